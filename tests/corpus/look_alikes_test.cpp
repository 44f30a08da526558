// What is no report though it uses a report's words, what is one beside it, and what is another inspectorate's: the
// papers of look_alikes/, each drawn as a page.

#include "support/files.h"
#include "support/pdf_builder.h"

#include <ofstract/extractor.h>

#include <doctest/doctest.h>

#include <sstream>

using namespace ofstract;

namespace {

struct Paper {
    std::string name, pdf;
};

std::string drawn(const std::string& line, double y) {
    const bool is_title = line.rfind("# ", 0) == 0, is_bold = line.rfind("** ", 0) == 0;
    std::string text;
    for (const char c : line.substr(is_title ? 2 : is_bold ? 3 : 0)) {
        if (c == '(' || c == ')' || c == '\\') text += '\\';
        text += c;
    }
    return std::string("BT ") +
           (is_title  ? "/B 18"
            : is_bold ? "/B 12"
                      : "/F 11") +
           " Tf 56 " + std::to_string(y) + " Td (" + text + ") Tj ET\n";
}

std::string page_of(const std::vector<std::string>& lines) {
    double y = 790;
    std::string content;
    for (const std::string& line : lines) {
        const bool is_larger = line.rfind("# ", 0) == 0 || line.rfind("** ", 0) == 0;
        y -= line.empty() ? 8 : is_larger ? 24 : 15;
        if (!line.empty()) content += drawn(line, y);
    }
    const auto font = [](const char* name) {
        return std::string("<</Type/Font/Subtype/Type1/BaseFont/") + name + "/Encoding/WinAnsiEncoding>>";
    };
    return test::pdf_of({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                         "<</Type/Page/Parent 2 0 R/MediaBox[0 0 842 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R"
                         "/B 6 0 R>>>>>>",
                         test::stream_of(content), font("Helvetica"), font("Helvetica-Bold")});
}

std::vector<Paper> papers(const char* file) {
    std::istringstream in(test::read_file(test::source_dir() / "tests" / "corpus" / "look_alikes" / file));
    std::vector<Paper> out;
    std::vector<std::string> lines;
    std::string line, name;
    const auto finish = [&] {
        if (!name.empty()) out.push_back({name, page_of(lines)});
        lines.clear();
    };
    while (std::getline(in, line)) {
        if (line.rfind("=== ", 0) == 0) {
            finish();
            name = line.substr(4);
        } else {
            lines.push_back(line);
        }
    }
    finish();
    return out;
}

} // namespace

TEST_CASE("look-alikes: a paper that uses a report's words is none, and the error says what it is") {
    const std::vector<Paper> all = papers("none.txt");
    REQUIRE(all.size() >= 60);
    for (const Paper& paper : all) {
        INFO(paper.name);
        const Result<Report> report = Extractor().extract(paper.pdf, paper.name);
        CHECK(!report.ok());
        if (report.ok()) continue;
        CHECK(report.error().code == ErrorCode::not_a_report);
        CHECK(report.error().message.find("is no inspection report: ") != std::string::npos);
    }
}

TEST_CASE("look-alikes: a report stays one without its imprint, in a council's pack, and where it talks of plans") {
    const std::vector<Paper> all = papers("reports.txt");
    REQUIRE(all.size() >= 7);
    for (const Paper& paper : all) {
        INFO(paper.name);
        const Result<Report> report = Extractor().extract(paper.pdf, paper.name);
        CHECK_MESSAGE(report.ok(), (report.ok() ? "" : report.error().message));
    }
}

TEST_CASE("look-alikes: another inspectorate's report is of no known format, and a note says whose it is") {
    const std::vector<Paper> all = papers("others.txt");
    REQUIRE(all.size() >= 5);
    for (const Paper& paper : all) {
        INFO(paper.name);
        const Result<Report> report = Extractor().extract(paper.pdf, paper.name);
        REQUIRE_MESSAGE(report.ok(), (report.ok() ? "" : report.error().message));
        CHECK(report.value().format() == "unknown");
        int said = 0;
        for (const Diagnostic& doubt : report.value().diagnostics())
            said += doubt.code() == std::string_view(diagnostics::other_inspectorate) &&
                    doubt.message().find(paper.name) != std::string_view::npos;
        CHECK(said == 1);
    }
}
