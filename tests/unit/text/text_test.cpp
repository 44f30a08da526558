// Normal form and folding change nothing but what they name.

#include "text/text.h"

#include "support/doctest.h"

using namespace ofstract;

TEST_CASE("fold: case, quotes, dashes and spaces, for comparing with a vocabulary") {
    CHECK(text::fold("  Children’s   SERVICES ") == "children's services");
    CHECK(text::fold("16–17 – “good”") == "16-17 - \"good\"");
    CHECK(text::fold("a\u00A0b\u202Fc\td") == "a b c d");
    CHECK(text::fold("Straße") == "strasse");
    CHECK(text::fold("") == "");
    CHECK(text::fold("CHILDREN9S and children9s services \u2013 9 of 9s, A19a") ==
          "children's and children's services - 9 of 9s, a19a");
    CHECK(text::fold("children9s") == "children's");
    // A Greek oxia and varia are the accents that NFC makes of them: folding twice is folding once.
    CHECK(text::fold("o\u1FFDclock \u1FEF") == "o'clock '");
    CHECK(text::fold(text::nfc("\u1FFD")) == text::fold("\u1FFD"));
}

TEST_CASE("fold and slug: every hyphen and space of a heading or a label is as good as another") {
    for (const char* hyphen : {"-", "\u2010", "\u2011"})
        for (const char* space : {" ", "\u00A0", "\u2007", "\u2009", "\u202F", "\u3000"}) {
            const std::string printed = std::string("Multi") + hyphen + "agency" + space + "working";
            CAPTURE(printed);
            CHECK(text::fold(printed) == "multi-agency working");
            CHECK(text::slug(printed) == "multi-agency-working");
        }
}

TEST_CASE("nfc: composed, quotes and dashes untouched, invalid bytes replaced") {
    CHECK(text::nfc("e\u0301") == "é");
    CHECK(text::nfc("children’s – “x”") == "children’s – “x”");
    CHECK(text::nfc("a\xFFz") == "a\uFFFDz");
}

TEST_CASE("slug: letters and digits, one hyphen between") {
    CHECK(text::slug("What needs to improve?") == "what-needs-to-improve");
    CHECK(text::slug("Children’s homes: 2 of 3") == "childrens-homes-2-of-3");
    CHECK(text::slug("…") == "");
}

TEST_CASE("unfold: the words that were found, as printed, whatever is between the others") {
    CHECK(text::unfold("The outcome is Inconsistent \u2013 so far", "inconsistent - so") == "Inconsistent \u2013 so");
    CHECK(text::unfold("good, and then Good", "good") == "Good");
    CHECK(text::unfold("experiences", "good").empty());
    // An em space is no space to split at, and yet one when folded.
    CHECK(text::unfold("The outcome\u2003is Inconsistent experiences", "inconsistent") == "Inconsistent");
    CHECK(text::unfold("The \u2003 outcome is Inconsistent experiences", "inconsistent") == "Inconsistent");
    CHECK(text::unfold("is\u2003Inconsistent experiences", "inconsistent") == "is\u2003Inconsistent");
}
