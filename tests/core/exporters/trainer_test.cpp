#include "tests/core/exporters/export_fixture.h"
#include "tests/core/plan/plant.h"
#include "tests/support/random_content.h"

#include <QFile>

namespace microvet::tests {
namespace {

using namespace model;

class TrainerTexts : public Export {};

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
        const auto report = run(format, false, name);
        ASSERT_TRUE(report) << format.toStdString() << ": " << report.error().text.toStdString();
        Files files;
        if (name.endsWith(QLatin1String(".zip")) || name.endsWith(QLatin1String(".epub"))) {
            files = filesOfZip(target(name));
            EXPECT_GT(files.size(), 5);
        } else {
            QFile file(target(name));
            ASSERT_TRUE(file.open(QIODevice::ReadOnly));
            files.insert(name, file.readAll());
        }
        for (auto it = files.begin(); it != files.end(); ++it)
            EXPECT_FALSE(it->contains(marker)) << format.toStdString() << ": " << it.key().toStdString();
    }
}

} // namespace
} // namespace microvet::tests
