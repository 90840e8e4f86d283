#include "core/packages/licence_words.h"

#include <QRegularExpression>

namespace microvet::packages {
namespace {

QString spdx(QString terms, const QString& version)
{
    terms = terms.toUpper();
    if (terms == QLatin1String("ZERO")) return QStringLiteral("CC0-1.0");
    if (terms == QLatin1String("MARK")) return QStringLiteral("CC-PDM-1.0");
    // The parts come in any order in words.
    QStringList parts;
    for (const char* part : {"BY", "NC", "ND", "SA"})
        if (terms.split(u'-').contains(QLatin1String(part))) parts.append(QLatin1String(part));
    if (!parts.contains(QLatin1String("BY"))) parts.prepend(QStringLiteral("BY"));
    return QStringLiteral("CC-") + parts.join(u'-') + (version.isEmpty() ? QString() : u'-' + version);
}

/// "Creative Commons: Attribution - Non Commercial - Share Alike 4.0" and the like, in English, Spanish, French, Italian,
/// Portuguese, German, Dutch and Greek.
QString inWords(const QString& text)
{
    static const QRegularExpression by(QStringLiteral("attribution|atribuci|reconocimiento|attribuzione|atribui|namensnennung|naamsvermelding|αναφορά"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression nc(QStringLiteral("non[ -]?commercial|no[ -]?comercial|non commerciale|pas d.utilisation commerciale|nicht[ -]?kommerziell|niet[ -]?commercieel|não comercial|μη εμπορική"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression nd(QStringLiteral("no[ -]?deriv|sin obra|non opere derivate|pas de modification|keine bearbeitung|geen afgeleide|sem derivações"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression sa(QStringLiteral("share[ -]?alike|compartir.?igual|condividi allo stesso|partage dans les m|weitergabe unter gleichen|gelijk ?delen|compartilha|παρόμοια διανομή"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression version(QStringLiteral("\\b([1-4]\\.[05])\\b"));
    if (!text.contains(QLatin1String("creative commons"), Qt::CaseInsensitive) || !by.match(text).hasMatch()) return {};
    QString terms = QStringLiteral("BY");
    if (nc.match(text).hasMatch()) terms += QLatin1String("-NC");
    if (nd.match(text).hasMatch()) terms += QLatin1String("-ND");
    if (sa.match(text).hasMatch()) terms += QLatin1String("-SA");
    return spdx(terms, version.match(text).captured(1));
}

} // namespace

QString commonsIn(const QString& text)
{
    static const QRegularExpression address(QStringLiteral("creativecommons\\.org/(?:licenses/(by(?:-nc)?(?:-nd|-sa)?)|publicdomain/(zero|mark))/(\\d\\.\\d)"), QRegularExpression::CaseInsensitiveOption);
    if (const auto match = address.match(text); match.hasMatch()) return spdx(match.captured(1).isEmpty() ? match.captured(2) : match.captured(1), match.captured(3));
    static const QRegularExpression zero(QStringLiteral("\\bCC[ -]?0\\b|\\bCC[ -]Zero\\b"), QRegularExpression::CaseInsensitiveOption);
    if (zero.match(text).hasMatch()) return QStringLiteral("CC0-1.0");
    static const QRegularExpression name(QStringLiteral("\\bCC[ -](BY(?:[ -]NC)?(?:[ -](?:ND|SA))?(?:[ -]NC)?)(?![A-Za-z])(?:[ -]?(\\d\\.\\d))?"), QRegularExpression::CaseInsensitiveOption);
    if (const auto match = name.match(text); match.hasMatch()) return spdx(match.captured(1).replace(u' ', u'-'), match.captured(2));
    static const QRegularExpression moodle(QStringLiteral("^cc(?:-(nc|nd|sa))?(?:-(nc|nd|sa))?(?:-(4\\.0))?$"));
    if (const auto match = moodle.match(text.trimmed()); match.hasMatch()) return spdx(QStringLiteral("BY-%1-%2").arg(match.captured(1), match.captured(2)), match.captured(3));
    return inWords(text);
}

bool isReserved(const QString& text)
{
    static const QRegularExpression reserved(QStringLiteral("all ?rights ?reserved|todos los derechos|tous droits r|tutti i diritti|alle rechte vorbehalten|alle rechten voorbehouden|todos os direitos"), QRegularExpression::CaseInsensitiveOption);
    return reserved.match(text).hasMatch();
}

} // namespace microvet::packages
