#include "ui/widgets/fields.h"

#include "ui/widgets/style.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace microvet::ui {

namespace { constexpr int codeRole = Qt::UserRole; }

CodesDialog::CodesDialog(const QString& title, const QList<ListItem>& items, const QStringList& chosen, bool single, QWidget* parent)
    : QDialog(parent)
    , m_tree(new QTreeWidget)
    , m_single(single)
{
    setObjectName(QStringLiteral("codesDialog"));
    setWindowTitle(title);
    auto* search = new QLineEdit;
    search->setObjectName(QStringLiteral("search"));
    search->setAccessibleName(tr("Search"));
    search->setPlaceholderText(tr("Search"));
    search->setClearButtonEnabled(true);
    m_tree->setObjectName(QStringLiteral("codes"));
    m_tree->setAccessibleName(title);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    QHash<QString, QTreeWidgetItem*> byCode;
    bool tree = false;
    for (const ListItem& item : items) {
        QTreeWidgetItem* above = byCode.value(item.parent);
        tree = tree || above;
        auto* row = above ? new QTreeWidgetItem(above) : new QTreeWidgetItem(m_tree);
        // Codes that people know are shown: those of ISCED-F, not those of vocabularies.
        row->setText(0, item.parent.isEmpty() && !above && item.code.size() > 4 ? item.label
                        : item.code.size() <= 4 && item.code.at(0).isDigit() && items.size() > 20
                            ? QStringLiteral("%1  %2").arg(item.code, item.label) : item.label);
        row->setData(0, codeRole, item.code);
        row->setCheckState(0, chosen.contains(item.code) ? Qt::Checked : Qt::Unchecked);
        byCode.insert(item.code, row);
        m_all.append(row);
    }
    m_tree->setRootIsDecorated(tree);
    QTreeWidgetItem* first = nullptr;
    for (const QString& code : chosen) {
        QTreeWidgetItem* row = byCode.value(code);
        if (!row) { m_kept << code; continue; }
        if (!first) first = row;
        for (auto* above = row->parent(); above; above = above->parent()) above->setExpanded(true);
    }
    m_tree->setCurrentItem(first ? first : m_all.value(0));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto* column = new QVBoxLayout(this);
    column->addWidget(search);
    column->addWidget(m_tree, 1);
    column->addWidget(mutedLabel(single ? tr("Tick one. The space bar ticks the selected line.")
                                        : tr("Tick all that apply. The space bar ticks the selected line.")));
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 26);

    connect(search, &QLineEdit::textChanged, this, &CodesDialog::filter);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_tree, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* changed) {
        if (!m_single || changed->checkState(0) != Qt::Checked) return;
        m_kept.clear();
        const QSignalBlocker quiet(m_tree);
        for (QTreeWidgetItem* row : std::as_const(m_all))
            if (row != changed) row->setCheckState(0, Qt::Unchecked);
        m_tree->viewport()->update();
    });
    search->setFocus();
}

QStringList CodesDialog::codes() const
{
    QStringList out = m_kept;
    for (const QTreeWidgetItem* row : m_all)
        if (row->checkState(0) == Qt::Checked) out << row->data(0, codeRole).toString();
    return out;
}

void CodesDialog::filter(const QString& words)
{
    const QString wanted = words.trimmed();
    for (QTreeWidgetItem* row : std::as_const(m_all)) row->setHidden(!wanted.isEmpty());
    for (QTreeWidgetItem* row : std::as_const(m_all)) {
        if (!wanted.isEmpty() && !row->text(0).contains(wanted, Qt::CaseInsensitive)) continue;
        row->setHidden(false);
        for (auto* above = row->parent(); above; above = above->parent()) {
            above->setHidden(false);
            if (!wanted.isEmpty()) above->setExpanded(true);
        }
    }
}

} // namespace microvet::ui
