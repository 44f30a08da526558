#include "signals.h"

#include <csignal>
#include <initializer_list>

namespace command {
namespace {

constexpr int ignored[] = {SIGPIPE, SIGXFSZ};

volatile std::sig_atomic_t caught_signal = 0;

void remember(int signal) { caught_signal = signal; }

void handle(int signal, void (*handler)(int), int flags) {
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigaction(signal, &action, nullptr);
}

} // namespace

Signals::Signals() {
    caught_signal = 0;
    handle(SIGINT, remember, static_cast<int>(SA_RESETHAND) | SA_RESTART);
    handle(SIGTERM, remember, static_cast<int>(SA_RESETHAND) | SA_RESTART);
    for (const int signal : ignored) handle(signal, SIG_IGN, 0);
}

Signals::~Signals() {
    for (const int signal : {SIGINT, SIGTERM}) handle(signal, SIG_DFL, 0);
    for (const int signal : ignored) handle(signal, SIG_DFL, 0);
}

int Signals::caught() { return caught_signal; }

} // namespace command
