#pragma once

#include "core/programme/following/seen_log.h"
#include "ui/programme/records/record_list.h"

QT_BEGIN_NAMESPACE
class QTreeWidget;
QT_END_NAMESPACE

namespace microvet::ui {

/// Who has changed what and when: of one record, or of everything. The newest first; what others gave in a blind call is not
/// told.
class LogList : public QWidget {
    Q_OBJECT

public:
    /// `record` null: everything.
    LogList(const ProgrammeServices& services, const QUuid& record, QWidget* parent = nullptr);
    QTreeWidget* tree() const { return m_tree; }

private:
    void reload();
    void fill(const QList<programme::SeenLine>& lines);
    void fitColumns();

    ProgrammeServices m_services;
    QUuid m_record;
    Notice* m_trouble;
    QTreeWidget* m_tree;
    QPushButton* m_more;
    qint64 m_before = -1;
    int m_most;
    bool m_fitted = false;
};

} // namespace microvet::ui
