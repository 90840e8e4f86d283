#include "ui/editors/outcome_help.h"

#include "core/methodology/outcome_advice.h"
#include "core/model/verbs.h"
#include "ui/widgets/code_names.h"
#include "ui/widgets/field_hub.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/style.h"

#include <QCoreApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace microvet::ui {
namespace {

using namespace model;

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::OutcomeHelp) };

void takeVerb(FieldHub& hub, const QUuid& id, const QString& verb, Bloom level)
{
    hub.edit(Tr::tr("Choose the verb “%1”").arg(verb), {id, "statement"}, [&](Content& content) {
        const QString language = content.course.language;
        modify<Outcome>(content, id, [&](Outcome& outcome) {
            outcome.statement = methodology::withVerb(outcome.statement, verb, language);
            outcome.bloom = level;
        });
    });
    hub.reveal({id, "statement", -1});
}

void fillVerbs(QMenu* menu, FieldHub& hub, const QUuid& id)
{
    menu->clear();
    const auto* verbs = model::VerbList::of(hub.content().course.language);
    if (!verbs) {
        menu->addAction(Tr::tr("There is no list of verbs for this language yet."))->setEnabled(false);
        return;
    }
    for (const ListItem& item : itemsOf<Bloom>()) {
        const Bloom level = Coded<Bloom>::fromCode(item.code).value();
        QMenu* group = menu->addMenu(item.label);
        group->setObjectName(QStringLiteral("verbs-") + item.code);
        for (const QString& verb : verbs->verbs(level))
            QObject::connect(group->addAction(verb), &QAction::triggered, menu, [&hub, id, verb, level] { takeVerb(hub, id, verb, level); });
    }
}

QString adviceText(const FieldHub& hub, const QUuid& id)
{
    const auto* outcome = find<Outcome>(hub.content(), id);
    if (!outcome) return {};
    const Course& course = hub.content().course;
    QStringList lines;
    for (const methodology::Advice& advice : methodology::adviceOn(outcome->statement, course.language, course.level.eqf)) lines.append(advice.text());
    // The two lists say the same thing in two ways: told when they disagree.
    const QList<Bloom> levels = methodology::levelsOf(outcome->statement, course.language);
    if (outcome->bloom.isSet() && !levels.isEmpty() && !levels.contains(outcome->bloom.value()))
        lines.append(Tr::tr("The verb stands for another level: %1.").arg(nameOf(levels.first())));
    return lines.join(u'\n');
}

} // namespace

QWidget* makeOutcomeHelp(FieldHub& hub, const QUuid& outcome)
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(em(box, 0.6));
    auto* advice = mutedLabel({});
    advice->setObjectName(hub.objectNameFor(outcome, "statement.advice"));
    advice->setAccessibleName(Tr::tr("Advice on the wording"));
    row->addWidget(advice, 1, Qt::AlignTop);
    auto* button = new QPushButton(Tr::tr("Choose a verb"));
    button->setObjectName(hub.objectNameFor(outcome, "statement.verbs"));
    button->setAutoDefault(false);
    auto* menu = new QMenu(button);
    menu->setObjectName(QStringLiteral("verbsMenu"));
    button->setMenu(menu);
    QObject::connect(menu, &QMenu::aboutToShow, menu, [&hub, menu, outcome] { fillVerbs(menu, hub, outcome); });
    row->addWidget(button, 0, Qt::AlignTop);
    const auto refresh = [&hub, advice, outcome] { advice->setText(adviceText(hub, outcome)); };
    hub.watch(outcome, "statement", advice, refresh);
    hub.watch(outcome, "bloom", advice, refresh);
    hub.watch(hub.content().course.id.uuid(), "level.eqf", advice, refresh);
    refresh();
    return box;
}

} // namespace microvet::ui
