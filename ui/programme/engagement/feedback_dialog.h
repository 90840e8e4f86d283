#pragma once

#include "core/programme/following/meetings.h"
#include "ui/programme/records/entry_dialog.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QPlainTextEdit;
QT_END_NAMESPACE

namespace microvet::ui {

class TextField;

/// What participants thought of a meeting or training: their sheets one after the other, without names, and what they say
/// together.
class FeedbackDialog : public EntryDialog {
    Q_OBJECT

public:
    FeedbackDialog(const ProgrammeServices& services, const QUuid& event, QWidget* parent);
    void keep();
    bool isEdited() const override;

signals:
    void noted(const QString& sentence);

private:
    void read();
    void useSummary();
    programme::EventFeedback sheet() const;

    QUuid m_id;
    QComboBox* m_rating;
    TextField* m_good;
    TextField* m_better;
    QPlainTextEdit* m_summary;
    QPushButton* m_use;
};

} // namespace microvet::ui
