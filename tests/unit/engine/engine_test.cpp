// The only layer that sees Poppler: bytes in, words or an error out.

#include "engine/document.h"
#include "engine/host.h"
#include "engine/output_intent.h"

#include "support/doctest.h"
#include "support/files.h"

using namespace ofstract;

namespace {

// A PDF of one page whose catalog holds `extra`; offsets are right.
std::string pdf_with(const std::string& extra, const std::string& content = "BT /F 12 Tf 72 700 Td (Two words) Tj ET") {
    const std::string objects[] = {
        "<</Type/Catalog/Pages 2 0 R" + extra + ">>",
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        "<</Length " + std::to_string(content.size()) + ">>stream\n" + content + "\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", // direct, Poppler would miss its object and complain
    };
    std::string pdf = "%PDF-1.4\n", table = "0000000000 65535 f \n";
    int number = 0;
    for (const std::string& object : objects) {
        const std::string offset = std::to_string(pdf.size());
        table.append(10 - offset.size(), '0').append(offset).append(" 00000 n \n");
        pdf.append(std::to_string(++number)).append(" 0 obj").append(object).append("\nendobj\n");
    }
    const std::string start = std::to_string(pdf.size());
    return pdf + "xref\n0 6\n" + table + "trailer<</Size 6/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n";
}

constexpr const char* intent = "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1>>]";

ErrorCode code_of(std::string_view bytes, const Limits& limits = {}) {
    const auto pages = engine::read_pages(bytes, limits);
    REQUIRE_FALSE(pages.ok());
    CHECK_FALSE(pages.error().message.empty());
    return pages.error().code;
}

} // namespace

TEST_CASE("engine: words with box, size, font and page") {
    const auto pages = engine::read_pages(pdf_with(""), {});
    REQUIRE(pages.ok());
    REQUIRE(pages->pages.size() == 1);
    CHECK(pages->pages[0].width == doctest::Approx(595));
    REQUIRE(pages->pages[0].words.size() == 2);
    const engine::Word& word = pages->pages[0].words[0];
    CHECK(word.text == "Two");
    CHECK(word.space_after);
    CHECK(word.box.left == doctest::Approx(72));
    CHECK(word.box.top < 842 - 700);
    CHECK(word.box.bottom > 842 - 700);
    CHECK(word.size == doctest::Approx(12));
    CHECK(pages->fonts[word.font].name == "Helvetica");
    CHECK(pages->damage == "");
}

TEST_CASE("engine: what is no readable PDF says why") {
    CHECK(code_of("") == ErrorCode::not_a_pdf);
    CHECK(code_of("<!DOCTYPE html><title>404</title>") == ErrorCode::not_a_pdf);
    CHECK(code_of("%PDF-1.4\nand nothing else") == ErrorCode::damaged);
    CHECK(code_of(pdf_with("").substr(0, 150)) == ErrorCode::damaged);
    CHECK(code_of(pdf_with("", "0 0 10 10 re f")) == ErrorCode::no_text);
}

TEST_CASE("engine: limits are errors, not cuts") {
    Limits limits;
    limits.words = 1;
    CHECK(code_of(pdf_with(""), limits) == ErrorCode::limit);
    limits = {};
    limits.words_per_page = 1;
    CHECK(code_of(pdf_with(""), limits) == ErrorCode::limit);
    limits = {};
    limits.pages = 0;
    CHECK(code_of(pdf_with(""), limits) == ErrorCode::limit);
    limits = {};
    limits.bytes = 100;
    CHECK(code_of(pdf_with(""), limits) == ErrorCode::limit);
    limits = {};
    limits.seconds = 0;
    CHECK(code_of(pdf_with(""), limits) == ErrorCode::limit);
}

TEST_CASE("engine: Poppler's complaints are counted and not printed") {
    const auto pages = engine::read_pages(pdf_with("", "BT /F 12 Tf 72 700 Td (Two words) Tj ET )) nonsense"), {});
    REQUIRE(pages.ok());
    CHECK(pages->damage != "");
    CHECK(pages->pages[0].words.size() == 2);
    CHECK((*engine::read_pages(pdf_with(""), {})).damage == "");
}

TEST_CASE("output intent: found only as a key of the catalog that the trailer leads to") {
    const auto find = [](const std::string& pdf) { return engine::find_output_intents(pdf::File(pdf)); };
    const std::string with = pdf_with(intent);
    const auto at = find(with);
    REQUIRE(at.has_value());
    CHECK(with.substr(*at, 14) == "/OutputIntents");

    CHECK_FALSE(find(pdf_with("")).has_value());
    CHECK_FALSE(find(pdf_with("/Lang(/OutputIntents)")).has_value());
    CHECK_FALSE(find(pdf_with("/A<</OutputIntents[]>>")).has_value());
    CHECK_FALSE(find(pdf_with("/PageMode/OutputIntents")).has_value());
    CHECK_FALSE(find(pdf_with("/A[/OutputIntents]")).has_value());
    CHECK(find(pdf_with(std::string("/Lang(a\\)b(c))/B[<</X 1>>]") + intent)).has_value());

    std::string elsewhere = with;
    elsewhere[elsewhere.find("startxref\n") + 10] = '9';
    CHECK_FALSE(find(elsewhere).has_value());
    for (std::size_t cut = 0; cut < with.size(); ++cut) { // whatever is missing, what is found is the key
        const std::string part = with.substr(0, cut);
        if (const auto found = find(part)) CHECK(part.substr(*found, 14) == "/OutputIntents");
    }
}

TEST_CASE("output intent: a document reads the same with it and without") {
    const auto with = engine::read_pages(pdf_with(intent), {});
    const auto without = engine::read_pages(pdf_with(""), {});
    REQUIRE(with.ok());
    REQUIRE(without.ok());
    REQUIRE(with->pages[0].words.size() == without->pages[0].words.size());
    for (std::size_t i = 0; i < with->pages[0].words.size(); ++i) {
        CHECK(with->pages[0].words[i].text == without->pages[0].words[i].text);
        CHECK(with->pages[0].words[i].box == without->pages[0].words[i].box);
    }
}

TEST_CASE("to_utf8: pairs, lone surrogates and every length") {
    const char16_t units[] = {'a', 0xE9, 0x20AC, 0xD83D, 0xDE00, 0xD83D, 'b', 0xDC00};
    CHECK(engine::to_utf8({units, 8}) == "aé€😀\uFFFDb\uFFFD");
    CHECK(engine::to_utf8({}).empty());
}

TEST_CASE("to_utf8: what no page prints becomes U+FFFD, so that no text steers a terminal") {
    using Units = std::vector<unsigned short>;
    for (const unsigned short unit : Units{0x00, 0x07, 0x1B, 0x1F, 0x7F, 0x80, 0x9B, 0x9F, 0xFDD0, 0xFFFE, 0xFFFF}) {
        CAPTURE(unit);
        CHECK(engine::to_utf8(std::u16string(1, unit)) == "\uFFFD");
    }
    for (const unsigned short unit : Units{0x20, 0x7E, 0xA0, 0xAD, 0x202E, 0xE000, 0xFFFC})
        CHECK(engine::to_utf8(std::u16string(1, unit)) != "\uFFFD");
    const char16_t beyond[] = {0xD83F, 0xDFFF}; // U+1FFFF
    CHECK(engine::to_utf8({beyond, 2}) == "\uFFFD");
}
