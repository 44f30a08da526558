#include "growth/path.h"

#include "formats/registry.h"
#include "grammar/read.h"
#include "grammar/stretches.h"
#include "growth/steps.h"
#include "layout/layout.h"
#include "model/wire.h"
#include "view/hyphens.h"
#include "view/view.h"

#include <ofstract/find.h>
#include <ofstract/json.h>

#include <stdexcept>
#include <utility>

namespace test {
namespace {

// What `work` gives; `count` is how many steps it took.
template <class Action> auto counted(std::uint64_t& count, const Action& work) {
    const std::uint64_t before = steps();
    auto result = work();
    count = steps() - before;
    return result;
}

} // namespace

Work run(const ofstract::engine::Pages& sheets) {
    using namespace ofstract;
    Work work;
    const view::Views views = counted(work.view, [&] {
        view::Views seen = view::view(sheets);
        view::soften_hyphens(seen.pages);
        return seen;
    });
    const engine::Pages& pages = views.pages;
    layout::Layout laid = counted(work.layout, [&] { return layout::lay_out(pages); });
    const grammar::Document document = counted(work.grammar, [&] {
        grammar::Passages passages = grammar::passages_of(pages, std::move(laid));
        if (grammar::find_stretches(pages, passages, formats::all()).empty()) throw std::logic_error("no stretch");
        return grammar::read(pages, std::move(passages), formats::all(), &formats::general());
    });
    const auto data = counted(work.model, [&] {
        return model::freeze(document, {"name", "hash", 1, 1}, views.places);
    });
    const auto report = detail::Inside::make<Report>(data);
    const std::string json = counted(work.json, [&] { return to_json(report); });
    const auto copy = counted(work.wire, [&] { return model::decode(model::encode(*data)); });
    if (!copy || to_json(detail::Inside::make<Report>(copy)) != json)
        throw std::logic_error("the wire form is not the report");
    counted(work.find, [&] {
        return report.find("children are seen … The workers help early").size() +
               report.find("Good the need early, seen. help in workers are children Good").size();
    });
    return work;
}

} // namespace test
