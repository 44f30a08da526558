// A run from its arguments to its results: looks what there is, finds the inputs, lets the workers read them, and
// writes the results. What goes wrong with a file is its record; what goes wrong with the run ends it with a message
// that says how to go on.

#include "batch.h"

#include "../command.h"
#include "../terminal.h"
#include "catalogue.h"
#include "guarded.h"
#include "outputs.h"
#include "progress.h"
#include "record.h"
#include "signals.h"
#include "workers.h"

#include <ofstract/version.h>

#include <chrono>
#include <csignal>
#include <filesystem>

namespace command::batch {
namespace {

constexpr auto commit_every = std::chrono::milliseconds(500);
constexpr auto look_every = std::chrono::milliseconds(50); // at signals

Identity identity_of(const Options& options) {
    Identity paths = Identity::array();
    for (const std::string& path : options.paths) paths.push_back(path_text(path));
    return {{"version", ofstract::version()},
            {"PATH", paths},
            {"--include", path_text(options.include)},
            {"--shard", std::to_string(options.shard.part) + '/' + std::to_string(options.shard.of)},
            {"--timeout", options.timeout},
            {"--memory", options.memory},
            {"--formats", options.formats}};
}

// The list on standard input is a part of what was asked for; one that is not given again is taken as the same.
void must_be_the_same(const Options& options, Identity before, const std::string& list) {
    Identity now = identity_of(options);
    const std::string again = options.paths.empty() ? hash_of_list(options.null) : "";
    before["list"] = list;
    now["list"] = options.paths.empty() && again.empty() ? list : again;
    const std::string what = difference(before, now);
    if (!what.empty())
        throw Failure(exit_usage, '"' + options.output + "\" belongs to a run with other arguments: " + what +
                                      ". Give them again to go on, name another folder, or begin anew with --restart");
}

std::string here() { return path_text(std::filesystem::current_path().string()); }

// Goes on with what an earlier run has begun, or begins.
void fill(const Options& options, Ledger& ledger) {
    if (!options.restart && ledger.value("found")) {
        must_be_the_same(options, Identity::parse(*ledger.value("identity")), *ledger.value("list"));
        if (*ledger.value("folder") != here())
            throw Failure(exit_usage, "the run was started in \"" + *ledger.value("folder") +
                                          "\", where its paths begin; start it there, or anew with --restart");
        return;
    }
    if (options.resume) throw Failure(exit_usage, "there is nothing to resume; leave out --resume to begin");
    ledger.clear();
    ledger.set_value("identity", identity_of(options).dump());
    ledger.set_value("folder", here());
    find_inputs(options, ledger);
}

void read_all(const Options& options, Ledger& ledger) {
    const std::int64_t total = ledger.inputs(), before = total - ledger.pending();
    if (before > 0 && !options.quiet)
        complain("going on: " + std::to_string(before) + " of " + std::to_string(total) + " files are read");
    if (before == total) return;
    Progress progress(total, before, options.quiet);
    {
        Workers workers(options, ledger);
        if (const std::string shortage = workers.shortage(); !shortage.empty()) complain(shortage);
        auto commit = std::chrono::steady_clock::now() + commit_every;
        while (!workers.ended(look_every)) {
            if (Signals::caught() != 0) workers.stop();
            progress.show(before + workers.done(), workers.failed());
            if (std::chrono::steady_clock::now() < commit) continue;
            ledger.commit();
            commit = std::chrono::steady_clock::now() + commit_every;
        }
        ledger.commit();
        progress.finish(before + workers.done(), workers.failed());
    }
    if (Signals::caught() != 0)
        throw Failure(128 + Signals::caught(), "interrupted with " + std::to_string(total - ledger.pending()) + " of " +
                                                   std::to_string(total) +
                                                   " files read; start it again with the same arguments to go on");
}

int go(const Options& options) {
    const Signals signals;
    Folder folder(options.output);
    if (options.resume && folder.state() == Folder::State::fresh)
        throw Failure(exit_usage,
                      "there is nothing to resume in \"" + options.output + "\"; leave out --resume to begin");
    if (folder.state() == Folder::State::finished && !options.restart) {
        const Folder::Finished run = folder.finished();
        Identity identity = run.identity;
        const std::string list = identity.value("list", "");
        identity.erase("list");
        must_be_the_same(options, identity, list);
        folder.tidy();
        if (!options.quiet) complain("the run is complete; --restart begins it anew");
        return sum_up(run.counts, options.strict);
    }
    folder.make();
    Ledger ledger(folder.ledger());
    try {
        fill(options, ledger);
    } catch (...) {
        if (folder.state() == Folder::State::fresh) folder.abandon();
        throw;
    }
    read_all(options, ledger);
    Identity identity = identity_of(options);
    identity["list"] = *ledger.value("list");
    const Counts counts = write_outputs(ledger, folder, options.formats, options.jobs);
    folder.finish({identity, counts});
    return sum_up(counts, options.strict);
}

} // namespace

int run(const Options& options) {
    return guarded(options.output, [&] { return go(options); });
}

} // namespace command::batch
