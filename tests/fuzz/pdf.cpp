// Reference: ISO 32000-1, sections 7.5 (file structure), 9.4 (text objects), annex D.2 (WinAnsiEncoding).

#include "fuzz/pdf.h"

#include "fuzz/typewriter.h"

#include <unicode/unistr.h>

#include <cstdio>
#include <vector>

namespace fuzz {
namespace {

using namespace ofstract;

// Objects, numbered from 1 as they are added, the first being the catalog.
class File {
  public:
    void add(const std::string& object) {
        offsets_.push_back(out_.size());
        out_ += std::to_string(offsets_.size()) + " 0 obj\n" + object + "\nendobj\n";
    }
    void add_stream(const std::string& content) {
        add("<</Length " + std::to_string(content.size()) + ">>stream\n" + content + "\nendstream");
    }
    std::string finish() {
        const std::size_t table = out_.size();
        const std::string count = std::to_string(offsets_.size() + 1);
        out_ += "xref\n0 " + count + "\n0000000000 65535 f \n";
        for (const std::size_t offset : offsets_) {
            char row[32];
            std::snprintf(row, sizeof row, "%010zu 00000 n \n", offset);
            out_ += row;
        }
        out_ += "trailer<</Size " + count + "/Root 1 0 R>>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
        return std::move(out_);
    }

  private:
    std::string out_ = "%PDF-1.4\n";
    std::vector<std::size_t> offsets_;
};

// Pages of these contents. Objects: the catalog, the pages, two fonts, then each page behind its content.
std::string file_of(const std::vector<std::string>& contents) {
    File file;
    file.add("<</Type/Catalog/Pages 2 0 R>>");
    std::string kids;
    for (std::size_t p = 0; p < contents.size(); ++p) kids += std::to_string(6 + 2 * p) + " 0 R ";
    file.add("<</Type/Pages/Count " + std::to_string(contents.size()) + "/Kids[" + kids +
             "]/MediaBox[0 0 595 842]/Resources<</Font<</F0 3 0 R/F1 4 0 R>>>>>>");
    for (const char* name : {"Helvetica", "Helvetica-Bold"})
        file.add(std::string("<</Type/Font/Subtype/Type1/Encoding/WinAnsiEncoding/BaseFont/") + name + ">>");
    for (std::size_t p = 0; p < contents.size(); ++p) {
        file.add_stream(contents[p]);
        file.add("<</Type/Page/Parent 2 0 R/Contents " + std::to_string(5 + 2 * p) + " 0 R>>");
    }
    return file.finish();
}

int win_ansi(UChar32 c) {
    switch (c) {
    case 0x2018: return 0x91;
    case 0x2019: return 0x92;
    case 0x201C: return 0x93;
    case 0x201D: return 0x94;
    case 0x2022:
    case 0x25FC: return 0x95;
    case 0x2013: return 0x96;
    case 0x2014: return 0x97;
    case 0x2026: return 0x85;
    default: return (c >= 0x20 && c < 0x7F) || (c > 0xA0 && c <= 0xFF) ? c : '?';
    }
}

std::string hex(const std::string& utf8) {
    std::string out;
    const icu::UnicodeString text = icu::UnicodeString::fromUTF8(utf8);
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const int code = win_ansi(text.char32At(i));
        out += "0123456789abcdef"[code >> 4];
        out += "0123456789abcdef"[code & 15];
    }
    return out;
}

} // namespace

std::string pdf_of(const engine::Pages& pages) {
    std::vector<std::string> contents;
    for (const engine::Page& page : pages.pages) {
        std::string& content = contents.emplace_back("BT\n");
        for (const engine::Word& word : page.words) {
            const double base = word.box.bottom - 0.2 * static_cast<double>(word.size);
            char set[128];
            std::snprintf(set, sizeof set, "/F%d %.2f Tf 1 0 0 1 %.2f %.2f Tm <", word.font == 0 ? 0 : 1,
                          static_cast<double>(word.size), word.box.left, 842 - base);
            content += set + hex(word.text) + (word.space_after ? "20> Tj\n" : "> Tj\n");
        }
        content += "ET";
    }
    return file_of(contents);
}

Pdf pdf_from(Input input) {
    switch (input.byte() % 3) {
    case 0: return {std::string(input.rest()), false};
    case 1: return {file_of({std::string(input.rest())}), true};
    default: return {pdf_of(type(input.rest())), true};
    }
}

} // namespace fuzz
