#pragma once
// A folder with a run's results, and the files that are there now → the changes since, or a ledger in which only the
// changed files are pending. Contents are compared by their hashes, whatever a file's name or time says.
//
// Invariant: a record is taken over for the same content under the same path only, so it is what a run from nothing
// would write. A record that also depends on the machine (a timeout, for example) is never taken over: the file is read
// again.

#include "batch.h"
#include "folder.h"
#include "ledger.h"

#include <string>

namespace command::batch {

struct Changes {
    std::int64_t added = 0, changed = 0, gone = 0;
    std::string list; // hash of the list of paths; "" where none was given
    bool any() const { return added + changed + gone > 0; }
};

// Reads and hashes every file that a run with these options would read. Writes nothing into the folder.
Changes changes_since(const Options& options, const Folder& folder, Host& host);

// "3 of its files are new, 1 has changed and 2 are gone"
std::string in_words(const Changes& changes);

// Makes every input pending, found anew, and the records of the earlier run (a finished one, or that of the ledger)
// known: see Ledger::recall. Gives how many paths are new and gone; `changed` shows only when they are read.
Changes start_update(const Options& options, const Folder& folder, Ledger& ledger, Host& host);

// True where the ledger's inputs are those of inputs.sha256, with the same hashes in the same order.
bool same_inputs(Ledger& ledger, const Folder& folder);

} // namespace command::batch
