# What `cmake --install` gives beside the command: headers, both libraries, CMake package and pkg-config file. The
# shared library brings what it is made of with it; the consumer of the static one must find and link that too.
include(CMakePackageConfigHelpers)

set(OFSTRACT_PACKAGE_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/ofstract)
# In Libs.private, not in Requires.private: pkg-config wants the files of those even where the shared library, which
# needs none of them, is linked. A consumer in C links the static library's C++ runtime, too.
list(JOIN OFSTRACT_POPPLER_LDFLAGS " " poppler)
list(JOIN OFSTRACT_ICU_LDFLAGS " " icu)
list(JOIN OFSTRACT_NETTLE_LDFLAGS " " nettle)
list(JOIN OFSTRACT_DEFLATE_LDFLAGS " " deflate)
set(OFSTRACT_PC_LIBS_PRIVATE "${poppler} -lre2 ${icu} ${nettle} ${deflate} -lstdc++ -lm")
# Relative to the file itself, so that the installed tree can be moved.
file(RELATIVE_PATH OFSTRACT_PC_PREFIX ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})

configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/ofstractConfig.cmake.in
                              ${PROJECT_BINARY_DIR}/cmake/ofstractConfig.cmake
                              INSTALL_DESTINATION ${OFSTRACT_PACKAGE_DIR}
                              NO_SET_AND_CHECK_MACRO NO_CHECK_REQUIRED_COMPONENTS_MACRO)
# Until 1.0 the namespace, the SOVERSION and what this file accepts move with the minor version.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/cmake/ofstractConfigVersion.cmake
                                 COMPATIBILITY SameMinorVersion)
configure_file(${PROJECT_SOURCE_DIR}/cmake/ofstract.pc.in ${PROJECT_BINARY_DIR}/cmake/ofstract.pc @ONLY)

foreach(kind shared static)
  set(library ofstract)
  if(kind STREQUAL static)
    set(library ofstract_static)
  endif()
  install(TARGETS ${library} EXPORT ofstract_${kind}
          LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
          ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
  install(EXPORT ofstract_${kind} NAMESPACE ofstract:: FILE ofstract-${kind}.cmake DESTINATION ${OFSTRACT_PACKAGE_DIR})
endforeach()
install(TARGETS ofstract_worker RUNTIME DESTINATION ${CMAKE_INSTALL_LIBEXECDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/ofstract ${CMAKE_CURRENT_BINARY_DIR}/include/ofstract
        DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.h")
install(FILES ${PROJECT_BINARY_DIR}/cmake/ofstractConfig.cmake ${PROJECT_BINARY_DIR}/cmake/ofstractConfigVersion.cmake
              ${PROJECT_SOURCE_DIR}/cmake/ofstract_re2.cmake
        DESTINATION ${OFSTRACT_PACKAGE_DIR})
install(FILES ${PROJECT_BINARY_DIR}/cmake/ofstract.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
install(FILES ${PROJECT_SOURCE_DIR}/lib/json/report-1.schema.json ${PROJECT_SOURCE_DIR}/lib/json/check-1.schema.json
              ${PROJECT_SOURCE_DIR}/lib/json/compare-1.schema.json DESTINATION ${CMAKE_INSTALL_DATADIR}/ofstract)
install(FILES ${PROJECT_SOURCE_DIR}/lib/ofstract.3 DESTINATION ${CMAKE_INSTALL_MANDIR}/man3)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
