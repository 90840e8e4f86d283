#pragma once

#include "core/richtext/richtext.h"

#include <QKeySequence>
#include <QPointer>
#include <QWidget>

class QComboBox;
class QToolButton;

namespace microvet::ui {

struct LinkTarget;
class RichTextEdit;

/// Style, marks, lists, link, special characters and language for the text field that was written in last.
class FormatBar : public QWidget {
    Q_OBJECT

public:
    explicit FormatBar(QWidget* parent = nullptr);

    /// Null: another kind of field has the focus, and the bar rests.
    void setEditor(RichTextEdit* editor);
    RichTextEdit* editor() const { return m_editor; }
    /// Where links inside the course may lead; asked when the dialog opens.
    void setLinkTargets(std::function<QList<LinkTarget>()> targets) { m_targets = std::move(targets); }
    /// Puts a term with that name and meaning into the glossary as a part of the step in which `link` is called with the
    /// address of the term.
    using TermMaker = std::function<void(const QString& term, const QString& definition, const std::function<void(const QString&)>& link)>;
    void setTermMaker(TermMaker maker) { m_makeTerm = std::move(maker); }
    /// Special characters used last, newest first.
    void setRecentCharacters(const QStringList& recent) { m_recent = recent; }
    void openLinkDialog();
    /// The language in which formulas are read aloud; asked when their dialog opens.
    void setFormulaLanguage(std::function<QString()> language) { m_formulaLanguage = std::move(language); }
    void openFormulaDialog();
    void openCharacterDialog();
    void openLanguageMenu();

signals:
    void recentCharactersChanged(const QStringList& recent);

private:
    void fillLanguages();
    void askLanguage();
    void setLanguage(const QString& code);
    QToolButton* addButton(const QString& icon, const QString& text, const QString& shortcut, const char* name,
                           std::function<void(RichTextEdit&)> fn, bool checkable = false);
    QAction* addMark(QToolButton* menu, const QString& text, richtext::Mark mark, const QKeySequence& key);
    static void showKey(QAction* action, QKeySequence key);
    void refresh();
    void run(const std::function<void(RichTextEdit&)>& fn);

    QPointer<RichTextEdit> m_editor;
    std::function<QList<LinkTarget>()> m_targets;
    TermMaker m_makeTerm;
    QStringList m_recent;
    QComboBox* m_style;
    QToolButton* m_bold;
    QToolButton* m_italic;
    QToolButton* m_bullets;
    QToolButton* m_numbers;
    QToolButton* m_outdent;
    QToolButton* m_indent;
    QToolButton* m_link;
    QToolButton* m_formula;
    std::function<QString()> m_formulaLanguage;
    QToolButton* m_language;
    QList<QPair<QAction*, richtext::Mark>> m_marks;
};

} // namespace microvet::ui
