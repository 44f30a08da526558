#include "pdf/font.h"

#include "pdf/painter.h"
#include "pdf/win_ansi.h"

#include <algorithm>

namespace ofstract::pdf {
namespace {

constexpr double thousandth = 0.001; // of an em: the unit of widths, but in Type 3 fonts
constexpr double widest = 100;       // em; a width beyond it is damage
constexpr double rounding = 0.0011;  // em: some writers round down, some to the nearest
constexpr double unlike = 0.02;      // em; fonts whose widths are all rounded or shrunk are off by 0.007 at most

float em_of(View width, double unit) {
    const double value = width.number().value_or(0) * unit;
    return static_cast<float>(value > -widest && value < widest ? value : 0);
}

} // namespace

Font::Font(const File& file, View dictionary, std::shared_ptr<const Runs> runs,
           std::shared_ptr<const TrueType> embedded)
    : runs_(std::move(runs)), embedded_(std::move(embedded)) {
    is_known_ = true;
    is_composite_ = dictionary.get("/Subtype").is_name("/Type0");
    is_type_3_ = dictionary.get("/Subtype").is_name("/Type3");
    if (is_composite_) read_composite(file, dictionary);
    else read_simple(file, dictionary);
    read_glyphs(file, dictionary);
}

void Font::read_simple(const File& file, View font) {
    constexpr std::uint32_t codes = 256;
    const View widths = file.get(font, "/Widths");
    const auto first = file.get(font, "/FirstChar").integer();
    if (widths.kind() != ValueKind::array || first.value_or(0) >= codes) {
        const View encoding = file.get(font, "/Encoding");
        const bool has_base =
            encoding.kind() == ValueKind::dictionary ? bool(encoding.get("/BaseEncoding")) : bool(encoding);
        standard_ =
            StandardFont::named(file.get(font, "/BaseFont").text(), has_base ? Quotes::straight : Quotes::curly);
        if (standard_ && encoding.kind() == ValueKind::dictionary) move_codes(file, file.get(encoding, "/Differences"));
        return;
    }
    first_ = first.value_or(0);
    const double unit = is_type_3_ ? std::abs(matrix_of(file, file.get(font, "/FontMatrix")).a) : thousandth;
    for (View w = widths.first(); w.is_there() && first_ + widths_.size() < codes; w = w.next())
        widths_.push_back(em_of(file.resolve(w), unit));
    rest_ = is_type_3_ ? 0 : em_of(file.get(file.get(font, "/FontDescriptor"), "/MissingWidth"), unit);
}

// Numbers, each with the names of the characters from there on: another one is shown, and how wide it is not known.
void Font::move_codes(const File& file, View differences) {
    constexpr std::size_t most = 1'000; // fonts may share them
    std::size_t code = 0, count = 0;
    for (View v = differences.first(); v.is_there() && count < most; v = v.next(), ++count) {
        const View one = file.resolve(v);
        if (one.kind() == ValueKind::number) code = one.integer().value_or(0);
        else if (code < moved_.size()) moved_.set(code++);
    }
}

void Font::read_composite(const File& file, View font) {
    if (!file.get(font, "/Encoding").is_name("/Identity-H")) return;
    const View below = file.resolve(file.get(font, "/DescendantFonts").first());
    const View rest = file.get(below, "/DW");
    rest_ = rest.number() ? em_of(rest, thousandth) : 1;
}

// Runs of "first [w w w]" and "first last w".
Font::Runs::Runs(const File& file, View array) {
    for (View v = array.first(); v.is_there(); v = v.next()) {
        const auto first = file.resolve(v).integer();
        v = v.next();
        const View second = file.resolve(v);
        if (!first || !v.is_there()) break;
        const std::size_t at = widths.size();
        if (second.kind() == ValueKind::array) {
            for (View w = second.first(); w.is_there(); w = w.next())
                widths.push_back(em_of(file.resolve(w), thousandth));
            if (widths.size() > at)
                runs.push_back({*first, *first + static_cast<std::uint32_t>(widths.size() - at - 1), at, false});
            continue;
        }
        const auto last = second.integer();
        v = v.next();
        if (!last || !v.is_there()) break;
        widths.push_back(em_of(file.resolve(v), thousandth));
        if (*last >= *first) runs.push_back({*first, *last, at, true});
    }
    std::stable_sort(runs.begin(), runs.end(), [](const CodeRun& a, const CodeRun& b) { return a.first < b.first; });
}

std::optional<double> Font::width(std::uint32_t code) const {
    if (standard_) return code < moved_.size() && moved_[code] ? std::nullopt : standard_->width(code);
    if (!is_composite_) {
        if (code >= first_ && code - first_ < widths_.size()) return static_cast<double>(widths_[code - first_]);
        return rest_;
    }
    if (!rest_ || !runs_) return rest_;
    const auto behind =
        std::upper_bound(runs_->runs.begin(), runs_->runs.end(), code,
                         [](std::uint32_t wanted, const Runs::CodeRun& run) { return wanted < run.first; });
    if (behind == runs_->runs.begin()) return rest_;
    const Runs::CodeRun& run = *(behind - 1);
    if (code > run.last) return rest_;
    return static_cast<double>(runs_->widths[run.is_one ? run.at : run.at + (code - run.first)]);
}

// Finds for each code its glyph in the file, or its character.
void Font::read_glyphs(const File& file, View font) {
    if (is_type_3_ || standard_) return;
    const View encoding = file.get(font, "/Encoding");
    if (is_composite_) {
        const View below = file.resolve(file.get(font, "/DescendantFonts").first()), map = below.get("/CIDToGIDMap");
        const auto bytes = map.object() != 0 ? file.unpacked(map.object()) : std::nullopt;
        if (embedded_ && rest_ && (!map || map.is_name("/Identity") || bytes)) codes_ = Codes::glyphs;
        glyph_map_ = bytes.value_or(std::string_view());
    } else if (encoding.is_name("/WinAnsiEncoding")) {
        codes_ = Codes::win_ansi;
        const View descriptor = file.get(font, "/FontDescriptor");
        const bool is_embedded =
            descriptor.get("/FontFile") || descriptor.get("/FontFile2") || descriptor.get("/FontFile3");
        if (!is_embedded) likeness_ = StandardFont::named(file.get(font, "/BaseFont").text(), Quotes::straight);
    } else if (!encoding && embedded_ && embedded_->is_symbol()) {
        codes_ = Codes::symbols;
    }
    compare();
}

// Whether its widths are those of its file at all: some writers shrink or round them all.
void Font::compare() {
    constexpr std::size_t most = 256; // runs that are read: fonts may share them
    std::size_t right = 0, wrong = 0;
    const auto add = [&](std::uint32_t code) { ++(is_off(code, rounding) ? wrong : right); };
    for (std::uint32_t code = first_; code < first_ + widths_.size(); ++code)
        if (width(code) != 0.0 && true_width(code)) add(code);
    for (std::size_t i = 0; runs_ && i < runs_->runs.size() && i < most; ++i)
        if (true_width(runs_->runs[i].first)) add(runs_->runs[i].first);
    agrees_ = right > wrong;
}

// Em; nothing where it is not known. A writer that takes a glyph out of the font file may take its advance, too.
std::optional<double> Font::true_width(std::uint32_t code) const {
    std::optional<std::uint32_t> glyph = code;
    if (codes_ == Codes::unknown) return std::nullopt;
    if (!embedded_) return likeness_ ? likeness_->width(code) : std::nullopt;
    if (codes_ != Codes::glyphs) {
        const std::uint32_t character = codes_ == Codes::win_ansi ? win_ansi_character(code) : code;
        glyph = character == 0 ? std::nullopt : embedded_->glyph(character);
    } else if (!glyph_map_.empty()) {
        const std::size_t at = 2 * std::size_t{code};
        if (at + 1 >= glyph_map_.size()) return std::nullopt;
        glyph = static_cast<unsigned char>(glyph_map_[at]) << 8 | static_cast<unsigned char>(glyph_map_[at + 1]);
    }
    const auto advance = glyph ? embedded_->advance(*glyph) : std::nullopt;
    return advance && *advance > 0 ? std::optional(*advance * thousandth) : std::nullopt;
}

bool Font::is_off(std::uint32_t code, double most) const {
    const auto known = true_width(code), said = width(code);
    return known && said && std::abs(*known - *said) > most;
}

bool Font::is_wrong(std::uint32_t code) const {
    if (codes_ == Codes::unknown || (code < right_.size() && right_[code])) return false;
    if (is_off(code, agrees_ ? rounding : unlike)) return true;
    const bool is_letter = (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z') || (code >= '0' && code <= '9');
    if (codes_ == Codes::win_ansi && is_letter && width(code) == 0.0) return true;
    if (code >= right_.size()) right_.resize(code + 1);
    right_[code] = true;
    return false;
}

const Font& FontCache::font(View dictionary) {
    if (!dictionary) return none_;
    const auto found = held_.find(dictionary.index());
    if (found != held_.end()) return *found->second;
    if (held_.size() >= most_fonts) return none_;
    return *held_
                .emplace(dictionary.index(),
                         std::make_unique<const Font>(file_, dictionary, runs_of(dictionary), file_of(dictionary)))
                .first->second;
}

std::shared_ptr<const TrueType> FontCache::file_of(View font) {
    const View below = font.get("/DescendantFonts") ? file_.resolve(file_.get(font, "/DescendantFonts").first()) : font;
    const std::uint32_t number = file_.get(below, "/FontDescriptor").get("/FontFile2").object();
    if (number == 0) return nullptr;
    std::shared_ptr<const TrueType>& held = files_[number];
    if (!held) held = std::make_shared<const TrueType>(file_.unpacked(number).value_or(std::string_view()));
    return held->is_font() ? held : nullptr;
}

std::shared_ptr<const Font::Runs> FontCache::runs_of(View font) {
    const View array = file_.get(file_.resolve(file_.get(font, "/DescendantFonts").first()), "/W");
    if (array.kind() != ValueKind::array) return nullptr;
    std::shared_ptr<const Font::Runs>& held = runs_[array.index()];
    if (!held) held = std::make_shared<const Font::Runs>(file_, array);
    return held;
}

} // namespace ofstract::pdf
