#pragma once
// The end of a reading process, or a want of the machine's → the error that the caller gets.
//
// Invariant: a document's doing is never called the machine's fault, nor the other way round.
// Reference: README.md of this folder, "Outcomes".

#include "isolation/message.h"

#include <ofstract/error.h>
#include <ofstract/isolated.h>

#include <optional>
#include <string>

namespace ofstract::isolation {

// The same words for either clock: which of them runs out first is up to the machine, and the bytes of a result are
// not. Where the host itself is held to less (setrlimit), the message of this and the next says that it is the host's.
Error late(const IsolationLimits& limits);
Error starved(const IsolationLimits& limits); // of memory
// So near to its time that a slower run may be late. A machine's runs differ by a tenth or two.
constexpr bool is_near(double used, double allowed) { return used > 0.75 * allowed; }
Error too_much(const IsolationLimits& limits);
Error died(int signal);

// `error` is an errno: the message says how to mend it.
Error unavailable(const std::string& what, int error);

// The end of a process that gave no sound answer but `told`. Nothing: it was killed from outside.
std::optional<Error> outcome(int wait_status, std::string_view told, const IsolationLimits& limits);

// A signal that a process raises against itself by a defect. The document may be read again without the part that
// raised it.
bool is_defect(int wait_status);

} // namespace ofstract::isolation
