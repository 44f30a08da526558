// Content streams as operators, and where things are drawn.

#include "pdf/content.h"
#include "pdf/painter.h"

#include "support/doctest.h"

#include <string>

using namespace ofstract::pdf;

namespace {

// "q 1:0 Td" – each operator behind the number of its operands.
std::string operators(std::string_view bytes) {
    std::string out;
    for (Content content(bytes); content.next();)
        out += std::to_string(content.operands().size()) + ':' + std::string(content.op()) + ' ';
    return out;
}

std::string decoded(std::string_view text) {
    std::string out = "old";
    decode_string(text, out);
    return out;
}

} // namespace

TEST_CASE("content: operators with their operands, brackets dropped") {
    CHECK(operators("q 1 0 0 1 72 60 cm\nBT/F 12 Tf(a(b)\\)c)Tj[(a)-20.5<41>]TJ ET Q") ==
          "0:q 6:cm 0:BT 2:Tf 1:Tj 3:TJ 0:ET 0:Q ");
    CHECK(operators("/Span<</ActualText(x)/Lang(en)>>BDC(a)' 1 2(b)\"") == "5:BDC 1:' 3:\" ");
    CHECK(operators("(a)'1 Q") ==
          "1:'1 0:Q "); // a quote is no delimiter (7.2.2): Poppler knows no such operator either
    CHECK(operators("% Tr 3 (\nq %\rQ") == "0:q 0:Q ");
    CHECK(operators("true null q") == "0:q ");
}

TEST_CASE("content: an inline image is one operator, whatever its bytes") {
    CHECK(operators("BI /W 1 ID q EIQ (( EI Q") == "0:BI 0:EI 0:Q ");
    CHECK(operators("BI ID never ends") == "0:BI 0:EI ");
}

TEST_CASE("content: what is not well formed is passed over, and never read beyond") {
    CHECK(operators("} > ) {q") == "0:q ");
    CHECK(operators("--5 /a#zz 1.2.3 cm") == "3:cm ");
    CHECK(operators(std::string_view("q\0Q", 3)) == "0:q 0:Q ");
    const std::string all =
        "q 1 0 0 1 72 60 cm BT /F 12 Tf (a\\(b\\101) Tj [(a) -20 <41>] TJ ET % x\nBI /W 1 ID \x01 EI Q";
    for (std::size_t cut = 0; cut <= all.size(); ++cut) operators(std::string_view(all).substr(0, cut));
    std::string random;
    for (unsigned i = 0, x = 1; i < 20'000; ++i, x = x * 1664525 + 1013904223) random += static_cast<char>(x >> 24);
    CHECK(operators(random).size() > 100);
}

TEST_CASE("content: numbers") {
    CHECK(number_of("-.5") == -0.5);
    CHECK(number_of("+12.") == 12);
    for (const char* none : {"", "-inf", "nan", "--5", "/x"}) CHECK(number_of(none) == 0);
}

TEST_CASE("content: the bytes of strings") {
    CHECK(decoded("(a\\(b\\)(c)\\\\)") == "a(b)(c)\\");
    CHECK(decoded("(\\101\\1012\\7x\\n\\q\\\n.)") == "AA2\ax\nq.");
    CHECK(decoded("<41 4 2 5>") == "ABP");
    CHECK(decoded("()").empty());
    CHECK(decoded("(").empty());
    CHECK(decoded("(\\)").empty());
}

TEST_CASE("content: a replacement of a ligature is no other text") {
    std::string bytes;
    for (const char* same : {"(fi)", "(ffl)", "<FEFF00660069>", ""}) CHECK_FALSE(is_another_text(same, bytes));
    for (const char* other : {"(Good)", "(f)", "()", "<FEFF00AD>"}) CHECK(is_another_text(other, bytes));
}

TEST_CASE("drawing: matrices are applied in their order, and pages turned") {
    const Matrix scale = {2, 0, 0, 2, 0, 0}, shift = {1, 0, 0, 1, 10, 0};
    CHECK(scale.then(shift).apply(1, 1).x == 12);
    CHECK(shift.then(scale).apply(1, 1).x == 22);
    const Rectangle crop = {0, 0, 100, 200}, box = {10, 20, 30, 25};
    CHECK(as_shown(box, crop, 0).bottom == 175); // y grows down: the smaller side
    CHECK(as_shown(box, crop, 90).left == 20);
    CHECK(as_shown(box, crop, 180).left == 70);
    CHECK(as_shown(box, crop, 270).left == 175);
}
