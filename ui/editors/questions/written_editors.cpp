#include "ui/editors/questions/question_registry.h"
#include "ui/editors/questions/rubric_choice.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/style.h"

#include <QCoreApplication>
#include <QLabel>

namespace microvet::ui {

using namespace model;

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::WrittenEditors) };

} // namespace

QWidget* makeEssayEditor(FieldHub& hub, const QUuid& question)
{
    auto* f = new FieldForm(hub, question);
    f->note(Tr::tr("Learners write at length; a person reads and scores it."));
    f->beginRow();
    f->number(Tr::tr("At least"), &Essay::minWords, {.tip = Tr::tr("Words; 0 is no limit."), .most = 20000, .unit = Tr::tr("words"), .none = Tr::tr("no limit")});
    f->number(Tr::tr("At most"), &Essay::maxWords, {.tip = Tr::tr("Words; 0 is no limit."), .most = 20000, .unit = Tr::tr("words"), .none = Tr::tr("no limit")});
    f->endRow();
    f->rich(Tr::tr("Model answer"), &Essay::modelAnswer, {.help = Tr::tr("For assessors: what a good answer says."), .lines = 3});
    f->check(Tr::tr("Learners see it afterwards"), &Essay::showModelAnswer);
    f->add(makeRubricChoice(hub, bound(question, &Essay::rubric)));
    return f;
}

QWidget* makePracticalEditor(FieldHub& hub, const QUuid& question)
{
    auto* f = new FieldForm(hub, question);
    f->note(Tr::tr("Learners do something at work or in the workshop; a person watches or looks at the result."));
    f->rich(Tr::tr("What they hand in or show"), &PracticalTask::evidence, {.tip = Tr::tr("What the assessor looks at."), .lines = 2});
    f->add(makeRubricChoice(hub, bound(question, &PracticalTask::rubric)));
    f->list(Tr::tr("What the assessor watches for"), &PracticalTask::observation, Tr::tr("Add an observation"), [](FieldForm& i) {
        i.text(Tr::tr("Observation"), &ChecklistItem::text, {.placeholder = Tr::tr("Something that can be seen: “wears glasses before heating”"), .hideLabel = true});
        i.check(Tr::tr("Must be passed"), &ChecklistItem::mustPass);
    });
    return f;
}

} // namespace microvet::ui
