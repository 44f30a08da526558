#include "worker/reader.h"

#include "api/extract.h"

#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <new>

namespace ofstract::worker {
namespace {

constexpr int exit_unlimited = 87; // the limits could not be set

void limit(int resource, double soft, double hard) {
    const auto value = [](double amount) { return static_cast<rlim_t>(std::clamp(amount, 0.0, 1e15)); };
    const rlimit wanted{value(soft), value(hard)};
    if (::setrlimit(static_cast<__rlimit_resource>(resource), &wanted) != 0) ::_exit(exit_unlimited);
}

// The CPU's limit is of whole seconds: SIGXCPU at the first, SIGKILL a second later.
void set_limits(const isolation::Request& request) {
    const double cpu = std::max(std::ceil(request.cpu_seconds), 1.0);
    limit(RLIMIT_CPU, cpu, cpu + 1);
    limit(RLIMIT_CORE, 0, 0);
    limit(RLIMIT_FSIZE, 0, 0);
    std::signal(SIGXFSZ, SIG_IGN); // who writes anyway, as fontconfig its cache, is refused and lives
#ifndef OFSTRACT_SANITIZED // a sanitizer's shadow is larger than any limit
    limit(RLIMIT_AS, static_cast<double>(request.memory), static_cast<double>(request.memory));
#endif
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
        return api::extract(content.substr(name_size), content.substr(0, name_size), limits);
    } catch (const std::bad_alloc&) {
        ::_exit(isolation::exit_out_of_memory);
    } catch (const std::exception& error) {
        return Error{ErrorCode::internal, error.what(), 0};
    }
}

} // namespace

void read_document(const isolation::Request& request, const isolation::Descriptor& document,
                   const isolation::Descriptor& answer) {
    set_limits(request);
    const std::string frame = isolation::encode(answer_for(request, map(document)));
    ::_exit(write_all(answer, frame) ? EXIT_SUCCESS : EXIT_FAILURE);
}

} // namespace ofstract::worker
