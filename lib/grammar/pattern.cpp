#include "grammar/pattern.h"

#include <stdexcept>

namespace ofstract::grammar {

Pattern::Pattern(std::string_view pattern) {
    RE2::Options options;
    options.set_log_errors(false);
    re_ = std::make_unique<RE2>(re2::StringPiece(pattern.data(), pattern.size()), options);
    if (!re_->ok()) throw std::logic_error("pattern \"" + std::string(pattern) + "\": " + re_->error());
}

std::size_t Pattern::match_start(std::string_view text) const {
    re2::StringPiece whole;
    const re2::StringPiece piece(text.data(), text.size());
    return re_->Match(piece, 0, piece.size(), RE2::ANCHOR_START, &whole, 1) ? whole.size() : std::string_view::npos;
}

std::string Pattern::group(std::string_view text) const {
    re2::StringPiece groups[4];
    const int count = std::min(re_->NumberOfCapturingGroups() + 1, 4);
    const re2::StringPiece piece(text.data(), text.size());
    if (!re_->Match(piece, 0, piece.size(), RE2::ANCHOR_BOTH, groups, count)) return {};
    for (int i = 1; i < count; ++i)
        if (!groups[i].empty()) return std::string(groups[i].data(), groups[i].size());
    return {};
}

Rules::Rules(const Format& f) : format(f) {
    for (const char* p : f.titles) titles.emplace_back(p);
    for (const FieldRule& r : f.fields) fields.emplace_back(r.pattern);
    for (const char* p : f.table_header) table_header.emplace_back(p);
    for (const LabelRule& r : f.labels) labels.emplace_back(r.pattern);
    for (const HeadingRule& r : f.headings) headings.emplace_back(r.pattern);
    if (f.authority) authority = std::make_unique<Pattern>(f.authority);
    if (f.imprint) imprint = std::make_unique<Pattern>(f.imprint);
}

} // namespace ofstract::grammar
