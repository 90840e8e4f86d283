#pragma once

#include "core/report/report.h"

#include <QDialog>

#include <optional>

QT_BEGIN_NAMESPACE
class QLabel;
class QProgressBar;
class QPushButton;
QT_END_NAMESPACE

namespace microvet::ui {

class VerifyJob;

/// One package being verified, in a process of its own, while the programme can be used; it can be stopped.
class VerifyingDialog : public QDialog {
    Q_OBJECT

public:
    VerifyingDialog(const QString& path, QWidget* parent);

    void reject() override;

signals:
    /// The dialog closes by itself then. Where it was stopped or nothing could be verified nobody hears of it.
    void verified(const microvet::report::Report& report);

private:
    void finish(const QString& trouble);

    VerifyJob* m_job;
    QLabel* m_state;
    QProgressBar* m_bar;
    QPushButton* m_stop;
    int m_packages = 0;
    std::optional<report::Report> m_report;
};

} // namespace microvet::ui
