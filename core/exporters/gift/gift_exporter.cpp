#include "core/exporters/gift/gift_exporter.h"

#include "core/exporters/gift/gift_text.h"
#include "core/exporters/package_writer.h"
#include "core/exporters/questionbank/bank.h"
#include "core/exporters/single_file.h"

namespace microvet::exporters {

using namespace model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

} // namespace

Description GiftExporter::describe() const
{
    return {QStringLiteral("gift"), Tr::tr("Question bank (GIFT)"),
            Tr::tr("The questions alone as plain text, to read, to edit by hand, and for Moodle and others."),
            QStringLiteral(".txt"), false};
}

Carries GiftExporter::carries() const
{
    return {{Feature::Formulas, Feature::Exercises, Feature::Feedback},
            {Feature::Scoring, Feature::Tasks, Feature::Pools}};
}

Result<Report> GiftExporter::write(const Job& job, Progress& progress) const
{
    const Course& course = job.content.course;
    const Bank bank = bankOf(course);
    Report report;
    report.losses = bank.losses;
    report.leftOut = bank.leftOut;
    QSet<QUuid> pictures;
    Texts texts(job.content, Texts::Formulas::Tex, [&](const Media& media) {
        if (!pictures.contains(media.id.uuid())) {
            const QString name = media.name.trimmed().isEmpty() ? media.file : media.name.trimmed();
            report.losses.append(
                {media.id.uuid(), Tr::tr("GIFT carries no pictures, so “%1” is only named there.").arg(name)});
            pictures.insert(media.id.uuid());
        }
        return plan::RenderOptions::MediumLink();
    });
    BankItems items(course, texts);
    QString out;
    int done = 0;
    bool points = false;
    for (const BankCategory& category : bank.categories) {
        out += giftCategory(category);
        for (const Question* question : category.questions) {
            if (progress.cancelled()) return cancelledExport();
            progress.report(done++, bank.count());
            const GiftQuestion written(items.make(*question), texts);
            out += written.written(outcomeTags(course, *question));
            report.losses += items.takeLosses() + written.losses();
            points = points || question->points != 1;
        }
    }
    if (points)
        report.losses.append({{}, Tr::tr("Each question has one point in GIFT. Set other points in the test.")});
    if (texts.droppedLinks()) report.losses.append({{}, Texts::droppedLinksSentence()});
    return writeSingleFile(job, out.toUtf8(), report);
}

} // namespace microvet::exporters
