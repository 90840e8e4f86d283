#include "ui/editors/course/sections.h"
#include "ui/editors/level_help.h"
#include "ui/editors/outcome_help.h"
#include "ui/editors/page.h"
#include "ui/esco/esco_links.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

namespace microvet::ui {

using namespace model;

namespace { struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::CourseEditor) }; }

void sections::outcomes(FieldForm& form)
{
    form.list(Tr::tr("Outcome"), &Course::outcomes, Tr::tr("Add a learning outcome"), [english = isEnglish(form.hub())](FieldForm& o) {
        o.text(Tr::tr("Statement"), &Outcome::statement, {.tip = Tr::tr("One verb that can be seen, what it is done with, and where or how."), .placeholder = Tr::tr("Learners can …")});
        o.add(makeOutcomeHelp(o.hub(), o.element()));
        if (!english) o.textIn(QStringLiteral("en"), Tr::tr("Statement in English"), &Outcome::statementIn, {.tip = Tr::tr("Credentials and the course passport show it.")});
        o.beginRow();
        o.choice(Tr::tr("Kind (EQF)"), &Outcome::type, {.tip = Tr::tr("Knowledge, a skill, or responsibility and autonomy.")});
        o.choice(Tr::tr("Level of thinking (Bloom)"), &Outcome::bloom, {.tip = Tr::tr("From remembering to creating; it suggests verbs.")});
        o.endRow();
        o.add(new EscoLinks(o.hub(), o.element()));
    }, false);
}

QWidget* makeOutcomesEditor(FieldHub& hub, const QUuid& course)
{
    auto* page = new QWidget;
    auto* column = pageColumn(page);
    column->addWidget(headingLabel(Tr::tr("Learning outcomes"), 1.4));
    column->addWidget(mutedLabel(Tr::tr("What a learner knows, understands and can do at the end. Begin each with a verb that can be "
                                        "seen or measured: “plan a lesson”, not “know about planning”. Three to six are enough for a short course.")));
    auto* form = new FieldForm(hub, course);
    sections::outcomes(*form);
    column->addWidget(form);
    addSectionCard(column, Tr::tr("Which level is the course? (EQF)"), QStringLiteral("sectionLevel"),
                   [&hub](QVBoxLayout* layout) { layout->addWidget(makeLevelHelp(hub)); });
    column->addStretch(1);
    return page;
}

} // namespace microvet::ui
