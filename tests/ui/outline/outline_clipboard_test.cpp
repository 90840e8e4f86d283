#include "tests/ui/outline/outline_panel_fixture.h"

namespace microvet::ui {

TEST_F(OutlinePanelTest, CopiesAndPastesInsideTheCourse)
{
    open(test::sampleContent());
    const QUuid source = test::testId(test::sample::unitOne);
    m_panel->setCurrent(source);
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(QGuiApplication::clipboard()->text().startsWith(find<Unit>(m_session->content(), source)->title));
    press(Qt::Key_V, Qt::ControlModifier);
    const QList<Unit> after = course().modules[0].units;
    ASSERT_EQ(after.size(), 3);
    EXPECT_EQ(label(), QStringLiteral("Paste unit"));
    EXPECT_EQ(after[1].title, after[0].title);
    EXPECT_NE(after[1].id, after[0].id);
    EXPECT_EQ(after[1].outcomes, after[0].outcomes) << "references to what the course has stay";
    EXPECT_EQ(m_panel->current(), after[1].id.uuid());
    QSet<QUuid> seen;
    bool twice = false;
    forEachElement(m_session->content(), [&](const ElementView& element) {
        twice = twice || seen.contains(element.id);
        seen.insert(element.id);
        return true;
    });
    EXPECT_FALSE(twice);
}

TEST_F(OutlinePanelTest, PasteElsewhereLeavesNoReferenceToNothing)
{
    const Content source = test::sampleContent();
    Session other(documentOf(source));
    const std::unique_ptr<QMimeData> data(packElements(other, {{Row::Module, test::testId(test::sample::module)}}));
    open(makeCourse(1, 1, 1));
    auto* copy = new QMimeData;
    copy->setData(elementsMimeType(), data->data(elementsMimeType()));
    QGuiApplication::clipboard()->setMimeData(copy);
    m_panel->setCurrent(module(0));
    press(Qt::Key_V, Qt::ControlModifier);
    ASSERT_EQ(course().modules.size(), 2);
    const Module& pasted = course().modules[1];
    EXPECT_EQ(pasted.title, source.course.modules[0].title);
    int dangling = 0;
    int inside = 0;
    forEachRef(pasted, [&](const RefView& ref) { (locate(m_session->content(), ref.target) ? inside : dangling)++; });
    EXPECT_EQ(dangling, 0);
    int wanted = 0; // links between the module's own units stay
    forEachRef(source.course.modules[0], [&](const RefView& ref) {
        const Located target = locate(source, ref.target);
        if (target && target.path.contains(source.course.modules[0].id.uuid())) ++wanted;
    });
    EXPECT_GE(inside, wanted) << "media, rubrics and terms come along";
}

/// Two open courses with media of their own.
class TwoCourses : public OutlinePanelTest {
protected:
    void openBoth()
    {
        document::Document source;
        source.content = test::sampleContent();
        source.media = storeIn("source");
        const auto file = source.media->add("picture bytes", QStringLiteral("png"));
        source.content.course.media[0].file = *file;
        source.content.course.media[0].attribution.author = QStringLiteral("Maria Petrova");
        m_file = *file;
        m_source = std::make_unique<Session>(source);
        document::Document target = documentOf(makeCourse(1, 1, 1));
        target.media = storeIn("target");
        m_session = std::make_unique<Session>(target);
        m_panel = std::make_unique<OutlinePanel>(*m_session);
        m_sourcePanel = std::make_unique<OutlinePanel>(*m_source);
        for (OutlinePanel* panel : {m_sourcePanel.get(), m_panel.get()}) {
            panel->resize(320, 600);
            panel->show();
        }
    }
    std::shared_ptr<document::MediaStore> storeIn(const char* name) const
    {
        return std::make_shared<document::MediaStore>(diskStore(), m_folder.filePath(QLatin1String(name)));
    }
    void focus(OutlinePanel& panel)
    {
        panel.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&panel));
        panel.view().setFocus();
    }
    void copy(const QUuid& id, Qt::Key key = Qt::Key_C)
    {
        focus(*m_sourcePanel);
        m_sourcePanel->setCurrent(id);
        press(key, Qt::ControlModifier);
    }
    void paste()
    {
        focus(*m_panel);
        m_panel->setCurrent(module(0));
        press(Qt::Key_V, Qt::ControlModifier);
    }
    void TearDown() override
    {
        m_sourcePanel.reset();
        m_source.reset();
        OutlinePanelTest::TearDown();
    }
    int dangling() const
    {
        int count = 0;
        forEachRef(m_session->content(), [&](const RefView& ref) { count += !locate(m_session->content(), ref.target); });
        return count;
    }

    QTemporaryDir m_folder;
    QString m_file;
    std::unique_ptr<Session> m_source;
    std::unique_ptr<OutlinePanel> m_sourcePanel;
};

