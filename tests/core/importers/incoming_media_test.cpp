#include "tests/core/importers/import_fixture.h"

#include "core/base/picture_size.h"
#include "core/importers/incoming_media.h"

namespace microvet::tests {
namespace {

class Incoming : public testing::Test {
protected:
    void SetUp() override
    {
        QByteArray sound("RIFF\x2c\0\0\0WAVEfmt \x10\0\0\0\1\0\1\0\x40\x1f\0\0\x40\x1f\0\0\1\0\x08\0data\x08\0\0\0",
                         44);
        putFiles(m_folder / QStringLiteral("p"),
                 {{QStringLiteral("a/one.gif"), gif()},
                  {QStringLiteral("b/two.GIF"), gif()},
                  {QStringLiteral("tool.exe"), "MZ"},
                  {QStringLiteral("empty.png"), {}},
                  {QStringLiteral("not.pdf"), "no pdf"},
                  {QStringLiteral("is.pdf"), "%PDF-1.7"},
                  {QStringLiteral("beep.wav"), sound + QByteArray(8, '\x80')},
                  {QStringLiteral("bad.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>"},
                  {QStringLiteral("good.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 30 20\"/>"},
                  {QStringLiteral("licensed.svg"),
                   "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 30 20\"><metadata><?xpacket begin=\"\" "
                   "id=\"W5M0MpCehiHzreSzNTczkc9d\"?><?xpacket end=\"r\"?></metadata><title>With a statement</title></svg>"},
                  {QStringLiteral("styled.svg"),
                   "<?xml-stylesheet href=\"https://example.org/a.css\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"},
                  {QStringLiteral("cut.png"), "\x89PNG\r\n\x1a\n"}});
        Progress progress;
        auto opened = packages::openPackage(diskStore(), m_folder / QStringLiteral("p"), progress);
        ASSERT_TRUE(opened);
        m_package = std::move(*opened);
        m_job.emplace(importers::Job{*m_package,
                                     {},
                                     QStringLiteral("p"),
                                     m_folder / QStringLiteral("p"),
                                     QStringLiteral("en"),
                                     m_store,
                                     diskStore()});
        m_incoming.emplace(*m_job, m_out);
    }

    static QByteArray gif() { return QByteArray("GIF89a\x05\0\x03\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x01\0\0;", 27); }
    auto take(const char* name) { return m_incoming->take(QString::fromLatin1(name), QStringLiteral("Page")); }

    TempFolder m_folder;
    document::MediaStore m_store{diskStore(), m_folder / QStringLiteral("media")};
    std::unique_ptr<packages::Package> m_package;
    std::optional<importers::Job> m_job;
    importers::Imported m_out;
    std::optional<importers::IncomingMedia> m_incoming;
};

TEST_F(Incoming, EqualFilesAreOneMedium)
{
    const auto one = take("a/one.gif");
    ASSERT_TRUE(one);
    EXPECT_EQ(take("a/one.gif"), one);
    EXPECT_EQ(take("B/Two.gif"), one) << "letters may be large or small";
    ASSERT_EQ(m_out.course.media.size(), 1);
    const model::Media* medium = m_incoming->find(*one);
    ASSERT_TRUE(medium);
    EXPECT_EQ(medium->name, QStringLiteral("one.gif"));
    EXPECT_EQ(medium->mimeType, QStringLiteral("image/gif"));
    EXPECT_EQ(medium->width, 5);
    EXPECT_EQ(medium->height, 3);
    EXPECT_TRUE(m_store.contains(medium->file));
    EXPECT_TRUE(m_out.losses.isEmpty());
}

TEST_F(Incoming, WhatACourseDoesNotTakeIsToldOnce)
{
    for (const char* name : {"tool.exe", "not.pdf", "empty.png", "bad.svg", "styled.svg", "cut.png", "missing.png"}) {
        const qsizetype before = m_out.losses.size();
        EXPECT_FALSE(take(name)) << name;
        EXPECT_FALSE(take(name)) << name;
        ASSERT_EQ(m_out.losses.size(), before + 1) << name;
        EXPECT_TRUE(m_out.losses.last().text.contains(QString::fromLatin1(name)));
        EXPECT_EQ(m_out.losses.last().place, QStringLiteral("Page"));
    }
    EXPECT_TRUE(isLost(m_out, "did not come with the package"));
    EXPECT_TRUE(isLost(m_out, "holds scripts"));
    EXPECT_TRUE(m_out.course.media.isEmpty());
}

TEST_F(Incoming, DocumentsSoundsAndDrawingsComeWithTheirType)
{
    ASSERT_TRUE(take("is.pdf"));
    ASSERT_TRUE(take("beep.wav"));
    EXPECT_TRUE(take("licensed.svg")) << "the licence in a drawing, as Studio itself writes it, does no harm";
    const auto drawing = take("good.svg");
    ASSERT_TRUE(drawing);
    EXPECT_EQ(m_out.course.media[0].mimeType, QStringLiteral("application/pdf"));
    EXPECT_EQ(m_out.course.media[1].mimeType, QStringLiteral("audio/wav"));
    EXPECT_EQ(m_out.course.media[1].seconds, 1);
    EXPECT_EQ(m_incoming->find(*drawing)->width, 30);
    EXPECT_EQ(m_incoming->find(*drawing)->height, 20);
}

TEST(PictureSize, IsReadFromTheHeaders)
{
    EXPECT_EQ(pictureSize(QByteArray("\xff\xd8\xff\xe0\0\x04\0\0\xff\xff\xc2\0\x11\x08\0\x20\0\x40\x03", 19)),
              QSize(64, 32));
    EXPECT_EQ(pictureSize(QByteArray("RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x09\0\0\x13\0\0", 30)), QSize(10, 20));
    EXPECT_EQ(pictureSize(QByteArray("RIFF\0\0\0\0WEBPVP8L\x0a\0\0\0\x2f\x04\xc0\0\0\0\0\0\0\0", 30)), QSize(5, 4));
    EXPECT_EQ(
        pictureSize("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"12px\" height=\"7\" viewBox=\"0 0 1 1\"/>"),
        QSize(12, 7));
    for (const QByteArray& cut : {QByteArray("\x89PNG\r\n\x1a\n"), QByteArray("GIF89a"), QByteArray("\xff\xd8\xff"),
                                  QByteArray("RIFF\0\0\0\0WEBP", 12), QByteArray("text")})
        EXPECT_FALSE(pictureSize(cut).isValid());
}

} // namespace
} // namespace microvet::tests
