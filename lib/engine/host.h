#pragma once
// Poppler as a process-wide thing: started once, its complaints counted per thread.
//
// Invariant: after start(), Poppler prints nothing, and complaints() grows by each error that it
// reports on the calling thread. Poppler parses on the thread that asks, so the difference over a
// document's life is that document's damage, but for what lib/pdf answers.
// Reference: Poppler 22.12. Its error callback is process-wide and has no document identity; its
// GlobalParams live from the first document to the last, and its colour statics are built lazily and
// race on a cold start. One document held open for ever, with one page read, settles both.

#include <cstddef>
#include <string>
#include <string_view>

namespace ofstract::engine {

void start_host(); // idempotent, thread-safe

// Makes Poppler read the host's font configuration, as the first document does that names a font and does not hold it
// (a third of the reports): for a process whose forks would each do it again.
void find_fonts();

std::size_t complaints() noexcept; // of the calling thread, since it started
// Those of them that lib/pdf looks into by itself, where it can read the file.
std::size_t answered_complaints() noexcept;

// A document with more is given up as damaged. The largest of 994 published reports has none.
constexpr std::size_t most_complaints = 100'000;

// Sets the function that is called, from within Poppler, at the first complaint beyond the limit in a thread's life. It
// is for a process that reads one document only and can end: nothing else stops Poppler inside a page.
void at_too_many_complaints(void (*end)());

// UTF-16 code units → UTF-8; a lone surrogate, a control and a noncharacter become U+FFFD, for no page prints
// them: the grammar's checks say where. Poppler's own conversion opens an iconv descriptor for every word, a
// tenth of all its time.
std::string to_utf8(std::u16string_view units);

} // namespace ofstract::engine
