#pragma once

#include <QList>
#include <QString>

#include <functional>

/// A web page made ready for importers::handout::piecesOf(): what it shows beside text becomes numbered pictures, and
/// links lead to where they lead in a course.
namespace microvet::importers::pages {

/// Something that is shown or offered within a text.
struct Embedded {
    enum class Kind {
        Picture,
        Sound,
        Film,
        Frame, ///< another page, or what a plug-in shows
        File   ///< a link to a file of the package
    };
    Kind kind = Kind::Picture;
    QString source; ///< as the page writes it
    QString title;
    bool silent = false; ///< a picture that its page gives an empty alternative text
    QString poster = {};
    QString captions = {};
};

/// Where an address of a page leads.
struct Target {
    enum class Kind { None, Web, Unit, File };
    Kind kind = Kind::None;
    QString address; ///< for rich text: "https://…", "unit:…"
};
using Resolve = std::function<Target(const QString& address)>;

struct Markup {
    QString title;    ///< of the document
    QString language; ///< BCP 47, as the document says
    QString html;     ///< of its main part; <img src="mv:3"> stands for embedded[3]
    QList<Embedded> embedded;
    int scripts = 0;
    int fields = 0; ///< of forms: what learners fill in or press
};

Markup markupOf(const QString& html, const Resolve& resolve);

/// "mv:3" gives 3; -1 for any other source.
int embeddedNumber(const QString& source);

/// A list of links as pages tell the order of others with it.
struct Link {
    QString title;
    QString address; ///< empty: only a heading
    QList<Link> links;
};
struct Links {
    QList<Link> tree; ///< the longest nested list inside a <nav>, or a list of contents
    QList<Link> flat; ///< all links of the page, in their order
    QString title;    ///< of the document
};
Links linksOf(const QString& html);

} // namespace microvet::importers::pages
