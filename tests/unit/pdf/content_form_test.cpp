// A stream that unpacks to what was packed may have been cut or changed before: its operators tell.

#include "pdf/check.h"
#include "pdf/content_form.h"
#include "pdf/hidden.h"

#include "support/doctest.h"
#include "support/pdf_builder.h"

#include <algorithm>

using namespace ofstract;

namespace {

struct Found {
    std::size_t lost, odd;
    bool operator==(const Found& other) const { return lost == other.lost && odd == other.odd; }
};

std::ostream& operator<<(std::ostream& out, const Found& found) {
    return out << found.lost << " lost, " << found.odd << " odd";
}

constexpr Found sound = {0, 0}, lost = {1, 0}, odd = {0, 1};

// Of a page's streams, one after the other.
Found form_of_all(const std::vector<std::string>& streams) {
    pdf::ContentForm form;
    pdf::Content content{{}};
    for (const std::string& stream : streams) {
        content.read_next(stream);
        while (content.next()) form.see(content);
    }
    form.end_stream(content);
    form.end();
    return {form.lost(), form.odd()};
}

Found form_of(const std::string& stream) { return form_of_all({stream}); }

const std::string page = "q 1 0 0 1 0 0 cm /Artifact <</Type /Pagination>> BDC /Im1 Do EMC Q\n"
                         "0.5 g [] 0 d 0 0 10 10 re f % a comment\n"
                         "/P <</MCID 0>> BDC BT /F1 12 Tf 1 0 0 1 72 700 Tm (Care \\(all\\)) Tj 0 -14 TD\n"
                         "[(le)-3(avers)] TJ [] TJ T* <0041> ' 1 2 (x) \" ET EMC\n"
                         "BI /W 1 /H 1 /BPC 8 /CS /G ID x EI /Cs1 cs 0.1 0.2 0.3 scn BX 1 2 anything EX\n";

} // namespace

TEST_CASE("pdf: operators of the standard with their operands are sound, over as many streams as a page has") {
    CHECK(form_of(page) == sound);
    CHECK(form_of_all({page, page}) == sound);
    // A page's streams are one: a text object may go on in the next.
    CHECK(form_of_all({"BT /F1 12 Tf (a) Tj", "(b) Tj ET"}) == sound);
    CHECK(form_of_all({"BT [(a)]", "", "TJ (b)", "Tj ET"}) == sound);
    CHECK(form_of_all({"BT [(a)", "(b)", "] TJ /F", "12 Tf 72", "700 Td ET"}) == sound);
    CHECK(form_of_all({"BT ET (a)"}) == lost);
}

TEST_CASE("pdf: operands that continue from one stream to the next are those of the operator there") {
    CHECK(form_of_all({"BT [(a)]", "ET TJ"}).lost >= 1);
    CHECK(form_of_all({"BT 700", "Td (a) Tj ET"}) == lost);
    CHECK(form_of_all({"BT (a)", "(b) Tj ET"}) == lost);
    CHECK(form_of_all({"0 0", "rg"}) == odd);
    CHECK(form_of_all({"BT [(a)", "0 Tc] TJ ET"}).lost >= 1);
    // The standard divides streams between tokens. A string over two is read whole.
    CHECK(form_of_all({"BT (a", "b) Tj ET"}) == odd);
    CHECK(form_of_all({"BT (a\\", ")", "b) Tj ET"}) == odd);
    CHECK(form_of_all({"BT <00", "4", "1> Tj ET"}) == odd);
    CHECK(form_of_all({"BT <00", "4 Tj ET"}).lost >= 1);
    CHECK(form_of_all({"BT <00", "4 Tj <41> Tj ET"}).lost >= 1);
    CHECK(form_of_all({"BT (a", "b", "Tj ET"}).lost >= 1);
    // A comment goes on, too, for Poppler: what it swallows may be text.
    CHECK(form_of_all({"BT ET % a comment", "\nBT (a) Tj ET"}) == sound);
    CHECK(form_of_all({"BT ET % a comment", "BT (a) Tj ET\n"}).lost >= 1);
}

