#include "tests/core/exporters/export_fixture.h"

#include "core/actions/export.h"
#include "core/document/container.h"
#include "core/model/publication.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace microvet::tests {
namespace {

using namespace model;

class Repository : public Export {
protected:
    Repository()
    {
        Question kept;
        kept.id = QuestionId::make();
        kept.prompt = RichText::fromPlain(QStringLiteral("What only assessors ask"));
        Essay essay;
        essay.modelAnswer = RichText::fromPlain(QStringLiteral("What they want to hear"));
        kept.body = essay;
        kept.keptForAssessors = true;
        m_content.course.assessments[0].questions.append(kept);
    }

    Result<exporters::Report> pack(bool despiteErrors = true, bool asFolder = false)
    {
        actions::ExportRequest request{QStringLiteral("repository"), target(asFolder ? QStringLiteral("out") : QStringLiteral("out.zip")), asFolder, {}};
        request.despiteErrors = despiteErrors;
        return actions::exportCourse(m_content, m_media, m_disk, request, m_progress);
    }

    Files files() const { return filesOfZip(target(QStringLiteral("out.zip"))); }
};

TEST_F(Repository, HasTheLayoutThatIsDocumented)
{
    const auto report = pack();
    ASSERT_TRUE(report) << report.error().text.toStdString();
    const Files all = files();
    for (const char* name : {"imsmanifest.xml", "index.html", "course.microvet", "metadata/course.jsonld", "metadata/elm-course.jsonld", "metadata/elm-credential.jsonld", "metadata/openbadge.json", "metadata/lom.xml", "metadata/passport.html", "LICENSE.txt",
                             "LICENSE.html", "ATTRIBUTION.txt", "ATTRIBUTION.html", "checks.html", "checks.json", "approval.json", "SHA256SUMS"})
        EXPECT_TRUE(all.contains(QLatin1String(name))) << name;
    EXPECT_EQ(orderOfZip(target(QStringLiteral("out.zip"))).first(), QStringLiteral("imsmanifest.xml"));
    const QByteArray manifest = all.value(QStringLiteral("imsmanifest.xml"));
    for (const QString& name : all.keys().filter(QRegularExpression(QStringLiteral("^(?!imsmanifest)"))))
        EXPECT_TRUE(manifest.contains('"' + name.toUtf8() + '"')) << name.toStdString();
    EXPECT_TRUE(all.value(QStringLiteral("LICENSE.txt")).contains("https://creativecommons.org/licenses/"));
    const QJsonObject approval = QJsonDocument::fromJson(all.value(QStringLiteral("approval.json"))).object();
    EXPECT_TRUE(approval.value(QStringLiteral("decisions")).toArray().isEmpty());
    EXPECT_EQ(approval.value(QStringLiteral("state")).toString(), QStringLiteral("none"));
    EXPECT_TRUE(approval.value(QStringLiteral("draft")).toBool()) << "nobody has approved it";
    EXPECT_FALSE(all.contains(QStringLiteral("seal.json")));
}

TEST_F(Repository, HoldsTheRecordsThatTheirFormatsWrite)
{
    m_content.course.level.nqf = QStringLiteral("c_48930d0b");
    const auto report = pack();
    ASSERT_TRUE(report);
    const Files all = files();
    for (const auto& [name, format, record] : {std::tuple{"course.jsonld", "schemaorg", ""}, {"elm-course.jsonld", "elm", "course"}, {"openbadge.json", "openbadge", "achievement"}}) {
        m_options = *record ? QJsonObject{{QStringLiteral("record"), QLatin1String(record)}} : QJsonObject();
        ASSERT_TRUE(run(QLatin1String(format), false, QStringLiteral("record")));
        QFile file(target(QStringLiteral("record")));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_EQ(all.value(QStringLiteral("metadata/") + QLatin1String(name)), file.readAll()) << name;
    }
    // What the records lack is told with the package, too.
    EXPECT_EQ(std::count_if(report->losses.cbegin(), report->losses.cend(), [](const exporters::Loss& loss) { return loss.text.contains(QStringLiteral("no web page")); }), 1);
}

TEST_F(Repository, SumsAreThoseOfTheFiles)
{
    ASSERT_TRUE(pack());
    Files all = files();
    const QList<QByteArray> lines = all.take(QStringLiteral("SHA256SUMS")).trimmed().split('\n');
    EXPECT_EQ(lines.size(), all.size());
    for (const QByteArray& line : lines) {
        const QString name = QString::fromUtf8(line.mid(66));
        ASSERT_TRUE(all.contains(name)) << line.toStdString();
        EXPECT_EQ(line.left(64), QCryptographicHash::hash(all.value(name), QCryptographicHash::Sha256).toHex()) << line.toStdString();
    }
}

TEST_F(Repository, SourceIsThePublicationCopy)
{
    ASSERT_TRUE(pack());
    const QString path = m_folder / QStringLiteral("source.microvet");
    ASSERT_TRUE(diskStore().replace(path, files().value(QStringLiteral("course.microvet"))));
    const auto opened = document::open(diskStore(), path, m_folder / QStringLiteral("other-media"), m_progress);
    ASSERT_TRUE(opened) << opened.error().text.toStdString();
    EXPECT_EQ(opened->content, publicationCopy(m_content));
    EXPECT_TRUE(opened->media->contains(m_picture));
    EXPECT_TRUE(opened->revisions.isEmpty());
    const QJsonObject checks = QJsonDocument::fromJson(files().value(QStringLiteral("checks.json"))).object();
    EXPECT_EQ(checks.value(QStringLiteral("sha256")).toString().toLatin1(), QCryptographicHash::hash(files().value(QStringLiteral("course.microvet")), QCryptographicHash::Sha256).toHex());
}

TEST_F(Repository, WhatIsKeptForAssessorsLiesBeside)
{
    const auto report = pack();
    ASSERT_TRUE(report);
    ASSERT_EQ(report->beside, QStringList{target(QStringLiteral("out-assessors.zip"))});
    EXPECT_FALSE(report->leftOut.isEmpty());
    for (const QByteArray& bytes : files()) EXPECT_FALSE(bytes.contains("What only assessors ask"));
    const Files beside = filesOfZip(report->beside.first());
    const QByteArray page = beside.value(QStringLiteral("assessors.html"));
    for (const char* text : {"What only assessors ask", "What they want to hear", "Record sheet for one learner", "Record sheet for a group"})
        EXPECT_TRUE(page.contains(text)) << text;
    EXPECT_TRUE(beside.contains(QStringLiteral("course.microvet")));
}

TEST_F(Repository, NothingBesideWhereNothingIsKept)
{
    m_content.course.assessments[0].questions.removeLast();
    const auto report = pack();
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->beside.isEmpty());
    EXPECT_EQ(onDisk(), QStringList{QStringLiteral("out.zip")});
}

