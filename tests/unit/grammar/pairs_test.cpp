// What pairs a label with a grade in a report of no known format, and what only looks like it.

#include "formats/registry.h"
#include "grammar/paired_headings.h"
#include "grammar/pairs.h"
#include "grammar/read.h"
#include "support/page_builder.h"

#include "support/doctest.h"

using namespace ofstract;
using grammar::Document;

namespace {

// A report that no format claims, with one heading, read whole.
Document with_heading(const char* heading) {
    test::Book book;
    book.page().put(71, 60, "The Lamp Oil Academy", {24, true, 0});
    book.put(71, 100, "Inspection dates: 3 June 2031").put(71, 140, heading, test::heading);
    book.lines(71, 170, {"A text below it, which is long enough to be one", "and which says nothing of grades."});
    Document document = grammar::read(book.pages, layout::lay_out(book.pages), formats::all(), &formats::general());
    CHECK(document.format == "unknown");
    CHECK(document.title.text == "The Lamp Oil Academy");
    return document;
}

bool has(const Document& document, const char* code) {
    for (const grammar::Diagnostic& d : document.diagnostics)
        if (d.code == std::string(code)) return true;
    return false;
}

} // namespace

TEST_CASE("pairs: a heading judges where it sets a grade off from its label, or says it of what reports judge") {
    struct Case {
        const char *heading, *id;
        Grade grade;
    };
    for (const Case& c :
         {Case{"Leadership and management: good", "leadership-and-management", Grade::good},
          Case{"Lamps and wicks: outstanding", "lamps-and-wicks", Grade::outstanding},
          Case{"Lamps and wicks – requires improvement", "lamps-and-wicks", Grade::requires_improvement},
          Case{"Leadership and management are inadequate", "leadership-and-management", Grade::inadequate},
          Case{"Leadership and management Good", "leadership-and-management", Grade::good},
          Case{"How well lamps are lit: good", "how-well-lamps-are-lit", Grade::good},
          Case{"The provision is good", "overall-effectiveness", Grade::good},
          Case{"This school continues to be good.", "overall-effectiveness", Grade::good},
          Case{"This is a school that requires improvement", "overall-effectiveness", Grade::requires_improvement},
          Case{"Lamp Oil continues to be an outstanding academy.", "overall-effectiveness", Grade::outstanding},
          Case{"Children’s services in Westmarch are good", "overall-effectiveness", Grade::good},
          Case{"Services for lamps in Westmarch: good", "services-for-lamps-in-westmarch", Grade::good},
          Case{"The overall judgement is inadequate.", "overall-effectiveness", Grade::inadequate},
          Case{"The overall judgement is that children’s services require improvement", "overall-effectiveness",
               Grade::requires_improvement}}) {
        CAPTURE(c.heading);
        const Document document = with_heading(c.heading);
        REQUIRE(document.judgements.size() == 1);
        CHECK(document.judgements[0].id == c.id);
        CHECK(document.judgements[0].grade == c.grade);
        CHECK(document.judgements[0].source != JudgementSource::row);
        CHECK_FALSE(has(document, diagnostics::judgement_label_unknown));
    }
}

TEST_CASE("pairs: a heading that only mentions a grade judges nothing and has none") {
    for (const char* heading : {"Why the academy is not yet good",
                                "It is not good because",
                                "What is outstanding",
                                "What makes us good",
                                "The academy is not good",
                                "Leadership and management are not yet good",
                                "Teaching is consistently good",
                                "The lamps and the oil of which the best are good",
                                "Good",
                                "Outstanding: good",
                                "How we became good",
                                "The quality of education was good",
                                "Grade at the last inspection: good",
                                "2019: good",
                                "Judgement: good",
                                "Previous inspection: outstanding",
                                "What inspectors mean by good",
                                "The school was judged to be good",
                                "Towards good",
                                "At least good"}) {
        CAPTURE(heading);
        const Document document = with_heading(heading);
        CHECK(document.judgements.empty());
        for (const grammar::Section& section : document.sections) CHECK(section.grade == Grade::none);
    }
}

TEST_CASE("pairs: what says of something that it is good, and is none that reports judge, is a doubt") {
    const Document document = with_heading("The weather is good");
    CHECK(document.judgements.empty());
    CHECK(has(document, diagnostics::judgement_label_unknown));
    for (const grammar::Section& section : document.sections) CHECK(section.grade == Grade::none);
    for (const grammar::Diagnostic& d : document.diagnostics)
        if (d.code == std::string(diagnostics::format_unknown)) CHECK(d.severity == Severity::warning);
}

TEST_CASE("pairs: what names an earlier inspection") {
    for (const char* earlier :
         {"overall effectiveness at previous inspection", "grade at last inspection", "previous inspection grade",
          "overall judgement at the last inspection", "judgement of the previous report"})
        CHECK(grammar::names_previous(earlier));
    for (const char* current : {"overall effectiveness", "progress since then", "the quality of the last meal"})
        CHECK_FALSE(grammar::names_previous(current));
}

TEST_CASE("pairs: below \"Inspector\" stand a name and a role; where nobody is named, format-unknown says so") {
    test::Book book;
    book.page().put(71, 60, "The Lamp Oil Academy", {24, true, 0});
    book.put(71, 100, "Inspection dates: 3 June 2031").put(71, 140, "Inspector", test::heading);
    book.put(71, 170, "Andrea Vale, Social Care Inspector");
    const Document document = grammar::read(book.pages, layout::lay_out(book.pages), {}, &formats::general());
    REQUIRE(document.inspectors.size() == 1);
    CHECK(document.inspectors[0].name == "Andrea Vale");
    CHECK(document.inspectors[0].role == "Social Care Inspector");
    const auto says = [](const Document& one) {
        for (const grammar::Diagnostic& d : one.diagnostics)
            if (d.message.find("an inspector") != std::string::npos) return true;
        return false;
    };
    CHECK_FALSE(says(document));
    CHECK(says(with_heading("Leadership and management: good")));
}
