#pragma once

#include "ui/programme/records/entry_dialog.h"

QT_BEGIN_NAMESPACE
class QPlainTextEdit;
QT_END_NAMESPACE

namespace microvet::ui {

/// The reply of an applicant to the questions of a mail, pasted as it came. What is refused stays here, to be mended.
class ReplyDialog : public EntryDialog {
    Q_OBJECT

public:
    ReplyDialog(const ProgrammeServices& services, const QUuid& call, QWidget* parent);
    bool isEdited() const override;

signals:
    /// `whole`: nothing was missing, and there is nothing else to know.
    void taken(bool whole, const QString& report);

private:
    void take();

    QUuid m_call;
    QPlainTextEdit* m_reply;
};

} // namespace microvet::ui
