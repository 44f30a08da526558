// A document → the helper → its one outcome.

#include <ofstract/isolated.h>

#include "engine/document.h"
#include "isolation/helper.h"
#include "isolation/message.h"

#include <ofstract/extractor.h>

#include <poll.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <stdexcept>

namespace ofstract {
namespace isolation {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int attempts = 3; // for a document whose reader was killed from outside

std::string seconds_text(double seconds) {
    std::string text = std::to_string(seconds); // "10.000000"
    text.erase(text.find_last_not_of('0') + 1);
    if (!text.empty() && text.back() == '.') text.pop_back();
    return text + " s";
}

// An anonymous file that holds the name and the document; the helper's process maps it.
Descriptor document_of(std::string_view name, std::string_view bytes) {
    Descriptor file(::memfd_create("ofstract-document", MFD_CLOEXEC));
    if (!file || !write_all(file, name) || !write_all(file, bytes)) return {};
    return file;
}

enum class Wait { ready, late, failed };

Wait wait_for(const Descriptor& descriptor, Clock::time_point deadline) {
    for (;;) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0) return Wait::late;
        pollfd waiting{descriptor.get(), POLLIN, 0};
        const int polled = ::poll(&waiting, 1, static_cast<int>(std::min<long long>(left, 1 << 30)));
        if (polled > 0) return Wait::ready;
        if (polled < 0 && errno != EINTR) return Wait::failed;
    }
}

struct Told {
    std::string bytes;
    Wait wait = Wait::ready;
    bool too_much = false;
};

// All that comes through the pipe until its other end is closed, no more than `most` bytes.
Told read_answer(const Descriptor& pipe, std::size_t most, Clock::time_point deadline) {
    Told told;
    std::string piece(1 << 16, '\0');
    for (;;) {
        told.wait = wait_for(pipe, deadline);
        if (told.wait != Wait::ready) return told;
        const ssize_t got = ::read(pipe.get(), piece.data(), piece.size());
        if (got == 0) return told;
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) {
            told.wait = Wait::failed;
            return told;
        }
        told.bytes.append(piece, 0, static_cast<std::size_t>(got));
        told.too_much = told.bytes.size() > most;
        if (told.too_much) return told;
    }
}

// The same words for either clock: which of them runs out first is up to the machine, and the bytes of a
// result are not.
Error late(const IsolationLimits& limits) {
    return {ErrorCode::timeout,
            "reading took more than " + seconds_text(limits.cpu_seconds) + " of CPU or " +
                seconds_text(limits.wall_seconds) + " in all; raise the limits if you trust the file",
            0};
}

Error died(int signal) {
    const char* const name = ::sigabbrev_np(signal);
    return {ErrorCode::crashed,
            "the reading process died (signal " + std::to_string(signal) + (name ? std::string(", SIG") + name : "") +
                "): the file is damaged or hostile; fetch it again",
            0};
}

// The reader's end where it gave no sound answer. Nothing: it was killed from outside.
std::optional<Error> outcome(int wait_status, const IsolationLimits& limits) {
    if (WIFSIGNALED(wait_status)) {
        const int signal = WTERMSIG(wait_status);
        if (signal == SIGXCPU) return late(limits);
        if (signal == SIGKILL) return std::nullopt;
        return died(signal);
    }
    if (WIFEXITED(wait_status) && WEXITSTATUS(wait_status) == exit_out_of_memory)
        return Error{ErrorCode::out_of_memory,
                     "reading needed more than " + std::to_string(limits.memory >> 20) +
                         " MiB of memory; raise the limit if you trust the file",
                     0};
    return Error{ErrorCode::crashed,
                 "the reading process ended without an answer (exit status " +
                     std::to_string(WEXITSTATUS(wait_status)) + "); the file is damaged or hostile, fetch it again",
                 0};
}

Request request_for(const IsolationLimits& limits, std::size_t name_size) {
    const Limits& d = limits.document;
    return {d.bytes, d.pages, d.words_per_page, d.words, d.seconds, limits.cpu_seconds, limits.memory, name_size};
}