TEST_F(Repository, RefusesWhileErrorsStandAndSaysThemInside)
{
    m_content.course.title.clear();
    const auto refused = pack(false);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::Invalid);
    EXPECT_TRUE(onDisk().isEmpty());
    ASSERT_TRUE(pack(true));
    EXPECT_GT(QJsonDocument::fromJson(files().value(QStringLiteral("approval.json"))).object().value(QStringLiteral("exportedDespiteErrors")).toInt(), 0);
    EXPECT_EQ(QJsonDocument::fromJson(files().value(QStringLiteral("checks.json"))).object().value(QStringLiteral("verdict")).toString(), QStringLiteral("fail"));
}

TEST_F(Repository, SameCourseSameBytesInAnotherPlaceOfTheWorld)
{
    ASSERT_TRUE(pack());
    const QByteArray first = files().value(QStringLiteral("course.microvet"));
    const Files all = files();
    qputenv("TZ", "Pacific/Auckland");
    ASSERT_TRUE(pack());
    qunsetenv("TZ");
    EXPECT_EQ(files().value(QStringLiteral("course.microvet")), first);
    const Files again = files();
    ASSERT_EQ(again.keys(), all.keys());
    for (const QString& name : all.keys()) EXPECT_TRUE(again.value(name) == all.value(name)) << name.toStdString();
}

TEST_F(Repository, WhatFailsLeavesNothing)
{
    for (int step = 0; step < 400; step += 7) {
        m_disk.failAt = m_disk.steps + step;
        if (pack()) {
            EXPECT_GT(step, 10);
            return;
        }
        // The very last step gives the assessors' file its name: the package stands then.
        if (onDisk() != QStringList{QStringLiteral("out.zip")}) {
            EXPECT_TRUE(onDisk().isEmpty()) << step << onDisk().join(u' ').toStdString();
        }
    }
    FAIL() << "it never came to an end";
}

TEST_F(Repository, FolderHasTheSameFiles)
{
    ASSERT_TRUE(pack());
    ASSERT_TRUE(pack(true, true));
    Files folder = filesOfFolder(target());
    folder.remove(QStringLiteral(".microvet-export"));
    EXPECT_EQ(folder, files());
}

} // namespace
} // namespace microvet::tests
