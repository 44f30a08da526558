// Any bytes as a PDF's own structure → what is wrong with it, and what its pages draw and hide. No Poppler: the parser
// is ours. Promised: any file is safe, what is found is said in UTF-8, a second look finds the same, and what is kept
// of a page is within its limits.

#include "fuzz/input.h"
#include "fuzz/pdf.h"
#include "fuzz/promise.h"
#include "fuzz/utf8.h"
#include "pdf/check.h"
#include "pdf/hidden.h"

namespace {

using namespace ofstract;

struct Found {
    std::string damage;
    std::size_t texts = 0, hidden = 0, rules = 0, work = 0;
};

void check_texts(const pdf::PageSurvey& survey) {
    for (const pdf::PageText& text : survey.texts) {
        fuzz::promise(text.first_place + text.places <= survey.places.size(), "the places of a text are kept");
        fuzz::promise(!text.is_wholly_hidden || text.hidden != pdf::Hidden::no, "what is wholly hidden is hidden");
        fuzz::promise(!text.is_blank || text.hidden == pdf::Hidden::no, "of spaces nothing is said");
    }
    fuzz::promise(survey.texts.size() <= pdf::most_texts && survey.places.size() <= pdf::most_places &&
                      survey.rules.size() <= pdf::most_rules && survey.shades.size() <= pdf::most_shades,
                  "a page is bounded");
}

Found look_at(std::string_view bytes) {
    pdf::File file(bytes);
    const std::vector<pdf::PageObject> pages = pdf::check(file);
    pdf::Eye eye(file);
    Found found;
    for (const pdf::PageObject& page : pages) {
        const pdf::PageSurvey survey = eye.look_at(page);
        check_texts(survey);
        found.texts += survey.texts.size();
        found.rules += survey.rules.size();
        for (const pdf::PageText& text : survey.texts) found.hidden += text.hidden != pdf::Hidden::no ? 1 : 0;
    }
    found.work = eye.work();
    found.damage = file.damage().lost() + file.damage().odd();
    return found;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const fuzz::Pdf pdf = fuzz::pdf_from(fuzz::Input(data, size));
    const Found found = look_at(pdf.bytes), again = look_at(pdf.bytes);
    fuzz::promise(fuzz::is_utf8(found.damage), "what is wrong with a file is UTF-8");
    fuzz::promise(found.damage == again.damage, "the same file, the same faults");
    fuzz::promise(found.texts == again.texts && found.hidden == again.hidden && found.rules == again.rules &&
                      found.work == again.work,
                  "the same file, the same ink");
    return 0;
}
