#include "pdf/check.h"

#include <algorithm>
#include <initializer_list>

// The dictionaries that text is read by have only the keys that the standard gives them, each once, and where it
// gives a closed list of values, one of those: a key with a changed letter would be passed over without a word.
// A key that a product adds for itself has its prefix and a low line, a colon or a full stop in it (annex E).
// Reference: ISO 32000-1, tables 5, 28 to 30, 33, 95, 111 to 122; ISO 32000-2 for what it adds.

namespace ofstract::pdf {
namespace {

using List = std::initializer_list<std::string_view>;

struct Rule {
    std::string_view type, subtype; // empty: any
    List keys;
};

const Rule rules[] = {
    {"/Catalog",
     "",
     {"/Type",
      "/Version",
      "/Extensions",
      "/Pages",
      "/PageLabels",
      "/Names",
      "/Dests",
      "/ViewerPreferences",
      "/PageLayout",
      "/PageMode",
      "/Outlines",
      "/Threads",
      "/OpenAction",
      "/AA",
      "/URI",
      "/AcroForm",
      "/Metadata",
      "/StructTreeRoot",
      "/MarkInfo",
      "/Lang",
      "/SpiderInfo",
      "/OutputIntents",
      "/PieceInfo",
      "/OCProperties",
      "/Perms",
      "/Legal",
      "/Requirements",
      "/Collection",
      "/NeedsRendering",
      "/DSS",
      "/AF",
      "/DPartRoot"}},
    {"/Pages", "", {"/Type", "/Parent", "/Kids", "/Count", "/Resources", "/MediaBox", "/CropBox", "/Rotate"}},
    {"/Page",
     "",
     {"/Type",
      "/Parent",
      "/LastModified",
      "/Resources",
      "/MediaBox",
      "/CropBox",
      "/BleedBox",
      "/TrimBox",
      "/ArtBox",
      "/BoxColorInfo",
      "/Contents",
      "/Rotate",
      "/Group",
      "/Thumb",
      "/B",
      "/Dur",
      "/Trans",
      "/Annots",
      "/AA",
      "/Metadata",
      "/PieceInfo",
      "/StructParents",
      "/ID",
      "/PZ",
      "/SeparationInfo",
      "/Tabs",
      "/TemplateInstantiated",
      "/PresSteps",
      "/UserUnit",
      "/VP",
      "/AF",
      "/OutputIntents",
      "/DPart"}},
    {"/Font", "/Type0", {"/Type", "/Subtype", "/BaseFont", "/Encoding", "/DescendantFonts", "/ToUnicode", "/Name"}},
    {"/Font",
     "/CIDFontType0",
     {"/Type", "/Subtype", "/BaseFont", "/CIDSystemInfo", "/FontDescriptor", "/DW", "/W", "/DW2", "/W2"}},
    {"/Font",
     "/CIDFontType2",
     {"/Type", "/Subtype", "/BaseFont", "/CIDSystemInfo", "/FontDescriptor", "/DW", "/W", "/DW2", "/W2",
      "/CIDToGIDMap"}},
    {"/Font",
     "/Type3",
     {"/Type", "/Subtype", "/Name", "/FontBBox", "/FontMatrix", "/CharProcs", "/Encoding", "/FirstChar", "/LastChar",
      "/Widths", "/FontDescriptor", "/Resources", "/ToUnicode", "/CIDToGIDMap"}},
    {"/Font",
     "",
     {"/Type", "/Subtype", "/Name", "/BaseFont", "/FirstChar", "/LastChar", "/Widths", "/FontDescriptor", "/Encoding",
      "/ToUnicode"}},
    {"/FontDescriptor", "", {"/Type",     "/FontName",    "/FontFamily", "/FontStretch", "/FontWeight", "/Flags",
                             "/FontBBox", "/ItalicAngle", "/Ascent",     "/Descent",     "/Leading",    "/CapHeight",
                             "/XHeight",  "/StemV",       "/StemH",      "/AvgWidth",    "/MaxWidth",   "/MissingWidth",
                             "/FontFile", "/FontFile2",   "/FontFile3",  "/CharSet",     "/Style",      "/Lang",
                             "/FD",       "/CIDSet"}},
    {"/XObject", "/Form", {"/Type",
                           "/Subtype",
                           "/FormType",
                           "/BBox",
                           "/Matrix",
                           "/Resources",
                           "/Group",
                           "/Ref",
                           "/Metadata",
                           "/PieceInfo",
                           "/LastModified",
                           "/StructParent",
                           "/StructParents",
                           "/OPI",
                           "/OC",
                           "/Name",
                           "/Measure",
                           "/PtData",
                           "/AF",
                           "/Length",
                           "/Filter",
                           "/DecodeParms",
                           "/F",
                           "/FFilter",
                           "/FDecodeParms",
                           "/DL"}},
};

const List resource_keys = {"/ExtGState", "/ColorSpace", "/Pattern", "/Shading",
                            "/XObject",   "/Font",       "/ProcSet", "/Properties"};
const List font_subtypes = {"/Type0", "/Type1", "/MMType1", "/Type3", "/TrueType", "/CIDFontType0", "/CIDFontType2"};
const List encodings = {"/WinAnsiEncoding", "/MacRomanEncoding", "/MacExpertEncoding", "/StandardEncoding",
                        "/PDFDocEncoding",  "/Identity-H",       "/Identity-V"};

bool is_in(const List& list, std::string_view name) { return std::find(list.begin(), list.end(), name) != list.end(); }

bool is_private(std::string_view key) { return key.find_first_of("_:.") != std::string_view::npos; }

class Vocabulary {
  public:
    Vocabulary(const File& file, Damage& damage) : file_(file), damage_(damage) {}

