#include "pictures.h"

#include "frame.h"
#include "painter.h"
#include "webp.h"

#include "isolation/channel.h"

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <new>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace command::reviewing {
namespace {

using ofstract::isolation::Descriptor;
using Clock = std::chrono::steady_clock;

constexpr int most_deaths = 8; // pages of a file that may end their process, before no more are tried

std::string seconds(double amount) {
    const auto rounded = static_cast<long>(std::ceil(amount));
    return std::to_string(rounded) + (rounded == 1 ? " second" : " seconds");
}

// A process that draws, and its messages.
class Painter {
  public:
    // Empty where the machine lacks a process or a pipe.
    static std::optional<Painter> start(std::string_view pdf, const std::vector<int>& pages,
                                        const PainterLimits& limits, const ofstract::worker::Confinement& confinement) {
        auto [from, to] = ofstract::isolation::make_pipe();
        if (!from) return std::nullopt;
        const pid_t process = ::fork();
        if (process < 0) return std::nullopt;
        if (process == 0) paint(pdf, pages, limits, confinement, to.get());
        return Painter(process, std::move(from));
    }

    Painter(Painter&& other) noexcept : process_(std::exchange(other.process_, 0)), from_(std::move(other.from_)) {}
    Painter& operator=(Painter&&) = delete;
    ~Painter() {
        if (process_ > 0) (void)end();
    }

    // Ended by force where it still runs. The status of waitpid.
    int end() {
        int status = 0;
        ::kill(process_, SIGKILL);
        while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
        }
        process_ = 0;
        return status;
    }

    // That of a process that has closed its pipe. It ends by itself, unless a document has taken it over.
    int ended() {
        constexpr int tries = 100;
        for (int i = 0; i < tries; ++i) {
            int status = 0;
            if (::waitpid(process_, &status, WNOHANG) == process_) {
                process_ = 0;
                return status;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        return end();
    }

    enum class Got { all, late, end };

    // `left` is the time that may be spent waiting; the time spent is taken off.
    Got get(char* into, std::size_t size, double& left) {
        while (size > 0) {
            const Clock::time_point began = Clock::now();
            pollfd watched{from_.get(), POLLIN, 0};
            const int ready = ::poll(&watched, 1, std::max(0, static_cast<int>(left * 1000)));
            left -= std::chrono::duration<double>(Clock::now() - began).count();
            if (ready == 0) return Got::late;
            if (ready < 0 && errno == EINTR) continue;
            const ssize_t got = ready < 0 ? -1 : ::read(from_.get(), into, size);
            if (got < 0 && errno == EINTR) continue;
            if (got <= 0) return Got::end;
            into += got;
            size -= static_cast<std::size_t>(got);
        }
        return Got::all;
    }

  private:
    Painter(pid_t process, Descriptor from) : process_(process), from_(std::move(from)) {}

    pid_t process_;
    Descriptor from_;
};

bool is_sound(const Frame& frame) {
    const bool sized =
        std::isfinite(frame.width) && std::isfinite(frame.height) && frame.width >= 0 && frame.height >= 0;
    if (frame.kind == FrameKind::begun) return true;
    if (frame.kind == FrameKind::failed) return sized;
    return frame.kind == FrameKind::drawn && sized && frame.width >= 1 && frame.height >= 1 && frame.across >= 1 &&
           frame.down >= 1 && frame.across <= most_across && frame.down <= most_across &&
           static_cast<double>(frame.across) * frame.down <= most_pixels;
}

std::string cause_of(int status) {
    if (WIFEXITED(status) && WEXITSTATUS(status) == exit_out_of_memory) return "its memory was not enough";
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU) return "it took more computing than it may";
    return "the process that drew it died";
}

class Drawing {
  public:
    Drawing(std::string_view pdf, const std::set<int>& pages, const DrawingLimits& limits)
        : pdf_(pdf), limits_(limits), left_(limits.seconds) {
        for (const int page : pages) {
            if (waiting_.size() < most_pictures) waiting_.push_back(page);
            else pictures_[page].problem = "only the first " + std::to_string(most_pictures) + " pages are drawn";
        }
    }

    std::map<int, Picture> run() {
        try {
            const ofstract::worker::Confinement confinement;
            while (!waiting_.empty()) draw_some(confinement);
        } catch (const std::bad_alloc&) {
            throw;
        } catch (const std::exception& error) {
            give_up(error.what());
        }
        return std::move(pictures_);
    }

  private:
    void give_up(const std::string& why) {
        for (const int page : waiting_) pictures_[page].problem = why;
        waiting_.clear();
    }

    void give_up_one(const std::string& why) {
        pictures_[waiting_.front()].problem = why;
        waiting_.erase(waiting_.begin());
    }

    // Until the process ends; the page that ended it is left out at the next call.
    void draw_some(const ofstract::worker::Confinement& confinement) {
        if (left_ <= 0) return give_up("all pages together took more than " + seconds(limits_.seconds));
        const PainterLimits limits{std::max(limits_.seconds, 1.0), limits_.memory};
        std::optional<Painter> painter = Painter::start(pdf_, waiting_, limits, confinement);
        if (!painter) return give_up("this machine lacks a process or a pipe to draw it with");
        while (!waiting_.empty()) {
            const Painter::Got got = take_one(*painter);
            if (got == Painter::Got::all) continue;
            if (got == Painter::Got::late) {
                (void)painter->end();
                return left_ <= 0 ? give_up("all pages together took more than " + seconds(limits_.seconds))
                                  : give_up_one("it took more than " + seconds(limits_.seconds / 3));
            }
            return died(painter->ended());
        }
    }

    void died(int status) {
        if (WIFEXITED(status) && WEXITSTATUS(status) == exit_unconfined)
            return give_up("this machine cannot confine the process that would draw it");
        if (WIFEXITED(status) && WEXITSTATUS(status) == exit_unreadable) return give_up("Poppler cannot open the file");
        give_up_one(cause_of(status));
        if (++deaths_ == most_deaths) give_up("too many pages before it ended the process that drew them");
    }

    // One frame, of the page that is waited for; another is no frame of ours, and ends the process.
    Painter::Got take_one(Painter& painter) {
        Frame frame;
        double left = std::min(left_, limits_.seconds / 3);
        const double before = left;
        Painter::Got got = painter.get(reinterpret_cast<char*>(&frame), sizeof frame, left);
        std::string pixels;
        if (got == Painter::Got::all && (!is_sound(frame) || frame.page != waiting_.front())) {
            (void)painter.end();
            give_up("the process that draws gave no picture");
            return got;
        }
        if (got == Painter::Got::all && frame.kind == FrameKind::drawn) {
            pixels.resize(static_cast<std::size_t>(frame.across) * static_cast<std::size_t>(frame.down) *
                          bytes_a_pixel);
            got = painter.get(pixels.data(), pixels.size(), left);
        }
        left_ -= before - left;
        if (got == Painter::Got::all && frame.kind != FrameKind::begun) keep(frame, std::move(pixels));
        return got;
    }

    void keep(const Frame& frame, std::string pixels) {
        Picture& picture = pictures_[frame.page];
        picture.width = frame.width;
        picture.height = frame.height;
        waiting_.erase(waiting_.begin());
        if (frame.kind == FrameKind::drawn) picture.webp = webp_of(std::move(pixels), frame.across, frame.down);
        if (picture.webp.empty()) picture.problem = "Poppler cannot draw it";
        picture.across = frame.across;
        picture.down = frame.down;
        bytes_ += picture.webp.size();
        if (bytes_ > most_picture_bytes)
            give_up("the pictures of the pages before it are more than " + std::to_string(most_picture_bytes >> 20) +
                    " MiB");
    }

    std::string_view pdf_;
    DrawingLimits limits_;
    double left_; // seconds that may still be waited
    int deaths_ = 0;
    std::size_t bytes_ = 0;    // of all pictures
    std::vector<int> waiting_; // pages, in their order; the first is being drawn
    std::map<int, Picture> pictures_;
};

} // namespace

std::map<int, Picture> pictures_of(std::string_view pdf, const std::set<int>& pages, const DrawingLimits& limits) {
    return Drawing(pdf, pages, limits).run();
}

} // namespace command::reviewing
