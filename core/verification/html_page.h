#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace microvet::verification {

/// An address on a page, and what it is for.
struct PageLink {
    enum class Use { Link, Load, Script };
    QString address;
    Use use = Use::Link;
    int line = 0;
};

/// Places on one page that the same rule finds, told once.
struct PageFlaw {
    const char* rule;
    int count = 0;
    QString first; ///< what is there, for readers: address of the picture, text of the link
    int line = 0;  ///< of the first
};

/// A page, or a piece of HTML out of another file, as far as the checks need it.
struct HtmlPage {
    QString title;
    QString language;
    QString text; ///< what readers see
    QString author;
    QString generator;
    QStringList licences; ///< addresses of links that say that they lead to a licence, or to one of Creative Commons
    QList<PageLink> links;
    QString scripts; ///< inline, for the search for trackers
    QList<PageFlaw> flaws;
    int pictures = 0;
    int sounds = 0;
    int films = 0;
};

/// `linkTexts`: texts that say nothing of where a link leads, lower case. Nothing where the markup nests too deep to be
/// read safely.
std::optional<HtmlPage> readHtml(const QString& html, bool fragment, const QStringList& linkTexts);

/// Text of a file in its encoding: byte order mark, declaration, UTF-8. `sure` is false where it had to be guessed.
QString decodeHtml(const QByteArray& bytes, bool& sure);

/// Gives XHTML in the form that HTML readers take: "<title/>" would swallow the rest of the page.
QString withoutEmptyTags(const QString& xhtml);

inline constexpr qint64 largestHtml = 8 << 20;

} // namespace microvet::verification
