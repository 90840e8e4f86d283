#pragma once

#include "core/programme/records/people.h"
#include "ui/programme/records/entry_dialog.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
QT_END_NAMESPACE

namespace microvet::ui {

class DateField;
class EvidenceField;
class LineField;
class ReferenceField;
class TextField;

/// What an ambassador did or means to do for one of the eight responsibilities; quick to enter, one after the other.
class DeedDialog : public EntryDialog {
    Q_OBJECT

public:
    enum What { Done, Planned };
    /// `person`: null: whoever has the name of the user. `responsibility`: 0: not chosen yet.
    DeedDialog(const ProgrammeServices& services, What what, const QUuid& person, int responsibility, QWidget* parent);
    /// Something that was planned, and is done now.
    void finish(const programme::Activity& planned);
    void keep(bool next);
    bool isEdited() const override;

signals:
    void noted(const QString& sentence);

private:
    void findMyself();
    programme::Activity activity() const;

    What m_what;
    programme::Activity m_loaded; ///< of version 0: a new one
    programme::Activity m_shown;  ///< before anything was entered
    ReferenceField* m_person;
    QComboBox* m_responsibility;
    LineField* m_title;
    DateField* m_date;
    QDate m_day;
    TextField* m_evidence = nullptr;
    LineField* m_link = nullptr;
    EvidenceField* m_file = nullptr;
};

} // namespace microvet::ui
