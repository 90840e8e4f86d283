#include "tests/core/exporters/xliff_rules.h"

#include "core/plan/markup.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

namespace microvet::tests {
namespace {

const QString core = QStringLiteral("urn:oasis:names:tc:xliff:document:2.0");
const QString metadata = QStringLiteral("urn:oasis:names:tc:xliff:metadata:2.0");
const QString xml = QStringLiteral("http://www.w3.org/XML/1998/namespace");

struct Node {
    QString name; ///< "xliff", "mda:meta", "#text"
    QMap<QString, QString> attributes;
    QList<Node> children;
    QString text;
};

Node read(QXmlStreamReader& reader)
{
    Node node;
    const QString space = reader.namespaceUri().toString();
    node.name = (space == core       ? QString()
                 : space == metadata ? QStringLiteral("mda:")
                                     : QStringLiteral("?:")) +
                reader.name().toString();
    for (const QXmlStreamAttribute& attribute : reader.attributes())
        node.attributes.insert((attribute.namespaceUri() == xml ? QStringLiteral("xml:") : QString()) +
                                   attribute.name().toString(),
                               attribute.value().toString());
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isEndElement()) break;
        if (reader.isStartElement()) node.children.append(read(reader));
        if (!reader.isCharacters()) continue;
        node.children.append({QStringLiteral("#text"), {}, {}, reader.text().toString()});
        node.text += reader.text();
    }
    return node;
}

struct Allowed {
    QStringList children;
    QStringList attributes;
    QStringList required;
    bool words = false;
};

const QStringList inlineNames{QStringLiteral("cp"), QStringLiteral("ph"), QStringLiteral("pc"), QStringLiteral("mrk")};

const QMap<QString, Allowed>& allowed()
{
    const auto words = [](const char* text) { return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts); };
    static const QMap<QString, Allowed> all{
        {QStringLiteral("xliff"), {words("file"), words("version srcLang trgLang"), words("version srcLang")}},
        {QStringLiteral("file"),
         {words("mda:metadata unit group"), words("id original canResegment xml:space"), words("id")}},
        {QStringLiteral("group"), {words("unit"), words("id"), words("id")}},
        {QStringLiteral("unit"),
         {words("notes originalData segment ignorable"), words("id name translate"), words("id")}},
        {QStringLiteral("notes"), {words("note"), {}, {}}},
        {QStringLiteral("note"), {{}, words("category"), {}, true}},
        {QStringLiteral("originalData"), {words("data"), {}, {}}},
        {QStringLiteral("data"), {words("cp"), words("id"), words("id"), true}},
        {QStringLiteral("segment"), {words("source target"), words("id state"), {}}},
        {QStringLiteral("ignorable"), {words("source target"), words("id"), {}}},
        {QStringLiteral("source"), {inlineNames, {}, {}, true}},
        {QStringLiteral("target"), {inlineNames, {}, {}, true}},
        {QStringLiteral("cp"), {{}, words("hex"), words("hex")}},
        {QStringLiteral("ph"), {{}, words("id type subType canDelete equiv disp dataRef"), words("id dataRef")}},
        {QStringLiteral("pc"),
         {inlineNames, words("id type subType canDelete dataRefStart dataRefEnd"), words("id dataRefStart dataRefEnd"),
          true}},
        {QStringLiteral("mrk"), {inlineNames, words("id translate"), words("id translate"), true}},
        {QStringLiteral("mda:metadata"), {words("mda:metaGroup"), words("id"), {}}},
        {QStringLiteral("mda:metaGroup"), {words("mda:meta"), words("category"), {}}},
        {QStringLiteral("mda:meta"), {{}, words("type"), words("type"), true}},
    };
    return all;
}

bool matches(const QString& text, const char* pattern)
{
    return QRegularExpression(QStringLiteral("^(?:%1)$").arg(QLatin1String(pattern))).match(text).hasMatch();
}

class Checker {
public:
    QStringList faults;

