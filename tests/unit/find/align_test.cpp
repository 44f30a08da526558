#include "find/align.h"

#include <doctest/doctest.h>

#include <cctype>
#include <string>

using namespace ofstract;

namespace {

// A letter is a word, '~' something left out; in a text, '|' ends a place.
std::vector<int> quote(const std::string& letters) {
    std::vector<int> out;
    for (const char c : letters) out.push_back(c == '~' ? find::left_out : c);
    return out;
}

std::vector<find::TextWord> text(const std::string& letters) {
    std::vector<find::TextWord> out;
    std::uint32_t place = 0;
    for (const char c : letters) {
        if (c == '|') ++place;
        else out.push_back({std::islower(static_cast<unsigned char>(c)) ? c : find::unknown, place});
    }
    return out;
}

// "first+count-cost", one after the other.
std::string hits(const std::string& q, const std::string& t, int budget) {
    std::string out;
    for (const find::Hit& hit : find::search(quote(q), text(t), budget))
        out += (out.empty() ? "" : " ") + std::to_string(hit.first) + '+' + std::to_string(hit.count) + '-' +
               std::to_string(hit.cost);
    return out;
}

// Each edit of the best hit as "words of the quote > words of the text".
std::string changes(const std::string& q, const std::string& t, int budget) {
    auto found = find::search(quote(q), text(t), budget);
    REQUIRE_FALSE(found.empty());
    std::string plain;
    for (const char c : t)
        if (c != '|') plain += c;
    std::string out;
    for (const find::Edit& e : find::edits(quote(q), text(t), found[0]))
        out += (out.empty() ? "" : ", ") + q.substr(e.quote_first, e.quote_count) + '>' +
               plain.substr(e.text_first, e.text_count);
    return out;
}

} // namespace

TEST_CASE("align: equal words are found wherever they are, and cost nothing") {
    CHECK(hits("abc", "abc", 0) == "0+3-0");
    CHECK(hits("abc", "XabcXXabc", 0) == "1+3-0 6+3-0");
    CHECK(hits("aa", "aaaa", 0) == "0+2-0 2+2-0");
    CHECK(hits("abc", "ab|cX", 0) == "0+3-0"); // from one block into the next
    CHECK(hits("abc", "abX", 0).empty());
    CHECK(hits("abc", "", 0).empty());
}

TEST_CASE("align: a word replaced, added or missing costs one, and is said") {
    CHECK(hits("abcde", "XabXdeX", 1) == "1+5-1");
    CHECK(changes("abcde", "XabXdeX", 1) == "c>X");
    CHECK(hits("abcde", "XabcXdeX", 1) == "1+6-1");
    CHECK(changes("abcde", "XabcXdeX", 1) == ">X");
    CHECK(hits("abcde", "XabdeX", 1) == "1+4-1");
    CHECK(changes("abcde", "XabdeX", 1) == "c>");
    CHECK(hits("abcde", "XabXXeX", 1).empty());
    CHECK(changes("abcde", "XabXXeX", 2) == "cd>XX");
    CHECK(changes("abcdefghij", "aXcdefgXij", 2) == "b>X, h>X");
}

TEST_CASE("align: the first and the last word may be the one that differs") {
    CHECK(hits("abcde", "YXbcdeY", 1) == "1+5-1");
    CHECK(hits("abcde", "YabcdXY", 1) == "1+5-1");
    CHECK(changes("abcde", "YXbcdeY", 1) == "a>X");
    CHECK(changes("abcde", "YabcdXY", 1) == "e>X");
}

TEST_CASE("align: the best comes first, and no two share a word") {
    CHECK(hits("abcde", "abXde Y abcde", 1) == "8+5-0 0+5-1");
}

TEST_CASE("align: what is left out costs nothing, within one place") {
    CHECK(hits("ab~de", "YabXXXXdeY", 0) == "1+8-0");
    CHECK(changes("ab~de", "YabXXXXdeY", 0).empty());
    CHECK(hits("ab~de", "abde", 0) == "0+4-0");
    CHECK(hits("ab~de", "abXX|XXde", 0).empty());
    CHECK(changes("ab~dXf", "abXXdef", 1) == "X>e");
}

TEST_CASE("align: a word added before or behind a quote is none of the neighbouring block") {
    auto found = find::search(quote("zabcd"), text("XX|abcd|XX"), 1);
    REQUIRE(found.size() == 1);
    find::edits(quote("zabcd"), text("XX|abcd|XX"), found[0]);
    CHECK(found[0].first == 2);
    CHECK(found[0].count == 4);
    CHECK(changes("zabcd", "XX|abcd|XX", 1) == "z>");
    CHECK(changes("abcdz", "XX|abcd|XX", 1) == "z>");
    CHECK(changes("abczd", "XX|abc|d", 1) == "z>"); // what runs over stays
}
