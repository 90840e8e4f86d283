#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace microvet::verification {

/// Child processes that read packages, so that a hostile one harms no more than its child: a limit on time and memory,
/// and a fresh child where one ends before its time. Children serve many packages, as starting one takes longer than
/// reading most of them. Needs an application object; may run in any thread.
class VerifierPool {
public:
    struct Settings {
        QString program;       ///< that answers on its output, line by line, what it is asked on its input
        QStringList arguments;
        int children = 0;      ///< 0: as many as the computer has cores
        int seconds = 30;      ///< for one package
    };
    struct Answer {
        QJsonObject json;
        QString stopped; ///< "time", "memory" or "crash" where the child came to no answer
    };

    explicit VerifierPool(Settings settings) : m_settings(std::move(settings)) {}

    /// One line for each job; `done` is called in the order in which they are done. Only an error where no child can be
    /// started at all, or where the user stopped it.
    Status run(const QList<QJsonObject>& jobs, const std::function<void(qsizetype index, const Answer& answer)>& done, Progress& progress);

private:
    Settings m_settings;
};

} // namespace microvet::verification
