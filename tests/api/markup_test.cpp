// Markdown and HTML: what a report's text cannot do in them. Whole documents are read back by tests/markup/.

#include <ofstract/extractor.h>
#include <ofstract/markup.h>

#include "support/doctest.h"
#include "support/made_report.h"

using namespace ofstract;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

Report report_saying(const std::string& paragraph) {
    test::MadeReport made;
    made.paragraph_2 = paragraph;
    return Extractor().extract(made.pdf()).value();
}

} // namespace

TEST_CASE("markup: a paragraph keeps its number as it is printed") {
    const Report report = report_saying("Plans say what will change.");
    CHECK(has(to_markdown(report), "\n2\\. Plans say what will change.\n"));
    CHECK(has(to_html(report), "<p>2. Plans say what will change.</p>"));
}

TEST_CASE("markup: no text of a report becomes markup") {
    const Report report = report_saying("Say <b>yes</b> & *no* to [us]\\(x\\).");
    CHECK(has(to_markdown(report), "2\\. Say \\<b\\>yes\\</b\\> \\& \\*no\\* to \\[us\\](x)."));
    CHECK(has(to_html(report), "<p>2. Say &lt;b&gt;yes&lt;/b&gt; &amp; *no* to [us](x).</p>"));
}

TEST_CASE("markup: an empty report gives an empty document") {
    CHECK(to_markdown(Report()).empty());
    CHECK(has(to_html(Report()), "<title>Inspection report</title>"));
}
