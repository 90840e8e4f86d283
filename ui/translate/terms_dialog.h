#pragma once

#include "core/model/content.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace microvet::ui {

class Session;

/// The terms of a translation: each word of the original has one word in the other language everywhere. Written in the
/// list itself; every change is a step that can be undone.
class TermsDialog : public QDialog {
    Q_OBJECT

public:
    /// `original` tells which terms of the glossary are translated.
    TermsDialog(Session& session, const model::Course& original, QWidget* parent = nullptr);

    /// A new term, in the course already; its translation is written next where it is empty.
    void addTerm(const QString& term, const QString& translation);

private:
    void makeLayout();
    void refresh();
    void write(QTreeWidgetItem* item, int column);
    void remove();
    void takeGlossary();
    void updateState();

    Session& m_session;
    model::Course m_original;
    QTreeWidget* m_list;
    QLabel* m_empty;
    QPushButton* m_add;
    QPushButton* m_remove;
    QPushButton* m_glossary;
    bool m_filling = false;
};

} // namespace microvet::ui
