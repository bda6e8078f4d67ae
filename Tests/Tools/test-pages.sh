#!/usr/bin/env bash
# test-pages.sh INPUTS
# Writes the site of INPUTS into a temporary folder with the program that the unit tests built,
# then opens every page of it in a real browser. The checks prove first that they can fail.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
inputs=$(realpath "${1:-Inputs}")
program=$(swift build --show-bin-path)/incident-review
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

status=0
"$program" build "$inputs" --output "$folder/site" || status=$?
if [ "$status" -gt 1 ]; then
  echo "$inputs: A site must be written before it can be tested. Mend what is said above." >&2
  exit "$status"
fi
"$program" check "$folder/site"
# A phone on a slow line opens a page of this size in a few seconds.
heavy=$(find "$folder/site" -name '*.html' -size +150000c)
if [ -n "$heavy" ]; then
  echo "A page weighs under 150 KB. Split these over more pages:" >&2
  echo "$heavy" >&2
  exit 1
fi
# The first network packets of a page hold about 14 KB.
if [ "$(gzip -9c "$folder/site/style.css" | wc -c)" -gt 14336 ]; then
  echo "style.css is over 14 KB compressed. Take out what no page uses." >&2
  exit 1
fi
.venv/bin/python Tests/Browser/run.py --self-test "$folder/site"
