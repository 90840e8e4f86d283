#include "ui/editors/questions/hotspot_canvas.h"
#include "ui/editors/questions/question_registry.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/picture_field.h"
#include "ui/widgets/style.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace microvet::ui {

using namespace model;

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::HotspotEditor) };

/// A side of an area in percent of the picture; the area stays inside it.
Binding<double> percentOf(const QUuid& area, double HotspotArea::*side)
{
    Binding<double> percent = bound(area, side);
    percent.read = [area, side](const Content& content) -> std::optional<double> {
        const auto* now = model::find<HotspotArea>(content, area);
        if (!now) return std::nullopt;
        return now->*side * 100;
    };
    percent.write = [area, side](Content& content, const double& value) {
        model::modify<HotspotArea>(content, area, [&](HotspotArea& now) {
            HotspotArea after = fitted(now);
            after.*side = value / 100;
            // What was typed stands; where it does not fit, the other end gives way.
            if (side == &HotspotArea::width) after.width = std::min(after.width, 1 - after.x);
            if (side == &HotspotArea::height) after.height = std::min(after.height, 1 - after.y);
            now = fitted(after);
        });
    };
    return percent;
}

} // namespace

QWidget* makeHotspotEditor(FieldHub& hub, const QUuid& question)
{
    auto* f = new FieldForm(hub, question);
    auto* field = f->picture(Tr::tr("Picture"), &Hotspot::image, {.tip = Tr::tr("Learners click on places in it.")});
    field->setPreviewLines(0);
    field->setWithSource(true);
    f->text(Tr::tr("Alternative text"), &Hotspot::alternativeText,
            {.help = Tr::tr("What the picture shows, without giving the answer away: learners who do not see it choose by the names of the places.")});
    auto* canvas = new HotspotCanvas(hub, question);
    auto* hint = mutedLabel(Tr::tr("Draw on the picture to make a place, or use the button below. Drag a place to move it, its edge to resize it."));
    auto* add = new QPushButton(icon(QStringLiteral("add")), Tr::tr("Add a place in the picture"));
    add->setObjectName(hub.objectNameFor(question, "addArea"));
    add->setAutoDefault(false);
    QObject::connect(add, &QPushButton::clicked, canvas, [canvas] { canvas->addArea(); });
    const auto fit = [canvas, hint, add] {
        hint->setVisible(canvas->hasPicture());
        add->setEnabled(canvas->hasPicture());
    };
    f->add(hint);
    f->add(canvas);
    auto* areas = new ItemList(hub, listAccess(bound(question, &Hotspot::areas)), Tr::tr("Place"), {}, [&hub](const QUuid& id) -> QWidget* {
        auto* a = new FieldForm(hub, id);
        a->line(Tr::tr("Name"), &HotspotArea::label, {.tip = Tr::tr("The place in words; the keyboard and screen readers use it."), .placeholder = Tr::tr("What is here? Read to learners who choose by keyboard.")});
        a->check(Tr::tr("This place is right"), &HotspotArea::correct);
        const auto percent = [](const QString& tip) { return FieldOptions{.tip = tip, .most = 100, .decimals = 1, .unit = QStringLiteral("%")}; };
        a->beginRow();
        a->number(Tr::tr("From the left"), percentOf(id, &HotspotArea::x), percent(Tr::tr("Per cent of the width.")));
        a->number(Tr::tr("From the top"), percentOf(id, &HotspotArea::y), percent(Tr::tr("Per cent of the height.")));
        a->number(Tr::tr("Width"), percentOf(id, &HotspotArea::width), percent(Tr::tr("Per cent of the picture.")));
        a->number(Tr::tr("Height"), percentOf(id, &HotspotArea::height), percent(Tr::tr("Per cent of the picture.")));
        a->endRow();
        a->rich(Tr::tr("Feedback to this place"), &HotspotArea::feedback, {.tip = Tr::tr("What learners read who choose it.")});
        return a;
    }, false);
    // The list's own button would make a place without a size.
    if (auto* plain = areas->findChild<QPushButton*>(hub.objectNameFor(question, "body.areas.add"))) plain->hide();
    f->add(areas);
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(add);
    line->addStretch(1);
    f->add(row);
    hub.watch(question, "body.image", add, fit);
    fit();
    return f;
}

} // namespace microvet::ui
