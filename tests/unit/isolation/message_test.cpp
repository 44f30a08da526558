// An error and what was found of its document, to another process and back: unchanged, or nothing.

#include "isolation/message.h"

#include "support/doctest.h"

#include <ofstract/diagnostic.h>
#include <ofstract/json.h>

#include <cstring>
#include <limits>

using namespace ofstract;
using namespace ofstract::isolation;

namespace {

Error an_error() {
    return {ErrorCode::damaged,
            "the PDF is damaged",
            3,
            {{diagnostics::damaged_recovered, Severity::error, "a stream's checksum is wrong", {}},
             {diagnostics::text_off_page, Severity::warning, "two words", {{1, {1, 2, 3, 4.5}}, {2, {0, 0, 9, 9}}}},
             {diagnostics::file_odd, Severity::note, "", {}}}};
}

std::string frame_of(const Error& error) { return encode(Answer(error)); }

} // namespace

TEST_CASE("message: an error arrives with all that was found") {
    const auto back = decode_answer(frame_of(an_error()));
    REQUIRE(back.has_value());
    REQUIRE_FALSE(back->ok());
    CHECK(back->error().page == 3);
    CHECK(to_json(back->error(), "x") == to_json(an_error(), "x"));
    CHECK(frame_of(back->error()) == frame_of(an_error()));
}

TEST_CASE("message: an error that is cut anywhere, or goes on, is none") {
    const std::string whole = frame_of(an_error());
    const std::size_t head = answer_header;
    for (std::size_t size = head; size < whole.size(); ++size) {
        std::string cut = whole.substr(0, size);
        const std::uint64_t payload = size - head;
        std::memcpy(cut.data() + ready.size(), &payload, sizeof payload); // the frame agrees
        CAPTURE(size);
        const auto got = decode_answer(cut);
        // Between two diagnostics the message is whole, and shorter.
        if (got) CHECK(got->error().diagnostics.size() < an_error().diagnostics.size());
    }
    CHECK_FALSE(decode_answer(whole + 'x').has_value());
}

TEST_CASE("message: a place that is none, or a severity that nobody knows, is no message") {
    Error error = an_error();
    error.diagnostics[1].where[0].box.left = std::numeric_limits<double>::infinity();
    CHECK_FALSE(decode_answer(frame_of(error)).has_value());
    error = an_error();
    error.diagnostics[1].where[0].page = 0;
    CHECK_FALSE(decode_answer(frame_of(error)).has_value());
    error = an_error();
    error.diagnostics[1].severity = static_cast<Severity>(3);
    CHECK_FALSE(decode_answer(frame_of(error)).has_value());
}
