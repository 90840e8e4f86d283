#pragma once

#include "core/document/history.h"
#include "core/model/ids.h"

#include <QDialog>
#include <QSet>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace microvet::ui {

class Session;

/// The findings that were accepted, with the reasons; each can be taken back.
class AcceptedWindow : public QDialog {
    Q_OBJECT

public:
    explicit AcceptedWindow(Session& session, QWidget* parent);

signals:
    void placeWanted(const microvet::document::Place& place);

private:
    void refresh();
    void showReason();
    QSet<model::PartId> chosen() const;

    Session& m_session;
    QTreeWidget* m_list;
    QLabel* m_reason;
    QPushButton* m_takeBack = nullptr;
    QPushButton* m_show = nullptr;
};

} // namespace microvet::ui
