#pragma once

#include "core/base/filestore.h"
#include "core/document/history.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;
QT_END_NAMESPACE

namespace microvet::ui {

class AlignmentFilter;
class AlignmentModel;
class Prompts;
class Session;

/// What teaches and tests each outcome, as a matrix beside the editor. Space or a click links and unlinks; Enter goes to
/// the place.
class AlignmentWindow : public QDialog {
    Q_OBJECT

public:
    AlignmentWindow(Session& session, Prompts& prompts, FileStore& disk, QWidget* parent = nullptr);

    QTableView& view() const { return *m_view; }
    AlignmentModel& model() const { return *m_model; }

signals:
    void placeWanted(const microvet::document::Place& place);

private:
    void makeLayout();
    void refresh();
    void goTo(const QModelIndex& cell);
    void saveTable();

    Session& m_session;
    Prompts& m_prompts;
    FileStore& m_disk;
    AlignmentModel* m_model;
    AlignmentFilter* m_filter;
    QTableView* m_view;
    QComboBox* m_rows;
    QLabel* m_summary;
    QLabel* m_nothing;
    QLabel* m_said;
    QPushButton* m_go;
    QPushButton* m_save;
};

} // namespace microvet::ui
