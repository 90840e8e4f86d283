#include "tests/ui/media/media_fixture.h"

#include "ui/media/picture_canvas.h"
#include "ui/media/picture_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSpinBox>

namespace microvet::ui {
namespace {

using Kind = PictureStep::Kind;

TEST(PictureSteps, CropTurnAndScale)
{
    QImage image(40, 20, QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setPixelColor(0, 0, Qt::red);
    EXPECT_EQ(applied(image, {Kind::TurnRight}).pixelColor(19, 0), QColor(Qt::red));
    EXPECT_EQ(applied(image, {Kind::TurnLeft}).pixelColor(0, 39), QColor(Qt::red));
    EXPECT_EQ(applied(image, QList<PictureStep>{{Kind::TurnLeft}, {Kind::TurnRight}}), image);
    EXPECT_EQ(applied(image, {Kind::Crop, QRect(30, 10, 100, 100)}).size(), QSize(10, 10));
    EXPECT_EQ(applied(image, {Kind::Crop, QRect(300, 10, 5, 5)}), image);
    EXPECT_EQ(applied(image, {Kind::ScaleDown, {}, 10}).size(), QSize(10, 5));
    EXPECT_EQ(applied(image, {Kind::ScaleDown, {}, 100}), image);
    EXPECT_EQ(changesText({{Kind::Crop, {}, 0}, {Kind::Blur, {}, 0}}), QStringLiteral("Cropped, parts blurred"));
}

TEST(PictureSteps, BlurLeavesTooLittleToBringAnythingBack)
{
    // Two pictures that differ everywhere inside the area in their details, and have the same means.
    QImage a(128, 128, QImage::Format_RGB32);
    QImage b = a;
    for (int y = 0; y < 128; ++y)
        for (int x = 0; x < 128; ++x) {
            const bool dark = (x + y) % 2;
            a.setPixel(x, y, dark ? qRgb(0, 0, 0) : qRgb(255, 255, 255));
            b.setPixel(x, y, dark ? qRgb(255, 255, 255) : qRgb(0, 0, 0));
        }
    const PictureStep blur{Kind::Blur, QRect(32, 32, 64, 64)};
    const QImage hiddenA = applied(a, blur);
    const QImage hiddenB = applied(b, blur);
    int most = 0;
    for (int y = 32; y < 96; ++y)
        for (int x = 32; x < 96; ++x) most = std::max(most, std::abs(qRed(hiddenA.pixel(x, y)) - qRed(hiddenB.pixel(x, y))));
    EXPECT_LE(most, 24);
    EXPECT_EQ(hiddenA.copy(0, 0, 128, 32), a.copy(0, 0, 128, 32)); // nothing else is touched
    EXPECT_EQ(hiddenA.copy(96, 0, 32, 128), a.copy(96, 0, 32, 128));
}

TEST(PictureSteps, AFrameKeepsItsShapeInsideThePicture)
{
    for (const double shape : {1.0, 4.0 / 3, 16.0 / 9, 3.0 / 4})
        for (const QRect& wish : {QRect(0, 0, 300, 200), QRect(280, 190, 20, 10), QRect(-50, -50, 90, 400), QRect(10, 10, 1, 1)}) {
            const QRect frame = shaped(wish, {300, 200}, shape);
            EXPECT_TRUE(QRect(0, 0, 300, 200).contains(frame));
            EXPECT_NEAR(frame.width(), frame.height() * shape, shape + 1);
        }
}

struct PictureEditorTest : MediaTest {
    PictureEditor* open(const QUuid& id)
    {
        auto* editor = openPictureEditor(*session, id, &window, [this](const model::Media& m) { made = m; });
        EXPECT_TRUE(editor);
        EXPECT_TRUE(QTest::qWaitFor([&] { return editor->isReady(); }, 20000));
        EXPECT_TRUE(QTest::qWaitForWindowActive(editor));
        return editor;
    }
    static void click(PictureEditor* editor, const char* name)
    {
        auto* button = editor->findChild<QPushButton*>(QString::fromLatin1(name));
        ASSERT_TRUE(button) << name;
        ASSERT_TRUE(button->isEnabled()) << name;
        QTest::mouseClick(button, Qt::LeftButton);
    }
    QWidget window;
    std::optional<model::Media> made;
};

TEST_F(PictureEditorTest, ByMouseCropBlurTurnAndUndo)
{
    window.show();
    const QUuid id = shownPicture("bench.png", encoded(colours(400, 200), "PNG"));
    session->edit(QStringLiteral("Source"), {}, [&](model::Content& content) {
        model::modify<model::Media>(content, id, [](model::Media& m) {
            m.attribution.author = QStringLiteral("Maria");
            m.attribution.licence = QStringLiteral("CC-BY-4.0");
            m.attribution.usage = model::Usage::Unmodified;
        });
    });
    QPointer<PictureEditor> editor = open(id);
    PictureCanvas& canvas = editor->canvas();
    const auto drag = [&](const QPoint& from, const QPoint& to) {
        QTest::mousePress(&canvas, Qt::LeftButton, {}, canvas.shown(from).toPoint());
        QTest::mouseMove(&canvas, canvas.shown(QPointF(from + to) / 2).toPoint());
        QTest::mouseMove(&canvas, canvas.shown(to).toPoint());
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, canvas.shown(to).toPoint());
    };
    drag({100, 50}, {300, 150});
    EXPECT_NEAR(canvas.frame().width(), 200, 3);
    EXPECT_NEAR(canvas.frame().top(), 50, 3);
    click(editor, "pictureCrop");
    EXPECT_NEAR(editor->image().width(), 200, 3);
    const QImage cropped = editor->image();
    drag({20, 20}, {100, 80});
    EXPECT_FALSE(editor->findChild<QCheckBox*>(QStringLiteral("peopleBlurred"))->isEnabled());
    click(editor, "pictureBlur");
    EXPECT_NE(editor->image(), cropped);
    click(editor, "pictureUndo");
    EXPECT_EQ(editor->image(), cropped);
    click(editor, "pictureRedo");
    EXPECT_NE(editor->image(), cropped);
    editor->findChild<QCheckBox*>(QStringLiteral("peopleBlurred"))->click();
    click(editor, "pictureLeft");
    EXPECT_NEAR(editor->image().height(), 200, 3);
    const QImage result = editor->image();
    click(editor, "pictureUse");
    ASSERT_TRUE(QTest::qWaitFor([&] { return made.has_value(); }, 20000));
    EXPECT_NE(made->id.uuid(), id);
    EXPECT_EQ(made->people, model::People::Blurred);
    EXPECT_EQ(made->attribution.author, QStringLiteral("Maria"));
    EXPECT_EQ(made->attribution.usage, model::Usage::Adapted);
    EXPECT_EQ(made->attribution.changes, QStringLiteral("Cropped, turned, parts blurred"));
    const auto stored = decodedPicture(*made, *session->media());
    ASSERT_TRUE(stored);
    EXPECT_EQ(stored->convertToFormat(QImage::Format_RGB32), result.convertToFormat(QImage::Format_RGB32));
    EXPECT_TRUE(session->media()->contains(medium(id)->file)); // the first one stays
}

TEST_F(PictureEditorTest, ByKeyboard)
{
    window.show();
    const QUuid id = shownPicture("bench.jpg", encoded(colours(500, 300), "JPEG"));
    PictureEditor* editor = open(id);
    PictureCanvas& canvas = editor->canvas();
    canvas.setFocus();
    EXPECT_FALSE(editor->findChild<QPushButton*>(QStringLiteral("pictureUse"))->isEnabled());
    for (int i = 0; i < 5; ++i) QTest::keyClick(&canvas, Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_EQ(canvas.frame(), QRect(0, 0, 450, 300));
    QTest::keyClick(&canvas, Qt::Key_Right);
    EXPECT_EQ(canvas.frame().left(), 10);
    QTest::keyClick(&canvas, Qt::Key_Left, Qt::ControlModifier);
    EXPECT_EQ(canvas.frame().left(), 9);
    for (int i = 0; i < 50; ++i) QTest::keyClick(&canvas, Qt::Key_Right);
    EXPECT_EQ(canvas.frame(), QRect(50, 0, 450, 300)); // it stays inside
    EXPECT_TRUE(canvas.accessibleDescription().contains(QStringLiteral("450")));
    editor->findChild<QSpinBox*>(QStringLiteral("frameHeight"))->setValue(120);
    EXPECT_EQ(canvas.frame(), QRect(50, 0, 450, 120));
    editor->findChild<QComboBox*>(QStringLiteral("frameShape"))->setCurrentIndex(1);
    EXPECT_EQ(canvas.frame().size(), QSize(120, 120));
    QTest::keyClick(editor->findChild<QPushButton*>(QStringLiteral("pictureCrop")), Qt::Key_Space);
    EXPECT_EQ(editor->image().size(), QSize(120, 120));
    QTest::keyClick(editor, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(editor->image().size(), QSize(500, 300));
    QTest::keyClick(editor, Qt::Key_Y, Qt::ControlModifier);
    EXPECT_EQ(editor->image().size(), QSize(120, 120));
    editor->reject();
    EXPECT_FALSE(made);
    EXPECT_EQ(session->history().steps().size(), 2);
}

} // namespace
} // namespace microvet::ui
