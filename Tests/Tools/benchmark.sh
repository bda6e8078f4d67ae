#!/usr/bin/env bash
# benchmark.sh PROGRAM
# Times the program and the tools people would otherwise use on the same logs, made by
# 'simulate --scale', and prints a table. The logs stay in .build/benchmark for the next run.
#   SCALES="140 1400"   how large the sets are: 140 gives an access log of 100 thousand lines, 7000
#                       one of 5 million         ROUNDS=5   runs of each, the middle one is shown
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
program=${1:?Name the program: benchmark.sh PROGRAM}
scales=${SCALES:-"140 1400 7000"}
rounds=${ROUNDS:-5}
# pgBadger takes minutes for a million lines; larger logs are left out for it.
most_for_pgbadger=${MOST_FOR_PGBADGER:-1000000}
scenario=${SCENARIO:-community-centre-booking}
store=.build/benchmark
work=$(mktemp -d)
mkdir -p "$store"
trap 'rm -rf "$work" "$store"/tmp.*' EXIT

# measure NAME FILE LINES COMMAND...: one line of the table.
measure() {
  local name=$1 file=$2 lines=$3 round
  shift 3
  for ((round = 0; round < rounds; round++)); do
    # 1 says that some material had problems, which is no failure of the run.
    command time --quiet -f '%e %U %S %M' -o "$work/time" "$@" </dev/null >"$work/out" 2>"$work/err" ||
      [ $? -eq 1 ] || { printf '%-22s failed\n' "$name"; return; }
    tail -n 1 "$work/time"
  done | sort -n | awk -v name="$name" -v lines="$lines" -v bytes="$(stat -c %s "$file")" '
    /failed/ { print; exit }
    { wall[NR] = $1; cpu[NR] = $2 + $3; if ($4 > most) most = $4 }
    END {
      if (NR == 0) exit
      middle = int((NR + 1) / 2); seconds = wall[middle] > 0 ? wall[middle] : 0.005
      printf "%-22s %10d %8.2f %8.2f %8.1f %12d %8.1f\n",
        name, lines, wall[middle], cpu[middle], most / 1024, lines / seconds, bytes / 1e6 / seconds
    }'
}

# first PATTERN FOLDER: the largest log with the pattern in its first 10 MB.
first() {
  find "$2" -type f -size +1k -printf '%s %p\n' | sort -rn | cut -d' ' -f2- | while IFS= read -r file; do
    # No pipe: grep stops at the first match, and pipefail would take head's end for no match.
    if grep -qE "$1" < <(head -c 10000000 "$file"); then
      printf '%s\n' "$file"
      break
    fi
  done
}

# folder_of FILE: a folder with nothing but a link to that file, so that one log is read.
folder_of() {
  local alone
  alone=$(mktemp -d -p "$store")
  ln "$1" "$alone/"
  printf '%s\n' "$alone"
}

printf '%-22s %10s %8s %8s %8s %12s %8s\n' tool lines wall_s cpu_s peak_MB lines_per_s MB_per_s
for scale in $scales; do
  set_folder=$store/$scenario-$scale
  if [ ! -d "$set_folder" ]; then
    "$program" simulate "$scenario" --seed 1 --scale "$scale" --output "$set_folder" >/dev/null
  fi
  access=$(first '"(GET|POST) [^"]*" [0-9]{3} ' "$set_folder")
  database=$(first ' LOG:  duration: [0-9.]+ ms' "$set_folder")
  if [ -n "$access" ]; then
    lines=$(wc -l <"$access")
    alone=$(folder_of "$access")
    measure "ours access x$scale" "$access" "$lines" "$program" inspect "$alone"
    measure "grep -c x$scale" "$access" "$lines" grep -c ' 500 ' "$access"
    measure "goaccess x$scale" "$access" "$lines" goaccess "$access" --no-global-config --no-progress \
      '--log-format=%h %^[%d:%t %^] "%r" %s %b "%R" "%u" %Lms' \
      --date-format=%d/%b/%Y --time-format=%T -o "$work/goaccess.html"
  fi
  if [ -n "$database" ]; then
    lines=$(wc -l <"$database")
    alone=$(folder_of "$database")
    measure "ours database x$scale" "$database" "$lines" "$program" inspect "$alone"
    measure "grep -c x$scale" "$database" "$lines" grep -c ' ERROR: ' "$database"
    if [ "$lines" -le "$most_for_pgbadger" ]; then
      measure "pgbadger -j2 x$scale" "$database" "$lines" pgbadger -q -j 2 -f stderr --prefix '%m [%p] ' \
        "$database" -o "$work/pgbadger.html"
    fi
  fi
done
