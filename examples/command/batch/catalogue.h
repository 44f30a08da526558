#pragma once
// Paths as given → the ledger's inputs, in the order in which they are named (or listed), a folder's files sorted
// bytewise by path, each path once, cut down to this run's share. All in one transaction: a run that is killed on
// the way finds nothing half. Folders and files pass through SQLite, so that memory does not grow with them.

#include "batch.h"
#include "ledger.h"

#include <string>

namespace command::batch {

// Throws Failure: no files, a PATH that is not there, an interrupt. The host is told
// which folders could not be read, and the ledger counts them.
void find_inputs(const Options& options, Ledger& ledger, Host& host);

// The list as one number, the same for the same paths; "" where there is none.
std::string hash_of_list(const Options& options);

// False where there is no list, or it is at its end.
bool list_is_given(const Options& options);

} // namespace command::batch
