#pragma once

#include <QFlags>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <functional>

/// Rich text in one normal form, so that text → editor → text is the identity and merging by words is possible.
namespace microvet::richtext {

enum class BlockKind : quint8 { Paragraph, Heading, BulletItem, NumberItem, Quote, Code, Other };

enum Mark : quint16 { Strong = 1, Emphasis = 2, Subscript = 4, Superscript = 8, CodeMark = 16, Formula = 32 };
Q_DECLARE_FLAGS(Marks, Mark)
Q_DECLARE_OPERATORS_FOR_FLAGS(Marks)

struct Run {
    QString text;      ///< QChar::LineSeparator is a line break inside the block
    Marks marks;
    QString link = {}; ///< "https://…", "http://…", "mailto:…", "unit:<uuid>" or "term:<uuid>"; empty: none
    QString lang = {}; ///< BCP 47 where the passage is in another language
    QJsonObject unknown = {};
    bool operator==(const Run&) const = default;
};

struct Block {
    BlockKind kind = BlockKind::Paragraph;
    int level = 0;             ///< heading: 2–4; list item: depth 0–5; else 0
    QString lang = {};
    QList<Run> runs = {};
    QString otherKind = {};    ///< the kind as it came, where a newer version wrote it
    QJsonObject unknown = {};
    bool operator==(const Block&) const = default;
};

struct RichText {
    QList<Block> blocks;

    bool isEmpty() const { return blocks.isEmpty(); }
    bool operator==(const RichText&) const = default;

    /// One paragraph per line.
    static RichText fromPlain(const QString& text);
};

/// The normal form: equal neighbours joined, empty runs and control characters gone, levels in range, unsafe links
/// dropped, no empty block at the start or end.
RichText normalised(RichText text);

/// Blocks one under the other, without marks.
QString toPlainText(const RichText& text);
int wordCount(const QString& text);
int wordCount(const RichText& text);

/// A text of plain paragraphs is stored as a string, anything else as an array of blocks.
QJsonValue toJson(const RichText& text);
/// Always in normal form; unknown members and kinds are kept.
RichText fromJson(const QJsonValue& json);

struct XhtmlOptions {
    /// Turns a link into an address; an empty answer leaves the words without a link. Links to the web stay as they are
    /// where it is not set, others are left out.
    std::function<QString(const QString& link)> resolveLink;
};
/// Well-formed XHTML for the body of a page: no style, no script, lists nested.
QString toXhtml(const RichText& text, const XhtmlOptions& options = {});

/// Reads foreign HTML (Word, LibreOffice, the web) and keeps what rich text can say; everything else is unwrapped.
RichText fromHtml(const QString& html);

/// http, https, mailto, unit: and term: only.
bool isSafeLink(const QString& link);

} // namespace microvet::richtext
