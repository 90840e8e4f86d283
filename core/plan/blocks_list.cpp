#include "core/plan/blocks.h"

/// Lists of small parts: cards, links, terms; and the page of somebody else.
namespace microvet::plan {

using namespace model;

void render(PageWriter& page, const FlashCardsBlock& block)
{
    page.blockHeading(block.title);
    if (block.cards.isEmpty()) return;
    page.add(QStringLiteral("<ul class=\"mv-cards\">"));
    for (const Card& card : block.cards) {
        page.add(QStringLiteral("<li class=\"mv-card\"><div class=\"mv-card-front\">"));
        page.addRich(card.front);
        if (page.book()) {
            page.add(QStringLiteral("</div><div class=\"mv-card-back\">"));
            page.addRich(card.back);
            page.add(QStringLiteral("</div></li>"));
            continue;
        }
        page.add(
            QStringLiteral("</div><details class=\"mv-card-back\"><summary>%1</summary>").arg(page.word("showBack")));
        page.addRich(card.back);
        page.add(QStringLiteral("</details></li>"));
    }
    page.add(QStringLiteral("</ul>"));
}

void render(PageWriter& page, const LinkListBlock& block)
{
    page.blockHeading(block.title);
    if (block.links.isEmpty()) return;
    page.add(QStringLiteral("<ul class=\"mv-links\">"));
    for (const LinkItem& item : block.links) {
        const QString title = item.title.trimmed().isEmpty() ? item.link : item.title;
        page.add(QStringLiteral("<li>") + webLink(item.link, escaped(title), nullptr, "noopener noreferrer external"));
        if (!item.description.trimmed().isEmpty())
            page.add(QStringLiteral("<br/><span class=\"mv-link-note\">%1</span>").arg(escapedLines(item.description)));
        page.add(QStringLiteral("</li>"));
    }
    page.add(QStringLiteral("</ul>"));
}

void render(PageWriter& page, const EmbedBlock& block)
{
    page.blockHeading(block.title);
    page.addRich(block.description);
    const QString address = webAddress(block.link);
    if (address.isEmpty()) return;
    // The player adds a button that shows it here; nothing is asked of others before (see embeds.js).
    page.add(QStringLiteral("<div class=\"mv-outside\" data-title=\"%1\">").arg(escaped(block.title.trimmed())));
    page.add(element("p", webLink(address, page.word("openPage"), "mv-button", "noopener noreferrer external") +
                              QStringLiteral(" <span class=\"mv-address\">%1</span>").arg(escaped(address))));
    page.add(element("p", page.word("outsideNote"), "mv-note") + QStringLiteral("</div>"));
}

void render(PageWriter& page, const GlossaryBlock& block)
{
    page.blockHeading(block.title.trimmed().isEmpty() ? Words::of(page.language()).text("glossary") : block.title);
    renderTerms(page, block.terms, false);
}

void renderTerms(PageWriter& page, const QList<TermRef>& only, bool anchors)
{
    QString out;
    for (const Term& term : page.course().glossary) {
        if (!only.isEmpty() && !only.contains(TermRef(term.id))) continue;
        const QString id =
            anchors ? QStringLiteral(" id=\"%1\"").arg(page.uniqueId(QStringLiteral("t-") + term.id.toString()))
                    : QString();
        out += QStringLiteral("<dt%1>%2</dt><dd>%3")
                   .arg(id, element("dfn", escaped(term.term)), escapedLines(term.definition));
        if (!term.source.trimmed().isEmpty())
            out += QStringLiteral(" <span class=\"mv-source\">(%1)</span>")
                       .arg(webLink(term.source, escaped(term.source.trimmed())));
        out += QStringLiteral("</dd>");
    }
    if (!out.isEmpty()) page.add(element("dl", out, "mv-terms"));
}

} // namespace microvet::plan
