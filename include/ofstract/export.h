#pragma once
// Symbol visibility. The library is built with hidden visibility; only what carries OFSTRACT_API is
// exported. A static library needs no marks, so its consumers define OFSTRACT_STATIC (the CMake target
// and the pkg-config file do it for them).

#if defined(OFSTRACT_STATIC) || !(defined(__GNUC__) || defined(__clang__))
#define OFSTRACT_API
#else
#define OFSTRACT_API __attribute__((visibility("default")))
#endif
