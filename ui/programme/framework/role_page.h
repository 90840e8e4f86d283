#pragma once

#include "core/programme/letters/role.h"
#include "ui/programme/programme_services.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;
QT_END_NAMESPACE

namespace microvet::ui {

class Notice;

/// What an ambassador is, does, needs and gains, language by language and in its order; the framework's words stand where
/// the organisation has none of its own.
class RolePage : public QWidget {
    Q_OBJECT

public:
    explicit RolePage(const ProgrammeServices& services, QWidget* parent = nullptr);

    QTreeWidget* texts() const { return m_texts; }

protected:
    void hideEvent(QHideEvent* event) override;

private:
    /// Part and place within it; none: -1.
    struct Place {
        int part = -1;
        int at = -1;
        bool operator==(const Place&) const = default;
    };
    Place place() const;
    programme::RoleText textAt(const Place& place) const;
    QString language() const;
    void reload();
    void showLines();
    void showGaps(const QList<programme::RoleGap>& gaps);
    void showText();
    bool isEdited() const;
    void keep();
    void edit(const QString& label, int part, const std::function<void(QList<programme::RoleText>&)>& edit, Place then);
    void addText();
    void removeText();
    void move(int by);
    void takeFramework();
    void updateCommands();

    ProgrammeServices m_services;
    Notice* m_trouble;
    QComboBox* m_language;
    QLabel* m_gaps;
    QTreeWidget* m_texts;
    QPlainTextEdit* m_text;
    QPushButton* m_keep;
    QPushButton* m_add;
    QPushButton* m_remove;
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_usual;
    QList<programme::RoleLines> m_lines;
    QString m_shown;       ///< the language of m_lines
    Place m_edited;        ///< whose words stand in the field
    Place m_then;          ///< chosen once they are read again
    QString m_failed;      ///< said once they are
    bool m_writing = false;
    bool m_begun = false;  ///< a new text waits for its words
};

} // namespace microvet::ui
