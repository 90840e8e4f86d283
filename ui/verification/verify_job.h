#pragma once

#include "core/base/progress.h"
#include "core/report/report.h"

#include <QObject>
#include <QTemporaryFile>
#include <QThread>

#include <memory>

namespace microvet::ui {

/// Verifies packages in processes of their own, so that a hostile one takes nothing with it, and tells each report as it
/// comes.
class VerifyJob : public QObject {
    Q_OBJECT

public:
    /// `rules`: a rule file; empty: the house rules. `organisation`: the file of ours, for the keys that it trusts.
    explicit VerifyJob(const QByteArray& rules = {}, const QString& organisation = {}, QObject* parent = nullptr);
    ~VerifyJob() override;

    /// Packages, and folders with packages in them. Not while it is busy.
    void start(const QStringList& paths);
    void cancel();
    bool isBusy() const { return m_busy; }

signals:
    /// What there is to do; then each with its place in it.
    void found(const QStringList& paths);
    void verified(int index, const microvet::report::Report& report);
    /// `trouble`: why nothing could be verified; empty where all went well, or the user stopped it.
    void finished(const QString& trouble);

private:
    void ended(const QString& trouble);

    QByteArray m_rules;
    QString m_organisation;
    std::unique_ptr<QTemporaryFile> m_ruleFile; ///< for the children
    std::unique_ptr<QThread> m_thread;
    std::shared_ptr<Progress> m_progress;
    bool m_busy = false;
};

} // namespace microvet::ui
