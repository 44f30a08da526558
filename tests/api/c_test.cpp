// The interface for C: it says what the C++ one says, and bears all misuse.

#include <ofstract/c.h>
#include <ofstract/extractor.h>
#include <ofstract/json.h>
#include <ofstract/version.h>

#include "support/doctest.h"
#include "support/files.h"

#include <cmath>
#include <memory>

using namespace ofstract;

namespace {

const std::string path = (test::made_up_corpus() / "ilacs-inspection" / "modern-five-rows" / "report.pdf").string();

struct Free {
    void operator()(ofstract_report* report) const { ofstract_report_free(report); }
    void operator()(ofstract_reports* reports) const { ofstract_reports_free(reports); }
    void operator()(ofstract_matches* matches) const { ofstract_matches_free(matches); }
    void operator()(ofstract_options* options) const { ofstract_options_free(options); }
    void operator()(ofstract_isolated* isolated) const { ofstract_isolated_free(isolated); }
    void operator()(char* text) const { ofstract_text_free(text); }
};
using CReport = std::unique_ptr<ofstract_report, Free>;
using CReports = std::unique_ptr<ofstract_reports, Free>;
using CMatches = std::unique_ptr<ofstract_matches, Free>;
using COptions = std::unique_ptr<ofstract_options, Free>;
using CIsolated = std::unique_ptr<ofstract_isolated, Free>;

bool same(const ofstract_span& c, const Span& span) {
    return c.page == span.page && c.left == span.box.left && c.top == span.box.top && c.right == span.box.right &&
           c.bottom == span.box.bottom;
}
bool same(ofstract_places places, const Values<Span>& where) {
    ofstract_span span;
    for (std::size_t i = 0; i < where.size(); ++i)
        if (ofstract_place_at(places, i, &span) != 0 || !same(span, where[i])) return false;
    return places.count == where.size() && ofstract_place_at(places, where.size(), &span) != 0 && span.page == 0;
}
bool same(const ofstract_date& c, const Date& date) {
    return c.year == date.year && c.month == date.month && c.day == date.day;
}

// Of no report, with a place for it and with none.
template <class Out> bool gives_nothing(int (*at)(const ofstract_report*, std::size_t, Out*)) {
    Out out;
    return at(nullptr, 0, &out) != 0 && at(nullptr, 0, nullptr) != 0;
}

std::string json_of(const ofstract_report* report, int indent) {
    const std::unique_ptr<char, Free> text(ofstract_report_json(report, indent));
    return text ? text.get() : "";
}

} // namespace

TEST_CASE("c: it says what the C++ interface says") {
    const Report report = Extractor().extract_file(path).value();
    const CReport c(ofstract_extract_file(path.c_str(), nullptr));
    REQUIRE(ofstract_report_error(c.get()) == OFSTRACT_OK);
    CHECK(std::string(ofstract_report_message(c.get())).empty());
    CHECK(ofstract_report_format(c.get()) == report.format());
    CHECK(ofstract_report_title(c.get()) == report.title());
    CHECK(ofstract_report_authority(c.get()) == report.authority().name);
    CHECK(json_of(c.get(), -1) == to_json(report));
    CHECK(json_of(c.get(), 2) == to_json(report, {2, {}}));
    const std::unique_ptr<char, Free> compared(ofstract_compare_json(c.get(), c.get(), -1));
    CHECK(std::string(compared.get()) == to_json(compare(report, report)));
    const std::string article = "It is \"where lamps are broken and the bus\".";
    const ofstract_report* const all[] = {c.get(), nullptr};
    const std::unique_ptr<char, Free> checked(ofstract_check_json(article.data(), article.size(), all, 2, -1));
    CHECK(std::string(checked.get()) == to_json(check(article, {report, Report()})));
}

