#include "tests/ui/media/media_fixture.h"
#include "tests/ui/shell/shell_fixture.h"

#include "ui/media/media_details.h"
#include "ui/media/media_library.h"
#include "ui/media/picture_canvas.h"
#include "ui/media/picture_editor.h"
#include "ui/shell/theme.h"

#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QStyleFactory>
#include <QTreeView>

namespace microvet::ui {
namespace {

struct LibraryTest : MediaTest {
    void SetUp() override
    {
        shown = shownPicture("shown.jpg", phonePhoto(160, 120));
        ASSERT_FALSE(shown.isNull());
        library = std::make_unique<MediaLibrary>(*session, prompts, disk);
        library->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(library.get()));
    }

    template<class W> W* child(const char* name)
    {
        auto* widget = library->findChild<W*>(QString::fromLatin1(name));
        EXPECT_TRUE(widget) << name;
        return widget;
    }

    void drop(const QStringList& paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths) urls.append(QUrl::fromLocalFile(path));
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(library.get(), &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(library.get(), &event);
    }

    bool waitIdle()
    {
        return QTest::qWaitFor([&] { return !MediaImporter::of(*session).isBusy(); }, 30000);
    }

    void click(const char* name)
    {
        auto* button = child<QPushButton>(name);
        ASSERT_TRUE(button);
        ASSERT_TRUE(button->isEnabled()) << name;
        QTest::mouseClick(button, Qt::LeftButton);
    }

    int rows() { return child<QTreeView>("mediaView")->model()->rowCount(); }

    FakePrompts prompts;
    QUuid shown;
    std::unique_ptr<MediaLibrary> library;
};

TEST_F(LibraryTest, ManyFilesDroppedAreOneStepAndWhatFailsIsSaid)
{
    const auto steps = session->history().steps().size();
    drop({put("one.pdf", "%PDF-1.7 one"), put("two.png", encoded(colours(30, 20), "PNG")), put("bad.png", "nothing"), file("shown.jpg")});
    ASSERT_TRUE(waitIdle());
    EXPECT_EQ(session->history().steps().size(), steps + 1);
    EXPECT_EQ(course().media.size(), 3);
    EXPECT_EQ(rows(), 3);
    EXPECT_TRUE(child<QLabel>("mediaTrouble")->isVisible());
    EXPECT_TRUE(child<QLabel>("mediaTrouble")->text().contains(QStringLiteral("bad.png")));
    EXPECT_TRUE(child<QLabel>("mediaDone")->isVisible());
    session->undo();
    EXPECT_EQ(course().media.size(), 1);
}

TEST_F(LibraryTest, UnusedFilesAreFoundAndRemovedWithOneStep)
{
    EXPECT_FALSE(child<QPushButton>("mediaRemoveUnused")->isEnabled());
    drop({put("one.pdf", "%PDF-1.7 one"), put("two.png", encoded(colours(30, 20), "PNG"))});
    ASSERT_TRUE(waitIdle());
    auto* show = child<QComboBox>("mediaShow");
    show->setCurrentIndex(show->findData(int(MediaFilter::Show::Unused)));
    EXPECT_EQ(rows(), 2);
    const auto steps = session->history().steps().size();
    click("mediaRemoveUnused");
    EXPECT_EQ(session->history().steps().size(), steps + 1);
    ASSERT_EQ(course().media.size(), 1);
    EXPECT_EQ(course().media.first().id.uuid(), shown);
    EXPECT_EQ(rows(), 0);
    QTest::keyClick(library.get(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(course().media.size(), 3);
}

TEST_F(LibraryTest, FilterBySourceAndWords)
{
    drop({put("one.pdf", "%PDF-1.7 one")});
    ASSERT_TRUE(waitIdle());
    auto* show = child<QComboBox>("mediaShow");
    show->setCurrentIndex(show->findData(int(MediaFilter::Show::WithoutSource)));
    EXPECT_EQ(rows(), 2);
    library->select(shown);
    EXPECT_TRUE(child<QLabel>("mediaNoSource")->isVisible());
    // Written into the form of the library, it is said no more.
    auto* author = library->findChildren<QLineEdit*>(QRegularExpression(QStringLiteral("^attribution.author@"))).value(0);
    ASSERT_TRUE(author);
    author->setFocus();
    QTest::keyClicks(author, QStringLiteral("Maria"));
    EXPECT_EQ(medium(shown)->attribution.author, QStringLiteral("Maria"));
    EXPECT_FALSE(child<QLabel>("mediaNoSource")->isVisible());
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows() == 1; }));
    show->setCurrentIndex(0);
    QTest::keyClicks(child<QLineEdit>("mediaWords"), QStringLiteral("maria"));
    EXPECT_EQ(rows(), 1);
}

TEST_F(LibraryTest, APlaceIsOneClickAway)
{
    library->select(shown);
    QSignalSpy spy(library.get(), &MediaLibrary::placeWanted);
    auto* places = child<QListWidget>("mediaPlaces");
    ASSERT_EQ(places->count(), 1);
    EXPECT_TRUE(places->item(0)->text().contains(QStringLiteral("The bench")));
    QTest::mouseClick(places->viewport(), Qt::LeftButton, {}, places->visualItemRect(places->item(0)).center());
    ASSERT_EQ(spy.size(), 1);
    EXPECT_EQ(spy.first().first().value<document::Place>().element, blockId);
}

