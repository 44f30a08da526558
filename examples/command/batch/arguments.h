#pragma once
// The command line of `batch` and `merge` → their options.

#include "batch.h"

#include <CLI/App.hpp>

namespace command::batch {

CLI::App* add_batch(CLI::App& app, Options& options);
CLI::App* add_merge(CLI::App& app, MergeOptions& options);

} // namespace command::batch
