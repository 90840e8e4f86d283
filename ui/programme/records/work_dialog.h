#pragma once

#include "ui/programme/programme_link.h"
#include "ui/programme/programme_services.h"
#include "ui/widgets/read_only.h"

#include <QDialog>
#include <QDialogButtonBox>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace microvet::ui {

class FormGrid;
/// A row of a form: a label that leads the keyboard to the field, and the tip. The keyboard goes to what is written in, not
/// to the frame around it.
QLabel* addField(FormGrid* form, const QString& label, QWidget* field, const char* name, const QString& tip);

/// A dialog over a window of the programme, which is gone once it is closed. It asks before what was entered is lost.
class WorkDialog : public QDialog {
    Q_OBJECT

public:
    WorkDialog(const ProgrammeServices& services, const char* objectName, const QString& title, QWidget* parent);

    /// Something was entered here that stands nowhere else.
    virtual bool isEdited() const { return false; }
    /// Asks first where something would be lost.
    void reject() override;

protected:
    const ProgrammeServices& services() const { return m_services; }
    ProgrammeLink& link() const { return m_services.link; }
    /// All that is in it, from top to bottom, so many lines apart.
    QVBoxLayout* beginPage(double spacing);
    /// Words of the user's, large.
    QLabel* heading(const QString& words);
    /// In the row below all else, where the system puts this role. Return does what accepts.
    QPushButton* addCommand(const QString& text, const char* name, std::function<void()> then,
                            QDialogButtonBox::ButtonRole role = QDialogButtonBox::AcceptRole);
    /// Closes.
    QPushButton* addClosing(const QString& text);
    /// Before something is written. False as long as an answer is awaited: what is pressed twice is written once. False too
    /// where a field for a date holds none; the keyboard is there then.
    bool beginWriting();
    /// First of all when the answer is there.
    void endWriting();
    /// What would be lost; empty: said in general.
    virtual QString unkept() const { return {}; }
    /// Keeps what was entered, and closes then. Where there is such a way, whoever leaves may choose it.
    virtual std::function<void()> keeping() { return {}; }

private:
    ProgrammeServices m_services;
    QDialogButtonBox* m_buttons = nullptr;
    HoldStill m_holding; ///< the commands, while something is written
    bool m_writing = false;
};

} // namespace microvet::ui
