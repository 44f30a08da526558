#include "engine/output_intent.h"

#include <functional>

namespace ofstract::engine {

std::optional<std::size_t> find_output_intents(const pdf::File& file) {
    const pdf::View catalog = file.get(file.trailer(), "/Root");
    if (!file.get(catalog, "/Type").is_name("/Catalog")) return std::nullopt;
    const char *const begin = file.bytes().data(), *const end = begin + file.bytes().size();
    for (pdf::View key = catalog.first(); key.is_there(); key = key.next().next()) {
        if (!key.is_name(output_intents_key)) continue;
        const char* const at = key.text().data();
        // A catalog that was unpacked from an object stream is not in the file.
        if (std::less<>()(at, begin) || !std::less<>()(at, end)) return std::nullopt;
        return static_cast<std::size_t>(at - begin);
    }
    return std::nullopt;
}

} // namespace ofstract::engine
