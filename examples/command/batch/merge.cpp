// The reports.ndjson of finished runs → one run's results: a ledger is filled with their lines, one run after the
// other, and written as if it had been read.

#include "batch.h"
#include "common/status.h"
#include "guarded.h"
#include "outputs.h"
#include "record.h"
#include "urls.h"

#include <ofstract/version.h>

#include <filesystem>
#include <fstream>
#include <set>

namespace command::batch {
namespace {

Failure mixed_shares(const std::string& of, const std::string& and_of) {
    return Failure(exit_usage, "shares of " + of + " and of " + and_of + " do not belong together");
}

class Merger {
  public:
    explicit Merger(Connection& connection)
        : add_input_(connection, "INSERT INTO input VALUES(?, ?, ?, ?, ?)"),
          add_record_(connection, "INSERT OR IGNORE INTO record VALUES(?, ?, ?, ?)"),
          add_folder_(connection, "INSERT INTO unread_folder VALUES(?, 'said in run.json')") {}

    void add(const std::string& shard, const Counts& counts) {
        const std::string file = shard + "/reports.ndjson";
        std::ifstream lines(file, std::ios::binary);
        if (!lines)
            throw Failure(exit_usage, "cannot read \"" + file + "\"; run that share with ndjson among its --formats");
        InputReader reader(lines);
        for (Input input; reader.next(input);) add(input);
        if (reader.is_wrong())
            throw Failure(exit_usage, '"' + file + "\", line " + std::to_string(reader.lines()) +
                                          ", is no record of a run; fetch it again, or repeat that run");
        const std::int64_t said = counts.inputs + counts.more_reports;
        if (lines.bad() || reader.lines() != said)
            throw Failure(exit_usage, '"' + file + "\" has " + std::to_string(reader.lines()) +
                                          " lines, and run.json says " + std::to_string(said) + "; fetch it again");
        for (std::int64_t i = 0; i < counts.folders_unread; ++i) add_folder_.text(shard).run();
    }

  private:
    void add(const Input& input) {
        ++inputs_;
        add_input_.integer(inputs_).text(input.path).text_or_null(input.sha256);
        if (input.sha256.empty()) add_input_.text(input.status).text(input.lines).run();
        else add_input_.null().null().run();
        if (input.sha256.empty() || input.duplicate) return;
        add_record_.text(input.sha256).integer(inputs_).text(input.status).text(input.lines).run();
    }

    Statement add_input_, add_record_, add_folder_;
    std::int64_t inputs_ = 0;
};

// Shares of one run must all be there, each once.
void must_be_complete(const std::vector<Folder::Finished>& runs) {
    std::set<std::string> seen;
    std::string of;
    for (const Folder::Finished& run : runs) {
        const std::string shard = run.identity.value("--shard", "1/1");
        const std::string parts = shard.substr(shard.find('/') + 1);
        if (run.identity.value("version", "") != ofstract::version())
            throw Failure(exit_usage, "a run was read by version " + run.identity.value("version", "?") +
                                          " and this is " + ofstract::version() + "; repeat it");
        if (parts == "1") continue;
        if (!of.empty() && parts != of) throw mixed_shares(of, parts);
        of = parts;
        if (!seen.insert(shard).second) throw Failure(exit_usage, "the share " + shard + " is given twice");
    }
    for (unsigned long part = 1; !of.empty() && part <= std::stoul(of); ++part)
        if (const std::string shard = std::to_string(part) + '/' + of; seen.count(shard) == 0)
            throw Failure(exit_usage, "the share " + shard + " is missing");
}

Counts go(const MergeOptions& options, Host& host) {
    std::vector<Folder::Finished> runs;
    Identity names = Identity::array();
    for (const std::string& shard : options.shards) {
        if (!std::filesystem::exists(shard + "/run.json") || Folder(shard).state() != Folder::State::finished)
            throw Failure(exit_usage, '"' + shard + "\" is no finished run; finish it first");
        runs.push_back(Folder(shard).finished());
        names.push_back(path_text(shard));
    }
    must_be_complete(runs);
    const Identity identity = {{"version", ofstract::version()},
                               {"merge", names},
                               {"--formats", options.formats},
                               {"--bom", options.bom},
                               {"--urls", hash_of_urls(options.urls)}};
    Folder folder(options.output);
    if (folder.state() == Folder::State::finished) {
        if (!difference(folder.finished().identity, identity).empty())
            throw Failure(exit_usage, '"' + options.output + "\" holds another run's results; name a new folder");
        folder.tidy();
        host.tell("the results are there already");
        return folder.finished().counts;
    }
    folder.make();
    Ledger ledger(folder.ledger());
    if (const auto before = ledger.value("identity"); before && !difference(Identity::parse(*before), identity).empty())
        throw Failure(exit_usage, '"' + options.output + "\" belongs to a run that is not finished; name a new folder");
    ledger.clear();
    ledger.set_value("identity", identity.dump());
    {
        Transaction transaction(ledger.connection());
        Merger merger(ledger.connection());
        for (std::size_t i = 0; i < runs.size(); ++i) merger.add(options.shards[i], runs[i].counts);
        transaction.commit();
    }
    Counts counts = write_outputs(ledger, folder, options, host);
    folder.finish({identity, counts});
    return counts;
}

} // namespace

Counts merge(const MergeOptions& options, Host& host) {
    return guarded(options.output, [&] { return go(options, host); });
}

} // namespace command::batch
