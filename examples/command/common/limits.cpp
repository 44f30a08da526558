#include "limits.h"

namespace command {

ofstract::IsolationLimits limits_of(double timeout, std::size_t memory) {
    ofstract::IsolationLimits limits;
    limits.cpu_seconds *= timeout / limits.wall_seconds;
    limits.wall_seconds = timeout;
    limits.document.seconds = timeout;
    limits.memory = memory << 20;
    return limits;
}

} // namespace command
