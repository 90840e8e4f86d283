#include "tests/ui/editors/editor_fixture.h"

#include <QAccessible>
#include <QLabel>
#include <QSet>
#include <QToolButton>

namespace microvet::ui {
namespace {

bool canHaveFocus(const QWidget* widget)
{
    return widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy();
}

/// Inner parts of compound widgets of Qt itself: they speak through the widget around them.
bool isInner(const QWidget* widget)
{
    for (const QWidget* w = widget->parentWidget(); w; w = w->parentWidget())
        if (w->inherits("QComboBox")) return true;
    return widget->objectName().startsWith(QLatin1String("qt_")) || widget->parent()->inherits("QAbstractSpinBox")
        || widget->parent()->inherits("QComboBox") || widget->inherits("QMenu");
}

class Accessibility : public EditorTest {
protected:
    void check(const char* page)
    {
        for (auto* header : m_area->findChildren<QToolButton*>(QRegularExpression(QStringLiteral("^section"))))
            if (header->accessibleDescription().startsWith(QLatin1String("Closed"))) header->click();
        QSet<QString> names;
        int seen = 0;
        for (QWidget* widget : m_area->findChildren<QWidget*>()) {
            if (!canHaveFocus(widget) || isInner(widget)) continue;
            ++seen;
            const char* kind = widget->metaObject()->className();
            EXPECT_FALSE(widget->objectName().isEmpty()) << page << ": " << kind << " without an object name";
            EXPECT_FALSE(names.contains(widget->objectName())) << page << ": twice " << qPrintable(widget->objectName());
            names.insert(widget->objectName());
            QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
            ASSERT_NE(spoken, nullptr);
            // A combo box always answers its text: only a name of its own counts.
            const bool combo = widget->inherits("QComboBox");
            const QString name = combo ? widget->accessibleName() : spoken->text(QAccessible::Name);
            EXPECT_FALSE(name.isEmpty()) << page << ": " << kind << ' ' << qPrintable(widget->objectName()) << " without a name";
        }
        EXPECT_GT(seen, 12) << page;
    }
};

TEST_F(Accessibility, EveryFieldOfTheCourseHasNames)
{
    m_area->showElement(course().id.uuid());
    m_session->edit(QStringLiteral("x"), {}, [](model::Content& c) {
        model::Contributor person;
        person.id = model::PersonId::make();
        c.course.contributors.append(person);
        c.course.contributors.append(person);
        c.course.contributors.last().id = model::PersonId::make();
    });
    check("course");
}

TEST_F(Accessibility, EveryFieldOfTheOtherPagesHasNames)
{
    m_area->showOutcomes();
    check("outcomes");
    m_area->showElement(course().modules.first().id.uuid());
    check("module");
    showUnit();
    check("unit");
    m_area->showElement(course().assessments.first().id.uuid());
    check("assessment");
}

TEST_F(Accessibility, TabGoesDownThePage)
{
    showUnit();
    auto* title = field<QWidget>(unit().id.uuid(), "title");
    title->setFocus();
    int last = -1;
    int steps = 0;
    QSet<QWidget*> met;
    for (; steps < 60; ++steps) {
        QWidget* now = QApplication::focusWidget();
        if (!now || met.contains(now)) break;
        met.insert(now);
        auto* page = m_area->findChild<QWidget*>(QStringLiteral("page"));
        if (!page->isAncestorOf(now)) break;
        const int y = now->mapTo(page, QPoint(0, 0)).y();
        EXPECT_GE(y + 60, last) << "focus jumps up to " << qPrintable(now->objectName());
        last = std::max(last, y);
        QTest::keyClick(now, Qt::Key_Tab);
    }
    EXPECT_GT(steps, 30);
}

} // namespace
} // namespace microvet::ui
