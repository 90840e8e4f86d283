#include "core/importers/questionbank/bank_importer.h"

#include "core/importers/incoming_media.h"
#include "core/importers/pages/web_pages.h"
#include "core/importers/questionbank/bank_course.h"
#include "core/importers/shown_beside.h"

#include <QCoreApplication>

namespace microvet::importers {

using namespace questionbank;
using packages::FormatKind;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

} // namespace

Description MoodleXmlImporter::describe() const
{
    return {QStringLiteral("moodle-xml"), Tr::tr("Questions in Moodle XML"), {QStringLiteral("xml")}};
}

bool MoodleXmlImporter::takes(const Job& job) const { return job.format.kind == FormatKind::MoodleQuestions; }

Result<Imported> MoodleXmlImporter::read(const Job& job, Progress&) const
{
    const qsizetype at = job.package.find(job.format.entry);
    const auto bytes = job.package.read(at < 0 ? 0 : at, questionbank::largestFile + 1);
    if (!bytes) return bytes.error();
    Imported out;
    out.course.language = job.language;
    IncomingMedia media(job, out);
    ShownBeside beside(out);
    const auto show = [&](const QString& question, const Picture& picture) {
        return beside.linkTo(question, {}, picture.source, picture.alternativeText, [&]() -> std::optional<model::Block> {
            const auto id = media.takeBytes(picture.bytes, picture.name, question);
            if (!id) return {};
            if (!media.find(*id)->mimeType.startsWith(QLatin1String("image/"))) {
                model::DownloadBlock download;
                download.title = picture.name;
                download.file = model::MediaRef(*id);
                return pages::blockOf(download);
            }
            model::ImageBlock image;
            image.image = model::MediaRef(*id);
            image.alternativeText = picture.alternativeText;
            return pages::blockOf(image);
        });
    };
    const auto bank = readMoodleXml(*bytes, show);
    if (!bank) return bank.error();
    if (bank->count() == 0)
        return Error{Error::Kind::NotOurs,
                     Tr::tr("There is no question in this file that can be taken here. Nothing was made."),
                     bank->losses.isEmpty() ? QString() : bank->losses.first().text};
    fill(out, *bank, job);
    beside.finish();
    return out;
}

Description GiftImporter::describe() const
{
    return {QStringLiteral("gift"), Tr::tr("Questions in GIFT"), {QStringLiteral("gift"), QStringLiteral("txt")}};
}

bool GiftImporter::takes(const Job& job) const
{
    const qsizetype at = job.format.kind == FormatKind::Unknown ? onlyFile(job.package) : -1;
    if (at < 0) return false;
    const QString name = job.package.entries()[at].name.toLower();
    if (name.endsWith(QLatin1String(".gift")) || name.endsWith(QLatin1String(".gift.txt"))) return true;
    if (!name.endsWith(QLatin1String(".txt"))) return false;
    const auto bytes = job.package.read(at, questionbank::largestFile);
    return bytes && looksLikeGift(*bytes);
}

Result<Imported> GiftImporter::read(const Job& job, Progress&) const { return courseOf(job, readGift); }

} // namespace microvet::importers
