#pragma once
// File descriptors that close themselves, and a socket that keeps messages apart and carries them.
//
// Invariant: no descriptor leaks into another process, and no call raises SIGPIPE or ends early by EINTR.
// Reference: unix(7), SOCK_SEQPACKET and SCM_RIGHTS.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ofstract::isolation {

class Descriptor {
  public:
    Descriptor() = default;
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }
    ~Descriptor() { close(); }

    explicit operator bool() const { return fd_ >= 0; }
    int get() const { return fd_; }
    void close();

  private:
    int fd_ = -1;
};

// Two ends, both empty where the system has no more descriptors.
std::pair<Descriptor, Descriptor> make_channel();
std::pair<Descriptor, Descriptor> make_pipe(); // to read from, to write to

struct Packet {
    std::string bytes;
    std::vector<Descriptor> descriptors;
};

// Nothing where the other end is gone. A packet of more than 4 KiB or four descriptors is cut.
std::optional<Packet> receive(const Descriptor& channel);
bool send(const Descriptor& channel, std::string_view bytes, std::span<const int> descriptors = {});

bool write_all(const Descriptor& to, std::string_view bytes);

} // namespace ofstract::isolation
