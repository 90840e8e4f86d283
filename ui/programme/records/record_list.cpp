#include "ui/programme/records/record_list.h"

#include "core/programme/records/people.h"
#include "ui/programme/records/change_many_dialog.h"
#include "ui/programme/records/column_widths.h"
#include "ui/programme/records/filter_bar.h"
#include "ui/programme/records/print_document.h"
#include "ui/programme/records/record_dialog.h"
#include "ui/session/settings.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

namespace microvet::ui {

RecordList::RecordList(const ProgrammeServices& services, const programme::Kind& kind, const programme::Filter& filter,
                       QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_kind(kind)
    , m_filter(filter)
    , m_model(new RecordModel(kind, this))
    , m_proxy(new RecordProxy(this))
    , m_search(new QLineEdit(this))
    , m_columns(new QToolButton(this))
    , m_columnMenu(new QMenu(m_columns))
    , m_table(new QTableView(this))
    , m_count(mutedLabel({}, this))
    , m_empty(mutedLabel({}, this))
    , m_trouble(new Notice(theme::Tone::Trouble, this))
    , m_commands(new QHBoxLayout)
{
    setObjectName(QStringLiteral("recordList-%1").arg(kind.key()));
    m_proxy->setSourceModel(m_model);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(em(this, 0.5));
    page->addLayout(makeTools());
    page->addWidget(m_filters);
    page->addWidget(m_trouble);
    makeTable();
    page->addWidget(m_table, 1);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    page->addWidget(m_empty, 1);
    QPushButton* open = addCommand(tr("&Open"), QStringLiteral("recordOpen"), true);
    QPushButton* add = addCommand(tr("&New…"), QStringLiteral("recordNew"), false);
    QPushButton* remove = addCommand(tr("&Remove…"), QStringLiteral("recordRemove"), true);
    auto* foot = new QHBoxLayout;
    foot->addLayout(m_commands);
    foot->addStretch(1);
    foot->addWidget(m_count);
    page->addLayout(foot);
    m_trouble->hide();
    connect(open, &QPushButton::clicked, this, [this] {
        if (const programme::AnyRecord* record = current()) openRecord(record->record->id);
    });
    connect(add, &QPushButton::clicked, this, &RecordList::addRecord);
    connect(remove, &QPushButton::clicked, this, &RecordList::removeChosen);
    connect(&services.link, &ProgrammeLink::changed, this, &RecordList::reload);
    connect(&services.link, &ProgrammeLink::opened, this, &RecordList::reload);
    restoreColumns();
    updateState();
    scheduleTabOrder(this);
    reload();
}

QHBoxLayout* RecordList::makeTools()
{
    auto* tools = new QHBoxLayout;
    tools->setSpacing(em(this, 0.5));
    m_search->setObjectName(QStringLiteral("recordSearch"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search in %1").arg(m_kind.manyText()));
    giveTip(m_search, tr("Shows the rows that hold all these words, in whatever column."));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    tools->addWidget(m_search, 2);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_proxy->setWords(words);
        updateState();
    });
    if (const int column = filterColumn(); column >= 0) {
        const programme::Field& field = m_model->field(column);
        m_code = new QComboBox(this);
        m_code->setObjectName(QStringLiteral("recordFilter"));
        m_code->setAccessibleName(tr("Filter by: %1").arg(field.labelText()));
        giveTip(m_code, tr("Shows only rows of this sort."));
        m_code->addItem(tr("%1: all").arg(field.labelText()), QString());
        for (const programme::CodeName& code : field.codes)
            m_code->addItem(field.shown(QString::fromLatin1(code.code)), QString::fromLatin1(code.code));
        tools->addWidget(m_code, 1);
        connect(m_code, &QComboBox::currentIndexChanged, this, [this, column] {
            const QString code = m_code->currentData().toString();
            const RecordProxy::Test test = m_tests.value(code);
            m_proxy->setTest(test);
            m_proxy->setCode(column, test ? QString() : code);
            updateState();
        });
    }
    QStringList filtered;
    for (const programme::Filter::Is& is : std::as_const(m_filter.is)) filtered.append(QString::fromLatin1(is.field));
    if (const int column = filterColumn(); column >= 0) filtered.append(m_model->field(column).key());
    m_filters = new FilterBar(m_kind, filtered, this);
    tools->addWidget(m_filters->button());
    connect(m_filters, &FilterBar::changed, this, [this] {
        m_proxy->setValues(m_filters->values());
        updateState();
    });
    tools->addStretch(1);
    m_columns->setObjectName(QStringLiteral("recordColumns"));
    m_columns->setText(tr("&Columns"));
    m_columns->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_columns->setPopupMode(QToolButton::InstantPopup);
    m_columns->setMenu(m_columnMenu);
    giveTip(m_columns, tr("Which columns are shown."));
    tools->addWidget(m_columns);
    auto* more = new QToolButton(this);
    more->setObjectName(QStringLiteral("recordTable"));
    more->setText(tr("&Table"));
    more->setToolButtonStyle(Qt::ToolButtonTextOnly);
    more->setPopupMode(QToolButton::InstantPopup);
    giveTip(more, tr("Prints the rows, or takes them to a spreadsheet."));
    auto* menu = new QMenu(more);
    auto* print = new QAction(tr("&Print this list…"), this);
    print->setObjectName(printAction);
    print->setShortcut(QKeySequence::Print);
    addAction(print); // of this list as long as it is seen, wherever in its window the keys go
    menu->addAction(print);
    connect(print, &QAction::triggered, this, &RecordList::print);
    connect(menu->addAction(tr("Save as &PDF…")), &QAction::triggered, this, &RecordList::savePdf);
    menu->addSeparator();
    connect(menu->addAction(tr("&Copy for a spreadsheet")), &QAction::triggered, this, &RecordList::copy);
    connect(menu->addAction(tr("&Save as a table (CSV)…")), &QAction::triggered, this, &RecordList::saveAsTable);
    menu->addSeparator();
    m_together = menu->addAction(tr("Change a &field of the chosen entries…"));
    m_together->setObjectName(QStringLiteral("recordTogether"));
    connect(m_together, &QAction::triggered, this, &RecordList::changeChosen);
    more->setMenu(menu);
    tools->addWidget(more);
    return tools;
}

void RecordList::makeTable()
{
    m_table->setObjectName(QStringLiteral("recordTableView"));
    m_table->setAccessibleName(m_kind.manyText());
    m_table->setModel(m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + em(this, 0.6));
    QHeaderView* heads = m_table->horizontalHeader();
    heads->setSectionsMovable(true);
    heads->setHighlightSections(false);
    heads->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    heads->setStretchLastSection(true);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        openRecord(index.data(RecordModel::RecordRole).toUuid());
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        updateState();
        emit currentChanged();
    });
    m_widths = new ColumnWidths(m_table, m_services.settings, columnsKey() + QStringLiteral("/ownWidths"));
    connect(m_widths, &ColumnWidths::chosen, this, &RecordList::rememberColumns);
    connect(heads, &QHeaderView::sectionMoved, this, &RecordList::rememberColumns);
    connect(heads, &QHeaderView::sortIndicatorChanged, this, &RecordList::rememberColumns);
}

