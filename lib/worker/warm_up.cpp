#include "worker/warm_up.h"

#include "engine/host.h"
#include "formats/registry.h"

namespace ofstract::worker {

void warm_up() {
    engine::start_host();
    engine::find_fonts();
    (void)formats::all();
}

} // namespace ofstract::worker
