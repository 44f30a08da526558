#include "allocation/failing.h"

#include <unicode/uclean.h>

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

bool fails() {
    if (!watching) return false;
    ++watched.allocations;
    const bool now = turn_of_failure > 0 && (how == test::Shortage::once ? watched.allocations == turn_of_failure
                                                                         : watched.allocations >= turn_of_failure);
    watched.failed = watched.failed || now;
    return now;
}

void* give(std::size_t size, std::size_t alignment = 0) {
    if (fails()) return nullptr;
    const std::size_t least = size > 0 ? size : 1;
    void* memory = alignment == 0 ? std::malloc(least)
                                  : std::aligned_alloc(alignment, (least + alignment - 1) / alignment * alignment);
    if (memory) ++given_out;
    return memory;
}

void take_back(void* memory) {
    if (memory) --given_out;
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
    return fails() ? nullptr : std::realloc(memory, size);
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
