#include "tests/ui/editors/editor_fixture.h"
#include "ui/richtext/rich_text_edit.h"
#include "ui/search/hit_list.h"
#include "ui/search/search_panel.h"
#include "ui/search/select_words.h"

#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace microvet::ui {
namespace {

class SearchPanelTest : public EditorTest {
protected:
    SearchPanelTest()
        : m_panel(*m_session)
    {
        m_panel.resize(700, 260);
        QObject::connect(&m_panel, &SearchPanel::placeActivated, m_area.get(), [this](const document::Place& place, qsizetype start, const QString& words) {
            m_area->showPlace(place);
            m_area->selectWords(start, words);
        });
    }

    template<class W> W* part(const char* name)
    {
        auto* found = m_panel.findChild<W*>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    void write(const char* name, const QString& text)
    {
        auto* line = part<QLineEdit>(name);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    QString count() { return part<QLabel>("searchCount")->text(); }
    /// The words that are selected in the field of the page.
    QString selected() const
    {
        QWidget* field = m_area->window()->focusWidget();
        if (auto* line = qobject_cast<QLineEdit*>(field)) return line->selectedText();
        if (auto* rich = qobject_cast<QTextEdit*>(field)) return rich->textCursor().selectedText();
        if (auto* plain = qobject_cast<QPlainTextEdit*>(field)) return plain->textCursor().selectedText();
        return {};
    }

    SearchPanel m_panel;
};

TEST_F(SearchPanelTest, FindsAsOneTypesAndGroupsByPage)
{
    m_panel.openFind();
    EXPECT_TRUE(m_panel.isVisible());
    write("searchWords", QStringLiteral("JOINT"));
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_panel.result().total > 0; }));
    const auto* hits = part<HitList>("searchHits");
    ASSERT_GE(hits->topLevelItemCount(), 2) << "outcomes of the course, the unit, the other unit's title";
    EXPECT_TRUE(hits->topLevelItem(0)->text(0).contains(QString::number(hits->topLevelItem(0)->childCount())));
    EXPECT_TRUE(count().contains(QString::number(m_panel.result().total)));
    const int all = m_panel.result().total;
    part<QCheckBox>("searchWhole")->setChecked(true);
    EXPECT_LT(m_panel.result().total, all) << "“joints” is another word";
    EXPECT_GT(m_panel.result().total, 0);
    part<QCheckBox>("searchCase")->setChecked(true);
    EXPECT_EQ(m_panel.result().total, 0);
    EXPECT_FALSE(part<QPushButton>("searchNext")->isEnabled());
}

TEST_F(SearchPanelTest, EnterGoesFromPlaceToPlaceAndSelectsTheWords)
{
    m_panel.openFind(QStringLiteral("iron"));
    const int total = m_panel.result().total;
    ASSERT_GE(total, 4);
    auto* words = part<QLineEdit>("searchWords");
    for (int i = 0; i < total; ++i) {
        const model::SearchHit& hit = m_panel.result().hits[i];
        QTest::keyClick(words, Qt::Key_Return);
        QTest::qWait(1);
        EXPECT_EQ(selected(), hit.words) << i << ' ' << hit.field.constData();
    }
    QTest::keyClick(words, Qt::Key_Return);
    EXPECT_EQ(part<HitList>("searchHits")->current(), 0) << "round at the end";
    QTest::keyClick(words, Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_EQ(part<HitList>("searchHits")->current(), total - 1);
}

TEST_F(SearchPanelTest, ReplacesOneByOneAndAllAsOneStep)
{
    m_panel.openReplace(QStringLiteral("iron"));
    write("replaceWith", QStringLiteral("pen"));
    const int total = m_panel.result().total;
    const model::Content before = m_session->content();
    QTest::keyClick(part<QLineEdit>("searchWords"), Qt::Key_Return);
    QTest::mouseClick(part<QPushButton>("replaceOne"), Qt::LeftButton);
    EXPECT_EQ(m_panel.result().total, total - 1);
    EXPECT_EQ(m_session->history().steps().size(), 2);
    EXPECT_EQ(part<HitList>("searchHits")->current(), 0) << "on to the next place";
    QTest::mouseClick(part<QPushButton>("replaceAll"), Qt::LeftButton);
    EXPECT_EQ(m_panel.result().total, 0);
    EXPECT_TRUE(count().contains(QString::number(total - 1))) << qPrintable(count());
    EXPECT_EQ(m_session->history().steps().size(), 3);
    m_session->undo();
    m_session->undo();
    EXPECT_EQ(m_session->content(), before);
    EXPECT_TRUE(QTest::qWaitFor([&] { return m_panel.result().total == total; })) << "the list follows undo";
}

TEST_F(SearchPanelTest, AWordReplacedByItselfAndMoreIsNotFoundAgain)
{
    m_session->edit(QStringLiteral("x"), {}, [](model::Content& c) { c.course.title = QStringLiteral("flux flux"); });
    m_panel.openReplace(QStringLiteral("flux"));
    write("replaceWith", QStringLiteral("flux paste"));
    const QUuid courseId = course().id.uuid();
    ASSERT_EQ(m_panel.result().hits.first().owner, courseId);
    QTest::mouseClick(part<QPushButton>("replaceOne"), Qt::LeftButton);
    QTest::mouseClick(part<QPushButton>("replaceOne"), Qt::LeftButton);
    EXPECT_EQ(course().title, QStringLiteral("flux paste flux paste"));
}

TEST_F(SearchPanelTest, EscapeClosesAndKeysHaveNames)
{
    m_panel.openReplace(QStringLiteral("iron"));
    for (QWidget* widget : m_panel.findChildren<QWidget*>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy() || widget->objectName().startsWith(QLatin1String("qt_"))) continue;
        EXPECT_FALSE(widget->objectName().isEmpty()) << widget->metaObject()->className();
    }
    QSignalSpy closed(&m_panel, &SearchPanel::closed);
    QTest::keyClick(part<QLineEdit>("searchWords"), Qt::Key_Escape);
    EXPECT_FALSE(m_panel.isVisible());
    EXPECT_EQ(closed.size(), 1);
    m_panel.openFind();
    EXPECT_FALSE(part<QLineEdit>("replaceWith")->isVisible());
}

TEST_F(SearchPanelTest, LooksRight)
{
    const QString to = qEnvironmentVariable("MICROVET_SHOTS");
    m_panel.openReplace(QStringLiteral("the"));
    QTest::qWait(20);
    EXPECT_LE(m_panel.minimumSizeHint().width(), 620);
    if (!to.isEmpty()) m_panel.grab().save(to + QStringLiteral("/search-panel.png"));
}

TEST(SelectWords, TakesTheNearestWhereThePlaceMoved)
{
    QPlainTextEdit edit;
    edit.setPlainText(QStringLiteral("one two\ntwo one"));
    EXPECT_TRUE(selectWordsIn(&edit, 8, QStringLiteral("two")));
    EXPECT_EQ(edit.textCursor().selectionStart(), 8);
    EXPECT_TRUE(selectWordsIn(&edit, 10, QStringLiteral("one")));
    EXPECT_EQ(edit.textCursor().selectionStart(), 12);
    EXPECT_FALSE(selectWordsIn(&edit, 0, QStringLiteral("three")));
    EXPECT_FALSE(selectWordsIn(nullptr, 0, QStringLiteral("one")));
}

} // namespace
} // namespace microvet::ui
