// The library behind the Python package: bytes or a path → reports held by C++, which give JSON text. All typed
// objects are made from that in src/ofstract/, so that Python and the JSON form never differ.
//
// Nothing is thrown across: an error is a tuple (code, message, page, its JSON form) in place of the list of reports.

#include <ofstract/check.h>
#include <ofstract/compare.h>
#include <ofstract/extractor.h>
#include <ofstract/find.h>
#include <ofstract/json.h>
#include <ofstract/version.h>

#ifdef OFSTRACT_ISOLATED
#include <ofstract/isolated.h>
#endif

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace py = pybind11;

namespace {

using Extracted = ofstract::Result<std::vector<ofstract::Report>>;

Extracted listed(ofstract::Result<ofstract::Report> result) {
    if (!result) return result.error();
    return std::vector<ofstract::Report>{*std::move(result)};
}

// All reports of a file, or its first alone.
template <class Reader> Extracted read_file_by(Reader& reader, const std::string& path, bool all) {
    return all ? reader.extract_all_file(path) : listed(reader.extract_file(path));
}

template <class Reader>
Extracted read_bytes_by(Reader& reader, std::string_view pdf, const std::string& name, bool all) {
    return all ? reader.extract_all(pdf, name) : listed(reader.extract(pdf, name));
}

py::object to_python(const Extracted& result) {
    if (result) return py::cast(*result);
    const ofstract::Error& error = result.error();
    return py::make_tuple(ofstract::to_string(error.code), error.message, error.page, to_json(error, ""));
}

// A report, or the tuple of an error.
py::object from_json(const std::string& text) {
    const ofstract::Result<ofstract::Report> result = ofstract::from_json(text);
    if (!result) return to_python(result.error());
    return py::cast(*result);
}

// Each grade's name, name for people, scale and rank, in the order of the library's.
std::vector<std::tuple<std::string, std::string, std::string, int>> grades() {
    std::vector<std::tuple<std::string, std::string, std::string, int>> out;
    for (int i = 1; *to_string(static_cast<ofstract::Grade>(i)) != '\0'; ++i) {
        const auto grade = static_cast<ofstract::Grade>(i);
        out.emplace_back(to_string(grade), display_name(grade), to_string(scale_of(grade)), rank_of(grade));
    }
    return out;
}

// The bytes of a Python object that this call holds a reference to, and that nothing can change.
std::string_view view_of(const py::bytes& bytes) { return std::string_view(bytes); }

py::object read_file(const py::bytes& path, const ofstract::Limits& limits, bool all) {
    const std::string name(view_of(path));
    const Extracted result = [&] {
        const py::gil_scoped_release released;
        const ofstract::Extractor extractor(limits);
        return read_file_by(extractor, name, all);
    }();
    return to_python(result);
}

py::object read_bytes(const py::bytes& bytes, const std::string& name, const ofstract::Limits& limits, bool all) {
    const std::string_view pdf = view_of(bytes);
    const Extracted result = [&] {
        const py::gil_scoped_release released;
        const ofstract::Extractor extractor(limits);
        return read_bytes_by(extractor, pdf, name, all);
    }();
    return to_python(result);
}

#ifdef OFSTRACT_ISOLATED
// One for each thread and its worker; it starts a helper process on first use.
class Isolated {
  public:
    explicit Isolated(const std::string& worker) : extractor_({}, worker) {}

    py::object read_file(const py::bytes& path, const ofstract::Limits& limits, bool all) {
        const std::string name(view_of(path));
        extractor_.set_limits(limits_of(limits));
        const Extracted result = [&] {
            const py::gil_scoped_release released;
            return read_file_by(extractor_, name, all);
        }();
        return to_python(result);
    }

    py::object read_bytes(const py::bytes& bytes, const std::string& name, const ofstract::Limits& limits, bool all) {
        const std::string_view pdf = view_of(bytes);
        extractor_.set_limits(limits_of(limits));
        const Extracted result = [&] {
            const py::gil_scoped_release released;
            return read_bytes_by(extractor_, pdf, name, all);
        }();
        return to_python(result);
    }

  private:
    static ofstract::IsolationLimits limits_of(const ofstract::Limits& document) {
        ofstract::IsolationLimits limits;
        limits.document = document;
        return limits;
    }

    ofstract::IsolatedExtractor extractor_;
};
#endif

} // namespace

PYBIND11_MODULE(_ofstract, module) {
    module.attr("version") = ofstract::version();

    const ofstract::Limits usual;
    py::class_<ofstract::Limits>(module, "Limits")
        .def(py::init([](std::size_t bytes, std::size_t pages, std::size_t words_per_page, std::size_t words,
                         double seconds) {
                 return ofstract::Limits{bytes, pages, words_per_page, words, seconds};
             }),
             py::kw_only(), py::arg("bytes") = usual.bytes, py::arg("pages") = usual.pages,
             py::arg("words_per_page") = usual.words_per_page, py::arg("words") = usual.words,
             py::arg("seconds") = usual.seconds)
        .def_readonly("bytes", &ofstract::Limits::bytes)
        .def_readonly("pages", &ofstract::Limits::pages)
        .def_readonly("words_per_page", &ofstract::Limits::words_per_page)
        .def_readonly("words", &ofstract::Limits::words)
        .def_readonly("seconds", &ofstract::Limits::seconds);

    py::class_<ofstract::Report>(module, "Held")
        .def("json",
             [](const ofstract::Report& report, int indent) {
                 const py::gil_scoped_release released;
                 return to_json(report, {indent, {}});
             })
        .def("find_json", [](const ofstract::Report& report, const std::string& quote) {
            const py::gil_scoped_release released;
            return to_json(report.find(quote));
        });

    module.def("compare_json", [](const ofstract::Report& before, const ofstract::Report& after) {
        const py::gil_scoped_release released;
        return to_json(ofstract::compare(before, after));
    });
    module.def("check_json", [](const std::string& text, const std::vector<ofstract::Report>& reports) {
        const py::gil_scoped_release released;
        return to_json(ofstract::check(text, reports));
    });
    module.def("from_json", &from_json);
    module.def("grades", &grades);
    module.def("read_file", &read_file);
    module.def("read_bytes", &read_bytes);

#ifdef OFSTRACT_ISOLATED
    py::class_<Isolated>(module, "Isolated")
        .def(py::init<const std::string&>())
        .def("read_file", &Isolated::read_file)
        .def("read_bytes", &Isolated::read_bytes);
#endif
}
