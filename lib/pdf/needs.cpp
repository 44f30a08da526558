#include "pdf/needs.h"

#include <algorithm>
#include <initializer_list>
#include <set>

namespace ofstract::pdf {
namespace {

// Keys whose values no text is read from, in any dictionary.
bool is_passed_over(std::string_view key) {
    constexpr std::string_view keys[] = {"/Parent",    "/ColorSpace", "/Shading", "/ProcSet",      "/Metadata",
                                         "/PieceInfo", "/CIDSet",     "/Group",   "/LastModified", "/Ref",
                                         "/OPI",       "/Measure",    "/PtData",  "/AF",           "/Thumb"};
    return std::find(std::begin(keys), std::end(keys), key) != std::end(keys);
}

class Walk {
  public:
    Walk(File& file, Damage& damage) : file_(file), damage_(damage), needed_(file.object_count()) {}

    std::vector<bool> walk(const std::vector<PageObject>& pages) {
        for (const PageObject& page : pages) {
            need(page.object);
            for (const char* key : {"/Contents", "/MediaBox", "/CropBox", "/Rotate", "/UserUnit"})
                add(page.dictionary.get(key));
            // Inherited ones are those of many pages.
            if (seen_.insert(page.resources_as_said.index()).second) add(page.resources_as_said);
            run();
            add_appearances(page);
            run();
        }
        return std::move(needed_);
    }

  private:
    void add(View view) {
        if (view) pending_.push_back(view);
    }

    void add_appearances(const PageObject& page) {
        const View annotations = file_.get(page.dictionary, "/Annots");
        if (!seen_.insert(annotations.index()).second) return;
        for (View v = annotations.first(); v.is_there(); v = v.next()) add(file_.resolve(v).get("/AP"));
    }

    void run() {
        while (!pending_.empty()) {
            const View view = pending_.back();
            pending_.pop_back();
            switch (view.kind()) {
            case ValueKind::reference: follow(view); break;
            case ValueKind::array:
                for (View v = view.first(); v.is_there(); v = v.next()) add_container(v);
                break;
            case ValueKind::dictionary:
                for (View key = view.first(); key.is_there(); key = key.next().next())
                    if (!is_passed_over(key.text())) add_container(key.next());
                break;
            default: break;
            }
        }
    }

    void add_container(View v) {
        if (v.kind() == ValueKind::reference || v.kind() == ValueKind::array || v.kind() == ValueKind::dictionary)
            pending_.push_back(v);
    }

    // Whether it was not needed before.
    bool need(std::uint32_t number) {
        if (number < needed_.size() && needed_[number]) return false;
        if (number < needed_.size()) needed_[number] = true;
        const Object& object = file_.object(number);
        if (object.fault) damage_.add(*object.fault, object.offset);
        return true;
    }

    void follow(View reference) {
        const std::uint32_t number = reference.object();
        const Object& object = file_.object(number);
        if (!need(number) || object.fault) return;
        if (object.value == 0 || object.generation != reference.generation()) {
            if (!file_.is_out_of_reach(number)) damage_.add(Fault::absent, number);
            return;
        }
        const View value = file_.value(number);
        if (object.is_stream) {
            if (value.get("/Subtype").is_name("/Image")) return;
            file_.unpack(number);
            if (object.fault) damage_.add(*object.fault, object.offset);
        }
        pending_.push_back(value);
    }

    File& file_;
    Damage& damage_;
    std::vector<bool> needed_;
    std::vector<View> pending_;
    std::set<Index> seen_; // objects that pages may share
};

} // namespace

std::vector<bool> needed_by(File& file, const std::vector<PageObject>& pages, Damage& damage) {
    return Walk(file, damage).walk(pages);
}

} // namespace ofstract::pdf
