#include "pdf/check.h"

#include <array>
#include <cmath>
#include <map>

// A page's size against the document's other pages and against the sizes that paper has; its turn; and the names of
// its fonts and forms against what the other pages mean by them.
// Not seen: a changed size of a document's only page that is still a paper's; a changed name where pages differ anyway.
// Reference: ISO 32000-1, 7.7.3.3, 7.8.3; ISO 216.

namespace ofstract::pdf {
namespace {

using Box = std::array<double, 4>;

std::optional<Box> box_of(const File& file, View view) {
    Box box{};
    std::size_t i = 0;
    for (View v = view.first(); v.is_there(); v = v.next()) {
        const auto number = file.resolve(v).number();
        if (!number || i == 4) return std::nullopt;
        box[i++] = *number;
    }
    return i == 4 ? std::optional(box) : std::nullopt;
}

double difference(const Box& a, const Box& b) {
    double most = 0;
    for (std::size_t i = 0; i < 4; ++i) most = std::max(most, std::abs(a[i] - b[i]));
    return most;
}

// A4, A3, A5, Letter, Legal: points, upright. Printers' drivers and Word round by up to four points.
bool is_paper(const Box& box) {
    constexpr double papers[][2] = {{595.3, 841.9}, {841.9, 1190.6}, {419.5, 595.3}, {612, 792}, {612, 1008}};
    constexpr double tolerance = 4;
    const double width = std::min(box[2], box[3]), height = std::max(box[2], box[3]);
    if (box[0] != 0 || box[1] != 0) return false;
    for (const auto& [paper_width, paper_height] : papers)
        if (std::abs(width - paper_width) <= tolerance && std::abs(height - paper_height) <= tolerance) return true;
    return false;
}

// Boxes that stand on one page only are doubtful where they are no paper's, or another page's but for a digit.
void check_boxes(const std::vector<std::optional<Box>>& boxes, Damage& damage) {
    constexpr double digit = 4; // points; what a changed digit behind a size's first two makes
    std::map<Box, std::size_t> counts;
    for (const auto& box : boxes)
        if (box) ++counts[*box];
    if (counts.size() > 100) return; // a document of pictures
    for (const auto& [box, count] : counts) {
        if (count > 1) continue;
        bool is_doubtful = !is_paper(box);
        for (const auto& [other, ignored] : counts)
            if (other != box && difference(other, box) <= digit) is_doubtful = true;
        if (is_doubtful) damage.add(Fault::page_box, 0);
    }
}

class Names {
  public:
    void add(const File& file, View dictionary) {
        for (View key = dictionary.first(); key.is_there(); key = key.next().next()) {
            const View value = file.resolve(key.next());
            ++meanings_[key.text()][key.next().object()];
            const View own = value.get("/Name");
            if (own.kind() == Kind::name && value.get("/Type").is_name("/Font") && own.text() != key.text()) ++wrong_;
        }
    }

    // One name that means on one page what it means on no other. Where pages name their fonts each for itself there
    // are many.
    bool is_doubtful() const {
        std::size_t odd = 0;
        for (const auto& [name, objects] : meanings_) {
            if (objects.size() != 2) continue;
            const std::size_t first = objects.begin()->second, second = objects.rbegin()->second;
            if (std::min(first, second) == 1 && std::max(first, second) > 1) ++odd;
        }
        return odd == 1 || wrong_ == 1;
    }

  private:
    std::map<std::string_view, std::map<std::uint32_t, std::size_t>> meanings_;
    std::size_t wrong_ = 0; // fonts that call themselves otherwise
};

} // namespace

void check_pages(const File& file, const std::vector<Page>& pages, Damage& damage) {
    std::vector<std::optional<Box>> media, crop;
    Names fonts, forms;
    for (const Page& page : pages) {
        const std::size_t at = file.object(page.object).offset;
        media.push_back(box_of(file, page.media_box));
        crop.push_back(box_of(file, page.crop_box));
        if (!media.back() || (page.crop_box && !crop.back())) damage.add(Fault::page_box, at);
        const auto turn = page.rotation.number();
        if (page.rotation && (!turn || std::fmod(*turn, 90) != 0)) damage.add(Fault::page_box, at);
        fonts.add(file, file.get(page.resources, "/Font"));
        forms.add(file, file.get(page.resources, "/XObject"));
    }
    check_boxes(media, damage);
    check_boxes(crop, damage);
    if (fonts.is_doubtful() || forms.is_doubtful()) damage.add(Fault::page_tree, 0);
}

} // namespace ofstract::pdf
