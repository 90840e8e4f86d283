#pragma once

#include "core/programme/people/table_import.h"
#include "ui/programme/records/work_dialog.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QTableWidget;
QT_END_NAMESPACE

namespace microvet::ui {

class SaidNotice;

/// Takes people or applications out of a table: the file, which column is what, who is there already, and then all of it as
/// one step.
class ImportTableDialog : public WorkDialog {
    Q_OBJECT

public:
    /// `call`: of applications.
    ImportTableDialog(const ProgrammeServices& services, programme::TableOf what, const QUuid& call, QWidget* parent);

    void read(const QString& path);
    const programme::ImportPreview& preview() const { return m_preview; }
    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void imported(const QString& sentence);

private:
    void makeLayout();
    void chooseFile();
    void readAgain();
    void forgetTable();
    void showColumns();
    void lookThrough();
    void showPreview(const Result<programme::ImportPreview>& preview);
    /// The same for everybody who is there already.
    void chooseForAll();
    void carryOut();

    programme::TableOf m_what;
    QUuid m_call;
    QString m_path;
    CsvTable m_table;
    QList<programme::CallQuestion> m_questions;
    programme::ColumnPlan m_plan;
    programme::ImportPreview m_preview;
    QLabel* m_file;
    QComboBox* m_encoding;
    QComboBox* m_separator;
    QWidget* m_columns;
    QScrollArea* m_scroll = nullptr;
    QGridLayout* m_grid;
    QList<QComboBox*> m_choices;
    QTableWidget* m_rows;
    QWidget* m_meeting;
    QComboBox* m_forAll;
    QLabel* m_notes;
    SaidNotice* m_trouble;
    QPushButton* m_take;
    bool m_filling = false;
    int m_asked = 0; ///< only the last question's answer counts
};

} // namespace microvet::ui
