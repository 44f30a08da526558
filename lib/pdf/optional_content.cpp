#include "pdf/optional_content.h"

namespace ofstract::pdf {

OptionalContent::OptionalContent(const File& file) : file_(file) {
    const View properties = file.get(file.get(file.trailer(), "/Root"), "/OCProperties");
    const View usual = file.get(properties, "/D");
    is_base_off_ = file.get(usual, "/BaseState").is_name("/OFF");
    const View others = file.get(usual, is_base_off_ ? "/ON" : "/OFF");
    for (View v = others.first(); v.is_there(); v = v.next())
        if (v.object() != 0) other_.insert(v.object());
}

Shown OptionalContent::of(View membership) {
    const View dictionary = file_.resolve(membership);
    if (!dictionary) return Shown::yes;
    if (!dictionary.get("/Type").is_name("/OCMD"))
        return (other_.count(membership.object()) != 0) == is_base_off_ ? Shown::yes : Shown::no;
    const auto [held, is_new] = held_.try_emplace(dictionary.index(), Shown::perhaps);
    if (is_new) held->second = of_groups(dictionary);
    return held->second;
}

Shown OptionalContent::of_groups(View dictionary) const {
    if (dictionary.get("/VE")) return Shown::perhaps;
    const View groups = dictionary.get("/OCGs"), resolved = file_.resolve(groups);
    if (!resolved) return Shown::yes;
    // One group, or several that agree, need no policy but whether it asks for those that are off.
    const View policy = file_.get(dictionary, "/P");
    const bool wants_off = policy.is_name("/AllOff") || policy.is_name("/AnyOff");
    bool any_on = false, any_off = false;
    const auto add = [&](View group) {
        const bool is_on = (other_.count(group.object()) != 0) == is_base_off_;
        (is_on ? any_on : any_off) = true;
    };
    if (resolved.kind() != Kind::array) add(groups);
    else
        for (View v = resolved.first(); v.is_there(); v = v.next()) add(v);
    if (any_on && any_off) return Shown::perhaps;
    return any_on != wants_off ? Shown::yes : Shown::no;
}

} // namespace ofstract::pdf