TEST_CASE("pdf: a string of several streams is whole, and bounded") {
    pdf::Content content{{}};
    std::string text;
    for (const char* const stream : {"(Care \\", ") leavers", " (all)", ") Tj <4", "1> Tj"}) {
        content.read_next(stream);
        while (content.next())
            if (content.operands().size() == 1) {
                pdf::decode_string(content.operands()[0].text, text);
                CHECK(text == (content.operands()[0].text[0] == '(' ? "Care ) leavers (all)" : "A"));
            }
    }
    CHECK_FALSE(content.is_cut());
    const std::string large(40'000, 'a'), numbers = [] {
        std::string out;
        for (int i = 0; i < 20'000; ++i) out += "1 ";
        return out;
    }();
    for (const std::string& stream : {"(" + large, "<" + large, numbers}) {
        pdf::Content many{{}};
        std::size_t most = 0;
        for (int i = 0; i < 20; ++i) {
            many.read_next(stream);
            CHECK_FALSE(many.next());
            std::size_t size = 0;
            for (const pdf::Operand& operand : many.operands()) size += operand.text.size();
            most = std::max(most, size);
        }
        CHECK(many.is_cut());
        CHECK(most <= 80'000);
    }
}

TEST_CASE("pdf: operators that lack what they show or where, and what never ends, may have lost text") {
    CHECK(form_of("BT (a) Tj") == lost);
    CHECK(form_of("BT (a) Tj BT (b) Tj ET") == lost);
    CHECK(form_of("/P BMC 0 g") == lost);
    CHECK(form_of("BT Tj ET") == lost);
    CHECK(form_of("BT 12 Tj ET") == lost);
    CHECK(form_of("BT 700 Td (a) Tj ET") == lost);
    CHECK(form_of("BT (a) 0 -14 Td ET") == lost); // nothing shows the text
    CHECK(form_of("BT [(care) 3 (leavers)] TJ ET [") == lost);
    CHECK(form_of("BI /W 1 ID x").lost >= 1);
    // The bracket of a string is lost: "7" is left over, the rest is a comment.
    CHECK(form_of("BT\n 7% re)6(duction)] TJ\n1 0 TD\nET").lost >= 1);
    for (const char* const open : {"BT (a ET", "BT <0041 ET"}) {
        CAPTURE(open);
        CHECK(form_of(open).lost >= 1);
    }
}

TEST_CASE("pdf: what is no operator, and ends of what did not begin, are odd: no text lacks for them") {
    CHECK(form_of("0 g stray") == odd);
    CHECK(form_of("ET") == odd);
    CHECK(form_of("EMC") == odd);
    CHECK(form_of("0 0 rg") == odd);
}

TEST_CASE("pdf: each operator without its operands is odd, and where it shows or places text it may be lost") {
    for (const char* op : {"cm",      "w",  "J",  "j",  "M",  "d", "ri", "i",  "gs", "Do", "sh", "MP", "DP",  "BMC EMC",
                           "BDC EMC", "d0", "d1", "m",  "l",  "c", "v",  "y",  "re", "CS", "cs", "SC", "SCN", "sc",
                           "scn",     "G",  "g",  "RG", "rg", "K", "k",  "Tc", "Tw", "Tz", "TL", "Tr", "Ts"}) {
        CAPTURE(std::string(op));
        CHECK(form_of(op) == odd);
    }
    for (const char* op : {"Tj", "TJ", "'", "\"", "Tf", "Td", "TD", "Tm"}) {
        CAPTURE(std::string(op));
        CHECK(form_of(std::string("BT ") + op + " ET") == lost);
    }
    CHECK(form_of("BT (a) TJ ET") == lost);                  // no array
    CHECK(form_of("BT /F /G Td (a) Tj ET") == lost);         // no numbers
    CHECK(form_of("BT 12 /F Tf ET") == sound);               // in another order: the font is as it was
    CHECK(form_of("BT (a) Tx ET") == lost);                  // no operator takes the text
    CHECK(form_of("BT [(a) 0 Tc] TJ ET").lost >= 1);         // an array over an operator
    CHECK(form_of("BT <0041 Tj T* <0042> Tj ET").lost >= 1); // a string over an operator
    CHECK(form_of("BX (a) Tx EX") == sound);
}

// Wherever a page's only stream is cut, its text object has begun and not ended, or nothing of the text is gone.
TEST_CASE("pdf: a page that is cut anywhere within its text says so") {
    const std::string content = "/P <</MCID 0>> BDC BT /F 12 Tf 72 700 Td (Care leavers) Tj ET EMC";
    const std::size_t begin = content.find("BDC") + 3, end = content.find("ET EMC") + 2;
    for (std::size_t size = 0; size <= content.size(); ++size) {
        CAPTURE(size);
        const std::string file = test::pdf_of({
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>",
            test::packed_stream_of(content.substr(0, size)),
        });
        pdf::File read(file);
        const auto pages = pdf::check(read);
        REQUIRE(pages.size() == 1);
        const pdf::PageSurvey survey = pdf::Eye(read).look_at(pages[0]);
        if (size >= begin && size < end) CHECK(survey.is_broken);
        if (size == content.size()) CHECK_FALSE(survey.is_broken);
    }
}
