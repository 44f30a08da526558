#include "worker/filter.h"

#ifdef OFSTRACT_SECCOMP

#include "isolation/channel.h"

#include <fcntl.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <stdexcept>

namespace ofstract::worker {
namespace {

// The calls' numbers differ between machines; those that a machine lacks, libseccomp leaves out.
constexpr int allowed[] = {
    // Memory.
    SCMP_SYS(brk),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(madvise),
    SCMP_SYS(futex),
    // Descriptors that are open.
    SCMP_SYS(read),
    SCMP_SYS(readv),
    SCMP_SYS(pread64),
    SCMP_SYS(lseek),
    SCMP_SYS(_llseek),
    SCMP_SYS(close),
    SCMP_SYS(fstat),
    SCMP_SYS(fstat64),
    SCMP_SYS(fstatfs),
    SCMP_SYS(fstatfs64),
    SCMP_SYS(getdents64),
    SCMP_SYS(fadvise64),
    SCMP_SYS(fadvise64_64),
    // Facts of the file system, which fontconfig asks for before it opens a file: names, sizes and times, no contents.
    SCMP_SYS(access),
    SCMP_SYS(faccessat),
    SCMP_SYS(faccessat2),
    SCMP_SYS(stat),
    SCMP_SYS(stat64),
    SCMP_SYS(lstat),
    SCMP_SYS(lstat64),
    SCMP_SYS(newfstatat),
    SCMP_SYS(fstatat64),
    SCMP_SYS(statx),
    SCMP_SYS(statfs),
    SCMP_SYS(statfs64),
    SCMP_SYS(readlink),
    SCMP_SYS(readlinkat),
    SCMP_SYS(getcwd),
    // Itself, the clock and the machine.
    SCMP_SYS(getpid),
    SCMP_SYS(gettid),
    SCMP_SYS(getuid),
    SCMP_SYS(getuid32),
    SCMP_SYS(geteuid),
    SCMP_SYS(geteuid32),
    SCMP_SYS(getgid),
    SCMP_SYS(getgid32),
    SCMP_SYS(getegid),
    SCMP_SYS(getegid32),
    SCMP_SYS(getrandom),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_gettime64),
    SCMP_SYS(clock_getres),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(time),
    SCMP_SYS(sysinfo),
    SCMP_SYS(sched_yield),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sigreturn),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
};

// fontconfig would renew its caches, the C library asks whether a stream is a terminal: all go on where they may not.
constexpr int refused[] = {
    SCMP_SYS(mkdir),      SCMP_SYS(mkdirat),
    SCMP_SYS(rmdir),      SCMP_SYS(unlink),
    SCMP_SYS(unlinkat),   SCMP_SYS(link),
    SCMP_SYS(linkat),     SCMP_SYS(symlink),
    SCMP_SYS(symlinkat),  SCMP_SYS(rename),
    SCMP_SYS(renameat),   SCMP_SYS(renameat2),
    SCMP_SYS(chmod),      SCMP_SYS(fchmod),
    SCMP_SYS(fchmodat),   SCMP_SYS(utime),
    SCMP_SYS(utimes),     SCMP_SYS(futimesat),
    SCMP_SYS(utimensat),  SCMP_SYS(utimensat_time64),
    SCMP_SYS(openat2),    SCMP_SYS(ioctl),
    SCMP_SYS(prlimit64),  SCMP_SYS(getrlimit),
    SCMP_SYS(ugetrlimit), SCMP_SYS(sched_getaffinity),
};

// A flag of opening, one bit each, that means more than reading. (O_TMPFILE holds O_DIRECTORY's bit, too.)
constexpr int writing[] = {O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, O_TMPFILE & ~O_DIRECTORY};

class SystemCallRules {
  public:
    SystemCallRules() : context_(seccomp_init(SCMP_ACT_KILL_PROCESS), &seccomp_release) {
        if (!context_) throw std::bad_alloc();
    }

    void add(std::uint32_t action, int call, std::initializer_list<scmp_arg_cmp> where = {}) {
        const int error = seccomp_rule_add_array(context_.get(), action, call, static_cast<unsigned>(where.size()),
                                                 where.size() == 0 ? nullptr : where.begin());
        if (error != 0) throw std::runtime_error("the filter of system calls cannot be made");
    }