bool RecordList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy)) {
            copy();
            return true;
        }
        // Qt lets the key go on to the default button of a dialog, and be it the one of what was just opened.
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && m_table->currentIndex().isValid()) {
            openRecord(m_table->currentIndex().data(RecordModel::RecordRole).toUuid());
            return true;
        }
        if (key->key() == Qt::Key_Delete && !chosen().isEmpty()) {
            removeChosen();
            return true;
        }
    }
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) { // what was searched for goes, not the window
            m_search->clear();
            return true;
        }
        if ((key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) && m_proxy->rowCount() > 0) {
            m_table->setFocus(Qt::TabFocusReason);
            if (!m_table->currentIndex().isValid()) m_table->setCurrentIndex(m_proxy->index(0, m_table->horizontalHeader()->logicalIndex(0)));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

/// On a page of its own it is laid out only now.
void RecordList::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    scheduleTabOrder(this);
    m_arriving = true;
    if (!m_reading) QMetaObject::invokeMethod(this, &RecordList::arrive, Qt::QueuedConnection);
}

/// Qt gave the keys to what could take them before there were rows, or left them with the menu that led here.
void RecordList::arrive()
{
    if (!std::exchange(m_arriving, false)) return;
    const QWidget* at = QApplication::focusWidget();
    const bool elsewhere = at && !isAncestorOf(at) && at->isVisible() && !qobject_cast<const QMenuBar*>(at);
    if (elsewhere || !isVisible() || (at && (at == m_search || at == m_table))) return;
    QWidget* rather = m_proxy->rowCount() > 0 ? static_cast<QWidget*>(m_table) : findChild<QPushButton*>(QStringLiteral("recordNew"));
    if (rather->isVisible()) rather->setFocus(Qt::OtherFocusReason);
}

