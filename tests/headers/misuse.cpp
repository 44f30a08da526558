// Use of the public headers (MISUSE 0), and misuse that must not compile (the other numbers).

#include <ofstract/extractor.h>
#include <ofstract/find.h>
#include <ofstract/isolated.h>

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
#elif MISUSE == 1  // copying an extractor
    Extractor other = extractor;
#elif MISUSE == 2  // assigning an extractor's copy
    Extractor other;
    other = extractor;
#elif MISUSE == 3  // copying an isolated extractor
    IsolatedExtractor other = isolated;
#elif MISUSE == 4  // changing a text through a handle
    report.judgements()[0].label()[0] = 'x';
#elif MISUSE == 5  // changing a list's value
    *report.title_where().begin() = Span();
#elif MISUSE == 6  // changing what an element of a list is
    report.judgements()[0].grade() = Grade::good;
#elif MISUSE == 7  // a reference into a result that is gone
    Report& gone = extractor.extract("").value();
#elif MISUSE == 8  // the arrow of a result that is gone before its parts are read
    for (const Judgement judgement : extractor.extract("")->judgements()) (void)judgement;
#elif MISUSE == 9  // a report as a number
    const int number = report;
#elif MISUSE == 10 // a result as a number
    const int number = result;
#elif MISUSE == 11 // a code in place of an error
    Result<Report> wrong = ErrorCode::io;
#elif MISUSE == 12 // a grade as a number
    const int number = report.judgements()[0].grade();
#elif MISUSE == 13 // a handle of one kind for another
    const Section section = report.judgements()[0];
#elif MISUSE == 14 // limits in place, by accident
    Extractor other = Limits();
#elif MISUSE == 15 // a list changed
    report.judgements()[0] = Judgement(), report.judgements().clear();
#elif MISUSE == 16 // a match of matches that are gone
    const Match match = report.find("words")[0];
#else
#error "no such misuse"
#endif
}
