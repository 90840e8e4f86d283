#pragma once

#include "core/programme/letters/letter_records.h"
#include "ui/programme/programme_link.h"
#include "ui/programme/records/save_document.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
QT_END_NAMESPACE

namespace microvet::ui {

class Notice;
class ReferenceField;

/// Writes one letter to several people: what it is about, a preview for each of them, and the ways in which it goes out.
class LettersDialog : public QDialog {
    Q_OBJECT

public:
    /// `people` are chosen at first. `letter`: code; empty: the invitation.
    LettersDialog(const ProgrammeServices& services, const QList<QUuid>& people, const QString& letter,
                  const programme::LetterSubject& subject, QWidget* parent);

    const QList<programme::ComposedLetter>& letters() const { return m_letters; }

private:
    void makeLayout();
    /// Composes for all who are chosen; the answer comes later.
    void compose();
    void showLetters(const Result<QList<programme::ComposedLetter>>& letters);
    void showPreview();
    void updateState();
    programme::LetterSubject subject() const;

    void saveMailFiles();
    void openInMailProgram();
    void copy();
    void savePaper();
    /// Notes that they were written, and says so.
    void record(const QString& way, const QString& sentence);
    void say(bool fine, const QString& sentence);

    ProgrammeServices m_services;
    QList<QUuid> m_people;
    programme::LetterSubject m_subject;
    QList<programme::ComposedLetter> m_letters;
    programme::Programme m_programme;
    std::optional<programme::Event> m_meeting; ///< that the letter invites to
    QComboBox* m_letter;
    QComboBox* m_language;
    ReferenceField* m_call;
    ReferenceField* m_event;
    ReferenceField* m_outside;
    QList<QWidget*> m_ofCall;
    QList<QWidget*> m_ofEvent;
    QList<QWidget*> m_ofOutside;
    ReferenceField* m_add;
    QListWidget* m_list;
    QLabel* m_to;
    QLabel* m_line;
    QPlainTextEdit* m_body;
    Notice* m_missing;
    Notice* m_said;
    QPushButton* m_files;
    QPushButton* m_mail;
    QPushButton* m_copy;
    QPushButton* m_paper;
};

} // namespace microvet::ui
