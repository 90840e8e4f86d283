#pragma once

#include "core/actions/desk.h"
#include "core/base/clock.h"

#include <QFileSystemWatcher>
#include <QTimer>
#include <QWidget>

#include <memory>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QThreadPool;
QT_END_NAMESPACE

namespace microvet::ui {

class Notice;
class Prompts;
class Settings;

/// The ambassador's desk: the drafts of some folders as a board, by how far they are. Follows the folders while it is
/// there.
class DeskBoard : public QWidget {
    Q_OBJECT

public:
    struct Services {
        Settings& settings;
        Prompts& prompts;
        FileStore& disk;
        Clock clock;
        rules::RuleSet rules;
        review::Template checklist;
    };
    explicit DeskBoard(const Services& services, QWidget* parent = nullptr);
    ~DeskBoard() override;

    /// Part of a page: lists only where a folder is watched, and a smaller heading.
    void setCompact();
    bool isLooking() const { return m_looking; }
    const actions::Desk& desk() const { return m_desk; }
    /// The chosen draft; nullptr where none is.
    const actions::DeskEntry* current() const;
    /// A command of the surroundings, beside those of the board.
    QPushButton* addCommand(const QString& text, const QString& objectName);
    /// The folders that the desk of this user watches.
    static QStringList folders(const Settings& settings);

signals:
    void openWanted(const QString& path);
    /// Another draft is chosen, or the chosen one is another now.
    void currentChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeLayout();
    void askForFolder();
    void removeFolder();
    void setFolders(const QStringList& folders);
    void look();
    void showDesk(const actions::Desk& desk);
    void fill(QListWidget* list, const actions::DeskEntry& entry);
    QListWidget* listOf(actions::DeskEntry::Column column) const;
    void updateButtons();

    Services m_services;
    QStringList m_folders;
    actions::Desk m_desk;
    bool m_compact = false;
    bool m_looking = false;
    bool m_again = false;
    std::shared_ptr<Progress> m_progress;
    std::unique_ptr<QThreadPool> m_pool; ///< one look at a time, and none of the program's other work waits for it
    QFileSystemWatcher m_watcher;
    QTimer m_pause; ///< a moment after the folders changed
    QTimer m_tick;  ///< folders of a network tell nothing by themselves
    QLabel* m_summary;
    QLabel* m_folderList;
    Notice* m_trouble;
    QList<QListWidget*> m_lists; ///< received … exported
    QList<QLabel*> m_heads;
    QPushButton* m_open;
    QPushButton* m_showFolder;
    QPushButton* m_remove;
    QHBoxLayout* m_buttons = nullptr;
};

} // namespace microvet::ui
