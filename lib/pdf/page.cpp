#include "pdf/page.h"

namespace ofstract::pdf {
namespace {

constexpr std::size_t most_contents = 1'000'000; // of all pages, which may share them; real reports: 300
constexpr std::size_t max_tree_depth = 32;       // real reports: 2

// A node of the tree on the way down.
struct Node {
    std::uint32_t object = 0;
    View kid; // the next one to be visited
    PageObject inherited;
};

class PageTreeWalk {
  public:
    PageTreeWalk(const File& file, Damage& damage) : file_(file), damage_(damage), seen_(file.object_count()) {}

    std::vector<PageObject> walk() {
        const View root = file_.get(file_.trailer(), "/Root");
        const std::uint32_t catalog = file_.trailer().get("/Root").object();
        take_fault(catalog);
        visit(root.get("/Pages"), catalog, {});
        const auto said = file_.get(file_.get(root, "/Pages"), "/Count").integer();
        while (!path_.empty()) {
            Node& node = path_.back();
            if (node.kid.is_there()) {
                const View kid = node.kid;
                node.kid = kid.next();
                visit(kid, node.object, PageObject(node.inherited));
                continue;
            }
            path_.pop_back();
        }
        // A reader shows as many pages as the tree says: of a number too small pages are lost, of one too large pages
        // are blank.
        if (said && *said != pages_.size() && !has_unreadable_) fail(catalog);
        return std::move(pages_);
    }

  private:
    void fail(std::uint32_t object) { damage_.add(Fault::page_tree, file_.object(object).offset); }

    void take_fault(std::uint32_t number) {
        const Object& object = file_.object(number);
        if (object.fault) damage_.add(*object.fault, object.offset);
    }

    void visit(View reference, std::uint32_t parent, PageObject page) {
        page.object = reference.object();
        page.dictionary = file_.resolve(reference);
        if (file_.is_out_of_reach(page.object)) {
            has_unreadable_ = true;
            return;
        }
        if (page.object == 0 || page.object >= seen_.size() || seen_[page.object]) return fail(parent);
        seen_[page.object] = true;
        if (page.dictionary.kind() != ValueKind::dictionary) {
            take_fault(page.object);
            return fail(parent);
        }
        inherit(page);
        const View kids = file_.get(page.dictionary, "/Kids");
        if (!kids) {
            // A dictionary that nobody made to be a page: a changed reference leads there.
            const View type = page.dictionary.get("/Type");
            if (type ? !type.is_name("/Page") : !page.dictionary.get("/Parent")) return fail(page.object);
            return take_page(std::move(page));
        }
        take_fault(page.object);
        if (kids.kind() != ValueKind::array || path_.size() == max_tree_depth) return fail(page.object);
        path_.push_back({page.object, kids.first(), std::move(page)});
    }

    void inherit(PageObject& page) {
        const auto take = [&](const char* key, View& into) {
            const View own = file_.get(page.dictionary, key);
            if (own) into = own;
            return static_cast<bool>(own);
        };
        if (take("/Resources", page.resources)) page.resources_as_said = page.dictionary.get("/Resources");
        take("/MediaBox", page.media_box);
        take("/CropBox", page.crop_box);
        take("/Rotate", page.rotation);
    }

    void take_page(PageObject page) {
        const View contents = page.dictionary.get("/Contents");
        const View resolved = file_.resolve(contents);
        if (resolved.kind() == ValueKind::array) {
            for (View v = resolved.first(); v.is_there() && contents_ <= most_contents; v = v.next())
                take_content(page, v);
        } else if (contents.is_there()) {
            take_content(page, contents);
        }
        pages_.push_back(std::move(page));
    }

    void take_content(PageObject& page, View reference) {
        const Object& stream = file_.object(reference.object());
        if (stream.value != 0 && !stream.is_stream && !stream.fault) damage_.add(Fault::kind, stream.offset);
        if (!stream.is_stream) return;
        if (++contents_ > most_contents) damage_.add(Fault::too_much, stream.offset);
        else page.contents.push_back(reference.object());
    }

    const File& file_;
    Damage& damage_;
    std::vector<bool> seen_; // by object number
    std::vector<Node> path_;
    std::vector<PageObject> pages_;
    std::size_t contents_ = 0;    // of all pages
    bool has_unreadable_ = false; // for want of a key
};

} // namespace

std::vector<PageObject> pages_of(const File& file, Damage& damage) { return PageTreeWalk(file, damage).walk(); }

} // namespace ofstract::pdf
