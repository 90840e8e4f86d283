#include "core/verification/reading.h"

#include "core/packages/xml.h"

#include <QDir>
#include <QRegularExpression>
#include <QUrl>

namespace microvet::verification {
namespace { struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::verification) }; }

std::optional<QByteArray> Reading::text(qsizetype index, qint64 limit)
{
    const PackageEntry& entry = package.entries()[index];
    if (entry.size > limit || textRead + entry.size > mostText) {
        findings.add("P-S-35", entry.name, {int(entry.size >> 20)});
        for (const char* part : {"content", "quality"})
            findings.notDone(QString::fromLatin1(part), Tr::tr("“%1” is too large to be read.").arg(entry.name.left(200)));
        return {};
    }
    auto bytes = package.read(index, limit);
    if (!bytes) return {}; // checkEntries has told
    textRead += bytes->size();
    return std::move(*bytes);
}

void Reading::addText(const QString& file, const QString& text)
{
    static const QRegularExpression noWord(QStringLiteral("[^\\p{L}\\p{N}]+"));
    if (!keepWords) {
        bool inside = false;
        for (const QChar c : text) {
            const bool letter = c.isLetterOrNumber() || c.isMark();
            if (letter && !inside) ++words;
            inside = letter;
        }
        return;
    }
    TextPiece piece{file, text.normalized(QString::NormalizationForm_KC).toCaseFolded().split(noWord, Qt::SkipEmptyParts)};
    words += piece.words.size();
    texts.append(std::move(piece));
}

void addFault(Reading& reading, const QString& file, const XmlFault& fault)
{
    switch (fault.kind) {
    case XmlFault::Kind::None: return;
    case XmlFault::Kind::Malformed: reading.findings.add("P-S-18", file, {QString(), fault.detail}, fault.line); return;
    case XmlFault::Kind::Encoding: reading.findings.add("P-S-18", file, {QStringLiteral("encoding"), fault.detail}, fault.line); return;
    case XmlFault::Kind::Entities: reading.findings.add("P-S-19", file, {}, fault.line); return;
    case XmlFault::Kind::TooMuch:
        reading.findings.add("P-S-35", file, {QStringLiteral("complex")}, fault.line);
        for (const char* part : {"content", "quality"})
            reading.findings.notDone(QString::fromLatin1(part), Tr::tr("“%1” is too large or too deeply nested to be read.").arg(file.left(200)));
        return;
    }
}

bool isOutside(const QString& address)
{
    static const QRegularExpression web(QStringLiteral("^\\s*(?:(?:https?|ftp|wss?):)?[/\\\\]{2}"), QRegularExpression::CaseInsensitiveOption);
    return web.match(address).hasMatch();
}

QString hostOf(const QString& address)
{
    static const QRegularExpression host(QStringLiteral("^\\s*(?:[a-zA-Z]+:)?[/\\\\]{2}(?:[^/?#@]*@)?([^/?#:\\\\]+)"));
    return host.match(address).captured(1).toLower();
}

QString targetOf(const QString& from, const QString& address)
{
    static const QRegularExpression scheme(QStringLiteral("^[a-zA-Z][a-zA-Z0-9+.-]*:"));
    QString path = address.trimmed();
    if (path.isEmpty() || path.startsWith(u'#') || path.startsWith(u'?') || isOutside(path) || scheme.match(path).hasMatch()) return {};
    path = path.section(u'#', 0, 0).section(u'?', 0, 0);
    path = QUrl::fromPercentEncoding(path.toUtf8());
    path.replace(u'\\', u'/');
    if (path.isEmpty()) return {};
    const qsizetype slash = from.lastIndexOf(u'/');
    if (!path.startsWith(u'/') && slash >= 0) path.prepend(from.left(slash + 1));
    while (path.startsWith(u'/')) path.remove(0, 1);
    return QDir::cleanPath(path);
}

bool checkReference(Reading& reading, const char* rule, const QString& target, const QString& from, int line)
{
    if (reading.package.find(target) >= 0) return true;
    const qsizetype similar = reading.package.findAnyCase(target);
    if (similar >= 0) {
        reading.findings.add(rule, from, {QStringLiteral("case"), target, reading.package.entries()[similar].name}, line);
        reading.named.insert(reading.package.entries()[similar].name);
        return true;
    }
    reading.findings.add(rule, from, {QString(), target}, line);
    return false;
}

} // namespace microvet::verification
