#pragma once
// The mark of the functions and classes that the shared library exports.
//
//     OFSTRACT_API int answer(); // exported; without it, of the library's own use only
//
// A static library needs no marks, so
// its consumers define OFSTRACT_STATIC (the CMake target and the pkg-config file do it for them).
// Source: GCC's manual, "visibility".

#if defined(OFSTRACT_STATIC) || !(defined(__GNUC__) || defined(__clang__))
#define OFSTRACT_API
#else
#define OFSTRACT_API __attribute__((visibility("default")))
#endif
