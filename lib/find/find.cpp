// The handles to the places of a quote in a report. The search is in index.h.

#include "find/index.h"

namespace ofstract {
inline namespace v0_2 {

Matches Report::find(std::string_view quote) const {
    if (!data_) return {};
    return detail::Inside::make<Matches>(find::Index(data_).find(quote));
}

Report Matches::report() const noexcept { return data_ ? detail::Inside::make<Report>(data_->report) : Report(); }
std::string_view Matches::quote() const& noexcept {
    return data_ ? std::string_view(data_->quote) : std::string_view();
}
Values<Match> Matches::all() const noexcept { return data_ ? detail::Inside::values(data_->matches) : Values<Match>(); }

MatchKind Match::kind() const noexcept {
    return data_ && data_->words_changed == 0 ? MatchKind::exact : MatchKind::near;
}
Place Match::place() const noexcept { return data_ ? data_->place : Place::title; }
Section Match::section() const noexcept { return data_ ? data_->section : Section(); }
Block Match::block() const noexcept { return data_ ? data_->block : Block(); }
std::string_view Match::text() const noexcept { return data_ ? std::string_view(data_->text) : std::string_view(); }
Values<Span> Match::where() const noexcept { return data_ ? detail::Inside::values(data_->where) : Values<Span>(); }
Values<Difference> Match::differences() const noexcept {
    return data_ ? detail::Inside::values(data_->differences) : Values<Difference>();
}
int Match::words_changed() const noexcept { return data_ ? data_->words_changed : 0; }

std::string_view Difference::quoted() const noexcept {
    return data_ ? std::string_view(data_->quoted) : std::string_view();
}
std::string_view Difference::printed() const noexcept {
    return data_ ? std::string_view(data_->printed) : std::string_view();
}

} // namespace v0_2
} // namespace ofstract
