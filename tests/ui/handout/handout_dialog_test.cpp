#include "ui/handout/handout_dialog.h"

#include "core/model/walk.h"
#include "tests/ui/outline/course_maker.h"
#include "tests/ui/shell/shell_fixture.h"
#include "ui/handout/handout_source.h"

#include <gtest/gtest.h>

#include <QBuffer>
#include <QClipboard>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTextBrowser>
#include <QTreeWidget>

namespace microvet::ui {
namespace {

using namespace importers::handout;
using namespace model;

QByteArray png()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImage image(8, 6, QImage::Format_RGB32);
    image.fill(Qt::green);
    image.save(&buffer, "PNG");
    return bytes;
}

class HandoutDialogTest : public testing::Test {
protected:
    void open(const Content& content = tests::makeCourse(2, 1, 1))
    {
        document::Document document;
        document.content = content;
        document.media = std::make_shared<document::MediaStore>(diskStore(), m_folder.filePath(QStringLiteral("media")));
        m_session = std::make_unique<Session>(document);
        m_dialog = std::make_unique<HandoutDialog>(*m_session, m_prompts, m_folder.path());
        m_dialog->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    void TearDown() override
    {
        QThreadPool::globalInstance()->waitForDone();
        m_dialog.reset();
        m_session.reset();
        QGuiApplication::clipboard()->clear();
    }
    void paste(const QString& html)
    {
        auto* data = new QMimeData;
        data->setHtml(html);
        QGuiApplication::clipboard()->setMimeData(data);
        QTest::mouseClick(find<QPushButton>("handoutPaste"), Qt::LeftButton);
        ASSERT_TRUE(QTest::qWaitFor([&] { return !m_dialog->proposal().sections.isEmpty(); }, 20000));
    }
    template<class T> T* find(const char* name) { return m_dialog->findChild<T*>(QLatin1String(name)); }
    QTreeWidget* tree() { return find<QTreeWidget>("handoutTree"); }
    QTreeWidgetItem* item(const QString& title)
    {
        const auto found = tree()->findItems(title, Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? nullptr : found.first();
    }
    const Course& course() const { return m_session->course(); }

    QTemporaryDir m_folder;
    FakePrompts m_prompts;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<HandoutDialog> m_dialog;
};

const QString text = QStringLiteral("<h1>Saws</h1><h2>Teeth</h2><p>Keep them sharp.</p><h3>Files</h3><p>Flat.</p><h1>Planes</h1><h2>Irons</h2><p>Grind.</p>");

TEST_F(HandoutDialogTest, PastedTextIsShiftedRefusedRenamedAndTakenInOneStep)
{
    open();
    EXPECT_FALSE(find<QPushButton>("handoutTake")->isEnabled());
    paste(text);
    ASSERT_EQ(tree()->topLevelItemCount(), 2);
    ASSERT_TRUE(item(QStringLiteral("Files")));
    EXPECT_EQ(item(QStringLiteral("Files"))->parent()->text(0), QStringLiteral("Teeth"));
    tree()->clearSelection();
    tree()->setCurrentItem(item(QStringLiteral("Files")));
    EXPECT_TRUE(find<QTextBrowser>("handoutPreview")->toPlainText().contains(QStringLiteral("Flat.")));
    QTest::mouseClick(find<QPushButton>("handoutMakeUnit"), Qt::LeftButton);
    EXPECT_EQ(item(QStringLiteral("Files"))->parent()->text(0), QStringLiteral("Saws"));
    EXPECT_TRUE(item(QStringLiteral("Files"))->isSelected()) << "the choice stays";
    item(QStringLiteral("Planes"))->setCheckState(0, Qt::Unchecked);
    EXPECT_EQ(item(QStringLiteral("Irons"))->checkState(0), Qt::Unchecked) << "what is below goes with it";
    item(QStringLiteral("Irons"))->setCheckState(0, Qt::Checked);
    item(QStringLiteral("Teeth"))->setText(0, QStringLiteral("Sharp teeth"));
    EXPECT_TRUE(find<QLabel>("handoutSummary")->text().startsWith(QStringLiteral("1 module"))) << find<QLabel>("handoutSummary")->text().toStdString();

    const auto steps = m_session->history().steps().size();
    QSignalSpy taken(m_dialog.get(), &HandoutDialog::taken);
    QTest::mouseClick(find<QPushButton>("handoutTake"), Qt::LeftButton);
    ASSERT_EQ(taken.size(), 1);
    EXPECT_EQ(m_session->history().steps().size(), steps + 1);
    EXPECT_EQ(m_session->history().undoLabel(), QStringLiteral("Take in a handout"));
    ASSERT_EQ(course().modules.size(), 3);
    const Module& made = course().modules[2];
    EXPECT_EQ(made.title, QStringLiteral("Saws"));
    ASSERT_EQ(made.units.size(), 3);
    EXPECT_EQ(made.units[0].title, QStringLiteral("Sharp teeth"));
    EXPECT_EQ(made.units[1].title, QStringLiteral("Files"));
    EXPECT_EQ(made.units[2].title, QStringLiteral("Irons"));
    m_session->undo();
    EXPECT_EQ(course().modules.size(), 2);
}

TEST_F(HandoutDialogTest, PicturesComeIntoTheMediaOnce)
{
    open(tests::makeCourse(0, 0, 0));
    const QString data = QStringLiteral("data:image/png;base64,") + QString::fromLatin1(png().toBase64());
    paste(QStringLiteral("<h1>A</h1><p>x<img alt='Green' src='%1'>y<img src='%1'><img src='data:image/png;base64,bm90IGEgcGljdHVyZQ=='></p>").arg(data));
    QSignalSpy taken(m_dialog.get(), &HandoutDialog::taken);
    QTest::mouseClick(find<QPushButton>("handoutTake"), Qt::LeftButton);
    ASSERT_EQ(taken.size(), 1);
    EXPECT_FALSE(taken[0][1].toString().isEmpty()) << "one of them is no picture";
    ASSERT_EQ(course().media.size(), 1);
    EXPECT_EQ(m_session->media()->read(course().media[0].file).value(), png());
    EXPECT_EQ(course().media[0].width, 8);
    int images = 0;
    for (const Block& block : course().modules[0].units[0].blocks)
        if (const auto* image = std::get_if<ImageBlock>(&block.body)) {
            ++images;
            EXPECT_EQ(image->image.target(), course().media[0].id);
        }
    EXPECT_EQ(images, 2);
}

TEST_F(HandoutDialogTest, EmptyModulesOfANewCourseMakeRoom)
{
    Content content = tests::makeCourse(1, 1, 0);
    content.course.modules[0].title.clear();
    content.course.modules[0].units[0].title.clear();
    content.course.title.clear();
    open(content);
    paste(QStringLiteral("<h1>Wood</h1>") + QString(text).replace(QStringLiteral("h2>"), QStringLiteral("h4>")).replace(QStringLiteral("h1>"), QStringLiteral("h2>")));
    QTest::mouseClick(find<QPushButton>("handoutTake"), Qt::LeftButton);
    EXPECT_EQ(course().modules.size(), 2);
    EXPECT_EQ(course().title, QStringLiteral("Wood"));
}

TEST_F(HandoutDialogTest, ReadsFilesWithThePicturesBesideThemAndNoOthers)
{
    ASSERT_TRUE(QDir(m_folder.path()).mkpath(QStringLiteral("doc/pics")));
    QFile picture(m_folder.filePath(QStringLiteral("doc/pics/a.png")));
    ASSERT_TRUE(picture.open(QIODevice::WriteOnly));
    picture.write(png());
    picture.close();
    ASSERT_TRUE(picture.copy(m_folder.filePath(QStringLiteral("private.png"))));
    QFile file(m_folder.filePath(QStringLiteral("doc/Handout.HTML")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("<h1>A</h1><img src='pics/a.png'><img src='../private.png'><img src='file://" + m_folder.filePath(QStringLiteral("private.png")).toUtf8() + "'>");
    file.close();
    open();
    m_prompts.files = {file.fileName()};
    QTest::mouseClick(find<QPushButton>("handoutOpen"), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_dialog->proposal().sections.isEmpty(); }, 20000));
    ASSERT_EQ(m_dialog->proposal().pictures.size(), 3);
    EXPECT_EQ(m_dialog->proposal().pictures[0].bytes, png());
    EXPECT_TRUE(m_dialog->proposal().pictures[1].bytes.isEmpty());
    EXPECT_TRUE(m_dialog->proposal().pictures[2].bytes.isEmpty());
}

TEST_F(HandoutDialogTest, SaysWhatCannotBeReadAndKeepsTheCourse)
{
    open();
    const quint64 revision = m_session->history().revision();
    const QString first = find<QLabel>("handoutMessage")->text();
    QTest::mouseClick(find<QPushButton>("handoutPaste"), Qt::LeftButton); // the clipboard is empty
    EXPECT_NE(find<QLabel>("handoutMessage")->text(), first);
    m_dialog->readFile(m_folder.filePath(QStringLiteral("gone.md")));
    EXPECT_TRUE(find<QLabel>("handoutMessage")->text().contains(QStringLiteral("gone.md")));
    m_dialog->readFile(QStringLiteral("x.docx"));
    EXPECT_TRUE(find<QLabel>("handoutMessage")->text().contains(QStringLiteral("x.docx")));
    QMimeData empty;
    empty.setHtml(QStringLiteral("<p> </p>"));
    empty.setText(QStringLiteral(" "));
    m_dialog->readMime(&empty);
    ASSERT_TRUE(QTest::qWaitFor([&] { return find<QLabel>("handoutMessage")->text().contains(QStringLiteral("nothing to read")); }, 20000));
    EXPECT_FALSE(find<QPushButton>("handoutTake")->isEnabled());
    EXPECT_EQ(m_session->history().revision(), revision);
}

TEST(HandoutSource, KnowsWhatIsAText)
{
    QMimeData data;
    EXPECT_FALSE(offersHandout(&data));
    EXPECT_FALSE(offersHandout(nullptr));
    data.setText(QStringLiteral("Text"));
    EXPECT_TRUE(offersHandout(&data));
    data.setData(QStringLiteral("application/vnd.microvet.elements+json"), "{}");
    EXPECT_FALSE(offersHandout(&data)) << "what the outline copies is more than text";
    QMimeData file;
    file.setUrls({QUrl::fromLocalFile(QStringLiteral("/x/a.md"))});
    EXPECT_TRUE(offersHandout(&file));
    file.setUrls({QUrl::fromLocalFile(QStringLiteral("/x/a.microvet"))});
    EXPECT_FALSE(offersHandout(&file));
}

/// From the start page to modules, as somebody with a handout does it.
class HandoutWay : public ShellTest {};

TEST_F(HandoutWay, FromTheStartPage)
{
    QTest::mouseClick(window->findChild<QWidget*>(QStringLiteral("doorHandout")), Qt::LeftButton);
    auto* dialog = window->findChild<QDialog*>(QStringLiteral("newCourseDialog"));
    ASSERT_TRUE(dialog);
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("createCourse")), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->findChild<HandoutDialog*>() != nullptr; }));
    auto* handout = window->findChild<HandoutDialog*>();
    auto* data = new QMimeData;
    data->setText(QStringLiteral("# Bread\n\n## Dough\n\nKnead.\n\n## Oven\n\nBake.\n"));
    QGuiApplication::clipboard()->setMimeData(data);
    QTest::mouseClick(handout->findChild<QPushButton*>(QStringLiteral("handoutPaste")), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !handout->proposal().sections.isEmpty(); }, 20000));
    QTest::mouseClick(handout->findChild<QPushButton*>(QStringLiteral("handoutTake")), Qt::LeftButton);
    ASSERT_EQ(session().course().modules.size(), 1);
    EXPECT_EQ(session().course().modules[0].title, QStringLiteral("Bread"));
    EXPECT_EQ(session().course().modules[0].units.size(), 2);
}

} // namespace
} // namespace microvet::ui
