// A document → the helper → its one outcome.

#include <ofstract/isolated.h>

#include "engine/document.h"
#include "isolation/helper.h"
#include "isolation/message.h"
#include "isolation/outcome.h"
#include "model/inside.h"

#include <ofstract/extractor.h>

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
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

// An anonymous file that holds the name and the document; the helper's process maps it, and cannot change it.
Descriptor document_of(std::string_view name, std::string_view bytes) {
    Descriptor file(::memfd_create("ofstract-document", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!file || !write_all(file, name) || !write_all(file, bytes)) return {};
    if (::fcntl(file.get(), F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0) return {};
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

struct Asked {
    std::size_t name_size = 0;
    bool all = false; // reports, or the first alone
};

Request request_for(const IsolationLimits& limits, const Asked& asked, bool fonts) {
    const Limits& d = limits.document;
    return {d.bytes,         d.pages, d.words_per_page, d.words, d.seconds, limits.cpu_seconds, limits.memory,
            asked.name_size, fonts,   asked.all};
}

struct Attempt {
    std::optional<Answer> answer; // nothing: the helper or its process was killed from outside
    bool defect = false;          // the process died of itself
    double cpu_seconds = 0;
};

Attempt attempt(Helper& helper, const IsolationLimits& limits, const Descriptor& document, const Asked& asked,
                bool fonts, Clock::time_point deadline) {
    auto [answers, for_helper] = make_pipe();
    if (!answers) return {unavailable("no pipe can be made", errno)};
    const Request request = request_for(limits, asked, fonts);
    const int descriptors[] = {document.get(), for_helper.get()};
    if (!send(helper.channel(), {reinterpret_cast<const char*>(&request), sizeof request}, descriptors)) {
        helper.end();
        return {};
    }
    for_helper.close();
    const Told told = read_answer(answers, limits.output + answer_header, deadline);
    if (told.too_much) {
        helper.end();
        return {too_much(limits)};
    }
    const Wait ended = told.wait == Wait::ready ? wait_for(helper.channel(), deadline) : told.wait;
    if (ended != Wait::ready) {
        const int error = errno;
        helper.end();
        return {ended == Wait::late ? late(limits) : unavailable("waiting failed", error)};
    }
    const std::optional<Packet> packet = receive(helper.channel());
    End end{};
    if (!packet || packet->bytes.size() != sizeof end) {
        helper.end();
        return {};
    }
    std::memcpy(&end, packet->bytes.data(), sizeof end);
    if (end.error != 0) return {unavailable("no reading process can be made", end.error)};
    if (end.wait_status == 0)
        if (auto answer = decode_answer(told.bytes)) return {std::move(answer)};
    if (auto error = outcome(end.wait_status, told.bytes, limits))
        return {Answer(*std::move(error)), is_defect(end.wait_status), end.cpu_seconds};
    return {};
}

// A document that was fatal to read, once more without its fonts, within what is left of its time. Nothing but a
// report counts: for other outcomes the fonts may be missing.
std::optional<Answer> without_fonts(Helper& helper, IsolationLimits limits, const Descriptor& document,
                                    const Asked& asked, double used, Clock::time_point deadline) {
    limits.cpu_seconds = std::floor(limits.cpu_seconds - used);
    if (limits.cpu_seconds < 1 || helper.start()) return std::nullopt;
    Attempt second = attempt(helper, limits, document, asked, false, deadline);
    if (second.answer && second.answer->ok()) return std::move(second.answer);
    return std::nullopt;
}

Answer extract(Helper& helper, const IsolationLimits& limits, std::string_view bytes, std::string_view name, bool all) {
    if (auto refused = engine::refuse(bytes, limits.document)) return *std::move(refused);
    const Descriptor document = document_of(name, bytes);
    if (!document) return unavailable("the document cannot be passed on", errno);
    const Asked asked{name.size(), all};
    const std::chrono::duration<double> wall(std::clamp(limits.wall_seconds, 0.0, 1e6));
    const Clock::time_point deadline = Clock::now() + std::chrono::duration_cast<Clock::duration>(wall);
    for (int i = 0; i < attempts; ++i) {
        if (auto error = helper.start()) return *std::move(error);
        Attempt first = attempt(helper, limits, document, asked, true, deadline);
        if (!first.answer) continue;
        if (first.defect)
            if (auto second = without_fonts(helper, limits, document, asked, first.cpu_seconds, deadline))
                return *std::move(second);
        return *std::move(first.answer);
    }
    return died(SIGKILL);
}

} // namespace
} // namespace isolation

inline namespace v0_2 {

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

void IsolatedExtractor::set_limits(const IsolationLimits& limits) {
    if (!impl_) throw std::logic_error("ofstract::IsolatedExtractor used after it was moved from");
    impl_->limits = limits;
}

Result<Report> IsolatedExtractor::extract_file(const std::string& path) {
    if (!impl_) throw std::logic_error("ofstract::IsolatedExtractor used after it was moved from");
    const Result<std::string> bytes = read_file(path, impl_->limits.document.bytes);
    if (!bytes) return bytes.error();
    return extract(*bytes, std::filesystem::path(path).filename().string());
}

Result<Report> IsolatedExtractor::extract(std::string_view bytes, std::string_view name) {
    if (!impl_) throw std::logic_error("ofstract::IsolatedExtractor used after it was moved from");
    const isolation::Answer answer = isolation::extract(impl_->helper, impl_->limits, bytes, name, false);
    if (!answer) return answer.error();
    return detail::Inside::make<Report>(answer->front());
}

Result<std::vector<Report>> IsolatedExtractor::extract_all_file(const std::string& path) {
    if (!impl_) throw std::logic_error("ofstract::IsolatedExtractor used after it was moved from");
    const Result<std::string> bytes = read_file(path, impl_->limits.document.bytes);
    if (!bytes) return bytes.error();
    return extract_all(*bytes, std::filesystem::path(path).filename().string());
}

Result<std::vector<Report>> IsolatedExtractor::extract_all(std::string_view bytes, std::string_view name) {
    if (!impl_) throw std::logic_error("ofstract::IsolatedExtractor used after it was moved from");
    const isolation::Answer answer = isolation::extract(impl_->helper, impl_->limits, bytes, name, true);
    if (!answer) return answer.error();
    std::vector<Report> reports;
    for (const auto& data : *answer) reports.push_back(detail::Inside::make<Report>(data));
    return reports;
}

} // namespace v0_2
} // namespace ofstract
