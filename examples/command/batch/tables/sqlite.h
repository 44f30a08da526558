#pragma once
// SQLite's C interface → one that closes what it opens and throws OutputError, which names the file. Reference:
// https://www.sqlite.org/c3ref/intro.html.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace command::batch {

enum class Access { read, create };

class Connection {
  public:
    Connection(const std::string& file, Access access);

    void run(const char* sql); // any number of statements, without results
    void close();

    const std::string& file() const { return file_; }
    sqlite3* handle() const { return handle_.get(); }
    [[noreturn]] void fail(int code) const;

  private:
    struct Closer {
        void operator()(sqlite3* handle) const;
    };
    std::string file_;
    std::unique_ptr<sqlite3, Closer> handle_;
    bool writing_;
};

// A statement that is run again and again. Parameters and columns are taken in order, one call each.
class Statement {
  public:
    Statement(const Connection& connection, std::string_view sql);

    Statement& integer(std::int64_t value);
    Statement& real(double value);
    Statement& text(std::string_view value); // to live until run() or the last step()
    Statement& text_or_null(std::string_view value) { return value.empty() ? null() : text(value); }
    Statement& null();

    void run();  // without rows; ready for the next parameters
    bool step(); // the next row; false behind the last, and then ready for the next parameters

    int columns() const;
    std::string_view name(int column) const;
    bool is_text(int column) const;
    bool is_null(int column) const;
    std::int64_t get_integer(int column) const;
    std::string_view get_text(int column) const; // until the next step(); "" for NULL; numbers as text

  private:
    struct Finalizer {
        void operator()(sqlite3_stmt* statement) const;
    };
    void bound(int code);

    const Connection* connection_;
    std::unique_ptr<sqlite3_stmt, Finalizer> statement_;
    int next_ = 1; // parameter
};

} // namespace command::batch
