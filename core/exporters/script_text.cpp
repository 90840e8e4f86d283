#include "core/exporters/script_text.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace microvet::exporters {

QByteArray scriptJson(const QJsonValue& value)
{
    // Inside an array, because a document is an array or an object and a string must work, too.
    QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    json = json.mid(1, json.size() - 2);
    json.replace("</", "<\\/");
    json.replace("<!--", "\\u003c!--");
    json.replace("]]>", "]]\\u003e");
    json.replace("\xe2\x80\xa8", "\\u2028");
    json.replace("\xe2\x80\xa9", "\\u2029");
    return json;
}

} // namespace microvet::exporters
