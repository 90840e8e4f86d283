#include "core/importers/qti/node.h"

#include "core/importers/manifest.h"

#include <QCoreApplication>

namespace microvet::importers::qti {
namespace {

constexpr int mostNodes = 300'000;
const QLatin1String newPrefix("qti-");

QString camelCase(const QString& kebab)
{
    QString out;
    bool large = false;
    for (const QChar c : kebab) {
        if (c == u'-')
            large = true;
        else
            out += std::exchange(large, false) ? c.toUpper() : c;
    }
    return out;
}

Node begun(const QXmlStreamReader& reader)
{
    Node node;
    const QString name = reader.name().toString();
    const bool renamed = name.startsWith(newPrefix);
    node.name = renamed ? camelCase(name.mid(newPrefix.size())) : name;
    for (const QXmlStreamAttribute& attribute : reader.attributes()) {
        const QString local = attribute.name().toString();
        node.attributes.insert(renamed && !local.startsWith(QLatin1String("data-")) ? camelCase(local) : local,
                               attribute.value().toString());
    }
    return node;
}

packages::XmlFault read(const QByteArray& bytes, Node& root)
{
    QList<Node> open;
    int nodes = 0;
    bool tooMuch = false;
    const packages::XmlFault fault = packages::scanXml(bytes, [&](const QXmlStreamReader& reader) {
        if (++nodes > mostNodes) {
            tooMuch = true;
            return false;
        }
        if (reader.isStartElement()) {
            open.append(begun(reader));
        } else if (reader.isEndElement()) {
            Node done = open.takeLast();
            (open.isEmpty() ? root : open.last().children.emplaceBack()) = std::move(done);
        } else if (!open.isEmpty()) {
            open.last().children.append({{}, reader.text().toString(), {}, {}});
        }
        return true;
    });
    if (tooMuch) return {packages::XmlFault::Kind::TooMuch, 0, {}};
    return fault;
}

/// Not read as text: judged, asked or shown on their own.
bool isApart(const Node& node)
{
    static const QSet<QString> apart{
        QStringLiteral("feedbackBlock"),   QStringLiteral("feedbackInline"), QStringLiteral("modalFeedback"),
        QStringLiteral("rubricBlock"),     QStringLiteral("templateBlock"),  QStringLiteral("templateInline"),
        QStringLiteral("printedVariable"), QStringLiteral("stylesheet"),     QStringLiteral("infoControl"),
        QStringLiteral("include"),         QStringLiteral("catalogInfo"),    QStringLiteral("apipAccessibility"),
        QStringLiteral("script"),          QStringLiteral("style")};
    return apart.contains(node.name) || isInteraction(node);
}

void write(const Node& node, const Instead& instead, QString& out)
{
    if (node.name.isEmpty()) {
        out += node.text.toHtmlEscaped();
        return;
    }
    if (instead)
        if (const auto other = instead(node)) {
            out += *other;
            return;
        }
    if (isApart(node)) return;
    // Names of QTI are none of HTML: what is in them counts.
    static const QHash<QString, QString> tags{{QStringLiteral("contentBody"), QStringLiteral("div")},
                                              {QStringLiteral("prompt"), QStringLiteral("div")},
                                              {QStringLiteral("hottext"), QStringLiteral("span")},
                                              {QStringLiteral("gap"), QStringLiteral("span")}};
    static const QSet<QString> empty{QStringLiteral("br"),   QStringLiteral("hr"),     QStringLiteral("img"),
                                     QStringLiteral("col"),  QStringLiteral("source"), QStringLiteral("track"),
                                     QStringLiteral("param")};
    const QString tag = tags.value(node.name, node.name).toHtmlEscaped();
    out += u'<' + tag;
    for (auto it = node.attributes.cbegin(); it != node.attributes.cend(); ++it)
        out += u' ' + it.key().toHtmlEscaped() + QLatin1String("=\"") + it->toHtmlEscaped() + u'"';
    out += u'>';
    if (empty.contains(node.name)) return;
    for (const Node& child : node.children) write(child, instead, out);
    out += QLatin1String("</") + tag + u'>';
}

} // namespace

const Node* Node::child(const char* other) const
{
    for (const Node& node : children)
        if (node.is(other)) return &node;
    return nullptr;
}

QList<const Node*> Node::all(const char* other) const
{
    QList<const Node*> found;
    for (const Node& node : children)
        if (node.is(other)) found.append(&node);
    return found;
}

QList<const Node*> Node::below(const char* other) const
{
    QList<const Node*> found;
    for (const Node& node : children)
        node.visit([&](const Node& one) {
            if (one.is(other)) found.append(&one);
        });
    return found;
}

void Node::visit(const std::function<void(const Node&)>& fn) const
{
    fn(*this);
    for (const Node& node : children) node.visit(fn);
}

QString Node::words() const
{
    QString all;
    visit([&](const Node& node) { all += node.text; });
    return all;
}

Result<Node> readNode(packages::Package& package, const QString& entry)
{
    const auto bytes = readXmlBytes(package, entry);
    if (!bytes) return bytes.error();
    Node root;
    if (const packages::XmlFault fault = read(*bytes, root)) return xmlError(fault, entry);
    return root;
}

std::optional<Node> nodeOf(const QByteArray& bytes)
{
    Node root;
    if (read(bytes, root)) return {};
    return root;
}

QString htmlOf(const Node& node, const Instead& instead)
{
    QString out;
    for (const Node& child : node.children) write(child, instead, out);
    return out;
}

bool isInteraction(const Node& node) { return node.name.endsWith(QLatin1String("Interaction")); }

} // namespace microvet::importers::qti
