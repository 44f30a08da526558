#include "pdf/check.h"
#include "pdf/lexer.h"
#include "pdf/near.h"

#include <array>
#include <cmath>
#include <map>

// Compares a page's size with the document's other pages and with the sizes of paper, its rotation with theirs, and the
// names of its fonts and forms with the meanings that these have on other pages.
// Not found: a changed size where pages differ anyway, or where it is no paper's; a changed name that no other page
// has.
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

// A3, A4, A5, Letter, Legal, Tabloid: points, upright.
bool is_paper(double width, double height, double tolerance) {
    constexpr double papers[][2] = {{595.28, 841.89}, {841.89, 1190.55}, {419.53, 595.28},
                                    {612, 792},       {612, 1008},       {792, 1224}};
    if (width > height) std::swap(width, height);
    for (const auto& [paper_width, paper_height] : papers)
        if (std::abs(width - paper_width) <= tolerance && std::abs(height - paper_height) <= tolerance) return true;
    return false;
}

bool is_paper(const Box& box, double tolerance) {
    return box[0] == 0 && box[1] == 0 && is_paper(box[2], box[3], tolerance);
}

// No paper's, and a paper's with one bit changed in one of its numbers.
bool was_paper(const Box& box, View view, const File& file) {
    constexpr double about = 12; // points; a size as near to that of a paper is one, cut or bled
    constexpr double exactly = 0.6;
    if (is_paper(box, about)) return false;
    std::size_t i = 0;
    for (View v = view.first(); v.is_there(); v = v.next(), ++i) {
        Box other = box;
        const bool near = is_one_bit_from(file.resolve(v).text(), [&](std::string_view text) {
            const auto number = to_number(text);
            if (!number) return false;
            other[i] = *number;
            return is_paper(other, exactly);
        });
        if (near) return true;
    }
    return false;
}

class PageBoxes {
  public:
    explicit PageBoxes(const File& file) : file_(file) {}

    // False where `view` is no box.
    bool add(View view) {
        const auto box = box_of(file_, view);
        if (!box) return false;
        if (counts_.size() <= most) {
            BoxUse& use = counts_[*box];
            if (use.count++ == 0) use.view = view;
        }
        return true;
    }

    // One page's box that is all others' but for a bit; or that of all pages, or of the only one, which was a paper's.
    bool is_changed() const {
        if (counts_.empty() || counts_.size() > 2) return false;
        const auto& [a, first] = *counts_.begin();
        if (counts_.size() == 1) return was_paper(a, first.view, file_);
        const auto& [b, second] = *counts_.rbegin();
        if (std::min(first.count, second.count) != 1) return false;
        // A scanner's pages differ by a point now and then.
        double difference = 0;
        for (std::size_t i = 0; i < a.size(); ++i) difference = std::max(difference, std::abs(a[i] - b[i]));
        if (difference <= nearly && std::max(first.count, second.count) < many) return false;
        return is_one_bit_apart(first.view.text(), second.view.text());
    }

  private:
    static constexpr double nearly = 4; // points
    static constexpr std::size_t many = 3;
    static constexpr std::size_t most = 2; // a document of more sizes is one of pictures

    struct BoxUse {
        std::size_t count = 0;
        View view;
    };
    const File& file_;
    std::map<Box, BoxUse> counts_;
};

// The meanings of names on the pages: "/F1" is font 12 on nine pages, and font 13 on one.
class Names {
  public:
    // Of so many pages.
    void add(View dictionary, std::size_t pages) {
        std::map<std::uint32_t, std::string_view> here;
        for (View key = dictionary.first(); key.is_there(); key = key.next().next()) {
            const View reference = key.next();
            if (reference.object() == 0) continue;
            meanings_[key.text()][reference.object()] += pages;
            const auto [it, is_new] = here.try_emplace(reference.object(), key.text());
            if (!is_new) {
                twice_[key.text()] = reference.object();
                twice_[it->second] = reference.object();
            }
        }
    }

    // On one page two names mean the same object, and everywhere else one of them means an object whose number is a bit
    // from that one's.
    bool is_changed() const {
        std::size_t odd = 0;
        for (const auto& [name, object] : twice_) {
            const auto& objects = meanings_.at(name);
            if (objects.size() != 2 || objects.at(object) != 1) continue;
            const std::uint32_t other =
                objects.begin()->first == object ? objects.rbegin()->first : objects.begin()->first;
            if (is_one_bit_apart(std::to_string(object), std::to_string(other))) ++odd;
        }
        return odd == 1;
    }

  private:
    std::map<std::string_view, std::map<std::uint32_t, std::size_t>> meanings_;
    std::map<std::string_view, std::uint32_t> twice_; // names that share a page's object with another
};

bool is_turn(double degrees) { return std::fmod(degrees, 90) == 0; }

} // namespace

void check_pages(const Subject& subject, Damage& damage) {
    const File& file = subject.file;
    PageBoxes media(file), crop(file);
    Names fonts, forms;
    std::map<Index, std::size_t> font_lists, form_lists; // how many pages have them
    for (const PageObject& page : subject.pages) {
        const std::size_t at = file.object(page.object).offset;
        if (page.media_box && !media.add(page.media_box)) damage.add(Fault::page_box, at);
        if (page.crop_box && !crop.add(page.crop_box)) damage.add(Fault::page_box, at);
        const auto turn = page.rotation.number();
        if (page.rotation && !(turn && is_turn(*turn))) damage.add(Fault::page_box, at);
        ++font_lists[file.get(page.resources, "/Font").index()];
        ++form_lists[file.get(page.resources, "/XObject").index()];
    }
    for (const auto& [list, count] : font_lists) fonts.add(View(&file.values(), list), count);
    for (const auto& [list, count] : form_lists) forms.add(View(&file.values(), list), count);
    if (media.is_changed() || crop.is_changed()) damage.add(Fault::page_box, 0);
    if (fonts.is_changed() || forms.is_changed()) damage.add(Fault::reference, 0);
}

} // namespace ofstract::pdf
