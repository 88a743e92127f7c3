# SPDX-License-Identifier: Apache-2.0
#
# What the .test scripts share: lines of TAP, and a folder to work in.
# $SRC is the top of the sources, $GAINSAY the program; make check sets both.
# A script ends with tap_end, which fails when nothing was tested.

tap_count=0
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
trap 'exit 99' HUP INT TERM

ok() { # WHAT
  tap_count=$((tap_count + 1))
  echo "ok $tap_count - $1"
}

not_ok() { # WHAT [FILE that says why]
  tap_count=$((tap_count + 1))
  [ $# -lt 2 ] || sed -n 's/^/# /; 1,60p' "$2"
  echo "not ok $tap_count - $1"
}

verdict() { # STATUS WHAT [FILE that says why]
  if [ "$1" -eq 0 ]; then
    ok "$2"
  else
    shift
    not_ok "$@"
  fi
}

skip() { # WHAT WHY
  tap_count=$((tap_count + 1))
  echo "ok $tap_count - $1 # SKIP $2"
}

# Sets $python to one that has the module: Debian's own may stand behind
# another.
find_python() { # MODULE
  for python in python3 /usr/bin/python3; do
    "$python" -c "import $1" 2>/dev/null && return
  done
  return 1
}

tap_end() {
  [ "$tap_count" -gt 0 ] || not_ok "something is tested"
  echo "1..$tap_count"
}
