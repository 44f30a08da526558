#include "worker/denials.h"

#include <dlfcn.h>

#include <cerrno>
#include <cstdio>

namespace ofstract::worker {
namespace {

std::size_t count = 0;

} // namespace

std::size_t denials() noexcept { return count; }

} // namespace ofstract::worker

// Takes the place of the C library's, as in allocation.cpp.
extern "C" std::FILE* fopen(const char* name, const char* mode) {
    using Open = std::FILE* (*)(const char*, const char*);
    static const auto open = reinterpret_cast<Open>(::dlsym(RTLD_NEXT, "fopen"));
    std::FILE* const file = open(name, mode);
    if (!file && errno == EACCES) ++ofstract::worker::count;
    return file;
}
