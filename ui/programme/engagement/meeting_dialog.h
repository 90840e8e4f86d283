#pragma once

#include "core/programme/records/events.h"
#include "core/programme/records/people.h"
#include "ui/programme/records/entry_dialog.h"

#include <QSet>

QT_BEGIN_NAMESPACE
class QComboBox;
class QListWidget;
class QSpinBox;
QT_END_NAMESPACE

namespace microvet::ui {

class LineField;
class ReferenceField;
class TextField;
class TimeField;

/// A meeting with its agenda and the people who are invited, made in one step. Of an induction those who still need one are
/// ticked already.
class MeetingDialog : public EntryDialog {
    Q_OBJECT

public:
    MeetingDialog(const ProgrammeServices& services, QWidget* parent);
    /// The next date of a meeting for those who missed it.
    void repeat(const programme::Event& meeting, const QList<QUuid>& people);
    QListWidget* people() const { return m_list; }
    void keep();
    bool isEdited() const override;

signals:
    /// It is there with its list of invited people.
    void planned(const microvet::programme::Event& event, const QList<QUuid>& people);

private:
    void read();
    programme::Event event() const;
    /// Into the list, ticked or not, before the user has said anything.
    void propose(const programme::Person& person, bool invited);
    QListWidgetItem* addPerson(const QUuid& id, const QString& name, bool invited);
    bool isProposed(const QUuid& ambassador) const;
    void proposePeople();
    void leaveOutTrainers();
    QList<QUuid> invited() const;
    void showUsual();
    bool isInduction() const;

    QComboBox* m_what;
    LineField* m_title;
    TimeField* m_start;
    QSpinBox* m_minutes;
    LineField* m_link;
    LineField* m_place;
    LineField* m_trainers;
    TextField* m_agenda;
    QListWidget* m_list;
    ReferenceField* m_add;
    QString m_usual; ///< agenda of an induction, in the programme's language
    QSet<QUuid> m_ambassadors;
    QSet<QUuid> m_without; ///< an induction
    QList<QUuid> m_chosen; ///< by repeat(), in place of those who need an induction
    programme::Event m_shown; ///< before anything was entered
    QSet<QUuid> m_proposed;   ///< who was ticked then
};

} // namespace microvet::ui
