#include "core/exporters/imscp/contributions.h"

#include "core/exporters/imscp/manifest.h"
#include "core/exporters/metadata_text.h"

namespace microvet::exporters::imscp {

using namespace model;

namespace {

/// A vCard may have 1000 characters (IEEE 1484.12.1, 2.3.2); it holds two names and a third for the parts of the first.
constexpr int longestSource = 300;
/// Smallest permitted maximums of contributions and of their entities.
constexpr qsizetype mostRoles = 30, mostEntities = 40;

QString roleOf(const Contributor& person)
{
    switch (person.role.known() ? person.role.value() : Role::Unset) {
    case Role::Author:
        return QStringLiteral("author");
    case Role::SubjectExpert:
        return QStringLiteral("subject matter expert");
    case Role::Media:
        return QStringLiteral("content provider");
    case Role::Reviewer:
        return QStringLiteral("educational validator");
    case Role::Translator:
        return QStringLiteral("editor");
    case Role::Coordinator:
        return QStringLiteral("initiator");
    case Role::Ambassador:
        return QStringLiteral("validator");
    case Role::Unset:
        break;
    }
    return QStringLiteral("unknown");
}

QString cardText(const QString& text)
{
    QString out = shortened(text, longestSource);
    return out.replace(u'\\', QLatin1String("\\\\"))
        .replace(u';', QLatin1String("\\;"))
        .replace(u',', QLatin1String("\\,"));
}

/// "N" has to be there; what of the name is whose family name nobody knows.
QString cardOf(const QString& name, const QString& organisation)
{
    QString out = QStringLiteral("BEGIN:VCARD\nVERSION:3.0\nFN:%1\nN:%1;;;;\n").arg(cardText(name));
    if (!organisation.isEmpty()) out += QStringLiteral("ORG:%1\n").arg(cardText(organisation));
    return out + QStringLiteral("END:VCARD");
}

bool isNamed(const Contributor& person) { return person.namePublished && !factText(person.name).isEmpty(); }

} // namespace

QList<Contribution> contributionsOf(const Course& course)
{
    QList<Contribution> out;
    const auto add = [&](const QString& role, const QString& card, const QDate& date) {
        const auto known =
            std::find_if(out.begin(), out.end(), [&](const Contribution& one) { return one.role == role; });
        if (known == out.end()) {
            if (out.size() < mostRoles) out.append({role, {card}, date});
        } else if (known->entities.size() < mostEntities && !known->entities.contains(card)) {
            known->entities.append(card);
        }
    };
    for (const Contributor& person : course.contributors)
        if (isNamed(person))
            add(roleOf(person), cardOf(factText(person.name).simplified(), factText(person.organisation).simplified()),
                {});
    if (const QString provider = factName(factProvider(course)).simplified(); !provider.isEmpty())
        add(QStringLiteral("publisher"), cardOf(provider, provider), course.published);
    return out;
}

bool contributionsCut(const Course& course)
{
    return factName(factProvider(course)).size() > longestSource ||
           std::any_of(course.contributors.cbegin(), course.contributors.cend(), [](const Contributor& person) {
               return isNamed(person) && (person.name.size() > longestSource || person.organisation.size() > longestSource);
           });
}

} // namespace microvet::exporters::imscp
