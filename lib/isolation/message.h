#pragma once
// The messages between the library and its helper process: values ⇄ bytes.
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
#include <vector>

namespace ofstract::isolation {

// To the helper, with two file descriptors: the document (the name's bytes, then the PDF's), and the pipe
// that the answer goes to. Plain memory: both ends are of one build on one machine.
struct Request {
    std::uint64_t bytes, pages, words_per_page, words; // as Limits
    double seconds, cpu_seconds;
    std::uint64_t memory;
    std::uint64_t name_size;
    std::uint64_t fonts; // 0: leave them alone
    std::uint64_t all;   // 0: the first report alone
};

// From the helper, when the process that read the document has ended, or could not be made.
struct End {
    int wait_status;
    int error; // an errno of the helper's, or 0
    double cpu_seconds;
};

// From that process, on the pipe: `ready`, when it is confined and begins; then a frame that says how long it is. After
// `ready`, everything that the process says or does may be the document's doing. A failure before that is the
// machine's.
using Answer = Result<std::vector<std::shared_ptr<const detail::ReportData>>>; // one report or more

constexpr std::string_view ready = "ofstract";
constexpr std::size_t answer_header = ready.size() + sizeof(std::uint64_t); // bytes

std::string encode(const Answer& answer); // `ready` and the frame
std::optional<Answer> decode_answer(std::string_view bytes);

// The helper's first words: a helper of another version is refused. Where it cannot work, ": " and why follow.
std::string greeting();

// Exit statuses of a process that read a document.
constexpr int exit_out_of_memory = 86; // an allocation failed
constexpr int exit_unconfined = 87;    // before `ready`: the limits or the confinement could not be set
constexpr int exit_too_damaged = 88;   // Poppler complained too often

} // namespace ofstract::isolation
