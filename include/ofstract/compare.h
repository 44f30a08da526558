#pragma once
// The changes from one report to the next: in grades, in what must improve, in sections.
//
//     const ofstract::Comparison changes = ofstract::compare(report, report);
//     for (const ofstract::GradeChange& change : changes.grades())
//         std::cout << change.after().label() << ": " << to_string(change.change()) << '\n';
//     for (const ofstract::ItemChange& item : changes.items())
//         if (item.score() > 0) std::cout << "said again, " << item.score() << ": " << item.after().text() << '\n';
//
// Grades are compared where they judge the same thing, also across frameworks. crosswalk() has each step from one
// framework's judgements to the next one's, with its source; judgements that no step joins are not comparable.
// "Requires improvement" is equal to "satisfactory" and "adequate", whose place it took. An item of a list counts as
// said again where an item of the other report has mostly the same words. The score is twice the number of distinct
// words that both have, divided by the sum of the distinct words of each; words such as "the" and "of" are left out. It
// is 1 of equal words, and 0.5 is the least. Each item has one partner, and the best pairs are made first. Of 488 items
// in 103 pairs of one authority's editions 2.7 % reached 0.5; of as many compared with another authority's items, 1.0
// %. So a score is a hint, and both texts are there to be read. A section stayed where both reports have one with its
// id, or with an id that the crosswalk calls the same or renamed.
//
// Index base: lists from 0. Ownership: Comparison keeps both reports; all handles point into it
// and are valid as long as it or a copy of it lives. Default-made ones are empty and give empty answers.
// Thread-safety: as Report. Nothing here throws but std::bad_alloc.
// Source: crosswalk() names them.

#include <ofstract/export.h>
#include <ofstract/range.h>
#include <ofstract/report.h>

#include <memory>
#include <optional>
#include <string_view>

namespace ofstract {
inline namespace v0_2 {

namespace detail {
struct ComparisonData;
struct GradeChangeData;
struct ItemChangeData;
struct SectionChangeData;
} // namespace detail

// How a judgement follows another.
enum class Relation {
    none,
    same,    // it judges the same, under the same name
    renamed, // it takes its place under another name
    joined,  // it was judged alone, and became part of the other
    split,   // it was part of the other, and is judged alone
    ended    // none follows
};

// One step of the crosswalk. A judgement follows itself in another report of its format, which needs no step.
struct CrosswalkStep {
    std::string_view format_before, before; // ids: "sif-inspection", "permanence"
    std::string_view format_after, after;   // `after` is "" of one that ended
    Relation relation = Relation::none;
    std::string_view source; // the published framework that says so
};

// By format, oldest first. It lives for ever.
[[nodiscard]] OFSTRACT_API Values<CrosswalkStep> crosswalk() noexcept;

enum class Change { better, worse, same, added, gone, not_comparable };

[[nodiscard]] OFSTRACT_API const char* to_string(Relation relation) noexcept; // "same", "renamed", …
[[nodiscard]] OFSTRACT_API std::optional<Relation> parse_relation(std::string_view name) noexcept;
[[nodiscard]] OFSTRACT_API const char*
to_string(Change change) noexcept; // "better", …, "added", "gone", "not-comparable"
[[nodiscard]] OFSTRACT_API std::optional<Change> parse_change(std::string_view name) noexcept;

// A judgement and the one that follows it. A judgement that became two, or was two, is here for each of them.
class OFSTRACT_API GradeChange {
  public:
    GradeChange() noexcept = default;
    explicit operator bool() const noexcept { return data_ != nullptr; }

    [[nodiscard]] Judgement before() const noexcept; // empty of a new one
    [[nodiscard]] Judgement after() const noexcept;  // empty of one that is gone
    [[nodiscard]] Change change() const noexcept;
    [[nodiscard]] Relation relation() const noexcept;
    [[nodiscard]] std::string_view source() const noexcept; // of the crosswalk's step; "" where none is needed

  private:
    friend struct detail::Inside;
    explicit GradeChange(const detail::GradeChangeData* data) noexcept : data_(data) {}

    const detail::GradeChangeData* data_ = nullptr;
};

class OFSTRACT_API ItemChange {
  public:
    ItemChange() noexcept = default;
    explicit operator bool() const noexcept { return data_ != nullptr; }

    [[nodiscard]] ListItem before() const noexcept; // empty of a new one
    [[nodiscard]] ListItem after() const noexcept;  // empty of one that is gone
    [[nodiscard]] Change change() const noexcept;   // same (it is said again), added or gone
    [[nodiscard]] double score() const noexcept;    // of one that is said again; else 0

  private:
    friend struct detail::Inside;
    explicit ItemChange(const detail::ItemChangeData* data) noexcept : data_(data) {}

    const detail::ItemChangeData* data_ = nullptr;
};

class OFSTRACT_API SectionChange {
  public:
    SectionChange() noexcept = default;
    explicit operator bool() const noexcept { return data_ != nullptr; }

    [[nodiscard]] Section before() const noexcept; // empty of one that came
    [[nodiscard]] Section after() const noexcept;  // empty of one that went
    [[nodiscard]] Change change() const noexcept;  // same (it stayed), added or gone

  private:
    friend struct detail::Inside;
    explicit SectionChange(const detail::SectionChangeData* data) noexcept : data_(data) {}

    const detail::SectionChangeData* data_ = nullptr;
};

class OFSTRACT_API Comparison {
  public:
    Comparison() noexcept = default;

    [[nodiscard]] Report before() const noexcept;
    [[nodiscard]] Report after() const noexcept;
    [[nodiscard]] bool reversed() const noexcept;       // `before` was inspected later than `after`
    [[nodiscard]] bool same_authority() const noexcept; // both name one, and it is the same

    [[nodiscard]] Values<GradeChange> grades() const& noexcept; // in the order of `after`; then those that are gone
    [[nodiscard]] Values<ItemChange> items() const& noexcept;   // likewise
    [[nodiscard]] Values<SectionChange>
    sections() const& noexcept; // likewise; without the text before a report's first heading

    // These may not be asked of a temporary, whose data would be gone before they are used.
    void grades() const&& = delete;
    void items() const&& = delete;
    void sections() const&& = delete;

  private:
    friend struct detail::Inside;
    explicit Comparison(std::shared_ptr<const detail::ComparisonData> data) noexcept : data_(std::move(data)) {}

    std::shared_ptr<const detail::ComparisonData> data_;
};

[[nodiscard]] OFSTRACT_API Comparison compare(const Report& before, const Report& after);

} // namespace v0_2
} // namespace ofstract
