#pragma once

#include "core/programme/store/store.h"
#include "core/programme/following/period.h"

/// The numbers of the programme, of a period or of all that there is: for the board, the report and its tables.
namespace microvet::programme {

struct Figure {
    QString code; ///< stable within its group
    QString name; ///< in the language of the program
    int value = 0;
};

struct FigureGroup {
    enum Shape : quint8 {
        List,   ///< numbers beside each other
        Bars,   ///< numbers of one sort, to be compared
        Funnel  ///< each a part of the one before
    };
    QString code;  ///< stable
    QString title; ///< in the language of the program
    Shape shape = List;
    QList<Figure> figures;

    /// 0 where there is none.
    int value(const QString& figure) const;
};

struct Figures {
    Period period;
    QDate day; ///< when they were counted
    QList<FigureGroup> groups;

    int value(const QString& group, const QString& figure) const;
    const FigureGroup* group(const QString& code) const;
};

/// Counts what falls into the period: what happened on a day within it, what lasted over some of it, and what has no day
/// only where the period is open on both ends. `day`: today.
Result<Figures> figuresOf(Store& store, const Period& period, const QDate& day);

/// How far an application came: 1 invited, 2 applied, 3 shortlisted, 4 selected; 0: its status is of a newer program.
/// `received`: whether it came in.
int stageOf(const QString& status, bool received);

} // namespace microvet::programme