void RecordList::reload()
{
    if (!m_services.link.isOpen()) return;
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    struct Read {
        programme::Listing listing;
        QList<FoundCells> found; ///< in the order of the findings
    };
    m_services.link.read<Read>(
        this,
        [kind = &m_kind, filter = m_filter, findings = m_findings](programme::Store& store) mutable -> Result<Read> {
            filter.anyOrder = true; // the table sorts
            auto listing = programme::list(store, *kind, filter);
            if (!listing.ok()) return listing.error();
            Read read{std::move(*listing), {}};
            for (const auto& finding : findings) {
                auto values = finding.second(store);
                if (!values.ok()) return values.error();
                read.found.append(std::move(*values));
            }
            return read;
        },
        [this](Result<Read> read) {
            m_reading = false;
            m_trouble->setVisible(!read.ok());
            if (read.ok()) { // filters may ask for what was found
                for (qsizetype i = 0; i < read->found.size(); ++i)
                    m_model->showFound(m_findings.at(i).first, read->found.at(i));
                m_model->show(std::move(read->listing));
            } else {
                m_trouble->setText(read.error().text);
            }
            updateState();
            if (std::exchange(m_again, false)) return reload();
            m_widths->fit();
            arrive();
            emit this->read(); // not the result
            emit currentChanged();
        });
}

QList<QUuid> RecordList::chosen() const
{
    QList<QUuid> ids;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        ids.append(index.data(RecordModel::RecordRole).toUuid());
    return ids;
}

const programme::AnyRecord* RecordList::current() const
{
    const QList<QUuid> ids = chosen();
    return ids.isEmpty() ? nullptr : m_model->at(m_model->rowOf(ids.constFirst()));
}

void RecordList::choose(const QUuid& id)
{
    const int row = m_model->rowOf(id);
    if (row < 0) return;
    const QModelIndex index = m_proxy->mapFromSource(m_model->index(row, 0));
    // Not by the table's own command, with which a key that is held down would take the choice away again.
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(index);
}

QPushButton* RecordList::addCommand(const QString& text, const QString& objectName, bool needs)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    m_commands->addWidget(button);
    if (needs) m_needing.append(button);
    button->setEnabled(!needs || m_table->selectionModel()->hasSelection());
    return button;
}

void RecordList::addRecord()
{
    if (m_beginning) return m_beginning();
    const std::shared_ptr<programme::Record> record = m_kind.make();
    for (const programme::Filter::Is& is : std::as_const(m_filter.is))
        if (const programme::Field* field = m_kind.find(QString::fromLatin1(is.field))) field->set(*record, is.value);
    if (m_fresh) m_fresh(*record);
    auto* dialog = new RecordDialog(m_services, {&m_kind, record}, this);
    dialog->setAdding(m_adding);
    connect(dialog, &RecordDialog::kept, this, [this](const QUuid& id) {
        const auto once = std::make_shared<QMetaObject::Connection>();
        *once = connect(this, &RecordList::read, this, [this, id, once] {
            disconnect(*once);
            choose(id);
            m_table->setFocus(Qt::OtherFocusReason); // perhaps it was hidden, being empty
        });
    });
    dialog->show();
}

