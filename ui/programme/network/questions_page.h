#pragma once

#include "core/programme/records/policies.h"
#include "ui/programme/records/list_page.h"
#include "ui/programme/records/work_dialog.h"

namespace microvet::ui {

class TextField;

/// Questions that come to the ambassador as focal point.
class QuestionsPage : public ListPage {
    Q_OBJECT

public:
    explicit QuestionsPage(const ProgrammeServices& services, QWidget* parent = nullptr);
};

/// The answer to one question: written, sent through the mail program or copied, and kept with its day.
class AnswerDialog : public WorkDialog {
    Q_OBJECT

public:
    AnswerDialog(const ProgrammeServices& services, const programme::FocalQuestion& question, QWidget* parent);
    bool isEdited() const override;

private:
    void openMail();
    void copy();
    void keep();
    void say(bool fine, const QString& sentence);

    programme::FocalQuestion m_question;
    Notice* m_trouble;
    Notice* m_said;
    TextField* m_answer;
};

} // namespace microvet::ui
