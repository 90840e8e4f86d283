#pragma once

#include "core/methodology/esco.h"

#include <QDialog>
#include <QUuid>

#include <memory>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
QT_END_NAMESPACE

namespace microvet::ui {

class Prompts;
class Session;

/// Finds a skill in ESCO's list and links a learning outcome to it. The list is the user's own, imported once from ESCO's
/// CSV; without one, an address can be pasted.
class EscoDialog : public QDialog {
    Q_OBJECT

public:
    /// `folder`: where imported lists are kept.
    EscoDialog(Session& session, const QUuid& outcome, Prompts& prompts, FileStore& disk, const QString& folder, QWidget* parent = nullptr);

private:
    void makeLayout();
    void fillLanguages(const QString& chosen);
    void readList();
    void search();
    void describe();
    void link();
    void linkAddress();
    void add(const QString& uri, const QString& label);
    void askForList();
    void say(const QString& text);

    Session& m_session;
    QUuid m_outcome;
    Prompts& m_prompts;
    FileStore& m_disk;
    QString m_folder;
    std::shared_ptr<methodology::EscoList> m_list;
    QList<methodology::EscoSkill> m_shown;
    QLineEdit* m_words;
    QComboBox* m_language;
    QPushButton* m_import;
    QListWidget* m_hits;
    QLabel* m_note; ///< about the list as a whole
    QLabel* m_about; ///< the chosen skill
    QLineEdit* m_uri;
    QLineEdit* m_label;
    QPushButton* m_addAddress;
    QLabel* m_said;
    QPushButton* m_link;
};

} // namespace microvet::ui
