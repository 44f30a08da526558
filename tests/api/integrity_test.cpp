// A report says what its page shows, or says that it may not: hand-made reports with one hostile trait each, read
// through the library and its JSON.

#include <ofstract/extractor.h>
#include <ofstract/json.h>

#include "support/doctest.h"
#include "support/made_report.h"

#include <nlohmann/json.hpp>

using namespace ofstract;
using test::MadeReport;

namespace {

using Codes = std::vector<std::string>;

// The codes of the doubts but for that of the made-up council; a trait may make others beside its own.
Codes codes_of(const MadeReport& made) {
    const auto report = Extractor().extract(made.pdf(), "made.pdf");
    REQUIRE(report.ok());
    const auto json = nlohmann::json::parse(to_json(*report)); // throws on what is no UTF-8
    Codes codes;
    for (const auto& d : json["diagnostics"])
        if (d["code"] != diagnostics::authority_unknown) codes.push_back(d["code"]);
    return codes;
}

bool has(const Codes& codes, const std::string& code) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

Report read(const MadeReport& made) { return Extractor().extract(made.pdf(), "made.pdf").value(); }

} // namespace

TEST_CASE("integrity: the made-up report itself raises no doubt") {
    const MadeReport made;
    CHECK(codes_of(made).empty());
    CHECK(read(made).format() == "ilacs-inspection");
    CHECK(read(made).judgement("overall-effectiveness").grade() == Grade::good);
    CHECK(read(made).numbered_paragraphs().size() == 6);
}

TEST_CASE("integrity: characters that steer, hide or mean nothing are said, and controls never get through") {
    for (const char32_t unseen : {U'\u202A', U'\u202E', U'\u2066', U'\u2069', U'\u200B', U'\u2060', U'\uFEFF',
                                  U'\u00AD', U'\u200F', U'\U000E0041'}) {
        CAPTURE(static_cast<unsigned>(unseen));
        CHECK(has(codes_of(MadeReport().show(72, 60, {U'a', unseen, U'b', U'.'})), "text-control"));
    }
    for (const char32_t unreadable :
         {U'\x01', U'\x07', U'\x1B', U'\x7F', U'\u0081', U'\u009B', U'\uE000', U'\U000F0000', U'\uFFFF', U'\uFDD0'}) {
        CAPTURE(static_cast<unsigned>(unreadable));
        const MadeReport made = MadeReport().show(72, 60, {U'a', unreadable, U'b', U'.'});
        CHECK(has(codes_of(made), "text-unreadable"));
        for (const char c : to_json(read(made))) CHECK(static_cast<unsigned char>(c) >= 0x20);
        CHECK(to_json(read(made)).find("\u009B") == std::string::npos);
    }
}

TEST_CASE("integrity: what is invisible stays in its place, verbatim") {
    const Report report = read(MadeReport().show(72, 60, U"se\u200Been."));
    CHECK(to_json(report).find("se\u200Been.") != std::string::npos);
}

TEST_CASE("integrity: words too small to be read, by their font, their matrix or their width") {
    for (const char* text :
         {"BT /F 0.5 Tf 72 60 Td (Outstanding) Tj ET", "BT /F 11 Tf .04 0 0 .04 72 60 Tm (Outstanding) Tj ET",
          "q .04 0 0 .04 0 0 cm BT /F 11 Tf 1800 1500 Td (Outstanding) Tj ET Q",
          "BT /F 11 Tf 1 Tz 72 60 Td (Outstanding) Tj ET"}) {
        CAPTURE(text);
        CHECK(has(codes_of(MadeReport().draw(text)), "text-tiny"));
    }
}

TEST_CASE("integrity: words that the page's edge cuts") {
    for (const char* at : {"560 60", "-20 60", "72 -4", "72 838"}) {
        CAPTURE(at);
        CHECK(has(codes_of(MadeReport().draw(std::string("BT /F 11 Tf ") + at + " Td (Outstanding) Tj ET")),
                  "text-off-page"));
    }
    MadeReport cropped;
    cropped.in_page = "/CropBox[0 0 400 842]"; // through the judgements and what stands below
    CHECK(has(codes_of(cropped), "text-off-page"));
}

TEST_CASE("integrity: a grade in words that cannot be read carries the doubt") {
    MadeReport made;
    made.overall_state = ".06 0 0 .06 319 494 cm";
    CHECK(has(codes_of(made), "judgement-hidden"));
}
