#include "tests/ui/editors/editor_fixture.h"

#include "ui/editors/block_list.h"
#include "ui/media/media_import.h"
#include "ui/widgets/picture_field.h"
#include "ui/widgets/picture_import.h"

#include <QBuffer>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

namespace microvet::ui {
namespace {

QString pngFile(const QString& folder, const QString& name = QStringLiteral("iron.png"))
{
    QImage image(320, 200, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    const QString path = folder + u'/' + name;
    EXPECT_TRUE(image.save(path));
    return path;
}

TEST_F(EditorTest, TypingIsOneStepAndUndoBringsTextAndCaretBack)
{
    showUnit();
    const QUuid id = blockAt(0).id.uuid();
    auto* text = field<RichTextEdit>(id, "body.text");
    const richtext::RichText before = body<model::TextBlock>(0).text;
    text->setFocus();
    text->setCaret(5);
    QTest::keyClicks(text, QStringLiteral(" big"));
    EXPECT_EQ(m_session->history().steps().size(), 2);
    EXPECT_EQ(richtext::toPlainText(body<model::TextBlock>(0).text).left(15), QStringLiteral("Three big risks"));
    QTest::keyClick(text, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(body<model::TextBlock>(0).text, before);
    EXPECT_EQ(text->value(), before);
    EXPECT_TRUE(text->hasFocus());
    QTest::keyClick(text, Qt::Key_Y, Qt::ControlModifier);
    EXPECT_TRUE(text->toPlainText().startsWith(QStringLiteral("Three big risks")));
    EXPECT_EQ(text->caret(), 9);
}

TEST_F(EditorTest, UndoInALineFieldIsTheSessions)
{
    showUnit();
    auto* title = field<QLineEdit>(unit().id.uuid(), "title");
    title->setFocus();
    title->end(false);
    QTest::keyClicks(title, QStringLiteral("!?"));
    EXPECT_EQ(unit().title, QStringLiteral("Before you heat the iron!?"));
    QTest::keyClick(title, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(unit().title, QStringLiteral("Before you heat the iron"));
    EXPECT_EQ(title->text(), unit().title);
}

TEST_F(EditorTest, AChangeElsewhereLeavesCaretAndWidgetsAlone)
{
    showUnit();
    auto* text = field<RichTextEdit>(blockAt(0).id.uuid(), "body.text");
    text->setFocus();
    text->setCaret(20);
    QPointer<QWidget> card = m_area->findChild<QWidget*>(name(blockAt(2).id.uuid(), "card"));
    m_session->edit(QStringLiteral("x"), {}, [&](model::Content& c) {
        model::modify<model::Unit>(c, unit().id, [](model::Unit& u) { u.title = QStringLiteral("Other"); });
    });
    EXPECT_EQ(text->caret(), 20);
    EXPECT_TRUE(text->hasFocus());
    QTest::qWait(1);
    EXPECT_FALSE(card.isNull());
    EXPECT_EQ(field<QLineEdit>(unit().id.uuid(), "title")->text(), QStringLiteral("Other"));
}

TEST_F(EditorTest, BlocksAreAddedMovedDuplicatedAndDeleted)
{
    showUnit();
    auto* list = m_area->findChild<BlockList*>();
    ASSERT_NE(list, nullptr);
    const qsizetype count = unit().blocks.size();
    const QUuid fresh = list->addBlock(QStringLiteral("text"), 1);
    ASSERT_EQ(unit().blocks.size(), count + 1);
    EXPECT_EQ(unit().blocks[1].id.uuid(), fresh);
    EXPECT_TRUE(field<RichTextEdit>(fresh, "body.text")->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("New"));
    EXPECT_EQ(richtext::toPlainText(body<model::TextBlock>(1).text), QStringLiteral("New"));

    QPointer<QWidget> card = m_area->findChild<QWidget*>(name(fresh, "card"));
    clickOn<QToolButton>(fresh, "moveUp");
    EXPECT_EQ(unit().blocks[0].id.uuid(), fresh);
    EXPECT_FALSE(card.isNull()) << "a moved block keeps its widgets";
    EXPECT_FALSE(field<QToolButton>(fresh, "moveUp")->isEnabled());
    clickOn<QToolButton>(fresh, "duplicate");
    ASSERT_EQ(unit().blocks.size(), count + 2);
    EXPECT_EQ(unit().blocks[1].body, unit().blocks[0].body);
    clickOn<QToolButton>(fresh, "delete");
    EXPECT_EQ(unit().blocks.size(), count + 1);
    EXPECT_EQ(m_area->findChild<QWidget*>(name(fresh, "card")) && card, false);
    while (m_session->history().canUndo()) m_session->undo();
    EXPECT_EQ(m_session->content(), m_content);
}

TEST_F(EditorTest, TheMenuOffersEveryTypeWithAnEditor)
{
    showUnit();
    auto* add = m_area->findChild<QPushButton*>(QStringLiteral("addBlock"));
    ASSERT_NE(add, nullptr);
    emit add->menu()->aboutToShow();
    QStringList types;
    for (QAction* action : add->menu()->actions()) types << action->objectName();
    for (const char* type : {"text", "image", "table", "knowledge-check", "callout", "activity", "link-list"})
        EXPECT_TRUE(types.contains(QLatin1String(type))) << type;
    // Each of them can be added and shown.
    for (QAction* action : add->menu()->actions()) action->trigger();
    EXPECT_EQ(unit().blocks.size(), m_content.course.modules[0].units[0].blocks.size() + types.size());
}

TEST_F(EditorTest, ABlockOfANewerVersionIsShownAndKept)
{
    showUnit();
    const QUuid id = blockAt(5).id.uuid();
    auto* card = m_area->findChild<QWidget*>(name(id, "card"));
    ASSERT_NE(card, nullptr);
    EXPECT_TRUE(card->findChildren<RichTextEdit*>().isEmpty());
    clickOn<QToolButton>(id, "duplicate");
    EXPECT_EQ(unit().blocks[6].body, blockAt(5).body);
}

TEST_F(EditorTest, ADroppedPictureIsStoredWithOneStep)
{
    showUnit();
    auto* picture = m_area->findChild<PictureField*>();
    ASSERT_NE(picture, nullptr);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(pngFile(m_folder.path()))});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(picture, &enter);
    ASSERT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(picture, &drop);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !course().media.isEmpty(); }, 20000));
    ASSERT_EQ(m_session->history().steps().size(), 2);
    ASSERT_EQ(course().media.size(), 1);
    const model::Media& medium = course().media.first();
    EXPECT_EQ(body<model::ImageBlock>(1).image.target(), medium.id);
    EXPECT_EQ(medium.mimeType, QStringLiteral("image/png"));
    EXPECT_EQ(medium.width, 320);
    EXPECT_EQ(medium.height, 200);
    EXPECT_GT(medium.size, 100);
    EXPECT_TRUE(m_session->media()->read(medium.file).ok());
    m_session->undo();
    EXPECT_TRUE(course().media.isEmpty());
    EXPECT_TRUE(body<model::ImageBlock>(1).image.isNull());
    m_session->redo();
    // Another picture in its place: the first, to which nothing refers, goes.
    QFile drawing(m_folder.filePath(QStringLiteral("a.svg")));
    ASSERT_TRUE(drawing.open(QIODevice::WriteOnly));
    drawing.write("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
    drawing.close();
    picture->take({drawing.fileName(), {}});
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_session->history().steps().size() == 3; }, 20000));
    ASSERT_EQ(course().media.size(), 1);
    EXPECT_EQ(course().media.first().mimeType, QStringLiteral("image/svg+xml"));
}

