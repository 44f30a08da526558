#pragma once
// Files that are made to harm their reader, by name: bombs, nesting, cycles, things that are far too many or too
// large, and a few sound files beside them. The same bytes on every machine. None is taken from anywhere.

#include <functional>
#include <string>
#include <vector>

namespace hostile {

// What is asked of the outcome, beyond that there is exactly one.
enum class Expected {
    any,    // whatever is typed: a report, or any error but io and internal
    error,  // an error: a report would lack what the file says
    limit,  // ErrorCode::limit: sound, but larger than the default limits
    doubt,  // a report that lacks something, and says so by the diagnostic in `says`
    report, // a report, with the text in `says` and nothing amiss: a limit that is too narrow would refuse it
};

struct Case {
    std::string name;
    std::function<std::string()> make;
    Expected expected = Expected::any;
    std::string says = "";
};

using Cases = std::vector<Case>;

void add_bombs(Cases& cases);   // small files that grow
void add_nesting(Cases& cases); // depth
void add_cycles(Cases& cases);  // what refers to itself
void add_sizes(Cases& cases);   // too many, too large, too small
void add_locks(Cases& cases);   // encryption

Cases all_cases();

} // namespace hostile
