#pragma once

#include "core/plan/badge.h"

/// The course passport: one A4 page about a course, for learners, employers and offices. What stands on it, in the language
/// of the course and in English; exporters and windows lay it out.
namespace microvet::plan {

/// A text, and its language where that is another than the page's.
struct PassportText {
    QString text;
    QString language = {};
    bool operator==(const PassportText&) const = default;
};

struct PassportFact {
    QString name;
    QList<PassportText> lines;
    QString address = {}; ///< where the first line links to; empty: nowhere
};

struct Passport {
    QString language; ///< BCP 47
    QString heading;  ///< "Course passport"
    PassportText title;
    PassportText summary;
    QString outcomesName;
    QList<PassportText> outcomes;
    QList<PassportFact> facts;   ///< for whom, how assessed: sentences
    QList<PassportFact> figures; ///< hours, credit points, level: some words each
    QList<PassportFact> foot;    ///< who awards it, licence, contact
    QString addressName;         ///< "More about the course"
    QString address;             ///< where the QR code leads; empty: nowhere
    BadgeFace badge;             ///< for the drawn badge, where the course has no picture of its own
};

/// In the course's language and, where that is another, in English. What was not written in English stands there in the
/// course's language, and says so by its `language`.
QList<Passport> passportsOf(const model::Course& course);

/// How large the letters may be for all of it to fit on A4, 1 being the usual size; not below 0.62. By the number of
/// characters: good enough for a page that a browser lays out.
double passportScale(const Passport& passport, bool hasCover);

} // namespace microvet::plan