    std::vector<sock_filter> compiled() const {
        const isolation::Descriptor file(::memfd_create("ofstract-filter", MFD_CLOEXEC));
        if (!file || seccomp_export_bpf(context_.get(), file.get()) != 0)
            throw std::runtime_error("the filter of system calls cannot be compiled");
        const off_t size = ::lseek(file.get(), 0, SEEK_END);
        std::vector<sock_filter> program(static_cast<std::size_t>(size) / sizeof(sock_filter));
        if (::pread(file.get(), program.data(), static_cast<std::size_t>(size), 0) != size)
            throw std::runtime_error("the filter of system calls cannot be read");
        return program;
    }

  private:
    std::unique_ptr<void, decltype(&seccomp_release)> context_;
};

// `argument` counts from 0. libseccomp's own macros for these are compound literals, which C++ does not have.
scmp_arg_cmp equals(unsigned argument, std::uint64_t value) { return {argument, SCMP_CMP_EQ, value, 0}; }
scmp_arg_cmp has_none_of(unsigned argument, std::uint64_t bits) { return {argument, SCMP_CMP_MASKED_EQ, bits, 0}; }
scmp_arg_cmp has(unsigned argument, std::uint64_t bit) { return {argument, SCMP_CMP_MASKED_EQ, bit, bit}; }

void add_opening(SystemCallRules& rules, int call, unsigned flags, bool may_open) {
    if (!may_open) return rules.add(SCMP_ACT_ERRNO(EACCES), call);
    std::uint64_t all = 0;
    for (const int bit : writing) {
        all |= static_cast<unsigned>(bit);
        rules.add(SCMP_ACT_ERRNO(EACCES), call, {has(flags, static_cast<unsigned>(bit))});
    }
    rules.add(SCMP_ACT_ALLOW, call, {has_none_of(flags, all)});
}

} // namespace

SystemCallFilter::SystemCallFilter(bool may_open) {
    SystemCallRules rules;
    for (const int call : allowed) rules.add(SCMP_ACT_ALLOW, call);
    for (const int call : refused) rules.add(SCMP_ACT_ERRNO(EACCES), call);
    add_opening(rules, SCMP_SYS(open), 1, may_open);
    add_opening(rules, SCMP_SYS(openat), 2, may_open);
    for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mmap2), SCMP_SYS(mprotect)}) // no new code
        rules.add(SCMP_ACT_ALLOW, call, {has_none_of(2, PROT_EXEC)});
    for (const int call : {SCMP_SYS(write), SCMP_SYS(writev)}) // the answer, and an abort's last words
        for (const int descriptor : {STDOUT_FILENO, STDERR_FILENO})
            rules.add(SCMP_ACT_ALLOW, call, {equals(0, static_cast<unsigned>(descriptor))});
    for (const int command : {F_GETFD, F_SETFD, F_GETFL}) // others send signals
        for (const int call : {SCMP_SYS(fcntl), SCMP_SYS(fcntl64)})
            rules.add(SCMP_ACT_ALLOW, call, {equals(1, static_cast<unsigned>(command))});
    rules.add(SCMP_ACT_ALLOW, SCMP_SYS(tgkill), {equals(2, SIGABRT)}); // abort(); to itself only: see enter()
    program_ = rules.compiled();
}

bool SystemCallFilter::built_in() { return true; }

bool SystemCallFilter::enter() const {
    // Before the list, the one rule that needs the process's own number: tgkill reaches no other process. Jumps are
    // relative, so that a program can be put before another; the list itself looks at the machine's architecture.
    constexpr auto number = static_cast<std::uint32_t>(offsetof(seccomp_data, nr));
    constexpr auto first_argument = static_cast<std::uint32_t>(offsetof(seccomp_data, args)) +
                                    (__BYTE_ORDER__ == __ORDER_BIG_ENDIAN__ ? 4 : 0); // its lower half
    const sock_filter own[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, number),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(SCMP_SYS(tgkill)), 0, 3),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, first_argument),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(::getpid()), 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
    };
    std::vector<sock_filter> whole(std::begin(own), std::end(own));
    whole.insert(whole.end(), program_.begin(), program_.end());
    const sock_fprog program{static_cast<unsigned short>(whole.size()), whole.data()};
    return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) == 0;
}

} // namespace ofstract::worker

#else

namespace ofstract::worker {

SystemCallFilter::SystemCallFilter(bool) {}

bool SystemCallFilter::built_in() { return false; }

bool SystemCallFilter::enter() const { return true; }

} // namespace ofstract::worker

#endif
