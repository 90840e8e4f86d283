#pragma once

#include "tests/ui/editors/editor_fixture.h"

#include "ui/editors/questions/question_list.h"
#include "ui/editors/questions/question_registry.h"
#include "ui/widgets/fields.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

namespace microvet::ui {

/// The page of the assessment, emptied, and hands that write questions into it.
class QuestionsTest : public EditorTest {
protected:
    QuestionsTest()
    {
        m_session->edit(QStringLiteral("Empty"), {}, [](model::Content& c) { c.course.assessments[0].questions.clear(); });
        m_area->showElement(exam().id.uuid());
        QTest::qWait(1);
    }

    const model::Assessment& exam() const { return course().assessments.first(); }
    const model::Question& last() const { return exam().questions.last(); }
    QUuid lastId() const { return last().id.uuid(); }
    template<class T> const T& lastBody() const { return std::get<T>(last().body); }

    /// The menu "Add a question", by keys.
    void add(const char* code)
    {
        auto* button = field<QPushButton>(exam().id.uuid(), "addQuestion");
        ASSERT_TRUE(button);
        button->setFocus();
        QMenu* menu = button->menu();
        menu->popup(button->mapToGlobal(QPoint(0, 0)));
        QTest::qWait(0);
        const auto before = exam().questions.size();
        for (int i = 0; i < 20 && (!menu->activeAction() || menu->activeAction()->objectName() != QLatin1String(code)); ++i)
            QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QTest::qWait(1);
        ASSERT_EQ(exam().questions.size(), before + 1) << code;
        EXPECT_EQ(codeOf(last().body), QLatin1String(code));
        EXPECT_EQ(QApplication::focusWidget()->objectName(), name(lastId(), "prompt"));
    }

    static void type(const QString& text)
    {
        ASSERT_TRUE(QTest::qWaitFor([] { return QApplication::focusWidget() != nullptr; })) << "nothing has the focus";
        QTest::keyClicks(QApplication::focusWidget(), text);
    }
    /// Clicks into the field and writes instead of what stands there.
    void write(const QUuid& element, const char* path, const QString& text)
    {
        auto* widget = field<QWidget>(element, path);
        ASSERT_TRUE(widget) << path;
        widget->setFocus();
        QTest::keyClick(widget, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(widget, text);
        if (qobject_cast<QDoubleSpinBox*>(widget)) QTest::keyClick(widget, Qt::Key_Tab);
    }
    static QString plain(const model::RichText& text) { return richtext::toPlainText(text); }

    /// Back to the beginning and forward again: nothing may be lost on the way.
    void undoAndRedoAll()
    {
        const model::Content done = m_session->content();
        while (m_session->history().canUndo()) m_session->undo();
        EXPECT_EQ(m_session->content(), m_content);
        while (m_session->history().canRedo()) m_session->redo();
        EXPECT_EQ(m_session->content(), done);
        QTest::qWait(1);
    }

    /// What a fresh reader finds in the file after saving.
    void saveAndCompare()
    {
        const QString path = m_folder.filePath(QStringLiteral("course.microvet"));
        QSignalSpy saved(m_session.get(), &Session::saved);
        m_session->save(path);
        ASSERT_TRUE(QTest::qWaitFor([&] { return !saved.isEmpty(); }, 10000));
        QTemporaryDir media;
        Progress progress;
        const auto document = document::open(diskStore(), path, media.path(), progress);
        ASSERT_TRUE(document) << (document ? "" : document.error().text.toStdString());
        EXPECT_EQ(document->content, m_session->content());
    }
};

} // namespace microvet::ui
