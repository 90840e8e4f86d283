#include "core/importers/questionbank/bank_importer.h"

#include "core/importers/handout/handout.h"
#include "core/importers/incoming_media.h"
#include "core/importers/pages/web_pages.h"
#include "core/importers/questionbank/imported.h"
#include "core/importers/shown_beside.h"

#include <QCoreApplication>

namespace microvet::importers {

using namespace questionbank;
using packages::FormatKind;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

/// The only file there is: the package itself, or what was zipped alone. -1: there are more, or none.
qsizetype onlyFile(const packages::Package& package)
{
    qsizetype found = -1;
    const auto& entries = package.entries();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (entries[i].folder || entries[i].name.startsWith(QLatin1String("__MACOSX/"))) continue;
        if (found >= 0) return -1;
        found = i;
    }
    return found;
}

void fill(Imported& out, const Bank& bank)
{
    for (const questionbank::Category& category : bank.categories) {
        model::Assessment assessment;
        assessment.id = model::AssessmentId::make();
        assessment.title = category.path.join(QStringLiteral(" / "));
        assessment.questions = category.questions;
        out.course.assessments.append(assessment);
    }
    auto& assessments = out.course.assessments;
    if (assessments.size() == 1) out.course.title = assessments.first().title;
    for (model::Assessment& assessment : assessments)
        if (assessment.title.isEmpty()) assessment.title = Tr::tr("Questions without a category");
    for (const questionbank::Loss& loss : bank.losses)
        out.losses.append({loss.question, loss.text});
    out.found.append(Tr::tr("%n questions were read.", nullptr, bank.count()));
    if (assessments.size() > 1)
        out.found.append(Tr::tr("Each of its %n categories is a test.", nullptr, int(assessments.size())));
    out.found.append(Tr::tr("The file says neither pass marks nor what tests are for. Look at both in each test."));
}

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
    fill(out, *bank);
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
    // A text of another kind has hardly a passage that reads as a question.
    const auto bytes = job.package.read(at, questionbank::largestFile);
    const auto bank = bytes && bytes->contains('{') ? readGift(*bytes) : Result<Bank>(Error{});
    return bank && bank->count() >= bank->losses.size();
}

Result<Imported> GiftImporter::read(const Job& job, Progress&) const
{
    const auto bytes = job.package.read(onlyFile(job.package), questionbank::largestFile + 1);
    if (!bytes) return bytes.error();
    if (!handout::canBeText(*bytes)) return Error{Error::Kind::NotOurs, handout::noText(), {}};
    const auto bank = readGift(*bytes);
    if (!bank) return bank.error();
    Imported out;
    out.course.language = job.language;
    fill(out, *bank);
    bool guessed = false;
    (void)handout::decoded(*bytes, &guessed);
    if (guessed) out.losses.prepend({{}, handout::guessedEncoding()});
    return out;
}

} // namespace microvet::importers
