#include "view/recognised_sizes.h"

#include "pdf/standard_fonts.h"
#include "text/utf8.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

namespace ofstract::view {
namespace {

constexpr double same_baseline = 0.1; // em
constexpr double other_width = 0.556; // em; of a letter beyond ASCII: that of most small letters
constexpr double least_width = 5;     // em; of a shorter line each space that was guessed counts for too much
constexpr double larger = 1.08;       // of the text's size; lines of the text are read so much larger or smaller
constexpr double wider = 1.04;        // bold letters are 1.07 as wide

struct WordRun {
    engine::Page* page = nullptr;
    std::size_t first = 0, last = 0; // of its words
    double size = 0;
    double set = 0; // points; the size of type at which its words begin where they do
};

double width_of(const std::string& word) {
    static const auto font = pdf::StandardFont::named("/Helvetica", pdf::Quotes::straight);
    double width = 0;
    for (const char c : word)
        if (text::begins_character(c))
            width += text::is_ascii(c) ? font->width(static_cast<unsigned char>(c)).value_or(other_width) : other_width;
    return width;
}

bool follows_on_line(const engine::Word& word, const engine::Word& next) {
    return next.rotation == 0 && next.box.left > word.box.left &&
           std::abs(word.baseline - next.baseline) <= same_baseline * static_cast<double>(word.size);
}

void add_runs(engine::Page& page, std::vector<WordRun>& runs) {
    const double space = width_of(" ");
    for (std::size_t first = 0, last = 0; first < page.words.size(); first = last + 1) {
        last = first;
        if (page.words[first].rotation != 0) continue;
        double width = 0;
        for (; last + 1 < page.words.size() && follows_on_line(page.words[last], page.words[last + 1]); ++last)
            width += width_of(page.words[last].text) + space;
        if (width < least_width) continue;
        const double reach = page.words[last].box.left - page.words[first].box.left;
        runs.push_back({&page, first, last, static_cast<double>(page.words[first].size), reach / width});
    }
}

// The size of most of the runs' words, to a tenth of a point.
double text_size(const std::vector<WordRun>& runs) {
    std::map<long, std::size_t> words;
    for (const WordRun& run : runs) words[std::lround(run.size * 10)] += run.last - run.first;
    const auto most =
        std::max_element(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == words.end() ? 0 : static_cast<double>(most->first) / 10;
}

} // namespace

void settle_sizes(engine::Pages& pages) {
    std::vector<WordRun> runs;
    for (engine::Page& page : pages.pages)
        if (page.is_recognised) add_runs(page, runs);
    const double size = text_size(runs);
    std::vector<double> sets;
    for (const WordRun& run : runs)
        if (std::abs(run.size - size) <= (larger - 1) * size) sets.push_back(run.set);
    if (sets.empty()) return;
    const auto middle = sets.begin() + static_cast<std::ptrdiff_t>(sets.size() / 2);
    std::nth_element(sets.begin(), middle, sets.end());
    for (const WordRun& run : runs) {
        if (run.size <= larger * size || run.set > wider * *middle) continue;
        for (std::size_t w = run.first; w <= run.last; ++w) run.page->words[w].size = static_cast<float>(size);
    }
}

} // namespace ofstract::view
