#!/bin/bash
# A whole Slurm on the loopback of one machine, for tests: slurm.sh start DIR | stop DIR. Needs Debian's slurm-wlm and munge, and root.
# Everything (configuration, sockets, spool, logs, process numbers) is in DIR; ports are its own.
set -u
action=$1 dir=$2
host=$(hostname -s)
export SLURM_CONF=$dir/slurm.conf
stop() {
  for name in slurmd slurmctld munged; do
    [ -s "$dir/$name.pid" ] && kill "$(cat "$dir/$name.pid")" 2>/dev/null
  done
  for _ in $(seq 50); do
    alive=0
    for name in slurmd slurmctld munged; do
      [ -s "$dir/$name.pid" ] && kill -0 "$(cat "$dir/$name.pid")" 2>/dev/null && alive=1
    done
    [ $alive = 0 ] && return 0
    sleep 0.1
  done
}
if [ "$action" = stop ]; then stop; exit 0; fi

mkdir -p "$dir/state" "$dir/spool" "$dir/munge"
chmod 755 "$dir" && chmod 711 "$dir/munge"
dd if=/dev/urandom of="$dir/munge/key" bs=1024 count=1 2>/dev/null
chmod 400 "$dir/munge/key"
munged --force --key-file="$dir/munge/key" --socket="$dir/munge/socket" --pid-file="$dir/munged.pid" --log-file="$dir/munged.log" --seed-file="$dir/munge/seed" || exit 1
cat > "$SLURM_CONF" <<CONF
ClusterName=loopback
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$dir/munge/socket,cred_expire=3
SlurmctldPort=${SLURMCTLD_PORT:-36817}
SlurmdPort=${SLURMD_PORT:-36818}
StateSaveLocation=$dir/state
SlurmdSpoolDir=$dir/spool
SlurmctldPidFile=$dir/slurmctld.pid
SlurmdPidFile=$dir/slurmd.pid
SlurmctldLogFile=$dir/slurmctld.log
SlurmdLogFile=$dir/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
ReturnToService=2
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
JobCompType=jobcomp/none
KillWait=5
MinJobAge=600
SchedulerParameters=sched_interval=1,batch_sched_delay=0
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) RealMemory=64000 State=UNKNOWN
PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP
CONF
sed -i "s/RealMemory=64000/RealMemory=$(($(awk '/MemTotal/ {print $2}' /proc/meminfo) / 1024 - 500))/" "$SLURM_CONF"
slurmctld -f "$SLURM_CONF" -c || { stop; exit 1; }
slurmd -f "$SLURM_CONF" -c || { stop; exit 1; }
for _ in $(seq 100); do
  sinfo -h -o %T 2>/dev/null | grep -q -E '^(idle|mixed)' && { echo "slurm $(sinfo --version) on $host: $(sinfo -h -o '%T %c processors')"; exit 0; }
  sleep 0.2
done
echo "slurm did not start" >&2; tail -5 "$dir"/*.log >&2; stop; exit 1
