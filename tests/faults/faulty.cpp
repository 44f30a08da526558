// ofstract_faulty FOLDER FAULT N LOG COMMAND...: runs the command, and the N-th system call by which it opens, reads,
// writes, syncs, renames or removes something in FOLDER goes wrong. FAULT is EIO, ENOSPC or EINTR: that error, once;
// with + behind it, from there on; `short`: half of what is asked for is read or written; `kill`: the process dies by
// SIGKILL before the call; `hook`: the shell command in OFSTRACT_HOOK is run before it. LOG says how many such calls
// there were, and which one went wrong. Ends as the command does.
//
// System calls, not a library's functions: SQLite, the C library's streams and libxlsxwriter each write in their own
// way. For x86-64; elsewhere, or where nothing may be traced, it ends with status 99. Reference: ptrace(2), seccomp(2).

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/limits.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#if !defined(__x86_64__)
int main() { return 99; }
#else

namespace {

namespace fs = std::filesystem;

constexpr int not_possible = 99;

enum class Names { descriptor, path, path_at }; // how a call names its file

struct Call {
    int number;
    const char* name;
    Names names;
    bool sized = false; // its third argument is a count of bytes, which may be cut
};

constexpr Call calls[] = {
    {SYS_open, "open", Names::path},
    {SYS_openat, "open", Names::path_at},
    {SYS_read, "read", Names::descriptor, true},
    {SYS_pread64, "read", Names::descriptor, true},
    {SYS_getdents64, "list", Names::descriptor},
    {SYS_write, "write", Names::descriptor, true},
    {SYS_pwrite64, "write", Names::descriptor, true},
    {SYS_writev, "write", Names::descriptor},
    {SYS_ftruncate, "truncate", Names::descriptor},
    {SYS_fsync, "sync", Names::descriptor},
    {SYS_fdatasync, "sync", Names::descriptor},
    {SYS_rename, "rename", Names::path},
    {SYS_renameat, "rename", Names::path_at},
    {SYS_renameat2, "rename", Names::path_at},
    {SYS_unlink, "remove", Names::path},
    {SYS_unlinkat, "remove", Names::path_at},
    {SYS_rmdir, "remove", Names::path},
    {SYS_mkdir, "make", Names::path},
    {SYS_mkdirat, "make", Names::path_at},
};

struct Fault {
    std::string kind;
    int error = 0;        // 0: another kind
    bool lasting = false; // from the N-th call on
    unsigned long at = 0; // N
};

// The child's part: it waits for its tracer, asks to be stopped at those calls, and becomes the command.
[[noreturn]] void become(char** command, int ready) {
    char byte = 0;
    if (::read(ready, &byte, 1) != 1) ::_exit(not_possible);
    std::vector<sock_filter> filter = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AUDIT_ARCH_X86_64, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
    };
    for (const Call& call : calls) {
        filter.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(call.number), 0, 1));
        filter.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRACE));
    }
    filter.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    const sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0)
        ::_exit(not_possible);
    ::execvp(command[0], command);
    ::_exit(not_possible);
}

class Tracer {
  public:
    Tracer(std::string folder, Fault fault, pid_t process)
        : folder_(std::move(folder)), fault_(std::move(fault)), process_(process) {}

    // Until the command and all that it has started have ended: its wait status.
    int run() {
        int result = 0;
        for (;;) {
            int status = 0;
            const pid_t thread = ::waitpid(-1, &status, __WALL);
            if (thread < 0 && errno == EINTR) continue;
            if (thread < 0) return result;
            if (WIFSTOPPED(status)) go_on(thread, status);
            else if (thread == process_) result = status;
        }
    }

    std::string log() const { return std::to_string(seen_) + " calls" + log_ + '\n'; }

  private:
    void go_on(pid_t thread, int status) {
        const int event = status >> 16, signal = WSTOPSIG(status);
        if (event == PTRACE_EVENT_SECCOMP) at_call(thread);
        // An event of ptrace's own, or a signal that is to be delivered.
        ::ptrace(PTRACE_CONT, thread, nullptr, event != 0 ? 0L : static_cast<long>(signal));
    }

