#include "core/exporters/reviewcopy/review_copy_exporter.h"

#include "core/document/container.h"
#include "core/exporters/page_export.h"
#include "core/exporters/script_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

#include <future>

namespace microvet::exporters {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

const QString root = QStringLiteral(":/review/copy/");
const QString script = QStringLiteral("review/review.js");
const QString style = QStringLiteral("review/review.css");
const QString words = QStringLiteral("review/words.js");
const QString data = QStringLiteral("data/review.js");

QByteArray asset(const QString& name)
{
    QFile file(root + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The file of words for the language: "pt-BR" takes pt, and what nobody translated English.
QByteArray wordsIn(const QString& language)
{
    for (const QString& code : {language, language.section(u'-', 0, 0).toLower(), QStringLiteral("en")})
        if (const QByteArray found = asset(QStringLiteral("lang/%1.js").arg(code)); !found.isEmpty()) return found;
    return {};
}

QByteArray start(const Job& job, const plan::Plan& plan, const QString& contentHash)
{
    const model::Course& course = job.content.course;
    QJsonArray pages;
    const QJsonArray all = plan.course.value(QLatin1String("pages")).toArray();
    for (const auto& entry : all) {
        const QJsonObject page = entry.toObject();
        QJsonObject known;
        for (const char* member : {"id", "kind", "title"})
            known.insert(QLatin1String(member), page.value(QLatin1String(member)));
        pages.append(known);
    }
    return "microvetReview.start(" +
           scriptJson(QJsonObject{{QStringLiteral("id"), course.id.toString()},
                                  {QStringLiteral("title"), course.title},
                                  {QStringLiteral("language"), plan::languageOf(course)},
                                  {QStringLiteral("contentHash"), contentHash},
                                  {QStringLiteral("pages"), pages},
                                  {QStringLiteral("checklist"), job.checklist}}) +
           ");\n";
}

} // namespace

Description ReviewCopyExporter::describe() const
{
    return {QStringLiteral("review-copy"), Tr::tr("Review copy for the browser"),
            Tr::tr("For people who have no Studio, such as an employer: they read the course in a browser, comment on "
                   "it and send their comments back as a file."),
            QStringLiteral(".zip"), true};
}

Carries ReviewCopyExporter::carries() const { return carriedByPages(); }

Result<Report> ReviewCopyExporter::write(const Job& job, Progress& progress) const
{
    // Of the whole course, so it is made while the pages are rendered.
    const std::shared_future<QString> hash = std::async(std::launch::async, [&] { return document::contentHash(job.content.course); }).share();
    PageFormat format;
    format.styles = {style};
    format.scripts = {words, script, data};
    format.complete = [&](const plan::Plan& plan, PackageWriter& package, Report&) -> Status {
        package.add(style, asset(QStringLiteral("review.css")));
        package.add(script, asset(QStringLiteral("review.js")));
        package.add(words, wordsIn(plan::languageOf(job.content.course)));
        package.add(data, start(job, plan, hash.get()));
        return {};
    };
    return writePages(job, progress, format);
}

} // namespace microvet::exporters
