#include "ui/widgets/locale_lists.h"

#include "core/base/name_order.h"
#include "core/model/vocabulary.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>

namespace microvet::ui {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::Lists) };

QList<ListItem> partnersFirst(QHash<QString, QString> names, const QStringList& partners)
{
    QList<ListItem> out;
    for (const QString& code : partners) out.append({code, names.take(code)});
    out.append(ListItem());
    QList<ListItem> others;
    for (auto it = names.cbegin(); it != names.cend(); ++it) others.append({it.key(), it.value()});
    const QCollator byName = nameOrder();
    std::sort(others.begin(), others.end(), [&](const ListItem& a, const ListItem& b) {
        const int order = byName.compare(a.label, b.label);
        return order != 0 ? order < 0 : a.code < b.code;
    });
    return out + others;
}

QString ownName(const QString& code)
{
    QString name = QLocale(code).nativeLanguageName();
    if (!name.isEmpty()) name[0] = name[0].toUpper();
    return name;
}

} // namespace

QList<ListItem> languageItems()
{
    static const QStringList partners{QStringLiteral("en"), QStringLiteral("el"), QStringLiteral("bg"), QStringLiteral("nl"),
                                      QStringLiteral("pt"), QStringLiteral("it"), QStringLiteral("fr"), QStringLiteral("de")};
    static const QList<ListItem> items = [] {
        QHash<QString, QString> names;
        for (const QLocale& locale : QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyCountry)) {
            if (locale.language() == QLocale::C || locale.language() == QLocale::AnyLanguage) continue;
            const QString code = QLocale::languageToCode(locale.language());
            if (code.size() == 2) names.insert(code, QLocale::languageToString(locale.language()));
        }
        for (const QString& code : partners) names.insert(code, ownName(code));
        names.insert(QStringLiteral("en"), QStringLiteral("English"));
        return partnersFirst(names, partners);
    }();
    return items;
}

QList<ListItem> countryItems()
{
    static const QList<ListItem> items = [] {
        QHash<QString, QString> names;
        for (int i = 1; i <= int(QLocale::LastCountry); ++i) {
            const auto country = QLocale::Country(i);
            const QString code = QLocale::territoryToCode(country);
            if (code.size() == 2 && code[0].isLetter()) names.insert(code, QLocale::territoryToString(country));
        }
        return partnersFirst(names, {QStringLiteral("GR"), QStringLiteral("BG"), QStringLiteral("PT"), QStringLiteral("IT"),
                                     QStringLiteral("NL"), QStringLiteral("LU")});
    }();
    return items;
}

const QList<ListItem>& taxonomy(const QString& name)
{
    static QHash<QString, QList<ListItem>> known;
    const auto it = known.constFind(name);
    if (it != known.cend()) return *it;
    const model::Vocabulary& list = model::vocabulary(name);
    QList<ListItem> items;
    for (const model::VocabularyItem& item : list.items) items.append({item.code, model::labelOf(list, item.code), item.parent});
    return *known.insert(name, items);
}

QString taxonomyLabel(const QString& name, const QString& code) { return model::labelOf(model::vocabulary(name), code); }

QList<ListItem> licenceItems()
{
    return {{QStringLiteral("CC-BY-NC-SA-4.0"), Tr::tr("Creative Commons Attribution, NonCommercial, ShareAlike 4.0")},
            {QStringLiteral("CC-BY-NC-4.0"), Tr::tr("Creative Commons Attribution, NonCommercial 4.0")},
            {QStringLiteral("CC-BY-SA-4.0"), Tr::tr("Creative Commons Attribution, ShareAlike 4.0")},
            {QStringLiteral("CC-BY-4.0"), Tr::tr("Creative Commons Attribution 4.0")},
            {QStringLiteral("CC0-1.0"), Tr::tr("Creative Commons Zero (public domain)")},
            {QStringLiteral("CC-BY-ND-4.0"), Tr::tr("Creative Commons Attribution, NoDerivatives 4.0")},
            {QStringLiteral("CC-BY-NC-ND-4.0"), Tr::tr("Creative Commons Attribution, NonCommercial, NoDerivatives 4.0")},
            {QStringLiteral("CC-PDM-1.0"), Tr::tr("Public domain")}};
}


QString ownLanguageName(const QString& code)
{
    const QLocale locale(code);
    if (locale.language() == QLocale::C) return code;
    // Qt says "American English" where no country is given.
    if (locale.language() == QLocale::English && !code.contains(u'-')) return QStringLiteral("English");
    return locale.nativeLanguageName();
}

QString licenceMeaning(const QString& code)
{
    if (code == QLatin1String("CC-BY-NC-SA-4.0")) return Tr::tr("Others may use, share and adapt the course for purposes that are not commercial; they name you, and pass on what they make under the same licence.");
    if (code == QLatin1String("CC-BY-NC-4.0")) return Tr::tr("Others may use, share and adapt the course for purposes that are not commercial; they name you.");
    if (code == QLatin1String("CC-BY-SA-4.0")) return Tr::tr("Others may use, share and adapt the course, also commercially; they name you, and pass on what they make under the same licence.");
    if (code == QLatin1String("CC-BY-4.0")) return Tr::tr("Others may use, share and adapt the course, also commercially; they name you.");
    if (code == QLatin1String("CC0-1.0")) return Tr::tr("You give up your rights: others may do with the course what they like, and need not name you.");
    if (code == QLatin1String("CC-BY-ND-4.0")) return Tr::tr("Others may share the course as it is, also commercially; they may not pass on a changed one.");
    if (code == QLatin1String("CC-BY-NC-ND-4.0")) return Tr::tr("Others may share the course as it is, for purposes that are not commercial; they may not pass on a changed one.");
    if (code == QLatin1String("CC-PDM-1.0")) return Tr::tr("Nobody holds rights in it any more: a mark for old works.");
    return {};
}

QString whyNotForCourses(const QString& code, const rules::RuleSet& rules)
{
    const QStringList accepted = rules.list(QStringLiteral("licences"));
    if (accepted.isEmpty() || accepted.contains(code, Qt::CaseInsensitive)) return {};
    if (code.contains(QLatin1String("-ND"))) return Tr::tr("not accepted: others could not adapt the course");
    if (code == QLatin1String("CC-PDM-1.0")) return Tr::tr("not accepted: it marks old works, and gives nothing away");
    return Tr::tr("not accepted by the rules of the course");
}

} // namespace microvet::ui
