#include "guarded.h"

#include "common/status.h"
#include "tables/database.h"

#include <filesystem>
#include <new>

namespace command::batch {
namespace {

// Half results would only take room.
Failure without_half_results(const std::string& output, const std::string& message) {
    std::error_code ec;
    std::filesystem::remove_all(output + "/.ofstract/results", ec);
    return {exit_output, message};
}

} // namespace

Counts guarded(const std::string& output, const std::function<Counts()>& work) {
    const std::string again = ". The same command goes on where this one stopped";
    try {
        return work();
    } catch (const OutputError& error) {
        throw without_half_results(output, error.what() + again);
    } catch (const std::filesystem::filesystem_error& error) {
        throw without_half_results(output, "cannot write \"" + output + "\": " + error.what() + again);
    } catch (const std::bad_alloc&) {
        throw Failure(exit_status(ofstract::ErrorCode::unavailable), "there is not enough memory" + again);
    }
}

} // namespace command::batch
