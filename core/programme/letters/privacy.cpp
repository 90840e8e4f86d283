#include "core/programme/letters/privacy.h"

#include "core/programme/letters/words.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

QString path(const char* name) { return QStringLiteral("privacy.") + QLatin1String(name); }

constexpr const char* sections[] = {"controller", "purpose", "basis", "data", "recipients", "keeping", "rights", "complaint", "voluntary"};

/// Members of the European Data Protection Board: whoever lives or works in another country finds theirs here.
constexpr QLatin1String allAuthorities("https://www.edpb.europa.eu/about-edpb/about-edpb/members_en");

QString privacyContact(const Programme& programme)
{
    if (const QString own = programme.privacyContact.trimmed(); !own.isEmpty()) return own;
    QStringList parts{programme.contactName.trimmed(), programme.contactMail.trimmed()};
    parts.removeAll(QString());
    return parts.join(QLatin1String(", "));
}

Values valuesOf(const Programme& programme, const QString& language)
{
    const QString basis = programme.legalBasis.isEmpty() ? QString() : word(language, QStringLiteral("privacy.bases.") + programme.legalBasis);
    return {{QStringLiteral("organisation"), programme.organisation},
            {QStringLiteral("programme"), programme.name},
            {QStringLiteral("address"), programme.address},
            {QStringLiteral("privacyContact"), privacyContact(programme)},
            {QStringLiteral("legalBasis"), basis},
            {QStringLiteral("keepMonths"), countIn(language, QStringLiteral("common.months"), monthsKept(programme))},
            {QStringLiteral("programmeEnd"), dayIn(language, programme.end)},
            {QStringLiteral("authority"), dataProtectionAuthority(programme.country)},
            {QStringLiteral("authorities"), allAuthorities}};
}

} // namespace

QString PrivacyNotice::version() const
{
    if (!whole()) return {};
    return QString::fromLatin1(QCryptographicHash::hash(text().toUtf8(), QCryptographicHash::Sha256).toHex().left(8));
}

QString PrivacyNotice::versionSentence(const QString& language) const
{
    return whole() ? fill(word(language, QStringLiteral("criteria.papers.version")), {{QStringLiteral("version"), version()}}).text : QString();
}

Status keepNotice(Store& store, const PrivacyNotice& notice, const QString& language)
{
    if (const Status whole = complete(notice.filled); !whole.ok()) return whole;
    const auto known = store.count(NoticeVersion::kind(), {{{"number", notice.version()}}});
    if (!known.ok()) return known.error();
    if (*known > 0) return {};
    return store.note(Tr::tr("Privacy notice given out"), [&](Change& change) {
        NoticeVersion kept;
        kept.number = notice.version();
        kept.language = language;
        kept.since = store.now().toLocalTime().date();
        kept.text = notice.text();
        return change.add(kept);
    });
}

PrivacyNotice privacyNotice(const Programme& programme, const QString& language)
{
    PrivacyNotice notice;
    notice.title = word(language, path("title"));
    const Values values = valuesOf(programme, language);
    QStringList paragraphs{notice.title};
    for (const char* section : sections) {
        const QStringList texts = wordList(language, path(section));
        if (texts.size() != 2) continue;
        const Filled filled = fill(texts.at(1), values);
        addNew(notice.filled.missing, filled.missing);
        addNew(notice.filled.unknown, filled.unknown);
        notice.sections.append({texts.at(0), filled.text});
        paragraphs.append(texts.at(0) + u'\n' + filled.text);
    }
    notice.filled.text = paragraphs.join(QLatin1String("\n\n"));
    return notice;
}

QString consentSentence(const Programme& programme, const QString& language)
{
    return fill(word(language, path("consent")), {{QStringLiteral("organisation"), programme.organisation}}).text;
}

int monthsKept(const Programme& programme) { return programme.keepNotSelectedMonths > 0 ? programme.keepNotSelectedMonths : Programme().keepNotSelectedMonths; }

QString dataProtectionAuthority(const QString& country)
{
    static const QJsonObject known = [] {
        QFile file(QStringLiteral(":/programme/authorities.json"));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }();
    const QString code = country.trimmed().toUpper();
    return known.value(code == QLatin1String("GR") ? QStringLiteral("EL") : code).toString();
}

} // namespace microvet::programme
