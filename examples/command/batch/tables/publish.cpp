#include "publish.h"

#include "database.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace command::batch {

void fail_to_write(const std::string& file, int error) {
    const char* const advice = error == ENOSPC || error == EDQUOT || error == EFBIG
                                   ? "; make room, then start again"
                                   : "; see whether the folder is there and may be written, then start again";
    throw OutputError("cannot write \"" + file + "\": " + std::strerror(error) + advice);
}

void sync(const std::string& file) {
    const int handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (handle < 0) fail_to_write(file, errno);
    const int error = ::fsync(handle) == 0 ? 0 : errno;
    ::close(handle);
    if (error != 0) fail_to_write(file, error);
}

void publish(const std::string& part, const std::string& file) {
    sync(part);
    if (std::rename(part.c_str(), file.c_str()) != 0) fail_to_write(file, errno);
}

} // namespace command::batch
