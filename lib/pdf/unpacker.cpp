#include "pdf/unpacker.h"

#include "pdf/content.h"
#include "pdf/filters.h"

namespace ofstract::pdf {

const std::string* Unpacker::bytes(std::uint32_t number) {
    const auto [held, is_new] = held_.try_emplace(number);
    if (!is_new) return held->second.get();
    const Object& object = file_.object(number);
    if (!object.is_stream) return nullptr;
    if (const auto known = file_.unpacked(number)) {
        if (known->size() > inflater_.budget()) return nullptr;
        inflater_.spend(known->size());
        held->second = std::make_unique<const std::string>(*known);
        return held->second.get();
    }
    const auto filters = filters_of(file_.value(number), [&](View v) { return file_.resolve(v); });
    std::string scratch;
    std::string_view out;
    if (are_known(filters) && unfilter(object.stream, filters, inflater_, scratch, out) == Inflater::Outcome::sound)
        held->second = std::make_unique<const std::string>(out);
    return held->second.get();
}

const std::string& Unpacker::string(View view) {
    const auto [held, is_new] = strings_.try_emplace(view.index());
    if (is_new) decode_string(view.text(), held->second);
    return held->second;
}

} // namespace ofstract::pdf
