#include "pdf/check.h"

// Each reference leads to an object that is there, and each object is referred to: a digit that changed in one
// leaves the object that it was meant for alone. What is referred to more than once is not held so.
// Reference: ISO 32000-1, 7.3.10.

namespace ofstract::pdf {
namespace {

// Objects that are found by their place and not by a reference.
bool stands_alone(const File& file, std::uint32_t number) {
    const View value = file.value(number);
    const View type = value.get("/Type");
    if (type.is_name("/XRef") || type.is_name("/ObjStm")) return true;
    // A linearized file's first object, and its hint stream, the only stream whose /S is a number.
    if (value.get("/Linearized") || value.get("/S").kind() == Kind::number) return true;
    // Word writes an empty name tree into every file and never refers to it.
    return value.size() == 2 && value.get("/Names").kind() == Kind::array && value.get("/Names").size() == 0;
}

} // namespace

void check_references(const File& file, Damage& damage) {
    std::vector<bool> referred(file.object_count());
    const Values& values = file.values();
    for (Index i = 1; i < values.size(); ++i) {
        const Value& value = values.at(i);
        if (value.kind != Kind::reference) continue;
        const Object& object = file.object(value.object);
        if (object.value == 0 || object.generation != value.generation) damage.add(Fault::lost_reference, value.object);
        else referred[value.object] = true;
    }
    for (std::uint32_t number = 0; number < referred.size(); ++number)
        if (!referred[number] && file.object(number).value != 0 && !stands_alone(file, number))
            damage.add(Fault::lost_object, number);
}

} // namespace ofstract::pdf
