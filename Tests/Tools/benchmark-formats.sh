#!/usr/bin/env bash
# benchmark-formats.sh PROGRAM [CORPUS...]
# How fast each log format is read: the lines of its corpus are repeated with advancing times, and
# read by 'inspect' on all cores. Prints a table, the slowest last. MB_per_cpu_s is what one core does
# in a second, and says more on a machine that others use too.
#   MEGABYTES=200   how large each log is made     ROUNDS=3   runs of each, the quickest is shown
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
program=${1:?Name the program: benchmark-formats.sh PROGRAM}
shift
megabytes=${MEGABYTES:-200}
rounds=${ROUNDS:-3}
corpora=Tests/IntakeTests/Corpus
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ $# -eq 0 ]; then
  mapfile -t names < <(cd "$corpora" && ls -- *.truth.tsv | sed 's/\.truth\.tsv$//')
  set -- "${names[@]}"
fi

printf '%-22s %6s %7s %7s %9s %13s  %s\n' corpus MB wall_s cpu_s MB_per_s MB_per_cpu_s 'read as'
for corpus in "$@"; do
  mkdir "$work/folder"
  python3 Tests/Tools/enlarge.py "$corpora/$corpus.txt" "$megabytes" >"$work/folder/log"
  bytes=$(stat -c %s "$work/folder/log")
  for ((round = 0; round < rounds; round++)); do
    # 1 says that some material had problems, which is no failure of the run.
    command time --quiet -f '%e %U %S' -o "$work/time" "$program" inspect "$work/folder" \
      </dev/null >"$work/out" || [ $? -eq 1 ]
    tail -n 1 "$work/time"
  done | sort -n | awk -v name="$corpus" -v bytes="$bytes" '
    NR == 1 {
      cpu = $2 + $3
      printf "%-22s %6.0f %7.2f %7.2f %9.0f %13.0f  ",
        name, bytes / 1e6, $1, cpu, bytes / 1e6 / $1, bytes / 1e6 / cpu
    }'
  sed -n 's/^ *read as *\([^,]*\),.*/\1/p' "$work/out" | head -n 1
  rm -r "$work/folder"
done | sort -k6,6nr
