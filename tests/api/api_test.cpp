// The public headers as a consumer meets them.

#include <ofstract/extractor.h>
#include <ofstract/json.h>
#include <ofstract/version.h>

#include "support/doctest.h"
#include "support/files.h"
#include "support/pdf_builder.h"

#include <nlohmann/json.hpp>

#include <unistd.h>

#include <fstream>
#include <type_traits>

namespace fs = std::filesystem;
using namespace ofstract;

namespace {

fs::path a_report() { return test::made_up_corpus() / "ilacs-inspection" / "modern-five-rows" / "report.pdf"; }

struct Folder {
    fs::path path = fs::temp_directory_path() / ("ofstract-api-" + std::to_string(::getpid()));
    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
    std::string file(const std::string& name, const std::string& bytes) const {
        std::ofstream(path / name, std::ios::binary) << bytes;
        return (path / name).string();
    }
};

ErrorCode code_of(const std::string& path, const Limits& limits = {}) {
    const auto result = Extractor(limits).extract_file(path);
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().message.size() > 20);
    return result.error().code;
}

} // namespace

static_assert(!std::is_copy_constructible_v<Extractor> && std::is_nothrow_move_constructible_v<Extractor>);
static_assert(std::is_nothrow_move_constructible_v<Report> && std::is_copy_constructible_v<Report>);
static_assert(std::is_trivially_copyable_v<Block> && sizeof(Block) <= 16);
static_assert(!std::is_convertible_v<Report, bool>);

TEST_CASE("api: a report from a file and from memory is the same") {
    const auto from_file = Extractor().extract_file(a_report().string());
    REQUIRE(from_file.ok());
    const auto from_memory = Extractor().extract(test::read_file(a_report()), "report.pdf");
    REQUIRE(from_memory.ok());
    CHECK(to_json(*from_file) == to_json(*from_memory));
}

TEST_CASE("api: what a report says, through its handles") {
    const Report report = Extractor().extract_file(a_report().string()).value();
    CHECK(report.format() == "ilacs-inspection");
    CHECK(report.source().pages == 7);
    CHECK(report.source().sha256.size() == 64);
    CHECK(report.judgements().size() == 5);
    CHECK(report.judgement("overall-effectiveness").grade() == Grade::good);
    CHECK(report.judgement("help-and-protection").grade_text() == "Requires improvement to be good");
    const Section improve = report.section("what-needs-to-improve");
    REQUIRE(improve.blocks().size() == 3);
    CHECK(improve.blocks()[2].kind() == BlockKind::item);
    CHECK(improve.blocks()[2].marker() == "◼");
    CHECK(improve.marks()[0].text() == "1");
    CHECK(report.numbered_paragraphs().size() == 30);
    CHECK(report.numbered_paragraphs()[4].number() == "5");
    CHECK(report.footnotes()[0].mark() == "1");
    CHECK(report.diagnostics().size() == 1); // the authority is made up, so the library does not know it
    CHECK(report.diagnostics()[0].code() == diagnostics::authority_unknown);
    CHECK(report.lead_inspectors()[0].name() == "Harriet Vale");
    CHECK(to_iso(report.intervals()[0].start) == "2024-05-13");
}

TEST_CASE("api: empty handles and lists give empty answers") {
    Report report;
    CHECK_FALSE(static_cast<bool>(report));
    CHECK(report.title().empty());
    CHECK(report.judgements().empty());
    CHECK(report.numbered_paragraphs().empty());
    CHECK(report.section("x").blocks()[7].rows()[3].cells()[9].where()[2].page == 0);
    CHECK(report.judgement("x").grade() == Grade::none);
    CHECK_FALSE(report.published().has_value());
    report = Extractor().extract_file(a_report().string()).value();
    const Report moved = std::move(report);
    CHECK(report.sections().empty()); // NOLINT(bugprone-use-after-move): that it is safe is the point
    CHECK_FALSE(moved.sections().empty());
    CHECK(moved.sections()[99].heading().empty());
}

TEST_CASE("api: handles outlive the extractor, and views the copies of their report") {
    std::string_view title;
    Report kept;
    {
        const Extractor extractor;
        const Report report = extractor.extract_file(a_report().string()).value();
        kept = report;
        title = report.title();
    }
    CHECK(title == kept.title());
}

TEST_CASE("api: misuse throws, files never do") {
    const auto failed = Extractor().extract("", "x");
    CHECK_THROWS_WITH_AS((void)failed.value(), (std::string("not-a-pdf: ") + failed.error().message).c_str(),
                         std::logic_error);
    const auto good = Extractor().extract_file(a_report().string());
    CHECK_THROWS_AS((void)good.error(), std::logic_error);
    Extractor first;
    const Extractor second = std::move(first);
    CHECK_THROWS_AS(first.extract(""),
                    std::logic_error); // NOLINT(bugprone-use-after-move): that it throws is the point
}

