#pragma once

#include "core/model/content.h"

/// The course as it goes out to everybody: the content, and nothing that was written for the team.
namespace microvet::model {

/// What a publication copy leaves out, counted for the sentence that says so.
struct LeftOut {
    int comments = 0;     ///< with their replies
    int accepted = 0;     ///< findings that somebody answers for
    int decisions = 0;    ///< of reviewers
    int trainerTexts = 0; ///< trainer's notes, session plans, reasons, model answers that learners do not see, proofs
    int changeNotes = 0;  ///< that are not marked to be published
    int people = 0;       ///< whose names may not be published
    int addresses = 0;    ///< e-mail addresses of people and organisations
    int localPaths = 0;   ///< places on somebody's computer
    int questions = 0;    ///< kept for assessors
    int media = 0;        ///< that nothing published shows
    bool operator==(const LeftOut&) const = default;
    bool isEmpty() const { return *this == LeftOut(); }
};

/// Course and media only. People stand in it where they agreed that their name may be published; questions kept for
/// assessors, rubrics of theirs alone and media that nothing else shows are gone. What a newer version of the program
/// wrote beside known fields is gone too: nobody can tell what it says.
Content publicationCopy(const Content& content, LeftOut* leftOut = nullptr);

/// The copy with the questions that are kept for assessors, their rubrics, and all model answers.
Content assessorCopy(const Content& content);

/// True for a path on a computer, or a file: address.
bool isLocalPath(const QString& text);
/// The last part of a local path; any other text as it is.
QString fileNameOf(const QString& text);

} // namespace microvet::model
