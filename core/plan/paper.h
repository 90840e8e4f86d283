#pragma once

#include "core/plan/plan.h"

namespace microvet::plan {

enum class PaperKind {
    Book,      ///< the course to read, with exercises and their answers at its end
    Handout,   ///< chosen units, or all, to read; answers apart
    Worksheet, ///< the same with room to write
    Trainer,   ///< session plan, notes and materials, attendance sheet
    Assessors  ///< questions with answers and rubrics, record sheets
};

struct PaperChapter {
    QString title;
    int level = 1;         ///< 1: begins a page and stands in the contents; 2: below the one before
    QString html;          ///< XHTML from its <h1> on; links lead to "#id" or "#id/anchor" of a chapter
    QString id = {};       ///< of the page
};

/// A course as it is printed, before anybody lays it out.
struct Paper {
    QString language;
    QString title;      ///< of the course
    QString kindName;   ///< "For assessors", in the language of the course; empty for the book
    QList<PaperChapter> chapters;
    QMap<QString, MediaUse> leftOut; ///< files that paper cannot hold
    int questions = 0;
    bool writingLines = false; ///< room to write below each question
    bool landscape = false;    ///< for wide tables; no paper of a course is
};

/// `units`: for handout and worksheet, ids of units; empty: all. Media that are pictures lie below "media/".
Paper makePaper(const model::Content& content, PaperKind kind, const model::TimeFactors& times = {}, const QSet<QUuid>& units = {});

} // namespace microvet::plan
