#!/bin/sh
# Runs one scenario under several contributions and collects the answers in one CSV table.
#
#   sh examples/batch.sh [SCENARIO] [FOLDER]
#
# Every variant uses the same seed, so that they differ by the contribution alone. PEOPLE and FUTURES make a quick try:
#
#   PEOPLE=2000 FUTURES=20 sh examples/batch.sh
#
# A variant that cannot be run stops the batch with its exit code; the table holds finished variants only.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
scenario=${1:-$here/../scenarios/senegal-teachers.yaml}
folder=${2:-batch-results}
mkdir -p "$folder"
table=$folder/all.csv
rm -f "$table"

for rate in 0.025 0.03 0.035 0.04; do
  file=$folder/contribution-$rate.csv
  node "$here/../bin/mutua.js" run "$scenario" --quiet --csv \
    --set "schemes.mutual.contribution.income=$rate" \
    ${PEOPLE:+--set "population.size=$PEOPLE"} ${FUTURES:+--replications "$FUTURES"} \
    --metrics coverage.breadth,exclusion.rate,finance.ruin_probability,finance.loss_ratio --years last > "$file"
  # One header for the whole table, and the rate before every row.
  if [ ! -f "$table" ]; then sed -n "1s/^/rate,/p" "$file" > "$table"; fi
  sed -n "2,\$s/^/$rate,/p" "$file" >> "$table"
done
echo "$table: $(sed 1d "$table" | wc -l | tr -d ' ') rows"
