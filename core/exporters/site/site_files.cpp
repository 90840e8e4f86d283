#include "core/exporters/site/site_files.h"

#include "core/base/webvtt.h"
#include "core/exporters/schemaorg/course_record.h"
#include "core/exporters/script_text.h"
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

QByteArray asset(const QString& name)
{
    QFile file(QLatin1String(assetRoot) + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
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

QString policy(bool script)
{
    return QStringLiteral(
               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; %1style-src 'self'; "
               "img-src 'self' data:; media-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'\"/>\n")
        .arg(script ? QStringLiteral("script-src 'self'; ") : QString());
}

QString head(const QString& title, const QString& root, bool script)
{
    return QStringLiteral("<meta charset=\"utf-8\"/>\n%1<meta name=\"viewport\" content=\"width=device-width, "
                          "initial-scale=1\"/>\n"
                          "<meta name=\"generator\" content=\"microVET Studio\"/>\n"
                          "<title>%2</title>\n<link rel=\"stylesheet\" href=\"%3assets/player.css\"/>\n<link "
                          "rel=\"icon\" href=\"data:,\"/>\n")
        .arg(policy(script), plan::escaped(title), root);
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

QByteArray searchCall(const QJsonArray& entries) { return "microvet.search(" + scriptJson(entries) + ");\n"; }

QJsonArray searchEntry(const plan::Page& page) { return {page.info.id, plan::searchText(page)}; }

} // namespace

Status SiteFiles::addTo(PackageWriter& package, Report& report, Progress& progress) const
{
    report.losses += lossesOfPages(job.content);
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
    const QJsonArray player = QJsonDocument::fromJson(asset(QLatin1String(scriptList))).array();
    for (const QJsonValue& script : player)
        scripts.append(QStringLiteral("assets/") + script.toString());
    scripts.append(QStringLiteral("data/course.js"));
    return scripts;
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
    for (const QString& name : std::as_const(names)) {
        const bool otherLanguage = name.startsWith(QLatin1String("lang/")) &&
                                   name != QStringLiteral("lang/%1.js").arg(spoken) &&
                                   name != QLatin1String("lang/en.js");
        const bool otherAdapter = name.startsWith(QLatin1String("scorm")) && !adapters.contains(name);
        const bool hidden = name.section(u'/', -1).startsWith(u'.') || name == QLatin1String(scriptList);
        if (!otherLanguage && !otherAdapter && !hidden) package.add(QStringLiteral("assets/") + name, asset(name));
    }
}

Status SiteFiles::addPages(PackageWriter& package, Progress& progress) const
{
    package.add(QStringLiteral("data/course.js"), courseScript());
    const plan::RenderOptions plain = plainOptions();
    QJsonArray search;
    for (const plan::PageInfo& info : plan.pages) {
        if (progress.cancelled()) return cancelledExport();
        const plan::Page page = plan::renderPage(job.content, plan, info.id);
        if (info.kind == plan::PageKind::Home)
            package.addFirst(QStringLiteral("index.html"), indexPage(page, parts.isEmpty() ? QString() : page.info.id));
        for (const SitePart& part : parts)
            if (part.id == info.id && info.kind != plan::PageKind::Home) package.add(part.file, indexPage(page, part.id));
        package.add(QStringLiteral("pages/%1.js").arg(info.id), pageScript(page));
        search.append(searchEntry(page));
        package.add(QStringLiteral("plain/") + plainName(info.id),
                    plainPage(plan::renderPage(job.content, plan, info.id, plain)));
    }
    package.add(QStringLiteral("data/search.js"), searchCall(search));
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
    QJsonArray entries;
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
            if (files.next().mid(qsizetype(qstrlen(assetRoot))) == rest) return asset(rest);
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
                            head(first.info.title, QString(), true)) +
                   catalogueHead(true);
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
                   head(title, QStringLiteral("../"), false) + catalogueHead(index == 0) +
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
            package.addMedium(QStringLiteral("media/") + file, *place);
            added.append(file);
            continue;
        }
        for (const model::Media& media : job.content.course.media)
            if (media.file == file)
                report.losses.append(
                    {media.id.uuid(), Tr::tr("The file “%1” is missing in the course, so it is missing here, too.")
                                          .arg(media.name.isEmpty() ? media.file : media.name)});
    }
    return added;
}

} // namespace microvet::exporters
