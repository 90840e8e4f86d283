#pragma once

#include <QString>

/// Small pieces of XHTML. Whatever goes into a page passes through here or through richtext::toXhtml.
namespace microvet::plan {

/// What XML 1.0 can carry: control characters, lone surrogates and non-characters become spaces or vanish.
QString cleaned(const QString& text);
/// Cleaned and escaped, for text and for attribute values in double quotes.
QString escaped(const QString& text);
/// Escaped, with line breaks as <br/>.
QString escapedLines(const QString& text);
/// Escaped paragraphs, one per line that is not blank.
QString paragraphs(const QString& text, const char* cssClass = nullptr);

/// "<tag class="cssClass">inner</tag>"; `inner` is markup.
QString element(const char* tag, const QString& inner, const char* cssClass = nullptr);
/// ` name="value"`, or nothing where the value is empty.
QString attribute(const char* name, const QString& value);
/// A link to a web address; the bare words where the address is none that a page may open. `words` is markup.
QString webLink(const QString& address, const QString& words, const char* cssClass = nullptr,
                const char* rel = nullptr);

/// An http or https address (or mailto, where asked), as it may stand in a page; else empty.
QString webAddress(const QString& address, bool mailToo = false);
/// A BCP 47 tag as it may stand in a page; else empty.
QString languageTag(const QString& tag);
/// A name that can stand below media/: letters, digits, dot, hyphen, underscore; no leading dot.
bool isMediaName(const QString& file);

} // namespace microvet::plan