TEST_CASE("c: judgements, with their places") {
    const Report report = Extractor().extract_file(path).value();
    const CReport c(ofstract_extract_file(path.c_str(), nullptr));
    ofstract_judgement got;
    std::size_t i = 0;
    for (const Judgement j : report.judgements()) {
        REQUIRE(ofstract_judgement_at(c.get(), i++, &got) == 0);
        CHECK(got.id == j.id());
        CHECK(got.label == j.label());
        CHECK(std::string(ofstract_grade_name(got.grade)) == to_string(j.grade()));
        CHECK(got.grade_text == j.grade_text());
        CHECK(got.parent == j.parent());
        CHECK(got.section == OFSTRACT_NOWHERE);
        CHECK(same(got.first, j.where()[0]));
        CHECK(same(got.where, j.where()));
        CHECK(same(got.label_where, j.label_where()));
        CHECK(same(got.grade_where, j.grade_where()));
    }
    CHECK(i == 5);
    CHECK(ofstract_judgement_at(c.get(), i, &got) != 0);
    CHECK(std::string(got.label).empty());
    CHECK(got.first.page == 0);
}

TEST_CASE("c: sections and blocks, one in the other by their places in the lists; and texts are the report's own") {
    int tables = 0, quoted = 0;
    for (const auto& pdf : test::pdfs_in(test::made_up_corpus())) {
        const auto result = Extractor().extract_file(pdf.string());
        if (!result) continue;
        CAPTURE(pdf.string());
        const CReport c(ofstract_extract_file(pdf.c_str(), nullptr));
        const std::vector<Section> sections = result->all_sections();
        ofstract_section got;
        for (std::size_t i = 0; i < sections.size(); ++i) {
            REQUIRE(ofstract_section_at(c.get(), i, &got) == 0);
            CHECK(got.id == sections[i].id());
            CHECK(got.heading == sections[i].heading());
            CHECK(got.level == sections[i].level());
            CHECK(got.effective_grade == static_cast<ofstract_grade>(sections[i].effective_grade()));
            const Section parent = sections[i].parent();
            CHECK(got.parent == (parent ? static_cast<std::size_t>(parent.position()) : OFSTRACT_NOWHERE));
            CHECK(same(got.where, sections[i].where()));
            REQUIRE(got.block_count == sections[i].blocks().size());
            for (std::size_t b = 0; b < got.block_count; ++b) {
                const Block block = sections[i].blocks()[b];
                ofstract_block of_c;
                REQUIRE(ofstract_block_at(c.get(), got.first_block + b, &of_c) == 0);
                CHECK(of_c.section == i);
                CHECK(static_cast<int>(of_c.kind) == static_cast<int>(block.kind()));
                CHECK(of_c.number == block.number());
                CHECK(of_c.marker == block.marker());
                CHECK(of_c.text == block.text());
                CHECK(of_c.depth == block.depth());
                CHECK(same(of_c.where, block.where()));
                REQUIRE(of_c.row_count == block.rows().size());
                for (std::size_t r = 0; r < of_c.row_count; ++r)
                    for (std::size_t cell = 0; cell <= block.rows()[r].cells().size(); ++cell) {
                        ofstract_cell one;
                        const bool is_there = cell < block.rows()[r].cells().size();
                        REQUIRE((ofstract_cell_at(c.get(), got.first_block + b, r, cell, &one) == 0) == is_there);
                        CHECK(one.text == block.rows()[r].cells()[cell].text());
                        CHECK(one.is_header == (is_there && block.rows()[r].is_header()));
                        ++tables;
                    }
            }
        }
        CHECK(ofstract_section_at(c.get(), sections.size(), &got) != 0);
        CHECK(got.level == 0);
        for (std::size_t i = 0; i < result->judgements().size(); ++i) {
            ofstract_judgement j;
            REQUIRE(ofstract_judgement_at(c.get(), i, &j) == 0);
            const Section section = result->judgements()[i].section();
            CHECK(j.section == (section ? static_cast<std::size_t>(section.position()) : OFSTRACT_NOWHERE));
            quoted += section ? 1 : 0;
        }
        ofstract_block paragraph;
        const std::vector<Block> numbered = result->numbered_paragraphs();
        for (std::size_t i = 0; i < numbered.size(); ++i) {
            REQUIRE(ofstract_paragraph_at(c.get(), i, &paragraph) == 0);
            CHECK(paragraph.text == numbered[i].text());
            ofstract_block by_number;
            const std::string number(numbered[i].number());
            REQUIRE(ofstract_paragraph_numbered(c.get(), number.c_str(), &by_number) == 0);
            CHECK(by_number.text == result->paragraph(number).text());
            ofstract_block again;
            REQUIRE(ofstract_paragraph_at(c.get(), i, &again) == 0);
            CHECK(static_cast<const void*>(again.text) == paragraph.text); // no copy was made
        }
        CHECK(ofstract_paragraph_at(c.get(), numbered.size(), &paragraph) != 0);
        CHECK(ofstract_paragraph_numbered(c.get(), "no number", &paragraph) != 0);
    }
    CHECK(tables > 20);
    CHECK(quoted > 0);
}

