#include "ui/widgets/form_grid.h"

#include "ui/widgets/style.h"

#include <QLabel>

namespace microvet::ui {

namespace {

constexpr double widestLabel = 18; ///< lines; a longer one wraps
constexpr double frameOfField = 0.22; ///< lines; between the top of a field and its text

} // namespace

FormGrid::FormGrid(QWidget* parent) : QGridLayout(parent) { setColumnStretch(1, 1); }

QLabel* FormGrid::addRow(const QString& label, QWidget* field)
{
    QLabel* head = made(label, field->focusProxy() ? field->focusProxy() : field);
    addRow(head, field);
    return head;
}

QLabel* FormGrid::addRow(const QString& label, QLayout* field)
{
    QLabel* head = made(label, nullptr);
    addRow(head, field);
    return head;
}

void FormGrid::addRow(QLabel* label, QWidget* field)
{
    const int row = rowCount();
    place(label, row);
    addWidget(field, row, 1);
}

void FormGrid::addRow(QLabel* label, QLayout* field)
{
    const int row = rowCount();
    place(label, row);
    addLayout(field, row, 1);
}

void FormGrid::addRow(QWidget* whole) { addWidget(whole, rowCount(), 0, 1, 2); }

QLabel* FormGrid::made(const QString& label, QWidget* buddy)
{
    auto* head = new QLabel(label);
    head->setTextFormat(Qt::PlainText);
    head->setBuddy(buddy);
    return head;
}

void FormGrid::place(QLabel* label, int row)
{
    label->setContentsMargins(0, em(label, frameOfField), em(label, 0.5), 0);
    if (const int widest = em(label, widestLabel); label->sizeHint().width() > widest) {
        label->setWordWrap(true);
        label->setFixedWidth(widest);
    }
    addWidget(label, row, 0, Qt::AlignTop);
}

} // namespace microvet::ui
