#pragma once

#include "core/base/filestore.h"
#include "core/report/report.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QTextBrowser;
class QTreeWidget;
class QTreeWidgetItem;

namespace microvet::ui {

class Prompts;
class Settings;
class VerifyJob;

/// The door for packages from outside: files and folders in, verdicts out, and from there to the review by hand.
class VerifyWindow : public QDialog {
    Q_OBJECT

public:
    struct Services {
        Settings& settings;
        Prompts& prompts;
        FileStore& disk;
        QByteArray rules; ///< a rule file; empty: the house rules
        QString reviews; ///< folder of the reviews begun
        QString organisation = {}; ///< the file of ours, for the keys that it trusts; may be missing
    };
    explicit VerifyWindow(const Services& services, QWidget* parent = nullptr);
    ~VerifyWindow() override;

    void verify(const QStringList& paths);
    void reject() override;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Row {
        QString path;
        report::Report report;
        bool done = false;
    };

    void makeLayout();
    void showRow(int row);
    void showReport();
    void updateState();
    void openReview();
    void saveAll();
    int current() const;

    Services m_services;
    VerifyJob* m_job;
    QList<Row> m_rows;
    int m_first = 0; ///< of the rows under way
    int m_done = 0;

    QPushButton* m_files;
    QPushButton* m_folder;
    QLabel* m_state;
    QProgressBar* m_bar;
    QPushButton* m_stop;
    QTreeWidget* m_list;
    QTextBrowser* m_text;
    QPushButton* m_review = nullptr;
    QPushButton* m_save = nullptr;
};

/// A report in the few kinds of markup that a text view of Qt shows.
QString reportText(const report::Report& report);

} // namespace microvet::ui