TEST_F(EditorTest, ABrokenPictureIsRefusedWithASentence)
{
    showUnit();
    auto* picture = m_area->findChild<PictureField*>();
    QFile whole(pngFile(m_folder.path()));
    ASSERT_TRUE(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    for (const QByteArray& bad : {bytes.left(bytes.size() / 3), QByteArray("GIF89a"), QByteArray("no picture at all"), QByteArray(),
                                  QByteArray("<svg><!ENTITY a 'b'></svg>")}) {
        QFile file(m_folder.filePath(QStringLiteral("bad.png")));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bad);
        file.close();
        picture->take({file.fileName(), {}});
        ASSERT_TRUE(QTest::qWaitFor([&] { return !MediaImporter::of(*m_session).isBusy(); }, 20000));
        auto* problem = m_area->findChild<QLabel*>(name(blockAt(1).id.uuid(), "body.image") + QStringLiteral(".problem"));
        ASSERT_NE(problem, nullptr);
        EXPECT_TRUE(problem->isVisible());
        EXPECT_TRUE(problem->text().contains(QStringLiteral("bad.png")));
    }
    EXPECT_EQ(m_session->content(), m_content);
}

TEST(PictureImport, NamesWebpExactlyWhereItCanBeRead)
{
    const QByteArray webp = QByteArray::fromBase64("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoCAAIAAUAmJaQAA3AA/vz0AAA=");
    const Result<Picture> picture = checkedPicture(webp, QStringLiteral("dot.webp"));
    EXPECT_EQ(picture.ok(), pictureKinds().contains(QStringLiteral("WebP")));
    EXPECT_EQ(picture.ok(), pictureFilter().contains(QStringLiteral("*.webp")));
    if (picture) {
        EXPECT_EQ(picture->mimeType, QStringLiteral("image/webp"));
    } else {
        EXPECT_FALSE(picture.error().text.contains(QStringLiteral("WebP"))) << qPrintable(picture.error().text);
    }
}