TEST_CASE("c: dates, people, fields, pages, lists and footnotes") {
    int lists = 0, parts = 0, footnotes = 0, stretches = 0, published = 0, previous = 0;
    for (const auto& pdf : test::pdfs_in(test::made_up_corpus())) {
        const auto result = Extractor().extract_file(pdf.string());
        if (!result) continue;
        CAPTURE(pdf.string());
        const Report& report = *result;
        const CReport c(ofstract_extract_file(pdf.c_str(), nullptr));
        ofstract_source source;
        REQUIRE(ofstract_report_source(c.get(), &source) == 0);
        CHECK(source.sha256 == report.source().sha256);
        CHECK(source.last_page == report.source().last_page);
        CHECK(ofstract_report_la_code(c.get()) == report.authority().la_code);
        CHECK(ofstract_report_ons_code(c.get()) == report.authority().ons_code);
        CHECK(ofstract_report_next_inspection(c.get()) == report.next_inspection());
        const auto same_intervals = [&](const auto& at, const Values<Interval>& wanted) {
            ofstract_interval got;
            for (std::size_t i = 0; i < wanted.size(); ++i) {
                REQUIRE(at(c.get(), i, &got) == 0);
                CHECK(same(got.start, wanted[i].start));
                CHECK(same(got.end, wanted[i].end));
            }
            CHECK(at(c.get(), wanted.size(), &got) != 0);
        };
        same_intervals(ofstract_interval_at, report.intervals());
        same_intervals(ofstract_previous_interval_at, report.previous_intervals());
        previous += static_cast<int>(report.previous_intervals().size());
        ofstract_date date;
        CHECK((ofstract_report_published(c.get(), &date) == 0) == report.published().has_value());
        CHECK(same(date, report.published().value_or(Date())));
        published += report.published().has_value() ? 1 : 0;
        ofstract_span page;
        for (std::size_t i = 0; i < report.pages().size(); ++i) {
            REQUIRE(ofstract_page_at(c.get(), i, &page) == 0);
            CHECK(same(page, report.pages()[i]));
        }
        CHECK(ofstract_page_at(c.get(), report.pages().size(), &page) != 0);
        ofstract_inspector inspector;
        CHECK((ofstract_inspector_at(c.get(), 0, &inspector) != 0) == report.lead_inspectors().empty());
        CHECK(inspector.name == report.lead_inspectors().front().name());
        ofstract_field field;
        for (std::size_t i = 0; i < report.fields().size(); ++i) {
            REQUIRE(ofstract_field_at(c.get(), i, &field) == 0);
            CHECK(field.value == report.fields()[i].value());
            CHECK(same(field.where, report.fields()[i].where()));
        }
        ofstract_list list;
        for (std::size_t l = 0; l < report.lists().size(); ++l) {
            REQUIRE(ofstract_list_at(c.get(), l, &list) == 0);
            CHECK(list.id == report.lists()[l].id());
            REQUIRE(list.item_count == report.lists()[l].items().size());
            ofstract_list_item item;
            for (std::size_t i = 0; i < list.item_count; ++i) {
                const ListItem wanted = report.lists()[l].items()[i];
                REQUIRE(ofstract_list_item_at(c.get(), l, i, &item) == 0);
                CHECK(item.text == wanted.text());
                CHECK(same(item.due, wanted.due().value_or(Date())));
                CHECK(item.part_count == wanted.parts().size());
                for (std::size_t p = 0; p < item.part_count; ++p)
                    CHECK(ofstract_list_part_at(c.get(), l, i, p) == wanted.parts()[p].text());
                CHECK_FALSE(ofstract_list_part_at(c.get(), l, i, item.part_count));
                parts += static_cast<int>(item.part_count);
                ++lists;
            }
            CHECK(ofstract_list_item_at(c.get(), l, list.item_count, &item) != 0);
        }
        CHECK(ofstract_list_at(c.get(), report.lists().size(), &list) != 0);
        ofstract_footnote note;
        for (std::size_t i = 0; i < report.footnotes().size(); ++i) {
            REQUIRE(ofstract_footnote_at(c.get(), i, &note) == 0);
            CHECK(note.mark == report.footnotes()[i].mark());
            CHECK(note.text == report.footnotes()[i].text());
            ++footnotes;
        }
        ofstract_stretch stretch;
        for (std::size_t i = 0; i < report.stretches().size(); ++i) {
            const Stretch wanted = report.stretches()[i];
            REQUIRE(ofstract_stretch_at(c.get(), i, &stretch) == 0);
            CHECK(stretch.kind == std::string_view(to_string(wanted.kind())));
            CHECK(stretch.opened_by == wanted.opened_by());
            REQUIRE(stretch.where.count == wanted.where().size());
            CHECK(stretch.first.page == wanted.where().front().page);
            ++stretches;
        }
        CHECK(ofstract_stretch_at(c.get(), report.stretches().size(), &stretch) != 0);
        CHECK(std::string(stretch.kind).empty());
    }
    CHECK(lists > 10);
    CHECK(parts > 0);
    CHECK(footnotes > 0);
    CHECK(stretches > 20);
    CHECK(published > 0);
    CHECK(previous > 0);
}

