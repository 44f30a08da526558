// What a page hides: each way to hide a sentence beside the same way where it is seen.

#include "pdf/check.h"
#include "pdf/hidden.h"
#include "pdf/painting.h"

#include "support/doctest.h"
#include "support/pdf_builder.h"
#include "unit/pdf/hiding_kinds.h"
#include "unit/pdf/layer_kinds.h"

#include <algorithm>

using namespace ofstract;

namespace {

std::string filled_in(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '@') out += "BT /F 12 Tf 100 700 Td (Children are not safe here.) Tj ET";
        else if (c == '~') out += "90 690 200 30 re";
        else out += c;
    }
    return out;
}

// In dictionaries of streams the length counts what is filled in.
std::string object_of(const std::string& object) {
    const std::size_t stream = object.find(">>stream\n");
    if (stream == std::string::npos || object.find_first_of("@~") == std::string::npos) return object;
    const std::size_t begin = stream + 9, end = object.rfind("\nendstream"), length = object.rfind("/Length", stream);
    return test::stream_of(filled_in(object.substr(begin, end - begin)), object.substr(2, length - 2));
}

// `split`: where the page's content ends in one stream and goes on in another.
std::string file_of(const test::HidingKind& kind, std::size_t split = std::string::npos) {
    const std::string font = kind.resources.find("/Font") == std::string::npos ? "/Font<</F 5 0 R>>" : "";
    std::vector<std::string> objects = {"<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[6 0 R 7 0 R]/D<</OFF[6 0 "
                                        "R]/AS[<</Event/View/Category[/Zoom/View]/OCGs[6 0 R 7 0 R]>>]>>>>>>",
                                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R" + kind.page +
                                            "/Resources<<" + font + kind.resources + ">>>>",
                                        test::stream_of(filled_in(kind.content)),
                                        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
    for (const std::string& object : kind.objects) objects.push_back(object_of(object));
    const std::string content = filled_in(kind.content);
    if (split < content.size()) {
        const std::string next = std::to_string(objects.size() + 1);
        objects[2].replace(objects[2].find("4 0 R"), 5, "[4 0 R " + next + " 0 R]");
        objects[3] = test::stream_of(content.substr(0, split));
        objects.push_back(test::stream_of(content.substr(split)));
    }
    return test::pdf_of(objects);
}

pdf::PageSurvey survey_of(const std::string& bytes) {
    pdf::File file(bytes);
    const auto pages = pdf::check(file);
    REQUIRE(pages.size() == 1);
    return pdf::Eye(file).look_at(pages[0]);
}

pdf::PageSurvey survey_of(const test::HidingKind& kind, std::size_t split = std::string::npos) {
    return survey_of(file_of(kind, split));
}

bool is_hidden(const pdf::PageText& text) { return text.hidden != pdf::Hidden::no; }

void check(const std::vector<test::HidingKind>& kinds) {
    for (const test::HidingKind& kind : kinds) {
        CAPTURE(std::string(kind.name));
        const pdf::PageSurvey survey = survey_of(kind);
        REQUIRE(!survey.texts.empty());
        CHECK(survey.is_whole);
        const pdf::PageText& text = survey.texts.back();
        if (kind.is_seen) {
            CHECK_FALSE(is_hidden(text));
        } else {
            CHECK(is_hidden(text));
            if (text.hidden != pdf::Hidden::outside) CHECK(text.is_wholly_hidden);
        }
    }
}

} // namespace

TEST_CASE("hidden: by the colour in which it is drawn") { check(test::kinds_of_colour()); }
TEST_CASE("hidden: by what is painted over it") { check(test::kinds_of_cover()); }
TEST_CASE("hidden: by how its colour is blended") { check(test::kinds_of_blend()); }
TEST_CASE("hidden: by clips, masks, groups and layers") { check(test::kinds_of_state()); }

// A page's streams are read as one: an operator's operands may be in the stream before.
TEST_CASE("hidden: a page's content may be divided anywhere, and is seen or hidden as it is undivided") {
    for (const auto* kinds :
         {&test::kinds_of_colour(), &test::kinds_of_cover(), &test::kinds_of_blend(), &test::kinds_of_state()})
        for (const test::HidingKind& kind : *kinds) {
            const std::string content = filled_in(kind.content);
            if (content.find("BI ") != std::string::npos) continue; // an image's bytes are not divided
            const std::size_t texts = survey_of(kind).texts.size();
            for (std::size_t split = content.find(' '); split < content.size(); split = content.find(' ', split + 1)) {
                CAPTURE(std::string(kind.name));
                CAPTURE(content.substr(split));
                const pdf::PageSurvey survey = survey_of(kind, split);
                REQUIRE(survey.texts.size() == texts);
                CHECK(is_hidden(survey.texts.back()) == !kind.is_seen);
                CHECK(survey.is_whole);
                CHECK_FALSE(survey.is_broken);
            }
        }
}

