#pragma once

#include "ui/programme/records/work_dialog.h"

QT_BEGIN_NAMESPACE
class QHBoxLayout;
QT_END_NAMESPACE

namespace microvet::ui {

class FormGrid;
class Notice;

/// A dialog of a few fields that become one step of the programme: a line that says what became of it, a form, and the
/// commands below.
class EntryDialog : public WorkDialog {
    Q_OBJECT

public:
    EntryDialog(const ProgrammeServices& services, const char* objectName, const QString& title, QWidget* parent);

    /// What was said last; empty: nothing.
    QString sentence() const;

protected:
    /// Between the form and the commands.
    QVBoxLayout* body() const { return m_body; }
    /// A sentence above the form.
    void introduce(const QString& text);
    void add(const QString& label, QWidget* field, const char* name, const QString& tip);
    /// `main`: Return does it.
    QPushButton* command(const QString& text, const char* name, const QString& tip, std::function<void()> then, bool main = false);
    /// Behind the commands; closes.
    QPushButton* closing(const QString& text);
    void say(bool fine, const QString& sentence);

private:
    Notice* m_trouble;
    Notice* m_said;
    QVBoxLayout* m_page;
    FormGrid* m_form;
    QVBoxLayout* m_body;
    QHBoxLayout* m_foot;
};

} // namespace microvet::ui