TEST_CASE("c: grades are named, parsed and compared") {
    ofstract_grade grade;
    CHECK(ofstract_grade_parse("Requires improvement", &grade) == 0);
    CHECK(grade == OFSTRACT_GRADE_REQUIRES_IMPROVEMENT);
    CHECK(std::string(ofstract_grade_display_name(grade)) == "Requires improvement");
    CHECK(ofstract_grade_parse("fine", &grade) != 0);
    CHECK(grade == OFSTRACT_GRADE_NONE);
    CHECK(ofstract_grade_parse(nullptr, &grade) != 0);
    CHECK(ofstract_grade_parse("good", nullptr) != 0);
    int order = 7;
    CHECK(ofstract_grade_compare(OFSTRACT_GRADE_GOOD, OFSTRACT_GRADE_OUTSTANDING, &order) == 0);
    CHECK(order == -1);
    CHECK(ofstract_grade_compare(OFSTRACT_GRADE_GOOD, OFSTRACT_GRADE_INADEQUATE, &order) == 0);
    CHECK(order == 1);
    CHECK(ofstract_grade_compare(OFSTRACT_GRADE_ADEQUATE, OFSTRACT_GRADE_REQUIRES_IMPROVEMENT, &order) == 0);
    CHECK(order == 0);
    CHECK(ofstract_grade_compare(OFSTRACT_GRADE_GOOD, OFSTRACT_GRADE_MET, &order) != 0);
    CHECK(ofstract_grade_compare(OFSTRACT_GRADE_GOOD, OFSTRACT_GRADE_GOOD, nullptr) != 0);
}

TEST_CASE("c: from memory, with a name and without") {
    const std::string bytes = test::read_file(path);
    const CReport named(ofstract_extract(bytes.data(), bytes.size(), "report.pdf", nullptr));
    const CReport by_path(ofstract_extract_file(path.c_str(), nullptr));
    CHECK(json_of(named.get(), -1) == json_of(by_path.get(), -1));
    const CReport unnamed(ofstract_extract(bytes.data(), bytes.size(), nullptr, nullptr));
    CHECK(ofstract_report_error(unnamed.get()) == OFSTRACT_OK);
}

