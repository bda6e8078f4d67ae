#!/usr/bin/env bash
# House rules that swift format does not know. Prints each breach as place, rule and fix.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
found=0

# breach PATTERN RULE FIX [PATH...]: lines of Swift sources that match, comments left out.
breach() {
  local pattern=$1 rule=$2 fix=$3 line
  shift 3
  while IFS= read -r line; do
    printf '%s: %s. %s.\n' "$(cut -d: -f1,2 <<<"$line")" "$rule" "$fix"
    found=1
  done < <(grep -rnE --include='*.swift' "$pattern" "${@:-Sources}" | grep -vE '^[^:]+:[0-9]+: *//' || true)
}

breach '\btry!|\bas!|\bfatalError\(' 'Input from outside never traps' 'Throw, or answer with nothing'
breach '@unchecked|nonisolated\(unsafe\)' 'Safety across threads is proved by the compiler' 'Use values'
breach '^ *(public|open) ' 'Modules share by package access' 'Write package'
breach '\bTODO\b|\bFIXME\b' 'Unfinished work is an issue, not a comment' 'Finish or open an issue' Sources Tests

# A table of values, which says so in a comment of just these words, may be longer.
while IFS= read -r line; do
  printf '%s: A file is one idea in at most 300 lines. Split it.\n' "$line"
  found=1
done < <(find Sources Tests -name '*.swift' -exec awk '
  /^\/\/ A table of values\.$/ { table = 1 }
  END { if (NR > 300 && !table) print FILENAME ":" NR }' {} \;)

while IFS= read -r line; do
  printf '%s: A name says what a thing is. Rename it.\n' "$line"
  found=1
done < <(find Sources Tests -regextype posix-extended -regex '.*(Utils?|Helpers?|Managers?|Common)\.swift')

exit "$found"
