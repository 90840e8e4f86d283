#include "ui/editors/editor_area.h"
#include "ui/widgets/field_hub.h"

#include "tests/ui/shell/shell_fixture.h"

#include "core/model/walk.h"
#include "ui/session/guide_state.h"
#include "ui/shell/status_line.h"
#include "ui/widgets/style.h"

#include <QCheckBox>
#include <QLabel>

namespace microvet::ui {

class FieldHelpTest : public SampleTest {
protected:
    EditorArea& editor() { return window->workspace()->editor(); }
    /// Labels of fields without a word of help. Ticks say by their text what they do.
    void look(QSet<QString>& bare)
    {
        for (int round = 0; round < 3; ++round)
            for (Section* section : editor().findChildren<Section*>()) section->setExpanded(true);
        QTest::qWait(20);
        for (QLabel* label : editor().findChildren<QLabel*>()) {
            QWidget* field = label->buddy();
            if (!field || qobject_cast<QCheckBox*>(field) || !field->objectName().contains(QRegularExpression(QStringLiteral("^[a-z]")))) continue;
            ++seen;
            if (field->accessibleDescription().isEmpty()) bare.insert(label->text() + QStringLiteral(" (") + field->objectName().section(u'@', 0, 0) + u')');
        }
    }
    int seen = 0;
};

TEST_F(FieldHelpTest, EveryFieldHasAWordOfHelp)
{
    // English fields show only beside another language.
    session().edit(QStringLiteral("x"), {}, [](model::Content& content) { content.course.language = QStringLiteral("el"); });
    QSet<QString> bare;
    editor().showElement(session().course().id.uuid());
    look(bare);
    editor().showOutcomes();
    look(bare);
    for (const methodology::Step& step : session().guide().method().steps()) {
        window->workspace()->openGuide(step.id);
        look(bare);
    }
    for (const model::Module& module : session().course().modules) {
        editor().showElement(module.id.uuid());
        look(bare);
        for (const model::Unit& unit : module.units) {
            editor().showElement(unit.id.uuid());
            look(bare);
        }
    }
    editor().showElement(session().course().assessments.first().id.uuid());
    look(bare);
    EXPECT_GT(seen, 200);
    QStringList list(bare.cbegin(), bare.cend());
    list.sort();
    EXPECT_TRUE(list.isEmpty()) << list.join(u'\n').toStdString();
}

TEST_F(FieldHelpTest, StandsInTheStatusLineWhileOneWrites)
{
    window->resize(1366, 768);
    window->show();
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window));
    auto* help = window->status().findChild<QLabel*>(QStringLiteral("fieldHelp"));
    window->workspace()->openGuide(QStringLiteral("need"));
    ASSERT_TRUE(editor().hub()->reveal({session().course().id.uuid(), "need.requestedBy", -1}));
    EXPECT_TRUE(QTest::qWaitFor([&] { return help->text().startsWith(QStringLiteral("An employer")); }));
    ASSERT_TRUE(editor().hub()->reveal({session().course().id.uuid(), "need.stakeholders", -1}));
    EXPECT_TRUE(QTest::qWaitFor([&] { return help->text().isEmpty(); })) << "its help stands below it";
}

} // namespace microvet::ui