TEST_F(EditorTest, APicturePastedIntoATextBecomesABlockBehindIt)
{
    showUnit();
    QMimeData data;
    QImage image(20, 10, QImage::Format_RGB32);
    image.fill(Qt::red);
    data.setImageData(image);
    emit m_area->hub()->pictureOffered(blockAt(0).id.uuid(), &data);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !course().media.isEmpty(); }, 20000));
    ASSERT_TRUE(std::holds_alternative<model::ImageBlock>(blockAt(1).body));
    EXPECT_EQ(course().media.size(), 1);
    EXPECT_EQ(body<model::ImageBlock>(1).image.target(), course().media.first().id);
    auto* alternative = field<QPlainTextEdit>(blockAt(1).id.uuid(), "body.alternativeText");
    EXPECT_TRUE(alternative->hasFocus());
}

TEST_F(EditorTest, PlacesLeadToTheirFieldOnWhateverPage)
{
    const QUuid table = body<model::TableBlock>(2).rows[1].id.uuid();
    m_area->showPlace({table, "cells.1", 3});
    EXPECT_EQ(m_area->currentElement(), unit().id.uuid());
    ASSERT_NE(QApplication::focusWidget(), nullptr);
    EXPECT_EQ(QApplication::focusWidget()->objectName(), name(table, "cells.1"));

    m_area->showPlace({course().id.uuid(), "licence.holder", -1});
    EXPECT_EQ(QApplication::focusWidget()->objectName(), QStringLiteral("licence.holder"));
    EXPECT_TRUE(QApplication::focusWidget()->isVisible());

    const QUuid option = std::get<model::SingleChoice>(course().assessments[0].questions[0].body).options[2].id.uuid();
    m_area->showPlace({option, "text", -1});
    EXPECT_EQ(m_area->currentElement(), course().assessments[0].id.uuid());
    EXPECT_EQ(QApplication::focusWidget()->objectName(), name(option, "text"));

    m_area->showPlace({course().outcomes[1].id.uuid(), "statement", -1});
    EXPECT_TRUE(m_area->showsOutcomes());
    m_area->showPlace({QUuid::createUuid(), "title", -1});
    EXPECT_TRUE(m_area->showsOutcomes()) << "a place that is gone changes nothing";
}

TEST_F(EditorTest, TheUnitShownIsRemovedAndComesBack)
{
    showUnit();
    const QUuid id = unit().id.uuid();
    m_session->edit(QStringLiteral("x"), {id, {}}, [&](model::Content& c) { c.course.modules[0].units.removeFirst(); });
    EXPECT_EQ(m_area->currentElement(), course().id.uuid());
    m_session->undo();
    EXPECT_EQ(m_area->currentElement(), id);
}

} // namespace
} // namespace microvet::ui
