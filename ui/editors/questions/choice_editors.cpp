#include "ui/editors/questions/option_list.h"
#include "ui/editors/questions/question_registry.h"
#include "ui/widgets/field_form.h"

#include <QCoreApplication>

namespace microvet::ui {

using namespace model;

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::Questions) };

} // namespace

QWidget* makeChoiceEditor(FieldHub& hub, const QUuid& question)
{
    auto* f = new FieldForm(hub, question);
    const auto* now = model::find<Question>(hub.content(), question);
    f->note(now && std::holds_alternative<SingleChoice>(now->body) ? Tr::tr("Mark the right answer.") : Tr::tr("Tick every right answer."));
    f->add(new OptionList(hub, question));
    return f;
}

QWidget* makeTrueFalseEditor(FieldHub& hub, const QUuid& question)
{
    auto* f = new FieldForm(hub, question);
    f->check(Tr::tr("The statement is true"), &TrueFalse::answer);
    f->rich(Tr::tr("Feedback to “true”"), &TrueFalse::feedbackTrue, {.tip = Tr::tr("What learners read who said “true”.")});
    f->rich(Tr::tr("Feedback to “false”"), &TrueFalse::feedbackFalse, {.tip = Tr::tr("What learners read who said “false”.")});
    return f;
}

QWidget* makeMatchingEditor(FieldHub& hub, const QUuid& question)
{
    auto* f = new FieldForm(hub, question);
    f->note(Tr::tr("Learners find the right side to each left side. A pair whose left side is empty is a wrong match that nothing belongs to."));
    f->list(Tr::tr("Pair"), &Matching::pairs, Tr::tr("Add a pair"), [](FieldForm& p) {
        p.beginRow();
        p.rich(Tr::tr("Left side"), &MatchPair::left, {.tip = Tr::tr("What is given."), .placeholder = Tr::tr("Empty: a wrong match")});
        p.rich(Tr::tr("Right side"), &MatchPair::right, {.tip = Tr::tr("What belongs to it.")});
        p.endRow();
    }, false);
    return f;
}

QWidget* makeOrderingEditor(FieldHub& hub, const QUuid& question)
{
    auto* f = new FieldForm(hub, question);
    f->note(Tr::tr("Write the items in the right order. Learners see them mixed."));
    f->list(Tr::tr("Item"), &Ordering::items, Tr::tr("Add an item"), [](FieldForm& i) {
        i.rich(Tr::tr("Item"), &OrderItem::text, {.placeholder = Tr::tr("Item"), .hideLabel = true});
    }, false);
    return f;
}

} // namespace microvet::ui
