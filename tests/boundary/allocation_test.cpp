// A reader that goes on without memory gives a changed text: whatever asks for memory, the process ends.

#include "isolation/message.h"

#include "apart.h"
#include "support/doctest.h"

#include <malloc.h>
#include <sys/resource.h>

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string>
#include <vector>

using namespace ofstract;

#ifndef OFSTRACT_SANITIZED

namespace {

constexpr std::size_t too_much = 256u << 20;

struct Request {
    std::string by;
    std::function<void*()> make;
};

// The compiler knows that no object is so large.
std::size_t larger_than_any(std::size_t part) {
    static volatile std::size_t most = SIZE_MAX;
    return most / part;
}

// Held to so much address space as it has and half of what is too much.
void hold_memory() {
    std::size_t pages = 0;
    std::FILE* const statm = std::fopen("/proc/self/statm", "r");
    if (!statm || std::fscanf(statm, "%zu", &pages) != 1) std::abort();
    std::fclose(statm);
    const std::size_t most = pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE)) + too_much / 2;
    const rlimit limit{most, most};
    if (::setrlimit(RLIMIT_AS, &limit) != 0) std::abort();
}

} // namespace

TEST_CASE("allocation: one that fails ends the process, whatever asks for it") {
    std::vector<char> text(too_much, 'a');
    text.back() = '\0';
    const std::vector<Request> requests = {
        {"malloc", [] { return std::malloc(too_much); }},
        {"calloc", [] { return std::calloc(too_much / 16, 16); }},
        {"realloc", [] { return std::realloc(std::malloc(16), too_much); }},
        {"memalign", [] { return ::memalign(64, too_much); }},
        {"aligned_alloc", [] { return std::aligned_alloc(64, too_much); }},
        {"posix_memalign",
         [] {
             void* memory = nullptr;
             return ::posix_memalign(&memory, 64, too_much) == 0 ? memory : nullptr;
         }},
        {"strdup", [&text] { return static_cast<void*>(::strdup(text.data())); }},
        {"operator new", [] { return ::operator new(too_much); }},
        {"operator new[]", [] { return ::operator new[](too_much); }},
        {"operator new, aligned", [] { return ::operator new(too_much, std::align_val_t(64)); }},
        {"operator new, nothrow", [] { return ::operator new(too_much, std::nothrow); }},
    };
    CHECK(WEXITSTATUS(test::apart([] {
                          return std::string(std::malloc(larger_than_any(1)) ? "memory" : "nothing");
                      }).status) == isolation::exit_out_of_memory);
    CHECK(WEXITSTATUS(test::apart([] {
                          return std::string(std::calloc(larger_than_any(2), 4) ? "memory" : "nothing");
                      }).status) == isolation::exit_out_of_memory);
    for (const Request& request : requests) {
        CAPTURE(request.by);
        const auto act = [&] { return std::string(request.make() ? "memory" : "nothing"); };
        CHECK(test::apart(act).answer == "memory"); // where nothing holds it
        const test::Ended ended = test::apart([&] {
            hold_memory();
            return act();
        });
        CHECK(ended.answer.empty());
        CHECK(ended.signal() == 0);
        CHECK(WEXITSTATUS(ended.status) == isolation::exit_out_of_memory);
    }
}

TEST_CASE("allocation: memory is given back, grows with its contents, and is aligned") {
    char* grown = static_cast<char*>(std::malloc(8));
    std::memcpy(grown, "report", 7);
    for (std::size_t size = 16; size < (1u << 20); size *= 2) grown = static_cast<char*>(std::realloc(grown, size));
    CHECK(std::string(grown) == "report");
    CHECK(::malloc_usable_size(grown) >= (1u << 19));
    std::free(grown);
    void* memory = nullptr;
    CHECK(::posix_memalign(&memory, 3, 8) == EINVAL);
    CHECK(::posix_memalign(&memory, 256, 8) == 0);
    CHECK(reinterpret_cast<std::uintptr_t>(memory) % 256 == 0);
    std::free(memory);
    std::free(nullptr);
}

#endif
