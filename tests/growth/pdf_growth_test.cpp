// The work of lib/pdf grows with the file, and not with its square: counted, never timed.

#include "growth/pdf_path.h"
#include "growth/pdf_shapes.h"

#include "support/doctest.h"

#include <algorithm>
#include <string>

namespace {

constexpr std::size_t few = 2000, many = 10 * few;

// Sorting takes n log n: 1.3 times the steps for each byte there. A square would be ten times.
constexpr double most_growth = 1.5;

void check(const std::vector<test::PdfShape>& shapes) {
    for (const test::PdfShape& shape : shapes) {
        CAPTURE(std::string(shape.name));
        const auto each = [&](std::size_t count) {
            const std::string bytes = shape.write(count);
            const test::PdfWork work = test::run_pdf(bytes);
            const std::size_t counted = shape.with == test::PdfShape::With::counted ? work.counted : 0;
            return static_cast<double>(work.all()) / static_cast<double>(bytes.size() + counted);
        };
        constexpr double least = 2; // steps a byte: it is passed over
        const double small = std::max(each(few), least);
        CHECK(each(many) < most_growth * small);
    }
}

} // namespace

TEST_CASE("growth of lib/pdf: objects, tables, streams and filters") { check(test::file_shapes()); }
TEST_CASE("growth of lib/pdf: fonts") { check(test::font_shapes()); }
TEST_CASE("growth of lib/pdf: pages and what they share") { check(test::page_shapes()); }
TEST_CASE("growth of lib/pdf: content and what it paints") { check(test::content_shapes()); }
