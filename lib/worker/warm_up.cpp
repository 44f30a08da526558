#include "worker/warm_up.h"

#include "engine/host.h"
#include "formats/registry.h"

#include <sys/mman.h>

#include <cstdlib>
#include <memory>

namespace ofstract::worker {
namespace {

// Takes the memory that a reader will ask for, and gives it back untouched. tcmalloc keeps it: forking copies nothing
// of it, and where the kernel has huge pages for it, the first touch of 2 MiB is one fault and not 512.
void make_room() {
    constexpr std::size_t huge = 2 << 20, size = 16 << 20; // published reports take 14 MB at most
    void* const volatile room = std::malloc(size);         // volatile: else it is optimised away
    void* first = room;
    std::size_t space = size;
    if (std::align(huge, huge, first, space)) (void)::madvise(first, space, MADV_HUGEPAGE);
    std::free(room);
}

} // namespace

void warm_up() {
    engine::start_host();
    engine::find_fonts();
    (void)formats::general();
    make_room();
}

} // namespace ofstract::worker
