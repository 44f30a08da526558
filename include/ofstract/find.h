#pragma once
// A quote → its places in a report, and the words that differ.
//
//     const ofstract::Matches matches = report.find("care leavers feel \"listened to\"");
//     for (const ofstract::Match& match : matches) {
//         std::cout << (match.kind() == ofstract::MatchKind::exact ? "exact" : "near") << ", paragraph "
//                   << match.block().number() << ", page " << match.where()[0].page << '\n';
//         for (const ofstract::Difference& d : match.differences())
//             std::cout << '"' << d.quoted() << "\" for \"" << d.printed() << "\"\n";
//     }
//
// The rule: words are compared. Case, white space, line ends, punctuation, kinds of quotes and dashes, apostrophes and
// ligatures make no difference, and a hyphen divides two words. "…", "..." and "[…]" in a quote match any words of one
// block, at most 10,000. A match is exact when all words are equal. It is near when at most every fifth word of the
// quote had to be replaced, added or removed; so a quote of less than five words is found exactly or not at all. A
// quote of more than 1,000 words is found nowhere.
// The texts that are searched: title, labelled facts, judgements, headings, paragraphs, items, cells of tables,
// footnotes. A quote may begin in one block and end in the next. Page furniture is not searched.
//
// Units and origin: boxes as in geometry.h. A match has the boxes of whole blocks or cells, as a report holds no places
// of single words. Index base: pages from 1, lists from 0.
// Ownership: Matches share the report's data and keep it; Match, Difference and all views point into them and are valid
// as long as the Matches or a copy of them live. Default-made ones are empty and give empty answers.
// Thread-safety: as Report. Nothing here throws but std::bad_alloc.
// A byte that is no UTF-8 divides words.

#include <ofstract/export.h>
#include <ofstract/geometry.h>
#include <ofstract/range.h>
#include <ofstract/report.h>

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

namespace ofstract {
inline namespace v0_2 {

namespace detail {
struct DifferenceData;
struct MatchData;
struct MatchesData;
} // namespace detail

enum class MatchKind { exact, near };

// The kind of text that holds the words. A quote over several blocks has the kind of the first.
enum class Place { title, field, judgement, heading, paragraph, item, table, footnote };

// "exact", "near".
[[nodiscard]] OFSTRACT_API const char* to_string(MatchKind kind) noexcept;
[[nodiscard]] OFSTRACT_API std::optional<MatchKind> parse_match_kind(std::string_view name) noexcept;
// "title", "field", …
[[nodiscard]] OFSTRACT_API const char* to_string(Place place) noexcept;
[[nodiscard]] OFSTRACT_API std::optional<Place> parse_place(std::string_view name) noexcept;

// One difference between quote and report. One of the two texts is "" where words were added or left out.
class OFSTRACT_API Difference {
  public:
    Difference() noexcept = default;
    explicit operator bool() const noexcept { return data_ != nullptr; }

    [[nodiscard]] std::string_view quoted() const noexcept;  // words of the quote, as given
    [[nodiscard]] std::string_view printed() const noexcept; // words of the report, as printed

  private:
    friend struct detail::Inside;
    explicit Difference(const detail::DifferenceData* data) noexcept : data_(data) {}

    const detail::DifferenceData* data_ = nullptr;
};

class OFSTRACT_API Match {
  public:
    Match() noexcept = default;
    explicit operator bool() const noexcept { return data_ != nullptr; }

    [[nodiscard]] MatchKind kind() const noexcept;
    [[nodiscard]] Place place() const noexcept;
    [[nodiscard]] Section section() const noexcept;       // of a heading or block, with all above it; else empty
    [[nodiscard]] Block block() const noexcept;           // empty unless the place is a paragraph, an item or a table
    [[nodiscard]] std::string_view text() const noexcept; // as printed, from the first word to the last
    [[nodiscard]] Values<Span> where() const noexcept;    // one a page and block
    [[nodiscard]] Values<Difference> differences() const noexcept;
    [[nodiscard]] int words_changed() const noexcept; // replaced, added and removed ones together; 0 of an exact match

  private:
    friend struct detail::Inside;
    explicit Match(const detail::MatchData* data) noexcept : data_(data) {}

    const detail::MatchData* data_ = nullptr;
};

// Best first: by the number of words that differ, then in reading order.
class OFSTRACT_API Matches {
  public:
    Matches() noexcept = default;

    [[nodiscard]] Report report() const noexcept;           // that was searched
    [[nodiscard]] std::string_view quote() const& noexcept; // as given

    [[nodiscard]] std::size_t size() const noexcept { return all().size(); }
    [[nodiscard]] bool empty() const noexcept { return all().empty(); }
    // These may not be asked of a temporary, whose data would be gone before they are used. `for (Match m :
    // report.find(quote))` is safe: there the temporary lives as long as the loop.
    [[nodiscard]] Match operator[](std::size_t i) const& noexcept { return all()[i]; }
    [[nodiscard]] const Match* begin() const& noexcept { return all().begin(); }
    [[nodiscard]] const Match* end() const& noexcept { return all().end(); }
    [[nodiscard]] Match front() const& noexcept { return all().front(); }
    [[nodiscard]] Match back() const& noexcept { return all().back(); }
    Match operator[](std::size_t i) const&& = delete;
    const Match* begin() const&& = delete;
    const Match* end() const&& = delete;
    Match front() const&& = delete;
    Match back() const&& = delete;
    void quote() const&& = delete;

  private:
    friend struct detail::Inside;
    explicit Matches(std::shared_ptr<const detail::MatchesData> data) noexcept : data_(std::move(data)) {}
    [[nodiscard]] Values<Match> all() const noexcept;

    std::shared_ptr<const detail::MatchesData> data_;
};

} // namespace v0_2
} // namespace ofstract
