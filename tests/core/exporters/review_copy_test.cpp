#include "tests/core/exporters/export_fixture.h"
#include "tests/support/sample_content.h"

#include "core/actions/export.h"
#include "core/document/container.h"
#include "core/review/comments.h"

#include <QJsonArray>

namespace microvet::tests {
namespace {

using namespace exporters;
using ReviewCopy = Export;

TEST_F(ReviewCopy, IsTheWebsiteAndWhatReviewersNeed)
{
    ASSERT_TRUE(run(QStringLiteral("site"), true, QStringLiteral("site")));
    ASSERT_TRUE(run(QStringLiteral("review-copy"), true, QStringLiteral("copy")));
    const Files site = filesOfFolder(target(QStringLiteral("site"))),
                copy = filesOfFolder(target(QStringLiteral("copy")));
    for (const QString& name : site.keys())
        EXPECT_TRUE(copy.contains(name)) << name.toStdString();
    EXPECT_EQ(copy.size() - site.size(), 4);
    const QByteArray index = copy.value(QStringLiteral("index.html"));
    EXPECT_LT(index.indexOf("assets/player.css"), index.indexOf("review/review.css"));
    EXPECT_LT(index.indexOf("data/course.js"), index.indexOf("review/words.js"));
    EXPECT_LT(index.indexOf("review/words.js"), index.indexOf("review/review.js"));
    EXPECT_LT(index.indexOf("review/review.js"), index.indexOf("data/review.js"));
    for (const char* name : {"review/words.js", "review/review.js", "review/review.css"})
        EXPECT_FALSE(copy.value(QLatin1String(name)).isEmpty()) << name;
    EXPECT_FALSE(site.value(QStringLiteral("index.html")).contains("review/"));
    const QJsonObject start = argumentOf(copy.value(QStringLiteral("data/review.js"))).toObject();
    EXPECT_EQ(start.value(QStringLiteral("id")).toString(), m_content.course.id.toString());
    EXPECT_EQ(start.value(QStringLiteral("contentHash")).toString(), document::contentHash(m_content.course));
    EXPECT_GT(start.value(QStringLiteral("pages")).toArray().size(), 3);
}

TEST_F(ReviewCopy, SpeaksTheLanguageOfTheCourse)
{
    for (const auto& [language, word] : {std::pair{"el", "el"}, {"pt-BR", "pt"}, {"is", "en"}}) {
        m_content.course.language = QLatin1String(language);
        ASSERT_TRUE(run(QStringLiteral("review-copy"), true));
        EXPECT_TRUE(filesOfFolder(target())
                        .value(QStringLiteral("review/words.js"))
                        .contains(QByteArray("\"language\": \"") + word + '"'))
            << language;
    }
}

TEST_F(ReviewCopy, HoldsTheChecklistAndNothingThatTheTeamSaid)
{
    review::add(m_content,
                {.place = m_content.course.id.uuid(),
                 .author = QStringLiteral("Ada Secret"),
                 .text = QStringLiteral("Between us")},
                QDateTime::currentDateTimeUtc());
    actions::ExportRequest request;
    request.format = QStringLiteral("review-copy");
    request.target = target();
    request.asFolder = true;
    Progress progress;
    const auto report = actions::exportCourse(m_content, m_media, diskStore(), request, progress);
    ASSERT_TRUE(report) << report.error().text.toStdString();
    const Files files = filesOfFolder(target());
    for (auto it = files.cbegin(); it != files.cend(); ++it) {
        EXPECT_FALSE(it->contains("Between us")) << it.key().toStdString();
        EXPECT_FALSE(it->contains("Ada Secret")) << it.key().toStdString();
    }
    const QJsonObject checklist = argumentOf(files.value(QStringLiteral("data/review.js")))
                                      .toObject()
                                      .value(QStringLiteral("checklist"))
                                      .toObject();
    const review::Template house = review::builtInTemplate(QStringLiteral("en"));
    EXPECT_EQ(checklist.value(QStringLiteral("name")).toString(), house.name());
    EXPECT_EQ(checklist.value(QStringLiteral("groups")).toArray().size(), house.groups.size());
}

TEST_F(ReviewCopy, TheChecklistOfTheProgramIsThereInEveryLanguageOfThePartnership)
{
    const QList<review::Item> english = review::builtInTemplate(QStringLiteral("en")).items();
    for (const char* language : {"bg", "de", "el", "fr", "it", "nl", "pt"}) {
        const QList<review::Item> items = review::builtInTemplate(QLatin1String(language)).items();
        ASSERT_EQ(items.size(), english.size());
        for (qsizetype i = 0; i < items.size(); ++i) {
            EXPECT_NE(items[i].text, english[i].text) << language;
            EXPECT_EQ(items[i].help.isEmpty(), english[i].help.isEmpty()) << language;
            if (!items[i].help.isEmpty()) {
                EXPECT_NE(items[i].help, english[i].help) << language;
            }
        }
    }
}

} // namespace
} // namespace microvet::tests
