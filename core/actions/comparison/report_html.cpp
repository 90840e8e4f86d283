#include "core/actions/comparison/report.h"

#include "core/report/html_page.h"

#include <QCoreApplication>
#include <QSet>

namespace microvet::actions {

using namespace model;
using report::escaped;
using report::HtmlPage;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions::compare)
};

QString lines(const QString& text) { return escaped(text).replace(u'\n', QLatin1String("<br>")); }

/// Struck through or underlined, and said to those who hear the page.
QString marked(const Passage& passage)
{
    const auto told = [&](const char* tag, const QString& word) {
        return QStringLiteral("<%1><span class=\"hide\">%2 </span>%3</%1>")
            .arg(QLatin1String(tag), escaped(word), lines(passage.text));
    };
    switch (passage.kind) {
    case Passage::Removed:
        return told("del", Tr::tr("[removed]"));
    case Passage::Added:
        return told("ins", Tr::tr("[added]"));
    case Passage::Same:
        break;
    }
    return lines(passage.text);
}

class Writer {
public:
    Writer(const Comparison& comparison, const PagePictures& before, const PagePictures& after)
        : m_comparison(comparison)
        , m_before(before)
        , m_after(after)
    {
    }

    QByteArray write()
    {
        m_page.ownPictures = true;
        m_page.heading(1, Tr::tr("What changed"));
        m_page.html += QStringLiteral("<p class=\"subject\">%1</p>\n").arg(escaped(m_comparison.after.title));
        head();
        for (const ChangeNode& node : changeTree(m_comparison.differences))
            section(node, 2);
        return m_page.whole(Tr::tr("What changed: %1").arg(m_comparison.after.title));
    }

private:
    void head()
    {
        const QString remark = remarkOn(m_comparison);
        m_page.html += QStringLiteral("<div class=\"card\"><p class=\"verdict\">%1</p>\n")
                           .arg(escaped(remark.isEmpty() ? summaryOf(m_comparison.differences) : remark));
        m_page.html += QStringLiteral("<dl>\n");
        m_page.row(Tr::tr("Before"), m_comparison.before.name);
        m_page.row(Tr::tr("After"), m_comparison.after.name);
        m_page.html += QStringLiteral("</dl>\n");
        if (remark.isEmpty())
            m_page.html += QStringLiteral("<p>%1</p>\n")
                               .arg(Tr::tr("%1 was there and is gone; %2 has come since.")
                                        .arg(marked({Passage::Removed, Tr::tr("This")}),
                                             marked({Passage::Added, Tr::tr("this")})));
        m_page.html += QStringLiteral("</div>\n");
    }

    /// Headings follow the course, as deep as a page has them.
    void section(const ChangeNode& node, int level)
    {
        m_page.heading(std::min(level, 6), node.step.name);
        if (node.difference >= 0) difference(m_comparison.differences[node.difference]);
        for (const ChangeNode& child : node.children)
            section(child, level + 1);
    }

    void difference(const Difference& difference)
    {
        const char* look = difference.kind == Difference::Added     ? "advice"
                           : difference.kind == Difference::Removed ? "error"
                                                                    : "warning";
        m_page.html += QStringLiteral("<div class=\"finding %1\">\n<p class=\"level\">%2</p>\n")
                           .arg(QLatin1String(look), escaped(sentenceOf(difference)));
        // What came or went as a whole needs no second column.
        const bool whole = difference.kind == Difference::Added || difference.kind == Difference::Removed;
        if (!difference.fields.isEmpty()) {
            if (!whole) {
                m_page.html += QStringLiteral("<table class=\"sides\">\n");
                m_page.cells("h", {Tr::tr("Before"), Tr::tr("After")});
            }
            for (const FieldDifference& field : difference.fields)
                whole ? alone(field) : besides(field);
            if (!whole) m_page.html += QStringLiteral("</table>\n");
        }
        m_page.html += QStringLiteral("</div>\n");
    }

    void alone(const FieldDifference& field)
    {
        const QList<Passage> words = shortened(field.words);
        for (const Passage& passage : words)
            m_page.html += QStringLiteral("<p>%1</p>\n").arg(marked(passage));
        if (field.isText()) return;
        m_page.html += cell(field.before, field.mediumBefore, m_before, "div");
        m_page.html += cell(field.after, field.mediumAfter, m_after, "div");
    }

    void besides(const FieldDifference& field)
    {
        if (!field.name.isEmpty())
            m_page.html +=
                QStringLiteral("<tr><th colspan=\"2\" scope=\"rowgroup\">%1</th></tr>\n").arg(escaped(field.name));
        m_page.html += QStringLiteral("<tr>");
        if (field.onlyFormat()) {
            m_page.html += QStringLiteral("<td colspan=\"2\">%1</td>")
                               .arg(escaped(Tr::tr("Only the format changed (bold, lists, links and the like).")));
        } else if (field.isText()) {
            const QList<Passage> words = shortened(field.words);
            m_page.html += side(passagesOf(words, Passage::Removed)) + side(passagesOf(words, Passage::Added));
        } else {
            m_page.html += cell(shownValue(field.before), field.mediumBefore, m_before, "td") +
                           cell(shownValue(field.after), field.mediumAfter, m_after, "td");
        }
        m_page.html += QStringLiteral("</tr>\n");
    }

    static QString side(const QList<Passage>& words)
    {
        QString html;
        for (const Passage& passage : words)
            html += marked(passage);
        return QStringLiteral("<td>%1</td>").arg(html);
    }

    QString cell(const QString& value, const std::optional<Media>& medium, const PagePictures& pictures,
                 const char* tag) const
    {
        if (value.isEmpty() && !medium) return {};
        QString html = lines(value);
        if (medium && pictures) html = picture(medium->name, pictures(*medium)) + html;
        return QStringLiteral("<%1>%2</%1>").arg(QLatin1String(tag), html);
    }

    static QString picture(const QString& name, const PagePicture& shown)
    {
        // The kind comes from a file and stands in an address.
        static const QSet<QString> kinds{QStringLiteral("image/png"), QStringLiteral("image/jpeg"),
                                         QStringLiteral("image/gif"), QStringLiteral("image/webp"),
                                         QStringLiteral("image/svg+xml")};
        if (shown.bytes.isEmpty() || !kinds.contains(shown.mimeType)) return {};
        return QStringLiteral("<img alt=\"%1\" src=\"data:%2;base64,%3\">")
            .arg(escaped(name), shown.mimeType, QString::fromLatin1(shown.bytes.toBase64()));
    }

    const Comparison& m_comparison;
    const PagePictures& m_before;
    const PagePictures& m_after;
    HtmlPage m_page;
};

} // namespace

QByteArray toHtml(const Comparison& comparison, const PagePictures& before, const PagePictures& after)
{
    return Writer(comparison, before, after).write();
}

} // namespace microvet::actions