TEST_F(LibraryTest, ReplacingKeepsReferencesAndForgetsWhoseWorkItWas)
{
    session->edit(QStringLiteral("Author"), {}, [&](model::Content& content) {
        model::modify<model::Media>(content, shown, [](model::Media& m) {
            m.attribution.author = QStringLiteral("Maria");
            m.people = model::People::None;
        });
    });
    library->select(shown);
    const auto replace = [&](int action, const char* name, const QImage& image) {
        prompts.files = {put(name, encoded(image, "PNG"))};
        auto* button = library->findChild<QPushButton*>(QStringLiteral("mediaReplace"));
        ASSERT_TRUE(button);
        button->menu()->actions().at(action)->trigger();
        ASSERT_TRUE(waitIdle());
    };
    const auto steps = session->history().steps().size();
    replace(1, "newer.png", colours(90, 60));
    EXPECT_EQ(session->history().steps().size(), steps + 1);
    EXPECT_EQ(imageBlock().image.target().uuid(), shown);
    EXPECT_EQ(medium(shown)->width, 90);
    EXPECT_EQ(medium(shown)->attribution.author, QStringLiteral("Maria"));
    replace(0, "other.png", colours(70, 60));
    EXPECT_EQ(medium(shown)->width, 70);
    EXPECT_EQ(medium(shown)->attribution.author, QString());
    EXPECT_FALSE(medium(shown)->people.isSet());
    prompts.files = {put("bad.png", "nothing")};
    library->findChild<QPushButton*>(QStringLiteral("mediaReplace"))->menu()->actions().at(0)->trigger();
    ASSERT_TRUE(waitIdle());
    EXPECT_EQ(medium(shown)->width, 70);
    EXPECT_TRUE(child<QLabel>("mediaTrouble")->text().contains(QStringLiteral("bad.png")));
    session->undo();
    session->undo();
    EXPECT_EQ(medium(shown)->name, QStringLiteral("shown.jpg"));
}

TEST_F(LibraryTest, ACopyOnTheDiskHasTheSameBytes)
{
    library->select(shown);
    prompts.files = {file("copy.jpg")};
    click("mediaCopy");
    ASSERT_TRUE(QTest::qWaitFor([&] { return child<QLabel>("mediaDone")->isVisible(); }));
    QFile copy(file("copy.jpg"));
    ASSERT_TRUE(copy.open(QIODevice::ReadOnly));
    EXPECT_EQ(copy.readAll(), *session->media()->read(medium(shown)->file));
}

TEST_F(LibraryTest, PeopleAreAskedForOncePerPhoto)
{
    library->select(shown);
    const auto button = [&] { return library->findChildren<QPushButton*>(QRegularExpression(QStringLiteral("^people-consent"))).value(0); };
    ASSERT_TRUE(button());
    EXPECT_TRUE(button()->isVisible());
    button()->click();
    EXPECT_EQ(medium(shown)->people, model::People::Consent);
    EXPECT_FALSE(button()->isVisible());
    session->undo();
    EXPECT_TRUE(button()->isVisible());
}

TEST_F(LibraryTest, EditingChangesEveryPlaceInOneStep)
{
    library->select(shown);
    click("mediaEdit");
    auto* editor = library->findChild<PictureEditor*>();
    ASSERT_TRUE(editor);
    ASSERT_TRUE(QTest::qWaitFor([&] { return editor->isReady(); }, 20000));
    const auto steps = session->history().steps().size();
    editor->findChild<QPushButton*>(QStringLiteral("pictureLeft"))->click();
    editor->findChild<QPushButton*>(QStringLiteral("pictureUse"))->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return session->history().steps().size() == steps + 1; }, 20000));
    EXPECT_EQ(imageBlock().image.target().uuid(), shown);
    EXPECT_EQ(medium(shown)->width, 160);
    EXPECT_EQ(medium(shown)->attribution.changes, QStringLiteral("Turned"));
}

TEST_F(LibraryTest, CanBeLookedAt)
{
    const QPalette palette = QApplication::palette();
    const QFont font = QApplication::font();
    const QString shots = qEnvironmentVariable("MICROVET_SHOTS");
    drop({put("large-photo-of-the-workshop.jpg", encoded(colours(2400, 1500), "JPEG")), put("Safety sheet.pdf", "%PDF-1.7 one"), put("bad.png", "nothing")});
    ASSERT_TRUE(waitIdle());
    session->edit(QStringLiteral("Source"), {}, [&](model::Content& content) {
        model::modify<model::Media>(content, shown, [](model::Media& m) {
            m.attribution.author = QStringLiteral("Maria Papadopoulou");
            m.attribution.licence = QStringLiteral("CC-BY-4.0");
        });
    });
    const auto shoot = [&](QWidget* widget, const QString& name) {
        QTest::qWait(300);
        EXPECT_LE(widget->height(), 560) << name.toStdString();
        EXPECT_LE(widget->width(), 1093) << name.toStdString();
        if (!shots.isEmpty()) widget->grab().save(shots + u'/' + name + QStringLiteral(".png"));
    };
    for (const bool dark : {false, true}) {
        const QString look = dark ? QStringLiteral("-dark") : QStringLiteral("-light");
        theme::apply(*qApp, dark);
        library->select(shown);
        shoot(library.get(), QStringLiteral("library-used") + look);
        const model::Media& large = course().media.at(1);
        library->select(large.id.uuid());
        shoot(library.get(), QStringLiteral("library-photo") + look);
        PictureEditor* editor = openPictureEditor(*session, large.id.uuid(), library.get(), [](const model::Media&) {});
        ASSERT_TRUE(editor);
        ASSERT_TRUE(QTest::qWaitFor([&] { return editor->isReady(); }, 30000));
        editor->canvas().setFrame({500, 300, 900, 700});
        shoot(editor, QStringLiteral("editor") + look);
        editor->reject();
    }
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(palette);
    QApplication::setFont(font);
}

} // namespace
} // namespace microvet::ui