TEST_F(TwoCourses, MediaComeAlongWithBytesAndAttributionOnce)
{
    openBoth();
    copy(test::testId(test::sample::unitOne));
    paste();
    ASSERT_EQ(course().modules[0].units.size(), 2);
    ASSERT_EQ(course().media.size(), 1);
    EXPECT_EQ(course().media[0].attribution.author, QStringLiteral("Maria Petrova"));
    EXPECT_NE(course().media[0].id, m_source->course().media[0].id) << "an element of its own here";
    EXPECT_EQ(m_session->media()->read(m_file).value(), "picture bytes");
    EXPECT_EQ(dangling(), 0);
    int shown = 0;
    forEachRef(course().modules[0], [&](const RefView& ref) { shown += ref.target == course().media[0].id.uuid(); });
    EXPECT_GE(shown, 1);
    const auto steps = m_session->history().steps().size();
    paste();
    EXPECT_EQ(course().media.size(), 1) << "equal bytes once";
    EXPECT_EQ(m_session->history().steps().size(), steps + 1) << "one step with its media";
    m_session->undo();
    m_session->undo();
    EXPECT_TRUE(course().media.isEmpty());
}

TEST_F(TwoCourses, CutTakesOutThereAndPutsInHere)
{
    openBoth();
    copy(test::testId(test::sample::unitOne), Qt::Key_X);
    EXPECT_EQ(m_source->course().modules[0].units.size(), 1);
    EXPECT_EQ(m_source->history().undoLabel(), QStringLiteral("Delete unit"));
    paste();
    EXPECT_EQ(course().modules[0].units.size(), 2);
    EXPECT_EQ(m_session->media()->read(m_file).value(), "picture bytes");
}

TEST_F(TwoCourses, ComesFromAnotherProgramToo)
{
    openBoth();
    copy(test::testId(test::sample::unitOne));
    // As another process sees it: the bytes of the clipboard alone.
    QByteArray bytes = QGuiApplication::clipboard()->mimeData()->data(elementsMimeType());
    bytes.replace(sourceOf(*m_source), "1/elsewhere");
    auto* foreign = new QMimeData;
    foreign->setData(elementsMimeType(), bytes);
    QGuiApplication::clipboard()->setMimeData(foreign);
    paste();
    EXPECT_EQ(m_session->media()->read(m_file).value(), "picture bytes");
}

TEST_F(TwoCourses, ASourceThatIsGoneIsSaid)
{
    openBoth();
    copy(test::testId(test::sample::unitOne));
    m_sourcePanel.reset();
    m_source.reset();
    QDir(m_folder.filePath(QStringLiteral("source"))).removeRecursively();
    QSignalSpy trouble(m_panel.get(), &OutlinePanel::troubled);
    paste();
    ASSERT_EQ(trouble.size(), 1);
    EXPECT_EQ(course().modules[0].units.size(), 2) << "the text is there all the same";
    EXPECT_TRUE(course().media.isEmpty());
    EXPECT_EQ(dangling(), 0);
}

TEST_F(OutlinePanelTest, TextIsOfferedAsAHandout)
{
    open(makeCourse(1, 1, 1));
    QSignalSpy wanted(m_panel.get(), &OutlinePanel::handoutWanted);
    QMimeData text;
    text.setHtml(QStringLiteral("<h1>A</h1>"));
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view().viewport(), &enter);
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view().viewport(), &drop);
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted[0][0].value<const QMimeData*>(), &text);
    m_panel->findChild<QAction*>(QStringLiteral("outlineHandout"))->trigger();
    EXPECT_EQ(wanted.size(), 2);
    QGuiApplication::clipboard()->setText(QStringLiteral("A text"));
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(wanted.size(), 3);
}

} // namespace microvet::ui
