#pragma once
// The command line of `ofstract` → the user's request, and the help.

#include "command.h"

#include <CLI/App.hpp>

#include <string>

namespace command {

struct Asked {
    ExtractOptions extract;
    ShowOptions show;
    OutlineOptions outline;
    FindOptions find;
    CheckOptions check;
    CompareOptions compare;
    ReviewOptions review;
    QueryOptions query;
    BatchOptions batch;
    MergeOptions merge;
};

// Adds all subcommands. Their arguments go to `asked`, which must outlive the app.
void add_subcommands(CLI::App& app, Asked& asked);

// "show" of "shwo": the subcommand that differs least, by two letters at most; "" where there is none.
std::string nearest(const CLI::App& app, const std::string& word);

} // namespace command
