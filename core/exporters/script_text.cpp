#include "core/exporters/script_text.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cstring>

namespace microvet::exporters {

namespace {

/// What a script inside a page must not hold, and the same as JSON says it otherwise.
constexpr struct {
    const char* from;
    const char* to;
} escapes[]{{"</", "<\\/"}, {"<!--", "\\u003c!--"}, {"]]>", "]]\\u003e"}, {"\xe2\x80\xa8", "\\u2028"}, {"\xe2\x80\xa9", "\\u2029"}};

} // namespace

QByteArray scriptJson(const QJsonValue& value)
{
    // Inside an array, because a document is an array or an object and a string must work, too.
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    // In one pass: the pages of a large course are tens of megabytes.
    QByteArray out;
    out.reserve(json.size() + json.size() / 16);
    const char* at = json.constData() + 1; // without the brackets of the array
    const char* const end = json.constData() + json.size() - 1;
    const char* copied = at;
    while (at < end) {
        if (*at != '<' && *at != ']' && *at != '\xe2') {
            ++at;
            continue;
        }
        const auto* const escape = std::find_if(std::begin(escapes), std::end(escapes), [&](const auto& one) {
            return std::size_t(end - at) >= std::strlen(one.from) && std::memcmp(at, one.from, std::strlen(one.from)) == 0;
        });
        if (escape == std::end(escapes)) {
            ++at;
            continue;
        }
        out.append(copied, at - copied).append(escape->to);
        at += std::strlen(escape->from);
        copied = at;
    }
    return out.append(copied, end - copied);
}

} // namespace microvet::exporters
