# What the library is made of. Debian ships no CMake packages for Poppler, RE2, ICU and Nettle, only
# pkg-config files; cmake/install-deps.sh installs them all.
find_package(PkgConfig REQUIRED)
pkg_check_modules(POPPLER_CPP REQUIRED IMPORTED_TARGET poppler-cpp>=22.12)
pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)
pkg_check_modules(ICU REQUIRED IMPORTED_TARGET icu-uc)
pkg_check_modules(NETTLE REQUIRED IMPORTED_TARGET nettle)
find_package(nlohmann_json 3.11 REQUIRED)
