#include "worker/confinement.h"

#include <sys/prctl.h>
#include <unistd.h>

#include <utility>

namespace ofstract::worker {

Confinement::Confinement(ReadableFiles files) : files_(std::move(files)), filter_(files_.enforced()) {}

bool Confinement::enter() const {
    // Not dumpable: a core that is piped to a program (core_pattern) knows no size limit. It also keeps other
    // processes of the user from looking into this one.
    if (::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return false;
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return false;
    if (!files_.enter()) return false;
    if (::close_range(STDERR_FILENO + 1, ~0u, 0) != 0) return false;
    return filter_.enter();
}

std::string Confinement::description() const {
    const std::string calls = SystemCallFilter::built_in()
                                  ? "filtered (seccomp)"
                                  : "not filtered: built without libseccomp, or with sanitizers";
    const std::string files = files_.enforced() ? "fonts and character maps, to read (Landlock)"
                              : SystemCallFilter::built_in()
                                  ? "none, for there is no Landlock: text that needs a character map "
                                    "of the system is flagged"
                                  : "all of its user's, for there is no Landlock";
    return "system calls: " + calls + "\nfiles: " + files + "\n";
}

} // namespace ofstract::worker
