#include "growth/pdf_path.h"

#include "engine/streams.h"
#include "growth/steps.h"
#include "pdf/check.h"
#include "pdf/hidden.h"

namespace test {
namespace {

// A word for each text.
ofstract::engine::Page words_of(const ofstract::pdf::PageSurvey& survey) {
    ofstract::engine::Page page;
    for (const ofstract::pdf::PageText& text : survey.texts) {
        if (text.is_blank) continue;
        ofstract::engine::Word& word = page.words.emplace_back();
        word.text = "word";
        word.box = {text.box.left, text.box.bottom, text.box.right, text.box.top};
        word.size = static_cast<float>(text.size);
    }
    return page;
}

} // namespace

PdfWork run_pdf(std::string_view bytes) {
    using namespace ofstract;
    PdfWork work;
    const std::uint64_t start = steps();
    pdf::File file(bytes);
    const std::vector<pdf::PageObject> pages = pdf::check(file);
    const std::uint64_t checked = steps();
    pdf::Eye eye(file);
    engine::Pages words;
    for (const pdf::PageObject& page : pages) {
        const pdf::PageSurvey survey = eye.look_at(page);
        work.texts += survey.texts.size();
        words.pages.push_back(words_of(survey));
    }
    engine::follow_streams(file, pages, words);
    work.pages = steps() - checked;
    work.check = checked - start;
    work.counted = eye.work();
    work.page_count = pages.size();
    for (std::size_t fault = 0; fault < static_cast<std::size_t>(pdf::Fault::count_); ++fault)
        work.faults += file.damage().of(static_cast<pdf::Fault>(fault)).count;
    return work;
}

} // namespace test
