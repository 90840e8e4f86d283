#include "core/exporters/translationtable/table_exporter.h"

#include "core/exporters/odt/odt_package.h"
#include "core/exporters/odt/odt_styles.h"
#include "core/exporters/translationtable/table_document.h"
#include "core/exporters/translators/sent_texts.h"
#include "core/plan/plan.h"

namespace microvet::exporters {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

} // namespace

Description TableExporter::describe() const
{
    return {QStringLiteral("translation-table"),
            Tr::tr("Texts for translators (table)"),
            Tr::tr("For translators who work in Word or LibreOffice: originals and translations side by side, to come "
                   "back as a course in another language."),
            QStringLiteral(".odt"),
            false,
            sentTextsOptions(Tr::tr("The translator writes it into the file"))};
}

Carries TableExporter::carries() const { return carriedForTranslators(); }

Result<Report> TableExporter::write(const Job& job, Progress& progress) const
{
    auto package = packageWriter(job);
    if (!package) return package.error();
    progress.report(0, 0);
    auto sent = sentTexts(job, describe());
    if (!sent) return sent.error();
    const model::Course& course = sent->content.course;
    const QByteArray content = 
        translationtable::contentOf(sent->content, sent->language, sent->translated, progress);
    if (progress.cancelled()) return cancelledExport();
    const QString title = translationtable::titleOf(course), language = plan::languageOf(course);
    OdtPackage files(**package);
    files.add(QStringLiteral("content.xml"), content);
    files.add(QStringLiteral("styles.xml"), odtStyles(language, title, OdtPage::Landscape));
    OdtMeta meta{title, language};
    meta.time = job.time;
    meta.key = translationtable::keyOf(course, sent->language);
    files.add(meta);
    const auto written = files.finish(progress);
    if (!written) return written.error();
    Report report = std::move(sent->report);
    report.files = 1;
    report.bytes = *written;
    report.opens = job.target;
    return report;
}

} // namespace microvet::exporters
