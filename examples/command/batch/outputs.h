#pragma once
// A ledger with nothing pending → the results in the run's folder, in input order. Each is made beside the ledger
// and takes its place when it is on the disk; results of an earlier run that are not asked for go.

#include "batch.h"
#include "folder.h"
#include "ledger.h"

namespace command::batch {

// Throws Failure, OutputError; asks the host whether to stop. With `jobs` above one, results that do not depend on each
// other are written at the same time.
Counts write_outputs(Ledger& ledger, const Folder& folder, const Outputs& options, const Host& host);

} // namespace command::batch
