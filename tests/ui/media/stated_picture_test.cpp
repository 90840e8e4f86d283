#include "tests/ui/media/media_fixture.h"

#include "core/base/embedded_rights.h"

#include <QBuffer>
#include <QImageReader>

namespace microvet::ui {
namespace {

QImage decoded(const QByteArray& bytes, const char* format)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer, format);
    reader.setDecideFormatFromContent(true);
    return reader.read().convertToFormat(QImage::Format_ARGB32);
}

TEST_F(MediaTest, PicturesLookTheSameWithTheirRightsInThem)
{
    const RightsTexts texts{"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"/>", "https://example.org/"};
    QImage clear = colours(61, 40).convertToFormat(QImage::Format_ARGB32);
    clear.setPixelColor(3, 3, QColor(1, 2, 3, 0));
    const QByteArray drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60\" height=\"40\"><circle cx=\"20\" "
                               "cy=\"20\" r=\"15\" fill=\"#036\"/></svg>";
    const QList<std::pair<const char*, QByteArray>> pictures{{"PNG", encoded(clear, "PNG")},
                                                             {"JPEG", encoded(colours(61, 40), "JPEG")},
                                                             {"WEBP", encoded(colours(61, 40), "WEBP")},
                                                             {"WEBP", encoded(clear, "WEBP")},
                                                             {"SVG", drawing}};
    for (const auto& [format, bytes] : pictures) {
        const QImage before = decoded(bytes, format);
        ASSERT_FALSE(before.isNull()) << format;
        QBuffer file;
        file.setData(bytes);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const auto rights = embeddedRights(file, texts);
        ASSERT_TRUE(rights) << format;
        const QByteArray after = rights->head + bytes.mid(rights->from) + rights->tail;
        EXPECT_TRUE(after.contains("adobe:ns:meta"));
        EXPECT_EQ(decoded(after, format), before) << format;
    }
}

} // namespace
} // namespace microvet::ui
