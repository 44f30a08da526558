// A format's made-up cases exercise every member that its file sets: without the member, some case is read otherwise or
// claimed otherwise. What can be left out without a trace is either not needed or not tried.

#include "engine/document.h"
#include "formats/registry.h"
#include "grammar/front.h"
#include "grammar/read.h"
#include "layout/layout.h"
#include "model/data.h"
#include "model/inside.h"
#include "support/files.h"
#include "view/hyphens.h"
#include "view/view.h"

#include <ofstract/json.h>

#include <doctest/doctest.h>

#include <functional>
#include <map>
#include <memory>
#include <set>

using namespace ofstract;
using grammar::Format;

namespace {

struct Case {
    view::Views views;
    grammar::Passages passages;
};

// Stays where it is: its passages refer to its pages.
std::unique_ptr<const Case> case_of(const std::filesystem::path& pdf) {
    auto pages = engine::read_pages(test::read_file(pdf), {});
    REQUIRE(pages.ok());
    auto out = std::make_unique<Case>();
    out->views = view::view(std::move(*pages));
    view::soften_hyphens(out->views.pages);
    out->passages = grammar::passages_of(out->views.pages, layout::lay_out(out->views.pages));
    return out;
}

std::string said(const Case& of, const grammar::Rules& rules) {
    const grammar::Document document = grammar::read(of.views.pages, of.passages, {&rules});
    return to_json(detail::Inside::make<Report>(model::freeze(document, {})));
}

// A format without one thing that it sets. `thing`: what that is; two formats that set the same share it.
struct Variant {
    std::string thing;
    Format format;
};

std::string told(const char* pattern) { return pattern ? pattern : ""; }
std::string told(const grammar::FieldRule& rule) { return rule.pattern; }
std::string told(const grammar::JudgementRule& rule) { return rule.id + (" " + told(rule.label)); }
std::string told(grammar::Numbers numbers) { return std::to_string(static_cast<int>(numbers)); }
template <class T> std::string told(const T&) { return ""; }

template <class Get> void without_each(std::vector<Variant>& out, const Format& format, const char* name, Get get) {
    for (std::size_t i = 0; i < get(format).size(); ++i) {
        Variant variant{name + (" " + told(get(format)[i])), format};
        auto& list = get(variant.format);
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(i));
        out.push_back(std::move(variant));
    }
}

template <class Get> void without(std::vector<Variant>& out, const Format& format, const char* name, Get get) {
    const Format nothing = {};
    if (get(format) == get(nothing)) return;
    const std::string value = told(get(format));
    Variant variant{name + (" " + (value.empty() ? told(format.id) : value)), format};
    get(variant.format) = get(nothing);
    out.push_back(std::move(variant));
}

#define OFSTRACT_MEMBER(member)                                                                                        \
#member, [](auto& format) -> auto& { return format.member; }

std::vector<Variant> variants_of(const Format& f) {
    std::vector<Variant> out;
    without(out, f, OFSTRACT_MEMBER(scale));
    without(out, f, OFSTRACT_MEMBER(also));
    without_each(out, f, OFSTRACT_MEMBER(claims.titles));
    without(out, f, OFSTRACT_MEMBER(claims.header));
    without(out, f, OFSTRACT_MEMBER(claims.header_required));
    without(out, f, OFSTRACT_MEMBER(claims.with_heading));
    without(out, f, OFSTRACT_MEMBER(claims.without_heading));
    without(out, f, OFSTRACT_MEMBER(cover.opening));
    without(out, f, OFSTRACT_MEMBER(cover.address));
    without_each(out, f, OFSTRACT_MEMBER(cover.fields));
    without(out, f, OFSTRACT_MEMBER(cover.may_lack_days));
    without(out, f, OFSTRACT_MEMBER(cover.authority));
    without(out, f, OFSTRACT_MEMBER(table.columns));
    without(out, f, OFSTRACT_MEMBER(table.on_page_1));
    without_each(out, f, OFSTRACT_MEMBER(judgements));
    if (!f.findings.headings.empty()) {
        out.push_back({"findings.headings of " + told(f.id), f});
        out.back().format.findings.headings.clear();
    }
    without(out, f, OFSTRACT_MEMBER(findings.other_headings));
    without(out, f, OFSTRACT_MEMBER(findings.nested));
    without(out, f, OFSTRACT_MEMBER(findings.numbers));
    without(out, f, OFSTRACT_MEMBER(findings.grade_line));
    without(out, f, OFSTRACT_MEMBER(facts.inspector));
    without(out, f, OFSTRACT_MEMBER(facts.other_inspector));
    without(out, f, OFSTRACT_MEMBER(facts.next_inspection));
    without(out, f, OFSTRACT_MEMBER(facts.back_matter));
    without(out, f, OFSTRACT_MEMBER(facts.details));
    without(out, f, OFSTRACT_MEMBER(imprint));
    return out;
}

} // namespace

TEST_CASE("made up: every member that a format sets is exercised by a case") {
    std::vector<std::pair<std::string, std::unique_ptr<const Case>>> cases;
    for (const auto& pdf : test::pdfs_in(test::made_up_corpus()))
        cases.emplace_back(pdf.parent_path().parent_path().filename().string(), case_of(pdf));
    std::map<std::string, bool> exercised;
    for (const grammar::Rules* rules : formats::all()) {
        std::map<const Case*, std::string> as_it_is;
        for (const auto& [folder, one] : cases)
            if (folder == rules->format.id) as_it_is[one.get()] = said(*one, *rules);
        for (const Variant& variant : variants_of(rules->format)) {
            bool& differs = exercised[variant.thing];
            const grammar::Rules other(variant.format);
            for (const auto& [one, text] : as_it_is) differs = differs || said(*one, other) != text;
            for (const auto& [folder, one] : cases)
                differs = differs || grammar::claims(other, one->passages) != (folder == rules->format.id);
        }
    }
    // These keep documents away that nobody has made up: a graded independent school's that has both headings.
    const std::set<std::string> guards = {"claims.header_required independent-school",
                                          "claims.without_heading what is it like to attend this school ?\\??"};
    for (const auto& one : exercised) {
        const bool is_guard = guards.count(one.first) > 0;
        CHECK_MESSAGE(one.second != is_guard,
                      (one.first + (is_guard ? " is no mere guard" : ": no made-up case needs it")));
    }
}