TEST_CASE("c: diagnostics are those of the report, or of the error in its place") {
    const auto compare = [](const ofstract_report* c, std::size_t count, const auto& nth) {
        REQUIRE(count > 0);
        ofstract_diagnostic got;
        for (std::size_t i = 0; i < count; ++i) {
            REQUIRE(ofstract_diagnostic_at(c, i, &got) == 0);
            CHECK(std::string_view(got.code) == nth(i).code);
            CHECK(got.severity == static_cast<ofstract_severity>(nth(i).severity));
            CHECK(std::string_view(got.message) == nth(i).message);
            const Span first = nth(i).where.empty() ? Span() : nth(i).where.front();
            CHECK(same(got.first, first));
            CHECK(got.where.count == nth(i).where.size());
        }
        CHECK(ofstract_diagnostic_at(c, count, &got) != 0);
    };
    const Report report = Extractor().extract_file(path).value();
    const CReport read(ofstract_extract_file(path.c_str(), nullptr));
    compare(read.get(), report.diagnostics().size(), [&](std::size_t i) {
        const Diagnostic d = report.diagnostics()[i];
        return ErrorDiagnostic{std::string(d.code()), d.severity(), std::string(d.message()), {d.where()[0]}};
    });
    const std::string refused = (test::source_dir() / "tests" / "api" / "files" / "one-bit.pdf").string();
    const Error error = Extractor().extract_file(refused).error();
    const CReport c(ofstract_extract_file(refused.c_str(), nullptr));
    CHECK(ofstract_report_error(c.get()) != OFSTRACT_OK);
    compare(c.get(), error.diagnostics.size(), [&](std::size_t i) { return error.diagnostics[i]; });
}

TEST_CASE("c: an error is an object with code, message and JSON form") {
    const CReport c(ofstract_extract_file("/no/such/report.pdf", nullptr));
    REQUIRE(c);
    CHECK(ofstract_report_error(c.get()) != OFSTRACT_OK);
    CHECK(ofstract_report_error(c.get()) == OFSTRACT_ERROR_IO);
    CHECK(std::string(ofstract_error_name(OFSTRACT_ERROR_IO)) == "io");
    CHECK(ofstract_report_error_page(c.get()) == 0);
    const auto error = Extractor().extract_file("/no/such/report.pdf").error();
    CHECK(ofstract_report_message(c.get()) == error.message);
    CHECK(json_of(c.get(), -1) == to_json(error, "report.pdf"));
    ofstract_judgement judgement;
    CHECK(ofstract_judgement_at(c.get(), 0, &judgement) != 0);
    CHECK(std::string(judgement.id).empty());
    CHECK(std::string(ofstract_report_title(c.get())).empty());
    const CMatches none(ofstract_report_find(c.get(), "anything"));
    CHECK(none);
    ofstract_match match;
    CHECK(ofstract_match_at(none.get(), 0, &match) != 0);
}

TEST_CASE("c: limits hold") {
    const COptions options(ofstract_options_new());
    REQUIRE(options);
    const auto code = [&] {
        const CReport c(ofstract_extract_file(path.c_str(), options.get()));
        return ofstract_report_error(c.get());
    };
    CHECK(code() == OFSTRACT_OK);
    for (const ofstract_option option :
         {OFSTRACT_OPTION_BYTES, OFSTRACT_OPTION_PAGES, OFSTRACT_OPTION_WORDS_PER_PAGE, OFSTRACT_OPTION_WORDS}) {
        CAPTURE(option);
        CHECK(ofstract_options_set(options.get(), option, 1) == 0);
        CHECK(code() == OFSTRACT_ERROR_LIMIT);
        CHECK(ofstract_options_set(options.get(), option, 1e9) == 0);
        CHECK(code() == OFSTRACT_OK);
    }
    CHECK(ofstract_options_set(options.get(), OFSTRACT_OPTION_SECONDS, 0) == 0);
    CHECK(code() == OFSTRACT_ERROR_LIMIT);
    CHECK(ofstract_options_set(options.get(), OFSTRACT_OPTION_SECONDS, 60) == 0);
    for (const double wrong : {-1.0, std::nan(""), HUGE_VAL, 1e30})
        CHECK(ofstract_options_set(options.get(), OFSTRACT_OPTION_PAGES, wrong) != 0);
    CHECK(ofstract_options_set(options.get(), static_cast<ofstract_option>(9), 1) != 0);
    CHECK(code() == OFSTRACT_OK);
}

