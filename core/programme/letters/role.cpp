#include "core/programme/letters/role.h"

#include "core/programme/letters/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace microvet::programme {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::programme) };

QStringList defaultTexts(const QString& part, const QString& language)
{
    if (part == rolePart::description) return {word(language, QStringLiteral("role.description"))};
    if (part == rolePart::responsibility) return wordList(language, QStringLiteral("role.responsibilities"));
    if (part == rolePart::requirement) return wordList(language, QStringLiteral("role.requirements"));
    if (part == rolePart::benefit) return wordList(language, QStringLiteral("role.benefits"));
    return {};
}

QList<RoleText> ownOf(const QList<RoleText>& own, const QString& part, const QString& language)
{
    QList<RoleText> found;
    for (const RoleText& text : own)
        if (text.part == part && wordLanguage(text.language, QStringLiteral("-")) == language && !text.text.trimmed().isEmpty()) found.append(text);
    std::stable_sort(found.begin(), found.end(), [](const RoleText& a, const RoleText& b) { return a.position < b.position; });
    return found;
}

} // namespace

QStringList roleParts() { return {rolePart::description, rolePart::responsibility, rolePart::requirement, rolePart::benefit}; }

QStringList roleTexts(const QList<RoleText>& own, const QString& part, const QString& language)
{
    const QString in = wordLanguage(language);
    QStringList texts;
    const QList<RoleText> found = ownOf(own, part, in);
    for (const RoleText& text : found) texts.append(text.text.trimmed());
    return texts.isEmpty() ? defaultTexts(part, in) : texts;
}

QList<RoleText> defaultRole(const QString& language)
{
    const QString in = wordLanguage(language);
    QList<RoleText> role;
    for (const QString& part : roleParts()) {
        const QStringList texts = defaultTexts(part, in);
        for (qsizetype i = 0; i < texts.size(); ++i) {
            RoleText text;
            text.part = part;
            text.language = in;
            text.position = int(i) + 1;
            text.text = texts.at(i);
            role.append(text);
        }
    }
    return role;
}

Result<int> adoptRole(Store& store, const QString& language)
{
    const auto own = store.all<RoleText>();
    if (!own.ok()) return own.error();
    QList<RoleText> added;
    const QList<RoleText> role = defaultRole(language);
    for (const RoleText& text : role)
        if (ownOf(*own, text.part, text.language).isEmpty()) added.append(text);
    if (added.isEmpty()) return 0;
    const Status done = store.change(Tr::tr("Take over the texts of the role"), [&](Change& change) -> Status {
        for (RoleText& text : added)
            if (const Status one = change.add(text); !one.ok()) return one;
        return {};
    });
    return done.ok() ? Result<int>(int(added.size())) : Result<int>(done.error());
}

QList<RoleLines> roleLines(const QList<RoleText>& role, const QString& language)
{
    const QString in = wordLanguage(language);
    const QList<RoleText> usual = defaultRole(in);
    QList<RoleLines> lines;
    for (const QString& part : roleParts()) {
        RoleLines one{part, true, ownOf(role, part, in)};
        if (one.texts.isEmpty()) {
            one.own = false;
            for (const RoleText& text : usual)
                if (text.part == part) one.texts.append(text);
        }
        lines.append(one);
    }
    return lines;
}

Status writeRolePart(Store& store, const QString& label, const RoleLines& lines, const RoleLines& loaded, const QString& language)
{
    const QString in = wordLanguage(language);
    return store.change(label, [&](Change& change) -> Status {
        QList<RoleText> gone = loaded.own ? loaded.texts : QList<RoleText>();
        if (!loaded.own) {
            const auto role = store.all<RoleText>();
            if (!role.ok()) return role.error();
            if (!ownOf(*role, lines.part, in).isEmpty())
                return Error{Error::Kind::ChangedOnDisk, Tr::tr("Somebody else has just begun own words here. They are shown now; please make your change in them."), {}};
        }
        int position = 0;
        for (RoleText text : lines.texts) {
            text.text = text.text.trimmed();
            if (text.text.isEmpty()) continue;
            text.part = lines.part;
            text.language = in;
            text.position = ++position;
            RoleText before;
            for (const RoleText& one : std::as_const(gone))
                if (!text.id.isNull() && one.id == text.id) before = one;
            if (const Status done = change.save(text, before); !done.ok()) return done;
            gone.removeIf([&](const RoleText& one) { return one.id == text.id; });
        }
        for (const RoleText& one : std::as_const(gone))
            if (const Status done = change.remove(RoleText::kind(), one.id); !done.ok()) return done;
        return {};
    });
}

QList<RoleGap> roleGaps(const QList<RoleText>& role, const QString& programmeLanguage)
{
    const QString home = wordLanguage(programmeLanguage);
    QStringList languages;
    for (const RoleText& text : role)
        if (const QString in = wordLanguage(text.language, QStringLiteral("-")); wordLanguages().contains(in) && in != home && !languages.contains(in)) languages.append(in);
    std::sort(languages.begin(), languages.end());
    QList<RoleGap> gaps;
    for (const QString& language : std::as_const(languages))
        for (const QString& part : roleParts()) {
            const qsizetype here = roleTexts(role, part, language).size(), there = roleTexts(role, part, home).size();
            if (here != there) gaps.append({language, part, here, there});
        }
    return gaps;
}

} // namespace microvet::programme
