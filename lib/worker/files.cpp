#include "worker/files.h"

#if __has_include(<linux/landlock.h>)
#include <linux/landlock.h>
#define OFSTRACT_LANDLOCK 1
#endif

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace ofstract::worker {

#if defined(OFSTRACT_LANDLOCK) && defined(SYS_landlock_create_ruleset)

namespace {

using isolation::Descriptor;

// The folders where distributions put fonts, fontconfig's files, and the character maps of poppler-data. A user's own
// fonts are not among them: a hostile document has no business in a home folder.
constexpr const char* folders[] = {
    "/usr/share/fonts",      "/usr/local/share/fonts", "/usr/share/fontconfig",   "/etc/fonts",
    "/var/cache/fontconfig", "/usr/share/poppler",     "/usr/local/share/poppler"};

// All rights of Landlock's first version are taken, from LANDLOCK_ACCESS_FS_EXECUTE to …_MAKE_SYM; later versions
// add to writing, which the filter of system calls refuses before.
constexpr __u64 all_rights = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;
constexpr __u64 reading = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;

Descriptor rules() {
    landlock_ruleset_attr attributes{};
    attributes.handled_access_fs = all_rights;
    Descriptor set(
        static_cast<int>(::syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes.handled_access_fs, 0)));
    if (!set) return set;
    for (const char* const folder : folders) {
        const Descriptor place(::open(folder, O_PATH | O_CLOEXEC));
        if (!place) continue; // not on this machine
        landlock_path_beneath_attr rule{};
        rule.allowed_access = reading;
        rule.parent_fd = place.get();
        if (::syscall(SYS_landlock_add_rule, set.get(), LANDLOCK_RULE_PATH_BENEATH, &rule, 0) != 0) return {};
    }
    return set;
}

} // namespace

ReadableFiles::ReadableFiles() : rules_(rules()) {}

bool ReadableFiles::enter() const { return !enforced() || ::syscall(SYS_landlock_restrict_self, rules_.get(), 0) == 0; }

#else

ReadableFiles::ReadableFiles() = default;

bool ReadableFiles::enter() const { return true; }

#endif

ReadableFiles ReadableFiles::not_held() { return ReadableFiles(isolation::Descriptor()); }

} // namespace ofstract::worker