TEST_CASE("c: every report of a file") {
    const auto pack_path = test::source_dir() / "tests" / "corpus" / "packs" / "between.pdf";
    const std::string pack = pack_path.string(), bytes = test::read_file(pack_path);
    const auto reports = Extractor().extract_all_file(pack);
    REQUIRE(reports.ok());
    REQUIRE(reports->size() == 2);
    const COptions options(ofstract_options_new());
    CHECK(ofstract_options_set(options.get(), OFSTRACT_OPTION_WALL_SECONDS, 300) == 0);
    const CIsolated isolated(ofstract_isolated_new(OFSTRACT_WORKER, options.get()));
    const CReports lists[] = {
        CReports(ofstract_extract_all_file(pack.c_str(), nullptr)),
        CReports(ofstract_extract_all(bytes.data(), bytes.size(), "between.pdf", nullptr)),
        CReports(ofstract_isolated_extract_all_file(isolated.get(), pack.c_str())),
        CReports(ofstract_isolated_extract_all(isolated.get(), bytes.data(), bytes.size(), "between.pdf"))};
    for (const CReports& list : lists) {
        for (std::size_t i = 0; i < reports->size(); ++i)
            CHECK(json_of(ofstract_reports_at(list.get(), i), -1) == to_json((*reports)[i]));
        CHECK_FALSE(ofstract_reports_at(list.get(), 2));
    }
    const CReports missing(ofstract_extract_all_file("/no/such/report.pdf", nullptr));
    CHECK(ofstract_report_error(ofstract_reports_at(missing.get(), 0)) == OFSTRACT_ERROR_IO);
    CHECK_FALSE(ofstract_reports_at(missing.get(), 1));
    const CReports nowhere(ofstract_extract_all_file(nullptr, nullptr));
    CHECK(ofstract_report_error(ofstract_reports_at(nowhere.get(), 0)) == OFSTRACT_ERROR_IO);
}

TEST_CASE("c: a process of its own gives the same, within its limits") {
    const std::string bytes = test::read_file(path);
    const CReport plain(ofstract_extract_file(path.c_str(), nullptr));
    const COptions options(ofstract_options_new());
    CHECK(ofstract_options_set(options.get(), OFSTRACT_OPTION_WALL_SECONDS, 300) == 0);
    CReport by_path, by_bytes, missing;
    {
        const CIsolated isolated(ofstract_isolated_new(OFSTRACT_WORKER, options.get()));
        REQUIRE(isolated);
        by_path.reset(ofstract_isolated_extract_file(isolated.get(), path.c_str()));
        by_bytes.reset(ofstract_isolated_extract(isolated.get(), bytes.data(), bytes.size(), "report.pdf"));
        missing.reset(ofstract_isolated_extract_file(isolated.get(), "/no/such/report.pdf"));
    }
    CHECK(json_of(by_path.get(), -1) == json_of(plain.get(), -1));
    CHECK(json_of(by_bytes.get(), -1) == json_of(plain.get(), -1));
    CHECK(ofstract_report_error(missing.get()) == OFSTRACT_ERROR_IO);

    const auto code = [&](const char* worker) {
        const CIsolated isolated(ofstract_isolated_new(worker, options.get()));
        const CReport c(ofstract_isolated_extract_file(isolated.get(), path.c_str()));
        return ofstract_report_error(c.get());
    };
    CHECK(ofstract_options_set(options.get(), OFSTRACT_OPTION_OUTPUT, 100) == 0);
    CHECK(code(OFSTRACT_WORKER) == OFSTRACT_ERROR_LIMIT);
    CHECK(ofstract_options_set(options.get(), OFSTRACT_OPTION_WALL_SECONDS, 0) == 0);
    CHECK(code(OFSTRACT_WORKER) == OFSTRACT_ERROR_TIMEOUT);
    CHECK(ofstract_options_set(options.get(), OFSTRACT_OPTION_WALL_SECONDS, 300) == 0);
    CHECK(code("/no/such/worker") == OFSTRACT_ERROR_UNAVAILABLE);
}

