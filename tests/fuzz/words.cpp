// Pages of words → a report, its JSON, its wire form, and a quote looked for in it: all that is ours, and no Poppler.
// The first byte says which of the three, for most runs are about what comes before them.

#include "fuzz/input.h"
#include "fuzz/promises.h"
#include "fuzz/typewriter.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Input input(data, size);
    const std::uint8_t also = input.byte();
    const std::string_view quote = (also & 4) != 0 ? input.text() : "";
    const auto report = fuzz::read(fuzz::type(input.rest()));
    const auto said = ofstract::detail::Inside::make<ofstract::Report>(report);
    fuzz::check_judgements(said);
    if ((also & 1) != 0) fuzz::check_json(said);
    if ((also & 2) != 0) fuzz::check_wire(*report);
    if ((also & 4) != 0) fuzz::check_find(said, quote);
    return 0;
}
