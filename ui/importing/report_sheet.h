#pragma once

#include "ui/importing/incoming_report.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTextBrowser;

namespace microvet {
class FileStore;
}

namespace microvet::ui {

class Prompts;

/// Shows the report on a file, to be copied and saved.
class ReportSheet : public QWidget {
    Q_OBJECT

public:
    ReportSheet(Prompts& prompts, FileStore& disk, QWidget* parent = nullptr);

    /// `proposal`: the file that is proposed where the report is saved.
    void setReport(const IncomingReport& report, const QString& proposal);
    QTextBrowser* text() const { return m_text; }
    /// In the order of Tab.
    QList<QWidget*> fields() const;

private:
    void save();

    Prompts& m_prompts;
    FileStore& m_disk;
    IncomingReport m_report;
    QString m_proposal;
    QTextBrowser* m_text;
    QLabel* m_said;
    QPushButton* m_copy;
    QPushButton* m_save;
};

} // namespace microvet::ui
