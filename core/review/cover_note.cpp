#include "core/review/cover_note.h"

namespace microvet::review {

namespace {

const QString draftCode = QStringLiteral("draft");
const QString reviewCode = QStringLiteral("review");

} // namespace

QJsonObject toJson(const CoverNote& note)
{
    QJsonObject json{{QStringLiteral("kind"), note.kind == CoverNote::Kind::Review ? reviewCode : draftCode}};
    const auto put = [&](const char* name, const QString& text) {
        if (!text.isEmpty()) json.insert(QLatin1String(name), text);
    };
    put("from", note.from);
    put("to", note.to);
    put("message", note.message);
    put("revision", note.revision);
    if (note.time.isValid()) json.insert(QStringLiteral("time"), note.time.toUTC().toString(Qt::ISODateWithMs));
    return json;
}

CoverNote coverNoteFrom(const QJsonObject& json)
{
    const auto text = [&](const char* name) { return json.value(QLatin1String(name)).toString(); };
    return {text("kind") == reviewCode ? CoverNote::Kind::Review : CoverNote::Kind::Draft,
            text("from"),
            text("to"),
            text("message"),
            QDateTime::fromString(text("time"), Qt::ISODateWithMs).toUTC(),
            text("revision")};
}

} // namespace microvet::review
