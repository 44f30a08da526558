// JSON on standard input, one document a line → how many there are; status 1 at the first line that is none.
// With an argument: the value that this JSON pointer names in each, a line each.

#include <nlohmann/json.hpp>

#include <iostream>
#include <string>

int main(int argc, char** argv) {
    std::size_t lines = 0;
    for (std::string line; std::getline(std::cin, line); ++lines) {
        const auto json = nlohmann::json::parse(line, nullptr, false); // checks UTF-8 too
        if (json.is_discarded()) {
            std::cerr << "line " << lines + 1 << " is no JSON: " << line.substr(0, 200) << '\n';
            return 1;
        }
        if (argc < 2) continue;
        const nlohmann::json::json_pointer pointer(argv[1]);
        const auto value = json.contains(pointer) ? json.at(pointer) : nlohmann::json();
        std::cout << (value.is_string() ? value.get<std::string>() : value.dump()) << '\n';
    }
    if (argc < 2) std::cout << lines << '\n';
}
