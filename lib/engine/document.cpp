#include "engine/document.h"

#include "engine/baselines.h"
#include "engine/host.h"
#include "engine/output_intent.h"
#include "engine/sound.h"
#include "engine/streams.h"
#include "pdf/check.h"

#include <poppler-document.h>
#include <poppler-page.h>

#include <algorithm>
#include <chrono>
#include <climits>
#include <memory>
#include <unordered_map>

namespace ofstract::engine {
namespace {

using Clock = std::chrono::steady_clock;

Error over(const char* what, std::size_t limit, int page = 0) {
    return {ErrorCode::limit,
            "the document has more than " + std::to_string(limit) + ' ' + what + "; raise the limit if you trust it",
            page};
}

Error too_long(int page) {
    return {ErrorCode::limit, "the document has more than " + std::to_string(most_text) + " bytes of text", page};
}

// Poppler looks for the header in the first kilobyte; so does ISO 32000-1, annex H.3, note 13.
bool has_pdf_header(std::string_view bytes) { return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos; }

class FontTable {
  public:
    explicit FontTable(std::vector<Typeface>& fonts) : fonts_(fonts) {}

    std::uint16_t index(const std::string& raw) {
        if (raw == last_raw_) return last_index_;
        const auto [it, is_new] = by_name_.try_emplace(raw, static_cast<std::uint16_t>(fonts_.size()));
        if (is_new) {
            if (fonts_.size() >= USHRT_MAX) it->second = 0;
            else fonts_.push_back(describe(raw));
        }
        last_raw_ = raw;
        return last_index_ = it->second;
    }

  private:
    static Typeface describe(const std::string& raw) {
        const std::size_t plus = raw.find('+');
        Typeface font;
        font.name = plus == 6 ? raw.substr(plus + 1) : raw;
        font.bold = font.name.find("Bold") != std::string::npos || font.name.find("bold") != std::string::npos ||
                    font.name.find("Black") != std::string::npos;
        return font;
    }

