#include "tests/core/exporters/export_fixture.h"
#include "tests/core/plan/plant.h"
#include "tests/support/random_content.h"

#include <QFile>

namespace microvet::tests {
namespace {

using namespace model;

class TrainerTexts : public Export {};

Files filesOf(const QString& path, const QString& name)
{
    if (name.endsWith(QLatin1String(".zip")) || name.endsWith(QLatin1String(".epub")) || name.endsWith(QLatin1String(".odt")) || name.endsWith(QLatin1String(".imscc")) || name.endsWith(QLatin1String(".mbz"))) return filesOfZip(path);
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return {{name, file.readAll()}};
}

/// The files of a package, and of course files and packages inside it.
Files withInner(const Files& files, const TempFolder& folder)
{
    Files all = files;
    for (auto it = files.begin(); it != files.end(); ++it) {
        if (!it.key().endsWith(QLatin1String(".microvet"))) continue;
        const QString path = folder / QStringLiteral("inner.zip");
        EXPECT_TRUE(diskStore().replace(path, *it));
        const Files inner = filesOfZip(path);
        for (auto each = inner.begin(); each != inner.end(); ++each) all.insert(it.key() + u'/' + each.key(), *each);
        EXPECT_TRUE(diskStore().remove(path));
    }
    return all;
}

/// Whatever is for trainers, or in a question kept for assessors, stands in no file of any package. A new exporter is
/// met without a line here; one that is for trainers must be named.
TEST_F(TrainerTexts, ReachNoLearnerInAnyFormat)
{
    const QByteArray marker("qZtrainerZq");
    int planted = 0;
    const Content random = test::RandomContent(7, {90, 3, false}).content();
    // The fixture's course keeps its picture; what trainers write comes from the random one.
    m_content.course.delivery = random.course.delivery;
    DeliveryPlan& delivery = m_content.course.delivery;
    if (delivery.sessions.isEmpty()) delivery.sessions.append(Session{});
    Session& session = delivery.sessions.first();
    session.title = session.preparation = session.materials = QStringLiteral("x");
    for (Assessment& assessment : m_content.course.assessments) {
        Question kept;
        kept.id = QuestionId::make();
        kept.prompt = RichText::fromPlain(QStringLiteral("x"));
        kept.body = Essay{};
        kept.keptForAssessors = true;
        assessment.questions.append(kept);
        Question essay = kept;
        essay.id = QuestionId::make();
        essay.keptForAssessors = false;
        assessment.questions.append(essay);
    }
    plantFlagged(m_content, Trainer, [&](QString& text) {
        text = QString::fromLatin1(marker);
        ++planted;
    });
    // The texts, not the codes: a proof's id is no text.
    for (Media& medium : m_content.course.media) medium.attribution.proof = {};
    ASSERT_GT(planted, 15);
    for (const exporters::Exporter* exporter : exporters::all()) {
        const QString format = exporter->describe().id;
        const QString name = format + exporter->describe().extension;
        // For translators, who work on what trainers read, too, unless they are not to.
        const bool translators = format == QLatin1String("xliff") || format == QLatin1String("translation-table");
        m_options = translators ? QJsonObject{{QStringLiteral("texts"), QStringLiteral("learners")}} : QJsonObject();
        const auto report = run(format, false, name);
        ASSERT_TRUE(report) << format.toStdString() << ": " << report.error().text.toStdString();
        const Files files = withInner(filesOf(target(name), name), m_folder);
        for (auto it = files.begin(); it != files.end(); ++it)
            EXPECT_FALSE(it->contains(marker)) << format.toStdString() << ": " << it.key().toStdString();
    }
}

/// What was written for the team, and names and places that are nobody's business, stand in no file of any package.
TEST_F(TrainerTexts, NeitherDoWordsAndNamesOfTheTeam)
{
    const QString marker = QStringLiteral("qZteamZq");
    Course& course = m_content.course;
    course.owner = marker;
    course.contributors.append({PersonId::make(), marker, {}, Role::Author, marker + QStringLiteral("@example.org"), false, {}});
    course.contributors.append({PersonId::make(), QStringLiteral("Anna"), {}, Role::Author, marker + QStringLiteral("@example.org"), true, {}});
    course.changes.append({PartId::make(), QDate(2026, 1, 3), QStringLiteral("1.2"), marker, QStringLiteral("Told to all"), true, {}});
    course.changes.append({PartId::make(), QDate(2026, 1, 3), QStringLiteral("1.2"), {}, marker, false, {}});
    course.ownWords.append(marker);
    course.media[0].name = QStringLiteral("C:\\%1\\picture.png").arg(marker);
    course.media[0].attribution.title.clear();
    course.media[0].attribution.source = QStringLiteral("/home/") + marker;
    Comment comment;
    comment.id = CommentId::make();
    comment.author = comment.text = comment.assignee = comment.quote = marker;
    comment.replies.append({PartId::make(), marker, {}, marker, {}});
    m_content.review.comments.append(comment);
    AcceptedFinding accepted;
    accepted.author = accepted.reason = marker;
    m_content.review.accepted.append(accepted);
    Verdict verdict;
    verdict.reviewer = verdict.summary = verdict.conflictOfInterest = marker;
    m_content.review.verdicts.append(verdict);
    for (const exporters::Exporter* exporter : exporters::all()) {
        const QString name = exporter->describe().id + exporter->describe().extension;
        const auto report = run(exporter->describe().id, false, name);
        ASSERT_TRUE(report) << name.toStdString() << ": " << report.error().text.toStdString();
        const Files files = withInner(filesOf(target(name), name), m_folder);
        for (auto it = files.begin(); it != files.end(); ++it)
            EXPECT_FALSE(it->contains(marker.toUtf8())) << name.toStdString() << ": " << it.key().toStdString();
    }
}

} // namespace
} // namespace microvet::tests