void RecordList::openRecord(const QUuid& id)
{
    const programme::AnyRecord* record = m_model->at(m_model->rowOf(id));
    if (!record) return;
    if (m_opening) return m_opening(*record);
    auto* dialog = new RecordDialog(m_services, *record, this);
    dialog->show();
}

void RecordList::removeChosen()
{
    const QList<QUuid> ids = chosen();
    if (ids.isEmpty()) return;
    const programme::AnyRecord* first = current();
    const QString title = m_model->listing().titleOf(*first->record);
    Question question{QStringLiteral("removeRecords"),
                      ids.size() == 1 ? tr("Remove “%1”?").arg(title) : tr("Remove %n entries?", nullptr, int(ids.size())),
                      &m_kind == &programme::Person::kind()
                          ? tr("What belongs to it goes too, but the log of changes still holds it, so that Edit > Take back brings everything back. "
                               "Where somebody’s data must go for good, choose Erase instead.")
                          : tr("What belongs to it goes too. Edit > Take back brings everything back."),
                      {{QStringLiteral("remove"), tr("&Remove"), Question::Weight::Destructive},
                       {QStringLiteral("keep"), tr("&Keep"), Question::Weight::Default}},
                      QStringLiteral("keep")};
    m_services.prompts.ask(this, question, [this, ids, title](const QString& answer) {
        if (answer != QLatin1String("remove")) return;
        const QString label = ids.size() == 1 ? tr("Remove “%1”").arg(title)
                                              : tr("Remove %n entries", nullptr, int(ids.size()));
        m_services.link.change(
            this, label,
            [ids, kind = &m_kind](programme::Change& change) -> Status {
                for (const QUuid& id : ids)
                    if (const Status done = change.remove(*kind, id); !done.ok()) return done;
                return {};
            },
            [this](const Status& status, const programme::Conflict&) {
                m_trouble->setVisible(!status.ok());
                if (!status.ok()) m_trouble->setText(status.error().text);
            });
    });
}

bool RecordList::canChangeChosen() const { return !ChangeManyDialog::fieldsFor(m_kind).isEmpty(); }

void RecordList::changeChosen()
{
    if (const QList<QUuid> ids = chosen(); !ids.isEmpty() && canChangeChosen()) (new ChangeManyDialog(m_services, m_kind, ids, this))->show();
}

void RecordList::beginSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void RecordList::say(bool fine, const QString& sentence)
{
    m_trouble->setVisible(!fine);
    if (!fine) m_trouble->setText(sentence);
}

void RecordList::addFilter(const QString& code, const QString& text, RecordProxy::Test test)
{
    if (!m_code) return;
    if (m_tests.isEmpty()) m_code->insertSeparator(m_code->count());
    m_tests.insert(code, std::move(test));
    m_code->addItem(text, code);
}

void RecordList::filterAgain()
{
    if (m_code) m_proxy->setTest(m_tests.value(m_code->currentData().toString()));
    updateState();
}

void RecordList::sortBy(const QString& field, Qt::SortOrder order)
{
    if (!m_services.settings.state(columnsKey()).toByteArray().isEmpty()) return; // the order that was chosen last
    if (const int column = m_model->columnOf(field); column >= 0) m_table->sortByColumn(column, order);
}

void RecordList::filterBy(const QString& code)
{
    m_search->clear();
    if (m_filters) m_filters->clearAll();
    if (m_code) m_code->setCurrentIndex(std::max(0, m_code->findData(code)));
}

void RecordList::updateState()
{
    const int shown = m_proxy->rowCount();
    const int all = m_model->rowCount();
    m_count->setText(shown == all ? tr("%n entries", nullptr, all) : tr("%1 of %n entries", nullptr, all).arg(shown));
    m_empty->setVisible(all == 0);
    m_empty->setText(m_trouble->isHidden() ? tr("There is nothing here yet.") : QString()); // else nobody knows
    m_table->setVisible(all > 0);
    m_search->setEnabled(all > 0);
    const bool any = m_table->selectionModel()->hasSelection();
    for (QPushButton* button : std::as_const(m_needing))
        button->setEnabled(any);
    if (m_together) m_together->setEnabled(any && canChangeChosen());
}

} // namespace microvet::ui
