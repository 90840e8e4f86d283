#pragma once

#include <QDialog>
#include <QPointer>
#include <QUuid>

QT_BEGIN_NAMESPACE
class QAction;
class QLabel;
class QLineEdit;
class QListView;
class QMainWindow;
QT_END_NAMESPACE

namespace microvet::model {
struct Course;
}

namespace microvet::ui {

class CommandModel;
class Settings;

/// Type a few letters, press Enter: runs a command, or goes to a part of the course. The arrow keys choose while the caret
/// stays in the line.
class CommandPalette : public QDialog {
    Q_OBJECT

public:
    /// `course` may be null; neither it nor the window needs to stay.
    CommandPalette(const QMainWindow& window, const model::Course* course, Settings& settings, QWidget* parent);

    QLineEdit& line() const { return *m_line; }
    QListView& list() const { return *m_list; }
    CommandModel& model() const { return *m_model; }

signals:
    void placeWanted(const QUuid& element);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void typed();
    void choose(int row);
    void run();

    Settings& m_settings;
    CommandModel* m_model;
    QLineEdit* m_line;
    QListView* m_list;
    QLabel* m_nothing;
};

} // namespace microvet::ui
