// The C interface called in any order with any arguments: a document read with odd limits, then questions about it,
// each from a key of the input. Promised: NULL or "" where there is nothing, every text ends, nothing leaks.

#include "fuzz/input.h"
#include "fuzz/pdf.h"
#include "fuzz/promise.h"
#include "fuzz/utf8.h"

#include <ofstract/c.h>

#include <cstring>
#include <string>

namespace {

void check_text(const char* text) { fuzz::promise(text && fuzz::is_utf8(text), "a text of C is UTF-8"); }

// Filled with texts and places where there is one, and where there is none.
void check_judgement(const ofstract_report* report, std::size_t index) {
    ofstract_judgement j;
    const bool is_there = ofstract_judgement_at(report, index, &j) == 0;
    for (const char* text : {j.id, j.label, j.grade_text, j.parent, ofstract_grade_name(j.grade)}) check_text(text);
    ofstract_section section;
    fuzz::promise(!is_there || j.section == OFSTRACT_NOWHERE || ofstract_section_at(report, j.section, &section) == 0,
                  "a judgement's section is there");
}

void check_block(const ofstract_report* report, std::size_t index) {
    ofstract_block b;
    ofstract_section section;
    const bool is_there = ofstract_block_at(report, index, &b) == 0;
    for (const char* text : {b.number, b.marker, b.text}) check_text(text);
    fuzz::promise(is_there == (ofstract_section_at(report, b.section, &section) == 0), "a block's section is there");
    for (const char* text : {section.id, section.heading}) check_text(text);
    fuzz::promise(!is_there || index - section.first_block < section.block_count, "and has it");
    ofstract_span span;
    for (std::size_t i = 0; ofstract_place_at(b.where, i, &span) == 0; ++i)
        fuzz::promise(span.page > 0, "a place is on a page");
    ofstract_cell cell;
    for (std::size_t row = 0; row < b.row_count; ++row)
        for (std::size_t i = 0; ofstract_cell_at(report, index, row, i, &cell) == 0; ++i) check_text(cell.text);
}

void check_find(const ofstract_report* report, const char* quote, std::size_t index) {
    ofstract_matches* const matches = ofstract_report_find(report, quote);
    for (const std::size_t m : {std::size_t{0}, index}) {
        ofstract_match match;
        ofstract_difference difference;
        (void)ofstract_match_at(matches, m, &match);
        (void)ofstract_difference_at(matches, m, index, &difference);
        for (const char* text : {match.number, match.text, match.section, match.heading, match.path, difference.quoted,
                                 difference.printed})
            check_text(text);
    }
    ofstract_matches_free(matches);
}

void ask(const ofstract_report* report, fuzz::Input& input) {
    switch (input.byte() % 6) {
    case 0: return check_judgement(report, input.number<std::size_t>());
    case 1: return check_judgement(report, input.byte());
    case 2: return check_block(report, input.byte());
    case 3: {
        char* const json = ofstract_report_json(report, static_cast<signed char>(input.byte()) / 8);
        fuzz::promise((json == nullptr) == (report == nullptr), "a report has a JSON form");
        if (json) check_text(json);
        return ofstract_text_free(json);
    }
    case 4: {
        const std::string quote(input.text());
        return check_find(report, quote.c_str(), input.byte());
    }
    default:
        check_find(report, nullptr, input.number<std::size_t>());
        check_text(ofstract_error_name(static_cast<ofstract_error_code>(input.byte() % 16)));
    }
}

void check_outcome(const ofstract_report* report) {
    const bool ok = ofstract_report_error(report) == OFSTRACT_OK;
    fuzz::promise(ok == (std::strlen(ofstract_report_message(report)) == 0), "an error says what it is");
    fuzz::promise(!ok || ofstract_report_error_page(report) == 0, "a report blames no page");
    for (const char* text : {ofstract_report_message(report), ofstract_report_format(report),
                             ofstract_report_title(report), ofstract_report_authority(report)})
        check_text(text);
}

// Limits that the input names, but for what would make a run long.
ofstract_options* options_from(fuzz::Input& input) {
    ofstract_options* const options = ofstract_options_new();
    for (std::size_t sets = input.byte() % 4; sets > 0; --sets) {
        const auto option = static_cast<ofstract_option>(input.byte() % 10);
        const auto value = input.number<double>();
        const bool sane = value >= 0 && value <= 9e15;
        const int set = ofstract_options_set(options, option, value);
        fuzz::promise((set == 0) == (sane && option <= OFSTRACT_OPTION_OUTPUT),
                      "only an option and a number are taken");
    }
    return options;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Input input(data, size);
    fuzz::Input questions(input.text());
    ofstract_options* const options = options_from(input);
    const std::string name(input.take(input.byte() % 16));
    const fuzz::Pdf pdf = fuzz::pdf_from(input);
    ofstract_report* const report = ofstract_extract(pdf.bytes.data(), pdf.bytes.size(), name.c_str(), options);
    ofstract_options_free(options);
    check_outcome(report);
    check_outcome(nullptr);
    while (!questions.empty()) ask(questions.byte() % 8 == 0 ? nullptr : report, questions);
    ofstract_report_free(report);
    return 0;
}
