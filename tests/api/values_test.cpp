// What the public headers give as plain values and as lists: grades and their order, dates, ranges, pages.

#include <ofstract/ofstract.h>

#include "support/doctest.h"
#include "support/files.h"

#include <algorithm>
#include <map>
#include <string>
#include <type_traits>
#include <vector>

using namespace ofstract;

namespace {

Report a_report() {
    const auto path = test::made_up_corpus() / "ilacs-inspection" / "modern-five-rows" / "report.pdf";
    return Extractor().extract_file(path.string()).value();
}

// What the sections hold, one within the other.
void gather(const Range<Section>& sections, std::vector<Block>& out) {
    for (const Section section : sections) {
        for (const Block block : section.blocks()) out.push_back(block);
        gather(section.sections(), out);
    }
}

std::vector<Grade> all_grades() {
    std::vector<Grade> out;
    for (int i = 0; i == 0 || *to_string(static_cast<Grade>(i)) != '\0'; ++i) out.push_back(static_cast<Grade>(i));
    return out;
}

constexpr Date day(int year, int month, int of_month) { return {year, month, of_month}; }

} // namespace

static_assert(
    std::is_same_v<std::iterator_traits<Range<Block>::iterator>::iterator_category, std::random_access_iterator_tag>);
static_assert(std::random_access_iterator<Range<Block>::iterator>);
static_assert(!std::is_constructible_v<Block, const detail::ReportData*, std::uint32_t>);
static_assert(!std::is_constructible_v<Report, std::shared_ptr<const detail::ReportData>>);
static_assert(!std::is_constructible_v<Range<Block>, const detail::ReportData*, std::uint32_t, std::uint32_t>);
static_assert(!std::is_constructible_v<Values<Span>, const Span*, std::size_t>);

static_assert(day(2024, 4, 22) < day(2024, 5, 3) && day(2024, 5, 3) > day(2023, 12, 31));
static_assert(day(2024, 4, 22) <= day(2024, 4, 22) && day(2024, 4, 22) >= day(2024, 4, 22));
static_assert(to_date(to_sys_days(day(2024, 2, 29))) == day(2024, 2, 29));
static_assert(to_sys_days(day(1970, 1, 1)).time_since_epoch().count() == 0);
static_assert(std::chrono::sys_days(to_sys_days(day(2024, 4, 22))) ==
              std::chrono::sys_days(std::chrono::year(2024) / 4 / 22));
static_assert(to_date(std::chrono::sys_days(std::chrono::year(2024) / 4 / 22)) == day(2024, 4, 22));

TEST_CASE("grades: the better one is the greater, on its own scale") {
    CHECK(Grade::outstanding > Grade::good);
    CHECK_FALSE(Grade::good > Grade::outstanding);
    CHECK(Grade::inadequate < Grade::requires_improvement);
    CHECK(Grade::exceptional >= Grade::strong_standard);
    CHECK(Grade::not_met <= Grade::met);
    CHECK(Grade::good >= Grade::good);
    CHECK((Grade::good <=> Grade::outstanding) == std::partial_ordering::less);
    CHECK(std::max(Grade::requires_improvement, Grade::good) == Grade::good);
    // Requires improvement took the place of adequate and satisfactory: neither is better.
    CHECK((Grade::adequate <=> Grade::requires_improvement) == std::partial_ordering::equivalent);
    CHECK_FALSE(Grade::adequate == Grade::requires_improvement);
}

TEST_CASE("grades: what is on another scale, or on none, is neither less nor greater") {
    const std::vector<Grade> all = all_grades();
    CHECK(all.size() == 26);
    for (const Grade a : all)
        for (const Grade b : all) {
            CAPTURE(to_string(a));
            CAPTURE(to_string(b));
            CHECK((a < b) == (b > a));
            CHECK((a <= b) == (b >= a));
            CHECK(comparable(a, b) == (a <= b || b <= a));
            CHECK((scale_of(a) == scale_of(b) && scale_of(a) != Scale::none) == comparable(a, b));
        }
    CHECK_FALSE(Grade::good < Grade::exceptional);
    CHECK_FALSE(Grade::good > Grade::exceptional);
    CHECK_FALSE(Grade::none < Grade::good);
    CHECK_FALSE(Grade::not_judged <= Grade::not_judged);
    CHECK((Grade::met <=> Grade::good) == std::partial_ordering::unordered);
}

TEST_CASE("grades: ranks of a scale begin with 1, and leave none out") {
    std::map<Scale, std::map<int, int>> ranks;
    for (const Grade grade : all_grades()) ++ranks[scale_of(grade)][rank_of(grade)];
    CHECK(ranks.size() == 8);
    for (const auto& [scale, of_scale] : ranks) {
        CAPTURE(to_string(scale));
        int next = scale == Scale::none ? 0 : 1;
        for (const auto& each : of_scale) CHECK(each.first == next++);
        CHECK(next >= (scale == Scale::none ? 1 : 3));
    }
}