    void check(const Node& root)
    {
        if (root.name != QLatin1String("xliff")) fault(QStringLiteral("root"), root.name);
        element(root);
        const QString target = root.attributes.value(QStringLiteral("trgLang"));
        for (const char* name : {"srcLang", "trgLang"})
            if (root.attributes.contains(QLatin1String(name)) &&
                plan::languageTag(root.attributes.value(QLatin1String(name))).isEmpty())
                fault(QStringLiteral("language"), QLatin1String(name));
        if (root.attributes.value(QStringLiteral("version")) != QLatin1String("2.0")) fault(QStringLiteral("version"));
        if (m_targets && target.isEmpty()) fault(QStringLiteral("targets without trgLang"));
        if (only(root, {QStringLiteral("file")}).size() != 1) fault(QStringLiteral("one file"));
    }

private:
    void fault(const QString& what, const QString& where = {})
    {
        faults.append(where.isEmpty() ? what : what + QStringLiteral(": ") + where);
    }

    static QList<const Node*> only(const Node& node, const QStringList& names)
    {
        QList<const Node*> list;
        for (const Node& child : node.children)
            if (names.contains(child.name)) list.append(&child);
        return list;
    }

    void element(const Node& node)
    {
        if (!allowed().contains(node.name)) return fault(QStringLiteral("unknown element"), node.name);
        const Allowed& rules = allowed()[node.name];
        for (const Node& child : node.children) {
            if (child.name == QLatin1String("#text")) {
                if (!rules.words && !child.text.trimmed().isEmpty()) fault(QStringLiteral("words"), node.name);
            } else if (!rules.children.contains(child.name)) {
                fault(QStringLiteral("%1 in %2").arg(child.name, node.name));
            } else {
                element(child);
            }
        }
        for (auto it = node.attributes.begin(); it != node.attributes.end(); ++it) {
            if (!rules.attributes.contains(it.key()))
                fault(QStringLiteral("attribute %1 of %2").arg(it.key(), node.name));
            value(node, it.key(), it.value());
        }
        for (const QString& name : rules.required)
            if (!node.attributes.contains(name)) fault(QStringLiteral("no %1 of %2").arg(name, node.name));
        if (node.name == QLatin1String("file")) file(node);
        if (node.name == QLatin1String("unit")) unit(node);
        if (node.name == QLatin1String("notes") && node.children.isEmpty()) fault(QStringLiteral("empty notes"));
        if (node.name == QLatin1String("originalData") && node.children.isEmpty())
            fault(QStringLiteral("empty originalData"));
        if (node.name == QLatin1String("segment") || node.name == QLatin1String("ignorable")) segment(node);
    }

    void value(const Node& node, const QString& name, const QString& text)
    {
        const auto must = [&](bool fine) {
            if (!fine) fault(QStringLiteral("%1 of %2").arg(name, node.name), text);
        };
        if (name == QLatin1String("id") || name.startsWith(QLatin1String("dataRef")))
            must(matches(text, "[\\p{L}\\p{N}._:-]+"));
        else if (name == QLatin1String("state"))
            must(matches(text, "initial|translated"));
        else if (name == QLatin1String("type") && node.name != QLatin1String("mda:meta"))
            must(matches(text, "fmt|ui|quote|link|image|other"));
        else if (name == QLatin1String("canDelete") || name == QLatin1String("translate") ||
                 name == QLatin1String("canResegment"))
            must(matches(text, "yes|no"));
        else if (name == QLatin1String("xml:space"))
            must(text == QLatin1String("preserve"));
        // The standard's own are kinds of format (attribute subType).
        else if (name == QLatin1String("subType"))
            must(text.startsWith(QLatin1String("xlf:"))
                     ? matches(text, "xlf:(lb|pb|b|i|u)") &&
                           node.attributes.value(QStringLiteral("type")) == QLatin1String("fmt")
                     : matches(text, "[^\\s:]+:[^\\s:]+"));
        else if (name == QLatin1String("hex"))
            must(matches(text, "([0-9A-F]{2})+") && !QChar(char16_t(text.toUInt(nullptr, 16))).isPrint());
    }

    void unique(QSet<QString>& ids, const Node& node, const QString& where)
    {
        const QString id = node.attributes.value(QStringLiteral("id"));
        if (!id.isEmpty() && ids.contains(id)) fault(QStringLiteral("id twice in ") + where, id);
        ids.insert(id);
    }

