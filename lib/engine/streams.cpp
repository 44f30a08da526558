#include "engine/streams.h"

#include "engine/baselines.h"
#include "engine/doubled.h"
#include "engine/placement.h"
#include "engine/sound.h"
#include "pdf/hidden.h"
#include "text/utf8.h"

#include <ofstract/diagnostic.h>

#include <algorithm>
#include <cmath>

namespace ofstract::engine {
namespace {

// Poppler 22.12 drops a glyph that advances less than 3 points, without a word, once a page has had 50,000 of them
// (TextPage::addChar). A page draws too many if its streams do, as far as they can be followed; a page of the real
// reports draws 3,600.
constexpr std::size_t most_drawn = 50'000;

// Where the streams cannot be followed, the words tell. There half as many are too many, for Poppler also merges words
// that are printed twice. A word is counted whole, with a space, where its glyphs advance less than 6 points on
// average.
bool has_too_many_narrow(const Page& page) {
    constexpr std::size_t most = most_drawn / 2;
    constexpr double narrow = 6; // points
    std::size_t count = 0;
    for (const Word& word : page.words) {
        const double length = word.rotation % 2 == 0 ? word.box.width() : word.box.height();
        const std::size_t glyphs = text::count_characters(word.text);
        if (length < narrow * static_cast<double>(glyphs)) count += glyphs + 1;
    }
    return count > most;
}

// A place that a page can have, whatever matrices made of it.
double point(double value) {
    constexpr double most = 14'400; // ISO 32000-1, annex C
    return std::isfinite(value) ? std::clamp(value, -most, most) : 0;
}

constexpr std::size_t most_hidden = 200; // texts a page that are told of

HiddenText hidden_text(pdf::Hidden why, const Box& box) {
    switch (why) {
    case pdf::Hidden::without_ink: return {diagnostics::text_hidden, "is drawn without ink", box};
    case pdf::Hidden::same_colour: return {diagnostics::text_hidden, "has the colour of what lies behind it", box};
    case pdf::Hidden::clipped: return {diagnostics::text_hidden, "lies outside what the page leaves open there", box};
    case pdf::Hidden::covered: return {diagnostics::text_hidden, "is covered by what is painted over it", box};
    case pdf::Hidden::layer: return {diagnostics::text_hidden, "stands on a layer that is off on a screen", box};
    case pdf::Hidden::unread:
        return {diagnostics::text_lost, "stands on a layer that is on only on a screen, and is not read", box};
    case pdf::Hidden::outside:
    case pdf::Hidden::no: break;
    }
    return {diagnostics::text_off_page, "lies or goes on beyond the page's edge, where nothing is read", box};
}

void add_drawn(const pdf::PageSurvey& survey, Page& page) {
    for (const pdf::Rectangle& r : survey.rules) {
        const bool is_vertical = r.height() > r.width();
        page.rules.push_back(is_vertical ? Rule{true, (r.left + r.right) / 2, r.bottom, r.top}
                                         : Rule{false, (r.bottom + r.top) / 2, r.left, r.right});
    }
    for (const pdf::Shade& shade : survey.shades)
        page.areas.push_back({shade.box.left, shade.box.bottom, shade.box.right, shade.box.top});
    make_sound(page);
}

bool has_word(const Page& page, const Box& box) {
    return std::any_of(page.words.begin(), page.words.end(), [&](const Word& word) {
        return word.box.left < box.right && box.left < word.box.right && word.box.top < box.bottom &&
               box.top < word.box.bottom;
    });
}

// A font may draw its space by any code. So a text that gave no word is a space, unless it is beyond the page's edge.
// Each question reads all words of the page; `asked` counts the questions.
bool is_space(const pdf::PageText& text, const Page& page, const Box& box, std::size_t& asked) {
    constexpr std::size_t few = 3;       // glyphs
    constexpr std::size_t most = 10'000; // times; pages with so many spaces have no other text
    const bool is_left_out = text.hidden == pdf::Hidden::outside || text.hidden == pdf::Hidden::unread;
    return !is_left_out && text.glyphs < few && asked++ < most && !has_word(page, box);
}

// Whether one of a text's words ends where the page does, and behind it glyphs may have been left out.
bool ends_at_edge(const Page& page, const pdf::PageText& text) {
    const pdf::Rectangle& widest = text.widest_box; // y grows down: its bottom is above its top
    return std::any_of(page.words.begin(), page.words.end(), [&](const Word& word) {
        const Box& box = word.box;
        const bool is_near = (widest.left < 0 && box.left < text.gap) || (widest.bottom < 0 && box.top < text.gap) ||
                             (widest.right > page.width && box.right > page.width - text.gap) ||
                             (widest.top > page.height && box.bottom > page.height - text.gap);
        return is_near && box.left < widest.right && widest.left < box.right && box.top < widest.top &&
               widest.bottom < box.bottom;
    });
}

void add_hidden(const pdf::PageSurvey& survey, Page& page) {
    std::size_t asked = 0, asked_of_edge = 0;
    constexpr std::size_t most_asked = 1'000; // of one page, whose words are all read for each
    for (const pdf::PageText& text : survey.texts) {
        if (page.hidden.size() >= most_hidden) return;
        const pdf::Rectangle& r = text.box;
        const Box box = {point(r.left), point(r.bottom), point(r.right), point(r.top)}; // y grows down here
        const std::size_t before = page.hidden.size();
        if (text.is_replaced) page.hidden.push_back({diagnostics::text_replaced, "is not what is drawn there", box});
        if (text.hidden != pdf::Hidden::no && !is_space(text, page, box, asked))
            page.hidden.push_back(hidden_text(text.hidden, box));
        else if (text.may_be_cut && asked_of_edge++ < most_asked && ends_at_edge(page, text))
            page.hidden.push_back(hidden_text(pdf::Hidden::outside, box));
        for (std::size_t i = before; i < page.hidden.size(); ++i) page.hidden[i].is_slanted = is_slanted(text);
    }
}

// A scan whose text a program has recognised: a picture fills the page, and nearly all text is hidden over or under it.
// There is no other text to read, so it counts as seen from then on. Whether the picture shows the same cannot be told.
// A hidden line on a page whose other text is seen stays hidden.
bool take_recognised(pdf::PageSurvey& survey) {
    constexpr double picture = 0.8; // of the page; scanning programs leave no margin
    constexpr double most = 0.8;    // of the glyphs; a stamp or a page number may have been added later
    const auto lies = [](const pdf::PageText& text) {
        return text.hidden == pdf::Hidden::without_ink || text.hidden == pdf::Hidden::covered;
    };
    if (survey.image_area < picture) return false;
    std::size_t all = 0, hidden = 0;
    for (const pdf::PageText& text : survey.texts) {
        if (text.is_blank) continue;
        all += text.glyphs;
        if (lies(text)) hidden += text.glyphs;
    }
    if (all == 0 || static_cast<double>(hidden) < most * static_cast<double>(all)) return false;
    for (pdf::PageText& text : survey.texts)
        if (lies(text)) text.hidden = pdf::Hidden::no;
    return true;
}

void add_damage(const pdf::PageSurvey& survey, std::size_t at, pdf::Damage& damage) {
    if (survey.is_broken) damage.add(pdf::Fault::content, at);
    if (survey.is_shifted) damage.add(pdf::Fault::width, at);
    if (survey.is_odd) damage.add(pdf::Fault::operators, at);
}

} // namespace

void follow_streams(pdf::File& file, const std::vector<pdf::PageObject>& from, Pages& pages) {
    const bool same = from.size() == pages.pages.size();
    pdf::Eye eye(file);
    Baselines baselines(pages);
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        Page& page = pages.pages[i];
        page.is_cut = has_too_many_narrow(page);
        page.is_checked = false;
        if (!same) continue;
        pdf::PageSurvey survey = eye.look_at(from[i]);
        add_damage(survey, file.object(from[i].object).offset, file.damage());
        page.is_recognised = take_recognised(survey);
        page.is_checked = survey.is_whole;
        page.is_cut = page.is_cut || survey.glyphs > most_drawn || survey.has_open_replacement;
        add_drawn(survey, page);
        add_hidden(survey, page);
        const Placement placement(survey);
        for (std::size_t w = 0; w < page.words.size(); ++w) {
            const Match match = placement.find(page.words[w]);
            page.words[w].aside = placement.aside(page.words[w], match);
            baselines.match(i, w, match);
        }
        mark_doubled(page);
    }
    baselines.settle();
}

} // namespace ofstract::engine
