// Any bytes as a helper's answer → a sound value or nothing. Promised: what is taken can be read to its end through
// the handles, and goes over the wire again unchanged.

#include "fuzz/input.h"
#include "fuzz/promises.h"
#include "fuzz/utf8.h"
#include "isolation/message.h"
#include "model/wire.h"

#include <ofstract/json.h>

namespace fuzz {
namespace {

using namespace ofstract;

std::string framed(std::string_view payload) {
    std::string frame = "ofstract";
    const std::uint64_t size = payload.size();
    frame.append(reinterpret_cast<const char*>(&size), sizeof size);
    frame += payload;
    return frame;
}

void check_error(const Error& error) {
    promise(is_utf8(to_json(error, "report.pdf")), "the JSON of an error is UTF-8");
    promise(std::string_view(to_string(error.code)) != "", "an error's code has a name");
}

} // namespace
} // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace ofstract;
    fuzz::Input input(data, size);
    // An even first byte: the frame around the rest is right, so that what is in it is reached.
    const bool frame = input.byte() % 2 == 0;
    const std::string bytes = frame ? fuzz::framed(input.rest()) : std::string(input.rest());
    const auto answer = isolation::decode_answer(bytes);
    if (!answer) return 0;
    if (!*answer) {
        fuzz::check_error(answer->error());
        fuzz::promise(isolation::encode(*answer) == bytes, "an error goes over the wire unchanged");
        return 0;
    }
    for (const auto& each : **answer) {
        fuzz::check_json(detail::Inside::make<Report>(each));
        fuzz::check_wire(*each);
    }
    const auto report = detail::Inside::make<Report>((*answer)->front());
    (void)report.numbered_paragraphs();
    (void)report.find("children are seen early");
    return 0;
}
