#include "core/exporters/elm/nodes.h"

#include "core/plan/markup.h"
#include "core/plan/plan.h"
#include "core/plan/words.h"

#include <QLocale>

namespace microvet::exporters::elm {

using namespace model;

namespace {

/// Name of every scheme of the European Learning Model below its base.
const QString modelScheme = QStringLiteral("25831c2");
const QString authority = QStringLiteral("http://publications.europa.eu/resource/authority/");

QJsonObject languageMap(const QMap<QString, QString>& texts)
{
    QJsonObject out;
    for (auto it = texts.cbegin(); it != texts.cend(); ++it)
        out.insert(it.key(), it.value());
    return out;
}

} // namespace

Nodes::Nodes(const Course& course, Profile profile)
    : m_course(course)
    , m_profile(profile)
    , m_language(plan::languageOf(course))
{
}

QJsonObject Nodes::node(const char* type, const char* kind)
{
    return node(type,
                QStringLiteral("urn:epass:%1:%2:%3").arg(QLatin1String(kind), m_course.id.toString()).arg(++m_count));
}

QJsonObject Nodes::node(const char* type, const QString& id)
{
    return {{QStringLiteral("id"), id}, {QStringLiteral("type"), QLatin1String(type)}};
}

QJsonObject Nodes::reference(const QJsonObject& node)
{
    return {{QStringLiteral("id"), node.value(QLatin1String("id"))},
            {QStringLiteral("type"), node.value(QLatin1String("type"))}};
}

QJsonObject Nodes::texts(const QString& own, const LangMap& further) const
{
    return languageMap(factTexts(m_course, own, further));
}

QJsonObject Nodes::word(const char* key) const
{
    return {{m_language, plan::learnersWord(m_language, QLatin1String(key))}};
}

QJsonObject Nodes::note(const char* wordKey, const QString& own, const LangMap& further)
{
    QMap<QString, QString> texts = factTexts(m_course, own, further);
    if (texts.isEmpty()) return {};
    for (auto it = texts.begin(); it != texts.end(); ++it)
        it.value().prepend(plan::Words::of(it.key()).text(wordKey) + QStringLiteral(": "));
    QJsonObject out = node("Note", "note");
    put(out, "noteLiteral", languageMap(texts));
    return out;
}

QJsonObject Nodes::webResource(const QString& address)
{
    const QString target = plan::webAddress(address);
    if (target.isEmpty()) return {};
    QJsonObject out = node("WebResource", "webResource");
    put(out, "contentURL", target);
    return out;
}

QJsonObject Nodes::conceptOf(const QString& address, const QString& scheme, const QString& labelLanguage,
                             const QString& label)
{
    if (address.isEmpty()) return {};
    if (const auto it = m_concepts.constFind(address); it != m_concepts.cend()) return *it;
    QJsonObject out = node("Concept", address);
    if (!scheme.isEmpty()) put(out, "inScheme", node("ConceptScheme", scheme));
    if (const QString clean = factText(label); !clean.isEmpty())
        put(out, "prefLabel", QJsonObject{{labelLanguage, clean}});
    m_concepts.insert(address, out);
    return out;
}

QJsonObject Nodes::conceptOf(const char* list, const QString& code)
{
    const Vocabulary& vocabulary = model::vocabulary(QLatin1String(list));
    const VocabularyItem* item = vocabulary.find(code);
    if (!item) return {};
    const QString scheme =
        vocabulary.uriBase.startsWith(authority) ? vocabulary.uriBase.chopped(1) : vocabulary.uriBase + modelScheme;
    return conceptOf(vocabulary.uriOf(code), scheme, QStringLiteral("en"), item->publicLabel());
}

QJsonArray Nodes::concepts(const char* list, const QStringList& codes)
{
    QJsonArray out;
    QSet<QString> seen;
    for (const QString& code : codes) {
        if (seen.contains(code)) continue;
        seen.insert(code);
        if (const QJsonObject each = conceptOf(list, code); !each.isEmpty()) out.append(each);
    }
    return out;
}

QJsonObject Nodes::languageConcept(const QString& tag)
{
    const QLocale::Language language = QLocale::codeToLanguage(tag.section(u'-', 0, 0).toLower());
    const QString code = QLocale::languageToCode(language, QLocale::ISO639Part3).toUpper();
    if (language == QLocale::AnyLanguage || language == QLocale::C || code.size() != 3) return {};
    return conceptOf(authority + QStringLiteral("language/") + code, authority + QStringLiteral("language"),
                     QStringLiteral("en"), QLocale::languageToString(language));
}

QJsonObject Nodes::fileType(const QString& mimeType)
{
    static const QMap<QString, QString> codes{{QStringLiteral("image/jpeg"), QStringLiteral("JPEG")},
                                              {QStringLiteral("image/png"), QStringLiteral("PNG")},
                                              {QStringLiteral("image/svg+xml"), QStringLiteral("SVG")}};
    const QString code = codes.value(mimeType);
    if (code.isEmpty()) return {};
    return conceptOf(authority + QStringLiteral("file-type/") + code, authority + QStringLiteral("file-type"),
                     QStringLiteral("en"), code);
}

QJsonObject Nodes::organisation(const Organisation& body)
{
    for (const auto& [known, node] : std::as_const(m_organisations))
        if (known == body) return node;
    const QString name = factName(body);
    if (name.isEmpty()) return {};
    QJsonObject out = node("Organisation", "organisation");
    put(out, "legalName", texts(name));
    if (const QString other = factText(body.shortName); other != name) put(out, "altLabel", texts(other));
    if (const QString number = factText(body.identifier); !number.isEmpty()) {
        QJsonObject identifier = node("Identifier", "identifier");
        put(identifier, "notation", number);
        put(out, "identifier", identifier);
    }
    put(out, "homepage", webResource(body.homepage));
    if (const QJsonObject country = conceptOf("country", body.country.trimmed().toUpper()); !country.isEmpty()) {
        QJsonObject address = node("Address", "address");
        put(address, "countryCode", country);
        QJsonObject location = node("Location", "location");
        put(location, "address", address);
        QStringList places{factText(body.city), factText(body.region)};
        places.removeAll(QString());
        put(location, "geographicName", texts(places.join(QStringLiteral(", "))));
        put(out, "location", location);
    }
    m_organisations.append({body, out});
    return out;
}

} // namespace microvet::exporters::elm
