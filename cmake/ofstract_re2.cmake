# OFSTRACT::RE2, by RE2's own CMake package where it brings one, else by its header and library. Not by its pkg-config file:
# since RE2 is built on Abseil that one names so many others that pkgconf 1.8 (Debian 13) comes to no end with --static,
# which CMake always asks for too. Installed, as consumers of the static library look for RE2 themselves.
find_package(re2 CONFIG QUIET)
if(TARGET re2::re2)
  set(OFSTRACT_RE2_FOUND TRUE)
  set(ofstract_re2 INTERFACE_LINK_LIBRARIES re2::re2)
else()
  find_path(OFSTRACT_RE2_INCLUDE_DIR re2/re2.h)
  find_library(OFSTRACT_RE2_LIBRARY re2)
  mark_as_advanced(OFSTRACT_RE2_INCLUDE_DIR OFSTRACT_RE2_LIBRARY)
  set(OFSTRACT_RE2_FOUND FALSE)
  if(OFSTRACT_RE2_INCLUDE_DIR AND OFSTRACT_RE2_LIBRARY)
    set(OFSTRACT_RE2_FOUND TRUE)
  endif()
  set(ofstract_re2 INTERFACE_INCLUDE_DIRECTORIES "${OFSTRACT_RE2_INCLUDE_DIR}" INTERFACE_LINK_LIBRARIES
                   "${OFSTRACT_RE2_LIBRARY}")
endif()
if(OFSTRACT_RE2_FOUND AND NOT TARGET OFSTRACT::RE2)
  add_library(OFSTRACT::RE2 INTERFACE IMPORTED GLOBAL)
  set_target_properties(OFSTRACT::RE2 PROPERTIES ${ofstract_re2})
endif()
