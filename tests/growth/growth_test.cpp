// The work of all layers grows with the number of words, and not with its square: counted, never timed.

#include "growth/path.h"
#include "growth/shapes.h"

#include "support/doctest.h"

#include <string>

namespace {

constexpr std::size_t few = 2000, many = 10 * few; // words

// Sorting and maps take n log n: ten times the words are 13 times the steps there. A square would be 100 times.
constexpr double most_growth = 14;

} // namespace

TEST_CASE("growth: ten times the words take about ten times the steps") {
    for (const test::Shape& shape : test::shapes())
        for (const test::Front front : test::fronts) {
            CAPTURE(std::string(shape.name));
            CAPTURE(std::string(test::name_of(front)));
            const test::Work small = test::run(test::draw(shape, front, few));
            const test::Work large = test::run(test::draw(shape, front, many));
            const double growth = static_cast<double>(large.all()) / static_cast<double>(small.all());
            CHECK(growth < most_growth);
        }
}
