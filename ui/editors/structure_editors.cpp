#include "ui/editors/block_list.h"
#include "ui/editors/page.h"
#include "ui/widgets/icons.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace microvet::ui {
namespace {

using namespace model;

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::StructureEditors) };

/// The units of a module as links.
QWidget* unitLinks(FieldHub& hub, const QUuid& module)
{
    auto* units = new IdColumn([&hub](const QUuid& id) -> QWidget* {
        auto* link = new QToolButton;
        link->setIcon(icon(QStringLiteral("unit")));
        link->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        link->setAutoRaise(true);
        link->setObjectName(hub.objectNameFor(id, "open"));
        const auto name = [&hub, link, id] {
            const auto* unit = model::find<Unit>(hub.content(), id);
            const QString title = unit && !unit->title.isEmpty() ? unit->title : Tr::tr("Untitled unit");
            link->setText(QString(title).replace(u'&', QStringLiteral("&&")));
            link->setAccessibleName(Tr::tr("Open unit: %1").arg(title));
        };
        name();
        hub.watch(id, "title", link, name);
        QObject::connect(link, &QToolButton::clicked, &hub, [&hub, id] { emit hub.openWanted(id); });
        return link;
    });
    const auto binding = bound(module, &Module::units);
    const auto refresh = [&hub, units, binding] {
        QList<QUuid> ids;
        for (const Unit& unit : binding.read(hub.content()).value_or(QList<Unit>())) ids << unit.id.uuid();
        units->sync(ids);
    };
    hub.watch(module, "units", units, refresh);
    refresh();
    return units;
}

} // namespace

QWidget* makeModuleEditor(FieldHub& hub, const QUuid& module)
{
    auto* page = new QWidget;
    auto* column = pageColumn(page);
    column->addWidget(eyebrow(Tr::tr("Module")));
    auto* card = new Card;
    auto* form = new FieldForm(hub, module);
    makeTitle(form->line(Tr::tr("Title of the module"), &Module::title, {.tip = Tr::tr("What it is about, in a few words.")}));
    form->text(Tr::tr("Summary"), &Module::summary, {.help = Tr::tr("Learners read it before they begin the module.")});
    card->body()->addWidget(form);
    column->addWidget(card);

    auto* units = new Card;
    units->body()->addWidget(headingLabel(Tr::tr("Units"), 1.1));
    units->body()->addWidget(unitLinks(hub, module));
    auto* add = new QPushButton(icon(QStringLiteral("add")), Tr::tr("Add a unit"));
    add->setObjectName(QStringLiteral("addUnit"));
    add->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addWidget(add);
    row->addStretch(1);
    units->body()->addLayout(row);
    column->addWidget(units);
    QObject::connect(add, &QPushButton::clicked, &hub, [&hub, module] {
        Unit unit;
        unit.id = UnitId::make();
        unit.title = Tr::tr("New unit");
        hub.edit(Tr::tr("Add a unit"), {module, "units"}, [&](Content& c) {
            model::modify<Module>(c, module, [&](Module& m) { m.units.append(unit); });
        });
        emit hub.openWanted(unit.id.uuid());
    });

    auto* outcomes = addSectionCard(column, Tr::tr("Learning outcomes"), QStringLiteral("sectionOutcomes"), [&hub, module](QVBoxLayout* layout) {
        auto* ticks = new FieldForm(hub, module);
        ticks->outcomes(Tr::tr("This module works towards"), &Module::outcomes, {.tip = Tr::tr("The learning outcomes that it teaches as a whole.")});
        layout->addWidget(ticks);
    });
    auto* notes = addSectionCard(column, Tr::tr("Notes for trainers"), QStringLiteral("sectionNotes"), [&hub, module](QVBoxLayout* layout) {
        auto* text = new FieldForm(hub, module);
        text->rich(Tr::tr("Notes for trainers"), &Module::trainerNotes, {.help = Tr::tr("Never shown to learners."), .lines = 3, .hideLabel = true});
        layout->addWidget(text);
    });
    for (Section* s : {outcomes, notes}) hub.beforeReveal(module, s, [s] { s->build(); });
    column->addStretch(1);
    return page;
}

QWidget* makeUnitEditor(FieldHub& hub, const QUuid& unit)
{
    auto* page = new QWidget;
    auto* column = pageColumn(page);
    column->addWidget(eyebrow(Tr::tr("Unit")));
    auto* card = new Card;
    auto* form = new FieldForm(hub, unit);
    makeTitle(form->line(Tr::tr("Title of the unit"), &Unit::title, {.tip = Tr::tr("What learners do or learn in it.")}));
    form->text(Tr::tr("Summary"), &Unit::summary, {.help = Tr::tr("One or two sentences that learners read first.")});
    form->beginRow();
    form->number(Tr::tr("Time for learners"), &Unit::minutes,
                 {.tip = Tr::tr("Minutes; 0 is as counted from the content."), .most = 6000, .unit = Tr::tr("min"), .none = Tr::tr("estimated")});
    form->check(Tr::tr("Finished"), &Unit::ready, {.help = Tr::tr("You call this unit ready for review.")});
    form->endRow();
    card->body()->addWidget(form);
    auto* outcomes = new Section(Tr::tr("Learning outcomes"), QStringLiteral("sectionOutcomes"), [&hub, unit](QVBoxLayout* layout) {
        auto* ticks = new FieldForm(hub, unit);
        ticks->outcomes(Tr::tr("This unit works towards"), &Unit::outcomes, {.tip = Tr::tr("The learning outcomes that it teaches; the matrix counts them.")});
        layout->addWidget(ticks);
    });
    const auto count = [&hub, unit, outcomes] {
        const auto* u = model::find<Unit>(hub.content(), unit);
        if (u) outcomes->setNote(Tr::tr("%n chosen", nullptr, int(u->outcomes.size())));
    };
    count();
    hub.watch(unit, "outcomes", outcomes, count);
    card->body()->addWidget(outcomes);
    column->addWidget(card);

    column->addWidget(new BlockList(hub, unit));

    auto* notes = addSectionCard(column, Tr::tr("Notes for trainers"), QStringLiteral("sectionNotes"), [&hub, unit](QVBoxLayout* layout) {
        auto* text = new FieldForm(hub, unit);
        text->rich(Tr::tr("Notes for trainers"), &Unit::trainerNotes, {.help = Tr::tr("Never shown to learners."), .lines = 3, .hideLabel = true});
        text->line(Tr::tr("Why this much time"), &Unit::minutesReason, {.tip = Tr::tr("Why it takes another time than counted.")});
        layout->addWidget(text);
    });
    for (Section* s : {outcomes, notes}) hub.beforeReveal(unit, s, [s] { s->build(); });
    column->addStretch(1);
    return page;
}

} // namespace microvet::ui
