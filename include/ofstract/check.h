#pragma once
// The quotations in a text (news, minutes, a letter) → whether reports say so.
//
//     const std::string article = "\"A manager's post stood empty\", Ofsted found. It said that \"plans were good\".";
//     const ofstract::Checked checked = ofstract::check(article, {report});
//     for (const ofstract::Quotation& quotation : checked) {
//         std::cout << quotation.line() << ": " << to_string(quotation.verdict()) << '\n';
//         for (const ofstract::Finding& finding : quotation.findings())
//             std::cout << finding.quoted() << ": paragraph " << finding.match().block().number() << ", page "
//                       << finding.match().where()[0].page << '\n';
//     }
//
// The text is plain or Markdown, in UTF-8. A quotation in it is one of two things:
// - Words between “…”, "…", «…», and ‘…’ or '…' where these are no apostrophes, with all that is quoted inside them. It
//   continues in the next paragraph if that begins with the opening mark.
// - A block of lines that begin with ">", or that are indented under a line that ends with a colon. Where the block's
//   last line begins with a dash it names the source, and is no part of the quotation.
//
// Each is looked for by the rule of find.h, and by two more. A quotation is `joined` if its words are in several
// places, exactly: each place has at least four words of it, and all places have at least four in five. Three words or
// fewer that are found are too short to tell: of 2,000 phrases from published reports, 85 % of one word are in one
// other authority's report as well, 37 % of two, 11 % of three, 5 % of four. A quotation of more than 1,000 words is
// not looked for.
//
// Units and origin: as find.h; lines of the text. Index base: pages and lines from 1, lists from 0.
// Ownership: Checked keeps the reports. Quotation, Finding and all views point into it and are valid as long as it or a
// copy of it lives. Default-made ones are empty and give empty answers. Thread-safety: as Report.
// A text may hold any bytes; nothing here throws but std::bad_alloc.

#include <ofstract/export.h>
#include <ofstract/find.h>
#include <ofstract/range.h>
#include <ofstract/report.h>

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace ofstract {
inline namespace v0_2 {

namespace detail {
struct CheckedData;
struct FindingData;
struct QuotationData;
} // namespace detail

enum class Verdict {
    exact,     // a report has all of the words so
    too_short, // it has, but they are too few to tell whether it is quoted
    near,      // some words are replaced, added or left out; Match::differences() has them
    joined,    // made of words of several places
    too_long,  // not looked for
    nowhere    // in none of the reports; findings() has those longer parts of it that are somewhere
};

// "exact", "too-short", …
[[nodiscard]] OFSTRACT_API const char* to_string(Verdict verdict) noexcept;
[[nodiscard]] OFSTRACT_API std::optional<Verdict> parse_verdict(std::string_view name) noexcept;

class OFSTRACT_API Finding {
  public:
    Finding() noexcept = default;
    explicit operator bool() const noexcept { return data_ != nullptr; }

    [[nodiscard]] std::size_t report() const noexcept; // its index in the reports that were given
    [[nodiscard]] std::string_view
    quoted() const noexcept; // as the text has it: the quotation, or the part that was found here
    [[nodiscard]] Match match() const noexcept;

  private:
    friend struct detail::Inside;
    explicit Finding(const detail::FindingData* data) noexcept : data_(data) {}

    const detail::FindingData* data_ = nullptr;
};

class OFSTRACT_API Quotation {
  public:
    Quotation() noexcept = default;
    explicit operator bool() const noexcept { return data_ != nullptr; }

    [[nodiscard]] std::string_view text() const noexcept; // without its marks
    [[nodiscard]] int line() const noexcept;              // of the text, that it begins in
    [[nodiscard]] int words() const noexcept;
    [[nodiscard]] Verdict verdict() const noexcept;
    // Of all reports, those places where fewest words differ; of a joined one, one for each part, in its order.
    [[nodiscard]] Values<Finding> findings() const noexcept;
    // Where only older reports of an authority have the quotation: the place of that authority's newest report among
    // those that were given. Else -1. The newest is the one with the latest first day of inspection.
    [[nodiscard]] int newer_report() const noexcept;

  private:
    friend struct detail::Inside;
    explicit Quotation(const detail::QuotationData* data) noexcept : data_(data) {}

    const detail::QuotationData* data_ = nullptr;
};

// In the order of the text.
class OFSTRACT_API Checked {
  public:
    Checked() noexcept = default;

    [[nodiscard]] std::size_t report_count() const noexcept;
    [[nodiscard]] Report report(std::size_t place) const noexcept; // as given; empty behind the last

    [[nodiscard]] std::size_t size() const noexcept { return all().size(); }
    [[nodiscard]] bool empty() const noexcept { return all().empty(); }
    // These may not be asked of a temporary, as with Matches.
    [[nodiscard]] Quotation operator[](std::size_t i) const& noexcept { return all()[i]; }
    [[nodiscard]] const Quotation* begin() const& noexcept { return all().begin(); }
    [[nodiscard]] const Quotation* end() const& noexcept { return all().end(); }
    [[nodiscard]] Quotation front() const& noexcept { return all().front(); }
    [[nodiscard]] Quotation back() const& noexcept { return all().back(); }
    Quotation operator[](std::size_t i) const&& = delete;
    const Quotation* begin() const&& = delete;
    const Quotation* end() const&& = delete;
    Quotation front() const&& = delete;
    Quotation back() const&& = delete;

  private:
    friend struct detail::Inside;
    explicit Checked(std::shared_ptr<const detail::CheckedData> data) noexcept : data_(std::move(data)) {}
    [[nodiscard]] Values<Quotation> all() const noexcept;

    std::shared_ptr<const detail::CheckedData> data_;
};

[[nodiscard]] OFSTRACT_API Checked check(std::string_view text, const std::vector<Report>& reports);

} // namespace v0_2
} // namespace ofstract
