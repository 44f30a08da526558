# Warnings and sanitizers for those who work on the library. Nothing here reaches a consumer: the flags
# are on the targets that ask for them.
function(ofstract_developer_flags target)
  target_compile_features(${target} PRIVATE cxx_std_20)
  set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF)
  if(PROJECT_IS_TOP_LEVEL)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor
                                             -Woverloaded-virtual -Wimplicit-fallthrough)
    # GCC 12 to 14 see overlapping copies in std::string where there are none (GCC bug 105651).
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 15)
      target_compile_options(${target} PRIVATE -Wno-restrict)
    endif()
    if(OFSTRACT_WERROR)
      target_compile_options(${target} PRIVATE -Werror)
    endif()
  endif()
  if(OFSTRACT_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=${OFSTRACT_SANITIZE} -fno-sanitize-recover=all
                                             -fno-omit-frame-pointer)
    # GCC's manual: with sanitizers this warning has false positives.
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
      target_compile_options(${target} PRIVATE -Wno-maybe-uninitialized)
    endif()
    target_link_options(${target} PRIVATE -fsanitize=${OFSTRACT_SANITIZE})
  endif()
endfunction()
