#include "core/document/container_parts.h"

#include "core/model/json.h"

#include <QCoreApplication>

namespace microvet::document {

namespace { struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::document) }; }

QJsonObject toJson(const Revision& revision)
{
    QJsonObject json{{QStringLiteral("hash"), revision.hash}, {QStringLiteral("label"), revision.label},
                     {QStringLiteral("author"), revision.author},
                     {QStringLiteral("time"), revision.time.toUTC().toString(Qt::ISODateWithMs)}};
    if (!revision.note.isEmpty()) json.insert(QStringLiteral("note"), revision.note);
    return json;
}

Revision revisionFrom(const QJsonObject& json)
{
    return {json.value(QLatin1String("hash")).toString(), json.value(QLatin1String("label")).toString(),
            json.value(QLatin1String("author")).toString(),
            QDateTime::fromString(json.value(QLatin1String("time")).toString(), Qt::ISODateWithMs).toUTC(),
            json.value(QLatin1String("note")).toString()};
}

Revision keepRevision(Document& document, const QString& label, const QString& author, const Clock& clock,
                      const QString& note)
{
    // The version stands in the bytes, so that a later program can migrate them.
    const QJsonObject value{{QStringLiteral("course"), model::toJson(document.content.course)},
                            {QStringLiteral("review"), model::toJson(document.content.review)},
                            {QStringLiteral("format"), QJsonObject{{QStringLiteral("major"), formatMajor},
                                                                   {QStringLiteral("minor"), formatMinor}}}};
    const QByteArray bytes = model::toCanonicalJson(value);
    const Revision revision{QString::fromLatin1(hashOf(bytes)), label, author, clock(), note};
    const bool known = std::any_of(document.revisions.cbegin(), document.revisions.cend(), [&](const Revision& r) {
        return r.hash == revision.hash && r.label == label && r.author == author;
    });
    if (!known) document.revisions.append(revision);
    document.newRevisions.insert(revision.hash, bytes);
    return revision;
}

Result<QByteArray> revisionBytes(FileStore& store, const Document& document, const QString& path, const QString& hash)
{
    QByteArray bytes = document.newRevisions.value(hash);
    if (bytes.isEmpty()) {
        auto reader = ZipReader::open(store, path);
        if (!reader) return reader.error();
        const qsizetype at = (*reader)->find(revisionEntry(hash));
        if (at < 0)
            return Error{Error::Kind::NotFound, Tr::tr("The file does not hold that earlier version of the course any more."), hash};
        auto read = (*reader)->read(at, jsonLimit);
        if (!read) return read.error();
        bytes = *read;
    }
    if (hashOf(bytes) != hash.toLatin1()) return damaged(path, QStringLiteral("revision %1").arg(hash));
    return bytes;
}

Result<model::Content> revisionContent(FileStore& store, const Document& document, const QString& path, const QString& hash)
{
    const auto bytes = revisionBytes(store, document, path, hash);
    if (!bytes) return bytes.error();
    const auto value = parseObject(*bytes, path, revisionEntry(hash));
    if (!value) return value.error();
    const auto version = formatOf(*value);
    Document decoded;
    decodeContent(decoded, version.value_or(FormatVersion{formatMajor, formatMinor}),
                  value->value(QLatin1String("course")).toObject(), value->value(QLatin1String("review")).toObject());
    return decoded.content;
}

} // namespace microvet::document
