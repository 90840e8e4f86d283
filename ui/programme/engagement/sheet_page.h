#pragma once

#include "core/programme/following/ambassador_sheet.h"
#include "ui/programme/programme_link.h"
#include "ui/programme/programme_services.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;
QT_END_NAMESPACE

namespace microvet::ui {

class DeedDialog;
class Notice;
class SaidNotice;

/// The sheet of one ambassador: the eight responsibilities with what was planned and done, each entry with where it comes
/// from, and the personal goals. What fills itself leads to the record behind it.
class SheetPage : public QWidget {
    Q_OBJECT

public:
    /// `only`: of this person alone, who then need not be chosen.
    explicit SheetPage(const ProgrammeServices& services, QWidget* parent = nullptr, const QUuid& only = {});

    QTreeWidget* table() const { return m_table; }
    QUuid person() const;
    void choose(const QUuid& person);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What and evidence get the room that days and sources leave, until somebody moves a column.
    void fitColumns();
    void noteDone();
    void readPeople();
    void readSheet();
    void showSheet(const programme::AmbassadorSheet& sheet);
    QTreeWidgetItem* addGoals(const programme::AmbassadorSheet& sheet, const QUuid& chosen);
    QTreeWidgetItem* addHead(const QStringList& cells, int number);
    programme::Period period() const;
    int chosenResponsibility() const;
    void openEntry();
    void note(DeedDialog* dialog);
    void markDone();
    void saveSheet();
    void printSheet();
    void say(bool fine, const QString& sentence);
    void updateState();

    ProgrammeServices m_services;
    Notice* m_trouble;
    SaidNotice* m_said;
    QComboBox* m_person;
    QComboBox* m_period;
    QTreeWidget* m_table;
    QList<QPushButton*> m_needPerson;
    QPushButton* m_open;
    QPushButton* m_done;
    QUuid m_only;
    QUuid m_wanted; ///< to be shown as soon as it is known
    bool m_filling = false;
    bool m_fitting = false;
    bool m_moved = false; ///< a column, by hand
    bool m_saysNobody = false; ///< what stands above is that there is no ambassador
};

} // namespace microvet::ui
