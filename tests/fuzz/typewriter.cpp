#include "fuzz/typewriter.h"

#include "engine/host.h"
#include "fuzz/input.h"
#include "fuzz/utf8.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace fuzz {
namespace {

using namespace ofstract;

constexpr double margin = 71, top = 90, leading = 14.5, right_column = 360; // points
constexpr double eighth = 0.125;

class Typewriter {
  public:
    Typewriter() {
        pages_.fonts = {{"Tahoma", false}, {"Tahoma-Bold", true}};
        new_page();
    }

    void press(Input& input) {
        switch (static_cast<Key>(input.byte())) {
        case Key::text: return words(input.text());
        case Key::units: return units(input);
        case Key::line: {
            const std::uint8_t quarters = input.byte();
            return new_line(quarters ? quarters * 0.25 : leading);
        }
        case Key::move:
            x_ = input.number<std::int16_t>() * eighth;
            y_ = input.number<std::int16_t>() * eighth;
            return;
        case Key::style:
            size_ = std::max<double>(input.byte(), 1) * 0.25;
            flags_ = input.byte();
            return;
        case Key::page: return new_page();
        case Key::box: return box(input);
        case Key::column: x_ = margin + input.byte() * 2; return;
        case Key::heading: return heading(input);
        case Key::row: return row(input);
        case Key::ended: phrase(input); return new_line(leading);
        case Key::phrase: break;
        }
        phrase(input);
    }

    bool full() const { return count_ >= most_words; }
    engine::Pages take() { return std::move(pages_); }

  private:
    void new_page() {
        if (pages_.pages.size() == most_pages) return;
        pages_.pages.push_back({static_cast<int>(pages_.pages.size()) + 1, 595, 842, {}});
        x_ = margin;
        y_ = top;
    }

    void new_line(double down) {
        x_ = margin;
        y_ += down;
    }

    void phrase(Input& input) { words(phrases()[input.byte() % phrase_count()]); }

    void heading(Input& input) {
        const double size = std::exchange(size_, 14);
        const unsigned flags = std::exchange(flags_, 1U);
        new_line(leading);
        phrase(input);
        new_line(1.5 * leading);
        size_ = size;
        flags_ = flags;
    }

    // As far apart as rows are, for lines that are nearer are one cell's.
    void row(Input& input) {
        y_ += 0.5 * leading;
        phrase(input);
        x_ = std::max(x_ + size_, margin + right_column);
        phrase(input);
        new_line(1.5 * leading);
    }

    // The words between the spaces of a text; bytes that are no UTF-8 are Latin 1.
    void words(std::string_view text) {
        std::string as_utf8;
        if (!is_utf8(text)) {
            const std::u16string latin(reinterpret_cast<const unsigned char*>(text.data()),
                                       reinterpret_cast<const unsigned char*>(text.data()) + text.size());
            as_utf8 = engine::to_utf8(latin);
            text = as_utf8;
        }
        while (!text.empty()) {
            const std::size_t space = text.find(' ');
            add(std::string(text.substr(0, space)));
            if (space == std::string_view::npos) return;
            if (!list().empty()) list().back().space_after = true;
            text.remove_prefix(space + 1);
        }
    }

    void units(Input& input) {
        std::u16string units;
        for (std::size_t count = input.byte(); count > 0 && !input.empty(); --count)
            units.push_back(input.number<std::uint16_t>());
        add(engine::to_utf8(units));
    }

    void add(std::string text) {
        if (text.empty() || full()) return;
        ++count_;
        const auto characters = std::count_if(text.begin(), text.end(),
                                              [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
        const double width = 0.5 * size_ * static_cast<double>(characters);
        engine::Word word;
        word.text = std::move(text);
        const double base = y_ - ((flags_ & 8) != 0 ? 4 : 0);
        word.box = {x_, base - size_, x_ + width, base + 0.2 * size_};
        word.baseline = base;
        word.size = static_cast<float>(size_);
        word.font = flags_ & 1;
        word.rotation = flags_ >> 1 & 3;
        word.space_after = (flags_ & 16) == 0;
        list().push_back(std::move(word));
        x_ += width + ((flags_ & 16) == 0 ? 0.3 * size_ : 0);
    }

    void box(Input& input) {
        double side[4];
        for (double& s : side) s = input.number<std::int16_t>() * eighth;
        if (!list().empty()) list().back().box = {side[0], side[1], side[2], side[3]};
    }

    std::vector<engine::Word>& list() { return pages_.pages.back().words; }

    engine::Pages pages_;
    double x_ = margin, y_ = top, size_ = 12;
    unsigned flags_ = 0;
    std::size_t count_ = 0;
};

// ---- The other way ----

class Keys {
  public:
    std::string keys;

    void word(const engine::Word& word, const engine::Pages& pages) {
        const double base = word.box.bottom - 0.2 * word.size;
        const double width = 0.5 * word.size * static_cast<double>(word.text.size());
        const bool goes_on = !line_.empty() && std::abs(base - y_) < 1 && std::abs(word.box.left - x_) < 3 * word.size;
        const auto size = static_cast<std::uint8_t>(std::clamp(word.size * 4.0F, 1.0F, 255.0F));
        const std::uint8_t flags = pages.fonts[word.font].bold ? 1 : 0;
        if (!goes_on || size != size_ || flags != flags_ || line_.size() + word.text.size() > 250) {
            end_line();
            if (size != size_ || flags != flags_) {
                key(Key::style);
                put(size);
                put(flags);
            }
            if (!goes_on) {
                key(Key::move);
                put(static_cast<std::int16_t>(word.box.left / eighth));
                put(static_cast<std::int16_t>(base / eighth));
            }
        } else if (space_) {
            line_ += ' ';
        }
        line_ += word.text.substr(0, 250);
        size_ = size;
        flags_ = flags;
        space_ = word.space_after;
        x_ = word.box.left + width;
        y_ = base;
    }

    void end_line() {
        if (line_.empty()) return;
        key(Key::text);
        put(static_cast<std::uint8_t>(line_.size()));
        keys += line_;
        line_.clear();
    }

    void page() {
        end_line();
        key(Key::page);
    }

  private:
    void key(Key k) { put(static_cast<std::uint8_t>(k)); }
    template <class T> void put(T value) {
        char raw[sizeof value];
        std::memcpy(raw, &value, sizeof value);
        keys.append(raw, sizeof value);
    }

    std::string line_;
    std::uint8_t size_ = 48, flags_ = 0; // as the typewriter begins
    bool space_ = false;
    double x_ = 0, y_ = 0;
};

} // namespace

engine::Pages type(std::string_view keys) {
    Input input(keys);
    Typewriter typewriter;
    while (!input.empty() && !typewriter.full()) typewriter.press(input);
    return typewriter.take();
}

std::string keys_for(const engine::Pages& pages) {
    Keys keys;
    for (const engine::Page& page : pages.pages) {
        if (page.number > 1) keys.page();
        for (const engine::Word& word : page.words) keys.word(word, pages);
    }
    keys.end_line();
    return std::move(keys.keys);
}

} // namespace fuzz
