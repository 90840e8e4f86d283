#pragma once

#include "ui/programme/records/work_dialog.h"

QT_BEGIN_NAMESPACE
class QComboBox;
QT_END_NAMESPACE

namespace microvet::ui {

class Notice;
class RecordForm;

/// One field of many records of a kind, given the same value in one step.
class ChangeManyDialog : public WorkDialog {
    Q_OBJECT

public:
    ChangeManyDialog(const ProgrammeServices& services, const programme::Kind& kind, const QList<QUuid>& records, QWidget* parent);

    /// The fields that may be set for many: not those that say who or what a record is, nor where it belongs, nor what
    /// only goes by rules of its own.
    static QList<const programme::Field*> fieldsFor(const programme::Kind& kind);

private:
    void showField();
    void keep();

    const programme::Kind& m_kind;
    QList<QUuid> m_records;
    QList<const programme::Field*> m_fields;
    QComboBox* m_which;
    RecordForm* m_form;
    Notice* m_trouble;
};

} // namespace microvet::ui
