#include "allocation/failing.h"

#include <unicode/uclean.h>

#include <malloc.h>

#include <algorithm>
#include <cstdlib>
#include <new>
#include <stdexcept>

namespace {

// One thread runs while it is on.
bool watching = false;
test::Shortage how = test::Shortage::once;
std::size_t turn_of_failure = 0;
test::Watched watched;
long given_out = 0;
std::size_t bytes_given_out = 0, bytes_at_start = 0;

bool is_due(std::size_t size) {
    switch (how) {
    case test::Shortage::once: return watched.allocations == turn_of_failure;
    case test::Shortage::from_then_on: return watched.allocations >= turn_of_failure;
    case test::Shortage::of_bytes: return bytes_given_out + size > bytes_at_start + turn_of_failure;
    }
    return false;
}

bool fails(std::size_t size) {
    if (!watching) return false;
    ++watched.allocations;
    const bool now = turn_of_failure > 0 && is_due(size);
    watched.failed = watched.failed || now;
    return now;
}

void count(void* memory, bool given) {
    if (!memory) return;
    given_out += given ? 1 : -1;
    const std::size_t size = malloc_usable_size(memory);
    if (!given) {
        bytes_given_out -= size;
        return;
    }
    bytes_given_out += size;
    if (watching && bytes_given_out > bytes_at_start)
        watched.bytes = std::max(watched.bytes, bytes_given_out - bytes_at_start);
}

void* give(std::size_t size, std::size_t alignment = 0) {
    const std::size_t least = size > 0 ? size : 1;
    if (fails(least)) return nullptr;
    void* memory = alignment == 0 ? std::malloc(least)
                                  : std::aligned_alloc(alignment, (least + alignment - 1) / alignment * alignment);
    count(memory, true);
    return memory;
}

void take_back(void* memory) {
    count(memory, false);
    std::free(memory);
}

void* give_or_throw(std::size_t size, std::size_t alignment = 0) {
    void* memory = give(size, alignment);
    if (!memory) throw std::bad_alloc();
    return memory;
}

void* icu_give(const void*, std::size_t size) { return give(size); }
void icu_take_back(const void*, void* memory) { take_back(memory); }
void* icu_change(const void*, void* memory, std::size_t size) {
    if (!memory) return give(size);
    if (fails(size)) return nullptr;
    count(memory, false);
    void* moved = std::realloc(memory, size);
    count(moved ? moved : memory, true);
    return moved;
}

} // namespace

namespace test {

void watch_icu() {
    UErrorCode status = U_ZERO_ERROR;
    u_setMemoryFunctions(nullptr, icu_give, icu_change, icu_take_back, &status);
    if (U_FAILURE(status)) throw std::logic_error(u_errorName(status));
}

void start_failing(std::size_t turn, Shortage shortage) {
    turn_of_failure = turn;
    how = shortage;
    watched = {};
    bytes_at_start = bytes_given_out;
    watching = true;
}

Watched stop_failing() {
    watching = false;
    return watched;
}

long pieces() noexcept { return given_out; }

} // namespace test

void* operator new(std::size_t size) { return give_or_throw(size); }
void* operator new[](std::size_t size) { return give_or_throw(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return give(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return give(size); }
void* operator new(std::size_t size, std::align_val_t to) { return give_or_throw(size, static_cast<std::size_t>(to)); }
void* operator new[](std::size_t size, std::align_val_t to) {
    return give_or_throw(size, static_cast<std::size_t>(to));
}
void operator delete(void* memory) noexcept { take_back(memory); }
void operator delete[](void* memory) noexcept { take_back(memory); }
void operator delete(void* memory, std::size_t) noexcept { take_back(memory); }
void operator delete[](void* memory, std::size_t) noexcept { take_back(memory); }
void operator delete(void* memory, std::align_val_t) noexcept { take_back(memory); }
void operator delete[](void* memory, std::align_val_t) noexcept { take_back(memory); }
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { take_back(memory); }
void operator delete[](void* memory, std::size_t, std::align_val_t) noexcept { take_back(memory); }