// One attempt. Nothing: the helper or its process was killed from outside.
std::optional<Answer> ask(Helper& helper, const IsolationLimits& limits, const Descriptor& document,
                          std::size_t name_size, Clock::time_point deadline) {
    auto [answers, for_helper] = make_pipe();
    if (!answers) return Error{ErrorCode::internal, std::string("no pipe can be made: ") + std::strerror(errno), 0};
    const Request request = request_for(limits, name_size);
    const int descriptors[] = {document.get(), for_helper.get()};
    if (!send(helper.channel(), {reinterpret_cast<const char*>(&request), sizeof request}, descriptors)) {
        helper.end();
        return std::nullopt;
    }
    for_helper.close();
    const Told told = read_answer(answers, limits.output + answer_header, deadline);
    if (told.too_much) {
        helper.end();
        return Error{ErrorCode::limit,
                     "the result has more than " + std::to_string(limits.output) +
                         " bytes; raise the limit if you trust the file",
                     0};
    }
    const Wait ended = told.wait == Wait::ready ? wait_for(helper.channel(), deadline) : told.wait;
    if (ended != Wait::ready) {
        helper.end();
        if (ended == Wait::late) return late(limits);
        return Error{ErrorCode::internal, std::string("waiting failed: ") + std::strerror(errno), 0};
    }
    const std::optional<Packet> packet = receive(helper.channel());
    End end{};
    if (!packet || packet->bytes.size() != sizeof end) {
        helper.end();
        return std::nullopt;
    }
    std::memcpy(&end, packet->bytes.data(), sizeof end);
    if (end.wait_status == 0)
        if (auto answer = decode_answer(told.bytes)) return answer;
    if (auto error = outcome(end.wait_status, limits)) return Answer(*std::move(error));
    return std::nullopt;
}

Answer extract(Helper& helper, const IsolationLimits& limits, std::string_view bytes, std::string_view name) {
    if (auto refused = engine::refuse(bytes, limits.document)) return *std::move(refused);
    const Descriptor document = document_of(name, bytes);
    if (!document)
        return Error{ErrorCode::internal, std::string("the document cannot be passed on: ") + std::strerror(errno), 0};
    const std::chrono::duration<double> wall(std::clamp(limits.wall_seconds, 0.0, 1e6));
    const Clock::time_point deadline = Clock::now() + std::chrono::duration_cast<Clock::duration>(wall);
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (auto error = helper.start()) return *std::move(error);
        if (auto answer = ask(helper, limits, document, name.size(), deadline)) return *std::move(answer);
    }
    return died(SIGKILL);
}

} // namespace
} // namespace isolation

inline namespace v0 {

struct IsolatedExtractor::Impl {
    IsolationLimits limits;
    isolation::Helper helper;
};

IsolatedExtractor::IsolatedExtractor(const IsolationLimits& limits, const std::string& worker)
    : impl_(new Impl{limits, isolation::Helper(isolation::worker_path(worker))}) {}
IsolatedExtractor::~IsolatedExtractor() = default;
IsolatedExtractor::IsolatedExtractor(IsolatedExtractor&&) noexcept = default;
IsolatedExtractor& IsolatedExtractor::operator=(IsolatedExtractor&&) noexcept = default;

std::optional<Error> IsolatedExtractor::start() {
    if (!impl_) throw std::logic_error("ofstract::IsolatedExtractor used after it was moved from");
    return impl_->helper.start();
}

Result<Report> IsolatedExtractor::extract_file(const std::string& path) {
    if (!impl_) throw std::logic_error("ofstract::IsolatedExtractor used after it was moved from");
    const Result<std::string> bytes = read_file(path, impl_->limits.document.bytes);
    if (!bytes) return bytes.error();
    return extract(*bytes, std::filesystem::path(path).filename().string());
}

Result<Report> IsolatedExtractor::extract(std::string_view bytes, std::string_view name) {
    if (!impl_) throw std::logic_error("ofstract::IsolatedExtractor used after it was moved from");
    isolation::Answer answer = isolation::extract(impl_->helper, impl_->limits, bytes, name);
    if (!answer) return answer.error();
    return Report(*std::move(answer));
}

} // namespace v0
} // namespace ofstract
