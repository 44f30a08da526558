// What a reader of the page does not see as it was read is kept and said.

#include "grammar/legibility.h"

#include "text/characters.h"

#include "support/doctest.h"
#include "support/page_builder.h"

using namespace ofstract;

namespace {

std::vector<std::string> codes_of(const engine::Pages& pages, grammar::Document document = {}) {
    grammar::check_legibility(pages, document);
    std::vector<std::string> codes;
    for (const grammar::Diagnostic& d : document.diagnostics) codes.emplace_back(d.code);
    return codes;
}

using Codes = std::vector<std::string>;

grammar::Joined joined(const std::string& words, const Box& box = {}) { return {words, {}, {}, {{1, box}}}; }

} // namespace

TEST_CASE("legibility: words in their usual places raise no doubt") {
    test::Book book;
    book.page().put(72, 100, "Children are seen early, and \xE2\x80\x98listened to\xE2\x80\x99.");
    CHECK(codes_of(book.pages).empty());
}

TEST_CASE("legibility: words too small or too narrow to be read") {
    test::Book book;
    book.page().put(72, 100, "Children are seen.").put(72, 200, "grades are wrong", {0.9, false, 0});
    CHECK(codes_of(book.pages) == Codes{"text-tiny"});

    test::Book narrow;
    narrow.page().put(72, 100, "Children");
    narrow.pages.pages[0].words[0].box.right = 72.4;
    CHECK(codes_of(narrow.pages) == Codes{"text-tiny"});
}

TEST_CASE("legibility: a lone number that an editor left behind says nothing") {
    test::Book book;
    book.page().put(72, 100, "1.", {0.96, false, 0});
    CHECK(codes_of(book.pages).empty());
}

TEST_CASE("legibility: words over each edge of the page") {
    for (const auto& place : {std::pair(570.0, 100.0), {-20.0, 100.0}, {72.0, 5.0}, {72.0, 850.0}}) {
        test::Book book;
        book.page().put(72, 400, "Children are seen.").put(place.first, place.second, "Outstanding");
        CAPTURE(place.first);
        CHECK(codes_of(book.pages) == Codes{"text-off-page"});
    }
}

TEST_CASE("legibility: words that are set aside are furniture, and raise no doubt about the words below them") {
    test::Book book;
    book.page().put(72, 100, "Children are seen.").put(72, 100, "DRAFT");
    CHECK(codes_of(book.pages) == Codes{"text-overprinted"});
    book.pages.pages[0].words.back().rotation = 1;
    book.pages.pages[0].words.back().aside = engine::Aside::slanted;
    CHECK(codes_of(book.pages).empty());
}

TEST_CASE("legibility: one doubt a page, with how many words it is about") {
    test::Book book;
    book.page().put(72, 100, "grades are wrong", {0.9, false, 0}).page().put(72, 100, "here too", {0.9, false, 0});
    grammar::Document document;
    grammar::check_legibility(book.pages, document);
    REQUIRE(document.diagnostics.size() == 2);
    CHECK(document.diagnostics[0].message.find("\"grades\" on page 1") == 0);
    CHECK(document.diagnostics[0].message.find("3 words") != std::string::npos);
    CHECK(document.diagnostics[1].where[0].page == 2);
}

TEST_CASE("legibility: a judgement on unsure words is named") {
    test::Book book;
    book.page().put(72, 100, "Overall effectiveness").put(340, 100, "Good", {0.9, false, 0});
    grammar::Document document;
    grammar::Judgement judgement;
    judgement.label = joined("Overall effectiveness", {72, 88, 200, 104});
    judgement.grade_text = joined("Good", {339, 98, 360, 102});
    document.judgements.push_back(judgement);
    CHECK(codes_of(book.pages, document) == Codes{"text-tiny", "judgement-hidden"});

    document.judgements[0].grade_text = joined("Good", {339, 198, 360, 202}); // elsewhere
    CHECK(codes_of(book.pages, document) == Codes{"text-tiny"});

    document.judgements[0].grade_text.text = "Go\u200Bod";
    CHECK(codes_of(book.pages, document) == Codes{"text-tiny", "text-control", "judgement-hidden"});
}

