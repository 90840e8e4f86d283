#pragma once

#include "ui/programme/programme_link.h"
#include "ui/programme/programme_services.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QFormLayout;
class QHBoxLayout;
class QPushButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace microvet::ui {

class LineField;
class Notice;

/// A dialog of a few fields that become one step of the programme: a line that says what became of it, a form, and the
/// commands below.
class EntryDialog : public QDialog {
    Q_OBJECT

public:
    EntryDialog(const ProgrammeServices& services, const char* objectName, const QString& title, QWidget* parent);

    /// What was said last; empty: nothing.
    QString sentence() const;
    /// Something was entered here that stands nowhere else.
    virtual bool isEdited() const { return false; }
    /// Asks first where something would be lost.
    void reject() override;

protected:
    const ProgrammeServices& services() const { return m_services; }
    ProgrammeLink& link() const { return m_services.link; }
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
    /// Before something is written. False as long as an answer is awaited: what is pressed twice is written once.
    bool beginWriting();
    /// First of all when the answer is there.
    void endWriting() { m_writing = false; }

private:
    ProgrammeServices m_services;
    Notice* m_trouble;
    Notice* m_said;
    QVBoxLayout* m_page;
    QFormLayout* m_form;
    QVBoxLayout* m_body;
    QHBoxLayout* m_foot;
    bool m_writing = false;
};

/// A file that shows something: kept as its path from the programme where it lies below it.
class EvidenceField : public QWidget {
    Q_OBJECT

public:
    explicit EvidenceField(const ProgrammeServices& services, QWidget* parent = nullptr);
    LineField* edit() const { return m_edit; }
    QString file() const;
    void setFile(const QString& kept);

private:
    LineField* m_edit;
};

} // namespace microvet::ui