TEST_CASE("c: quotes are found, and matches outlive their report") {
    CReport c(ofstract_extract_file(path.c_str(), nullptr));
    ofstract_block paragraph;
    REQUIRE(ofstract_paragraph_at(c.get(), 0, &paragraph) == 0);
    const std::string text = paragraph.text;
    const CMatches exact(ofstract_report_find(c.get(), paragraph.text));
    const CMatches near(ofstract_report_find(c.get(), ("entirely " + text).c_str()));
    c.reset();
    ofstract_match match;
    ofstract_difference difference;
    REQUIRE(ofstract_match_at(exact.get(), 0, &match) == 0);
    CHECK(match.exact == 1);
    CHECK(match.words_changed == 0);
    CHECK(std::string(match.number) == "1");
    CHECK(text.find(match.text) == 0);
    CHECK(match.first.page == 2);
    CHECK(match.where.count > 0);
    CHECK(std::string(match.path).find(match.section) != std::string::npos);
    CHECK(match.effective_grade == OFSTRACT_GRADE_REQUIRES_IMPROVEMENT);
    CHECK(ofstract_difference_at(exact.get(), 0, 0, &difference) != 0);
    REQUIRE(ofstract_match_at(near.get(), 0, &match) == 0);
    CHECK(match.exact == 0);
    CHECK(match.words_changed == 1);
    REQUIRE(ofstract_difference_at(near.get(), 0, 0, &difference) == 0);
    CHECK(std::string(difference.quoted) == "entirely");
    CHECK(ofstract_difference_at(near.get(), 0, 1, &difference) != 0);
    CHECK(ofstract_difference_at(near.get(), 1000, 0, &difference) != 0);
}

