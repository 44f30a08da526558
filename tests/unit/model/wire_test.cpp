// A report's data over a wire: what comes out is what went in, and no bytes do harm.

#include "model/wire.h"

#include <ofstract/extractor.h>
#include <ofstract/json.h>

#include "api/extract.h"
#include "support/doctest.h"
#include "support/files.h"

#include <random>

using namespace ofstract;

namespace {

std::string wire_of(const std::filesystem::path& pdf) {
    const auto reports = api::extract(test::read_file(pdf), pdf.filename().string(), Limits(), api::Which::first);
    return model::encode(*reports->front());
}

} // namespace

TEST_CASE("wire: every made-up report survives it, field by field") {
    int reports = 0;
    for (const auto& pdf : test::pdfs_in(test::made_up_corpus())) {
        const auto data = api::extract(test::read_file(pdf), "report.pdf", Limits(), api::Which::all);
        if (!data) continue;
        ++reports;
        const std::string bytes = model::encode(*data->front());
        const auto back = model::decode(bytes);
        REQUIRE(back);
        CHECK(model::encode(*back) == bytes);
        CHECK(to_json(detail::Inside::make<Report>(back)) == to_json(detail::Inside::make<Report>(data->front())));
    }
    CHECK(reports > 20);
}

TEST_CASE("wire: a cut or longer message is no report") {
    const std::string bytes = wire_of(test::made_up_corpus() / "ilacs-inspection" / "modern-five-rows" / "report.pdf");
    for (std::size_t size = 0; size < bytes.size(); size += 1 + bytes.size() / 500)
        CHECK_FALSE(model::decode(std::string_view(bytes).substr(0, size)));
    CHECK_FALSE(model::decode(bytes + '\0'));
}

TEST_CASE("wire: a forged message is refused or gives handles that stay inside the report") {
    const std::string good = wire_of(test::made_up_corpus() / "sif-inspection" / "key-judgements-2015" / "report.pdf");
    std::mt19937 random(1);
    int refused = 0, taken = 0;
    for (int round = 0; round < 3000; ++round) {
        std::string bytes = good;
        const std::size_t changes = 1 + random() % 4;
        for (std::size_t i = 0; i < changes; ++i) bytes[random() % bytes.size()] = static_cast<char>(random());
        const auto data = model::decode(bytes);
        ++(data ? taken : refused);
        if (data)
            CHECK(to_json(detail::Inside::make<Report>(data)).size() <
                  20 * good.size()); // all of it is read: the sanitizers look on
    }
    CHECK(refused > 100);
    CHECK(taken > 100);
}
