#pragma once
// Asks for memory before a step that takes a failed allocation badly.
//
// RE2 crashes where memory runs out while it compiles a pattern; ICU never again gives a normaliser whose table it
// had no memory for; GCC 12 frees the lists of a format twice where memory runs out between its braces. All are done
// once, and each needs far less than is asked for here and given back.
// Invariant: throws std::bad_alloc, or there was so much memory a moment ago. It is no promise where many threads run
// out of memory together.

#include <cstddef>
#include <new>

namespace ofstract::text {

inline void demand_memory_for_set_up() {
    constexpr std::size_t enough = std::size_t{256} * 1024; // bytes; the largest pattern takes 60 KB
    void* volatile memory = ::operator new(enough);         // volatile: or the pair may be optimised away
    ::operator delete(memory);
}

} // namespace ofstract::text
