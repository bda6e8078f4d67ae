#!/usr/bin/env bash
# set-up.sh build|test|benchmark
# Installs what is missing on a Debian with Swift, and checks that it is there afterwards.
# Says nothing when there is nothing to do. A tool that cannot be installed ends the run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

need() {
  printf '%s: %s\n' "$1" "$2" >&2
  exit 1
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    need "$1" "Installing packages needs root. Run this as root, or install sudo."
  fi
}

# install PACKAGE...: only those that are missing, after one update of the lists.
install() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' ||
      missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  command -v apt-get >/dev/null ||
    need apt-get "Packages come from Debian. Install by hand: ${missing[*]}."
  echo "Installing ${missing[*]}"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    "${missing[@]}" >/dev/null
}

# present PROGRAM...: each must now be on the path.
present() {
  local program
  for program in "$@"; do
    command -v "$program" >/dev/null ||
      need "$program" "Every tool must be there, none is skipped. Install $program."
  done
}

build() {
  present swift
  install libxml2-dev zlib1g-dev libbz2-dev liblzma-dev libzstd-dev pkg-config
  present pkg-config
  pkg-config --exists libxml-2.0 || need libxml-2.0 "Pages are checked by it. Install libxml2-dev."
  pkg-config --exists zlib || need zlib "Packed logs are read by it. Install zlib1g-dev."
  pkg-config --exists liblzma || need liblzma "Logs in .xz are read by it. Install liblzma-dev."
  pkg-config --exists libzstd || need libzstd "Logs in .zst are read by it. Install libzstd-dev."
  # Debian gives it no pkg-config file.
  [ -f /usr/include/bzlib.h ] || need libbz2 "Logs in .bz2 are read by it. Install libbz2-dev."
}

browser() {
  build
  # A Java that is already there will do: the Nu checker needs 8 or later.
  command -v java >/dev/null || install default-jre-headless
  # So will a Python that can make virtual environments.
  python3 -c 'import ensurepip, venv' 2>/dev/null || install python3 python3-venv
  install chromium chromium-driver poppler-utils fonts-liberation prometheus
  present chromium chromedriver pdftotext pdftoppm java promtool python3
  [ -x .venv/bin/python ] || python3 -m venv .venv
  local pip=(.venv/bin/python -m pip --quiet --disable-pip-version-check install)
  "${pip[@]}" --requirement Tests/Browser/requirements.txt
  "${pip[@]}" --no-deps --requirement Tests/Browser/requirements-bare.txt
}

case ${1:-} in
  build) build ;;
  test) browser ;;
  benchmark)
    build
    install goaccess pgbadger hyperfine time
    present goaccess pgbadger hyperfine
    ;;
  *) need "${1:-no part}" "The part to set up is build, test or benchmark. Name one." ;;
esac
