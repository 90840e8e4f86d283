#include "ui/programme/people/import_table_dialog.h"

#include "core/base/text_encoding.h"
#include "core/programme/selection/calls.h"
#include "ui/session/settings.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>

namespace microvet::ui {

using programme::ColumnField;
using programme::ImportPreview;
using programme::ImportRow;
using programme::Meeting;
using programme::TableOf;

namespace {

constexpr int rowsShown = 500; // the rest follows the same rules

} // namespace

ImportTableDialog::ImportTableDialog(const ProgrammeServices& services, TableOf what, const QUuid& call, QWidget* parent)
    : WorkDialog(services, "importTableDialog", what == TableOf::People ? tr("Import a list of people") : tr("Import applications"), parent)
    , m_what(what)
    , m_call(call)
    , m_file(new QLabel(this))
    , m_encoding(new QComboBox(this))
    , m_separator(new QComboBox(this))
    , m_columns(new QWidget(this))
    , m_grid(new QGridLayout(m_columns))
    , m_rows(new QTableWidget(this))
    , m_meeting(new QWidget(this))
    , m_forAll(new QComboBox(m_meeting))
    , m_notes(mutedLabel({}, this))
    , m_trouble(new SaidNotice(QStringLiteral("importTrouble"), this))
{
    makeLayout();
    giveSize(this, 54, 32);
    using Questions = QList<programme::CallQuestion>;
    link().read<Questions>(
        this, [call](programme::Store& store) { return call.isNull() ? Result<Questions>(Questions()) : programme::questionsOf(store, call); },
        [this](Result<Questions> questions) {
            if (questions.ok()) m_questions = *questions;
        });
}

void ImportTableDialog::makeLayout()
{
    QVBoxLayout* page = beginPage(0.5);
    auto* head = new QHBoxLayout;
    auto* choose = new QPushButton(tr("Choose a &file…"), this);
    choose->setObjectName(QStringLiteral("importChoose"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &ImportTableDialog::chooseFile);
    head->addWidget(choose);
    m_file->setTextFormat(Qt::PlainText);
    m_file->setText(tr("A table as CSV: from a spreadsheet, or the answers of a web form."));
    m_file->setWordWrap(true);
    head->addWidget(m_file, 1);
    const auto list = [&](QComboBox* box, const char* name, const QString& label, const QString& tip) {
        box->setObjectName(QString::fromLatin1(name));
        box->setAccessibleName(label);
        giveTip(box, tip);
        head->addWidget(box);
        connect(box, &QComboBox::currentIndexChanged, this, &ImportTableDialog::readAgain);
    };
    m_encoding->addItem(tr("Letters: found out"), QString());
    for (const QString& encoding : textEncodings())
        m_encoding->addItem(encoding, encoding);
    m_separator->addItem(tr("Columns: found out"), QChar());
    for (const auto& [text, sign] : {std::pair{tr("Comma"), QLatin1Char(',')}, {tr("Semicolon"), QLatin1Char(';')},
                                     {tr("Tab"), QLatin1Char('\t')}, {tr("Bar"), QLatin1Char('|')}})
        m_separator->addItem(text, QChar(sign));
    list(m_encoding, "importEncoding", tr("How letters are written in the file"), tr("Change it where names show wrong letters."));
    list(m_separator, "importSeparator", tr("What stands between columns"), tr("Change it where the columns are not told apart."));
    page->addLayout(head);
    page->addWidget(m_trouble);
    m_grid->setContentsMargins(0, 0, em(this, 0.5), 0);
    m_scroll = scrolling(m_columns);
    page->addWidget(m_scroll);
    m_rows->setObjectName(QStringLiteral("importRows"));
    m_rows->setAccessibleName(tr("What would come in"));
    m_rows->setColumnCount(4);
    m_rows->setHorizontalHeaderLabels({tr("Line"), tr("Person"), tr("What to do"), tr("Remarks")});
    m_rows->verticalHeader()->hide();
    m_rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setTabKeyNavigation(false);
    m_rows->horizontalHeader()->setStretchLastSection(true);
    m_rows->installEventFilter(this);
    giveTip(m_rows, tr("In a line with a choice, the space bar goes to it."));
    page->addWidget(m_rows, 1);
    auto* meeting = new QHBoxLayout(m_meeting);
    meeting->setContentsMargins(0, 0, 0, 0);
    auto* whom = new QLabel(tr("&Who is there already:"), m_meeting);
    whom->setBuddy(m_forAll);
    meeting->addWidget(whom);
    m_forAll->setObjectName(QStringLiteral("importForAll"));
    giveTip(m_forAll, tr("Does the same with every line that meets somebody."));
    m_forAll->addItem(tr("Each as the table says"), -1);
    m_forAll->addItem(tr("Join all"), int(Meeting::Join));
    m_forAll->addItem(tr("Skip all"), int(Meeting::Skip));
    m_forAll->addItem(tr("All are other people"), int(Meeting::New));
    connect(m_forAll, &QComboBox::activated, this, &ImportTableDialog::chooseForAll);
    meeting->addWidget(m_forAll);
    meeting->addStretch(1);
    m_meeting->hide();
    page->addWidget(m_meeting);
    m_notes->setObjectName(QStringLiteral("importNotes"));
    page->addWidget(m_notes);
    m_take = addCommand(tr("&Take in"), "importTake", [this] { carryOut(); });
    m_take->setEnabled(false);
    addClosing(tr("Cancel"));
}

void ImportTableDialog::chooseFile()
{
    services().prompts.askOpenFile(this, windowTitle(), services().settings.lastFolder(), tr("Tables (*.csv *.tsv *.txt)"),
                                   [this](const QString& path) {
                                       if (path.isEmpty()) return;
                                       services().settings.setLastFolder(QFileInfo(path).absolutePath());
                                       read(path);
                                   });
}

void ImportTableDialog::read(const QString& path)
{
    m_path = path;
    readAgain();
}

void ImportTableDialog::readAgain()
{
    if (m_path.isEmpty() || m_filling) return;
    m_take->setEnabled(false);
    m_rows->setRowCount(0);
    const CsvHints hints{m_encoding->currentData().toString(), m_separator->currentData().toChar()};
    struct Read {
        CsvTable table;
        programme::ColumnPlan plan;
    };
    link().read<Read>(
        this,
        [disk = &services().disk, path = m_path, hints, what = m_what, questions = m_questions](programme::Store& store) -> Result<Read> {
            auto table = programme::readTable(*disk, path, hints);
            if (!table.ok()) return table.error();
            const auto known = store.all<programme::ColumnMatching>();
            if (!known.ok()) return known.error();
            const auto plan = programme::proposeColumns(*table, what, questions, *known);
            return Read{std::move(*table), plan};
        },
        [this](Result<Read> read) {
            m_trouble->say(false, read.ok() ? QString() : read.error().text);
            if (!read.ok()) return forgetTable();
            m_table = std::move(read->table);
            m_plan = read->plan;
            QStringList about{QFileInfo(m_path).fileName(), tr("%n rows", nullptr, int(m_table.rows.size())), m_table.encoding};
            if (!m_plan.form.isEmpty()) about.append(m_plan.form);
            if (m_plan.found) about.append(tr("columns as last time"));
            m_file->setText(about.join(QStringLiteral(" · ")));
            showColumns();
            lookThrough();
        });
}

/// What stood here was of another file.
void ImportTableDialog::forgetTable()
{
    m_table = {};
    m_plan = {};
    m_preview = {};
    ++m_asked; // what is still being looked through too
    m_file->setText(QFileInfo(m_path).fileName());
    showColumns();
    m_meeting->hide();
    m_notes->hide();
}

void ImportTableDialog::showColumns()
{
    m_filling = true;
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_choices.clear();
    const QList<ColumnField> fields = programme::columnFields(m_what, m_questions);
    constexpr int across = 2;
    for (int column = 0; column < m_table.heads.size(); ++column) {
        auto* label = new QLabel(fontMetrics().elidedText(m_table.heads.at(column), Qt::ElideRight, em(this, 13)), m_columns);
        label->setTextFormat(Qt::PlainText);
        label->setToolTip(m_table.heads.at(column));
        auto* box = new QComboBox(m_columns);
        box->setObjectName(QStringLiteral("importColumn%1").arg(column));
        box->setAccessibleName(tr("Column “%1” is").arg(m_table.heads.at(column)));
        giveTip(box, tr("Which field this column goes to."));
        box->addItem(tr("Left out"), QString());
        for (const ColumnField& field : fields)
            box->addItem(field.name, field.key);
        box->setCurrentIndex(std::max(0, box->findData(m_plan.fields.value(column))));
        // A long question of the call must not push the second column out of sight.
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
        label->setBuddy(box);
        const int row = column / across;
        const int at = (column % across) * 2;
        m_grid->addWidget(label, row, at);
        m_grid->addWidget(box, row, at + 1);
        m_choices.append(box);
        for (QWidget* shown : {static_cast<QWidget*>(label), static_cast<QWidget*>(box)}) shown->show(); // else they need no room yet
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            if (m_filling) return;
            for (int i = 0; i < m_choices.size(); ++i)
                m_plan.fields[i] = m_choices.at(i)->currentData().toString();
            lookThrough();
        });
    }
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(3, 1);
    m_scroll->setVisible(!m_choices.isEmpty());
    m_grid->activate();
    m_scroll->setFixedHeight(std::min(m_grid->sizeHint().height(), em(this, 9)));
    m_filling = false;
}

