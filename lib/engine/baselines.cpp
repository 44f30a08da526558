#include "engine/baselines.h"

#include <algorithm>
#include <cmath>

namespace ofstract::engine {
namespace {

constexpr double same_depth = 0.01; // em

// In em; how far the box ends below the baseline.
double depth_below(const Word& word) {
    const auto size = static_cast<double>(word.size);
    switch (word.rotation) {
    case 1: return (word.baseline - word.box.left) / size;
    case 2: return (word.baseline - word.box.top) / size;
    case 3: return (word.box.right - word.baseline) / size;
    default: return (word.box.bottom - word.baseline) / size;
    }
}

} // namespace

double estimated_baseline(const Word& word, double depth) {
    const double points = depth * static_cast<double>(word.size);
    switch (word.rotation) {
    case 1: return word.box.left + points;
    case 2: return word.box.top + points;
    case 3: return word.box.right - points;
    default: return word.box.bottom - points;
    }
}

void Baselines::match(std::size_t page, std::size_t index, const Match& match) {
    if (match.count != 1) return left_.push_back({page, index, match});
    Word& word = pages_.pages[page].words[index];
    word.baseline = match.baselines[0];
    learn(word);
    ++count_.exact;
}

// The depth that most words have: it is replaced when as many spoke against it as for it.
void Baselines::learn(const Word& word) {
    if (word.size <= 0) return;
    if (depths_.size() <= word.font) depths_.resize(static_cast<std::size_t>(word.font) + 1);
    Depth& known = depths_[word.font];
    const double depth = depth_below(word);
    if (known.with == 0) known = {depth, 1, known.against};
    else if (std::abs(depth - known.depth) < same_depth) ++known.with;
    else if (++known.against > known.with) known = {depth, 1, 0};
}

const Baselines::Depth* Baselines::depth_of(const Word& word) const {
    return word.size > 0 && word.font < depths_.size() && depths_[word.font].with > 0 ? &depths_[word.font] : nullptr;
}

void Baselines::settle() {
    for (const Left& left : left_) {
        Word& word = pages_.pages[left.page].words[left.word];
        const Depth* depth = depth_of(word);
        const double likely = estimated_baseline(word, depth ? depth->depth : usual_depth);
        if (left.match.count > 0) {
            const auto* const end = left.match.baselines.data() + left.match.count;
            word.baseline = *std::min_element(left.match.baselines.data(), end, [&](double a, double b) {
                return std::abs(a - likely) < std::abs(b - likely);
            });
            ++count_.exact;
            continue;
        }
        word.baseline = likely;
        ++(depth ? count_.by_font : count_.estimated);
    }
    left_.clear();
}

} // namespace ofstract::engine
