// A path → a file's bytes, whatever the path names: POSIX calls, for a stream would wait on a pipe.

#include <ofstract/extractor.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace ofstract {
inline namespace v0_2 {
namespace {

class OpenFile {
  public:
    explicit OpenFile(int fd) : fd_(fd) {}
    ~OpenFile() {
        if (fd_ >= 0) ::close(fd_);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    int get() const { return fd_; }

  private:
    int fd_;
};

Error unreadable(const std::string& path, const std::string& why) {
    return {ErrorCode::io, "cannot read \"" + path + "\": " + why, 0};
}

// No descriptor or no memory is the machine's fault, and not the file's.
Error unreadable(const std::string& path, int error) {
    Error problem = unreadable(path, error == ENOENT ? "there is no such file; check the name" : std::strerror(error));
    if (error == EMFILE || error == ENFILE || error == ENOMEM) {
        problem.code = ErrorCode::unavailable;
        problem.message += "; raise the limit of open files (ulimit -n), or free memory";
    }
    return problem;
}

} // namespace

Result<std::string> read_file(const std::string& path, std::size_t limit) {
    const OpenFile file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (file.get() < 0) return unreadable(path, errno);
    struct stat status = {};
    if (::fstat(file.get(), &status) != 0) return unreadable(path, errno);
    if (S_ISDIR(status.st_mode)) return unreadable(path, "it is a folder; name the files in it");
    if (!S_ISREG(status.st_mode)) return unreadable(path, "it is not a regular file");

    // Read no more than the limit allows, whatever size the file claims to have.
    constexpr std::size_t piece = 1 << 16;
    std::string bytes;
    bytes.reserve(std::min(limit, static_cast<std::size_t>(status.st_size)) + piece);
    for (;;) {
        const std::size_t have = bytes.size();
        bytes.resize(have + piece);
        const ssize_t got = ::read(file.get(), &bytes[have], piece);
        bytes.resize(have + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return unreadable(path, errno);
        if (got == 0) return bytes;
        if (bytes.size() > limit)
            return Error{ErrorCode::limit,
                         "the file has more than " + std::to_string(limit) + " bytes; raise the limit if you trust it",
                         0};
    }
}

} // namespace v0_2
} // namespace ofstract
