#include "inputs.h"

#include "batch.h"
#include "common/status.h"

#include <fstream>

namespace command::batch {
namespace {

constexpr std::size_t digits = 64; // of a SHA-256
constexpr std::size_t gap = 2;     // spaces between hash and path

std::string escaped(const std::string& path) {
    std::string out;
    for (const char c : path) {
        if (c == '\\') out += "\\\\";
        else if (c == '\n') out += "\\n";
        else if (c == '\r') out += "\\r";
        else out += c;
    }
    return out;
}

std::string unescaped(const std::string& path) {
    std::string out;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const bool escape = path[i] == '\\' && i + 1 < path.size();
        if (escape) ++i;
        out += !escape ? path[i] : path[i] == 'n' ? '\n' : path[i] == 'r' ? '\r' : path[i];
    }
    return out;
}

bool is_hash(const std::string& text) {
    return text.size() == digits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

} // namespace

void InputList::add(const std::string& path, const std::string& sha256, const std::string& status) {
    const std::string name = escaped(path);
    // A comment has no mark of its own for that: its path is always taken as escaped.
    std::string line = sha256.empty() ? "# " + status : (name == path ? "" : "\\") + sha256;
    if (!output_.write(line.append("  ").append(name) + '\n')) throw Failure(exit_output, output_.problem());
}

void InputList::finish() {
    if (!output_.finish()) throw Failure(exit_output, output_.problem());
}

void read_inputs(const std::string& file, const std::function<void(const std::string&, const std::string&)>& take) {
    std::ifstream lines(file, std::ios::binary);
    std::int64_t number = 0;
    for (std::string line; lines && std::getline(lines, line);) {
        ++number;
        const bool is_escaped = line.substr(0, 1) == "\\", unread = line.substr(0, 2) == "# ";
        if (is_escaped) line.erase(0, 1);
        if (unread) line.erase(0, gap);
        const std::size_t end = line.find("  ");
        const std::string first = line.substr(0, end);
        if (end == std::string::npos || (!unread && !is_hash(first)))
            throw Failure(exit_usage, '"' + file + "\", line " + std::to_string(number) +
                                          ", names no input of a run; --restart reads all anew");
        const std::string path = line.substr(end + gap);
        take(is_escaped || unread ? unescaped(path) : path, unread ? "" : first);
    }
    if (number == 0)
        throw Failure(exit_usage,
                      "cannot read \"" + file + "\", which says what the run has read; --restart reads all anew");
}

} // namespace command::batch
