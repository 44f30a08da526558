#pragma once
// What every document needs is made before the first: a fork inherits it.

namespace ofstract::worker {

void warm_up();

} // namespace ofstract::worker
