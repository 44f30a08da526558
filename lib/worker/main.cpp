// ofstract-worker: the helper process of IsolatedExtractor. It warms up once, then forks for each document;
// the fork reads it and answers.
//
// Invariant: one thread, one document at a time; it ends when its host closes the channel or ends.
// Reference: lib/isolation/README.md.

#include "isolation/channel.h"
#include "isolation/message.h"
#include "worker/confinement.h"
#include "worker/reader.h"
#include "worker/warm_up.h"

#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>

namespace ofstract::worker {
namespace {

using isolation::Descriptor;
using isolation::Packet;

isolation::End failed(int error) { return {0, error, 0}; }

// Waits until `process` ends; ends it where the host goes first.
isolation::End end_of(pid_t process, const Descriptor& channel) {
    const Descriptor life(static_cast<int>(::syscall(SYS_pidfd_open, process, 0)));
    const int error = life ? 0 : errno;
    pollfd watched[] = {{life.get(), POLLIN, 0}, {channel.get(), POLLIN, 0}};
    while (life && ::poll(watched, 2, -1) < 0 && errno == EINTR) {
    }
    if (watched[0].revents == 0) ::kill(process, SIGKILL); // the host asks nothing while it waits: it is gone
    int status = 0;
    rusage used{};
    while (::wait4(process, &status, 0, &used) < 0 && errno == EINTR) {
    }
    if (error != 0) return failed(error);
    const auto seconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    return {status, 0, seconds(used.ru_utime) + seconds(used.ru_stime)};
}

isolation::End read_apart(const Descriptor& channel, Packet packet, const Confinement& confinement) {
    if (packet.descriptors.size() != 2) return failed(EMFILE); // there was no room for them here
    isolation::Request request;
    std::memcpy(&request, packet.bytes.data(), sizeof request);
    const pid_t self = ::getpid();
    const pid_t process = ::fork();
    if (process < 0) return failed(errno);
    if (process == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != self) ::_exit(EXIT_FAILURE);
        read_document(request, packet.descriptors[0], packet.descriptors[1], confinement);
    }
    packet.descriptors.clear(); // the answer ends with the process
    return end_of(process, channel);
}

bool serve(const Descriptor& channel, Packet packet, const Confinement& confinement) {
    if (packet.bytes.size() != sizeof(isolation::Request)) return false;
    const isolation::End end = read_apart(channel, std::move(packet), confinement);
    return send(channel, {reinterpret_cast<const char*>(&end), sizeof end});
}

bool is_channel(int fd) {
    int type = 0;
    socklen_t size = sizeof type;
    return ::getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &size) == 0 && type == SOCK_SEQPACKET;
}

} // namespace
} // namespace ofstract::worker

int main() {
    using namespace ofstract;
    if (!worker::is_channel(STDIN_FILENO)) {
        std::fputs(
            "ofstract-worker: the helper of ofstract::IsolatedExtractor, which starts it by itself. Its readers'\n",
            stderr);
        std::fputs(worker::Confinement().description().c_str(), stderr);
        return EXIT_FAILURE;
    }
    std::signal(SIGPIPE, SIG_IGN);
    const isolation::Descriptor channel(STDIN_FILENO);
    ::close_range(STDERR_FILENO + 1, ~0u, 0); // files that the host has left open
    try {
        worker::warm_up();
        const worker::Confinement confinement;
        if (!send(channel, isolation::greeting())) return EXIT_FAILURE;
        while (auto packet = receive(channel))
            if (!worker::serve(channel, *std::move(packet), confinement)) return EXIT_FAILURE;
        return EXIT_SUCCESS;
    } catch (const std::exception& error) {
        (void)send(channel, isolation::greeting() + ": " + error.what());
        return EXIT_FAILURE;
    }
}
