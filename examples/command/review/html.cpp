#include "html.h"

#include "common/sha256.h"
#include "common/terminal.h"

#include <nettle/base64.h>

#include <cstdint>

namespace command::reviewing {
namespace {

// 'sha256-…': the name of a script or a style in a policy that allows it.
std::string hash_of(std::string_view text) {
    Sha256 sum;
    sum.add(text);
    return "'sha256-" + base64(sum.digest()) + '\'';
}

} // namespace

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : printable(text, Newlines::keep)) switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default: out += c;
        }
    return out;
}

std::string base64(std::string_view bytes) {
    std::string out(BASE64_ENCODE_RAW_LENGTH(bytes.size()), '\0');
    base64_encode_raw(out.data(), bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    return out;
}

std::string document(std::string_view title, const Asset& asset, const std::string& body) {
    const std::string policy = "default-src 'none'; img-src data:; style-src " + hash_of(asset.style) +
                               "; script-src " + hash_of(asset.script) + "; base-uri 'none'; form-action 'none'";
    std::string out = "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
                      "<meta http-equiv=\"Content-Security-Policy\" content=\"";
    out.append(policy).append("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out += "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
           "<meta name=\"generator\" content=\"ofstract review\">\n<link rel=\"icon\" href=\"data:,\">\n<title>";
    out.append(escaped(title)).append("</title>\n<style>").append(asset.style);
    out.append("</style>\n</head>\n<body>\n").append(body).append("<script>").append(asset.script);
    return out.append("</script>\n</body>\n</html>\n");
}

std::string attribute(std::string_view name, std::string_view value) {
    std::string out(1, ' ');
    return out.append(name).append("=\"").append(escaped(value)).append(1, '"');
}

std::string counted(std::size_t count, std::string_view one) {
    return std::to_string(count).append(1, ' ').append(one).append(count == 1 ? "" : "s");
}

} // namespace command::reviewing