TEST_CASE("api: damage is said of what is no report, too: a changed bit may have made it unlike one") {
    std::string second = test::packed_stream_of("BT /F 12 Tf 72 600 Td (and what was said at it) Tj ET");
    const auto file = [&] {
        return test::pdf_of({
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 960 540]/Contents[4 0 R 5 0 R]/Resources<</Font<</F 6 0 R>>>>>>",
            test::packed_stream_of("BT /F 12 Tf 72 400 Td (Minutes of a meeting) Tj ET"),
            second,
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        });
    };
    const auto sound = Extractor().extract(file(), "minutes");
    REQUIRE_FALSE(sound.ok());
    CHECK(sound.error().code == ErrorCode::not_a_report);
    for (const ErrorDiagnostic& d : sound.error().diagnostics) CHECK(d.code != diagnostics::damaged_recovered);
    second[second.find("\nendstream") - 1] ^= 1; // of its checksum
    const auto harmed = Extractor().extract(file(), "minutes");
    REQUIRE_FALSE(harmed.ok());
    CHECK(harmed.error().code == ErrorCode::damaged);
    CHECK(harmed.error().message.find("a stream's checksum is wrong") != std::string::npos);
    REQUIRE_FALSE(harmed.error().diagnostics.empty());
    const ErrorDiagnostic& found = harmed.error().diagnostics.front();
    CHECK(found.code == diagnostics::damaged_recovered);
    CHECK(found.severity == Severity::error);
    CHECK(found.message.find("a stream's checksum is wrong") != std::string::npos);
    CHECK(to_json(harmed.error(), "minutes").find("\"damaged-recovered\"") != std::string::npos);
}

TEST_CASE("api: a report that one bit made unlike one is refused with what was found of it") {
    std::string pdf = test::read_file(test::source_dir() / "tests" / "api" / "files" / "one-bit.pdf");
    const auto harmed = Extractor().extract(pdf, "x");
    REQUIRE_FALSE(harmed.ok());
    CHECK(harmed.error().code == ErrorCode::damaged);
    const std::vector<ErrorDiagnostic>& found = harmed.error().diagnostics;
    REQUIRE(found.size() == 3);
    CHECK(found[0].code == diagnostics::damaged_recovered);
    CHECK(found[0].where.empty());
    CHECK(found[1].code == diagnostics::page_without_text);
    REQUIRE(found[1].where.size() == 1);
    CHECK(found[1].where[0].page == 1);
    CHECK(found[2].code == diagnostics::text_unchecked);
    const auto json = nlohmann::json::parse(to_json(harmed.error(), "x")).at("error").at("diagnostics");
    REQUIRE(json.size() == found.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        CHECK(json[i].at("code") == found[i].code);
        CHECK(json[i].at("severity") == to_string(found[i].severity));
        CHECK(json[i].at("message") == found[i].message);
        CHECK(json[i].at("where").size() == found[i].where.size());
    }
    pdf[411] ^= 1; // the bit, back
    CHECK(Extractor().extract(pdf, "x").ok());
}

TEST_CASE("api: what cannot be opened is still looked at") {
    std::string pdf = test::read_file(a_report());
    pdf.resize(pdf.size() / 2);
    const auto cut = Extractor().extract(pdf, "x");
    REQUIRE_FALSE(cut.ok());
    CHECK(cut.error().code == ErrorCode::damaged);
    REQUIRE(cut.error().diagnostics.size() == 1);
    CHECK(cut.error().diagnostics[0].code == diagnostics::damaged_recovered);
}

TEST_CASE("api: a sound scan has no text, and nothing else is said of it") {
    const auto scan = Extractor().extract_file((test::source_dir() / "tests" / "api" / "files" / "scan.pdf").string());
    REQUIRE_FALSE(scan.ok());
    CHECK(scan.error().code == ErrorCode::no_text);
    CHECK(scan.error().diagnostics.empty());
}

