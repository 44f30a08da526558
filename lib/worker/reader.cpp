#include "worker/reader.h"

#include "api/extract.h"
#include "engine/host.h"
#include "isolation/outcome.h"
#include "worker/denials.h"

#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <new>

namespace ofstract::worker {
namespace {

constexpr double most_descriptors = 64; // fontconfig and Poppler hold a handful open

double seconds_allowed = 0; // of CPU, in this process; of parts of a second, too

// Never above the host's own limits. The soft limit keeps its distance below the hard one.
void limit(int resource, double soft, double hard) {
    const auto which = static_cast<__rlimit_resource>(resource);
    const auto value = [](double amount) { return static_cast<rlim_t>(std::clamp(amount, 0.0, 1e15)); };
    rlimit now{};
    if (::getrlimit(which, &now) != 0) ::_exit(isolation::exit_unconfined);
    const rlim_t most = std::min(value(hard), now.rlim_max), between = value(hard - soft);
    const rlimit wanted{most > between ? most - between : most, most};
    if (::setrlimit(which, &wanted) != 0) ::_exit(isolation::exit_unconfined);
}

// The CPU's limit is of whole seconds: SIGXCPU at the first, SIGKILL a second later.
void set_limits(const isolation::Request& request) {
    const double cpu = std::max(std::ceil(request.cpu_seconds), 1.0);
    limit(RLIMIT_CPU, cpu, cpu + 1);
    rlimit held{};
    if (::getrlimit(RLIMIT_CPU, &held) != 0) ::_exit(isolation::exit_unconfined);
    seconds_allowed = std::min(request.cpu_seconds, static_cast<double>(held.rlim_cur));
    limit(RLIMIT_CORE, 0, 0);
    limit(RLIMIT_FSIZE, 0, 0);
    limit(RLIMIT_NPROC, 0, 0); // root knows no such limit, but the filter does
    limit(RLIMIT_NOFILE, most_descriptors, most_descriptors);
    std::signal(SIGXFSZ, SIG_IGN); // who writes anyway, as fontconfig its cache, is refused and lives

#ifndef OFSTRACT_SANITIZED // a sanitizer's shadow is larger than any limit
    limit(RLIMIT_AS, static_cast<double>(request.memory), static_cast<double>(request.memory));
#endif
}

// Neither limits nor usage can be asked for in the confinement; the clock can.
bool is_near_its_time() {
    return isolation::is_near(static_cast<double>(std::clock()) / CLOCKS_PER_SEC, seconds_allowed);
}

std::string_view map(const isolation::Descriptor& file) {
    struct stat status = {};
    if (::fstat(file.get(), &status) != 0 || status.st_size <= 0) return {};
    const auto size = static_cast<std::size_t>(status.st_size);
    void* const memory = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.get(), 0);
    if (memory == MAP_FAILED) ::_exit(isolation::exit_out_of_memory);
    return {static_cast<const char*>(memory), size};
}

isolation::Answer answer_for(const isolation::Request& request, std::string_view content) {
    const std::size_t name_size = std::min<std::size_t>(request.name_size, content.size());
    const Limits limits{request.bytes, request.pages, request.words_per_page, request.words, request.seconds};
    try {
        return api::extract(content.substr(name_size), content.substr(0, name_size), limits,
                            request.all != 0 ? api::Which::all : api::Which::first,
                            {request.fonts != 0, &denials, &is_near_its_time});
    } catch (const std::bad_alloc&) {
        ::_exit(isolation::exit_out_of_memory);
    } catch (const std::exception& error) {
        return Error{ErrorCode::internal, error.what(), 0};
    }
}

} // namespace

void read_document(const isolation::Request& request, const isolation::Descriptor& document,
                   const isolation::Descriptor& answer, const Confinement& confinement) {
    if (::dup2(document.get(), STDIN_FILENO) < 0 || ::dup2(answer.get(), STDOUT_FILENO) < 0)
        ::_exit(isolation::exit_unconfined);
    const isolation::Descriptor in(STDIN_FILENO), out(STDOUT_FILENO);
    set_limits(request);
    engine::at_too_many_complaints([] { ::_exit(isolation::exit_too_damaged); });
    const std::string_view content = map(in);
    if (!confinement.enter()) ::_exit(isolation::exit_unconfined);
    if (!write_all(out, isolation::ready)) ::_exit(EXIT_FAILURE);
    const std::string answer_bytes = isolation::encode(answer_for(request, content));
    const std::string_view frame = std::string_view(answer_bytes).substr(isolation::ready.size());
    ::_exit(write_all(out, frame) ? EXIT_SUCCESS : EXIT_FAILURE);
}

} // namespace ofstract::worker
