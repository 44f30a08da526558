#include "growth/steps.h"

#include <cstddef>

namespace {
std::uint64_t count = 0;
}

namespace test {
std::uint64_t steps() noexcept { return count; }
} // namespace test

// The names are the compiler's and the linker's (-fsanitize-coverage=trace-pc, --wrap).
// NOLINTBEGIN(bugprone-reserved-identifier,readability-identifier-naming)
extern "C" {
void __sanitizer_cov_trace_pc() { ++count; }

void* __real_memmove(void* to, const void* from, std::size_t size);
void* __real_memcpy(void* to, const void* from, std::size_t size);
int __real_memcmp(const void* a, const void* b, std::size_t size);

void* __wrap_memmove(void* to, const void* from, std::size_t size) {
    count += size / 16;
    return __real_memmove(to, from, size);
}
void* __wrap_memcpy(void* to, const void* from, std::size_t size) {
    count += size / 16;
    return __real_memcpy(to, from, size);
}
int __wrap_memcmp(const void* a, const void* b, std::size_t size) {
    count += size / 16;
    return __real_memcmp(a, b, size);
}
}
// NOLINTEND(bugprone-reserved-identifier,readability-identifier-naming)
