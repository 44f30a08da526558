#include "sqlite.h"

#include "database.h"

#include <sqlite3.h>

namespace command::batch {

void Connection::Closer::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

Connection::Connection(const std::string& file, Access access) : file_(file), writing_(access == Access::create) {
    sqlite3* handle = nullptr;
    const int flags = writing_ ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    const int code = sqlite3_open_v2(file.c_str(), &handle, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    handle_.reset(handle);
    if (code != SQLITE_OK) fail(code);
}

void Connection::fail(int code) const {
    std::string message = writing_ ? "cannot write " : "cannot read ";
    message += file_.empty() ? "a temporary file: " : '"' + file_ + "\": ";
    message += handle_ ? sqlite3_errmsg(handle_.get()) : sqlite3_errstr(code);
    switch (code & 0xFF) { // without SQLite's extension of the code
    case SQLITE_FULL: message += "; make room, then start again"; break;
    case SQLITE_IOERR:
        message += writing_ ? "; see whether the disk is full or the folder gone, then start again"
                            : "; see whether the disk can be read, then start again";
        break;
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM: message += "; see whether the folder is there and may be written"; break;
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT: message += "; make it anew with ofstract batch"; break;
    case SQLITE_BUSY: message += "; end the process that uses it, then start again"; break;
    default: break;
    }
    throw OutputError(message);
}

void Connection::run(const char* sql) {
    if (const int code = sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr); code != SQLITE_OK) fail(code);
}

void Connection::close() {
    if (const int code = sqlite3_close(handle_.get()); code != SQLITE_OK) fail(code);
    (void)handle_.release();
}

void Statement::Finalizer::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Statement::Statement(const Connection& connection, std::string_view sql) : connection_(&connection) {
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(connection.handle(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) connection.fail(code);
    statement_.reset(statement);
}

void Statement::bound(int code) {
    if (code != SQLITE_OK) connection_->fail(code);
    ++next_;
}

Statement& Statement::integer(std::int64_t value) {
    bound(sqlite3_bind_int64(statement_.get(), next_, value));
    return *this;
}

Statement& Statement::real(double value) {
    bound(sqlite3_bind_double(statement_.get(), next_, value));
    return *this;
}

Statement& Statement::text(std::string_view value) {
    // An empty view may have no data, which SQLite would take for NULL.
    bound(sqlite3_bind_text64(statement_.get(), next_, value.empty() ? "" : value.data(), value.size(), SQLITE_STATIC,
                              SQLITE_UTF8));
    return *this;
}

Statement& Statement::null() {
    bound(sqlite3_bind_null(statement_.get(), next_));
    return *this;
}

void Statement::run() {
    while (step()) {
    }
}

bool Statement::step() {
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) connection_->fail(code);
    sqlite3_reset(statement_.get());
    next_ = 1;
    return false;
}

int Statement::columns() const { return sqlite3_column_count(statement_.get()); }

std::string_view Statement::name(int column) const { return sqlite3_column_name(statement_.get(), column); }

bool Statement::is_text(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_TEXT; }

bool Statement::is_null(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }

std::int64_t Statement::get_integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }

std::string_view Statement::get_text(int column) const {
    const unsigned char* const text = sqlite3_column_text(statement_.get(), column);
    if (!text) return {};
    return {reinterpret_cast<const char*>(text),
            static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

} // namespace command::batch
