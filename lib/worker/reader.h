#pragma once
// The process that reads one document: within its limits, to one answer.
//
// Invariant: never returns; ends by exit status 0 with an answer written, by exit_out_of_memory, or by a
// signal. Reference: getrlimit(2), prctl(2).

#include "isolation/channel.h"
#include "isolation/message.h"

namespace ofstract::worker {

[[noreturn]] void read_document(const isolation::Request& request, const isolation::Descriptor& document,
                                const isolation::Descriptor& answer);

} // namespace ofstract::worker
