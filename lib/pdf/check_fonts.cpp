#include "pdf/character_map.h"
#include "pdf/check.h"
#include "pdf/lexer.h"
#include "pdf/near.h"
#include "pdf/truetype.h"
#include "pdf/win_ansi.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <set>

// Checks that a font's character map is whole, and compares the font's dictionary with the font file that it embeds:
// each width, the heights, the names. These numbers are in no stream, so no checksum guards them, and they move every
// word. Fonts of some writers differ from their files in many places. A changed bit is one place, which would be right
// if the bit were another. Not found: a number of a font that is not embedded or no TrueType; a number that was changed
// together with another. Reference: ISO 32000-1, 9.6 to 9.8, annex D.2.

namespace ofstract::pdf {
namespace {

constexpr double rounding = 1.1; // thousandths of an em: some writers round down, some to the nearest

bool is_about(double a, double b, double tolerance = rounding) { return std::abs(a - b) <= tolerance; }

// Numbers that the font file has, too: how many are right, and whether the first wrong one is a bit away from it.
struct Comparison {
    std::size_t right = 0, wrong = 0;
    bool was_right = false;   // the first wrong one was, but for a bit
    bool was_shifted = false; // so that it became two numbers, or one with the next: all behind it are wrong, too

    bool is_changed() const { return right > 0 && ((wrong == 1 && was_right) || was_shifted); }
};

class FontCheck {
  public:
    FontCheck(const Subject& subject, Damage& damage) : subject_(subject), file_(subject.file), damage_(damage) {}

    void check() {
        for (number_ = 0; number_ < file_.object_count(); ++number_) {
            if (!subject_.needed[number_]) continue;
            const View font = file_.value(number_);
            if (!font.get("/Type").is_name("/Font")) continue;
            check_character_map(font.get("/ToUnicode"));
            if (font.get("/Subtype").is_name("/Type0")) check_composite(font);
            else check_font(font);
        }
        if (changed_heights_ == 1) damage_.add(Fault::width, 0);
    }

  private:
    void fail(Fault fault = Fault::width) { damage_.add(fault, file_.object(number_).offset); }

    const TrueType* font_file(View descriptor) {
        const std::uint32_t number = descriptor.get("/FontFile2").object();
        if (number == 0) return nullptr;
        auto& held = files_[number];
        if (!held) held = std::make_unique<TrueType>(file_.unpacked(number).value_or(std::string_view()));
        return held->is_font() ? held.get() : nullptr;
    }

    // It is a stream, or the name of a map that every reader has.
    void check_character_map(View map) {
        if (!map || map.kind() == ValueKind::name) return;
        if (map.kind() != ValueKind::reference) return fail(Fault::kind);
        const auto stream = file_.unpacked(map.object());
        if (!stream || !maps_.insert(map.object()).second) return;
        if (!is_whole_character_map(*stream)) damage_.add(Fault::character_map, file_.object(map.object()).offset);
    }

    void check_composite(View font) {
        const View below = file_.resolve(file_.get(font, "/DescendantFonts").first());
        if (below && below.get("/Subtype").text().substr(0, 8) != "/CIDFont") return fail(Fault::kind);
        check_names(font.get("/BaseFont"), below.get("/BaseFont"));
        const TrueType* embedded = font_file(file_.get(below, "/FontDescriptor"));
        if (embedded == nullptr || !below.get("/CIDToGIDMap").is_name("/Identity")) return;
        const View runs = file_.get(below, "/W");
        if (!widths_.insert(runs.index()).second) return;
        Comparison widths;
        compare_runs(runs, *embedded, widths);
        if (widths.is_changed()) fail();
    }

    // Runs of "first [w w w]" and "first last w".
    static void compare_runs(View widths, const TrueType& embedded, Comparison& found) {
        for (View v = widths.first(); v.is_there(); v = v.next()) {
            const View start = v;
            const auto first = v.integer();
            v = v.next();
            if (!first || !v.is_there()) return;
            if (v.kind() == ValueKind::array) {
                compare_run(start, v, embedded, found);
                continue;
            }
            v = v.next();
            // The first glyph speaks for the run: a range may be as long as it says, and there may be many.
            compare(embedded.advance(*first), v, found);
        }
    }

    static bool is_run(std::uint32_t glyph, View widths, const TrueType& embedded) {
        for (View w = widths.first(); w.is_there(); w = w.next()) {
            const auto known = embedded.advance(glyph++), said = w.number();
            if (!known || !said || !is_about(*known, *said)) return false;
        }
        return true;
    }

    static void compare_run(View start, View widths, const TrueType& embedded, Comparison& found) {
        Comparison run;
        std::uint32_t glyph = *start.integer();
        for (View w = widths.first(); w.is_there(); w = w.next()) compare(embedded.advance(glyph++), w, run);
        found.right += run.right;
        const bool is_wrong = run.wrong > 0 || (run.right == 0 && !is_run(*start.integer(), widths, embedded));
        if (!is_wrong) return;
        // As a whole it would be right if it began with another glyph.
        const bool begins_elsewhere = is_one_bit_from(start.text(), [&](std::string_view text) {
            std::uint32_t other = 0;
            return to_integer(text, other) && is_run(other, widths, embedded);
        });
        if (begins_elsewhere) run.wrong = 1;
        if (found.wrong == 0) {
            found.was_right = run.was_right || begins_elsewhere;
            found.was_shifted = run.was_shifted;
        }
        found.wrong += run.wrong;
    }

