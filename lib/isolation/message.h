#pragma once
// What the library and its helper process say to each other, as values ⇄ bytes.
//
// Invariant: whatever bytes come from the helper, decoding gives a sound value or nothing: a document may
// have taken the process over that wrote them.
// Reference: README.md of this folder has the order of the messages.

#include "model/data.h"

#include <ofstract/error.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace ofstract::isolation {

// To the helper, with two file descriptors: the document (the name's bytes, then the PDF's), and the pipe
// that the answer goes to. Plain memory: both ends are of one build on one machine.
struct Request {
    std::uint64_t bytes, pages, words_per_page, words; // as Limits
    double seconds, cpu_seconds;
    std::uint64_t memory;
    std::uint64_t name_size;
};

// From the helper, when the process that read the document has ended: its wait status.
struct End {
    int wait_status;
};

// From that process, on the pipe: a frame that says how long it is.
using Answer = Result<std::shared_ptr<const detail::ReportData>>;

constexpr std::size_t answer_header = 16; // bytes

std::string encode(const Answer& answer);
std::optional<Answer> decode_answer(std::string_view bytes);

// The helper's first words: a helper of another version is refused.
std::string greeting();

constexpr int exit_out_of_memory = 86; // exit status of a process whose allocation failed

} // namespace ofstract::isolation
