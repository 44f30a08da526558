// UTF-8 ⇄ characters: every length, and whatever bytes come.

#include "text/utf8.h"

#include "support/doctest.h"

using namespace ofstract;

TEST_CASE("utf8: a character of each length is written and read again") {
    for (const char32_t code : {0x41u, 0x7Fu, 0x80u, 0xE9u, 0x7FFu, 0x800u, 0x2013u, 0xD7FFu, 0xE000u, 0xFFFDu, 0xFFFFu,
                                0x10000u, 0x1F600u, 0x10FFFFu}) {
        CAPTURE(code);
        std::string utf8;
        text::append(utf8, code);
        CHECK(text::first_character(utf8).code == code);
        CHECK(text::first_character(utf8).size == utf8.size());
        CHECK(text::last_character("a" + utf8).code == code);
        CHECK(text::last_character("–" + utf8).size == utf8.size());
        CHECK(text::count_characters("a" + utf8 + "z") == 3);
    }
    CHECK(text::first_character("").size == 0);
    CHECK(text::last_character("").size == 0);
}

TEST_CASE("utf8: bytes that are none are U+FFFD, one by one") {
    // Alone, cut short, overlong, a surrogate, beyond the last character.
    for (const std::string_view bytes : {"\x80", "\xFF", "\xC3", "\xE2\x80", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80",
                                         "\xF0\x80\x80\xAF", "\xF4\x90\x80\x80", "\xC3z"}) {
        CHECK(text::first_character(bytes).code == text::replacement);
        CHECK(text::first_character(bytes).size == 1);
    }
    CHECK(text::last_character("a\x80").code == text::replacement);
    CHECK(text::last_character("a\xE2\x80").size == 1);
}
