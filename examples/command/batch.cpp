// `ofstract batch` and `ofstract merge`: print on the console the messages and the sums of the runs of batch/, and give
// the exit status.

#include "batch/batch.h"

#include "command.h"
#include "common/output.h"
#include "progress.h"
#include "signals.h"

#include <unistd.h>

#include <functional>
#include <optional>

namespace command {
namespace {

class Console : public batch::Host {
  public:
    explicit Console(bool quiet) : quiet_(quiet) {}

    void warn(const std::string& message) override {
        if (line_) line_->end();
        complain(message);
    }
    void tell(const std::string& message) override {
        if (!quiet_) warn(message);
    }
    void progress(const batch::Progress& progress) override {
        if (!line_) line_.emplace(progress.total, progress.before, quiet_);
        if (!progress.finished) return line_->show(progress.done, progress.failed);
        line_->finish(progress.done, progress.failed);
        line_.reset();
    }
    int stopped() const override { return Signals::caught() == 0 ? 0 : 128 + Signals::caught(); }

  private:
    bool quiet_;
    std::optional<ProgressLine> line_;
};

int status_of(const std::string& code) {
    for (const ofstract::ErrorCode known : all_error_codes())
        if (code == to_string(known)) return exit_status(known);
    return exit_status(ofstract::ErrorCode::internal);
}

// Names files that failed on standard error, and prints the sums on standard output: the exit status.
int sum_up(const batch::Counts& counts, bool strict) {
    for (const batch::Failed& one : counts.failed) complain(one.path + ": " + one.status + ": " + one.message);
    const auto named = static_cast<std::int64_t>(counts.failed.size()), failed = counts.inputs - counts.reports;
    if (named < failed) complain("and " + std::to_string(failed - named) + " more files failed");
    std::string text = std::to_string(counts.inputs) + " inputs = " + std::to_string(counts.reports) + " reports + " +
                       std::to_string(counts.inputs - counts.reports) + " errors\n";
    for (const auto& [code, count] : counts.errors) text += "  " + std::to_string(count) + ' ' + code + '\n';
    if (counts.several > 0)
        text += std::to_string(counts.several) +
                " of the inputs hold several reports: " + std::to_string(counts.more_reports) + " more\n";
    if (counts.duplicates > 0)
        text += std::to_string(counts.duplicates) + " of the inputs are duplicates, each read once\n";
    if (counts.folders_unread > 0)
        text += std::to_string(counts.folders_unread) + " folders could not be read: their files are missing\n";
    Output output("");
    if (!output.write(text) || !output.finish()) {
        complain(output.problem());
        return exit_output;
    }
    if (strict && !counts.first_error.empty()) return status_of(counts.first_error);
    return counts.folders_unread > 0 ? exit_status(ofstract::ErrorCode::io) : 0;
}

// Runs `work`. A failure is printed after the signals are restored and the progress line has ended.
int said(const std::function<int()>& work) {
    try {
        return work();
    } catch (const batch::Failure& failure) {
        complain(failure.what());
        return failure.status();
    }
}

} // namespace

int batch_run(const BatchOptions& options) {
    return said([&] {
        const Signals signals;
        Console console(options.quiet);
        BatchOptions asked = options;
        if (::isatty(STDIN_FILENO) == 0) asked.list = stdin;
        return sum_up(batch::run(asked, console), asked.strict);
    });
}

int batch_merge(const MergeOptions& options) {
    return said([&] {
        Console console(options.quiet);
        return sum_up(batch::merge(options, console), false);
    });
}

} // namespace command
