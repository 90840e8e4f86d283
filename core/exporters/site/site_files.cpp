#include "core/exporters/site/site_files.h"

#include "core/base/parallel.h"
#include "core/base/webvtt.h"
#include "core/exporters/content_losses.h"
#include "core/exporters/schemaorg/course_record.h"
#include "core/exporters/script_text.h"
#include "core/exporters/site/policy.h"
#include "core/model/publication.h"
#include "core/plan/licences.h"
#include "core/plan/markup.h"

#include <QDirIterator>
#include <QFile>

namespace microvet::exporters {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

constexpr const char* assetRoot = ":/player/";
constexpr const char* scriptList = "scripts.json"; ///< the player's scripts in the order they run
constexpr const char* playerScript = "player.js";  ///< the last of them; in packages all of them

QByteArray asset(const QString& name)
{
    QFile file(QLatin1String(assetRoot) + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList playerScripts()
{
    QStringList names;
    const QJsonArray list = QJsonDocument::fromJson(asset(QLatin1String(scriptList))).array();
    for (const QJsonValue& name : list) names.append(name.toString());
    return names;
}

/// A file below assets/. The scripts of the player are one file there: each that a browser asks for by itself costs more
/// time than what it holds.
QByteArray packedAsset(const QString& name)
{
    if (name != QLatin1String(playerScript)) return asset(name);
    QByteArray joined;
    for (const QString& script : playerScripts()) joined += asset(script);
    return joined;
}

bool hasAsset(const QString& name) { return QFile::exists(QLatin1String(assetRoot) + name); }

/// The language file for the course: "pt-BR" takes pt-BR, else pt, else English.
QString playerLanguage(const QString& courseLanguage)
{
    for (const QString& code : {courseLanguage, courseLanguage.toLower(), courseLanguage.section(u'-', 0, 0).toLower()})
        if (hasAsset(QStringLiteral("lang/%1.js").arg(code))) return code;
    return QStringLiteral("en");
}

QString plainName(const QString& pageId)
{
    return pageId == QLatin1String("home") ? QStringLiteral("index.html") : pageId + QStringLiteral(".html");
}

QString head(const QString& title, const QString& root, const QString& policy)
{
    return QStringLiteral("<meta charset=\"utf-8\"/>\n<meta http-equiv=\"Content-Security-Policy\" content=\"%1\"/>\n<meta name=\"viewport\" content=\"width=device-width, "
                          "initial-scale=1\"/>\n"
                          "<meta name=\"generator\" content=\"microVET Studio\"/>\n"
                          "<title>%2</title>\n<link rel=\"stylesheet\" href=\"%3assets/player.css\"/>\n<link "
                          "rel=\"icon\" href=\"data:,\"/>\n")
        .arg(policy, plan::escaped(title), root);
}

/// How the pages without script are written; their media and links lie beside their folder.
plan::RenderOptions plainOptions()
{
    plan::RenderOptions plain;
    plain.form = plan::RenderOptions::Form::Plain;
    plain.mediaFolder = QStringLiteral("../media/");
    plain.pageLink = [](const QString& id, const QString& anchor) {
        return plainName(id) + (anchor.isEmpty() ? QString() : u'#' + anchor);
    };
    return plain;
}

QByteArray pageScript(const plan::Page& page)
{
    const QJsonObject chunk{{QStringLiteral("html"), page.html}, {QStringLiteral("questions"), page.questions}};
    return "microvet.page(" + scriptJson(page.info.id) + ", " + scriptJson(chunk) + ");\n";
}

/// Lets go of the entries one by one: together they are the largest file but for media.
QByteArray searchCall(QByteArrayList entries)
{
    QByteArray out("microvet.search([");
    for (QByteArray& entry : entries) {
        if (!out.endsWith('[')) out += ',';
        out += std::exchange(entry, {});
    }
    return out += "]);\n";
}

QByteArray searchEntry(const plan::Page& page)
{
    return scriptJson(QJsonArray{page.info.id, plan::searchText(page)});
}

/// The files of one page, ready for the package.
struct PackedPage {
    PackedBytes script;
    PackedBytes plain;
    PackedBytes opens; ///< the file that opens the course, or a part of it, at this page
    QString opensName; ///< empty: no such file
    QByteArray search; ///< entry
};

} // namespace

Status SiteFiles::addTo(PackageWriter& package, Report& report, Progress& progress) const
{
    report.losses += lossesOfPages(job.content.course);
    addAssets(package, report);
    if (const Status pages = addPages(package, progress); !pages) return pages;
    addMedia(package, report);
    return {};
}

QStringList SiteFiles::scripts() const
{
    QStringList scripts{QStringLiteral("assets/lang/%1.js").arg(playerLanguage(plan::languageOf(job.content.course)))};
    for (const QString& adapter : adapters)
        scripts.append(QStringLiteral("assets/") + adapter);
    scripts.append(QStringList{QStringLiteral("assets/") + QLatin1String(playerScript), QStringLiteral("data/course.js")});
    return scripts + moreScripts;
}

void SiteFiles::addAssets(PackageWriter& package, Report& report) const
{
    const QString language = plan::languageOf(job.content.course);
    const QString spoken = playerLanguage(language);
    if (spoken == QLatin1String("en") && !language.startsWith(QLatin1String("en"), Qt::CaseInsensitive))
        report.losses.append(
            {{},
             Tr::tr("There are no words of the player in the language of the course; its buttons are in English.")});
    QStringList names;
    QDirIterator files(QLatin1String(assetRoot), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        names.append(files.next().mid(static_cast<int>(qstrlen(assetRoot))));
    names.sort();
    const QStringList joined = playerScripts();
    for (const QString& name : std::as_const(names)) {
        const bool otherLanguage = name.startsWith(QLatin1String("lang/")) &&
                                   name != QStringLiteral("lang/%1.js").arg(spoken) &&
                                   name != QLatin1String("lang/en.js");
        const bool otherAdapter = name.startsWith(QLatin1String("scorm")) && !adapters.contains(name);
        const bool hidden = name.section(u'/', -1).startsWith(u'.') || name == QLatin1String(scriptList);
        const bool inside = joined.contains(name) && name != QLatin1String(playerScript);
        if (!otherLanguage && !otherAdapter && !hidden && !inside) package.add(QStringLiteral("assets/") + name, packedAsset(name));
    }
}

Status SiteFiles::addPages(PackageWriter& package, Progress& progress) const
{
    package.add(QStringLiteral("data/course.js"), courseScript());
    QHash<QString, QString> opening{{plan.pages.first().id, QStringLiteral("index.html")}}; // page id → file
    for (const SitePart& part : parts)
        opening.insert(part.id, part.file);
    const plan::RenderOptions plain = plainOptions();
    std::vector<PackedPage> pages(std::size_t(plan.pages.size()));
    inParallel(pages.size(), 8, [&] {
        return [&, packer = package.packer()](std::size_t begin, std::size_t end) mutable {
            for (std::size_t i = begin; i < end && !progress.cancelled(); ++i) {
                const QString& id = plan.pages[qsizetype(i)].id;
                const plan::Page page = plan::renderPage(job.content, plan, id);
                pages[i].script = packedBytes(pageScript(page), packer);
                pages[i].plain = packedBytes(plainPage(plan::renderPage(job.content, plan, id, plain)), packer);
                pages[i].opensName = opening.value(id);
                if (!pages[i].opensName.isEmpty())
                    pages[i].opens = packedBytes(indexPage(page, parts.isEmpty() ? QString() : id), packer);
                pages[i].search = searchEntry(page);
            }
        };
    });
    if (progress.cancelled()) return cancelledExport();
    QByteArrayList search;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const QString& id = plan.pages[qsizetype(i)].id;
        if (i == 0)
            package.addFirst(pages[i].opensName, std::move(pages[i].opens));
        else if (!pages[i].opensName.isEmpty())
            package.add(pages[i].opensName, std::move(pages[i].opens));
        package.add(QStringLiteral("pages/%1.js").arg(id), std::move(pages[i].script));
        package.add(QStringLiteral("plain/") + plainName(id), std::move(pages[i].plain));
        search.append(std::move(pages[i].search));
    }
    package.add(QStringLiteral("data/search.js"), searchCall(std::move(search)));
    return {};
}

void SiteFiles::addMedia(PackageWriter& package, Report& report) const
{
    for (const QString& file : addMediaOfLearners(job, package, report))
        if (file.endsWith(QLatin1String(".vtt"))) addCaptions(package, file);
}

/// From a folder of the computer a browser refuses to read captions; as a script they can be had.
void SiteFiles::addCaptions(PackageWriter& package, const QString& file) const
{
    if (const auto script = captionsScript(file)) package.add(QStringLiteral("captions/%1.js").arg(file), *script);
}

std::optional<QByteArray> SiteFiles::captionsScript(const QString& medium) const
{
    const auto bytes = job.media.read(medium);
    if (!bytes) return {};
    QJsonArray cues;
    for (const Cue& cue : parseCaptions(*bytes).captions.cues)
        cues.append(QJsonArray{double(cue.start) / 1000, double(cue.end) / 1000, cue.text});
    return "microvet.captions(" + scriptJson(medium) + ", " + scriptJson(cues) + ");\n";
}

QByteArray SiteFiles::courseScript() const
{
    QJsonObject course = plan.course;
    if (!parts.isEmpty()) {
        QJsonArray list;
        for (const SitePart& part : parts)
            list.append(QJsonObject{{QStringLiteral("id"), part.id},
                                    {QStringLiteral("title"), part.title},
                                    {QStringLiteral("file"), part.file},
                                    {QStringLiteral("item"), part.item},
                                    {QStringLiteral("pages"), QJsonArray::fromStringList(part.pages)}});
        course.insert(QStringLiteral("parts"), list);
    }
    return "microvet.course(" + scriptJson(course) + ");\n";
}

QByteArray SiteFiles::searchScript() const
{
    QByteArrayList entries;
    for (const plan::PageInfo& info : plan.pages)
        entries.append(searchEntry(plan::renderPage(job.content, plan, info.id)));
    return searchCall(entries);
}

std::optional<QByteArray> SiteFiles::file(const QString& name) const
{
    const QString folder = name.section(u'/', 0, 0);
    const QString rest = name.section(u'/', 1);
    const auto without = [&rest](QLatin1String ending) { return rest.endsWith(ending) ? rest.chopped(ending.size()) : QString(); };
    const auto page = [this](const QString& id, const plan::RenderOptions& options = {}) {
        return plan::renderPage(job.content, plan, id, options);
    };
    if (name == QLatin1String("index.html")) return indexPage(page(plan.pages.first().id));
    if (name == QLatin1String("data/course.js")) return courseScript();
    if (name == QLatin1String("data/search.js")) return searchScript();
    if (folder == QLatin1String("pages")) {
        const QString id = without(QLatin1String(".js"));
        if (plan.index.contains(id)) return pageScript(page(id));
    } else if (folder == QLatin1String("plain")) {
        const QString id = rest == QLatin1String("index.html") ? plan.pages.first().id : without(QLatin1String(".html"));
        if (plan.index.contains(id)) return plainPage(page(id, plainOptions()));
    } else if (folder == QLatin1String("captions")) {
        const QString medium = without(QLatin1String(".js"));
        if (medium.endsWith(QLatin1String(".vtt")) && document::isMediaName(medium)) return captionsScript(medium);
    } else if (folder == QLatin1String("assets")) {
        // Looked up in the list, so that no name leads elsewhere.
        QDirIterator files(QLatin1String(assetRoot), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            if (files.next().mid(qsizetype(qstrlen(assetRoot))) == rest) return packedAsset(rest);
    }
    return {};
}

/// Which licence holds for the page (CC REL: the relation "license"), and on the first page what the course is.
QString SiteFiles::catalogueHead(bool first) const
{
    if (!catalogued) return {};
    QString html;
    const model::Course& course = job.content.course;
    if (const QString licence = plan::licenceInfo(course.licence.code).address; !licence.isEmpty())
        html += QStringLiteral("<link rel=\"license\" href=\"%1\"/>\n").arg(plan::escaped(licence));
    if (first)
        html += schemaorg::dataBlock(schemaorg::courseRecord(model::publicationCopy(job.content).course,
                                                             plan.course.value(QLatin1String("minutes")).toInt()));
    return html;
}

QByteArray SiteFiles::indexPage(const plan::Page& first, const QString& part) const
{
    const QString language = plan::languageOf(job.content.course);
    const auto word = [&](const char* key) { return plan::learnersWord(language, QLatin1String(key)).toHtmlEscaped(); };
    QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\" class=\"mv\" data-course=\"%2\"%3>\n<head>\n%4")
                       .arg(language, job.content.course.id.toString(),
                            part.isEmpty() ? QString() : QStringLiteral(" data-part=\"%1\"").arg(part),
                            head(first.info.title, QString(), contentPolicy(job.content.course, true))) +
                   catalogueHead(true);
    for (const QString& style : styles)
        html += QStringLiteral("<link rel=\"stylesheet\" href=\"%1\"/>\n").arg(style);
    for (const QString& script : scripts())
        html += QStringLiteral("<script src=\"%1\" defer=\"defer\"></script>\n").arg(script);
    html +=
        QStringLiteral("</head>\n<body>\n<a class=\"mv-skip\" href=\"#mv-main\">%1</a>\n"
                       "<noscript><p class=\"mv-plain-notice\">%2 <a href=\"%3\">%4</a></p></noscript>\n"
                       "<div id=\"mv-app\">\n<main id=\"mv-main\" tabindex=\"-1\" data-page=\"%5\">\n")
            .arg(word("skip"), word("scriptNeeded"), QStringLiteral("plain/") + plainName(first.info.id), word("scriptNeededLink"), first.info.id);
    html += first.html; // never through arg(): a text of the course may hold "%1"
    html += QStringLiteral("\n</main>\n</div>\n</body>\n</html>\n");
    return html.toUtf8();
}

QByteArray SiteFiles::plainPage(const plan::Page& page) const
{
    const QString language = plan::languageOf(job.content.course);
    const auto word = [&](const char* key) { return plan::learnersWord(language, QLatin1String(key)).toHtmlEscaped(); };
    const int index = plan.index.value(page.info.id);
    const QString course = plan.pages.first().title;
    QString nav =
        QStringLiteral("<nav class=\"mv-plain-nav\" aria-label=\"") + word("pageNavigation") + QStringLiteral("\">\n");
    const auto link = [&](int at, const char* key, const char* rel) {
        if (at < 0 || at >= plan.pages.size() || at == index) return;
        nav +=
            QStringLiteral("<a%1 href=\"%2\">%3: ").arg(QLatin1String(rel), plainName(plan.pages[at].id), word(key)) +
            plan::escaped(plan.pages[at].title) + QStringLiteral("</a>\n");
    };
    link(index - 1, "previous", " rel=\"prev\"");
    link(0, "contents", "");
    link(index + 1, "next", " rel=\"next\"");
    nav += QStringLiteral("</nav>\n");

    const QString title = index == 0 ? course : page.info.title + QStringLiteral(" – ") + course;
    QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\" class=\"mv\">\n<head>\n").arg(language) +
                   head(title, QStringLiteral("../"), contentPolicy(job.content.course, false)) +
                   catalogueHead(index == 0) +
                   QStringLiteral("</head>\n<body class=\"mv-plain\">\n<a class=\"mv-skip\" href=\"#mv-main\">%1</a>\n")
                       .arg(word("skip"));
    if (index == 0) html += QStringLiteral("<p class=\"mv-plain-notice\">%1</p>\n").arg(word("plainNotice"));
    html += QStringLiteral("<main id=\"mv-main\" tabindex=\"-1\">\n") + page.html + QStringLiteral("\n</main>\n") +
            nav + QStringLiteral("</body>\n</html>\n");
    return html.toUtf8();
}

QStringList addMediaOfLearners(const Job& job, PackageWriter& package, Report& report)
{
    QStringList added;
    for (const QString& file : plan::mediaForLearners(job.content)) {
        if (const auto place = job.media.place(file)) {
            package.addMedium(QStringLiteral("media/") + file, statedMedium(job, file, *place));
            added.append(file);
            continue;
        }
        for (const model::Media& media : job.content.course.media)
            if (media.file == file) report.losses.append(missingFile(media));
    }
    return added;
}

} // namespace microvet::exporters
