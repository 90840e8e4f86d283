#include "core/importers/cartridge/resources.h"

#include "core/plan/markup.h"

#include <QCoreApplication>

namespace microvet::importers::cartridge {

using namespace model;
using packages::XmlNode;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

QString textOf(const XmlNode& root, const char* name)
{
    const XmlNode* node = root.child(QString::fromLatin1(name));
    return node ? node->text.trimmed() : QString();
}

/// Text with the type that it says: HTML, or plain.
QString htmlOf(const XmlNode& root, const char* name)
{
    const XmlNode* node = root.child(QString::fromLatin1(name));
    if (!node) return {};
    const QString words = node->text.trimmed();
    return node->attribute(u"texttype").contains(QLatin1String("html"), Qt::CaseInsensitive)
               ? words
               : words.toHtmlEscaped().replace(u'\n', QLatin1String("<br>"));
}

class Reader {
public:
    Reader(const XmlNode& root, const QString& base, const QString& title, pages::WebPages& pages, QList<Loss>& losses)
        : m_root(root)
        , m_base(base)
        , m_title(title.isEmpty() ? textOf(root, "title").simplified() : title)
        , m_pages(pages)
        , m_losses(losses)
    {
    }

    std::optional<Block> link()
    {
        const XmlNode* url = m_root.child(u"url");
        const QString written = url ? url->attribute(u"href").trimmed() : QString(),
                      address = plan::webAddress(written);
        if (address.isEmpty())
            return lost(Tr::tr("This link has no address that a page may open: %1").arg(written.left(200)));
        LinkItem item;
        item.id = PartId::make();
        item.title = m_title;
        item.link = address;
        LinkListBlock list;
        list.links = {item};
        return pages::blockOf(list);
    }

    /// What learners discuss on a platform, they think about here.
    std::optional<Block> topic()
    {
        ReflectionBlock block;
        block.title = m_title;
        block.prompt = m_pages.text(htmlOf(m_root, "text"), m_base, m_title);
        attachments();
        return pages::blockOf(block);
    }

    std::optional<Block> assignment()
    {
        ActivityBlock block;
        block.title = m_title;
        block.task = m_pages.text(htmlOf(m_root, "text"), m_base, m_title);
        const XmlNode* formats = m_root.child(u"submission_formats");
        if (formats) {
            QStringList types;
            for (const XmlNode* format : formats->all(u"format"))
                types.append(format->attribute(u"type"));
            block.evidence = richtext::RichText::fromPlain(types.join(QStringLiteral(", ")));
        }
        if (m_root.child(u"gradable")) m_losses.append({m_title, Tr::tr("It is an activity here, without points.")});
        attachments();
        return pages::blockOf(block);
    }

    std::optional<Block> tool()
    {
        QString address = textOf(m_root, "secure_launch_url");
        if (address.isEmpty()) address = textOf(m_root, "launch_url");
        return lost(Tr::tr("It opens a tool of another system (LTI) and was left out: %1").arg(address.left(200)));
    }

private:
    std::optional<Block> lost(const QString& sentence)
    {
        m_losses.append({m_title, sentence});
        return {};
    }

    void attachments()
    {
        const XmlNode* list = m_root.child(u"attachments");
        if (list && !list->all(u"attachment").isEmpty())
            m_losses.append({m_title, Tr::tr("Files attached to it were left out.")});
    }

    const XmlNode& m_root;
    const QString m_base;
    const QString m_title;
    pages::WebPages& m_pages;
    QList<Loss>& m_losses;
};

} // namespace

QString fileOf(const ManifestResource& resource)
{
    if (!resource.href.isEmpty()) return resource.href;
    for (const QString& file : resource.files)
        if (file.endsWith(QLatin1String(".xml"), Qt::CaseInsensitive)) return file;
    return resource.files.value(0);
}

ResourceKind kindOf(const ManifestResource& resource)
{
    const QString type = resource.type.toLower();
    if (type.startsWith(QLatin1String("imswl_"))) return ResourceKind::Link;
    if (type.startsWith(QLatin1String("imsdt_"))) return ResourceKind::Topic;
    if (type.startsWith(QLatin1String("imsbasiclti")) || type.startsWith(QLatin1String("imslti")))
        return ResourceKind::Tool;
    if (type.startsWith(QLatin1String("assignment_"))) return ResourceKind::Assignment;
    if (type.startsWith(QLatin1String("imsqti_"))) {
        // A package of QTI 1.2 alone names neither.
        if (type.endsWith(QLatin1String("question-bank"))) return ResourceKind::Bank;
        return type.contains(QLatin1String("v1p")) ? ResourceKind::Assessment : ResourceKind::Unknown;
    }
    const QString file = fileOf(resource);
    if (file.isEmpty() || type.startsWith(QLatin1String("imscsmd"))) return ResourceKind::Unknown;
    return pages::isPageName(file) ? ResourceKind::Page : ResourceKind::File;
}

std::optional<Block> blockOf(const Job& job, const ManifestResource& resource, const QString& title,
                             pages::WebPages& pages, QList<Loss>& losses)
{
    XmlNode root = resource.description;
    const QString file = fileOf(resource);
    if (root.name.isEmpty()) {
        auto read = readXmlEntry(job.package, file);
        if (!read) {
            losses.append({title, read.error().text});
            return {};
        }
        root = *read;
    }
    Reader reader(root, file, title, pages, losses);
    switch (kindOf(resource)) {
    case ResourceKind::Link:
        return reader.link();
    case ResourceKind::Topic:
        return reader.topic();
    case ResourceKind::Assignment:
        return reader.assignment();
    default:
        return reader.tool();
    }
}

} // namespace microvet::importers::cartridge
