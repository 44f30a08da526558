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

namespace {

constexpr std::string_view grade_sign = "{grade}";
constexpr std::string_view grade_group =
    R"((outstanding|good|requires? improvement(?: to be good)?|inadequate|adequate|satisfactory|not judged) ?\.?)";

Pattern compile(const char* source) {
    std::string pattern = source;
    if (const std::size_t at = pattern.find(grade_sign); at != std::string::npos)
        pattern.replace(at, grade_sign.size(), grade_group);
    return Pattern(pattern);
}

std::unique_ptr<Pattern> compile_if(const char* source) {
    return source ? std::make_unique<Pattern>(compile(source)) : nullptr;
}

} // namespace

Rules::Rules(const Format& f)
    : format(f), header(compile_if(f.header)), with_heading(compile_if(f.with_heading)),
      without_heading(compile_if(f.without_heading)), authority(compile_if(f.authority)),
      grade_line(compile_if(f.grade_line)), inspector(compile_if(f.inspector)),
      next_inspection(compile_if(f.next_inspection)), back_matter(compile_if(f.back_matter)),
      imprint(compile_if(f.imprint)) {
    for (const char* p : f.titles) titles.push_back(compile(p));
    for (const FieldRule& r : f.fields) fields.push_back(compile(r.pattern));
    for (const char* p : f.table_header) table_header.push_back(compile(p));
    for (const LabelRule& r : f.labels) labels.push_back(compile(r.pattern));
    for (const SentenceRule& r : f.sentences) sentences.push_back(compile(r.pattern));
    for (const HeadingRule& r : f.headings) headings.push_back(compile(r.pattern));
}

} // namespace ofstract::grammar
