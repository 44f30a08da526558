#include "engine/host.h"

#include "text/utf8.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <memory>
#include <string_view>
#include <vector>

namespace ofstract::engine {
namespace {

thread_local std::size_t complaint_count = 0, answered_count = 0;
void (*end_of_patience)() = nullptr; // set before the only thread that reads

// Controls (ISO 6429's C0 and C1, among them ESC, which begins a terminal's escape sequences) and noncharacters.
bool is_never_printed(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

// Complaints that lib/pdf answers better: it checks whether the entries lead to the objects, and which of the missing
// objects a page needs, while Poppler looks for the objects in another way and finds them. A collection of characters
// that Poppler has no table for is no fault of the file's.
bool is_answered(std::string_view message) {
    for (const std::string_view known :
         {"not found but needed, try to reconstruct", "Failed to parse XRef entry", "Unknown CID font collection"})
        if (message.find(known) != std::string_view::npos) return true;
    return false;
}

void count_complaint(const std::string& message, void*) {
    answered_count += is_answered(message);
    if (++complaint_count > most_complaints && end_of_patience) end_of_patience();
}

// A glyph drawn in the document itself: nothing makes Poppler look for a font file.
constexpr std::string_view drawn_font =
    "<</Type/Font/Subtype/Type3/FontBBox[0 0 10 10]/FontMatrix[.1 0 0 .1 0 0]/FirstChar 97/LastChar 97"
    "/Widths[10]/CharProcs<</a 6 0 R>>/Encoding<</Type/Encoding/Differences[97/a]>>/Resources<<>>>>";

// A font that the document names and does not hold.
constexpr std::string_view named_font =
    "<</Type/Font/Subtype/TrueType/BaseFont/Arial/FirstChar 97/LastChar 97/Widths[500]"
    "/Encoding/WinAnsiEncoding>>";

// A document of one page that shows one glyph of `font` in a colour. That is enough for Poppler to build everything
// that it builds lazily.
std::string warm_up_pdf(std::string_view font) {
    const std::string content = "0 0 1 rg 1 0 0 RG BT /F 12 Tf 10 10 Td (a) Tj ET";
    const std::string glyph = "10 0 d0 0 0 10 10 re f";
    const auto stream = [](const std::string& s) {
        return "<</Length " + std::to_string(s.size()) + ">>stream\n" + s + "\nendstream";
    };
    const std::string objects[] = {
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        stream(content),
        std::string(font),
        stream(glyph),
    };
    std::string pdf = "%PDF-1.4\n", table = "0000000000 65535 f \n";
    std::size_t number = 0;
    for (const std::string& object : objects) {
        std::string offset = std::to_string(pdf.size());
        table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
        pdf += std::to_string(++number) + " 0 obj" + object + "\nendobj\n";
    }
    const std::string size = std::to_string(number + 1);
    const std::string start = std::to_string(pdf.size());
    return pdf + "xref\n0 " + size + "\n" + table + "trailer<</Size " + size + "/Root 1 0 R>>\nstartxref\n" + start +
           "\n%%EOF\n";
}

struct Warm {
    explicit Warm(std::string_view font)
        : bytes(warm_up_pdf(font)),
          document(poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size()))) {
        if (!document) return;
        const std::unique_ptr<poppler::page> page(document->create_page(0));
        if (page) page->text_list(poppler::page::text_list_include_font);
    }

    std::string bytes; // which the document reads
    std::unique_ptr<poppler::document> document;
};

} // namespace

void start_host() {
    // Never destroyed: Poppler's own statics may be gone before ours. Kept in the view of leak checkers.
    [[gnu::used]] static const Warm* const held = [] {
        poppler::set_debug_error_function(count_complaint, nullptr);
        return new Warm(drawn_font);
    }();
}

void find_fonts() {
    start_host();
    const Warm once(named_font);
}

std::size_t complaints() noexcept { return complaint_count; }

std::size_t answered_complaints() noexcept { return answered_count; }

void at_too_many_complaints(void (*end)()) { end_of_patience = end; }

std::string to_utf8(std::u16string_view units) {
    const std::size_t count = units.size();
    std::string out;
    out.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        char32_t c = units[i];
        const bool high = c >= 0xD800 && c < 0xDC00;
        if (high && i + 1 < count && units[i + 1] >= 0xDC00 && units[i + 1] < 0xE000) {
            c = 0x10000 + ((c - 0xD800) << 10) + (units[++i] - 0xDC00u);
        } else if (c >= 0xD800 && c < 0xE000) {
            c = text::replacement;
        }
        text::append(out, is_never_printed(c) ? text::replacement : c);
    }
    return out;
}

} // namespace ofstract::engine