    void file(const Node& node)
    {
        const auto units = only(node, {QStringLiteral("unit"), QStringLiteral("group")});
        if (units.isEmpty()) fault(QStringLiteral("file without unit"));
        QSet<QString> ids;
        for (const Node* each : units)
            unique(ids, *each, QStringLiteral("file"));
        if (!matches(node.attributes.value(QStringLiteral("original")), "urn:uuid:[0-9a-f-]{36}"))
            fault(QStringLiteral("original"));
        inOrder(node, {QStringLiteral("mda:metadata"), QStringLiteral("unit")});
    }

    void inOrder(const Node& node, const QStringList& names)
    {
        qsizetype last = 0;
        for (const Node& child : node.children) {
            const qsizetype at = names.indexOf(child.name);
            if (at < 0) continue;
            if (at < last) fault(QStringLiteral("order of %1 in %2").arg(child.name, node.name));
            last = at;
        }
    }

    void inlineCodes(const Node& node, QList<const Node*>& codes)
    {
        for (const Node& child : node.children) {
            if (child.attributes.contains(QStringLiteral("id"))) codes.append(&child);
            inlineCodes(child, codes);
        }
    }

    void unit(const Node& node)
    {
        inOrder(node, {QStringLiteral("notes"), QStringLiteral("originalData"), QStringLiteral("segment")});
        if (only(node, {QStringLiteral("segment")}).isEmpty()) fault(QStringLiteral("unit without segment"));
        QSet<QString> data, used, ids;
        for (const Node* original : only(node, {QStringLiteral("originalData")}))
            for (const Node* each : only(*original, {QStringLiteral("data")}))
                unique(data, *each, QStringLiteral("originalData"));
        for (const Node* each : only(node, {QStringLiteral("segment"), QStringLiteral("ignorable")})) {
            unique(ids, *each, QStringLiteral("unit"));
            QList<const Node*> codes;
            for (const Node* source : only(*each, {QStringLiteral("source")}))
                inlineCodes(*source, codes);
            for (const Node* code : codes) {
                unique(ids, *code, QStringLiteral("unit"));
                for (const char* name : {"dataRef", "dataRefStart", "dataRefEnd"}) {
                    const QString ref = code->attributes.value(QLatin1String(name));
                    if (ref.isEmpty()) continue;
                    used.insert(ref);
                    if (!data.contains(ref)) fault(QStringLiteral("no data"), ref);
                }
            }
        }
        if (used != data) fault(QStringLiteral("data that nothing uses"));
    }

    void segment(const Node& node)
    {
        const auto sources = only(node, {QStringLiteral("source")}), targets = only(node, {QStringLiteral("target")});
        if (sources.size() != 1 || targets.size() > 1) return fault(QStringLiteral("sources and targets"));
        inOrder(node, {QStringLiteral("source"), QStringLiteral("target")});
        m_targets |= !targets.isEmpty();
        // Without a target nothing can be translated (attribute state).
        if (targets.isEmpty() &&
            node.attributes.value(QStringLiteral("state"), QStringLiteral("initial")) != QLatin1String("initial"))
            fault(QStringLiteral("state without target"));
        if (targets.isEmpty()) return;
        QList<const Node*> codes, of;
        inlineCodes(*sources[0], codes);
        inlineCodes(*targets[0], of);
        for (const Node* code : of)
            if (std::none_of(codes.cbegin(), codes.cend(), [&](const Node* each) {
                    return each->name == code->name && each->attributes == code->attributes;
                }))
                fault(QStringLiteral("code of target"));
    }

    bool m_targets = false;
};

} // namespace

QStringList faultsOfXliff(const QByteArray& document)
{
    QXmlStreamReader reader(document);
    Node root;
    while (!reader.atEnd() && !reader.isStartElement()) {
        if (reader.readNext() == QXmlStreamReader::DTD) return {QStringLiteral("document type")};
    }
    if (reader.isStartElement()) root = read(reader);
    while (!reader.atEnd())
        reader.readNext();
    if (reader.hasError()) return {reader.errorString()};
    Checker checker;
    checker.check(root);
    return checker.faults;
}

} // namespace microvet::tests
