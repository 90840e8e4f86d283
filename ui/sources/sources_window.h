#pragma once

#include "core/document/history.h"
#include "core/methodology/sources.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;
QT_END_NAMESPACE

namespace microvet::ui {

class FieldHub;
class Session;
class SourceDetails;

/// Every work in the course and whether its licence goes with the course's, with its credit and its fields.
class SourcesWindow : public QDialog {
    Q_OBJECT

public:
    explicit SourcesWindow(Session& session, QWidget* parent = nullptr);
    const QList<methodology::Source>& sources() const { return m_sources; }

signals:
    void placeWanted(const microvet::document::Place& place);

private:
    void makeLayout();
    void refresh();
    void filter();
    void choose();
    const methodology::Source* current() const;

    Session& m_session;
    FieldHub* m_hub;
    QList<methodology::Source> m_sources;
    QString m_licence;
    QString m_language;
    QLabel* m_summary;
    QComboBox* m_show;
    QTreeWidget* m_list;
    SourceDetails* m_details;
    QPushButton* m_go;
};

} // namespace microvet::ui