    std::vector<Typeface>& fonts_;
    std::unordered_map<std::string, std::uint16_t> by_name_;
    std::string last_raw_ = "\n"; // no font's name
    std::uint16_t last_index_ = 0;
};

std::vector<poppler::text_box> boxes_of(const poppler::page& source, Fonts fonts) {
    return fonts == Fonts::read ? source.text_list(poppler::page::text_list_include_font) : source.text_list();
}

Page read_page(const poppler::page& source, int number, Fonts reading, FontTable& fonts) {
    Page page;
    page.number = number;
    const poppler::rectf crop = source.page_rect(poppler::crop_box);
    page.width = crop.width();
    page.height = crop.height();
    const auto turn = source.orientation();
    if (turn == poppler::page::landscape || turn == poppler::page::seascape) std::swap(page.width, page.height);
    if (turn == poppler::page::portrait) {
        const poppler::rectf media = source.page_rect(poppler::media_box);
        page.crop = {crop.left(), std::min(crop.top(), crop.bottom()),
                     crop.width() < media.width() || crop.height() < media.height()};
    }
    const std::vector<poppler::text_box> boxes = boxes_of(source, reading);
    page.words.reserve(boxes.size());
    std::u16string units; // Poppler's are unsigned short to 23.x, and char16_t since
    for (const poppler::text_box& box : boxes) {
        const poppler::ustring text = box.text();
        if (text.empty()) continue;
        const poppler::rectf r = box.bbox();
        Word& word = page.words.emplace_back();
        units.assign(text.begin(), text.end());
        word.text = to_utf8(units);
        word.box = {r.left(), r.top(), r.right(), r.bottom()};
        word.rotation = static_cast<std::uint16_t>(box.rotation());
        word.space_after = box.has_space_after();
        if (box.has_font_info()) {
            word.size = static_cast<float>(box.get_font_size());
            word.font = fonts.index(box.get_font_name());
        }
        word.baseline = estimated_baseline(word);
    }
    return page;
}

std::vector<ErrorDiagnostic> findings(const std::string& damage, const std::string& oddity) {
    std::vector<ErrorDiagnostic> found;
    if (std::optional<Finding> one = finding(damage, oddity))
        found.push_back({one->code, one->severity, std::move(one->message), {}});
    return found;
}

// The error for a file that Poppler cannot open. The file is checked all the same: it is worth more to say what is
// wrong than that something is.
Error unopened(pdf::File& file, const char* message) {
    pdf::check(file);
    return {ErrorCode::damaged, message, 0, findings(file.damage().lost(), file.damage().odd())};
}

Error without_words(const Pages& pages) {
    std::vector<ErrorDiagnostic> found = findings(pages.damage, pages.oddity);
    if (!pages.damage.empty())
        return {ErrorCode::damaged,
                "the PDF is damaged (" + pages.damage + ") and no words could be read; fetch it again", 0,
                std::move(found)};
    return {ErrorCode::no_text,
            "the PDF has no text on its " + std::to_string(pages.pages.size()) +
                " page(s): a scan? Run text recognition (OCR) on it first",
            0, std::move(found)};
}

} // namespace

std::optional<Error> refuse(std::string_view bytes, const Limits& limits) {
    if (bytes.size() > std::min<std::size_t>(limits.bytes, INT_MAX)) return over("bytes", limits.bytes);
    if (bytes.empty()) return Error{ErrorCode::not_a_pdf, "the file is empty; fetch it again", 0};
    if (!has_pdf_header(bytes))
        return Error{ErrorCode::not_a_pdf,
                     "the file does not begin as a PDF (no %PDF- header); a web page saved under a report's name? "
                     "Open it and fetch the report again",
                     0};
    return std::nullopt;
}

std::optional<Finding> finding(const std::string& damage, const std::string& oddity) {
    if (!damage.empty())
        return Finding{diagnostics::damaged_recovered, Severity::error,
                       "the PDF is damaged (" + damage + "); text may be missing or changed. Fetch it again"};
    if (!oddity.empty())
        return Finding{diagnostics::file_odd, Severity::note,
                       "the PDF is unusual (" + oddity + "); nothing was found missing"};
    return std::nullopt;
}

Error too_damaged() {
    return {ErrorCode::damaged,
            "the PDF is damaged in more than " + std::to_string(most_complaints) + " places; fetch it again", 0};
}

Result<Pages> read_pages(std::string_view bytes, const Limits& limits, OutputIntent intent, Fonts reading) {
    const Clock::time_point start = Clock::now();
    if (auto refused = refuse(bytes, limits)) return *std::move(refused);
    start_host();
    const std::size_t complaints_before = complaints(), answered_before = answered_complaints();
    const auto too_many = [&] { return complaints() - complaints_before > most_complaints; };

    pdf::File file(bytes);
    std::string buffer(bytes);
    if (intent == OutputIntent::ignore)
        if (const auto key = find_output_intents(file))
            buffer[*key + 1] = 'x'; // "/xutputIntents": no key Poppler knows
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(buffer.data(), static_cast<int>(buffer.size())));
    if (too_many()) return too_damaged();
    if (!document) return unopened(file, "the PDF cannot be opened: it is cut short or damaged; fetch it again");
    if (document->is_locked())
        return Error{ErrorCode::encrypted, "the PDF needs a password; remove it with the owner's permission first", 0};
    const int count = document->pages();
    if (count <= 0) return unopened(file, "the PDF has no pages; fetch it again");
    if (static_cast<std::size_t>(count) > limits.pages) return over("pages", limits.pages);

    Pages result;
    FontTable fonts(result.fonts);
    std::size_t words = 0, text = 0, misplaced = 0;
    for (int i = 0; i < count; ++i) {
        if (std::chrono::duration<double>(Clock::now() - start).count() > limits.seconds)
            return Error{ErrorCode::limit,
                         "reading took longer than " + std::to_string(limits.seconds) +
                             " s; raise the limit if you trust the file",
                         i + 1};
        const std::unique_ptr<poppler::page> page(document->create_page(i));
        result.pages.push_back(page ? read_page(*page, i + 1, reading, fonts) : Page{i + 1, 0, 0, {}});
        if (too_many()) return too_damaged();
        misplaced += make_sound(result.pages.back());
        const std::size_t here = result.pages.back().words.size();
        words += here;
        for (const Word& word : result.pages.back().words) text += word.text.size();
        if (here > limits.words_per_page) return over("words on a page", limits.words_per_page, i + 1);
        if (words > limits.words) return over("words", limits.words, i + 1);
        if (text > most_text) return too_long(i + 1);
    }
    const std::vector<pdf::PageObject> structure = pdf::check(file);
    follow_streams(file, structure, result);
    result.damage = file.damage().lost();
    result.oddity = file.damage().odd();
    const std::size_t answered = file.is_encrypted() ? 0 : answered_complaints() - answered_before;
    if (const std::size_t complained = complaints() - complaints_before - answered)
        result.damage += (result.damage.empty() ? "" : ", ") + std::to_string(complained) + " complaint(s) of Poppler";
    if (misplaced > 0)
        result.damage += (result.damage.empty() ? "" : ", ") + std::to_string(misplaced) + " word(s) without a place";
    if (words == 0) return without_words(result);
    return result;
}

} // namespace ofstract::engine
