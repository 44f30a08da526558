// Dashes, bullets and what ends a sentence: one list of each.

#include "text/signs.h"
#include "text/text.h"

#include "support/doctest.h"

using namespace ofstract;

TEST_CASE("dashes: each folds to one, whatever drew the stroke") {
    for (const char32_t c : {0x2Du, 0x2010u, 0x2011u, 0x2012u, 0x2013u, 0x2014u, 0x2015u, 0x2212u, 0x23AFu, 0x2500u})
        CHECK(text::is_dash(c));
    for (const char* dash : {"-", "‐", "‑", "‒", "–", "—", "―", "−", "⎯", "─"})
        CHECK(text::fold(std::string("good ") + dash + " so far") == "good - so far");
    for (const char32_t c : {0x5Fu, 0x7Eu, 0xB7u, 0x2022u, 0x2043u, 0x2502u}) CHECK_FALSE(text::is_dash(c));
    CHECK(text::is_hyphen(0x2011));
    CHECK_FALSE(text::is_hyphen(0x2013));
}

TEST_CASE("dashes: a stroke that strikes a letter out is part of it") {
    CHECK_FALSE(text::is_dash(0x336));
    CHECK(text::may_be_bullet(0x336)); // alone at a line's beginning it is drawn as one
    CHECK(text::fold("g\u0336ood") == text::fold(text::nfc("g\u0336ood")));
    CHECK(text::fold("g\u0336ood").find('-') == std::string::npos);
}

TEST_CASE("bullets: signs that begin an item wherever they begin a line, and those that need space behind them") {
    for (const char32_t c : {0xB7u, 0x2022u, 0x2023u, 0x2043u, 0x25AAu, 0x25CFu, 0x25FCu, 0x2713u, 0x2794u, 0xF0B7u}) {
        CHECK(text::is_bullet(c));
        CHECK(text::may_be_bullet(c));
    }
    for (const char32_t c : {0x2Du, 0x2Au, 0x2013u, 0x2500u}) {
        CHECK_FALSE(text::is_bullet(c));
        CHECK(text::may_be_bullet(c));
    }
    for (const char32_t c : {0x28u, 0x41u, 0x6Fu, 0xA3u, 0x2018u, 0xFFFDu, 0u}) CHECK_FALSE(text::may_be_bullet(c));
}

TEST_CASE("a sentence's end: a stop, whatever closes behind it") {
    for (const char* end : {"seen.", "seen?", "seen!", "that:", "seen.’", "seen’.", "seen.”)", "(seen.)", "seen.')",
                            "seen.]", "“seen.”’", "."}) {
        CAPTURE(end);
        CHECK(text::ends_sentence(end));
    }
    for (const char* end : {"", "seen", "seen,", "seen)", "seen”", "(see", "16–", "’", ")", "2.5"}) {
        CAPTURE(end);
        CHECK_FALSE(text::ends_sentence(end));
    }
    CHECK(text::ends_sentence("plans;")); // an item of a list; a paragraph's own line goes on to the margin
}

TEST_CASE("a word goes on in the next line where a small letter begins it, or a soft hyphen ends the one before") {
    CHECK(text::begins_small("and"));
    for (const char* word : {"", "And", "1and", "(and", "é"}) CHECK_FALSE(text::begins_small(word));
    CHECK(text::ends_with_soft_hyphen("protec\u00AD"));
    CHECK_FALSE(text::ends_with_soft_hyphen("protec-"));
}
