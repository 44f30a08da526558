# The sources are those that this port stands in: vcpkg install ofstract --overlay-ports=cmake/vcpkg
# vcpkg has no libseccomp: the system's is taken where pkg-config finds one, and isolated reading says what it lacks.
get_filename_component(SOURCE_PATH "${CMAKE_CURRENT_LIST_DIR}/../../.." ABSOLUTE)
vcpkg_find_acquire_program(PKGCONFIG)

vcpkg_cmake_configure(
    SOURCE_PATH "${SOURCE_PATH}"
    OPTIONS
        -DOFSTRACT_COMMAND=OFF
        -DOFSTRACT_PYTHON=OFF
        -DOFSTRACT_TESTS=OFF
        "-DCMAKE_INSTALL_LIBEXECDIR=tools/${PORT}"
        "-DPKG_CONFIG_EXECUTABLE=${PKGCONFIG}"
)
vcpkg_cmake_install()

# Both libraries are always built; the triplet says which one is wanted.
foreach(side "" debug/)
    set(lib "${CURRENT_PACKAGES_DIR}/${side}lib")
    if(VCPKG_LIBRARY_LINKAGE STREQUAL static)
        file(GLOB unwanted "${lib}/libofstract.so*" "${lib}/cmake/ofstract/ofstract-shared*.cmake")
    else()
        file(GLOB unwanted "${lib}/libofstract.a" "${lib}/cmake/ofstract/ofstract-static*.cmake")
    endif()
    if(unwanted)
        file(REMOVE ${unwanted})
    endif()
endforeach()

vcpkg_cmake_config_fixup(CONFIG_PATH lib/cmake/ofstract)
vcpkg_fixup_pkgconfig()
file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/debug/include" "${CURRENT_PACKAGES_DIR}/debug/share"
                    "${CURRENT_PACKAGES_DIR}/share/doc")
file(INSTALL "${CMAKE_CURRENT_LIST_DIR}/usage" DESTINATION "${CURRENT_PACKAGES_DIR}/share/${PORT}")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE" COMMENT
    "A binary that is linked with Poppler is under the GNU GPL, version 2 or 3, when it is passed on.")
