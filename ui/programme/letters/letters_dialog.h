#pragma once

#include "core/programme/letters/letter_records.h"
#include "ui/programme/letters/letter_ways.h"
#include "ui/programme/records/save_document.h"
#include "ui/programme/records/work_dialog.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
QT_END_NAMESPACE

namespace microvet::ui {

class LetterGaps;
class ReferenceField;
class SaidNotice;

/// Writes one letter to several people: what it is about, a preview for each of them, and the ways in which it goes out.
/// Whoever lacks something is left out by name; the others get theirs.
class LettersDialog : public WorkDialog {
    Q_OBJECT

public:
    /// `people` are chosen at first. `letter`: code; empty: the invitation.
    LettersDialog(const ProgrammeServices& services, const QList<QUuid>& people, const QString& letter,
                  const programme::LetterSubject& subject, QWidget* parent);

    const QList<programme::ComposedLetter>& letters() const { return m_letters; }

private:
    void makeLayout();
    QLayout* makePeople();
    QLayout* makePreview();
    QLayout* makeFoot();
    /// Composes for all who are chosen; the answer comes later.
    void compose();
    struct Composed;
    void showLetters(const Result<Composed>& composed);
    void showPreview();
    void updateState();
    programme::LetterSubject subject() const;
    /// Everybody for whom the letter is and who has not got it.
    void addAll();
    void leaveOut();

    void saveFiles();
    void openInMailProgram();
    void copy();
    void printAll();
    void savePdfs();
    /// Notes that they were written, and says so, with those who were `left` out; even where this window is closed by then.
    using Recorder = std::function<void(const QString& sentence)>;
    Recorder recorder(const QList<programme::ComposedLetter>& letters, const QString& way, const QString& left = {});
    void say(const QString& sentence);

    /// The one that is looked at; nullptr where there is none.
    const programme::ComposedLetter* current() const;
    QList<programme::ComposedLetter> ready(bool byMail) const;
    /// "Left out: …" a line each; empty where nobody is. `byMail`: those without an address too.
    QString leftOut(bool byMail) const;
    LetterPost post() const;

    QList<QUuid> m_people;
    QList<programme::ComposedLetter> m_letters;
    QList<QDateTime> m_before;       ///< when each was written before
    QList<QUuid> m_applications;     ///< of each for the call
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
    QPushButton* m_addAll;
    QPushButton* m_leaveOut;
    QLabel* m_to;
    QLabel* m_line;
    QLabel* m_words; ///< whose words these are, where one may wonder
    QPlainTextEdit* m_body;
    LetterGaps* m_gaps;
    SaidNotice* m_said;
    QPushButton* m_files;
    QPushButton* m_mail;
    QPushButton* m_copy;
    QPushButton* m_paper;
};

} // namespace microvet::ui