TEST_CASE("legibility: hidden text is named by its first word and its reason, but where it is furniture") {
    test::Book book;
    book.page().put(72, 100, "Children are seen.").put(72, 200, "Outstanding grades");
    book.pages.pages[0].hidden = {{diagnostics::text_hidden, "is drawn without ink", {72, 188, 300, 204}}};
    grammar::Document document;
    grammar::check_legibility(book.pages, document);
    REQUIRE(document.diagnostics.size() == 1);
    CHECK(document.diagnostics[0].code == diagnostics::text_hidden);
    CHECK(document.diagnostics[0].message == "\"Outstanding\" on page 1 is drawn without ink");

    grammar::Document address; // the same words, kept out of the body
    address.furniture.push_back({"addressee", {"Outstanding grades", {}, {{1, 3}, {1, 4}}, {}}});
    CHECK(codes_of(book.pages, address).empty());

    book.pages.pages[0].hidden[0].box = {72, 388, 300, 404}; // no word was read there
    CHECK(codes_of(book.pages, address) == Codes{"text-hidden"});

    book.pages.pages[0].hidden[0].code = diagnostics::text_lost; // what is lost is no mere doubt
    grammar::Document lost;
    grammar::check_legibility(book.pages, lost);
    REQUIRE(lost.diagnostics.size() == 1);
    CHECK(lost.diagnostics[0].severity == Severity::error);
}

TEST_CASE("legibility: pages that were not looked at, or cut") {
    test::Book book;
    book.page().put(72, 100, "Children are seen.").page().put(72, 100, "Children are heard.");
    book.pages.pages[1].is_checked = false;
    CHECK(codes_of(book.pages) == Codes{"text-unchecked"});
    book.pages.pages[0].is_cut = true;
    CHECK(codes_of(book.pages) == Codes{"text-lost", "text-unchecked"});
}

TEST_CASE(
    "legibility: signs before items that the font gives no meaning are one doubt, and those of a font of signs none") {
    grammar::Document document;
    grammar::Section& section = document.sections.emplace_back();
    for (const char* marker : {"\uFFFD", "\uFFFD", "\uF06E", "\u25FC"}) {
        grammar::Element& item = section.elements.emplace_back();
        item.kind = grammar::ElementKind::item;
        item.marker = marker;
        item.text = joined("an item");
    }
    CHECK(codes_of({}, document) == Codes{"text-unreadable"});
    section.elements.erase(section.elements.begin(), section.elements.begin() + 2);
    CHECK(codes_of({}, document).empty());
    section.elements.front().text = joined("an \uFFFD item"); // inside a text each is one
    CHECK(codes_of({}, document) == Codes{"text-unreadable"});
    CHECK(text::has_no_meaning("\uFFFD"));
    CHECK_FALSE(text::has_no_meaning("\uF06E"));
}

TEST_CASE("legibility: what nobody sees is read by nobody") {
    grammar::Document document;
    document.furniture = {{"hidden", joined("\uFFFD")}};
    CHECK(codes_of({}, document).empty());
    document.furniture = {{"footer", joined("\uFFFD")}};
    CHECK(codes_of({}, document) == Codes{"text-unreadable"});
}

TEST_CASE("characters: what has no meaning, and what prints nothing") {
    for (const char* plain :
         {"", "Good", "caf\u00E9", "16\u2013 \u2018to\u2019 17\u2026", "\u25FC", "\U0001F600", "\u00A0"}) {
        CAPTURE(plain);
        CHECK_FALSE(text::has_unreadable(plain));
        CHECK_FALSE(text::has_invisible(plain));
    }
    for (const char* unreadable : {"a\uE000", "\uF8FF", "\U000F0000", "\U0010FFFD", "\uFFFD", "\uFFFF", "\x1B", "\x7F",
                                   "\u009B", "\xFF", "a\xE2\x80"}) {
        CAPTURE(unreadable);
        CHECK(text::has_unreadable(unreadable));
    }
    for (const char* invisible : {"\u202A", "\u202E", "\u2066", "\u2069", "\u200E", "\u061C", "\u200B", "\u200D",
                                  "\u2060", "\uFEFF", "a\u00ADb", "\u034F", "\uFE00", "\U000E0041", "\U000E0100"}) {
        CAPTURE(invisible);
        CHECK(text::has_invisible(invisible));
        CHECK_FALSE(text::has_unreadable(invisible));
    }
}

TEST_CASE("legibility: the box around a hidden slanted text says nothing of the words of other texts in it") {
    test::Book book;
    book.page().put(200, 400, "Children are seen.").put(250, 380, "DRAFT");
    auto& page = book.pages.pages[0];
    page.words.back().aside = engine::Aside::slanted;
    page.hidden = {{diagnostics::text_hidden, "is covered by what is painted over it", {100, 200, 400, 600}, true}};
    grammar::Document document;
    document.furniture.push_back({"watermark", {"DRAFT", {}, {{1, 3}}, {}}});
    CHECK(codes_of(book.pages, document).empty());
    page.hidden[0].is_slanted = false;
    CHECK(codes_of(book.pages, document) == Codes{"text-hidden"});
    // Where none of its words was read, it is said.
    page.hidden[0].is_slanted = true;
    page.words.pop_back();
    CHECK(codes_of(book.pages) == Codes{"text-hidden"});
}