void ImportTableDialog::lookThrough()
{
    m_take->setEnabled(false);
    const int asked = ++m_asked;
    link().read<ImportPreview>(
        this,
        [table = m_table, plan = m_plan, call = m_call](programme::Store& store) { return programme::previewImport(store, table, plan, call); },
        [this, asked](Result<ImportPreview> preview) {
            if (asked == m_asked) showPreview(preview);
        });
}

void ImportTableDialog::chooseForAll()
{
    const int choice = m_forAll->currentData().toInt();
    if (choice < 0) return;
    for (int row = 0; row < m_preview.rows.size(); ++row) {
        if (!m_preview.rows.at(row).meets() || !m_preview.rows.at(row).problems.isEmpty()) continue;
        m_preview.rows[row].choice = Meeting(choice);
        if (auto* box = qobject_cast<QComboBox*>(m_rows->cellWidget(row, 2))) {
            const QSignalBlocker quiet(box);
            box->setCurrentIndex(box->findData(choice));
        }
    }
}

/// The boxes stand in the table, where Tab does not come by.
bool ImportTableDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_rows && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (auto* box = qobject_cast<QComboBox*>(m_rows->cellWidget(m_rows->currentRow(), 2)); box && (key == Qt::Key_Space || key == Qt::Key_F2)) {
            box->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return WorkDialog::eventFilter(watched, event);
}

