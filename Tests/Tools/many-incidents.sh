#!/usr/bin/env bash
# many-incidents.sh PROGRAM COUNT FOLDER
# Writes COUNT small made-up incidents, two on each day going back, for measuring a large site:
#   time -v PROGRAM build FOLDER --output SITE
set -euo pipefail
program=${1:?Name the program: many-incidents.sh PROGRAM COUNT FOLDER}
count=${2:?Say how many: many-incidents.sh PROGRAM COUNT FOLDER}
folder=${3:?Name the folder: many-incidents.sh PROGRAM COUNT FOLDER}
kinds=20
materials="incident.yaml payments-per-minute.csv alerts.txt deployments.txt gateway-settings.diff"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for ((seed = 1; seed <= kinds; seed++)); do
  "$program" simulate payment-timeout --seed "$seed" --output "$work/$((seed - 1))" >"$work/log"
done
first=$(sed -n 's/^ *from: \([0-9-]*\)T.*/\1/p' "$work/0/incident.yaml")
for ((number = 0; number < count; number++)); do
  day=$(date -u -d "$first - $((number / 2)) days" +%F)
  to=$folder/payments-$(printf '%05d' "$number")
  mkdir -p "$to"
  for name in $materials; do
    sed "s/$first/$day/g" "$work/$((number % kinds))/$name" >"$to/$name"
  done
done
