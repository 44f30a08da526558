#pragma once
// Paths as given → the ledger's inputs, in the order of the command line (or of the list), a folder's files sorted
// bytewise by path, each path once, cut down to this run's share. All in one transaction: a run that is killed on
// the way finds nothing half. Folders and files pass through SQLite, so that memory does not grow with them.

#include "batch.h"
#include "ledger.h"

#include <string>

namespace command::batch {

// Throws Failure: no files, a PATH that is not there, an interrupt. What could not be read of the folders is said
// on standard error and counted in the ledger.
void find_inputs(const Options& options, Ledger& ledger);

// The list on standard input as one number, the same for the same paths; "" where there is none.
std::string hash_of_list(bool null);

// False where standard input is a terminal, or at its end.
bool list_is_given();

} // namespace command::batch