TEST_CASE("grades: they have names for people, and are keys of maps whatever their scales") {
    CHECK(std::string(display_name(Grade::requires_improvement)) == "Requires improvement");
    CHECK(std::string(display_name(Grade::none)).empty());
    CHECK(std::string(display_name(static_cast<Grade>(1000))).empty());
    CHECK(parse_grade("requires-improvement") == Grade::requires_improvement);
    CHECK(parse_grade("Requires improvement") == Grade::requires_improvement);
    CHECK(parse_grade("NOT MET") == Grade::not_met);
    CHECK(parse_grade("") == Grade::none);
    CHECK_FALSE(parse_grade("fine").has_value());
    std::map<Grade, int> keys;
    for (const Grade grade : all_grades()) {
        ++keys[grade];
        CHECK(parse_grade(display_name(grade)) == grade);
    }
    CHECK(keys.size() == all_grades().size());
}

TEST_CASE("dates: every day of four centuries goes to the clock and back, and is parsed as it is written") {
    Date before = day(1599, 12, 31);
    int days = 0;
    for (SysDays at = to_sys_days(day(1600, 1, 1)); at < to_sys_days(day(2001, 1, 1)); at += SysDays::duration(1)) {
        const Date date = to_date(at);
        if (!(before < date) || to_sys_days(date) != at || parse_date(to_iso(date)) != date) FAIL(to_iso(date));
        before = date;
        ++days;
    }
    CHECK(days == 146'097 + 366); // and 2000, which is a leap year
    CHECK(before == day(2000, 12, 31));
    for (const char* wrong : {"", "2024-02-30", "2023-02-29", "2024-13-01", "2024-00-10", "2024-1-01", "2024-01-01 ",
                              "20240101", "-024-01-01", "2024-01--1", "2024/01/01", "+024-01-01"}) {
        CAPTURE(wrong);
        CHECK_FALSE(parse_date(wrong).has_value());
    }
}

TEST_CASE("lists: iterators go anywhere, and the arrow reaches what they give") {
    const Report report = a_report();
    const auto judgements = report.judgements();
    const auto first = judgements.begin(), last = judgements.end();
    CHECK(last - first == 5);
    CHECK(first->id() == judgements.front().id());
    CHECK((last - 1)->id() == judgements.back().id());
    CHECK(first[3].id() == judgements[3].id());
    CHECK((2 + first)->id() == (first + 2)->id());
    CHECK((first < last && first <= first && last > first && last >= last));
    auto at = last;
    CHECK((--at)->id() == judgements[4].id());
    at -= 2;
    CHECK(at--->id() == judgements[2].id());
    CHECK(at++->id() == judgements[1].id());
    const auto found = std::find_if(first, last, [](const Judgement& j) { return j.id() == "help-and-protection"; });
    REQUIRE(found != last);
    CHECK(*found == report.judgement("help-and-protection"));
    CHECK(*found != judgements.back());
    CHECK(std::vector<Judgement>(first, last).size() == 5);
    CHECK(report.title_where().front() == report.title_where()[0]);
    CHECK(report.title_where().back().page == 1);
}

TEST_CASE("lists: the blocks of a whole report, in reading order, each with its path") {
    int reports = 0;
    for (const auto& pdf : test::pdfs_in(test::made_up_corpus())) {
        const auto result = Extractor().extract_file(pdf.string());
        if (!result) continue;
        CAPTURE(pdf.string());
        ++reports;
        std::vector<Block> nested;
        gather(result->sections(), nested);
        const Range<Block> flat = result->blocks();
        CHECK(std::equal(flat.begin(), flat.end(), nested.begin(), nested.end()));
        for (const Block block : flat) CHECK(block.section().path().back() == block.section());
    }
    CHECK(reports > 20);
}

TEST_CASE("paragraphs: one by its number") {
    const Report report = a_report();
    const Block paragraph = report.paragraph("12");
    CHECK(paragraph.number() == "12");
    CHECK(paragraph == report.numbered_paragraphs()[11]);
    CHECK_FALSE(report.paragraph("99"));
    CHECK_FALSE(report.paragraph(""));
}

TEST_CASE("pages: each page that a report takes has its box, which holds everything on it") {
    const Report report = a_report();
    REQUIRE(report.pages().size() == 7);
    for (int page = 1; page <= 7; ++page) {
        const Span& span = report.pages().begin()[page - 1];
        CHECK(span.page == page);
        CHECK(span.box == report.page_box(page));
        CHECK(span.box.width() == doctest::Approx(595).epsilon(0.01)); // A4
        CHECK(span.box.height() == doctest::Approx(842).epsilon(0.01));
    }
    CHECK(report.page_box(0) == Box());
    CHECK(report.page_box(8) == Box());
    for (const Block block : report.blocks())
        for (const Span& span : block.where()) {
            const Box page = report.page_box(span.page);
            CHECK((span.box.left >= page.left && span.box.right <= page.right && span.box.top >= page.top &&
                   span.box.bottom <= page.bottom));
        }
    const auto pack = (test::source_dir() / "tests" / "corpus" / "packs" / "between.pdf").string();
    const auto second = Extractor().extract_all_file(pack).value().at(1);
    CHECK(second.pages().front().page == 6);
    CHECK(second.pages().back().page == 11);
    CHECK(second.page_box(2) == Box());
}
