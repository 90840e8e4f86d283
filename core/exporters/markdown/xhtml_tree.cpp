#include "core/exporters/markdown/xhtml_tree.h"

#include <QSet>
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

richtext::formula::Node formulaOf(const XhtmlNode& math)
{
    const XhtmlNode* source = annotation(math);
    return source ? richtext::formula::fromAnnotation(source->allText(), source->attribute("encoding")).root : richtext::formula::Node{};
}

QString formulaLine(const XhtmlNode& math) { return annotation(math) ? richtext::formula::toPlain(formulaOf(math)) : math.attribute("alttext"); }

bool XhtmlNode::isBlock() const
{
    static const QSet<QString> names{
        QStringLiteral("body"), QStringLiteral("main"), QStringLiteral("section"), QStringLiteral("div"), QStringLiteral("article"),
        QStringLiteral("aside"), QStringLiteral("nav"), QStringLiteral("header"), QStringLiteral("footer"), QStringLiteral("figure"),
        QStringLiteral("figcaption"), QStringLiteral("p"), QStringLiteral("h1"), QStringLiteral("h2"), QStringLiteral("h3"),
        QStringLiteral("h4"), QStringLiteral("h5"), QStringLiteral("h6"), QStringLiteral("ul"), QStringLiteral("ol"),
        QStringLiteral("li"), QStringLiteral("dl"), QStringLiteral("dt"), QStringLiteral("dd"), QStringLiteral("table"),
        QStringLiteral("blockquote"), QStringLiteral("pre"), QStringLiteral("details"), QStringLiteral("summary"),
        QStringLiteral("form"), QStringLiteral("fieldset"), QStringLiteral("legend"), QStringLiteral("hr"), QStringLiteral("audio"),
        QStringLiteral("video")};
    return names.contains(name);
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
