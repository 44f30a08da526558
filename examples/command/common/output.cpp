#include "output.h"

#include "terminal.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace command {
namespace fs = std::filesystem;

Output::Output(const std::string& path) : path_(path), target_(path) {
    if (path.empty()) {
        stream_ = stdout;
        return;
    }
    struct stat old = {};
    const bool exists = ::stat(path.c_str(), &old) == 0;
    if (exists && !S_ISREG(old.st_mode)) {
        stream_ = std::fopen(path.c_str(), "wb");
        if (!stream_) fail();
        return;
    }
    if (exists && ::access(path.c_str(), W_OK) != 0) { // a rename would ask the folder only
        fail();
        return;
    }
    std::error_code ec;
    if (exists) target_ = fs::canonical(path, ec).string();
    if (ec) target_ = path;
    const std::string name = target_ + ".part-" + std::to_string(::getpid());
    const int file = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file < 0) {
        fail();
        return;
    }
    temporary_ = name;
    if (exists) (void)::fchmod(file, old.st_mode & 0777u); // best effort: a file system may have no modes
    stream_ = ::fdopen(file, "wb");
    if (!stream_) {
        fail();
        ::close(file);
    }
}

Output::~Output() {
    if (stream_ && stream_ != stdout) std::fclose(stream_);
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

bool Output::fail() {
    if (error_ == 0) error_ = errno != 0 ? errno : EIO;
    return false;
}

bool Output::write(std::string_view text) {
    if (error_ != 0) return false;
    errno = 0;
    return (std::fwrite(text.data(), 1, text.size(), stream_) == text.size() && std::fflush(stream_) == 0) || fail();
}

bool Output::finish() {
    if (error_ != 0) return false;
    errno = 0;
    if (std::fflush(stream_) != 0) return fail();
    if (stream_ == stdout) return true;
    if (!temporary_.empty() && ::fsync(::fileno(stream_)) != 0) return fail();
    const int closed = std::fclose(stream_);
    stream_ = nullptr;
    if (closed != 0) return fail();
    if (temporary_.empty()) return true;
    if (std::rename(temporary_.c_str(), target_.c_str()) != 0) return fail();
    temporary_.clear();
    return true;
}

std::string Output::problem() const {
    return "cannot write " + (path_.empty() ? std::string("to standard output") : '"' + path_ + '"') + ": " +
           std::strerror(error_);
}

} // namespace command
