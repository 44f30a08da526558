#include "cases.h"

namespace hostile {

Cases all_cases() {
    Cases cases;
    for (const auto add : {add_bombs, add_nesting, add_cycles, add_sizes, add_locks}) add(cases);
    return cases;
}

} // namespace hostile
