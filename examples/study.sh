#!/bin/sh
# A whole study in a few minutes: plan, run, an interruption, resume, merge, tornado, frontier.
#
#   sh examples/study.sh [SCENARIO] [FOLDER]
#
# PEOPLE and FUTURES make it larger; the defaults are for a first look, not for a paper.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
scenario=${1:-senegal-teachers}
folder=${2:-study-senegal}
people=${PEOPLE:-1000}
futures=${FUTURES:-40}
mutua() { node "$here/../bin/mutua.js" "$@"; }

echo "== plan"
mutua sweep "$scenario" --plan "$folder" --vary "schemes.mutual.contribution.income=0.025:0.045:5" --vary "schemes.mutual.contribution.collection=0.85,0.95" \
  --set "population.size=$people" --replications "$futures" --metrics coverage.breadth,exclusion.rate,finance.ruin_probability,state.total

echo "== run, interrupted after a few seconds"
node "$here/../bin/mutua.js" batch "$folder" --quiet &
batch=$!
sleep "${SECONDS_BEFORE_STOP:-4}"
kill -TERM "$batch" 2>/dev/null || true
wait "$batch" || echo "stopped with exit code $?"
mutua batch "$folder" --status

echo "== resume and merge"
mutua batch "$folder"
mutua merge "$folder" --wide

echo "== tornado"
mutua sensitivity "$scenario" --set "population.size=$people" --replications "$futures" --quiet \
  --vary "schemes.mutual.contribution.income=0.025:0.045" --vary "behaviour.affordability.share_of_income=0.04:0.06" --vary "schemes.mutual.contribution.collection=0.85:1"

echo "== frontier"
mutua frontier "$scenario" --set "population.size=$people" --replications "$futures" --quiet --vary "schemes.mutual.contribution.income=0.025,0.035,0.045"
