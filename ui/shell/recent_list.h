#pragma once

#include <QListWidget>

namespace microvet::ui {

class Settings;

/// The courses opened last: title, where the file lies, and when. Files that are gone are marked.
class RecentList : public QListWidget {
    Q_OBJECT

public:
    explicit RecentList(Settings& settings, QWidget* parent = nullptr);
    void refresh();

signals:
    void openWanted(const QString& path);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void fitHeight();
    void removeCurrent();

    Settings& m_settings;
};

} // namespace microvet::ui
