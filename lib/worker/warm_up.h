#pragma once
// Makes everything that each document needs before the first one comes: a fork inherits it.

namespace ofstract::worker {

void warm_up();

} // namespace ofstract::worker
