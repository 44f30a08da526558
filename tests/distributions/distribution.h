#pragma once
// What is measured of reports, by name, beside the constants of lib/ that were set by it.

#include <map>
#include <string>
#include <vector>

namespace distributions {

// A number that the sources declare: `constexpr double space_gap = 0.1;`.
struct Constant {
    const char* file; // below lib/
    const char* name;
};

struct Distribution {
    const char* name;
    const char* unit;
    const char* what; // is measured
    std::vector<Constant> constants;
};

// All that are measured, in the order in which they are printed.
const std::vector<Distribution>& all();

// The values of each, by its name.
using Values = std::map<std::string, std::vector<double>>;

// Adds what the file shows. False where it cannot be read as a report.
bool measure(const std::string& file, Values& values);

} // namespace distributions
