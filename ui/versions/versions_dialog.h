#pragma once

#include "core/actions/comparison/comparison.h"
#include "core/base/result.h"
#include "ui/session/session.h"

#include <QDialog>

#include <optional>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;
QT_END_NAMESPACE

namespace microvet::ui {

class ComparisonView;

/// The versions kept in the file: each with what differs between it and the course as it is now. One can be brought back
/// as one step of the history, or opened beside.
class VersionsDialog : public QDialog {
    Q_OBJECT

public:
    VersionsDialog(Session& session, QWidget* parent);

signals:
    void saveWanted();
    void restored(const QString& name);
    /// The value of a version, to be shown in a window of its own.
    void copyWanted(const microvet::model::Content& content, const QString& name);

private:
    void fill();
    QString currentHash() const;
    QString currentName() const;
    /// Reads the chosen version in the background and compares it with the present value.
    void compare();
    void showComparison(const Result<model::Content>& version, const actions::Comparison& comparison);
    void restore();
    void rename(QTreeWidgetItem* item);
    void removeCurrent();
    void putBack();
    qsizetype currentIndex() const;

    Session& m_session;
    QTreeWidget* m_list;
    QLabel* m_note;
    ComparisonView* m_view;
    QPushButton* m_restore;
    QPushButton* m_copy;
    QPushButton* m_rename;
    QPushButton* m_remove;
    QLabel* m_gone;
    QPushButton* m_putBack;
    std::optional<Session::RemovedVersion> m_removed; ///< the last one
    std::optional<model::Content> m_version; ///< of the chosen one, once read
    int m_asked = 0;
};

} // namespace microvet::ui
