#include "corpus/nothing_lost.h"

#include "text/text.h"

namespace test {
namespace {

using namespace ofstract;

bool is_space(const std::string& c) {
    return c == " " || c == "\t" || c == "\n" || c == "\u00A0" || c == "\u202F" || c == "\u2009" || c == "\u200A";
}

void count(Counts& counts, std::string_view raw) {
    const std::string text = text::nfc(raw);
    for (std::size_t i = 0; i < text.size();) {
        std::size_t j = i + 1;
        while (j < text.size() && (static_cast<unsigned char>(text[j]) & 0xC0) == 0x80) ++j;
        const std::string c = text.substr(i, j - i);
        if (!is_space(c)) ++counts[c];
        i = j;
    }
}

void count(Counts& counts, const Range<Mark>& marks) {
    for (const Mark mark : marks) count(counts, mark.text());
}

void count(Counts& counts, const Section& section) {
    count(counts, section.heading());
    count(counts, section.marks());
    for (const Block block : section.blocks()) {
        count(counts, block.marker()); // of a numbered paragraph: its number and the sign behind it
        count(counts, block.text());
        count(counts, block.marks());
        for (const Row row : block.rows())
            for (const Text cell : row.cells()) {
                count(counts, cell.text());
                count(counts, cell.marks());
            }
    }
    for (const Section child : section.sections()) count(counts, child);
}

} // namespace

Counts characters_of(const engine::Pages& pages) {
    Counts counts;
    for (const engine::Page& page : pages.pages)
        for (const engine::Word& word : page.words) count(counts, word.text);
    return counts;
}

Counts characters_of(const Report& report) {
    Counts counts;
    count(counts, report.title());
    count(counts, report.title_marks());
    for (const Field field : report.fields()) {
        count(counts, field.text());
        count(counts, field.marks());
    }
    for (const Judgement judgement : report.judgements()) {
        if (judgement.source() == JudgementSource::quoted) continue; // the sections hold it
        count(counts, judgement.number());
        count(counts, judgement.marks());
        count(counts, judgement.label());
        if (judgement.source() == JudgementSource::row) count(counts, judgement.grade_text());
    }
    for (const Section section : report.sections()) count(counts, section);
    for (const Footnote note : report.footnotes()) {
        count(counts, note.mark());
        count(counts, note.text());
    }
    for (const Furniture piece : report.furniture()) count(counts, piece.text());
    return counts;
}

std::string difference(const Counts& pages, const Counts& report) {
    std::string out;
    Counts all = report;
    for (const auto& [c, n] : pages) all[c] -= n;
    for (const auto& [c, n] : all)
        if (n != 0) out += (out.empty() ? "" : ", ") + c + (n > 0 ? " +" : " ") + std::to_string(n);
    return out;
}

std::string first_untrimmed(const std::string& json) {
    const auto is_white = [&](std::size_t i) {
        return json[i] == ' ' || (json[i] == '\\' && (json[i + 1] == 'n' || json[i + 1] == 't'));
    };
    for (std::size_t open = json.find('"'); open != std::string::npos; open = json.find('"', open)) {
        std::size_t close = open + 1, last = close; // of its last character
        while (json[close] != '"') {
            last = close;
            close += json[close] == '\\' ? 2 : 1;
        }
        if (close > open + 1 && (is_white(open + 1) || is_white(last))) return json.substr(open, close + 1 - open);
        open = close + 1;
    }
    return {};
}

} // namespace test
