#include "core/packages/xml.h"

#include <QXmlStreamEntityResolver>

namespace microvet::packages {
namespace {

constexpr int deepestElement = 200;
constexpr int mostNodes = 150'000;

/// XHTML names of characters, where the document says that it is XHTML; what they stand for does not matter here.
class Names : public QXmlStreamEntityResolver {
public:
    bool allowed = false;
    QString resolveUndeclaredEntity(const QString& name) override
    {
        return allowed && !name.isEmpty() ? QStringLiteral(" ") : QString();
    }
};

XmlFault faultOf(const QXmlStreamReader& reader)
{
    const QString text = reader.errorString();
    const bool encoding = text.contains(QLatin1String("ncoding")) || text.contains(QLatin1String("ncorrectly encoded"));
    return {encoding ? XmlFault::Kind::Encoding : XmlFault::Kind::Malformed, int(reader.lineNumber()), text};
}

} // namespace

QString XmlNode::attribute(QStringView local) const
{
    for (const QXmlStreamAttribute& attribute : attributes)
        if (attribute.name() == local) return attribute.value().toString();
    return {};
}

const XmlNode* XmlNode::child(QStringView local) const
{
    for (const XmlNode& node : children)
        if (node.name == local) return &node;
    return nullptr;
}

QList<const XmlNode*> XmlNode::all(QStringView local) const
{
    QList<const XmlNode*> found;
    for (const XmlNode& node : children)
        if (node.name == local) found.append(&node);
    return found;
}

const XmlNode* XmlNode::at(const QString& path) const
{
    const XmlNode* node = this;
    for (const QString& part : path.split(u'/'))
        if (node) node = node->child(part);
    return node;
}

void XmlNode::visit(const std::function<void(const XmlNode&)>& fn) const
{
    fn(*this);
    for (const XmlNode& node : children) node.visit(fn);
}

QString XmlNode::allText() const
{
    QString all;
    visit([&](const XmlNode& node) { all += node.text + u' '; });
    return all.simplified();
}

XmlFault scanXml(const QByteArray& bytes, const XmlVisitor& fn)
{
    if (bytes.size() > largestXml) return {XmlFault::Kind::TooMuch, 0, {}};
    QXmlStreamReader reader(bytes);
    reader.setEntityExpansionLimit(200);
    Names names;
    reader.setEntityResolver(&names);
    int depth = 0;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD:
            if (!reader.entityDeclarations().isEmpty()) return {XmlFault::Kind::Entities, int(reader.lineNumber()), {}};
            names.allowed = reader.dtdPublicId().contains(QLatin1String("XHTML"));
            break;
        case QXmlStreamReader::StartElement:
            if (++depth > deepestElement) return {XmlFault::Kind::TooMuch, int(reader.lineNumber()), {}};
            if (!fn(reader)) return {};
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            if (!fn(reader)) return {};
            break;
        case QXmlStreamReader::Characters:
            if (!fn(reader)) return {};
            break;
        default: break;
        }
    }
    if (reader.hasError()) return faultOf(reader);
    return {};
}

XmlFault readXml(const QByteArray& bytes, XmlNode& root)
{
    QList<XmlNode> open;
    int nodes = 0;
    const XmlFault fault = scanXml(bytes, [&](const QXmlStreamReader& reader) {
        if (reader.isStartElement()) {
            if (++nodes > mostNodes) return false;
            XmlNode node;
            node.name = reader.name().toString();
            node.space = reader.namespaceUri().toString();
            node.attributes = reader.attributes();
            node.line = int(reader.lineNumber());
            open.append(std::move(node));
        } else if (reader.isEndElement()) {
            XmlNode done = open.takeLast();
            if (open.isEmpty()) root = std::move(done);
            else open.last().children.append(std::move(done));
        } else if (!open.isEmpty()) {
            open.last().text += reader.text();
        }
        return true;
    });
    if (!fault && nodes > mostNodes) return {XmlFault::Kind::TooMuch, 0, {}};
    return fault;
}

bool rootOf(const QByteArray& bytes, QString& name, QString& space)
{
    name.clear();
    (void)scanXml(bytes.left(largestXml), [&](const QXmlStreamReader& reader) {
        if (!reader.isStartElement()) return true;
        name = reader.name().toString();
        space = reader.namespaceUri().toString();
        return false;
    });
    return !name.isEmpty();
}

} // namespace microvet::packages
