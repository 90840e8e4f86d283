#include "core/exporters/moodle/pages.h"

#include "core/base/parallel.h"
#include "core/exporters/moodle/xml.h"
#include "core/exporters/package_writer.h"

namespace microvet::exporters::moodle {

using namespace model;

namespace {

/// Units without their knowledge checks, which are activities of their own.
Content withoutChecks(const Content& content)
{
    Content out = content;
    for (qsizetype m = 0; m < content.course.modules.size(); ++m)
        for (qsizetype u = 0; u < content.course.modules[m].units.size(); ++u) {
            const QList<Block>& blocks = content.course.modules[m].units[u].blocks;
            const auto isCheck = [](const Block& block) {
                return std::holds_alternative<KnowledgeCheckBlock>(block.body);
            };
            if (std::any_of(blocks.cbegin(), blocks.cend(), isCheck))
                out.course.modules[m].units[u].blocks.removeIf(isCheck);
        }
    return out;
}

/// Moodle shows the name of a page or chapter itself.
QString withoutTitle(const QString& html)
{
    const QLatin1String end("</h1>");
    const qsizetype at = html.startsWith(QLatin1String("<h1")) ? html.indexOf(end) : -1;
    return at < 0 ? html : html.mid(at + end.size());
}

QByteArray pageDocument(const Backup& backup, const Activity& activity, const QString& html)
{
    return activityDocument(activity, [&](Xml& xml) {
        xml.html("intro", {});
        xml.html("content", html);
        xml.number("legacyfiles", 0);
        xml.nothing("legacyfileslast");
        xml.number("display", 5);
        xml.text("displayoptions",
                 QStringLiteral("a:2:{s:10:\"printintro\";s:1:\"0\";s:17:\"printlastmodified\";s:1:\"0\";}"));
        xml.number("revision", 1);
        xml.number("timemodified", backup.time);
    });
}

int chapterId(const Activity& activity, qsizetype index) { return activity.id * 1000 + static_cast<int>(index) + 1; }

QByteArray bookDocument(const Backup& backup, const Activity& activity, const QList<Chapter>& list)
{
    return activityDocument(activity, [&](Xml& xml) {
        xml.html("intro", {});
        xml.number("numbering", 0);
        xml.number("navstyle", 1);
        xml.number("customtitles", 0);
        xml.number("timecreated", backup.time);
        xml.number("timemodified", backup.time);
        xml.open("chapters");
        for (qsizetype i = 0; i < list.size(); ++i) {
            xml.open("chapter", chapterId(activity, i));
            xml.number("pagenum", i + 1);
            xml.number("subchapter", 0);
            xml.text("title", shortName(list[i].title));
            xml.html("content", list[i].html);
            xml.number("hidden", 0);
            xml.number("timemcreated", backup.time);
            xml.number("timemodified", backup.time);
            xml.text("importsrc", {});
            xml.close();
        }
        xml.close();
        xml.empty("chaptertags");
    });
}

struct Draft {
    QList<Chapter> chapters; ///< of a page one
    QStringList media;
};

} // namespace

QList<Chapter> chapters(const QString& html, const QString& title)
{
    const QString root = QStringLiteral("<main>");
    // Headings that an author wrote stand inside blocks of text, which hold no sections of their own.
    static const QRegularExpression textBlock(QStringLiteral("<section class=\"mv-block mv-text\"[^>]*>(.*?)</section>"), QRegularExpression::DotMatchesEverythingOption);
    const QString whole = root + QString(html).replace(textBlock, QStringLiteral("\\1")) + QStringLiteral("</main>");
    QList<Chapter> out;
    QString next = title;
    qsizetype from = root.size();
    const auto take = [&](qsizetype end) {
        const QString part = whole.mid(from, end - from);
        if (!part.trimmed().isEmpty()) out.append({next, part});
    };
    QXmlStreamReader reader(whole);
    for (int depth = 0; !reader.atEnd();) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::EndElement) --depth;
        if (token != QXmlStreamReader::StartElement) continue;
        if (depth == 1 && reader.name() == QLatin1String("h2")) {
            take(whole.lastIndexOf(QLatin1String("<h2"), reader.characterOffset()));
            next = reader.readElementText(QXmlStreamReader::IncludeChildElements).simplified();
            from = reader.characterOffset();
            continue;
        }
        ++depth;
    }
    if (reader.hasError()) return {{title, html}};
    take(whole.size() - root.size() - 1);
    return out.isEmpty() ? QList<Chapter>{{title, html}} : out;
}

Status writePages(Backup& backup, const Layout& layout, const Progress& progress)
{
    const Content content = withoutChecks(backup.job.content);
    std::vector<Draft> drafts(std::size_t(layout.pages.size()));
    inParallel(drafts.size(), 8, [&] {
        return [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end && !progress.cancelled(); ++i) {
                const PageSource& source = layout.pages[qsizetype(i)];
                const Activity& activity = backup.activities.at(source.activity - 1);
                plan::RenderOptions options = renderOptions(backup, layout);
                // The course's own front page without the list of contents, which Moodle has beside it.
                if (source.page == QLatin1String("home")) options.form = plan::RenderOptions::Form::Book;
                plan::Page page = plan::renderPage(content, backup.plan, source.page, options);
                const QString html = withoutTitle(page.html);
                drafts[i].chapters = activity.module == QLatin1String("book") ? chapters(html, activity.title)
                                                                              : QList<Chapter>{{activity.title, html}};
                drafts[i].media = std::move(page.media);
            }
        };
    });
    if (progress.cancelled()) return cancelledExport();
    for (qsizetype i = 0; i < layout.pages.size(); ++i) {
        const Draft& draft = drafts[std::size_t(i)];
        Activity& activity = backup.activities[layout.pages[i].activity - 1];
        const bool book = activity.module == QLatin1String("book");
        activity.document = book ? bookDocument(backup, activity, draft.chapters)
                                 : pageDocument(backup, activity, draft.chapters.first().html);
        for (const QString& medium : draft.media)
            for (qsizetype part = 0; part < draft.chapters.size(); ++part)
                if (!book)
                    activity.files.append(backup.files.add({activity.context(), "mod_page", "content", 0}, medium));
                else if (draft.chapters[part].html.contains(medium))
                    activity.files.append(backup.files.add(
                        {activity.context(), "mod_book", "chapter", chapterId(activity, part)}, medium));
    }
    return {};
}

} // namespace microvet::exporters::moodle