    void check() {
        for (number_ = 0; number_ < file_.object_count(); ++number_) {
            const View value = file_.value(number_);
            if (value.kind() == Kind::dictionary) check_object(value);
        }
    }

  private:
    void fail() { damage_.add(Fault::vocabulary, file_.object(number_).offset); }

    void check_object(View value) {
        const std::string_view type = value.get("/Type").text(), subtype = value.get("/Subtype").text();
        for (const Rule& rule : rules) {
            if (rule.type != type || (!rule.subtype.empty() && rule.subtype != subtype)) continue;
            check_keys(value, rule.keys);
            break;
        }
        if (type == "/Font") check_font(value, subtype);
        if (type == "/Page" || type == "/Pages" || subtype == "/Form") check_resources(file_.get(value, "/Resources"));
    }

    void check_keys(View dictionary, const List& known) {
        std::string_view seen[64];
        std::size_t count = 0;
        for (View key = dictionary.first(); key.is_there(); key = key.next().next()) {
            if (!is_in(known, key.text()) && !is_private(key.text())) fail();
            if (std::find(seen, seen + count, key.text()) != seen + count) fail();
            if (count < std::size(seen)) seen[count++] = key.text();
        }
    }

    void check_font(View font, std::string_view subtype) {
        if (!is_in(font_subtypes, subtype)) fail();
        const View encoding = file_.get(font, "/Encoding");
        // The character maps of Chinese, Japanese and Korean are too many to name here; they are long.
        if (encoding.kind() == Kind::name && !is_in(encodings, encoding.text()) &&
            !(subtype == "/Type0" && encoding.text().find("UCS2") != std::string_view::npos))
            fail();
        if (encoding.kind() == Kind::dictionary) check_keys(encoding, {"/Type", "/BaseEncoding", "/Differences"});
        const View system = file_.get(font, "/CIDSystemInfo");
        if (system) check_keys(system, {"/Registry", "/Ordering", "/Supplement"});
    }

    void check_resources(View resources) {
        if (!resources) return;
        check_keys(resources, resource_keys);
        const View fonts = file_.get(resources, "/Font");
        for (View key = fonts.first(); key.is_there(); key = key.next().next())
            if (!file_.resolve(key.next()).get("/Type").is_name("/Font")) fail();
        const View forms = file_.get(resources, "/XObject");
        for (View key = forms.first(); key.is_there(); key = key.next().next()) {
            const View subtype = file_.resolve(key.next()).get("/Subtype");
            if (!subtype.is_name("/Image") && !subtype.is_name("/Form") && !subtype.is_name("/PS")) fail();
        }
    }

    const File& file_;
    Damage& damage_;
    std::uint32_t number_ = 0; // of the object being looked at
};

} // namespace

void check_vocabulary(const File& file, Damage& damage) { Vocabulary(file, damage).check(); }

} // namespace ofstract::pdf
