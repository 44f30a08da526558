// Use of the public headers (MISUSE 0), and misuse that must not compile (the other numbers). Behind "says:" is what
// GCC or Clang say of it, so that it fails for no other reason.

#include <ofstract/ofstract.h>

#include <algorithm>
#include <string>
#include <type_traits>
#include <utility>

using namespace ofstract;

void use(Extractor& extractor, IsolatedExtractor& isolated, Report& report, Result<Report>& result) {
#if MISUSE == 0
    Extractor other = std::move(extractor);
    IsolatedExtractor another = std::move(isolated);
    const Report copy = report;
    for (const Judgement judgement : copy.judgements()) (void)judgement.label();
    // What a temporary result gives is a value of its own, which lives as long as its name.
    static_assert(!std::is_reference_v<decltype(other.extract("").value())>);
    static_assert(!std::is_reference_v<decltype(*other.extract(""))>);
    static_assert(!std::is_reference_v<decltype(other.extract("").error())>);
    (void)result->title();
    for (const Match& match : report.find("words")) (void)match.text();
    if (report) (void)report.title();
    // Of a temporary: what is a value of its own, or keeps what it points to.
    (void)extractor.extract("").value().published();
    (void)extractor.extract("").value().page_box(1);
    (void)extractor.extract("").value().find("words").size();
    (void)report.find("words").report().published();
    for (const Report& each : extractor.extract_all("").value()) (void)each.title();
    (void)std::find(report.blocks().begin(), report.blocks().end(), report.paragraph("1"))->text();
    if (report.judgements().front().grade() >= Grade::good) (void)display_name(Grade::good);
    const std::chrono::system_clock::time_point time = to_sys_days(report.intervals().front().start);
    (void)time;
#elif MISUSE == 1  // copying an extractor
    // says: deleted
    Extractor other = extractor;
#elif MISUSE == 2  // assigning an extractor's copy
    // says: deleted
    Extractor other;
    other = extractor;
#elif MISUSE == 3  // copying an isolated extractor
    // says: deleted
    IsolatedExtractor other = isolated;
#elif MISUSE == 4  // changing a text through a handle
    // says: read-only|not assignable
    report.judgements()[0].label()[0] = 'x';
#elif MISUSE == 5  // changing a list's value
    // says: read-only|const|no viable|discards
    *report.title_where().begin() = Span();
#elif MISUSE == 6  // changing what an element of a list is
    // says: lvalue required|expression is not assignable
    report.judgements()[0].grade() = Grade::good;
#elif MISUSE == 7  // a reference into a result that is gone
    // says: cannot bind|cannot bind non-const
    Report& gone = extractor.extract("").value();
#elif MISUSE == 8  // the arrow of a result that is gone before its parts are read
    // says: deleted
    for (const Judgement judgement : extractor.extract("")->judgements()) (void)judgement;
#elif MISUSE == 9  // a report as a number
    // says: cannot convert|no viable conversion
    const int number = report;
#elif MISUSE == 10 // a result as a number
    // says: cannot convert|no viable conversion
    const int number = result;
#elif MISUSE == 11 // a code in place of an error
    // says: conversion|convert
    Result<Report> wrong = ErrorCode::io;
#elif MISUSE == 12 // a grade as a number
    // says: cannot convert|cannot initialize
    const int number = report.judgements()[0].grade();
#elif MISUSE == 13 // a handle of one kind for another
    // says: conversion|convert
    const Section section = report.judgements()[0];
#elif MISUSE == 14 // limits in place, by accident
    // says: conversion|convert|explicit
    Extractor other = Limits();
#elif MISUSE == 15 // a list changed
    // says: no member named|has no member
    report.judgements().clear();
#elif MISUSE == 16 // a match of matches that are gone
    // says: deleted
    const Match match = report.find("words")[0];
#elif MISUSE == 17 // the judgements of a report that is gone before the loop begins
    // says: deleted function|explicitly deleted
    for (const Judgement judgement : extractor.extract("").value().judgements()) (void)judgement.label();
#elif MISUSE == 18 // the title of a report that is gone
    // says: deleted function|explicitly deleted
    const std::string_view title = extractor.extract("").value().title();
#elif MISUSE == 19 // the source's name of a report that is gone
    // says: deleted function|explicitly deleted
    const std::string_view name = Report(report).source().name;
#elif MISUSE == 20 // a section of a report that is gone
    // says: deleted function|explicitly deleted
    const Section section = std::move(report).section("summary");
#elif MISUSE == 21 // the blocks of a report that is gone
    // says: deleted function|explicitly deleted
    const auto blocks = extractor.extract("").value().blocks();
#elif MISUSE == 22 // the changes of a comparison that is gone
    // says: deleted function|explicitly deleted
    for (const GradeChange change : compare(report, report).grades()) (void)change.after();
#elif MISUSE == 23 // a quotation of what was checked and is gone
    // says: deleted function|explicitly deleted
    const Quotation quotation = check("words", {report}).front();
#elif MISUSE == 24 // the quote of matches that are gone
    // says: deleted function|explicitly deleted
    const std::string_view quote = report.find("words").quote();
#elif MISUSE == 25 // a handle made by hand
    // says: private
    const Block block(nullptr, 0);
#elif MISUSE == 26 // a list made by hand
    // says: private
    const Range<Block> blocks(nullptr, 0, 1);
#elif MISUSE == 27 // a report made by hand
    // says: private
    const Report other(std::shared_ptr<const detail::ReportData>{});
#elif MISUSE == 28 // a match made by hand
    // says: private
    const Match match(static_cast<const detail::MatchData*>(nullptr));
#elif MISUSE == 29 // an answer that nobody looks at
    // says: nodiscard|unused-result|warn_unused_result
    report.judgements();
#elif MISUSE == 30 // a result that nobody looks at
    // says: nodiscard|unused-result|warn_unused_result
    extractor.extract("");
#elif MISUSE == 31 // a grade held against a number
    // says: no match for|invalid operands
    if (report.judgements().front().grade() > 2) return;
#elif MISUSE == 32 // a grade held against a handle of another kind
    // says: no match for|invalid operands
    if (report.judgements().front() == report.sections().front()) return;
#elif MISUSE == 33 // a file's whole error as a code
    // says: cannot convert|no viable conversion
    const ErrorCode code = result.error();
#elif MISUSE == 34 // a date as a text
    // says: conversion|convert
    const std::string text = report.published();
#else
#error "no such misuse"
#endif
}
