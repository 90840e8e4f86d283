#pragma once

#include "core/model/walk.h"

/// Finds words in every text of a course and puts others in their place. Ids, codes, addresses, formulas, file names and
/// the numbers of gaps are no words: they are never replaced.
namespace microvet::model {

struct SearchQuery {
    QString words;
    bool wholeWords = false;
    bool matchCase = false;
    bool matchAccents = false; ///< else "ά" finds "α", and "ç" finds "c"; a final sigma is always a sigma
};

/// A place where the words stand.
struct SearchHit {
    QUuid owner;
    ElementKind ownerKind = ElementKind::None;
    QByteArray field;     ///< one text of the owner, as TextPlace names it
    qsizetype start = 0;  ///< in the plain text, which is the place of the caret in an editor, too
    qsizetype length = 0;
    bool replaceable = true;
    QUuid group;          ///< the unit, module or assessment around it, else the course
    ElementKind groupKind = ElementKind::Course;
    QString before;       ///< the text around the words, on one line
    QString words;
    QString after;
    bool operator==(const SearchHit&) const = default;
};

struct SearchResult {
    QList<SearchHit> hits; ///< in the order of the course
    int total = 0;         ///< all of them, where there are more than the limit
    int replaceable = 0;   ///< how many of all can be replaced
};

/// Nothing for a query without words.
SearchResult search(const Course& course, const SearchQuery& query, int limit = 1000);

/// Puts `with` in place of every replaceable hit, or of the given one where the words still stand there; marks, links and
/// languages stay. Returns how many. To be called inside one edit.
int replaceAll(Content& content, const SearchQuery& query, const QString& with);
bool replaceHit(Content& content, const SearchHit& hit, const SearchQuery& query, const QString& with);

/// The text as it is compared: one character for each, without case and accents where they are ignored. Marks and soft
/// hyphens go; `positions`, where given, says for each character left where it stood, and ends with the text's length.
QString foldedForSearch(const QString& text, bool matchCase, bool matchAccents, QList<qsizetype>* positions = nullptr);

} // namespace microvet::model
