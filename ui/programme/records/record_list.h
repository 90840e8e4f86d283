#pragma once

#include "core/actions/programme/document.h"
#include "ui/programme/programme_link.h"
#include "ui/programme/programme_services.h"
#include "ui/programme/records/record_model.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QTableView;
class QToolButton;
QT_END_NAMESPACE

namespace microvet::ui {

class FilterBar;
class Notice;

/// All records of a kind, or those that belong to one record: to search, filter, sort, copy, and to open one.
class RecordList : public QWidget {
    Q_OBJECT

public:
    /// `filter`: only records whose fields have these values; new ones get them too.
    RecordList(const ProgrammeServices& services, const programme::Kind& kind, const programme::Filter& filter = {},
               QWidget* parent = nullptr);

    const programme::Kind& kind() const { return m_kind; }
    QTableView* table() const { return m_table; }
    RecordModel& model() { return *m_model; }
    bool isReading() const { return m_reading; }
    /// Reads again; what is chosen stays chosen.
    void reload();
    QList<QUuid> chosen() const;
    /// The record under the caret; nullptr where there is none.
    const programme::AnyRecord* current() const;
    void choose(const QUuid& id);
    /// A command of this list's own behind the others. `needs`: only with a chosen record.
    QPushButton* addCommand(const QString& text, const QString& objectName, bool needs);
    /// One more choice of the filter above the list: what no code says. Nothing where the list has no filter.
    void addFilter(const QString& code, const QString& text, RecordProxy::Test test);
    /// Asks the chosen filter again: what it asks about has changed beside the records.
    void filterAgain();
    /// The list begins sorted by that field, until somebody has sorted it otherwise.
    void sortBy(const QString& field, Qt::SortOrder order);
    /// Shows only rows of that code by the filter above the list; all where it is empty, or the filter does not know it.
    void filterBy(const QString& code);
    /// How a new record begins, where that is more than its form.
    void setBeginning(std::function<void()> beginning) { m_beginning = std::move(beginning); }
    /// What a new record starts with, beside the filter.
    void setFresh(std::function<void(programme::Record&)> fresh) { m_fresh = std::move(fresh); }

    /// How a new record is stored, where that is more than writing it down.
    using Adding = std::function<Status(programme::Store&, programme::Record&)>;
    void setAdding(Adding adding) { m_adding = std::move(adding); }
    /// Opens a record in another window than the form.
    void setOpening(std::function<void(const programme::AnyRecord&)> opening) { m_opening = std::move(opening); }

    /// A further column, see RecordModel::addFound; found out anew whenever the records are read.
    using Finding = std::function<Result<FoundCells>(programme::Store&)>;
    int addColumn(const QString& label, const QString& help, Finding find);

    void addRecord();
    void openRecord(const QUuid& id);
    void removeChosen();
    /// Gives a field of all that is chosen the same value.
    void changeChosen();
    /// Kinds that only go by rules of their own have no such field.
    bool canChangeChosen() const;
    void beginSearch();
    /// The chosen rows, or all that are seen, as a table for a spreadsheet.
    void copy() const;
    /// What is seen, with the columns and in the order that it has on the screen, as a document to print.
    actions::Document document() const;
    void print();

signals:
    void read();
    void currentChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QHBoxLayout* makeTools();
    void makeTable();
    int filterColumn() const;
    void fillColumnMenu();
    QString columnsKey() const;
    void rememberColumns();
    void restoreColumns();
    void savePdf();
    void saveAsTable();
    void say(bool fine, const QString& sentence);
    void updateState();
    void arrive();
    /// Heads first. Not all: only what is chosen, where something is.
    QList<QStringList> rows(bool all) const;

    ProgrammeServices m_services;
    const programme::Kind& m_kind;
    programme::Filter m_filter;
    std::function<void(programme::Record&)> m_fresh;
    Adding m_adding;
    std::function<void(const programme::AnyRecord&)> m_opening;
    QList<std::pair<int, Finding>> m_findings; ///< with their columns
    std::function<void()> m_beginning;
    RecordModel* m_model;
    RecordProxy* m_proxy;
    QLineEdit* m_search;
    QComboBox* m_code = nullptr;
    FilterBar* m_filters = nullptr;
    QHash<QString, RecordProxy::Test> m_tests; ///< by the codes of their choices
    QToolButton* m_columns;
    QAction* m_together = nullptr;
    QMenu* m_columnMenu;
    QTableView* m_table;
    class ColumnWidths* m_widths = nullptr;
    QLabel* m_count;
    QLabel* m_empty;
    Notice* m_trouble;
    QHBoxLayout* m_commands;
    QList<QPushButton*> m_needing;
    bool m_reading = false;
    bool m_again = false;
    bool m_arriving = false; ///< shown before there were rows
};

} // namespace microvet::ui
