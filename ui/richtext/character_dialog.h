#pragma once

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace microvet::ui {

/// A character that keyboards lack, or lack in some countries.
struct SpecialCharacter {
    QString text;
    QString name; ///< in the program's language
};

struct CharacterGroup {
    QString name;
    QList<SpecialCharacter> characters;
};

/// What the dialog offers, group by group.
QList<CharacterGroup> characterGroups();

/// Lets the user find a character by group or by name, and puts those used last first.
class CharacterDialog : public QDialog {
    Q_OBJECT

public:
    /// `recent`: characters used last, newest first.
    CharacterDialog(const QStringList& recent, QWidget* parent);

    QString character() const;

    /// The list with the character in front, as long as the dialog shows it.
    static QStringList withRecent(QStringList recent, const QString& character);

private:
    void fill();
    void describe();

    QList<CharacterGroup> m_groups;
    QComboBox* m_group;
    QLineEdit* m_search;
    QListWidget* m_list;
    QLabel* m_name;
    QPushButton* m_ok;
};

} // namespace microvet::ui
