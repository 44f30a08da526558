#include "pdf/check.h"
#include "pdf/near.h"

#include <algorithm>
#include <initializer_list>
#include <set>

// A key that the standard does not have is a product's own, or a slip of its author's: readers ignore both. If it is
// one bit away from a key that the dictionary lacks, it is that key, changed, and its value is lost without a word. The
// same holds of names where the standard gives a closed list. A value that is called a font or a form has to be one.
// Not found: a key of fewer than four letters in a dictionary of none of the types here. Reference: ISO 32000-1, tables
// 5, 28 to 30, 33, 95, 111 to 122; ISO 32000-2 for what it adds.

namespace ofstract::pdf {
namespace {

using List = std::initializer_list<std::string_view>;

struct KnownKeys {
    std::string_view type, subtype; // empty: any
    List keys;
};

const KnownKeys rules[] = {
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
const List stream_keys = {"/Length", "/Filter", "/DecodeParms", "/F", "/FFilter", "/FDecodeParms", "/DL"};
const List encoding_keys = {"/Type", "/BaseEncoding", "/Differences"};

// By which a dictionary of no known type is read.
const List long_keys = {"/Type",         "/Subtype",     "/Contents",       "/Resources",       "/Font",
                        "/XObject",      "/Encoding",    "/ToUnicode",      "/DescendantFonts", "/Widths",
                        "/FirstChar",    "/LastChar",    "/FontDescriptor", "/Filter",          "/DecodeParms",
                        "/BaseEncoding", "/Differences", "/ActualText",     "/Matrix"};

const List types = {"/Catalog", "/Pages", "/Page", "/Font", "/FontDescriptor", "/XObject", "/Encoding", "/CMap"};
const List subtypes = {"/Type0",        "/Type1",        "/MMType1", "/Type3", "/TrueType",
                       "/CIDFontType0", "/CIDFontType2", "/Form",    "/Image"};
const List encodings = {"/WinAnsiEncoding",  "/MacRomanEncoding", "/MacExpertEncoding",
                        "/StandardEncoding", "/Identity-H",       "/Identity-V"};
const List filters = {"/FlateDecode", "/Fl", "/LZWDecode", "/ASCII85Decode", "/ASCIIHexDecode", "/RunLengthDecode"};

bool is_in(const List& list, std::string_view name) { return std::find(list.begin(), list.end(), name) != list.end(); }

bool is_near(const List& list, std::string_view name) {
    return std::any_of(list.begin(), list.end(), [&](std::string_view known) {
        return is_one_bit_apart(known, name) || has_grown_by_a_bit(name, known);
    });
}

class VocabularyCheck {
  public:
    VocabularyCheck(const Subject& subject, Damage& damage) : subject_(subject), file_(subject.file), damage_(damage) {}

    void check() {
        for (number_ = 0; number_ < file_.object_count(); ++number_) {
            const View value = file_.value(number_);
            if (subject_.needed[number_] && value.kind() == ValueKind::dictionary) check_object(value);
        }
        const std::uint32_t catalog = file_.trailer().get("/Root").object();
        number_ = catalog;
        check_object(file_.value(catalog));
    }

  private:
    void fail(Fault fault = Fault::key) { damage_.add(fault, file_.object(number_).offset); }

    void check_object(View value) {
        const View type = value.get("/Type"), subtype = value.get("/Subtype");
        check_name(type, types);
        check_name(subtype, subtypes);
        check_keys(value, keys_of(type.text(), subtype.text()));
        if (file_.object(number_).is_stream) {
            check_keys(value, stream_keys);
            check_name(value.get("/Filter"), filters);
        }
        if (type.is_name("/Font")) check_font(value);
        check_resources(file_.get(value, "/Resources"));
    }

    static const List& keys_of(std::string_view type, std::string_view subtype) {
        for (const KnownKeys& rule : rules)
            if (rule.type == type && (rule.subtype.empty() || rule.subtype == subtype)) return rule.keys;
        return long_keys;
    }

    // A key that is not known, and a bit away from a known one that is not there.
    void check_keys(View dictionary, const List& known) {
        for (View key = dictionary.first(); key.is_there(); key = key.next().next()) {
            if (is_in(known, key.text())) continue;
            for (const std::string_view meant : known)
                if ((is_one_bit_apart(meant, key.text()) || has_grown_by_a_bit(key.text(), meant)) &&
                    !dictionary.get(meant).is_there())
                    fail();
        }
    }

    void check_name(View name, const List& known) {
        if (name.kind() == ValueKind::name && !is_in(known, name.text()) && is_near(known, name.text())) fail();
    }

    void check_font(View font) {
        const View encoding = file_.get(font, "/Encoding");
        check_name(encoding, encodings);
        if (encoding.kind() == ValueKind::dictionary && seen_.insert(encoding.index()).second) {
            check_keys(encoding, encoding_keys);
            check_name(encoding.get("/BaseEncoding"), encodings);
        }
    }

    void check_resources(View resources) {
        if (!resources || !seen_.insert(resources.index()).second) return;
        check_keys(resources, resource_keys);
        check_named(file_.get(resources, "/Font"));
        check_named(file_.get(resources, "/XObject"));
    }

    void check_named(View things) {
        if (!seen_.insert(things.index()).second) return;
        for (View key = things.first(); key.is_there(); key = key.next().next())
            if (const View thing = file_.resolve(key.next()); thing && !thing.get("/Subtype")) fail(Fault::kind);
    }

    const Subject& subject_;
    const File& file_;
    Damage& damage_;
    std::uint32_t number_ = 0; // of the object being checked
    std::set<Index> seen_;     // dictionaries that pages or fonts may share
};

} // namespace

void check_vocabulary(const Subject& subject, Damage& damage) { VocabularyCheck(subject, damage).check(); }

} // namespace ofstract::pdf
