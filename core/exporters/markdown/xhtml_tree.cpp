#include "core/exporters/markdown/xhtml_tree.h"

#include "core/richtext/formula/formula.h"

#include <QXmlStreamReader>

namespace microvet::exporters {
namespace {

void readInto(XhtmlNode& parent, QXmlStreamReader& reader)
{
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement: {
            XhtmlNode node;
            node.name = reader.name().toString();
            for (const QXmlStreamAttribute& attribute : reader.attributes())
                node.attributes.insert(attribute.name().toString(), attribute.value().toString());
            readInto(node, reader);
            parent.children.push_back(std::move(node));
            break;
        }
        case QXmlStreamReader::Characters:
            parent.children.push_back({{}, {}, reader.text().toString(), {}});
            break;
        case QXmlStreamReader::EndElement: return;
        default: break;
        }
    }
}

const XhtmlNode* annotation(const XhtmlNode& node)
{
    for (const XhtmlNode& child : node.children) {
        if (child.name == QLatin1String("annotation")) return &child;
        if (const XhtmlNode* found = annotation(child)) return found;
    }
    return nullptr;
}

} // namespace

QString formulaLine(const XhtmlNode& math)
{
    const XhtmlNode* source = annotation(math);
    if (!source) return math.attribute("alttext");
    return richtext::formula::toPlain(richtext::formula::fromAnnotation(source->allText(), source->attribute("encoding")).root);
}

QString XhtmlNode::allText() const
{
    QString all = text;
    for (const XhtmlNode& child : children) all += child.allText();
    return all;
}

XhtmlNode readXhtml(const QString& markup)
{
    QXmlStreamReader reader(QStringLiteral("<body>") + markup + QStringLiteral("</body>"));
    XhtmlNode root;
    readInto(root, reader);
    return root.children.empty() ? root : std::move(root.children.front());
}

} // namespace microvet::exporters
