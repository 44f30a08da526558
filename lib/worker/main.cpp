// ofstract-worker: the helper process of IsolatedExtractor. It warms up once, then forks for each document;
// the fork reads it and answers.
//
// Invariant: one thread, one document at a time; it ends when its host closes the channel or ends.
// Reference: lib/isolation/README.md.

#include "isolation/channel.h"
#include "isolation/message.h"
#include "worker/reader.h"
#include "worker/warm_up.h"

#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace ofstract::worker {
namespace {

using isolation::Descriptor;
using isolation::Packet;

// Waits until `process` ends, which closes the other end of `life`; ends it where the host goes first.
int wait_status_of(pid_t process, const Descriptor& life, const Descriptor& channel) {
    pollfd watched[] = {{life.get(), POLLIN, 0}, {channel.get(), POLLIN, 0}};
    while (::poll(watched, 2, -1) < 0 && errno == EINTR) {
    }
    if (watched[0].revents == 0) ::kill(process, SIGKILL); // the host asks nothing while it waits: it is gone
    int status = 0;
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

bool serve(const Descriptor& channel, Packet packet) {
    isolation::Request request;
    if (packet.bytes.size() != sizeof request || packet.descriptors.size() != 2) return false;
    std::memcpy(&request, packet.bytes.data(), sizeof request);
    auto [life, held] = isolation::make_pipe();
    if (!life) return false;
    const pid_t self = ::getpid();
    const pid_t process = ::fork();
    if (process < 0) return false;
    if (process == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != self) ::_exit(EXIT_FAILURE);
        read_document(request, packet.descriptors[0], packet.descriptors[1]);
    }
    held.close();
    packet.descriptors.clear();
    const isolation::End end{wait_status_of(process, life, channel)};
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
        std::fputs("ofstract-worker: the helper of ofstract::IsolatedExtractor, which starts it by itself\n", stderr);
        return EXIT_FAILURE;
    }
    std::signal(SIGPIPE, SIG_IGN);
    const isolation::Descriptor channel(STDIN_FILENO);
    ::close_range(STDERR_FILENO + 1, ~0u, 0); // what the host has left open
    worker::warm_up();
    if (!send(channel, isolation::greeting())) return EXIT_FAILURE;
    while (auto packet = receive(channel))
        if (!worker::serve(channel, *std::move(packet))) return EXIT_FAILURE;
    return EXIT_SUCCESS;
}
