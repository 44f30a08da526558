#include "pdf/optional_content.h"

#include <vector>

namespace ofstract::pdf {
namespace {

enum class Operator : std::uint8_t { none, both, either, negation };

Operator operator_of(View name) {
    if (name.is_name("/And")) return Operator::both;
    if (name.is_name("/Or")) return Operator::either;
    return name.is_name("/Not") ? Operator::negation : Operator::none;
}

} // namespace

OptionalContent::OptionalContent(const File& file) : file_(file) {
    const View properties = file.get(file.get(file.trailer(), "/Root"), "/OCProperties");
    const View usual = file.get(properties, "/D");
    const bool is_on = !file.get(usual, "/BaseState").is_name("/OFF");
    for (View v = file.get(properties, "/OCGs").first(); v.is_there(); v = v.next())
        if (v.object() != 0) groups_[v.object()] = {is_on, is_on};
    set(file.get(usual, "/ON"), true);
    set(file.get(usual, "/OFF"), false);
    take_usages(file.get(usual, "/AS"));
}

void OptionalContent::set(View groups, bool is_on) {
    for (View v = groups.first(); v.is_there(); v = v.next()) {
        if (v.object() == 0) continue;
        const auto group = groups_.find(v.object());
        (group != groups_.end() ? group->second : strays_[v.object()]) = {is_on, is_on};
    }
}

// The layers that a reader switches by itself when it shows a page.
void OptionalContent::take_usages(View events) {
    for (View v = events.first(); v.is_there() && usages_ < most_usages; v = v.next(), ++usages_) {
        const View event = file_.resolve(v);
        if (!file_.get(event, "/Event").is_name("/View")) continue;
        bool is_of_views = false;
        for (View c = file_.get(event, "/Category").first(); c.is_there() && ++usages_ < most_usages; c = c.next())
            is_of_views = is_of_views || file_.resolve(c).is_name("/View");
        if (!is_of_views) continue;
        for (View g = file_.get(event, "/OCGs").first(); g.is_there() && ++usages_ < most_usages; g = g.next())
            take_usage(g);
    }
}

void OptionalContent::take_usage(View group) {
    const auto held = groups_.find(group.object());
    if (held == groups_.end()) return;
    const View state = file_.get(file_.get(file_.get(file_.resolve(group), "/Usage"), "/View"), "/ViewState");
    if (state.is_name("/ON")) held->second.is_shown = true;
    if (state.is_name("/OFF")) held->second.is_shown = false;
}

Shown OptionalContent::shown(On on) {
    if (on.is_listed == on.is_shown) return on.is_shown ? Shown::yes : Shown::no;
    return on.is_shown ? Shown::unread : Shown::hidden;
}

Shown OptionalContent::of(View membership) {
    const View dictionary = file_.resolve(membership);
    if (!dictionary) return Shown::yes;
    if (!file_.get(dictionary, "/Type").is_name("/OCMD")) {
        const auto group = groups_.find(membership.object());
        if (group != groups_.end()) return shown(group->second);
        const auto stray = strays_.find(membership.object());
        return stray != strays_.end() && !stray->second.is_shown ? Shown::perhaps : Shown::yes;
    }
    const auto [held, is_new] = held_.try_emplace(dictionary.index(), Shown::perhaps);
    if (is_new) held->second = of_membership(dictionary);
    return held->second;
}

Shown OptionalContent::of_membership(View dictionary) {
    const View expression = dictionary.get("/VE");
    return file_.resolve(expression).kind() == ValueKind::array ? of_expression(expression) : of_policy(dictionary);
}

Shown OptionalContent::of_policy(View dictionary) {
    const View policy = file_.get(dictionary, "/P");
    const bool is_of_all = policy.is_name("/AllOn") || policy.is_name("/AllOff");
    const bool wants_off = policy.is_name("/AllOff") || policy.is_name("/AnyOff");
    On on{is_of_all, is_of_all};
    const auto add = [&](View group) {
        const auto held = groups_.find(group.object());
        if (held == groups_.end()) return;
        if ((held->second.is_listed != wants_off) != is_of_all) on.is_listed = !is_of_all;
        if ((held->second.is_shown != wants_off) != is_of_all) on.is_shown = !is_of_all;
    };
    const View groups = dictionary.get("/OCGs"), resolved = file_.resolve(groups);
    if (!resolved) return Shown::yes;
    if (resolved.kind() != ValueKind::array) {
        // Of one group Poppler asks for no policy.
        const auto held = groups_.find(groups.object());
        if (held == groups_.end()) return Shown::yes;
        return shown({held->second.is_listed, held->second.is_shown != wants_off});
    }
    for (View v = resolved.first(); v.is_there(); v = v.next()) {
        if (++asked_ > most_asked) return Shown::perhaps;
        add(v);
    }
    return shown(on);
}

Shown OptionalContent::of_expression(View expression) {
    struct OpenExpression {
        View next;
        Operator op;
        On value;
    };
    std::vector<OpenExpression> open;
    View at = expression;
    while (++asked_ <= most_asked) {
        On value;
        const auto group = groups_.find(at.object());
        const View array = file_.resolve(at);
        const Operator op =
            array.kind() == ValueKind::array ? operator_of(file_.resolve(array.first())) : Operator::none;
        if (group != groups_.end()) {
            value = group->second;
        } else if (op != Operator::none) {
            open.push_back({array.first().next(), op, {op == Operator::both, op == Operator::both}});
            if (open.back().next.is_there()) {
                at = open.back().next;
                open.back().next = at.next();
                continue;
            }
            value = open.back().value;
            open.pop_back();
        }
        // A value goes to the expression around it; that one, once it is complete, goes to the next.
        for (;; open.pop_back()) {
            if (open.empty()) return shown(value);
            OpenExpression& outer = open.back();
            const auto join = [&](bool& all, bool one) {
                if (outer.op == Operator::both) all = all && one;
                else all = outer.op == Operator::either ? all || one : !one;
            };
            join(outer.value.is_listed, value.is_listed);
            join(outer.value.is_shown, value.is_shown);
            if (outer.next.is_there()) break;
            value = outer.value;
        }
        at = open.back().next;
        open.back().next = at.next();
    }
    return Shown::perhaps;
}

} // namespace ofstract::pdf
