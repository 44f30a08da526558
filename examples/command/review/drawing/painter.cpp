#include "painter.h"

#include "frame.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <memory>
#include <new>

namespace command::reviewing {
namespace {

constexpr double points_an_inch = 72;

// Never above this process's own limit.
void limit(int resource, double soft, double hard) {
    const auto which = static_cast<__rlimit_resource>(resource);
    rlimit now{};
    if (::getrlimit(which, &now) != 0) ::_exit(exit_unconfined);
    const auto at_most = [&](double amount) {
        return std::min(static_cast<rlim_t>(std::clamp(amount, 0.0, 1e15)), now.rlim_max);
    };
    const rlimit wanted{at_most(soft), at_most(hard)};
    if (::setrlimit(which, &wanted) != 0) ::_exit(exit_unconfined);
}

void limit(int resource, double amount) { limit(resource, amount, amount); }

void set_limits(const PainterLimits& limits) {
    const double cpu = std::max(std::ceil(limits.cpu_seconds), 1.0);
    limit(RLIMIT_CPU, cpu, cpu + 1); // SIGXCPU at the first, SIGKILL at the second
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_NPROC, 0);
    limit(RLIMIT_NOFILE, 64); // fontconfig and Poppler hold a handful open
    std::signal(SIGXFSZ, SIG_IGN);
#ifndef OFSTRACT_SANITIZED // a sanitizer's shadow is larger than any limit
    limit(RLIMIT_AS, static_cast<double>(limits.memory));
#endif
}

// Standard input and error lead nowhere, standard output to who asked. enter() closes all others.
void enter(const ofstract::worker::Confinement& confinement, int answer) {
    const int nowhere = ::open("/dev/null", O_RDWR);
    if (nowhere < 0 || ::dup2(nowhere, STDIN_FILENO) < 0 || ::dup2(nowhere, STDERR_FILENO) < 0 ||
        ::dup2(answer, STDOUT_FILENO) < 0 || !confinement.enter())
        ::_exit(exit_unconfined);
}

void say(const void* bytes, std::size_t size) {
    const char* at = static_cast<const char*>(bytes);
    while (size > 0) {
        const ssize_t written = ::write(STDOUT_FILENO, at, size);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) ::_exit(EXIT_FAILURE);
        at += written;
        size -= static_cast<std::size_t>(written);
    }
}

void say(const Frame& frame) { say(&frame, sizeof frame); }

// The page's size as a reader sees it: its crop box, turned as the page is.
void measure(const poppler::page& page, Frame& frame) {
    const poppler::rectf box = page.page_rect(poppler::crop_box);
    frame.width = box.width();
    frame.height = box.height();
    const poppler::page::orientation_enum turned = page.orientation();
    if (turned == poppler::page::landscape || turned == poppler::page::seascape) std::swap(frame.width, frame.height);
}

// 0 where the page has no size to draw.
double dots_an_inch(const Frame& frame) {
    if (!std::isfinite(frame.width) || !std::isfinite(frame.height) || frame.width < 1 || frame.height < 1) return 0;
    const double area = frame.width * frame.height;
    return std::min({most_dots_an_inch, points_an_inch * std::sqrt(most_pixels / area),
                     points_an_inch * most_across / std::max(frame.width, frame.height)});
}

void draw(const poppler::page_renderer& renderer, const poppler::document& document, int number) {
    Frame frame{FrameKind::begun, number};
    say(frame);
    frame.kind = FrameKind::failed;
    const std::unique_ptr<poppler::page> page(document.create_page(number - 1));
    if (page) measure(*page, frame);
    const double dots = dots_an_inch(frame);
    if (dots <= 0) return say(frame);
    const int across = std::max(1, static_cast<int>(frame.width * dots / points_an_inch)),
              down = std::max(1, static_cast<int>(frame.height * dots / points_an_inch));
    const poppler::image image = renderer.render_page(page.get(), dots, dots, 0, 0, across, down);
    if (!image.is_valid() || image.width() < 1 || image.height() < 1) return say(frame);
    frame.kind = FrameKind::drawn;
    frame.across = image.width();
    frame.down = image.height();
    say(frame);
    for (int row = 0; row < image.height(); ++row)
        say(image.const_data() + static_cast<std::ptrdiff_t>(row) * image.bytes_per_row(),
            static_cast<std::size_t>(image.width()) * bytes_a_pixel);
}

} // namespace

void paint(std::string_view document, std::span<const int> pages, const PainterLimits& limits,
           const ofstract::worker::Confinement& confinement, int answer) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    std::set_new_handler([] { ::_exit(exit_out_of_memory); });
    set_limits(limits);
    enter(confinement, answer);
    try {
        poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
        const std::unique_ptr<poppler::document> opened(
            poppler::document::load_from_raw_data(document.data(), static_cast<int>(document.size())));
        if (!opened || opened->is_locked()) ::_exit(exit_unreadable);
        poppler::page_renderer renderer;
        renderer.set_image_format(poppler::image::format_rgb24);
        renderer.set_render_hint(poppler::page_renderer::antialiasing);
        renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
        for (const int page : pages) draw(renderer, *opened, page);
        ::_exit(EXIT_SUCCESS);
    } catch (const std::exception&) {
        ::_exit(EXIT_FAILURE);
    }
}

} // namespace command::reviewing
