#include "tests/ui/media/media_fixture.h"

#include "core/document/light.h"
#include "core/model/walk.h"
#include "ui/editors/questions/hotspot_canvas.h"
#include "ui/exchange/media_preview.h"
#include "ui/media/media_details.h"
#include "ui/media/media_model.h"
#include "ui/media/shown_medium.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/media_field.h"
#include "ui/widgets/picture_field.h"

#include <QLabel>
#include <QPushButton>

namespace microvet::ui {
namespace {

using namespace model;

/// A course whose picture and film stayed with who sent the light copy.
class LightCopyTest : public MediaTest {
protected:
    void SetUp() override
    {
        Question question;
        question.id = QuestionId::make();
        Hotspot hotspot;
        HotspotArea area;
        area.id = OptionId::make();
        area.x = area.y = 0.25;
        area.width = area.height = 0.5;
        hotspot.areas = {area};
        Media picture = made("oven.png", "image/png", encoded(colours(1200, 600), "png"), "png");
        picture.width = 1200;
        picture.height = 600;
        const Media film = made("dough.mp4", "video/mp4", QByteArray(5000, 'f'), "mp4");
        hotspot.image = MediaRef(picture.id);
        question.body = hotspot;
        questionId = question.id.uuid();
        pictureId = picture.id.uuid();
        Block block;
        block.id = BlockId::make();
        VideoBlock video;
        video.file = MediaRef(film.id);
        block.body = video;
        filmBlock = block.id.uuid();
        session->edit(QStringLiteral("Media"), {}, [&](Content& content) {
            Assessment assessment;
            assessment.id = AssessmentId::make();
            assessment.questions = {question};
            content.course.assessments = {assessment};
            content.course.media = {picture, film};
            content.course.modules[0].units[0].blocks.append(block);
            modify<Block>(content, blockId, [&](Block& one) { std::get<ImageBlock>(one.body).image = MediaRef(picture.id); });
        });
        const auto copy = document::lightCopy(
            disk, session->snapshot(), {picture.file, film.file},
            [this](const QString& name) { return mediaPreview(*session->media(), name); }, folder.filePath(QStringLiteral("light")));
        ASSERT_TRUE(copy);
        light = std::make_unique<Session>(*copy);
        hub = std::make_unique<FieldHub>(*light);
    }
    void TearDown() override { hub.reset(); }

    Media made(const char* name, const char* type, const QByteArray& bytes, const char* extension)
    {
        Media medium;
        medium.id = MediaId::make();
        medium.name = QString::fromLatin1(name);
        medium.mimeType = QString::fromLatin1(type);
        medium.size = bytes.size();
        const auto added = session->media()->add(bytes, QString::fromLatin1(extension));
        EXPECT_TRUE(added);
        medium.file = added.valueOr({});
        return medium;
    }
    static bool says(const QWidget& widget, const char* words)
    {
        const QList<QLabel*> labels = widget.findChildren<QLabel*>();
        return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel* label) { return label->text().contains(QString::fromUtf8(words)); });
    }

    QUuid questionId, pictureId, filmBlock;
    std::unique_ptr<Session> light;
    std::unique_ptr<FieldHub> hub;
};

TEST_F(LightCopyTest, TheSmallPictureStandsInForTheOne)
{
    const Media& picture = light->course().media[0];
    const Media& film = light->course().media[1];
    EXPECT_TRUE(stayedWithSender(*light, picture));
    EXPECT_NE(shownMedium(*light, picture).file, picture.file);
    EXPECT_EQ(shownMedium(*light, picture).id, picture.id);
    EXPECT_TRUE(stayedWithSender(*light, film));
    EXPECT_EQ(shownMedium(*light, film).file, film.file) << "a film has none";
    EXPECT_FALSE(stayedWithSender(*session, session->course().media[0]));
    EXPECT_EQ(shownMedium(*session, session->course().media[0]).file, picture.file);
}

TEST_F(LightCopyTest, PlacesInAPictureAreSeenAndMoved)
{
    HotspotCanvas canvas(*hub, questionId);
    canvas.resize(500, 300);
    canvas.show();
    ASSERT_TRUE(canvas.hasPicture());
    EXPECT_EQ(canvas.picture().width(), canvas.picture().height() * 2) << "as wide as the original is";
    AreaFrame* frame = canvas.frameOf(std::get<Hotspot>(find<Question>(light->content(), questionId)->body).areas[0].id.uuid());
    ASSERT_TRUE(frame);
    frame->setFocus();
    QTest::keyClick(frame, Qt::Key_Right);
    EXPECT_GT(std::get<Hotspot>(find<Question>(light->content(), questionId)->body).areas[0].x, 0.25);
}

TEST_F(LightCopyTest, FieldsSayWhereTheFileIs)
{
    PictureField picture(*hub, bound(blockId, &ImageBlock::image), QStringLiteral("Picture"));
    picture.show();
    EXPECT_TRUE(says(picture, "oven.png stayed with who sent this light copy. It is shown small."));
    MediaField film(*hub, bound(filmBlock, &VideoBlock::file), MediaUse::Film, QStringLiteral("Film"));
    film.show();
    EXPECT_TRUE(says(film, "it stayed with who sent this light copy"));
    EXPECT_FALSE(says(film, "missing"));
}

TEST_F(LightCopyTest, TheLibraryShowsTheSmallPictureAndOffersNothingThatNeedsTheFile)
{
    MediaModel media(*light);
    media.refresh();
    const QModelIndex row = media.indexOf(pictureId);
    ASSERT_TRUE(row.isValid());
    const auto key = [&] { return media.data(row, Qt::DecorationRole).value<QIcon>().pixmap(64).toImage(); };
    const QImage sign = key();
    EXPECT_TRUE(QTest::qWaitFor([&] { return key() != sign; }, 10000)) << "a picture takes the place of the sign";
    MediaDetails details(*hub, media);
    details.resize(400, 700);
    details.setMedium(pictureId);
    details.show();
    EXPECT_TRUE(says(details, "it stayed with who sent this light copy"));
    EXPECT_FALSE(details.findChild<QPushButton*>(QStringLiteral("mediaEdit")));
    EXPECT_FALSE(details.findChild<QPushButton*>(QStringLiteral("mediaCopy")));
    EXPECT_TRUE(details.findChild<QPushButton*>(QStringLiteral("mediaReplace")));
    const auto shown = [&] {
        const QList<QLabel*> labels = details.findChildren<QLabel*>();
        return std::any_of(labels.cbegin(), labels.cend(), [](const QLabel* label) { return !label->pixmap(Qt::ReturnByValue).isNull(); });
    };
    EXPECT_TRUE(QTest::qWaitFor(shown, 10000));
}

} // namespace
} // namespace microvet::ui
