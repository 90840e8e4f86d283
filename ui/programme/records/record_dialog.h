#pragma once

#include "ui/programme/records/record_list.h"
#include "ui/programme/records/work_dialog.h"

QT_BEGIN_NAMESPACE
class QTabWidget;
QT_END_NAMESPACE

namespace microvet::ui {

class RecordForm;

/// One record with what belongs to it: its fields, and a list for each kind of records that are its own.
class RecordDialog : public WorkDialog {
    Q_OBJECT

public:
    RecordDialog(const ProgrammeServices& services, const programme::AnyRecord& record, QWidget* parent);

    void setAdding(RecordList::Adding adding) { m_adding = std::move(adding); }
    RecordForm& form() { return *m_form; }
    /// Keeps it, and closes where `closing` and nothing is in the way.
    void keep(bool closing);
    bool isEdited() const override { return m_edited; }

signals:
    void kept(const QUuid& id);

protected:
    std::function<void()> keeping() override;

private:
    /// What an applicant wrote is read here: from now on the criteria of the call stand.
    void freezeItsCriteria();
    void addLists();
    void showTitle();
    void finish(const programme::Record& record, bool closing, const Status& status, const programme::Conflict& conflict);

    const programme::Kind& m_kind;
    std::shared_ptr<programme::Record> m_loaded; ///< as the store had it
    RecordForm* m_form;
    QTabWidget* m_tabs;
    Notice* m_trouble;
    RecordList::Adding m_adding;
    bool m_edited = false;
};

} // namespace microvet::ui
