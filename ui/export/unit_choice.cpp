#include "ui/export/unit_choice.h"

#include "ui/shell/theme.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/style.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace microvet::ui {

namespace {

QString titleOf(const QString& title) { return title.trimmed().isEmpty() ? UnitChoice::tr("Untitled") : title.trimmed(); }

} // namespace

UnitChoice::UnitChoice(const model::Course& course, QWidget* parent) : QPushButton(parent)
{
    for (const model::Module& module : course.modules) {
        Entry entry{titleOf(module.title), {}, {}};
        for (const model::Unit& unit : module.units) {
            entry.titles.append(titleOf(unit.title));
            entry.ids.append(unit.id.toString());
        }
        m_modules.append(entry);
    }
    setAutoDefault(false);
    giveTip(this, tr("Opens a list of the units, to tick those that are wanted."));
    connect(this, &QPushButton::clicked, this, &UnitChoice::ask);
    showState();
}

void UnitChoice::setUnits(const QStringList& units)
{
    m_units = units;
    showState();
}

void UnitChoice::showState()
{
    setText(m_units.isEmpty() ? tr("All units…") : tr("%n units…", nullptr, int(m_units.size())));
}

void UnitChoice::ask()
{
    auto* dialog = new QDialog(this);
    dialog->setObjectName(QStringLiteral("unitChoice"));
    dialog->setWindowTitle(tr("Choose units"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(dialog);
    auto* label = new QLabel(tr("&Units that are wanted:"), dialog);
    auto* tree = new QTreeWidget(dialog);
    tree->setObjectName(QStringLiteral("unitChoiceTree"));
    tree->setHeaderHidden(true);
    tree->setAccessibleName(tr("Units that are wanted"));
    label->setBuddy(tree);
    for (const Entry& entry : std::as_const(m_modules)) {
        auto* module = new QTreeWidgetItem(tree, {entry.module});
        module->setFlags(module->flags() | Qt::ItemIsAutoTristate | Qt::ItemIsUserCheckable);
        for (qsizetype i = 0; i < entry.ids.size(); ++i) {
            auto* unit = new QTreeWidgetItem(module, {entry.titles[i]});
            unit->setData(0, Qt::UserRole, entry.ids[i]);
            unit->setFlags(unit->flags() | Qt::ItemIsUserCheckable);
            unit->setCheckState(0, m_units.isEmpty() || m_units.contains(entry.ids[i]) ? Qt::Checked : Qt::Unchecked);
        }
        if (entry.ids.isEmpty()) module->setHidden(true);
    }
    tree->expandAll();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    column->addWidget(label);
    column->addWidget(tree, 1);
    column->addWidget(buttons);
    const auto ticked = [tree] {
        QStringList ids;
        for (int m = 0; m < tree->topLevelItemCount(); ++m)
            for (int u = 0; u < tree->topLevelItem(m)->childCount(); ++u)
                if (const auto* item = tree->topLevelItem(m)->child(u); item->checkState(0) == Qt::Checked) ids.append(item->data(0, Qt::UserRole).toString());
        return ids;
    };
    connect(tree, &QTreeWidget::itemChanged, dialog, [buttons, ticked] { buttons->button(QDialogButtonBox::Ok)->setEnabled(!ticked().isEmpty()); });
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, dialog, [this, dialog, ticked] {
        qsizetype all = 0;
        for (const Entry& entry : std::as_const(m_modules)) all += entry.ids.size();
        const QStringList chosen = ticked();
        setUnits(chosen.size() == all ? QStringList() : chosen);
        dialog->accept();
        emit changed();
    });
    dialog->resize(em(this, 30), em(this, 26));
    dialog->open();
}

} // namespace microvet::ui
