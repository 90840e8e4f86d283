#pragma once

#include "core/importers/incoming_media.h"
#include "core/importers/pages/page_markup.h"
#include "core/importers/shown_beside.h"

/// Web pages of a package as blocks of units: text, pictures, tables, sound, film, files and pages of others. What a
/// page does by itself stays out and is told.
namespace microvet::importers::pages {

struct Page {
    QString title;
    QString language; ///< as the page says
    QList<model::Block> blocks;
};

class WebPages {
public:
    WebPages(const Job& job, Imported& to, IncomingMedia& media);

    /// Links to this page lead to the unit.
    void setUnit(const QString& entry, model::UnitId unit) { m_units.insert(entry, unit); }
    bool isUnit(const QString& entry) const { return m_units.contains(entry); }

    /// A page of the package. `title` is how it is called where it is listed: the same as first heading is left out,
    /// and where it is empty the page's own title is found. Nothing where the page is not there or cannot be read
    /// (told).
    std::optional<Page> read(const QString& entry, const QString& title);
    /// Markup that stands in another file, `base`.
    QList<model::Block> blocks(const QString& html, const QString& base, const QString& place);
    /// The same where only text can stand, as in a question: whatever else is in it gets a unit of its own, to which the
    /// text links (told).
    model::RichText text(const QString& html, const QString& base, const QString& place);
    /// A file of the package as a block of its kind; nothing where it cannot be taken (told).
    std::optional<model::Block> file(const QString& entry, const QString& title, const QString& place);

    /// The name in the package of what `address` in `base` names, as packages write it; empty where it is not there.
    QString entryOf(const QString& address, const QString& base) const;
    /// Files that pages showed or offered, by their names in the package.
    const QSet<QString>& used() const { return m_used; }
    /// What was passed over in all pages, as losses, and as a last module what could not stand in texts. To be called
    /// once, at the end, when the language of the course is known.
    void tell();

private:
    QString linkTo(const Embedded& thing, const QString& base, const QString& place);
    Target targetOf(const QString& address, const QString& base);
    std::optional<model::Block> blockOf(const Embedded& thing, const QString& base, const QString& place);
    std::optional<model::Block> webBlock(const Embedded& thing, const QString& address, const QString& place);
    model::MediaRef beside(const QString& address, const QString& base, const QString& place);
    QList<model::Block> assembled(const Markup& markup, const QString& base, const QString& place, QString* title);
    void lose(const QString& place, const QString& text) { m_to.losses.append({place, text}); }

    const Job& m_job;
    Imported& m_to;
    IncomingMedia& m_media;
    QHash<QString, model::UnitId> m_units; ///< by name in the package
    QSet<QString> m_used;
    ShownBeside m_beside;
    int m_scripted = 0; ///< pages with scripts
};

/// Whether a name is that of a web page.
bool isPageName(const QString& entry);

/// Puts further blocks behind others: text goes on with text, links with links.
void append(QList<model::Block>& blocks, const QList<model::Block>& more);
model::Block blockOf(model::BlockBody body);
/// A heading between texts, of level 2–4.
model::Block headingBlock(const QString& title, int level);

} // namespace microvet::importers::pages
