#include "text/words.h"

#include <doctest/doctest.h>

using namespace ofstract;

namespace {

// The folded words, a space between them and "…" where something is left out.
std::string folded(std::string_view text) {
    std::string out;
    for (const text::FoldedWord& word : text::words(text)) {
        if (!out.empty()) out += ' ';
        out += (word.left_out_before ? "… " : "") + word.folded;
    }
    return out;
}

} // namespace

TEST_CASE("words: equal however they are printed or typed") {
    struct Row {
        const char *printed, *typed;
    };
    for (const Row& row : {
             Row{"Children’s lives", "\"children's   LIVES\""},
             Row{"children’s", "childrens"},
             Row{"multi-agency", "multi‑agency"},
             Row{"multi-agency", "Multi–\nagency"},
             Row{"well – those", "well—those"},
             Row{"well – those", "well - those,"},
             Row{"and/or", "and / or"},
             Row{"ﬁrst oﬃce", "first office"},
             Row{"Cafe\xCC\x81", "caf\xC3\xA9"},
             Row{"co\xC2\xADoperate", "cooperate"},
             Row{"(Section 47)", "section 47"},
             Row{"‘good’", "“good.”"},
             Row{"Straße", "STRASSE"},
         })
        CHECK(folded(row.printed) == folded(row.typed));
}

TEST_CASE("words: what means something else stays different") {
    struct Row {
        const char *a, *b;
    };
    for (const Row& row :
         {Row{"2.5", "25"}, Row{"1,000", "1 000"}, Row{"£50", "50"}, Row{"50%", "50"}, Row{"18+", "18"}, Row{"a", "à"}})
        CHECK(folded(row.a) != folded(row.b));
    CHECK(folded("In 2019. 5 were") == "in 2019 5 were");
    CHECK(folded("ages 4.") == "ages 4");
}

TEST_CASE("words: an ellipsis of any kind says that words are left out") {
    for (const char* text : {"one … two", "one... two", "one [...] two", "one (…) two", "one . . . two", "one…two"})
        CHECK(folded(text) == "one … two");
    CHECK(folded("…one") == "… one");
    CHECK(folded("one…") == "one");
    CHECK(folded("one. two.. three") == "one two three");
}

TEST_CASE("words: their bytes are those of the text, whatever it is") {
    const std::string text = "“Hé—llo” \xFF\xC3 wor\xC2\xADld’s.";
    const auto words = text::words(text);
    REQUIRE(words.size() == 3);
    CHECK(text.substr(words[0].at, words[0].size) == "Hé");
    CHECK(text.substr(words[1].at, words[1].size) == "llo");
    CHECK(text.substr(words[2].at, words[2].size) == "wor\xC2\xADld’s");
    CHECK(text::words("").empty());
    CHECK(text::words(" … ’ \xFF").empty());
}

TEST_CASE("words: a sign that folding leaves nothing of makes no word") {
    // A joiner that is a mark, a filler that is a letter, a variation selector.
    for (const char* sign : {"\xCD\x8F", "\xE3\x85\xA4", "\xEF\xB8\x8F"}) {
        CAPTURE(sign);
        CHECK(text::words(sign).empty());
        CHECK(folded(std::string("o") + sign + "ne " + sign + " two") == "one two");
    }
}