TEST_CASE("api: every error that a file can cause has its code") {
    const Folder folder;
    const std::string pdf = test::read_file(a_report());
    CHECK(code_of((folder.path / "missing.pdf").string()) == ErrorCode::io);
    CHECK(code_of(folder.path.string()) == ErrorCode::io);
    CHECK(code_of("/dev/null") == ErrorCode::io);
    CHECK(code_of(folder.file("empty.pdf", "")) == ErrorCode::not_a_pdf);
    CHECK(code_of(folder.file("page.pdf", "<html><body>Not found</body></html>")) == ErrorCode::not_a_pdf);
    CHECK(code_of(folder.file("text.pdf", "just some text")) == ErrorCode::not_a_pdf);
    CHECK(code_of(folder.file("cut.pdf", pdf.substr(0, pdf.size() / 2))) == ErrorCode::damaged);
    Limits limits;
    limits.bytes = 1000;
    CHECK(code_of(a_report().string(), limits) == ErrorCode::limit);
    limits = {};
    limits.pages = 2;
    CHECK(code_of(a_report().string(), limits) == ErrorCode::limit);
    limits = {};
    limits.words = 100;
    CHECK(code_of(a_report().string(), limits) == ErrorCode::limit);
    for (const char* kind : {"locked", "scan", "minutes"}) {
        const fs::path path = test::source_dir() / "tests" / "api" / "files" / (std::string(kind) + ".pdf");
        CAPTURE(path.string());
        const ErrorCode expected = kind == std::string("locked") ? ErrorCode::encrypted
                                   : kind == std::string("scan") ? ErrorCode::no_text
                                                                 : ErrorCode::not_a_report;
        CHECK(code_of(path.string()) == expected);
    }
}

TEST_CASE("json: valid, in the schema's order, whatever the bytes") {
    const auto report = Extractor().extract_file(a_report().string());
    const auto json = nlohmann::ordered_json::parse(to_json(*report, {2}));
    std::vector<std::string> keys;
    for (const auto& [key, value] : json.items()) keys.push_back(key);
    CHECK(keys == std::vector<std::string>{"schema", "source", "format", "title", "authority", "urn", "inspection",
                                           "fields", "judgements", "previous", "sections", "lists", "footnotes",
                                           "furniture", "diagnostics", "stretches"});
    CHECK(json["inspection"]["published"].is_null());
    CHECK(json["judgements"][0]["where"][0]["box"].size() == 4);
    CHECK(to_json(*report).find('\n') == std::string::npos);
    const auto error = nlohmann::json::parse(to_json(Error{ErrorCode::io, "bad \xFF byte", 3}, "na\xFFme"));
    CHECK(error["error"]["code"] == "io");
    CHECK(error["error"]["page"] == 3);
}

TEST_CASE("json: every made-up report comes back from it, and from no other text") {
    int reports = 0;
    for (const auto& pdf : test::pdfs_in(test::source_dir() / "corpus")) {
        const auto all = Extractor().extract_all_file(pdf.string());
        if (!all) continue;
        CAPTURE(pdf.string());
        for (const Report& report : *all) {
            const Result<Report> again = from_json(to_json(report, {2, "some/path.pdf"}));
            if (!again) FAIL(again.error().message);
            CHECK(to_json(*again) == to_json(report));
            ++reports;
        }
    }
    CHECK(reports > 20);
    const auto pack = test::source_dir() / "tests" / "corpus" / "packs" / "between.pdf";
    const Report second = Extractor().extract_all_file(pack.string()).value().at(1);
    CHECK(to_json(from_json(to_json(second)).value()) == to_json(second));
}

TEST_CASE("json: what is no form of a report is an error that says what is wrong, and never more") {
    const Report report = Extractor().extract_file(a_report().string()).value();
    const std::string good = to_json(report);
    for (const std::string& wrong :
         {std::string(), std::string("null"), std::string("[]"), std::string(1 << 20, '['),
          good.substr(0, good.size() / 2), good + "}", to_json(report.find("children")), to_json(Error(), "x")}) {
        const auto result = from_json(wrong);
        REQUIRE_FALSE(result.ok());
        CHECK(result.error().code == ErrorCode::not_a_report);
        CHECK(result.error().message.find("ofstract/report/1") != std::string::npos);
    }
    // Every value changed for one of another kind: refused by its key, or a report all the same.
    const auto form = nlohmann::ordered_json::parse(good).flatten();
    int refused = 0, taken = 0;
    for (const auto& [pointer, value] : form.items()) {
        auto changed = form;
        changed[pointer] = value.is_number() ? nlohmann::ordered_json("x") : nlohmann::ordered_json(-1.5);
        const auto result = from_json(changed.unflatten().dump());
        ++(result ? taken : refused);
        if (result) CHECK(to_json(*result).size() > good.size() / 2);
    }
    CHECK(refused > 500);
    CHECK(refused > 20 * taken);
    const std::string one = R"({"id":"a","heading":"","level":1,"grade":null,"where":[],"blocks":[],"sections":[]})";
    std::string deep = one;
    for (int depth = 1; depth < 8; ++depth) {
        auto nested = nlohmann::ordered_json::parse(good);
        nested["judgements"] = nested["lists"] = nlohmann::ordered_json::array();
        nested["sections"] = nlohmann::ordered_json::parse("[" + deep + "]");
        CHECK(from_json(nested.dump()).ok() == (depth <= 6));
        deep.insert(deep.rfind("\"sections\":[") + 12, one);
    }
}

TEST_CASE("version: headers and library agree") { CHECK(std::string(version()) == OFSTRACT_VERSION); }
