// Streams behind the filters that text can be behind.

#include "pdf/filters.h"

#include "pdf/lexer.h"
#include "pdf/parser.h"
#include "pdf/predictor.h"
#include "support/doctest.h"

using namespace ofstract::pdf;

namespace {

// `bytes` behind the filters of a stream's dictionary, as in a file; nothing where they are broken.
std::optional<std::string> unfiltered(const std::string& dictionary, std::string_view bytes) {
    Values values;
    Lexer lexer{dictionary, 0, {}};
    const View view(&values, parse_value(lexer, values));
    const std::vector<Filter> filters = filters_of(view, [](View v) { return v; });
    REQUIRE(are_known(filters));
    Inflater inflater(1 << 20);
    std::string scratch;
    std::string_view out;
    if (unfilter(bytes, filters, inflater, scratch, out) != Inflater::Outcome::sound) return std::nullopt;
    return std::string(out);
}

using namespace std::string_view_literals;

} // namespace

TEST_CASE("filters: text in ASCII") {
    CHECK(unfiltered("<</Filter/ASCIIHexDecode>>", "48 65 6C6c\n6F>") == "Hello");
    CHECK(unfiltered("<</Filter/ASCIIHexDecode>>", "487>") == "Hp"); // an odd digit is followed by a zero
    CHECK(unfiltered("<</Filter/ASCII85Decode>>", "87cURDZ~>") == "Hello");
    CHECK(unfiltered("<</Filter/ASCII85Decode>>", "z~>") == "\0\0\0\0"sv);
    CHECK_FALSE(unfiltered("<</Filter/ASCIIHexDecode>>", "48 65"));   // cut
    CHECK_FALSE(unfiltered("<</Filter/ASCIIHexDecode>>", "48 G5>"));  // no digit
    CHECK_FALSE(unfiltered("<</Filter/ASCII85Decode>>", "87cURDZ"));  // cut
    CHECK_FALSE(unfiltered("<</Filter/ASCII85Decode>>", "uuuuu~>"));  // more than four bytes hold
    CHECK_FALSE(unfiltered("<</Filter/ASCII85Decode>>", "87cUR!~>")); // one sign alone is no byte
}

TEST_CASE("filters: runs and LZW") {
    CHECK(unfiltered("<</Filter/RunLengthDecode>>", "\x02"
                                                    "abc\xFEz\x80"sv) == "abczzz");
    CHECK_FALSE(unfiltered("<</Filter/RunLengthDecode>>", "\x05"
                                                          "abc"sv));
    // The example of ISO 32000-1, 7.4.4.2.
    const std::string_view packed = "\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01"sv;
    CHECK(unfiltered("<</Filter/LZWDecode>>", packed) == "-----A---B");
    CHECK_FALSE(unfiltered("<</Filter/LZWDecode>>", packed.substr(0, 6)));
}

TEST_CASE("filters: one behind the other, by their short names too") {
    CHECK(unfiltered("<</Filter[/ASCIIHexDecode/RunLengthDecode]>>", "02616263 80>") == "abc");
    CHECK(unfiltered("<</Filter[/AHx/RL]>>", "02616263 80>") == "abc");
}

TEST_CASE("filters: rows as predictors left them") {
    Values values;
    const auto undone = [&](const std::string& parameters, std::string_view rows) -> std::optional<std::string> {
        Lexer lexer{parameters, 0, {}};
        std::string out;
        if (!undo_predictor(rows, View(&values, parse_value(lexer, values)), out)) return std::nullopt;
        return out;
    };
    // None, sub, up, average and Paeth, each after the row that the one before gave.
    CHECK(undone("<</Predictor 15/Columns 2>>", "\0\x01\x02\1\x01\x01\2\x01\x01\3\x01\x01\4\x01\x01"sv) ==
          "\x01\x02\x01\x02\x02\x03\x02\x03\x03\x04"sv);
    CHECK(undone("<</Predictor 2/Columns 3>>", "\x01\x01\x01\x05\x01\x01"sv) == "\x01\x02\x03\x05\x06\x07"sv);
    CHECK_FALSE(undone("<</Predictor 15/Columns 2>>", "\x07\x01\x02"sv)); // no such type
    CHECK_FALSE(undone("<</Predictor 15/Columns 4000000000>>", "\0\x01"sv));
}
