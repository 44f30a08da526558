#include "database.h"

namespace command::batch {

struct Database::Tables {};

Database::Database(const std::string& file) { throw OutputError("cannot write \"" + file + "\": not built yet"); }
Database::~Database() = default;
void Database::add(const Record&) {}
void Database::finish() {}

void write_csv(const std::string&, const std::string& folder) {
    throw OutputError("cannot write \"" + folder + "\": not built yet");
}
void write_summary(const std::string&, const std::string& file) {
    throw OutputError("cannot write \"" + file + "\": not built yet");
}

} // namespace command::batch
