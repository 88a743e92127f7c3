#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Makes ./configure; run it once after a fresh clone. With options it goes on
# until there is something to see.
set -eu

usage() {
  cat <<'END'
Usage: ./autogen.sh [--deps] [--demo | --check]

Makes ./configure from configure.ac.

  --deps   first install the packages that are needed (Debian, Ubuntu)
  --demo   then build, and check a sample article
  --check  then build, and run all tests

It builds in build/, or in the tree itself where that is configured already.
END
}

packages='autoconf automake libtool pkg-config gcc make libglib2.0-dev
  libpcre2-dev libjansson-dev libmd4c-dev
  libgumbo-dev libxml2-dev libarchive-dev libcunit1-dev wordnet-base xz-utils'
story=japan-russia-2016
sample=corpus/summit/dispute-visas-sanctions/article.txt

fail() { # MESSAGE
  echo "autogen.sh: $1" >&2
  exit 1
}

# ---- packages ----

as_root() { # COMMAND...
  if [ "$(id -u)" -eq 0 ]; then
    env DEBIAN_FRONTEND=noninteractive "$@"
  elif command -v sudo >/dev/null; then
    sudo env DEBIAN_FRONTEND=noninteractive "$@"
  else
    fail "this needs root or sudo: $*"
  fi
}

is_installed() { # PACKAGE
  dpkg-query -W -f '${db:Status-Status}\n' "$1" 2>/dev/null |
    grep -qx installed
}

# A bare "autoreconf: not found" would leave a newcomer alone.
need_autoreconf() {
  command -v autoreconf >/dev/null && return
  echo "autoreconf is missing. These are needed, by their names in Debian:" \
    $packages >&2
  fail 'install them, or run this with --deps'
}

# ALSO_INSTALL may name more packages (.ci/run wants checkers).
install_packages() {
  packages="$packages ${ALSO_INSTALL-}"
  if ! command -v apt-get >/dev/null; then
    echo "There is no apt-get here. These are needed, by their names in" \
      "Debian:" $packages >&2
    fail 'install them, then run this again without --deps'
  fi
  missing=
  for package in $packages; do
    is_installed "$package" || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  echo "Installing$missing ..."
  as_root apt-get -qq -o Acquire::Retries=3 update
  as_root apt-get -qq -y -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 \
    -o Dpkg::Use-Pty=0 --no-install-recommends install $missing >/dev/null
}

# ---- building ----

# Runs a step without its chatter; what it said is shown when it fails.
step() { # WHAT COMMAND...
  echo "$1 ..."
  shift
  "$@" >"$log" 2>&1 </dev/null && return
  cat "$log" >&2
  fail "this failed: $*"
}

configure() {
  (cd "$build" && "$top/configure")
}

build() {
  [ -f "$build/config.status" ] || step 'Configuring' configure
  step 'Building' make -C "$build" -j "$(nproc)"
}

# ---- what is shown in the end ----

demo() {
  build
  command="$build/gainsay check --rules=$story $sample"
  command=${command#./}
  echo
  status=0
  $command || status=$?
  [ "$status" -le 1 ] || fail "this ended with status $status: $command"
  echo
  echo 'To see this again:'
  echo "  $command"
}

check() {
  build
  {
    make -s -C "$build" -j "$(nproc)" check VERBOSE=1 2>&1 </dev/null &&
      echo '# make succeeded'
  } | tee "$log"
  tests/tally "$log"
}

deps=
goal=
for option in "$@"; do
  case $option in
  --deps) deps=yes ;;
  --demo | --check) goal=${option#--} ;;
  --help)
    usage
    exit
    ;;
  *)
    usage >&2
    exit 2
    ;;
  esac
done

cd "$(dirname "$0")"
[ -z "$deps" ] || install_packages
if [ -z "$goal" ]; then
  need_autoreconf
  exec autoreconf --install --force --warnings=all
fi
top=$PWD
build=build
[ ! -f config.status ] || build=.
mkdir -p "$build"
log=$build/autogen.log
if [ ! -f configure ]; then
  need_autoreconf
  step 'Making ./configure' autoreconf --install --force --warnings=all
fi
"$goal"
