#pragma once

#include "core/programme/records/courses.h"
#include "ui/programme/records/work_dialog.h"

namespace microvet::ui {

class SaidNotice;
class TextField;

/// Why a topic is put off or turned down: whoever proposed it can be told.
class DecideTopicDialog : public WorkDialog {
    Q_OBJECT

public:
    /// `decision`: "later" or "rejected".
    DecideTopicDialog(const ProgrammeServices& services, const programme::Topic& topic, const QString& decision, QWidget* parent);
    bool isEdited() const override;

signals:
    void decided();

private:
    void keep();

    QUuid m_topic;
    QString m_decision;
    SaidNotice* m_trouble;
    TextField* m_reason;
};

} // namespace microvet::ui
