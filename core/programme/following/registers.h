#pragma once

#include "core/programme/following/figures.h"

#include <QJsonArray>

/// Lists that leave the programme: for a report, a spreadsheet, or the partnership.
namespace microvet::programme {

struct Table {
    QString code;  ///< stable; the name of its file
    QString title; ///< in the language of the program
    struct Column {
        QString code;  ///< stable
        QString title; ///< in the language of the program
    };
    QList<Column> columns;
    QList<QStringList> rows; ///< dates as ISO 8601
};

/// Courses that came from outside, each round: sender, date, hash, round, verification, reviewers, decision, points open
/// and solved, link.
Result<Table> outsideRegister(Store& store, const Period& period = {});
/// Partners with country, contact, commitment, last contact, and how many joint actions there were.
Result<Table> partnerList(Store& store);
/// Trainings: dates, trainers, programme, who was there, certificates; a row a participant, or one for those only counted.
Result<Table> trainingList(Store& store, const Period& period = {});
/// Notes on methodology and framework. `authors`: with the names of who wrote them; the partnership gets them without.
Result<Table> feedbackNotes(Store& store, const Period& period = {}, bool authors = false);
/// Runs of courses: numbers, never names.
Result<Table> courseRuns(Store& store, const Period& period = {});
/// Group, figure, value.
Table figureTable(const Figures& figures);

QByteArray toCsv(const Table& table, char separator = ',');
/// An object a row, by the columns' codes.
QJsonArray toJson(const Table& table);

} // namespace microvet::programme
