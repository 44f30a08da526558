// A run from its arguments to its results: examines the folder, finds the inputs, lets the workers read them, and
// writes the results. A file's failure becomes its record. A failure of the run ends it, with a message that says how
// to go on.

#include "batch.h"

#include "catalogue.h"
#include "common/status.h"
#include "guarded.h"
#include "outputs.h"
#include "record.h"
#include "update.h"
#include "urls.h"
#include "workers.h"

#include <ofstract/version.h>

#include <chrono>
#include <filesystem>

namespace command::batch {
namespace {

constexpr auto commit_every = std::chrono::milliseconds(500);
constexpr auto look_every = std::chrono::milliseconds(50); // at the host

Identity identity_of(const Options& options) {
    Identity paths = Identity::array();
    for (const std::string& path : options.paths) paths.push_back(path_text(path));
    return {{"version", ofstract::version()},
            {"PATH", paths},
            {"--include", path_text(options.include)},
            {"--shard", std::to_string(options.shard.part) + '/' + std::to_string(options.shard.of)},
            {"--timeout", options.timeout},
            {"--memory", options.memory},
            {"--formats", options.formats},
            {"--bom", options.bom},
            {"--urls", hash_of_urls(options.urls)}};
}

// The list is a part of the run's identity. One that is not given again (`again` is "") counts as the same.
void must_be_the_same(const Options& options, Identity before, const std::string& list, const std::string& again) {
    Identity now = identity_of(options);
    before["list"] = list;
    now["list"] = again.empty() ? list : again;
    if (options.update) before["--urls"] = now["--urls"]; // it grows with the reports
    const std::string what = difference(before, now);
    if (!what.empty())
        throw Failure(exit_usage, '"' + options.output + "\" belongs to a run with other arguments: " + what +
                                      ". Give them again to go on" +
                                      (what.rfind("list ", 0) == 0 ? ", or --update for what is new in the list" : "") +
                                      ", name another folder, or begin anew with --restart");
}

std::string here() { return path_text(std::filesystem::current_path().string()); }

// With the list that was read taken out of it, and given.
std::string take_list(Identity& identity) {
    std::string list = identity.value("list", "");
    identity.erase("list");
    return list;
}

void set_what_is_asked(const Options& options, Ledger& ledger) {
    ledger.set_value("identity", identity_of(options).dump());
    ledger.set_value("folder", here());
}

// Resumes an earlier run, or begins one. Gives the changes of an update.
Changes fill(const Options& options, const Folder& folder, Ledger& ledger, Host& host) {
    const bool begun = !options.restart && ledger.value("found");
    if (begun) {
        const std::string list = *ledger.value("list");
        const bool asked = options.paths.empty() && !options.update; // an update takes any list
        must_be_the_same(options, Identity::parse(*ledger.value("identity")), list, asked ? hash_of_list(options) : "");
        if (*ledger.value("folder") != here())
            throw Failure(exit_usage, "the run was started in \"" + *ledger.value("folder") +
                                          "\", where its paths begin; start it there, or anew with --restart");
        if (options.update) return start_update(options, folder, ledger, host);
        return {};
    }
    if (options.resume) throw Failure(exit_usage, "there is nothing to resume; leave out --resume to begin");
    if (options.update && folder.has_results()) {
        Identity identity = folder.finished().identity;
        const std::string list = take_list(identity);
        must_be_the_same(options, identity, list, "");
        set_what_is_asked(options, ledger);
        return start_update(options, folder, ledger, host);
    }
    ledger.clear();
    set_what_is_asked(options, ledger);
    find_inputs(options, ledger, host);
    return {};
}

// How many files were read, and not known before.
std::int64_t read_all(const Options& options, Ledger& ledger, Host& host) {
    std::int64_t read = 0;
    const std::int64_t total = ledger.inputs(), before = total - ledger.pending();
    if (before > 0)
        host.tell("going on: " + std::to_string(before) + " of " + std::to_string(total) + " files are read");
    if (before == total) return read;
    host.progress({total, before, before, 0, false});
    {
        Workers workers(options, ledger, host);
        const std::string few = workers.shortage();
        if (!few.empty()) host.warn(few);
        auto commit = std::chrono::steady_clock::now() + commit_every;
        while (!workers.ended(look_every)) {
            if (host.stopped() != 0) workers.stop();
            host.progress({total, before, before + workers.done(), workers.failed(), false});
            if (std::chrono::steady_clock::now() < commit) continue;
            ledger.commit();
            commit = std::chrono::steady_clock::now() + commit_every;
        }
        ledger.commit();
        host.progress({total, before, before + workers.done(), workers.failed(), true});
        if (const std::string fewer = workers.shortage(); fewer != few) host.warn(fewer);
        read = workers.done() - workers.known();
    }
    if (const int status = host.stopped(); status != 0)
        throw Failure(status, "interrupted with " + std::to_string(total - ledger.pending()) + " of " +
                                  std::to_string(total) +
                                  " files read; start it again with the same arguments to go on");
    return read;
}

// A finished run, asked for again: it is complete, unless its files are no longer what they were.
Counts look_again(const Options& options, Folder& folder, Host& host) {
    const Folder::Finished run = folder.finished();
    Identity identity = run.identity;
    const std::string list = take_list(identity);
    must_be_the_same(options, identity, list, "");
    const Changes changes = changes_since(options, folder, host);
    must_be_the_same(options, identity, list, changes.list);
    if (changes.any())
        throw Failure(exit_usage, '"' + options.output + "\" holds a finished run, and since then " +
                                      in_words(changes) + "; --update reads those, --restart reads all anew");
    folder.tidy();
    host.tell("the run is complete; --restart begins it anew");
    return run.counts;
}

Counts go(const Options& options, Host& host) {
    Folder folder(options.output);
    if (options.resume && folder.state() == Folder::State::fresh)
        throw Failure(exit_usage,
                      "there is nothing to resume in \"" + options.output + "\"; leave out --resume to begin");
    const bool finished = folder.state() == Folder::State::finished, anew = options.restart || options.update;
    if (finished && !anew) return look_again(options, folder, host);
    folder.make();
    Ledger ledger(folder.ledger());
    // A run that was to begin on a finished one, and was killed before it did.
    if (!anew && folder.has_results() && !ledger.value("found")) {
        folder.abandon();
        return look_again(options, folder, host);
    }
    Changes changes;
    try {
        (void)Urls(ledger.connection(), options.urls); // an error in it is reported before anything is read
        changes = fill(options, folder, ledger, host);
    } catch (...) {
        if (folder.state() != Folder::State::unfinished) folder.abandon();
        throw;
    }
    const std::int64_t read = read_all(options, ledger, host);
    if (options.update && finished && read == 0 && same_inputs(ledger, folder) &&
        ledger.counts().folders_unread == folder.finished().counts.folders_unread &&
        folder.finished().identity.value("--urls", "") == hash_of_urls(options.urls)) {
        folder.abandon();
        host.tell("nothing has changed since; --restart reads all anew");
        return folder.finished().counts;
    }
    if (options.update)
        host.tell("updated: " + std::to_string(read) + " files were read, " + std::to_string(changes.gone) +
                  " are gone, the others are as they were");
    Identity identity = identity_of(options);
    identity["list"] = *ledger.value("list");
    Counts counts = write_outputs(ledger, folder, options, host);
    folder.finish({identity, counts});
    return counts;
}

} // namespace

Counts run(const Options& options, Host& host) {
    return guarded(options.output, [&] { return go(options, host); });
}

} // namespace command::batch
