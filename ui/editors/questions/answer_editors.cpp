#include "ui/editors/questions/answer_list.h"
#include "ui/editors/questions/number_line.h"
#include "ui/editors/questions/question_registry.h"
#include "ui/richtext/rich_text_edit.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/style.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace microvet::ui {

using namespace model;

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::Answers) };

QWidget* makeAnswer(FieldHub& hub, const QUuid& id)
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(em(row, 0.4));
    auto* form = new FieldForm(hub, id);
    form->layout()->setSpacing(em(row, 0.2));
    form->beginRow();
    QWidget* text = form->line(Tr::tr("Accepted answer"), &AcceptedAnswer::text, {.placeholder = Tr::tr("Accepted answer"), .hideLabel = true});
    QWidget* percent = form->number(Tr::tr("Share of the points"), &AcceptedAnswer::percent, {.most = 100, .unit = QStringLiteral("%"), .hideLabel = true});
    form->endRow();
    percent->setToolTip(Tr::tr("Share of the points. 0 %: a wrong answer with feedback of its own."));
    if (auto* fields = qobject_cast<QHBoxLayout*>(form->layout()->itemAt(0)->layout())) {
        fields->setStretchFactor(text->parentWidget(), 1);
        fields->setStretchFactor(percent->parentWidget(), 0);
    }
    RichTextEdit* feedback = form->rich(Tr::tr("Feedback to this answer"), &AcceptedAnswer::feedback,
                                        {.placeholder = Tr::tr("Feedback to this answer, if you like"), .hideLabel = true});
    setScaledFont(feedback, 0.92);
    feedback->parentWidget()->layout()->setContentsMargins(em(row, 1), 0, 0, 0);
    layout->addWidget(form, 1);
    layout->addWidget(new ItemButtons(hub, id, {}, ItemButtons::Move | ItemButtons::Delete), 0, Qt::AlignTop);
    hub.markElement(id, row);
    return row;
}

} // namespace

QWidget* makeAnswerList(FieldHub& hub, const ListAccess& access, const std::function<QString()>& what)
{
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    auto* answers = new IdColumn([&hub](const QUuid& id) { return makeAnswer(hub, id); });
    column->addWidget(answers);
    auto* add = new QPushButton(icon(QStringLiteral("add")), Tr::tr("Add an accepted answer"));
    add->setObjectName(hub.objectNameFor(access.owner, access.field + ".add"));
    add->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addWidget(add);
    row->addStretch(1);
    column->addLayout(row);
    QObject::connect(add, &QPushButton::clicked, list, [&hub, access] {
        QUuid id;
        hub.edit(Tr::tr("Add an accepted answer"), {access.owner, access.field}, [&](Content& content) { id = access.append(content); });
        hub.reveal({id, "text", 0});
    });
    const auto placed = [answers, what] {
        const QList<QUuid>& ids = answers->ids();
        for (int i = 0; i < ids.size(); ++i) {
            QWidget* item = answers->widgetFor(ids[i]);
            if (!item) continue;
            QString name = Tr::tr("answer %1").arg(i + 1);
            if (what) name = Tr::tr("%1, %2", "gap and answer").arg(what(), name);
            item->findChild<ItemButtons*>()->setPlace(name, i == 0, i + 1 == ids.size());
            for (auto* text : item->findChildren<LineField*>()) text->setAccessibleName(Tr::tr("Accepted: %1").arg(name));
            for (auto* text : item->findChildren<RichTextEdit*>()) text->setAccessibleName(Tr::tr("Feedback: %1").arg(name));
        }
    };
    QObject::connect(answers, &IdColumn::synced, list, placed);
    const auto refresh = [&hub, answers, access] { answers->sync(access.ids(hub.content())); };
    hub.watch(access.owner, access.field, list, refresh);
    refresh();
    return list;
}

QWidget* makeShortAnswerEditor(FieldHub& hub, const QUuid& question)
{
    auto* f = new FieldForm(hub, question);
    f->note(Tr::tr("Every answer that counts, the best one first. A “*” stands for any characters: “solder*” accepts “soldering”, too."));
    f->add(makeAnswerList(hub, listAccess(bound(question, &ShortAnswer::answers))));
    f->beginRow();
    f->check(Tr::tr("Small and capital letters count"), &ShortAnswer::matchCase);
    f->check(Tr::tr("Accents count (ά, ç, ã)"), &ShortAnswer::matchAccents);
    f->endRow();
    return f;
}

QWidget* makeNumericEditor(FieldHub& hub, const QUuid& question)
{
    auto* f = new FieldForm(hub, question);
    f->note(Tr::tr("With comma or point, as you like; learners may use both, too."));
    f->beginRow();
    f->add(makeNumberLine(hub, bound(question, &Numeric::answer), Tr::tr("Right answer")));
    f->add(makeNumberLine(hub, bound(question, &Numeric::tolerance), Tr::tr("May be off by"), true));
    f->line(Tr::tr("Unit"), &Numeric::unit, {.tip = Tr::tr("Stands behind the number, for example kg."), .placeholder = Tr::tr("none")});
    f->endRow();
    auto* range = mutedLabel({});
    range->setObjectName(hub.objectNameFor(question, "range"));
    f->add(range);
    const auto say = [&hub, question, range] {
        const auto* now = model::find<Question>(hub.content(), question);
        const auto* number = now ? std::get_if<Numeric>(&now->body) : nullptr;
        if (!number) return;
        const double off = std::abs(number->tolerance);
        const QString unit = number->unit.isEmpty() ? QString() : u' ' + number->unit;
        range->setText(off > 0 ? Tr::tr("Right is everything from %1 to %2%3.").arg(numberText(number->answer - off), numberText(number->answer + off), unit)
                               : Tr::tr("Right is %1%2 only.").arg(numberText(number->answer), unit));
    };
    say();
    hub.watch(question, "body", range, say);
    return f;
}

} // namespace microvet::ui
