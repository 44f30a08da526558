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

std::string json_of(const ofstract_report* report, int indent) {
    const std::unique_ptr<char, Free> text(ofstract_report_json(report, indent));
    return text ? text.get() : "";
}

} // namespace

TEST_CASE("c: it says what the C++ interface says") {
    const Report report = Extractor().extract_file(path).value();
    const CReport c(ofstract_extract_file(path.c_str(), nullptr));
    REQUIRE(ofstract_report_ok(c.get()) == 1);
    CHECK(ofstract_report_error(c.get()) == OFSTRACT_ERROR_NONE);
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

    std::size_t i = 0;
    for (const Judgement j : report.judgements()) {
        const ofstract_judgement* const got = ofstract_judgement_at(c.get(), i++);
        REQUIRE(got);
        CHECK(got->id == j.id());
        CHECK(got->label == j.label());
        CHECK(std::string(ofstract_grade_name(got->grade)) == to_string(j.grade()));
        CHECK(got->grade_text == j.grade_text());
        CHECK(got->parent == j.parent());
        CHECK(got->section == j.section().id());
        CHECK(got->first.page == j.where()[0].page);
        CHECK(got->first.left == j.where()[0].box.left);
        CHECK(got->first.bottom == j.where()[0].box.bottom);
        CHECK(got->label_first.right == j.label_where()[0].box.right);
        CHECK(got->grade_first.page == j.grade_where()[0].page);
        CHECK(got->grade_first.left == j.grade_where()[0].box.left);
    }
    CHECK(i > 0);
    CHECK_FALSE(ofstract_judgement_at(c.get(), i));

    i = 0;
    for (const Block& block : report.numbered_paragraphs()) {
        const ofstract_paragraph* const got = ofstract_paragraph_at(c.get(), i++);
        REQUIRE(got);
        CHECK(got->number == block.number());
        CHECK(got->text == block.text());
        CHECK(got->heading == block.section().heading());
        CHECK(got->section == block.section().id());
        CHECK(got->effective_grade == static_cast<ofstract_grade>(block.section().effective_grade()));
        CHECK(std::string(got->path).find(got->section) != std::string::npos);
        CHECK(got->first.top == block.where()[0].box.top);
    }
    CHECK(i > 0);
    CHECK_FALSE(ofstract_paragraph_at(c.get(), i));
}

TEST_CASE("c: from memory, with a name and without") {
    const std::string bytes = test::read_file(path);
    const CReport named(ofstract_extract(bytes.data(), bytes.size(), "report.pdf", nullptr));
    const CReport by_path(ofstract_extract_file(path.c_str(), nullptr));
    CHECK(json_of(named.get(), -1) == json_of(by_path.get(), -1));
    const CReport unnamed(ofstract_extract(bytes.data(), bytes.size(), nullptr, nullptr));
    CHECK(ofstract_report_ok(unnamed.get()) == 1);
}

