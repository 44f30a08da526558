#pragma once
// An enumerator ⇄ its number ⇄ its name: one table for each enumeration of the interface. The JSON form, the wire, the
// interface for C and the command take numbers and names from here.
//
// Invariant: a table has every enumerator, at the place that is its number; its name is that of the header, with
// hyphens, and "" for `none`. tests/unit/model/names_test.cpp walks the headers, so that none is forgotten. Reference:
// the enumerations in include/ofstract/; lib/ABI.md says how they grow.

#include <ofstract/check.h>
#include <ofstract/compare.h>
#include <ofstract/error.h>
#include <ofstract/find.h>
#include <ofstract/report.h>

#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>

namespace ofstract::model {

template <class E> struct Named {
    E value;
    const char* name;
};

template <class E> struct Names;

template <> struct Names<ErrorCode> {
    static constexpr Named<ErrorCode> table[] = {
        {ErrorCode::io, "io"},
        {ErrorCode::not_a_pdf, "not-a-pdf"},
        {ErrorCode::encrypted, "encrypted"},
        {ErrorCode::damaged, "damaged"},
        {ErrorCode::no_text, "no-text"},
        {ErrorCode::not_a_report, "not-a-report"},
        {ErrorCode::limit, "limit"},
        {ErrorCode::internal, "internal"},
        {ErrorCode::timeout, "timeout"},
        {ErrorCode::out_of_memory, "out-of-memory"},
        {ErrorCode::crashed, "crashed"},
        {ErrorCode::unavailable, "unavailable"},
    };
};

template <> struct Names<Grade> {
    static constexpr Named<Grade> table[] = {
        {Grade::none, ""},
        {Grade::outstanding, "outstanding"},
        {Grade::good, "good"},
        {Grade::requires_improvement, "requires-improvement"},
        {Grade::inadequate, "inadequate"},
        {Grade::adequate, "adequate"},
        {Grade::satisfactory, "satisfactory"},
        {Grade::not_judged, "not-judged"},
        {Grade::typically_positive, "typically-positive"},
        {Grade::inconsistent, "inconsistent"},
        {Grade::systemic_failings, "systemic-failings"},
        {Grade::exceptional, "exceptional"},
        {Grade::strong_standard, "strong-standard"},
        {Grade::expected_standard, "expected-standard"},
        {Grade::needs_attention, "needs-attention"},
        {Grade::urgent_improvement, "urgent-improvement"},
        {Grade::met, "met"},
        {Grade::not_met, "not-met"},
        {Grade::likely_to_meet, "likely-to-meet"},
        {Grade::unlikely_to_meet, "unlikely-to-meet"},
        {Grade::strong_contribution, "strong-contribution"},
        {Grade::reasonable_contribution, "reasonable-contribution"},
        {Grade::limited_contribution, "limited-contribution"},
        {Grade::standards_maintained, "standards-maintained"},
        {Grade::may_have_improved, "may-have-improved"},
        {Grade::may_have_declined, "may-have-declined"},
    };
};

template <> struct Names<Scale> {
    static constexpr Named<Scale> table[] = {
        {Scale::none, ""},
        {Scale::effectiveness, "effectiveness"},
        {Scale::area_send, "area-send"},
        {Scale::report_card, "report-card"},
        {Scale::met, "met"},
        {Scale::likely, "likely"},
        {Scale::skills_needs, "skills-needs"},
        {Scale::ungraded, "ungraded"},
    };
};

template <> struct Names<Severity> {
    static constexpr Named<Severity> table[] = {
        {Severity::note, "note"}, {Severity::warning, "warning"}, {Severity::error, "error"}};
};

template <> struct Names<BlockKind> {
    static constexpr Named<BlockKind> table[] = {
        {BlockKind::paragraph, "paragraph"}, {BlockKind::item, "item"}, {BlockKind::table, "table"}};
};

template <> struct Names<JudgementSource> {
    static constexpr Named<JudgementSource> table[] = {
        {JudgementSource::row, "row"}, {JudgementSource::sentence, "sentence"}, {JudgementSource::quoted, "quoted"}};
};

template <> struct Names<StretchKind> {
    static constexpr Named<StretchKind> table[] = {
        {StretchKind::cover, "cover"},       {StretchKind::letterhead, "letterhead"},
        {StretchKind::contents, "contents"}, {StretchKind::findings, "findings"},
        {StretchKind::facts, "facts"},       {StretchKind::signatures, "signatures"},
        {StretchKind::imprint, "imprint"}};
};

template <> struct Names<MatchKind> {
    static constexpr Named<MatchKind> table[] = {{MatchKind::exact, "exact"}, {MatchKind::near, "near"}};
};

template <> struct Names<Place> {
    static constexpr Named<Place> table[] = {
        {Place::title, "title"},     {Place::field, "field"},         {Place::judgement, "judgement"},
        {Place::heading, "heading"}, {Place::paragraph, "paragraph"}, {Place::item, "item"},
        {Place::table, "table"},     {Place::footnote, "footnote"},
    };
};

template <> struct Names<Relation> {
    static constexpr Named<Relation> table[] = {
        {Relation::none, ""},         {Relation::same, "same"},   {Relation::renamed, "renamed"},
        {Relation::joined, "joined"}, {Relation::split, "split"}, {Relation::ended, "ended"},
    };
};

template <> struct Names<Change> {
    static constexpr Named<Change> table[] = {
        {Change::better, "better"}, {Change::worse, "worse"}, {Change::same, "same"},
        {Change::added, "added"},   {Change::gone, "gone"},   {Change::not_comparable, "not-comparable"},
    };
};

template <> struct Names<Verdict> {
    static constexpr Named<Verdict> table[] = {
        {Verdict::exact, "exact"},   {Verdict::too_short, "too-short"}, {Verdict::near, "near"},
        {Verdict::joined, "joined"}, {Verdict::too_long, "too-long"},   {Verdict::nowhere, "nowhere"},
    };
};

template <class E> constexpr bool in_order() {
    std::int64_t number = 0;
    for (const Named<E>& each : Names<E>::table)
        if (static_cast<std::int64_t>(each.value) != number++) return false;
    return true;
}

// Nothing where no enumerator has this number.
template <class E> constexpr std::optional<E> enumerator(std::int64_t number) {
    static_assert(in_order<E>());
    if (number < 0 || number >= static_cast<std::int64_t>(std::size(Names<E>::table))) return std::nullopt;
    return static_cast<E>(number);
}

// "" where it is no enumerator.
template <class E> constexpr const char* name_of(E value) noexcept {
    const auto known = enumerator<E>(static_cast<std::int64_t>(value));
    return known ? Names<E>::table[static_cast<std::size_t>(*known)].name : "";
}

// The enumerator for which name_of() gives `name`; nothing where there is none.
template <class E> constexpr std::optional<E> named(std::string_view name) noexcept {
    for (const Named<E>& each : Names<E>::table)
        if (name == each.name) return each.value;
    return std::nullopt;
}

} // namespace ofstract::model
