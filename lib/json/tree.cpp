#include "json/tree.h"

#include <nlohmann/json.hpp>

namespace ofstract::json {
namespace {

constexpr std::size_t deepest = 64; // a report's sections are six deep, each of them four of these

// The handler that nlohmann's parser calls. Containers are on a stack of pointers into the tree: only the innermost
// grows.
class Builder : public nlohmann::json_sax<nlohmann::json> {
  public:
    Value root;

    bool null() override { return add({}); }
    bool boolean(bool value) override { return add(number_of(Value::Kind::boolean, value ? 1 : 0)); }
    bool number_integer(number_integer_t value) override { return add_number(static_cast<double>(value)); }
    bool number_unsigned(number_unsigned_t value) override { return add_number(static_cast<double>(value)); }
    bool number_float(number_float_t value, const string_t&) override { return add_number(value); }
    bool binary(binary_t&) override { return false; }
    bool string(string_t& value) override {
        Value text;
        text.kind = Value::Kind::text;
        text.text = std::move(value);
        return add(std::move(text));
    }
    bool start_object(std::size_t) override { return open(Value::Kind::object); }
    bool start_array(std::size_t) override { return open(Value::Kind::array); }
    bool key(string_t& name) override {
        open_.back()->names.push_back(std::move(name));
        return true;
    }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override { return false; }

  private:
    static Value number_of(Value::Kind kind, double number) {
        Value value;
        value.kind = kind;
        value.number = number;
        return value;
    }
    bool add_number(double number) { return add(number_of(Value::Kind::number, number)); }

    Value& place() { return open_.empty() ? root : open_.back()->items.emplace_back(); }

    bool add(Value value) {
        place() = std::move(value);
        return true;
    }
    bool open(Value::Kind kind) {
        if (open_.size() == deepest) return false;
        Value& value = place();
        value.kind = kind;
        open_.push_back(&value);
        return true;
    }
    bool close() {
        open_.pop_back();
        return true;
    }

    std::vector<Value*> open_;
};

} // namespace

const Value* Value::find(std::string_view name) const {
    for (std::size_t i = 0; i < names.size() && i < items.size(); ++i)
        if (names[i] == name) return &items[i];
    return nullptr;
}

std::optional<Value> parse(std::string_view text) {
    Builder builder;
    if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) return std::nullopt;
    return std::move(builder.root);
}

} // namespace ofstract::json
