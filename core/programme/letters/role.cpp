#include "core/programme/letters/role.h"

#include "core/programme/letters/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace microvet::programme {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::programme) };

QStringList parts() { return {rolePart::description, rolePart::responsibility, rolePart::requirement, rolePart::benefit}; }

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
    for (const QString& part : parts()) {
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

} // namespace microvet::programme
