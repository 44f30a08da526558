#include "pdf/page.h"

namespace ofstract::pdf {
namespace {

constexpr std::size_t max_tree_depth = 32; // real reports: 2

// A node of the tree on the way down.
struct Node {
    std::uint32_t object = 0;
    View kid; // the next one to be looked at
    Page inherited;
    std::size_t pages_before = 0;
    std::optional<std::uint32_t> count;
};

class Walk {
  public:
    Walk(const File& file, Damage& damage) : file_(file), damage_(damage), seen_(file.object_count()) {}

    std::vector<Page> walk() {
        const View root = file_.get(file_.trailer(), "/Root");
        if (!root.get("/Type").is_name("/Catalog")) fail(0);
        visit(root.get("/Pages"), 0, {});
        while (!path_.empty()) {
            Node& node = path_.back();
            if (node.kid.is_there()) {
                const View kid = node.kid;
                node.kid = kid.next();
                visit(kid, node.object, Page(node.inherited));
                continue;
            }
            if (node.count != pages_.size() - node.pages_before) fail(node.object);
            path_.pop_back();
        }
        return std::move(pages_);
    }

  private:
    void fail(std::uint32_t object) { damage_.add(Fault::page_tree, file_.object(object).offset); }

    void visit(View reference, std::uint32_t parent, Page page) {
        page.object = reference.object();
        page.dictionary = file_.resolve(reference);
        if (page.object == 0 || page.object >= seen_.size() || seen_[page.object]) return fail(parent);
        seen_[page.object] = true;
        if (page.dictionary.get("/Parent").object() != parent) fail(page.object);
        inherit(page);
        if (page.dictionary.get("/Type").is_name("/Page")) return take_page(std::move(page));
        const View kids = file_.get(page.dictionary, "/Kids");
        if (!page.dictionary.get("/Type").is_name("/Pages") || kids.kind() != Kind::array ||
            path_.size() == max_tree_depth)
            return fail(page.object);
        const auto count = file_.get(page.dictionary, "/Count").integer();
        path_.push_back({page.object, kids.first(), std::move(page), pages_.size(), count});
    }

    void inherit(Page& page) {
        const auto take = [&](const char* key, View& into) {
            const View own = file_.get(page.dictionary, key);
            if (own) into = own;
        };
        take("/Resources", page.resources);
        take("/MediaBox", page.media_box);
        take("/CropBox", page.crop_box);
        take("/Rotate", page.rotation);
    }

    void take_page(Page page) {
        const View contents = page.dictionary.get("/Contents");
        const View resolved = file_.resolve(contents);
        if (resolved.kind() == Kind::array) {
            for (View v = resolved.first(); v.is_there(); v = v.next()) take_content(page, v);
        } else if (contents.is_there()) {
            take_content(page, contents);
        }
        pages_.push_back(std::move(page));
    }

    // A content stream's dictionary says nothing but how it is stored.
    void take_content(Page& page, View reference) {
        const Object& stream = file_.object(reference.object());
        const View dictionary = file_.resolve(reference);
        if (!stream.is_stream || dictionary.get("/Type") || dictionary.get("/Subtype")) return fail(page.object);
        page.contents.push_back(reference.object());
    }

    const File& file_;
    Damage& damage_;
    std::vector<bool> seen_; // by object number
    std::vector<Node> path_;
    std::vector<Page> pages_;
};

} // namespace

std::vector<Page> pages_of(const File& file, Damage& damage) { return Walk(file, damage).walk(); }

} // namespace ofstract::pdf
