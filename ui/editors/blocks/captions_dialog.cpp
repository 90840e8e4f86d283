#include "ui/editors/blocks/captions_dialog.h"

#include "ui/widgets/style.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace microvet::ui {
namespace {

enum Column { Start, End, Text };
/// A caption's id and settings ride on its first cell.
constexpr int idRole = Qt::UserRole;
constexpr int settingsRole = Qt::UserRole + 1;
constexpr qint64 usualLength = 3000; ///< milliseconds of a new caption

} // namespace

CaptionsDialog::CaptionsDialog(const Captions& captions, QWidget* parent)
    : QDialog(parent)
    , m_captions(captions)
    , m_table(new QTableWidget(0, 3))
    , m_problem(new QLabel)
{
    setObjectName(QStringLiteral("captionsDialog"));
    setWindowTitle(tr("Captions"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(em(this, 0.6));
    column->addWidget(mutedLabel(tr("Each line is shown from its start to its end: what is said, and sounds that matter, such as “[bell rings]”. "
                                    "Times are minutes and seconds: 1:02.5")));
    m_table->setObjectName(QStringLiteral("captionsTable"));
    m_table->setAccessibleName(tr("Captions"));
    m_table->setHorizontalHeaderLabels({tr("Start"), tr("End"), tr("Caption")});
    m_table->horizontalHeader()->setSectionResizeMode(Text, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->setWordWrap(true);
    const int time = fontMetrics().horizontalAdvance(QStringLiteral("00:00:00.000")) + em(this, 1.2);
    m_table->setColumnWidth(Start, time);
    m_table->setColumnWidth(End, time);
    column->addWidget(m_table, 1);

    auto* row = new QHBoxLayout;
    auto* add = new QPushButton(icon(QStringLiteral("add")), tr("&Add a caption"));
    add->setObjectName(QStringLiteral("captionsAdd"));
    m_remove = new QPushButton(icon(QStringLiteral("delete")), tr("&Delete the caption"));
    m_remove->setObjectName(QStringLiteral("captionsRemove"));
    for (QPushButton* button : {add, m_remove}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    column->addLayout(row);
    m_problem->setObjectName(QStringLiteral("captionsProblem"));
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->setObjectName(QStringLiteral("captionsButtons"));
    m_ok = buttons->button(QDialogButtonBox::Ok);
    column->addWidget(buttons);
    connect(add, &QPushButton::clicked, this, &CaptionsDialog::insertBehindCurrent);
    connect(m_remove, &QPushButton::clicked, this, &CaptionsDialog::removeCurrent);
    connect(buttons, &QDialogButtonBox::accepted, this, &CaptionsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    for (const Cue& cue : captions.cues) addRow(m_table->rowCount(), cue);
    if (captions.cues.isEmpty()) addRow(0, {0, usualLength, {}});
    connect(m_table, &QTableWidget::itemChanged, this, &CaptionsDialog::check);
    m_table->setCurrentCell(0, Text);
    check();
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 26);
}

void CaptionsDialog::addRow(int at, const Cue& cue)
{
    // Nobody looks at the row before all of it is there.
    const QSignalBlocker quiet(m_table);
    m_table->insertRow(at);
    auto* start = new QTableWidgetItem(captionTime(cue.start));
    start->setData(idRole, cue.id);
    start->setData(settingsRole, cue.settings);
    m_table->setItem(at, Start, start);
    m_table->setItem(at, End, new QTableWidgetItem(captionTime(cue.end)));
    // One line in the table; "|" parts the lines of a caption, as translators know it.
    QString text = cue.text;
    m_table->setItem(at, Text, new QTableWidgetItem(text.replace(u'\n', QStringLiteral(" | "))));
}

void CaptionsDialog::insertBehindCurrent()
{
    const int row = m_table->currentRow();
    const qint64 start = row >= 0 ? captionTimeFrom(m_table->item(row, End)->text()).value_or(0) : 0;
    addRow(row + 1, {start, start + usualLength, {}});
    m_table->setCurrentCell(row + 1, Text);
    m_table->setFocus();
    m_table->editItem(m_table->item(row + 1, Text));
    check();
}

void CaptionsDialog::removeCurrent()
{
    m_table->removeRow(m_table->currentRow());
    check();
}

Cue CaptionsDialog::cueOf(int row) const
{
    Cue cue;
    cue.start = captionTimeFrom(m_table->item(row, Start)->text()).value_or(-1);
    cue.end = captionTimeFrom(m_table->item(row, End)->text()).value_or(-1);
    QStringList lines;
    for (const QString& line : m_table->item(row, Text)->text().split(u'|')) lines << line.trimmed();
    cue.text = lines.join(u'\n');
    cue.id = m_table->item(row, Start)->data(idRole).toString();
    cue.settings = m_table->item(row, Start)->data(settingsRole).toString();
    return cue;
}

QString CaptionsDialog::problemOf(int row) const
{
    const Cue cue = cueOf(row);
    if (cue.start < 0 || cue.end < 0) return tr("A time is minutes and seconds, such as 1:02.5");
    if (cue.text.trimmed().isEmpty()) return tr("The caption has no words yet.");
    return cueProblem(cue);
}

void CaptionsDialog::check()
{
    QString problem;
    for (int row = 0; row < m_table->rowCount() && problem.isEmpty(); ++row)
        if (const QString found = problemOf(row); !found.isEmpty())
            //: %1 is the number of a row, %2 a sentence
            problem = tr("Row %1: %2").arg(row + 1).arg(found);
    if (m_table->rowCount() == 0) problem = tr("There is no caption yet.");
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_ok->setEnabled(problem.isEmpty());
    m_remove->setEnabled(m_table->rowCount() > 0);
}

Captions CaptionsDialog::captions() const
{
    Captions out = m_captions;
    out.cues.clear();
    for (int row = 0; row < m_table->rowCount(); ++row) out.cues.append(cueOf(row));
    std::stable_sort(out.cues.begin(), out.cues.end(), [](const Cue& a, const Cue& b) { return a.start < b.start; });
    return out;
}

void CaptionsDialog::accept()
{
    // A cell that is still written in counts.
    m_table->setFocus();
    check();
    if (m_ok->isEnabled()) QDialog::accept();
}

} // namespace microvet::ui
