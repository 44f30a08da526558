#!/bin/sh
# sh compare.sh BASELINE LIBRARY: fails, and says what differs, where LIBRARY's interface is not what BASELINE says.
# Symbols that only came along are no difference.
# sh compare.sh --dump BASELINE LIBRARY: writes BASELINE.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
if [ "$1" = --dump ]; then
    exec abidw --suppr "$here/hidden.suppr" --exported-interfaces-only --no-comp-dir-path --no-corpus-path \
        --no-show-locs --no-elf-needed --no-parameter-names --out-file "$2" "$3"
fi
exec abidiff --suppr "$here/hidden.suppr" --no-added-syms "$1" "$2"
