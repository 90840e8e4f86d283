#pragma once

#include <QDialog>
#include <QUuid>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QListWidget;
class QPushButton;
QT_END_NAMESPACE

namespace microvet::ui {

/// Puts candidates with equal points in an order, with the reason that the minutes name.
class TieDialog : public QDialog {
    Q_OBJECT

public:
    /// `candidates`: applications with the names of their senders, in the order that stands.
    TieDialog(const QList<std::pair<QUuid, QString>>& candidates, const QString& reason, QWidget* parent);

signals:
    void decided(const QList<QUuid>& order, const QString& reason);
    void leftEqual();

private:
    void moveItem(int by);
    void updateState();

    QListWidget* m_list;
    QLineEdit* m_reason;
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_keep;
};

} // namespace microvet::ui
