#pragma once
// The reason why a file gave no report, as a value.
//
//     ofstract::Result<ofstract::Report> result = extractor.extract_file("report.pdf");
//     if (!result)
//         std::cerr << ofstract::to_string(result.error().code) << ": " << result.error().message << '\n';
//
// Index base: `Error::page` counts from 1; 0 means the file as a whole.
// Ownership: an Error owns its message and its diagnostics. Thread-safety: as any value.
// Errors: Result::value() on a failure throws std::logic_error, whose what() is the error's code and message; so does
// Result::error() on a success. Nothing else here throws but std::bad_alloc.
// Source: the codes are those of the JSON form; they are only ever added to.

#include <ofstract/diagnostic.h>
#include <ofstract/export.h>
#include <ofstract/geometry.h>

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace ofstract {
inline namespace v0_2 {

enum class ErrorCode {
    io,            // the file could not be read
    not_a_pdf,     // the bytes are no PDF
    encrypted,     // a password is needed
    damaged,       // a PDF that cannot be read as one
    no_text,       // pages, but no words on them: a scan
    not_a_report,  // a PDF that is no inspection report
    limit,         // larger than the extractor's limits allow
    internal,      // a defect of this library
    timeout,       // isolated reading only: over its time
    out_of_memory, // isolated reading only: over its memory
    crashed,       // isolated reading only: the reader died
    unavailable,   // no fault of the file's: the machine lacks memory, processes or descriptors; try again later
};

// "not-a-pdf": the code as the JSON form and the command print it; "" for a value that is no code. A static string. All
// codes, in order: for (int i = 0; *to_string(static_cast<ErrorCode>(i)) != '\0'; ++i)
[[nodiscard]] OFSTRACT_API const char* to_string(ErrorCode code) noexcept;
[[nodiscard]] OFSTRACT_API std::optional<ErrorCode> parse_error_code(std::string_view name) noexcept;

// A finding about a document that gave no report. Unlike Diagnostic, which is a handle into a report, it owns its
// texts.
struct ErrorDiagnostic {
    std::string code; // one of ofstract::diagnostics
    Severity severity = Severity::note;
    std::string message;
    std::vector<Span> where; // empty: the file as a whole
};

struct Error {
    ErrorCode code = ErrorCode::internal;
    std::string message; // one sentence: what is wrong, where, and what to do
    int page = 0;
    // The findings up to the moment when the document was refused, in the order of a report's. Empty where there were
    // none, and where the document was not examined: its bytes could not be read, are no PDF, need a password or are
    // over a limit, or the reading process died.
    std::vector<ErrorDiagnostic> diagnostics = {};
};

template <class T> class [[nodiscard]] Result {
  public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const noexcept { return state_.index() == 0; }
    explicit operator bool() const noexcept { return ok(); }

    // A temporary gives the value itself, never a reference into it, and has no arrow.
    [[nodiscard]] const T& value() const& { return const_cast<Result*>(this)->checked(); }
    [[nodiscard]] T& value() & { return checked(); }
    [[nodiscard]] T value() && { return std::move(checked()); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T operator*() && { return std::move(*this).value(); }
    const T* operator->() const& { return &value(); }
    T* operator->() & { return &value(); }
    const T* operator->() const&& = delete;

    [[nodiscard]] const Error& error() const& {
        if (ok()) throw std::logic_error("ofstract::Result::error() on a success");
        return *std::get_if<1>(&state_);
    }
    [[nodiscard]] Error error() && { return std::as_const(*this).error(); }

  private:
    T& checked() {
        if (const Error* const error = std::get_if<1>(&state_))
            throw std::logic_error(std::string(to_string(error->code)) + ": " + error->message);
        return *std::get_if<0>(&state_);
    }

    std::variant<T, Error> state_;
};

} // namespace v0_2
} // namespace ofstract