    static void compare(std::optional<double> known, View width, Comparison& found) {
        const auto said = width.number();
        // A writer that takes a glyph out of the font file may take its advance, too. A width of "0" is that of a code
        // that is not used.
        if (!said || !known || *known == 0 || width.text() == "0") return;
        if (is_about(*known, *said)) {
            ++found.right;
            return;
        }
        if (found.wrong++ > 0) return;
        const auto is_right = [&](std::string_view text) {
            const auto number = to_number(text);
            return number && is_about(*known, *number);
        };
        found.was_right = is_one_bit_from(width.text(), is_right) || begins_with_zeroes(width.text());
        found.was_shifted = is_one_bit_from(with_next(width), [&](std::string_view text) {
            const std::size_t space = text.find(' ');
            return space != width.text().size() && is_right(text.substr(0, space));
        });
    }

    // "600 700" of the first of two numbers with one space between.
    static std::string_view with_next(View width) {
        const std::string_view first = width.text(), second = width.next().text();
        if (width.next().kind() != ValueKind::number || second.data() != first.data() + first.size() + 1) return first;
        return {first.data(), first.size() + 1 + second.size()};
    }

    // No writer begins a number so.
    static bool begins_with_zeroes(std::string_view text) {
        return text.size() > 1 && text[0] == '0' && is_digit(text[1]);
    }

    // The checks that a simple font and the font below a composite one have in common.
    void check_font(View font) {
        const View descriptor = file_.get(font, "/FontDescriptor");
        if (descriptor && !descriptor.get("/FontName") && !font.get("/Subtype").is_name("/Type3"))
            return fail(Fault::kind);
        check_names(font.get("/BaseFont"), descriptor.get("/FontName"));
        const TrueType* embedded = font_file(descriptor);
        if (embedded != nullptr && descriptors_.insert(descriptor.index()).second) check_heights(descriptor, *embedded);
        check_widths(font, file_.get(font, "/Encoding").is_name("/WinAnsiEncoding") ? embedded : nullptr);
    }

    void check_widths(View font, const TrueType* embedded) {
        const View widths = file_.get(font, "/Widths");
        const auto first = file_.get(font, "/FirstChar").integer(), last = file_.get(font, "/LastChar").integer();
        Comparison found;
        std::size_t size = 0;
        constexpr std::size_t most = 300; // a font has 256 codes, and fonts may share their widths
        for (View w = widths.first(); w.is_there() && size < most; w = w.next(), ++size) {
            if (!file_.resolve(w).number() || begins_with_zeroes(w.text())) return fail();
            const std::size_t code = first.value_or(256) + size;
            if (embedded == nullptr || code > 255 || win_ansi_character(static_cast<std::uint32_t>(code)) == 0)
                continue;
            if (const auto glyph = embedded->glyph(win_ansi_character(static_cast<std::uint32_t>(code))))
                compare(embedded->advance(*glyph), w, found);
        }
        if (found.is_changed() || (first && last && was_counted(font, *first, *last, size))) fail();
    }

    // There are not as many widths as there are codes; and there would be if one of two numbers had another bit, or if
    // two widths were one (the blank between them a digit), or one two.
    bool was_counted(View font, std::size_t first, std::size_t last, std::size_t size) {
        if (size == 0 || size == last - first + 1) return false;
        if (size == last - first || size == last - first + 2) return true;
        const auto is_right = [&](std::string_view text, bool is_first) {
            std::uint32_t other = 0;
            return to_integer(text, other) && size == (is_first ? last - other : other - first) + 1;
        };
        return is_one_bit_from(file_.get(font, "/FirstChar").text(), [&](auto t) { return is_right(t, true); }) ||
               is_one_bit_from(file_.get(font, "/LastChar").text(), [&](auto t) { return is_right(t, false); });
    }

    // One is right, and the other would be.
    void check_heights(View descriptor, const TrueType& embedded) {
        Comparison found;
        compare_height(file_.get(descriptor, "/Ascent"), embedded.ascents(), found);
        compare_height(file_.get(descriptor, "/Descent"), embedded.descents(), found);
        if (found.is_changed()) ++changed_heights_;
    }

    void check_names(View a, View b) {
        if (is_one_bit_apart(a.text(), b.text())) fail(Fault::key);
    }

    static void compare_height(View height, const std::vector<double>& known, Comparison& found) {
        if (!height || known.empty()) return;
        const auto is_right = [&](double number, double tolerance = rounding) {
            return std::any_of(known.begin(), known.end(),
                               [&](double k) { return is_about(k, std::abs(number), tolerance); });
        };
        constexpr double unlike = 4; // a smaller difference is another way of rounding
        const auto said = height.number();
        if (said && is_right(*said)) ++found.right;
        if (said && is_right(*said, unlike)) return;
        ++found.wrong;
        found.was_right = !said || is_one_bit_from(height.text(), [&](std::string_view text) {
            const auto number = to_number(text);
            return number && is_right(*number);
        });
    }

    const Subject& subject_;
    const File& file_;
    Damage& damage_;
    std::map<std::uint32_t, std::unique_ptr<TrueType>> files_;
    std::set<Index> descriptors_;  // whose heights were compared
    std::set<Index> widths_;       // of composite fonts that were compared
    std::set<std::uint32_t> maps_; // whose entries were counted
    std::size_t changed_heights_ = 0;
    std::uint32_t number_ = 0; // of the object being checked
};

} // namespace

void check_fonts(const Subject& subject, Damage& damage) { FontCheck(subject, damage).check(); }

} // namespace ofstract::pdf
