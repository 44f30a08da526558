// Any bytes → normalised, folded, cut into words; as dates. Promised: UTF-8 comes out, doing it again changes nothing,
// words are in the text, in its order, and intervals are of real days.

#include "text/text.h"
#include "fuzz/input.h"
#include "fuzz/promises.h"
#include "fuzz/utf8.h"
#include "grammar/passage.h"
#include "text/dates.h"
#include "text/words.h"

#include <chrono>
#include <string>

namespace fuzz {
namespace {

using namespace ofstract;

void check_forms(std::string_view text) {
    const std::string nfc = text::nfc(text);
    promise(is_utf8(nfc), "NFC is UTF-8");
    promise(text::nfc(nfc) == nfc, "NFC twice is NFC once", nfc);
    const std::string folded = text::fold(text);
    promise(is_utf8(folded), "a folded text is UTF-8");
    promise(text::fold(folded) == folded, "folding twice is folding once", folded);
    promise(folded.empty() || (folded.front() != ' ' && folded.back() != ' '), "no space at a folded text's ends");
    promise(folded.find("  ") == std::string::npos, "one space between words", folded);
    promise(is_utf8(text::slug(text)), "a slug is UTF-8");
}

void check_words(std::string_view text) {
    std::size_t end = 0;
    for (const text::FoldedWord& word : text::words(text)) {
        promise(!word.folded.empty(), "no word is empty");
        promise(is_utf8(word.folded), "a word is UTF-8", word.folded);
        promise(word.at >= end && word.size > 0 && word.size <= text.size() && word.at <= text.size() - word.size,
                "words stand in the text, in its order");
        end = word.at + word.size;
    }
}

bool is_day(const Date& d) {
    using namespace std::chrono;
    return year_month_day(year(d.year), month(static_cast<unsigned>(d.month)), day(static_cast<unsigned>(d.day))).ok();
}

void check_dates(std::string_view text, std::optional<Date> before) {
    for (const auto& intervals : {text::parse_intervals(text, before), text::find_intervals(text, before)}) {
        if (!intervals) continue;
        promise(!intervals->empty(), "a date expression gives intervals", text);
        for (const Interval& i : *intervals) {
            promise(is_day(i.start) && is_day(i.end), "a day of the calendar", to_iso(i.start));
            promise(!(i.end < i.start), "no interval ends before it starts", text);
        }
    }
    (void)text::parse_date(text);
}

} // namespace
} // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Input input(data, size);
    const std::uint8_t day = input.byte();
    const std::string_view first = input.text(), text = input.rest();
    std::optional<ofstract::Date> before;
    if (day != 0) before = ofstract::Date{2000 + day % 30, 1 + day % 12, 1 + day % 28};
    fuzz::check_forms(text);
    fuzz::check_words(text);
    fuzz::check_dates(text, before);
    fuzz::promise(fuzz::is_utf8(ofstract::text::unfold(ofstract::text::nfc(text), ofstract::text::fold(first))),
                  "an unfolded text is UTF-8");
    (void)ofstract::grammar::space_at_line_end(first, text);
    return 0;
}
