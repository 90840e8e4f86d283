#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// What a file brings and what of it is lost, for somebody to read before anything is done with it.
namespace microvet::ui {

struct IncomingReport {
    struct Lost {
        QString place; ///< may be empty
        QString text;  ///< a sentence
    };
    QString cameTitle;
    QStringList came; ///< sentences
    QString lostTitle;
    QList<Lost> lost;
    QString nothingLost; ///< said instead where the list is empty
    QString text;        ///< the whole of it, as it is copied and saved
};

/// What happened at many places is said once, with the places.
QString incomingHtml(const IncomingReport& report);

} // namespace microvet::ui