TEST_CASE("c: diagnostics are those of the report, or of the error in its place") {
    const auto compare = [](const ofstract_report* c, std::size_t count, const auto& nth) {
        REQUIRE(count > 0);
        for (std::size_t i = 0; i < count; ++i) {
            const ofstract_diagnostic* const got = ofstract_diagnostic_at(c, i);
            REQUIRE(got);
            CHECK(std::string_view(got->code) == nth(i).code);
            CHECK(got->severity == static_cast<ofstract_severity>(nth(i).severity));
            CHECK(std::string_view(got->message) == nth(i).message);
            const Span first = nth(i).where.empty() ? Span() : nth(i).where.front();
            CHECK(got->first.page == first.page);
            CHECK(got->first.left == first.box.left);
        }
        CHECK_FALSE(ofstract_diagnostic_at(c, count));
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
    CHECK(ofstract_report_ok(c.get()) == 0);
    compare(c.get(), error.diagnostics.size(), [&](std::size_t i) { return error.diagnostics[i]; });
    CHECK_FALSE(ofstract_diagnostic_at(nullptr, 0));
}

TEST_CASE("c: an error is an object with code, message and JSON form") {
    const CReport c(ofstract_extract_file("/no/such/report.pdf", nullptr));
    REQUIRE(c);
    CHECK(ofstract_report_ok(c.get()) == 0);
    CHECK(ofstract_report_error(c.get()) == OFSTRACT_ERROR_IO);
    CHECK(std::string(ofstract_error_name(OFSTRACT_ERROR_IO)) == "io");
    CHECK(ofstract_report_error_page(c.get()) == 0);
    const auto error = Extractor().extract_file("/no/such/report.pdf").error();
    CHECK(ofstract_report_message(c.get()) == error.message);
    CHECK(json_of(c.get(), -1) == to_json(error, "report.pdf"));
    CHECK_FALSE(ofstract_judgement_at(c.get(), 0));
    CHECK_FALSE(ofstract_paragraph_at(c.get(), 0));
    CHECK(std::string(ofstract_report_title(c.get())).empty());
    const CMatches none(ofstract_report_find(c.get(), "anything"));
    CHECK(none);
    CHECK_FALSE(ofstract_match_at(none.get(), 0));
}

TEST_CASE("c: limits hold") {
    const COptions options(ofstract_options_new());
    REQUIRE(options);
    const auto code = [&] {
        const CReport c(ofstract_extract_file(path.c_str(), options.get()));
        return ofstract_report_error(c.get());
    };
    CHECK(code() == OFSTRACT_ERROR_NONE);
    for (const ofstract_option option :
         {OFSTRACT_OPTION_BYTES, OFSTRACT_OPTION_PAGES, OFSTRACT_OPTION_WORDS_PER_PAGE, OFSTRACT_OPTION_WORDS}) {
        CAPTURE(option);
        CHECK(ofstract_options_set(options.get(), option, 1) == 1);
        CHECK(code() == OFSTRACT_ERROR_LIMIT);
        CHECK(ofstract_options_set(options.get(), option, 1e9) == 1);
        CHECK(code() == OFSTRACT_ERROR_NONE);
    }
    CHECK(ofstract_options_set(options.get(), OFSTRACT_OPTION_SECONDS, 0) == 1);
    CHECK(code() == OFSTRACT_ERROR_LIMIT);
    CHECK(ofstract_options_set(options.get(), OFSTRACT_OPTION_SECONDS, 60) == 1);
    for (const double wrong : {-1.0, std::nan(""), HUGE_VAL, 1e30})
        CHECK(ofstract_options_set(options.get(), OFSTRACT_OPTION_PAGES, wrong) == 0);
    CHECK(ofstract_options_set(options.get(), static_cast<ofstract_option>(9), 1) == 0);
    CHECK(code() == OFSTRACT_ERROR_NONE);
}

TEST_CASE("c: every report of a file") {
    const auto pack_path = test::source_dir() / "tests" / "corpus" / "packs" / "between.pdf";
    const std::string pack = pack_path.string(), bytes = test::read_file(pack_path);
    const auto reports = Extractor().extract_all_file(pack);
    REQUIRE(reports.ok());
    REQUIRE(reports->size() == 2);
    const COptions options(ofstract_options_new());
    CHECK(ofstract_options_set(options.get(), OFSTRACT_OPTION_WALL_SECONDS, 300) == 1);
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
    CHECK(ofstract_options_set(options.get(), OFSTRACT_OPTION_WALL_SECONDS, 300) == 1);
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
    CHECK(ofstract_options_set(options.get(), OFSTRACT_OPTION_OUTPUT, 100) == 1);
    CHECK(code(OFSTRACT_WORKER) == OFSTRACT_ERROR_LIMIT);
    CHECK(ofstract_options_set(options.get(), OFSTRACT_OPTION_WALL_SECONDS, 0) == 1);
    CHECK(code(OFSTRACT_WORKER) == OFSTRACT_ERROR_TIMEOUT);
    CHECK(ofstract_options_set(options.get(), OFSTRACT_OPTION_WALL_SECONDS, 300) == 1);
    CHECK(code("/no/such/worker") == OFSTRACT_ERROR_UNAVAILABLE);
}

TEST_CASE("c: quotes are found, and matches outlive their report") {
    CReport c(ofstract_extract_file(path.c_str(), nullptr));
    const ofstract_paragraph* const paragraph = ofstract_paragraph_at(c.get(), 0);
    REQUIRE(paragraph);
    const std::string text = paragraph->text;
    const CMatches exact(ofstract_report_find(c.get(), paragraph->text));
    const CMatches near(ofstract_report_find(c.get(), ("entirely " + text).c_str()));
    c.reset();
    const ofstract_match* match = ofstract_match_at(exact.get(), 0);
    REQUIRE(match);
    CHECK(match->exact == 1);
    CHECK(match->words_changed == 0);
    CHECK(std::string(match->number) == "1");
    CHECK(text.find(match->text) == 0);
    CHECK(match->first.page == 2);
    CHECK(std::string(match->path).find(match->section) != std::string::npos);
    CHECK(match->effective_grade >= OFSTRACT_GRADE_NONE);
    CHECK_FALSE(ofstract_difference_at(exact.get(), 0, 0));
    match = ofstract_match_at(near.get(), 0);
    REQUIRE(match);
    CHECK(match->exact == 0);
    CHECK(match->words_changed == 1);
    REQUIRE(ofstract_difference_at(near.get(), 0, 0));
    CHECK(std::string(ofstract_difference_at(near.get(), 0, 0)->quoted) == "entirely");
    CHECK_FALSE(ofstract_difference_at(near.get(), 0, 1));
    CHECK_FALSE(ofstract_difference_at(near.get(), 1000, 0));
}

TEST_CASE("c: NULL is borne everywhere") {
    CHECK(std::string(ofstract_library_version()) == OFSTRACT_VERSION);
    CHECK(std::string(ofstract_error_name(OFSTRACT_ERROR_NONE)).empty());
    CHECK(std::string(ofstract_error_name(OFSTRACT_ERROR_UNAVAILABLE)) == "unavailable");
    for (const int wrong : {-2, 1000}) {
        CHECK(std::string(ofstract_error_name(static_cast<ofstract_error_code>(wrong))).empty());
        CHECK(std::string(ofstract_grade_name(static_cast<ofstract_grade>(wrong))).empty());
    }

    const CReport no_path(ofstract_extract_file(nullptr, nullptr));
    CHECK(ofstract_report_error(no_path.get()) == OFSTRACT_ERROR_IO);
    const CReport no_bytes(ofstract_extract(nullptr, 100, nullptr, nullptr));
    CHECK(ofstract_report_error(no_bytes.get()) == OFSTRACT_ERROR_NOT_A_PDF);

    CHECK(ofstract_report_ok(nullptr) == 0);
    CHECK(ofstract_report_error(nullptr) == OFSTRACT_ERROR_OUT_OF_MEMORY);
    CHECK_FALSE(std::string(ofstract_report_message(nullptr)).empty());
    CHECK(ofstract_report_error_page(nullptr) == 0);
    CHECK(std::string(ofstract_report_format(nullptr)).empty());
    CHECK(std::string(ofstract_report_title(nullptr)).empty());
    CHECK(std::string(ofstract_report_authority(nullptr)).empty());
    CHECK_FALSE(ofstract_judgement_at(nullptr, 0));
    CHECK_FALSE(ofstract_paragraph_at(nullptr, 0));
    CHECK_FALSE(ofstract_report_json(nullptr, -1));
    const std::unique_ptr<char, Free> compared(ofstract_compare_json(nullptr, nullptr, -1));
    CHECK(std::string(compared.get()) == to_json(compare(Report(), Report())));
    const std::unique_ptr<char, Free> checked(ofstract_check_json(nullptr, 7, nullptr, 7, -1));
    CHECK(std::string(checked.get()) == to_json(check("", {})));
    CHECK_FALSE(ofstract_report_find(nullptr, "anything"));
    CHECK_FALSE(ofstract_match_at(nullptr, 0));
    CHECK_FALSE(ofstract_difference_at(nullptr, 0, 0));
    CHECK(ofstract_options_set(nullptr, OFSTRACT_OPTION_PAGES, 1) == 0);
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
    CHECK_FALSE(ofstract_match_at(none.get(), 0));
}
