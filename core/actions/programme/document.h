#pragma once

#include "core/programme/letters/placeholders.h"

/// Documents of the programme: in the language of those who read them, to print, to send, to publish.
namespace microvet::actions {

struct Document {
    QString title;
    QString language;
    QString html; ///< XHTML from its <h1> on, as a chapter of a paper; a line to sign on is a paragraph of the class "sign"
    QString text; ///< the same as plain text, for mails and content systems
    QList<std::pair<QString, QString>> chapters = {}; ///< id and title of its <h2>, where it is long
    QString look = {}; ///< rules of CSS of its own
    bool landscape = false; ///< for a table that is wider than upright paper

    /// A web page that needs nothing else, with the chapters as contents before the first one.
    QByteArray page() const;
};

/// Plain text as XHTML: paragraphs end with an empty line, items begin with "- ", other line ends stay line ends.
QString textAsXhtml(const QString& text);

/// Paragraphs with placeholders, filled in one by one; what is missing is gathered in `filled`, whose text is the whole.
struct FilledParagraphs {
    QStringList paragraphs; ///< without those of which nothing is left
    programme::Filled filled;
};
FilledParagraphs fillParagraphs(const QStringList& paragraphs, const programme::Values& values);

} // namespace microvet::actions
