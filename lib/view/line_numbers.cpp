#include "view/line_numbers.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <map>

namespace ofstract::view {
namespace {

// Of the lines that have words, how many the numbers count. A line that a program took for two, or an empty one that
// it counted, is none here.
constexpr double least_counted = 0.8, most_counted = 1.3;
// Of the numbers in the strips: they follow each other. The page's own may be there.
constexpr double least_of_numbers = 0.8;
constexpr double least_on_lines = 0.9;    // of those: they are on the baseline of a line
constexpr long most_ahead = 3;            // steps from one to the next; a number may be lost under a picture
constexpr double strip_width = 1.5;       // of the body's size, to each side of the place of most numbers
constexpr double same_line = 0.25;        // of the body's size, between baselines
constexpr std::size_t least_numbers = 6;  // in the document; where there are fewer, each must be the number of its line
constexpr std::size_t fewest_numbers = 2; // of those
constexpr std::size_t longest_number = 5; // digits
constexpr long largest_step = 20;         // lines; people number every line, or every fifth or tenth

struct Number {
    engine::Word* word;
    long value;
    bool is_on_line = false; // it is on the baseline of one
    long ordinal = 0;        // of that line on its page, from 1

    double middle() const { return (word->box.left + word->box.right) / 2; }
};

// The numbers in one strip of a page.
struct Strip {
    std::vector<Number> numbers; // from the top
    std::size_t lines = 0;       // of the page's other words
};

bool is_text(const engine::Word& word) {
    return word.rotation == 0 && word.aside == engine::Aside::none && !word.text.empty();
}

long number_of(const engine::Word& word) {
    const std::string& text = word.text;
    if (text.size() > longest_number || text.find_first_not_of("0123456789") != std::string::npos) return -1;
    return std::strtol(text.c_str(), nullptr, 10);
}

// The baselines of the lines that have a word beside the strip, from the top.
std::vector<double> lines_of(const std::vector<double>& sorted, double slack) {
    std::vector<double> lines;
    for (const double baseline : sorted)
        if (lines.empty() || baseline - lines.back() > slack) lines.push_back(baseline);
    return lines;
}

Strip strip_of(engine::Page& page, bool is_left, double body) {
    double edge = is_left ? std::numeric_limits<double>::max() : std::numeric_limits<double>::lowest();
    for (const engine::Word& word : page.words)
        if (is_text(word) && number_of(word) < 0)
            edge = is_left ? std::min(edge, word.box.left) : std::max(edge, word.box.right);
    Strip strip;
    std::vector<double> baselines;
    for (engine::Word& word : page.words) {
        if (!is_text(word)) continue;
        const long value = number_of(word);
        const double middle = (word.box.left + word.box.right) / 2; // three digits may touch the text
        if (value >= 0 && (is_left ? middle <= edge : middle >= edge)) strip.numbers.push_back({&word, value});
        else baselines.push_back(word.baseline);
    }
    std::sort(baselines.begin(), baselines.end());
    const std::vector<double> lines = lines_of(baselines, same_line * body);
    strip.lines = lines.size();
    std::stable_sort(strip.numbers.begin(), strip.numbers.end(),
                     [](const Number& a, const Number& b) { return a.word->baseline < b.word->baseline; });
    for (Number& number : strip.numbers) {
        const auto next = std::lower_bound(lines.begin(), lines.end(), number.word->baseline - 2 * same_line * body);
        number.is_on_line = next != lines.end() && *next - number.word->baseline <= same_line * body;
        number.ordinal = next - lines.begin() + 1;
    }
    return strip;
}

// The most common difference between a number and the one above it.
long step_of(const std::vector<Strip>& strips) {
    std::map<long, std::size_t> steps;
    for (const Strip& strip : strips)
        for (std::size_t i = 1; i < strip.numbers.size(); ++i)
            ++steps[strip.numbers[i].value - strip.numbers[i - 1].value];
    const auto most =
        std::max_element(steps.begin(), steps.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == steps.end() ? 0 : most->first;
}

// Leaves out numbers in another place than most, such as page numbers beside short lines.
void keep_strip(std::vector<Strip>& strips, double body) {
    std::map<long, std::size_t> places;
    for (const Strip& strip : strips)
        for (const Number& number : strip.numbers) ++places[std::lround(number.middle() / (strip_width * body))];
    if (places.empty()) return;
    const auto most = std::max_element(places.begin(), places.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    const double at = static_cast<double>(most->first) * strip_width * body;
    for (Strip& strip : strips)
        strip.numbers.erase(
            std::remove_if(strip.numbers.begin(), strip.numbers.end(),
                           [&](const Number& n) { return std::abs(n.middle() - at) > strip_width * body; }),
            strip.numbers.end());
}

// The numbers that follow the one before them, or with which a page begins to count.
std::vector<Number> following(const std::vector<Strip>& strips, long step) {
    std::vector<Number> found;
    long last = 0;
    for (const Strip& strip : strips) {
        bool is_first = true; // of its page
        for (std::size_t i = 0; i < strip.numbers.size(); ++i) {
            const Number& number = strip.numbers[i];
            const bool leads = i + 1 == strip.numbers.size() || strip.numbers[i + 1].value == number.value + step;
            const bool begins = is_first && leads && (found.empty() || number.value <= step);
            const long ahead = number.value - last;
            const bool continues = !found.empty() && ahead > 0 && ahead % step == 0 && ahead <= most_ahead * step;
            if (!continues && !begins) continue;
            found.push_back(number);
            last = number.value;
            is_first = false;
        }
    }
    return found;
}

// Whether each number is that of its line, counted on each page or through the document, and none is left out. A raised
// mark that was counted for a line moves it by one.
bool count_lines(const std::vector<Strip>& strips, long step) {
    constexpr long slack = 1;
    long before = 0, due = 0;
    bool on_page = true, through = true;
    for (const Strip& strip : strips) {
        const auto lines = static_cast<long>(strip.lines);
        for (const Number& number : strip.numbers) {
            on_page = on_page && std::abs(number.value - number.ordinal) <= slack;
            through = through && std::abs(number.value - before - number.ordinal) <= slack;
        }
        before += lines;
        due += (lines - slack) / step;
    }
    std::size_t numbers = 0;
    for (const Strip& strip : strips) numbers += strip.numbers.size();
    return step > 1 && (on_page || through) && numbers >= fewest_numbers && static_cast<long>(numbers) >= due;
}

void mark(engine::Pages& pages, bool is_left, double body) {
    std::vector<Strip> strips;
    for (engine::Page& page : pages.pages) strips.push_back(strip_of(page, is_left, body));
    keep_strip(strips, body);
    std::size_t with_words = 0, with_numbers = 0, lines = 0, numbers = 0;
    for (const Strip& strip : strips) {
        with_words += strip.lines > 0;
        with_numbers += !strip.numbers.empty();
        lines += strip.lines;
        numbers += strip.numbers.size();
    }
    const long step = step_of(strips);
    if (step < 1 || step > largest_step) return;
    if (numbers < least_numbers ? !count_lines(strips, step) : with_numbers < std::min<std::size_t>(2, with_words))
        return;
    const std::vector<Number> found = following(strips, step);
    if (static_cast<double>(found.size()) < least_of_numbers * static_cast<double>(numbers)) return;
    const auto on_lines = std::count_if(found.begin(), found.end(), [](const Number& n) { return n.is_on_line; });
    if (static_cast<double>(on_lines) < least_on_lines * static_cast<double>(found.size())) return;
    // A page that ends before its next number is due leaves up to a step of its lines uncounted.
    const auto counted = static_cast<double>(found.size() * static_cast<std::size_t>(step));
    const auto uncounted = static_cast<double>(static_cast<std::size_t>(step - 1) * with_words) / 2;
    if (counted + uncounted < least_counted * static_cast<double>(lines)) return;
    if (counted > most_counted * static_cast<double>(lines) + static_cast<double>(step)) return;
    for (const Number& number : found) number.word->aside = engine::Aside::line_number;
}

} // namespace

void mark_line_numbers(engine::Pages& pages, double body) {
    if (body <= 0) return;
    mark(pages, true, body);
    mark(pages, false, body);
}

} // namespace ofstract::view
