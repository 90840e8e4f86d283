#include "tests/core/exporters/export_fixture.h"

#include <QFile>

namespace microvet::tests {
namespace {

class PassportExport : public Export {
protected:
    QByteArray exported(const char* format)
    {
        const auto report = run(QLatin1String(format), false);
        EXPECT_TRUE(report) << (report ? "" : report.error().text.toStdString());
        if (report) losses = report->losses;
        QFile file(target());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    QList<exporters::Loss> losses;
};

TEST_F(PassportExport, isOneFileThatNeedsNoOther)
{
    model::Course& course = m_content.course;
    course.title = QStringLiteral("Bread <script>alert(1)</script> %1");
    course.cover = model::MediaRef(course.media.first().id);
    course.media.first().mimeType = QStringLiteral("image/png");
    course.awardingBody.homepage = QStringLiteral("https://example.org");
    const QByteArray html = exported("passport");
    EXPECT_FALSE(html.contains("<script"));
    EXPECT_TRUE(html.contains("Bread &lt;script&gt;alert(1)&lt;/script&gt; %1"));
    EXPECT_TRUE(html.contains("class=\"cover\" alt=\"\" src=\"data:image/png;base64,"));
    EXPECT_TRUE(html.contains("class=\"badge\" alt=\"\" src=\"data:image/svg+xml;base64,"));
    EXPECT_TRUE(html.contains("<div class=\"more\"><svg"));
    // Nothing is fetched: no address but data and links.
    EXPECT_FALSE(html.contains("src=\"http"));
    EXPECT_FALSE(html.contains("url("));
    EXPECT_EQ(exported("passport"), html) << "equal courses give equal bytes";
    EXPECT_TRUE(losses.isEmpty());
}

TEST_F(PassportExport, tellsWhichPictureIsMissing)
{
    model::Course& course = m_content.course;
    model::Media gone = course.media.first();
    gone.id = model::MediaId::make();
    gone.file = QString(64, u'a') + QStringLiteral(".png");
    gone.mimeType = QStringLiteral("image/png");
    gone.name = QStringLiteral("oven.png");
    course.media.append(gone);
    course.cover = model::MediaRef(gone.id);
    EXPECT_FALSE(exported("passport").contains("class=\"cover\""));
    ASSERT_EQ(losses.size(), 1);
    EXPECT_TRUE(losses[0].text.contains(QStringLiteral("oven.png")));
}

TEST_F(PassportExport, keepsTheOldFileWhereTheDiskFails)
{
    const QByteArray before = exported("passport");
    m_content.course.title = QStringLiteral("Another");
    m_disk.steps = 0;
    m_disk.failAt = 1;
    EXPECT_FALSE(run(QStringLiteral("passport"), false));
    QFile file(target());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), before);
}

TEST_F(PassportExport, theBadgeIsDrawnOrTheCoursesOwn)
{
    EXPECT_TRUE(exported("badge").startsWith("<svg "));
    model::Media& picture = m_content.course.media.first();
    m_content.course.badge.image = model::MediaRef(picture.id);
    picture.mimeType = QStringLiteral("image/png");
    EXPECT_TRUE(exported("badge").startsWith("<svg "));
    EXPECT_EQ(losses.size(), 1);
    picture.mimeType = QStringLiteral("image/svg+xml");
    const QByteArray own = exported("badge");
    EXPECT_EQ(own, m_media.read(picture.file).valueOr({}));
}

} // namespace
} // namespace microvet::tests
