#pragma once
// A ledger with nothing pending → the results in the run's folder, in input order. Each is made beside the ledger
// and takes its place when it is on the disk; results of an earlier run that are not asked for go.

#include "batch.h"
#include "folder.h"
#include "ledger.h"

namespace command::batch {

// Throws Failure, OutputError. With `jobs` above one, what does not depend on each other is written at once.
Counts write_outputs(Ledger& ledger, const Folder& folder, const Outputs& options);

// Names files that failed on standard error, and prints the sums on standard output: the exit status.
int sum_up(const Counts& counts, bool strict);

} // namespace command::batch
