# What the library is made of. Debian ships no CMake packages for Poppler, ICU, Nettle and libdeflate, only pkg-config
# files; cmake/install-deps.sh installs them all. The prefix keeps a parent's own pkg_check_modules(ICU …)
# apart; GLOBAL lets a parent link the static library.
find_package(PkgConfig REQUIRED)
pkg_check_modules(OFSTRACT_POPPLER REQUIRED IMPORTED_TARGET GLOBAL poppler-cpp>=22.12)
include(${CMAKE_CURRENT_LIST_DIR}/ofstract_re2.cmake)
if(NOT OFSTRACT_RE2_FOUND)
  message(FATAL_ERROR "RE2 (re2/re2.h and its library) is missing; on Debian: sh cmake/install-deps.sh")
endif()
pkg_check_modules(OFSTRACT_ICU REQUIRED IMPORTED_TARGET GLOBAL icu-uc)
pkg_check_modules(OFSTRACT_NETTLE REQUIRED IMPORTED_TARGET GLOBAL nettle)
pkg_check_modules(OFSTRACT_DEFLATE REQUIRED IMPORTED_TARGET GLOBAL libdeflate)
find_package(nlohmann_json 3.11 REQUIRED)

# For the helper of isolated reading, and for nothing that a consumer links.
pkg_check_modules(OFSTRACT_SECCOMP IMPORTED_TARGET libseccomp>=2.5)
if(NOT OFSTRACT_SECCOMP_FOUND)
  message(WARNING "libseccomp is missing: ofstract-worker holds a hostile document to limits of time and memory, "
                  "but not off the network, other processes or its user's files (lib/isolation/README.md)")
endif()
pkg_check_modules(OFSTRACT_TCMALLOC IMPORTED_TARGET libtcmalloc_minimal)
if(NOT OFSTRACT_TCMALLOC_FOUND)
  message(STATUS "tcmalloc (gperftools) is missing: isolated reading costs some milliseconds more a file")
endif()
