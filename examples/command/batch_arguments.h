#pragma once
// The command line of `batch` and `merge` → their options.

#include "command.h"

#include <CLI/App.hpp>

namespace command {

CLI::App* add_batch(CLI::App& app, BatchOptions& options);
CLI::App* add_merge(CLI::App& app, MergeOptions& options);

} // namespace command
