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

void check_judgement(const ofstract_judgement* j) {
    if (!j) return;
    for (const char* text : {j->id, j->label, j->grade_text, j->parent, ofstract_grade_name(j->grade)})
        check_text(text);
}

void check_paragraph(const ofstract_paragraph* p) {
    if (!p) return;
    for (const char* text : {p->number, p->text, p->section, p->heading}) check_text(text);
}

void check_find(const ofstract_report* report, const char* quote, std::size_t index) {
    ofstract_matches* const matches = ofstract_report_find(report, quote);
    for (const std::size_t m : {std::size_t{0}, index}) {
        if (const ofstract_match* match = ofstract_match_at(matches, m))
            for (const char* text : {match->number, match->text, match->section, match->heading}) check_text(text);
        if (const ofstract_difference* d = ofstract_difference_at(matches, m, index)) {
            check_text(d->quoted);
            check_text(d->printed);
        }
    }
    ofstract_matches_free(matches);
}

void ask(const ofstract_report* report, fuzz::Input& input) {
    switch (input.byte() % 6) {
    case 0: return check_judgement(ofstract_judgement_at(report, input.number<std::size_t>()));
    case 1: return check_judgement(ofstract_judgement_at(report, input.byte()));
    case 2: return check_paragraph(ofstract_paragraph_at(report, input.byte()));
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
    const bool ok = ofstract_report_ok(report) == 1;
    fuzz::promise(ok == (ofstract_report_error(report) == OFSTRACT_ERROR_NONE), "a report is one or says its error");
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
        fuzz::promise(set == (sane && option <= OFSTRACT_OPTION_OUTPUT), "only an option and a number are taken");
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
