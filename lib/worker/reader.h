#pragma once
// The process that reads one document: within its limits, to one answer.
//
// Invariant: never returns; ends by exit status 0 with an answer written, by one of message.h's statuses, or by a
// signal. It is confined before it looks at the document's first byte, and says so.
// Reference: getrlimit(2).

#include "isolation/channel.h"
#include "isolation/message.h"
#include "worker/confinement.h"

namespace ofstract::worker {

[[noreturn]] void read_document(const isolation::Request& request, const isolation::Descriptor& document,
                                const isolation::Descriptor& answer, const Confinement& confinement);

} // namespace ofstract::worker