    void at_call(pid_t thread) {
        user_regs_struct registers = {};
        if (::ptrace(PTRACE_GETREGS, thread, nullptr, &registers) != 0) return;
        const auto* const call = std::find_if(std::begin(calls), std::end(calls), [&](const Call& one) {
            return static_cast<unsigned long long>(one.number) == registers.orig_rax;
        });
        if (call == std::end(calls)) return;
        const std::string path = path_of(thread, *call, registers);
        if ((path + '/').compare(0, folder_.size() + 1, folder_ + '/') != 0) return;
        ++seen_;
        if (seen_ < fault_.at || (seen_ > fault_.at && !fault_.lasting)) return;
        if (log_.empty()) log_ = ": " + fault_.kind + " at " + call->name + ' ' + path;
        if (fault_.kind == "kill") {
            ::kill(process_, SIGKILL);
            return;
        }
        if (fault_.kind == "hook") {
            const char* const hook = std::getenv("OFSTRACT_HOOK");
            if (!hook || std::system(hook) != 0) log_ += ", and the hook failed";
            return;
        }
        if (fault_.error != 0) {
            registers.orig_rax = ~0ULL; // no call: it returns the value here
            registers.rax = static_cast<unsigned long long>(-static_cast<long long>(fault_.error));
        } else if (call->sized && registers.rdx > 1) {
            registers.rdx /= 2;
        }
        ::ptrace(PTRACE_SETREGS, thread, nullptr, &registers);
    }

    static std::string path_of(pid_t thread, const Call& call, const user_regs_struct& registers) {
        const std::string here = "/proc/" + std::to_string(thread);
        const auto file = [&](unsigned long long fd) {
            std::error_code ec;
            return fs::read_symlink(here + "/fd/" + std::to_string(static_cast<int>(fd)), ec);
        };
        if (call.names == Names::descriptor) return file(registers.rdi).string();
        const bool at = call.names == Names::path_at;
        const fs::path name = text_at(thread, at ? registers.rsi : registers.rdi);
        if (name.is_absolute()) return name.lexically_normal().string();
        std::error_code ec;
        const bool from_here = !at || static_cast<int>(registers.rdi) == AT_FDCWD;
        const fs::path base = from_here ? fs::read_symlink(here + "/cwd", ec) : file(registers.rdi);
        return (base / name).lexically_normal().string();
    }

    static std::string text_at(pid_t thread, unsigned long long address) {
        std::string text(PATH_MAX, '\0');
        std::ifstream memory("/proc/" + std::to_string(thread) + "/mem", std::ios::binary);
        memory.seekg(static_cast<std::streamoff>(address));
        memory.read(text.data(), PATH_MAX); // as much as there is
        return text.c_str();
    }

    std::string folder_, log_;
    Fault fault_;
    pid_t process_;
    unsigned long seen_ = 0;
};

std::optional<Fault> fault_of(std::string kind, const char* at) {
    Fault fault;
    fault.at = std::strtoul(at, nullptr, 10);
    fault.lasting = !kind.empty() && kind.back() == '+';
    if (fault.lasting) kind.pop_back();
    fault.kind = kind;
    if (kind == "EIO") fault.error = EIO;
    else if (kind == "ENOSPC") fault.error = ENOSPC;
    else if (kind == "EINTR") fault.error = EINTR;
    else if (kind != "short" && kind != "kill" && kind != "hook") return std::nullopt;
    return fault;
}

} // namespace

int main(int argc, char** argv) {
    const std::optional<Fault> fault = argc > 5 ? fault_of(argv[2], argv[3]) : std::nullopt;
    if (!fault) {
        std::fputs("usage: ofstract_faulty FOLDER EIO[+]|ENOSPC[+]|EINTR[+]|short[+]|kill|hook N LOG COMMAND...\n",
                   stderr);
        return 1;
    }
    int ready[2];
    if (::pipe2(ready, O_CLOEXEC) != 0) return not_possible;
    const pid_t child = ::fork();
    if (child == 0) become(argv + 5, ready[0]);
    constexpr long options = PTRACE_O_TRACESECCOMP | PTRACE_O_TRACECLONE | PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK;
    if (child < 0 || ::ptrace(PTRACE_SEIZE, child, nullptr, options) != 0) return not_possible;
    if (::write(ready[1], "g", 1) != 1) return not_possible;
    Tracer tracer(fs::weakly_canonical(argv[1]).string(), *fault, child);
    const int status = tracer.run();
    std::ofstream(argv[4]) << tracer.log();
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

#endif
