#include "pdf/check.h"

#include "pdf/needs.h"

namespace ofstract::pdf {

std::vector<PageObject> check(File& file) {
    Damage& damage = file.damage();
    std::vector<PageObject> pages = pages_of(file, damage);
    const std::vector<bool> needed = needed_by(file, pages, damage);
    const Subject subject{file, pages, needed};
    check_references(subject, damage);
    check_fonts(subject, damage);
    check_vocabulary(subject, damage);
    check_pages(subject, damage);
    return pages;
}

Damage check(std::string_view bytes) {
    File file(bytes);
    check(file);
    return file.damage();
}

} // namespace ofstract::pdf
