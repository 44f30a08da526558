#pragma once
// The marked contents around a text → whether it is given to readers as it is drawn.
//
// Poppler gives an /ActualText in place of all glyphs up to the end of its content, and nothing where that never ends.
// Reference: ISO 32000-1, 14.6 (marked content), 14.9.4 (replacement text).

#include "pdf/content.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ofstract::pdf {

constexpr std::size_t most_marked = 1'000; // marked contents in each other

enum class Replacement { none, letters, text }; // letters: those that one glyph may stand for

// `text` is the token in the file: "(fi)"; none where it is empty. `bytes` is scratch space.
inline Replacement replacement_by(std::string_view text, std::string& bytes) {
    if (text.empty()) return Replacement::none;
    return is_another_text(text, bytes) ? Replacement::text : Replacement::letters;
}

class MarkedContents {
  public:
    // False: so many are open that this one is not remembered.
    bool begin(Replacement replacement) {
        if (open_.size() >= most_marked) return false;
        nested_ = nested_ || (replacement != Replacement::none && has_open_replacement());
        open_.push_back(replacement);
        count(replacement, 1);
        if (replacement == Replacement::letters) drawn_ = 0;
        return true;
    }

    void end() {
        if (open_.empty()) return;
        count(open_.back(), -1);
        open_.pop_back();
        nested_ = nested_ && has_open_replacement();
    }

    void draw(std::size_t glyphs) { drawn_ += glyphs; }

    // Whether the last drawn text says something else than the text that is given in its place.
    bool is_replaced() const {
        constexpr std::size_t most_letters = 3; // "ffi", drawn letter by letter
        return texts_ > 0 || nested_ || (letters_ > 0 && drawn_ > most_letters);
    }

    bool has_open_replacement() const { return texts_ + letters_ > 0; }

    // A replacement began within another: which glyphs are given then is Poppler's to choose.
    bool is_nested() const { return nested_; }

  private:
    void count(Replacement replacement, int by) {
        if (replacement == Replacement::letters) letters_ += by;
        if (replacement == Replacement::text) texts_ += by;
    }

    std::vector<Replacement> open_;
    int letters_ = 0, texts_ = 0; // of those that are open
    bool nested_ = false;         // until none of them is open
    std::size_t drawn_ = 0;       // glyphs, since letters began to be replaced
};

} // namespace ofstract::pdf
