#include "command.h"

#include <ofstract/extractor.h>
#include <ofstract/json.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace command {

int extract(const ExtractOptions& options) {
    std::ofstream file;
    if (!options.output.empty()) {
        file.open(options.output, std::ios::binary | std::ios::trunc);
        if (!file) {
            std::cerr << "ofstract: cannot write \"" << options.output << "\": " << std::strerror(errno) << '\n';
            return exit_output;
        }
    }
    std::ostream& out = options.output.empty() ? std::cout : file;
    const ofstract::JsonOptions json{options.ndjson ? -1 : 2};
    const ofstract::Extractor extractor;
    int status = 0;
    for (const std::string& path : options.files) {
        const ofstract::Result<ofstract::Report> report = extractor.extract_file(path);
        if (report) {
            out << to_json(*report, json) << '\n';
        } else {
            out << to_json(report.error(), std::filesystem::path(path).filename().string(), json) << '\n';
            complain(path, report.error());
            if (status == 0) status = exit_status(report.error().code);
        }
        if (!out) break;
    }
    out.flush();
    if (!out) {
        std::cerr << "ofstract: writing the result failed: " << std::strerror(errno) << '\n';
        return exit_output;
    }
    return status;
}

} // namespace command
