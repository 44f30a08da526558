#include "pdf/check.h"

namespace ofstract::pdf {

void check(const File& file, const std::vector<Page>& pages, Damage& damage) {
    check_references(file, damage);
    check_fonts(file, damage);
    check_vocabulary(file, damage);
    check_pages(file, pages, damage);
}

Damage check(std::string_view bytes) {
    const File file(bytes);
    Damage damage = file.damage();
    check(file, pages_of(file, damage), damage);
    return damage;
}

} // namespace ofstract::pdf
