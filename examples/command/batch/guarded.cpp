#include "guarded.h"

#include "../command.h"
#include "batch.h"
#include "database.h"

#include <filesystem>
#include <new>

namespace command::batch {

int guarded(const std::string& output, const std::function<int()>& work) {
    const std::string again = ". The same command goes on where this one stopped";
    try {
        return work();
    } catch (const Failure& failure) {
        complain(failure.what());
        return failure.status();
    } catch (const OutputError& error) {
        complain(error.what() + again);
    } catch (const std::filesystem::filesystem_error& error) {
        complain("cannot write \"" + output + "\": " + error.what() + again);
    } catch (const std::bad_alloc&) {
        complain("there is not enough memory" + again);
        return exit_status(ofstract::ErrorCode::unavailable);
    }
    std::error_code ec; // half results would only take room
    std::filesystem::remove_all(output + "/.ofstract/results", ec);
    return exit_output;
}

} // namespace command::batch