void ImportTableDialog::showPreview(const Result<ImportPreview>& preview)
{
    QStringList troubles;
    if (!preview.ok()) troubles << preview.error().text;
    if (!preview.ok() && m_table.heads.size() == 1) troubles << tr("All of it stands in one column. Choose above what stands between the columns of this file.");
    if (preview.ok() && preview->rows.isEmpty() && preview->leftOut.isEmpty()) troubles << tr("This table has heads, and no rows below them.");
    m_trouble->say(false, troubles.join(QLatin1Char(' ')));
    m_preview = preview.ok() ? *preview : ImportPreview();
    const int shown = std::min(rowsShown, int(m_preview.rows.size()));
    m_rows->setRowCount(shown);
    for (int row = 0; row < shown; ++row) {
        const ImportRow& one = m_preview.rows.at(row);
        m_rows->setItem(row, 0, new QTableWidgetItem(QString::number(one.line)));
        m_rows->setItem(row, 1, new QTableWidgetItem(one.incoming.name.isEmpty() ? one.incoming.mail : one.incoming.name));
        QStringList remarks = one.problems;
        if (one.applied) remarks << tr("Has applied already.");
        else if (one.earlierLine > 0) remarks << tr("Stands in line %1 too.").arg(one.earlierLine);
        m_rows->setItem(row, 3, new QTableWidgetItem((remarks + one.notes).join(QLatin1Char(' '))));
        if (!one.problems.isEmpty()) {
            m_rows->removeCellWidget(row, 2);
            m_rows->setItem(row, 2, new QTableWidgetItem(tr("Is left out")));
        } else if (one.meets()) {
            auto* box = new QComboBox(m_rows);
            box->setAccessibleName(tr("What to do with line %1").arg(one.line));
            const QString whom = one.personName.isEmpty() ? tr("the earlier line") : one.personName;
            box->addItem(tr("Join with %1").arg(whom), int(Meeting::Join));
            box->addItem(tr("Skip"), int(Meeting::Skip));
            box->addItem(tr("Another person"), int(Meeting::New));
            box->setCurrentIndex(box->findData(int(one.choice)));
            connect(box, &QComboBox::currentIndexChanged, this, [this, row, box] {
                m_preview.rows[row].choice = Meeting(box->currentData().toInt());
                m_forAll->setCurrentIndex(0);
            });
            m_rows->setCellWidget(row, 2, box);
        } else {
            m_rows->removeCellWidget(row, 2);
            m_rows->setItem(row, 2, new QTableWidgetItem(tr("Comes in new")));
        }
    }
    m_meeting->setVisible(std::any_of(m_preview.rows.begin(), m_preview.rows.end(), [](const ImportRow& row) { return row.meets() && row.problems.isEmpty(); }));
    m_forAll->setCurrentIndex(0);
    m_rows->resizeColumnToContents(0);
    m_rows->setColumnWidth(1, em(this, 13));
    m_rows->setColumnWidth(2, em(this, 15));
    QStringList notes = preview.ok() ? m_preview.notes : m_table.notes; // the former hold the latter
    if (shown < m_preview.rows.size()) notes.append(tr("%n more rows are not shown; they come in as proposed.", nullptr, int(m_preview.rows.size()) - shown));
    for (const auto& [line, why] : std::as_const(m_preview.leftOut))
        if (notes.size() < 6) notes.append(tr("Line %1: %2").arg(QString::number(line), why));
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
    m_take->setEnabled(preview.ok() && std::any_of(m_preview.rows.begin(), m_preview.rows.end(), [](const ImportRow& row) { return row.problems.isEmpty(); }));
}

void ImportTableDialog::carryOut()
{
    m_take->setEnabled(false);
    const auto report = std::make_shared<programme::ImportReport>();
    link().run(
        this,
        [preview = m_preview, report](programme::Store& store) -> Status {
            auto done = programme::carryOut(store, preview);
            if (!done.ok()) return done.error();
            *report = std::move(*done);
            return {};
        },
        [this, report](const Status& status, const programme::Conflict&) {
            if (!status.ok()) {
                m_trouble->say(false, status.error().text);
                m_take->setEnabled(true);
                return;
            }
            emit imported(report->lines().join(QLatin1Char('\n')));
            accept();
        });
}

} // namespace microvet::ui
