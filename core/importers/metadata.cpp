#include "core/importers/metadata.h"

#include "core/packages/licence_words.h"
#include "core/plan/markup.h"

#include <QRegularExpression>

namespace microvet::importers {

using packages::XmlNode;

namespace {

constexpr qsizetype mostKeywords = 100;
constexpr qsizetype mostAuthors = 50;
constexpr qsizetype longestText = 20'000;

QString clean(const QString& text) { return plan::cleaned(text).simplified().left(longestText); }

bool isNamed(const XmlNode& node, const char* name)
{
    return node.name.compare(QLatin1String(name), Qt::CaseInsensitive) == 0;
}

const XmlNode* below(const XmlNode* node, const char* name)
{
    if (!node) return nullptr;
    for (const XmlNode& child : node->children)
        if (isNamed(child, name)) return &child;
    return nullptr;
}

/// Strings with their languages: <string language=""> or <langstring xml:lang="">; a plain text counts as one.
QList<std::pair<QString, QString>> strings(const XmlNode* node)
{
    QList<std::pair<QString, QString>> out;
    if (!node) return out;
    for (const XmlNode& child : node->children) {
        if (!isNamed(child, "string") && !isNamed(child, "langstring")) continue;
        QString language = child.attribute(u"language");
        if (language.isEmpty()) language = child.attribute(u"lang");
        if (const QString text = clean(child.text); !text.isEmpty())
            out.append({plan::languageTag(language.trimmed()), text});
    }
    if (out.isEmpty())
        if (const QString text = clean(node->text); !text.isEmpty()) out.append({{}, text});
    return out;
}

QString first(const XmlNode* node)
{
    const auto list = strings(node);
    return list.isEmpty() ? QString() : list.first().second;
}

/// The text in the language of the whole, else the first; the others beside it.
void take(const XmlNode* node, const QString& language, QString& text, model::LangMap& others)
{
    const auto list = strings(node);
    for (const auto& [tag, words] : list)
        if (text.isEmpty() && tag == language) text = words;
    if (text.isEmpty() && !list.isEmpty()) text = list.first().second;
    for (const auto& [tag, words] : list)
        if (!tag.isEmpty() && tag != language && words != text) others.insert(tag, words);
}

/// "FN:Eleni Markou" of a vCard (RFC 2426).
QString nameOfCard(const QString& card)
{
    static const QRegularExpression line(QStringLiteral(
        "(?:^|[\\r\\n ])FN(?:;[^:\\r\\n]*)?:(.+?)(?=[\\r\\n]| (?:N|ORG|EMAIL|TITLE|URL|VERSION|END)[:;]|$)"));
    static const QRegularExpression escape(QStringLiteral("\\\\(.)"));
    const auto match = line.match(card);
    return match.hasMatch() ? clean(match.captured(1).replace(escape, QStringLiteral("\\1"))) : QString();
}

void takeAuthors(const XmlNode* lifeCycle, Metadata& out)
{
    if (!lifeCycle) return;
    for (const XmlNode& contribute : lifeCycle->children) {
        if (!isNamed(contribute, "contribute")) continue;
        const XmlNode* role = below(&contribute, "role");
        const QString value = role ? first(below(role, "value")) : QString();
        if (value.compare(QLatin1String("author"), Qt::CaseInsensitive) != 0) continue;
        for (const XmlNode& child : contribute.children) {
            const XmlNode* card = isNamed(child, "centity")  ? below(&child, "vcard")
                                  : isNamed(child, "entity") ? &child
                                                             : nullptr;
            const QString name = card ? nameOfCard(card->text) : QString();
            if (!name.isEmpty() && !out.authors.contains(name) && out.authors.size() < mostAuthors)
                out.authors.append(name);
        }
    }
}

} // namespace

Metadata lomMetadata(const XmlNode& lom)
{
    Metadata out;
    const XmlNode* general = below(&lom, "general");
    out.language = plan::languageTag(clean(below(general, "language") ? below(general, "language")->text : QString()));
    if (out.language.isEmpty()) {
        const auto titles = strings(below(general, "title"));
        if (!titles.isEmpty()) out.language = titles.first().first;
    }
    take(below(general, "title"), out.language, out.title, out.titleIn);
    take(below(general, "description"), out.language, out.description, out.descriptionIn);
    if (general)
        for (const XmlNode& child : general->children) {
            if (isNamed(child, "keyword"))
                for (const auto& [tag, word] : strings(&child))
                    if ((tag.isEmpty() || tag == out.language || out.language.isEmpty()) &&
                        !out.keywords.contains(word) && out.keywords.size() < mostKeywords)
                        out.keywords.append(word);
            if ((isNamed(child, "identifier") || isNamed(child, "catalogentry")) &&
                first(below(&child, "catalog")) == QLatin1String("course number"))
                out.number = first(below(&child, "entry"));
        }
    takeAuthors(below(&lom, "lifeCycle"), out);
    const XmlNode* rights = below(&lom, "rights");
    const XmlNode* restricted = below(below(rights, "copyrightAndOtherRestrictions"), "value");
    if (first(restricted).compare(QLatin1String("no"), Qt::CaseInsensitive) != 0)
        out.rights = first(below(rights, "description"));
    return out;
}

Metadata dublinCore(const XmlNode& metadata)
{
    Metadata out;
    for (const XmlNode& child : metadata.children) {
        const QString text = clean(child.text);
        if (text.isEmpty()) continue;
        const auto once = [&](QString& field) {
            if (field.isEmpty()) field = text;
        };
        if (isNamed(child, "title")) once(out.title);
        if (isNamed(child, "description")) once(out.description);
        if (isNamed(child, "rights")) once(out.rights);
        if (isNamed(child, "language") && out.language.isEmpty()) out.language = plan::languageTag(text);
        if (isNamed(child, "subject") && !out.keywords.contains(text) && out.keywords.size() < mostKeywords)
            out.keywords.append(text);
        if (isNamed(child, "creator") && !out.authors.contains(text) && out.authors.size() < mostAuthors)
            out.authors.append(text);
    }
    return out;
}

void enter(model::Course& course, const Metadata& metadata)
{
    const auto fill = [](QString& field, const QString& value) {
        if (field.isEmpty()) field = value;
    };
    fill(course.language, metadata.language);
    fill(course.title, metadata.title);
    fill(course.summary, metadata.description);
    fill(course.identifier, metadata.number);
    if (course.titleIn.isEmpty()) course.titleIn = metadata.titleIn;
    if (course.summaryIn.isEmpty()) course.summaryIn = metadata.descriptionIn;
    if (course.keywords.isEmpty()) course.keywords = metadata.keywords;
    for (const QString& name : metadata.authors) {
        model::Contributor author;
        author.id = model::PersonId::make();
        author.name = name;
        author.role = model::Role::Author;
        course.contributors.append(author);
    }
    if (metadata.rights.isEmpty() || !course.licence.code.isEmpty()) return;
    course.licence.code = packages::commonsIn(metadata.rights);
    fill(course.licence.note, metadata.rights);
}

} // namespace microvet::importers
