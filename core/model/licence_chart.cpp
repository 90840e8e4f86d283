#include "core/model/licence_chart.h"

#include <QHash>
#include <QRegularExpression>

#include <array>

namespace microvet::model {
namespace {

std::optional<Commons> termsOf(const QString& letters)
{
    static const QHash<QString, Commons> known{
        {QStringLiteral("by"), Commons::By},          {QStringLiteral("by-sa"), Commons::BySa},
        {QStringLiteral("by-nc"), Commons::ByNc},     {QStringLiteral("by-nd"), Commons::ByNd},
        {QStringLiteral("by-nc-sa"), Commons::ByNcSa}, {QStringLiteral("by-nc-nd"), Commons::ByNcNd}};
    const auto it = known.constFind(letters);
    return it == known.constEnd() ? std::nullopt : std::optional(it.value());
}

constexpr size_t at(Commons terms) { return size_t(terms); }

constexpr Fit yes = Fit::Allowed;
constexpr Fit hmm = Fit::Discouraged;
constexpr Fit no = Fit::Refused;
using Row = std::array<Fit, 8>;

// Columns in the order of Commons; the chart's "PD" is the Mark and CC0.
constexpr std::array<Row, 8> adapterChart{{
    //            PD   CC0  BY   SA   NC   ND   NCSA NCND
    /* PD     */ {yes, yes, yes, yes, yes, yes, yes, yes},
    /* CC0    */ {yes, yes, yes, yes, yes, yes, yes, yes},
    /* BY     */ {hmm, hmm, yes, yes, yes, yes, yes, yes},
    /* BYSA   */ {no, no, no, yes, no, no, no, no},
    /* BYNC   */ {hmm, hmm, hmm, hmm, yes, hmm, yes, yes},
    /* BYND   */ {no, no, no, no, no, no, no, no},
    /* BYNCSA */ {no, no, no, no, no, no, yes, no},
    /* BYNCND */ {no, no, no, no, no, no, no, no},
}};

constexpr std::array<std::array<bool, 8>, 8> remixChart{{
    //            PD     CC0    BY     SA     NC     ND     NCSA   NCND
    /* PD     */ {true, true, true, true, true, false, true, false},
    /* CC0    */ {true, true, true, true, true, false, true, false},
    /* BY     */ {true, true, true, true, true, false, true, false},
    /* BYSA   */ {true, true, true, true, false, false, false, false},
    /* BYNC   */ {true, true, true, false, true, false, true, false},
    /* BYND   */ {false, false, false, false, false, false, false, false},
    /* BYNCSA */ {true, true, true, false, true, false, true, false},
    /* BYNCND */ {false, false, false, false, false, false, false, false},
}};

bool isNonCommercial(Commons terms)
{
    return terms == Commons::ByNc || terms == Commons::ByNcSa || terms == Commons::ByNcNd;
}

} // namespace

std::optional<CommonsLicence> commonsLicence(const QString& code)
{
    // One form for all: lower case, parts joined by "-", the address in front gone.
    static const QRegularExpression address(
        QStringLiteral("^(?:https?://)?(?:www\\.)?creativecommons\\.org/(licenses|publicdomain)/([a-z-]+)/([0-9.]+)"
                       "(?:/([a-z]{2}))?(?:/(?:deed|legalcode)(?:\\.[a-z-]+)?)?/?$"));
    static const QRegularExpression named(QStringLiteral("^(?:cc[ -])?(by(?:-nc)?(?:-sa|-nd)?)[ -]([0-9]\\.[0-9])(?:[ -]([a-z]{2}))?$"));
    static const QRegularExpression free(QStringLiteral("^(cc0|cc-pdm|pdm|public domain mark)[ -]1\\.0$"));
    static const QStringList versions{QStringLiteral("1.0"), QStringLiteral("2.0"), QStringLiteral("2.5"),
                                      QStringLiteral("3.0"), QStringLiteral("4.0")};
    const QString wanted = code.trimmed().toLower();
    const auto licence = [&](const QString& letters, const QString& version, const QString& port) -> std::optional<CommonsLicence> {
        const auto terms = termsOf(letters);
        // Ports ended with version 3.0.
        if (!terms || !versions.contains(version) || (version == versions.last() && !port.isEmpty())) return std::nullopt;
        return CommonsLicence{*terms, version, port.toUpper()};
    };
    if (const auto match = named.match(wanted); match.hasMatch())
        return licence(match.captured(1), match.captured(2), match.captured(3));
    if (const auto match = free.match(wanted); match.hasMatch())
        return CommonsLicence{match.captured(1) == QLatin1String("cc0") ? Commons::Zero : Commons::PublicDomain, versions.first(), {}};
    if (const auto match = address.match(wanted); match.hasMatch()) {
        if (match.captured(1) == QLatin1String("licenses"))
            return licence(match.captured(2), match.captured(3), match.captured(4));
        if (match.captured(3) != versions.first()) return std::nullopt;
        if (match.captured(2) == QLatin1String("zero")) return CommonsLicence{Commons::Zero, versions.first(), {}};
        if (match.captured(2) == QLatin1String("mark")) return CommonsLicence{Commons::PublicDomain, versions.first(), {}};
    }
    return std::nullopt;
}

Fit fitOfAdaptation(const CommonsLicence& source, const CommonsLicence& licence)
{
    const Fit fit = adapterChart[at(source.terms)][at(licence.terms)];
    // Share-alike takes the same or a later version; version 1.0 had no such clause.
    const bool shareAlike = source.terms == Commons::BySa || source.terms == Commons::ByNcSa;
    if (fit == Fit::Allowed && shareAlike
        && (source.version == QLatin1String("1.0") ? licence.version != source.version : licence.version < source.version))
        return Fit::Refused;
    return fit;
}

bool mayBeMixed(Commons a, Commons b) { return remixChart[at(a)][at(b)]; }

bool mayBeCollected(Commons source, Commons licence)
{
    // A collection in the public domain would hand on more than the source gives; the chart does not know one.
    return !isNonCommercial(source) || isNonCommercial(licence);
}

QStringList missingInCredit(const Attribution& work)
{
    if (!work.usage.isSet()) return {QStringLiteral("usage")};
    if (work.usage == Usage::Own) return {};
    const auto blank = [](const QString& text) { return text.trimmed().isEmpty(); };
    const bool needsLicence = work.usage == Usage::Adapted || work.usage == Usage::Unmodified;
    QStringList missing;
    if (blank(work.author) && blank(work.copyright)) missing.append(QStringLiteral("author"));
    if (blank(work.source)) missing.append(QStringLiteral("source"));
    if (needsLicence && blank(work.licence) && blank(work.licenceLink)) missing.append(QStringLiteral("licence"));
    if (work.usage == Usage::Adapted && blank(work.changes)) missing.append(QStringLiteral("changes"));
    return missing;
}

std::optional<Fit> fitOfSource(const Attribution& work, const QString& licence)
{
    if (work.usage != Usage::Adapted && work.usage != Usage::Unmodified) return {};
    const auto whole = commonsLicence(licence);
    const auto source = commonsLicence(work.licence.trimmed().isEmpty() ? work.licenceLink : work.licence);
    if (!whole || !source) return {};
    if (work.usage == Usage::Adapted) return fitOfAdaptation(*source, *whole);
    if (work.usage == Usage::Unmodified) return mayBeCollected(source->terms, whole->terms) ? Fit::Allowed : Fit::Refused;
    return {};
}

} // namespace microvet::model
