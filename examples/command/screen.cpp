#include "screen.h"

#include "command.h"
#include "common/output.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>

namespace command {
namespace {

constexpr std::size_t narrowest = 30, widest = 100; // columns: longer lines are hard to read
constexpr int not_found = 127;                      // the shell's status for a program that there is not

std::string environment(const char* name, const char* otherwise) {
    const char* const value = std::getenv(name);
    return value ? value : otherwise;
}

const char* code_of(Style style) {
    switch (style) {
    case Style::bold: return "\033[1m";
    case Style::dim: return "\033[2m";
    case Style::good: return "\033[32m";
    case Style::weak: return "\033[33m";
    case Style::poor: return "\033[31m";
    case Style::plain: break;
    }
    return "";
}

// False where there is no such program. That a reader leaves early is no failure.
bool page(const std::string& pager, const std::string& text) {
    ::setenv("LESS", "FRX", 0);
    const auto before = std::signal(SIGPIPE, SIG_IGN);
    std::FILE* const pipe = ::popen(pager.c_str(), "w");
    int status = -1;
    if (pipe) {
        (void)std::fwrite(text.data(), 1, text.size(), pipe);
        status = ::pclose(pipe);
    }
    (void)std::signal(SIGPIPE, before);
    return status >= 0 && !(WIFEXITED(status) && WEXITSTATUS(status) == not_found);
}

} // namespace

Look look_of_output() {
    Look look;
    if (::isatty(STDOUT_FILENO) != 1) return look;
    winsize size = {};
    const bool known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    look.width = std::clamp<std::size_t>(known ? size.ws_col : 80, narrowest, widest);
    look.height = known ? size.ws_row : 24;
    look.colour = environment("NO_COLOR", "").empty() && environment("TERM", "dumb") != "dumb";
    return look;
}

std::string styled(const Look& look, Style style, std::string_view text) {
    if (!look.colour || style == Style::plain || text.empty()) return std::string(text);
    return code_of(style) + std::string(text) + "\033[0m";
}

int print(const Look& look, const std::string& text, bool paged) {
    const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    const std::string pager = environment("PAGER", "less");
    const bool wanted = paged && look.height > 0 && lines >= look.height && !pager.empty() && pager != "cat" &&
                        environment("TERM", "dumb") != "dumb";
    if (wanted && page(pager, text)) return 0;
    Output output("");
    if (output.write(text) && output.finish()) return 0;
    complain(output.problem());
    return exit_output;
}

} // namespace command
