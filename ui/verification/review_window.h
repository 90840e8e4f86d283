#pragma once

#include "core/base/filestore.h"
#include "core/report/report.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QTabWidget;
class QTreeWidget;

namespace microvet::ui {

class LineField;
class PackageServer;
class Prompts;
class TextField;

/// Looking at a package by hand: its pages in the browser, beside them what the program found, and a judgement part by part
/// with comments on pages. Both become one record. What is written is kept under the package's fingerprint, so that the
/// same package opens with it again.
class ReviewWindow : public QDialog {
    Q_OBJECT

public:
    /// `reviews`: the folder of judgements begun.
    ReviewWindow(const report::Report& report, const QString& path, const QString& reviewer, Prompts& prompts, FileStore& disk,
                 const QString& reviews, QWidget* parent = nullptr);
    ~ReviewWindow() override;

    /// What the program found, with what was judged by hand.
    report::Report record() const;

signals:
    void judged(const microvet::report::Report& record);

private:
    QWidget* makePages();
    QWidget* makeParts();
    QWidget* makeRemarks();
    QWidget* makeDecision();
    void openPage(const QString& page);
    void addRemark();
    void removeRemark();
    void showRemarks();
    void edited();
    void keep();
    void load();
    void updateHint();
    void saveRecord();
    QString keptAt() const;

    report::Report m_report;
    report::Judgement m_judgement;
    Prompts& m_prompts;
    FileStore& m_disk;
    QString m_reviews;
    QString m_path;
    PackageServer* m_server;
    QTimer m_pause; ///< runs while somebody writes
    bool m_loading = false;

    QListWidget* m_pages;
    QPushButton* m_open;
    QLabel* m_pagesNote;
    QTabWidget* m_tabs;
    QList<QComboBox*> m_verdicts; ///< by part, as the texts
    QList<TextField*> m_reasons;
    QComboBox* m_remarkPage = nullptr;
    TextField* m_remark = nullptr;
    QPushButton* m_addRemark = nullptr;
    QPushButton* m_removeRemark = nullptr;
    QTreeWidget* m_remarks = nullptr;
    LineField* m_reviewer = nullptr;
    LineField* m_role = nullptr;
    QCheckBox* m_noConflict = nullptr;
    LineField* m_conflict = nullptr;
    QComboBox* m_decision = nullptr;
    TextField* m_summary = nullptr;
    QLabel* m_hint = nullptr;
    QLabel* m_said;
};

} // namespace microvet::ui
