// What a painting is made of: outlines, colours, calculators.

#include "pdf/calculator.h"
#include "pdf/colour_space.h"
#include "pdf/outline.h"

#include "support/doctest.h"

using namespace ofstract::pdf;

namespace {

PathOutline polygon(std::initializer_list<Point> points) {
    PathOutline out;
    for (const Point p : points) out.is_empty() ? out.move(p) : out.line(p);
    out.close();
    return out;
}

// The number that is left on top, or -1 where the program is none or comes to an error.
double result_of(std::string_view program, std::vector<double> stack = {}) {
    const auto calculator = Calculator::read(program);
    return calculator && calculator->run(stack) && !stack.empty() ? stack.back() : -1;
}

} // namespace

TEST_CASE("outline: what is inside, by both rules") {
    PathOutline two = polygon({{0, 0}, {100, 0}, {100, 100}, {0, 100}});
    CHECK(two.is_upright_rectangle());
    two.quadrangle({20, 20}, {80, 20}, {80, 80}, {20, 80});
    CHECK_FALSE(two.is_upright_rectangle());
    CHECK(two.has({50, 50}, FillRule::nonzero));
    CHECK_FALSE(two.has({50, 50}, FillRule::even_odd));
    CHECK(two.has({10, 50}, FillRule::even_odd));
    CHECK_FALSE(two.has({110, 50}, FillRule::nonzero));
    CHECK_FALSE(polygon({{0, 0}, {100, 0}, {0, 100}}).has({90, 90}, FillRule::nonzero)); // in its bounds
}

TEST_CASE("outline: curves bend, and strokes are as wide as they are") {
    PathOutline half;
    half.move({0, 0});
    half.curve({0, 133}, {200, 133}, {200, 0}); // about half a circle
    CHECK(half.has({100, 95}, FillRule::nonzero));
    CHECK_FALSE(half.has({100, 105}, FillRule::nonzero));
    CHECK_FALSE(half.has({10, 90}, FillRule::nonzero));
    PathOutline line;
    line.move({0, 0});
    line.line({100, 0});
    CHECK(line.strokes({50, 9}, 10));
    CHECK_FALSE(line.strokes({50, 11}, 10));
    CHECK_FALSE(line.strokes({105, 0}, 10)); // a cap, perhaps
}

TEST_CASE("outline: bounded, and then not whole") {
    PathOutline line;
    for (std::size_t i = 0; i <= most_points; ++i) line.line({static_cast<double>(i), 0});
    CHECK(line.size() == most_points);
    CHECK_FALSE(line.is_whole());
}

TEST_CASE("calculator: operators, branches, errors") {
    CHECK(result_of("{2 3 add 4 mul}") == 20);
    CHECK(result_of("{1 2 3 3 1 roll}") == 2); // 3 1 2
    CHECK(result_of("{1 2 3 2 index}") == 1);
    CHECK(result_of("{1 2 2 copy add add}") == 5);
    CHECK(result_of("{dup 0.5 gt {pop 1} {pop 0} ifelse}", {0.7}) == 1);
    CHECK(result_of("{dup 0.5 gt {pop 1} {pop 0} ifelse}", {0.3}) == 0);
    CHECK(result_of("{5 true {1 add} if false {2 add} if}") == 6);
    CHECK(result_of("{-7 3 idiv}") == -2);
    CHECK(result_of("{true not}") == 0);
    for (const char* none :
         {"", "{", "2 3 add", "{add}", "{1 0 div}", "{1 exch}", "{foo}", "{if}", "{-1 copy}", "{9 index}"}) {
        CAPTURE(none);
        CHECK(result_of(none) == -1);
    }
}

TEST_CASE("colours: of each space, and what is too alike to be read") {
    using Base = ColourSpace::Base;
    CHECK(ColourSpace(Base::gray).colour({1}).looks_like(white));
    CHECK(ColourSpace(Base::rgb).colour({0.97, 1, 1}).looks_like(white));
    CHECK(ColourSpace(Base::cmyk).colour({0, 0, 0, 0}).looks_like(white));
    CHECK_FALSE(ColourSpace(Base::cmyk).initial().looks_like(white));
    CHECK_FALSE(ColourSpace(Base::gray).colour({0.9}).looks_like(white));
    CHECK_FALSE(ColourSpace(Base::rgb).colour({1}).is_known);
    CHECK_FALSE(ColourSpace(Base::unknown).colour({1}).is_known);
}
