#!/bin/sh
# sh doxygen-filter.sh HEADER: the header, its plain comments made Doxygen's. The opening comment describes the file;
# `// …` on a line of its own describes what follows, behind a declaration what stands there. A specialisation of the
# standard library's is left out: Doxygen does not know its namespace.
awk '
    /^template <> struct std::/ { hidden = 1 }
    hidden { if (/^};/) hidden = 0; print ""; next }
    NR == 1 && /^#pragma once/ { print; next }
    !opened && /^\/\// { if (!opening++) print "/// @file"; sub(/^\/\//, "///"); print; next }
    opening && !opened { opened = 1 }
    /clang-format/ { print ""; next }
    /^ *\/\/ / { sub(/\/\//, "///"); print; next }
    /[;,{] *\/\/ / { sub(/\/\/ /, "///< "); print; next }
    /^ *[a-z_]+ *\/\/ / { sub(/\/\/ /, "///< "); print; next }
    { print }' "$1"
