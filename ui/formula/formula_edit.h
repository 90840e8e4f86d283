#pragma once

#include "core/richtext/formula/formula.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QMenu;
class QToolButton;

namespace microvet::ui {

class FormulaView;
class TextField;

/// Writes one formula: its source, in which notation, how it looks, how it is read, what is wrong with it and where, and
/// menus with what can be written.
class FormulaEdit : public QWidget {
    Q_OBJECT

public:
    /// `name` begins the object names of its parts.
    explicit FormulaEdit(const QString& name, QWidget* parent = nullptr);

    richtext::formula::Source source() const;
    /// Shows the source where it differs; keeps the caret.
    void setSource(const richtext::formula::Source& source);
    /// The language in which it is read aloud.
    void setLanguage(const QString& code);
    /// How it is read aloud; empty where it cannot be read.
    QString words() const { return m_words; }
    bool isReadable() const;

    TextField* field() const { return m_field; }
    QComboBox* notationBox() const { return m_notation; }
    /// Puts a piece at the caret; "|" in it is what is selected now, and where the caret goes.
    void insertPiece(const QString& piece);

signals:
    void edited(bool typing);
    /// What is heard has changed.
    void wordsChanged(const QString& words);

private:
    QToolButton* addMenu(const QString& text, const QString& name, const QString& group);
    void fillMenu(QMenu* menu, const QString& group);
    void refresh();

    TextField* m_field;
    QComboBox* m_notation;
    FormulaView* m_view;
    QLabel* m_problem;
    QLabel* m_spoken;
    QString m_language = QStringLiteral("en");
    QString m_words;
    bool m_quiet = false;
};

} // namespace microvet::ui
