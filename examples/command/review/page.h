#pragma once
// The reports of a file, and the pictures of its pages → the review page, one HTML file.

#include "drawing/pictures.h"

#include <ofstract/report.h>

#include <map>
#include <string>
#include <vector>

namespace command::reviewing {

// `path`: of the file, as people know it. The pages that the reports take, from 1, are the keys of the pictures.
std::string page_of(const std::string& path, const std::vector<ofstract::Report>& reports,
                    const std::map<int, Picture>& pictures);

// Who was inspected, as a list of reports names it: the authority, else the title.
std::string subject_of(const ofstract::Report& report);

} // namespace command::reviewing
