#pragma once

#include <QDialog>

QT_BEGIN_NAMESPACE
class QPushButton;
class QTreeView;
QT_END_NAMESPACE

namespace microvet::ui {

class HistoryModel;
class Session;

/// Every step since the course was opened, to go back to any of them and forth again. Stays open beside the work and
/// follows it.
class HistoryDialog : public QDialog {
    Q_OBJECT

public:
    HistoryDialog(Session& session, QWidget* parent);

    HistoryModel& model() const { return *m_model; }
    QTreeView& view() const { return *m_view; }

private:
    void go();
    void refresh();
    void selectNow();

    Session& m_session;
    HistoryModel* m_model;
    QTreeView* m_view;
    QPushButton* m_go;
};

} // namespace microvet::ui