TEST_CASE("c: NULL is borne everywhere") {
    CHECK(std::string(ofstract_library_version()) == OFSTRACT_VERSION);
    CHECK(std::string(ofstract_error_name(OFSTRACT_OK)).empty());
    CHECK(std::string(ofstract_error_name(OFSTRACT_ERROR_UNAVAILABLE)) == "unavailable");
    for (const int wrong : {-1, 0, 1000}) {
        CHECK(std::string(ofstract_error_name(static_cast<ofstract_error_code>(wrong))).empty());
        CHECK(std::string(ofstract_grade_name(static_cast<ofstract_grade>(wrong))).empty());
    }

    const CReport no_path(ofstract_extract_file(nullptr, nullptr));
    CHECK(ofstract_report_error(no_path.get()) == OFSTRACT_ERROR_IO);
    const CReport no_bytes(ofstract_extract(nullptr, 100, nullptr, nullptr));
    CHECK(ofstract_report_error(no_bytes.get()) == OFSTRACT_ERROR_NOT_A_PDF);

    CHECK(ofstract_report_error(nullptr) == OFSTRACT_ERROR_OUT_OF_MEMORY);
    CHECK_FALSE(std::string(ofstract_report_message(nullptr)).empty());
    CHECK(ofstract_report_error_page(nullptr) == 0);
    CHECK(std::string(ofstract_report_format(nullptr)).empty());
    CHECK(std::string(ofstract_report_title(nullptr)).empty());
    CHECK(std::string(ofstract_report_authority(nullptr)).empty());
    CHECK(gives_nothing(ofstract_judgement_at));
    CHECK(gives_nothing(ofstract_section_at));
    CHECK(gives_nothing(ofstract_block_at));
    CHECK(gives_nothing(ofstract_paragraph_at));
    CHECK(gives_nothing(ofstract_list_at));
    CHECK(gives_nothing(ofstract_footnote_at));
    CHECK(gives_nothing(ofstract_stretch_at));
    CHECK(gives_nothing(ofstract_diagnostic_at));
    CHECK(gives_nothing(ofstract_field_at));
    CHECK(gives_nothing(ofstract_inspector_at));
    CHECK(gives_nothing(ofstract_interval_at));
    CHECK(gives_nothing(ofstract_previous_interval_at));
    CHECK(gives_nothing(ofstract_page_at));
    ofstract_source source;
    ofstract_date date;
    ofstract_cell cell;
    ofstract_list_item item;
    ofstract_block block;
    ofstract_span span;
    ofstract_match match;
    ofstract_difference difference;
    CHECK(ofstract_report_source(nullptr, &source) != 0);
    CHECK(std::string(source.name).empty());
    CHECK(ofstract_report_source(nullptr, nullptr) != 0);
    CHECK(ofstract_report_published(nullptr, &date) != 0);
    CHECK(ofstract_report_published(nullptr, nullptr) != 0);
    CHECK(ofstract_cell_at(nullptr, 0, 0, 0, &cell) != 0);
    CHECK(ofstract_cell_at(nullptr, 0, 0, 0, nullptr) != 0);
    CHECK(ofstract_list_item_at(nullptr, 0, 0, &item) != 0);
    CHECK(ofstract_list_item_at(nullptr, 0, 0, nullptr) != 0);
    CHECK_FALSE(ofstract_list_part_at(nullptr, 0, 0, 0));
    CHECK(ofstract_paragraph_numbered(nullptr, "1", &block) != 0);
    CHECK(ofstract_paragraph_numbered(nullptr, nullptr, nullptr) != 0);
    CHECK(ofstract_place_at({nullptr, 3}, 0, &span) != 0);
    CHECK(ofstract_place_at({nullptr, 3}, 0, nullptr) != 0);
    CHECK_FALSE(ofstract_report_json(nullptr, -1));
    const std::unique_ptr<char, Free> compared(ofstract_compare_json(nullptr, nullptr, -1));
    CHECK(std::string(compared.get()) == to_json(compare(Report(), Report())));
    const std::unique_ptr<char, Free> checked(ofstract_check_json(nullptr, 7, nullptr, 7, -1));
    CHECK(std::string(checked.get()) == to_json(check("", {})));
    CHECK_FALSE(ofstract_report_find(nullptr, "anything"));
    CHECK(ofstract_match_at(nullptr, 0, &match) != 0);
    CHECK(ofstract_match_at(nullptr, 0, nullptr) != 0);
    CHECK(ofstract_difference_at(nullptr, 0, 0, &difference) != 0);
    CHECK(ofstract_difference_at(nullptr, 0, 0, nullptr) != 0);
    CHECK(ofstract_options_set(nullptr, OFSTRACT_OPTION_PAGES, 1) != 0);
    CHECK_FALSE(ofstract_isolated_extract_file(nullptr, path.c_str()));
    CHECK_FALSE(ofstract_isolated_extract(nullptr, "", 0, nullptr));
    CHECK_FALSE(ofstract_isolated_extract_all_file(nullptr, path.c_str()));
    CHECK_FALSE(ofstract_isolated_extract_all(nullptr, "", 0, nullptr));
    CHECK_FALSE(ofstract_reports_at(nullptr, 0));
    ofstract_reports_free(nullptr);
    ofstract_isolated_free(nullptr);
    ofstract_report_free(nullptr);
    ofstract_matches_free(nullptr);
    ofstract_options_free(nullptr);
    ofstract_text_free(nullptr);

    const CReport c(ofstract_extract_file(path.c_str(), nullptr));
    const CMatches none(ofstract_report_find(c.get(), nullptr));
    CHECK(ofstract_match_at(none.get(), 0, &match) != 0);
    CHECK(ofstract_judgement_at(c.get(), 0, nullptr) != 0);
}