TEST_CASE("hidden: a text on a layer is reported where it is read or should be") {
    for (const test::LayerKind& kind : test::layer_kinds()) {
        CAPTURE(kind.name);
        const std::string bytes = test::file_of(kind);
        const pdf::PageSurvey survey = survey_of(bytes);
        CHECK(survey.is_whole);
        REQUIRE(survey.texts.size() == (kind.is_seen || kind.is_read ? 2 : 1));
        if (survey.texts.size() < 2) continue;
        CHECK((survey.texts[0].hidden == pdf::Hidden::unread) == !kind.is_read);
        CHECK((survey.texts[0].hidden == pdf::Hidden::layer) == !kind.is_seen);
    }
}

TEST_CASE("hidden: layers in each other, of forms, and none behind what they are of") {
    const auto told = [](const char* content, const std::string& form) {
        return survey_of({"",
                          true,
                          content,
                          "/Properties<</L 6 0 R/M 7 0 R>>/XObject<</X 8 0 R>>",
                          {"<</Type/OCG>>", "<</Type/OCG>>", form}})
            .texts.size();
    };
    const std::string keys = "/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>/Properties<</L 6 0 R>>>>";
    CHECK(told("/OC /L BDC /OC /M BDC @ EMC EMC @", "null") == 1);
    CHECK(told("/OC /M BDC /OC /L BDC EMC @ EMC", "null") == 1);
    CHECK(told("/X Do @", test::stream_of("@", keys + "/OC 6 0 R")) == 1);
    CHECK(told("/X Do @", test::stream_of("@", keys + "/OC 7 0 R")) == 2);
    CHECK(told("/X Do @", test::stream_of("/OC /L BDC @", keys)) == 1);         // its layer ends with it
    CHECK(told("/OC /L BDC /X Do @ EMC", test::stream_of("EMC @", keys)) == 0); // and ends none but its own
}

// What is read nowhere makes nothing seen that is.
TEST_CASE("hidden: a twin on a layer that is off makes no text seen") {
    const pdf::PageSurvey survey = survey_of(
        {"", true, "1 g @ /OC /L BDC 0 g @ EMC", "/Properties<</L 6 0 R>>", {"<</Type/OCG>>", "<</Type/OCG>>"}});
    REQUIRE(survey.texts.size() == 1);
    CHECK(is_hidden(survey.texts[0]));
}

// Poppler gives no glyph that begins beyond the edge: a word would be shortened, and nothing said.
TEST_CASE("hidden: a letter that begins beyond the page's edge is said, however near it is") {
    const auto at = [](const char* place) {
        const test::HidingKind kind = {"", true, "BT /F 12 Tf " + std::string(place) + " Td (iii) Tj ET"};
        return survey_of(kind).texts.back().hidden;
    };
    CHECK(at("594 600") == pdf::Hidden::no);        // the third one crosses it, and is given
    CHECK(at("595.2 600") == pdf::Hidden::outside); // the third one begins half a point beyond
    CHECK(at("300 0.5") == pdf::Hidden::no);        // the line's lower part is cut
    CHECK(at("300 -0.5") == pdf::Hidden::outside);  // most of it is seen, and none of it given
    CHECK(at("300 -20") == pdf::Hidden::outside);
}

// Places that are no numbers: infinity from infinity. What is asked of them is asked of some square of the page.
TEST_CASE("hidden: matrices beyond all bounds are safe") {
    const std::string huge(300, '9');
    const auto look = [](const std::string& matrix) {
        const std::string before = "0 0 600 800 re f @ " + matrix + " cm " + matrix + " cm ";
        CHECK_FALSE(survey_of({"", true, before + "BT /F 12 Tf (iii) Tj (iii) Tj ET @"}).texts.empty());
        CHECK_FALSE(survey_of({"", true, before + "9 9 99 99 re f 0 0 m 9 9 l S 9 9 m 5 5 l 1 2 l b @"}).texts.empty());
        CHECK_FALSE(survey_of({"", true, before + "9 0 0 9 0 0 cm BI /W 1 /H 1 /IM true ID a EI @"}).texts.empty());
    };
    look(huge + " -" + huge + " " + huge + " " + huge + " 0 0");
    look("0 0 0 0 " + huge + " 0");
}

TEST_CASE("hidden: more than can be laid on each other is not decided, and that is said") {
    std::string many = "@";
    for (std::size_t i = 0; i <= pdf::most_near; ++i) many += " 0.9 g 99 699 9 9 re f";
    CHECK_FALSE(survey_of({"", true, many}).is_whole);
    std::string covers = "@";
    for (std::size_t i = 0; i <= pdf::most_near; ++i) covers += " 0.9 g 0 0 600 800 re f";
    const pdf::PageSurvey survey = survey_of({"", false, covers + " 0 g @"});
    CHECK(survey.is_whole == false);                                    // below the first one, all of them
    CHECK(survey_of({"", true, covers.substr(1) + " 0 g @"}).is_whole); // above the last one, it alone
}
