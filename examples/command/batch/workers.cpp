#include "workers.h"

#include "common/limits.h"
#include "common/sha256.h"
#include "common/status.h"
#include "record.h"

#include <ofstract/extractor.h>
#include <ofstract/isolated.h>

#include <filesystem>

namespace command::batch {
namespace {

// A want of the machine's is no fault of the file's.
bool is_the_machines(const ofstract::Error& error) { return error.code == ofstract::ErrorCode::unavailable; }

// The run ends, with the file still to be read.
void must_be_the_files_own(const ofstract::Error& error) {
    if (!is_the_machines(error)) return;
    throw Failure(exit_status(error.code), error.message + ". Fewer --jobs need less. The same command goes on where "
                                                           "this one stopped");
}

} // namespace

// A worker's own: a helper process, started once for many files.
class FileReader {
  public:
    explicit FileReader(const Options& options) : extractor_(limits_of(options.timeout, options.memory)) {}

    // A helper that cannot be started is no fault of the file's. One may be killed while it starts.
    ofstract::Result<std::vector<ofstract::Report>> read(const std::string& bytes, const std::string& path) {
        std::optional<ofstract::Error> problem = extractor_.start();
        for (int tries = 1; problem && tries < 3; ++tries) problem = extractor_.start();
        if (problem) return *std::move(problem);
        return extractor_.extract_all(bytes, std::filesystem::path(path).filename().string());
    }

  private:
    ofstract::IsolatedExtractor extractor_;
};

Workers::Workers(const Options& options, Ledger& ledger, const Host& host)
    : options_(options), ledger_(ledger), host_(host) {
    threads_.reserve(options.jobs);
    const std::lock_guard lock(mutex_);
    // Nothing may leave here once a thread runs, for no destructor would wait for it.
    try {
        for (; running_ < options.jobs; ++running_) threads_.emplace_back([this] { work(); });
    } catch (const std::exception&) { // system_error, bad_alloc: the workers that run continue
    }
    active_ = running_;
    if (running_ == 0)
        throw Failure(exit_status(ofstract::ErrorCode::unavailable),
                      "cannot start a thread: too few processes or too little memory are allowed (ulimit -u, -v). The "
                      "same command goes on where this one stopped");
}

std::string Workers::shortage() const {
    const std::lock_guard lock(mutex_);
    const std::size_t read = threads_.size() - retired_;
    if (read == options_.jobs) return "";
    return "only " + std::to_string(read) + " of " + std::to_string(options_.jobs) + " workers could " +
           (retired_ == 0 ? "be started: too few processes or too little memory are allowed (ulimit -u, -v)"
                          : "go on: " + lack_);
}

Workers::~Workers() {
    stop();
    for (std::thread& thread : threads_) thread.join();
}

bool Workers::ended(std::chrono::milliseconds wait) {
    std::unique_lock lock(mutex_);
    if (!changed_.wait_for(lock, wait, [this] { return running_ == 0; })) return false;
    if (problem_) std::rethrow_exception(problem_);
    return true;
}

void Workers::work() {
    std::exception_ptr problem;
    try {
        FileReader reader(options_);
        bool is_running = true;
        for (Ticket ticket = take(); is_running && ticket.number != 0; ticket = is_running ? take() : Ticket())
            is_running = read(reader, ticket);
    } catch (...) {
        problem = std::current_exception();
        stop();
    }
    const std::lock_guard lock(mutex_);
    if (problem && !problem_) problem_ = problem;
    --running_;
    changed_.notify_all();
}

Workers::Ticket Workers::take() {
    const std::lock_guard lock(mutex_);
    if (!stopping_ && !returned_.empty()) {
        Ticket ticket = std::move(returned_.back());
        returned_.pop_back();
        return ticket;
    }
    if (!stopping_)
        if (const std::optional<Pending> input = ledger_.next_pending()) return {++taken_, *input, {}, {}};
    --active_;
    return {};
}

// The machine may have enough for fewer workers. False for the last one: nobody else would read the file.
bool Workers::retire(const Ticket& ticket, const ofstract::Error& error) {
    const std::lock_guard lock(mutex_);
    if (active_ <= 1) return false;
    --active_;
    ++retired_;
    lack_ = error.message;
    returned_.push_back(ticket);
    return true;
}

bool Workers::claim(const Ticket& ticket, const std::string& sha256) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return claimed_ + 1 == ticket.number || problem_; });
    if (claimed_ + 1 != ticket.number) throw Failure(exit_status(ofstract::ErrorCode::internal), "stopped");
    const bool mine = !sha256.empty() && !ledger_.has_record(sha256) && reading_.insert(sha256).second;
    ++claimed_;
    changed_.notify_all();
    return mine;
}

void Workers::release(const std::string& sha256) {
    const std::lock_guard lock(mutex_);
    reading_.erase(sha256);
}

// False where the worker has retired.
bool Workers::read(FileReader& reader, Ticket& ticket) {
    if (!ticket.sha256.empty()) return read_claimed(reader, ticket);
    const Pending& input = ticket.input;
    ofstract::Result<std::string> bytes = ofstract::read_file(input.path);
    if (!bytes) must_be_the_files_own(bytes.error());
    const std::string sha256 = bytes ? sha256_of(*bytes) : "";
    const bool mine = claim(ticket, sha256);
    std::string status;
    if (!bytes) {
        ledger_.add_failure(input.number, to_string(bytes.error().code), error_line(bytes.error(), input.path, ""));
        ++failed_;
    } else if (!mine) {
        ledger_.add_duplicate(input.number, sha256);
        ++known_;
    } else if (ledger_.recall(input.number, sha256, input.path, status)) {
        release(sha256);
        ++known_;
        if (status != "report") ++failed_;
    } else {
        ticket.sha256 = sha256;
        ticket.bytes = *std::move(bytes);
        return read_claimed(reader, ticket);
    }
    ++done_;
    return true;
}

bool Workers::read_claimed(FileReader& reader, const Ticket& ticket) {
    const Pending& input = ticket.input;
    ofstract::Result<std::vector<ofstract::Report>> reports = reader.read(ticket.bytes, input.path);
    // The last worker waits until the retired ones have given back what they used: their threads and helpers are still
    // ending.
    for (int tries = 1; !reports && is_the_machines(reports.error()) && tries < 6; ++tries) {
        if (retire(ticket, reports.error())) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(20 * tries));
        reports = reader.read(ticket.bytes, input.path);
    }
    // A signal to the whole process group ends the helpers too; the file is read again when the run is resumed.
    if (!reports && reports.error().code == ofstract::ErrorCode::crashed && host_.stopped() != 0) return true;
    if (!reports) must_be_the_files_own(reports.error());
    if (reports) ledger_.add_record(input.number, ticket.sha256, "report", report_lines(*reports, input.path));
    else
        ledger_.add_record(input.number, ticket.sha256, to_string(reports.error().code),
                           error_line(reports.error(), input.path, ticket.sha256));
    release(ticket.sha256);
    if (!reports) ++failed_;
    ++done_;
    return true;
}

} // namespace command::batch
