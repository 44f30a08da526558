// What isolation costs: CPU time a file, in process and through IsolatedExtractor, helper and forks included.
//
//     ofstract_bench_isolation [FOLDER [ROUNDS]]
//
// The rounds alternate, so that a busy machine troubles both alike. In process means a fork for each round here: as in
// the helper, every round begins with the heap of a process that has just started.

#include <ofstract/extractor.h>
#include <ofstract/isolated.h>

#include "support/real_reports.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {
