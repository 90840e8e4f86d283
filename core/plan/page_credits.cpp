#include "core/plan/blocks.h"
#include "core/plan/credit_line.h"
#include "core/plan/legal.h"
#include "core/plan/licences.h"
#include "core/plan/pages.h"

#include <QRegularExpression>

/// Licence and credits: whose work this is, under which terms it may be used, who helped and who paid.
namespace microvet::plan {

using namespace model;

namespace {

const QLatin1String rightsPrefixes(" prefix=\"cc: http://creativecommons.org/ns# dct: http://purl.org/dc/terms/\"");

void renderLicence(PageWriter& page)
{
    const Course& course = page.course();
    const LicenceInfo info = licenceInfo(course.licence.code);
    // Creative Commons Rights Expression Language as RDFa: machines read the same sentence as people.
    QString title = QStringLiteral("<span property=\"dct:title\">%1</span>").arg(escaped(course.title));
    QString holder = course.licence.holder.trimmed();
    const Organisation& body = course.awardingBody;
    if (holder.isEmpty()) holder = body.legalName.trimmed();
    QString rights;
    if (!holder.isEmpty()) {
        rights = QStringLiteral("© ");
        if (!course.licence.year.trimmed().isEmpty()) rights += escaped(course.licence.year.trimmed()) + u' ';
        const bool ofBody = holder == body.legalName.trimmed() || holder == body.shortName.trimmed();
        rights += QStringLiteral("<span property=\"cc:attributionName\">") +
                  webLink(ofBody ? body.homepage : QString(), escaped(holder), nullptr, "cc:attributionURL") +
                  QStringLiteral("</span>");
    }
    page.add(QStringLiteral("<div class=\"mv-licence\"%1 about=\"\">").arg(rightsPrefixes));
    page.add(
        element("p", title + (rights.isEmpty() ? QString() : QStringLiteral(". ") + rights) + QStringLiteral(".")));
    if (!info.address.isEmpty())
        page.add(
            element("p", page.word("licenceSentence", QStringLiteral("<a rel=\"license cc:license\" href=\"%1\">%2</a>")
                                                          .arg(escaped(info.address), escaped(info.name)))));
    else
        page.add(element("p", info.name.isEmpty() ? page.word("noLicence")
                                                  : page.word("licenceSentence", escaped(info.name))));
    page.add(QStringLiteral("</div>"));
    page.add(paragraphs(course.licence.note));
    if (course.origin && course.origin->relation.isSet()) {
        const Origin& origin = *course.origin;
        Attribution work;
        work.title = origin.title;
        work.author = origin.authors;
        work.source = origin.link;
        work.licence = origin.licence;
        work.changes = origin.changes;
        const char* key = origin.relation == OriginKind::Translation  ? "translationOf"
                          : origin.relation == OriginKind::Adaptation ? "adaptationOf"
                                                                      : "copyOf";
        page.add(element("p", page.word(key, creditLine(page.language(), work, {}))));
    }
}

void renderPeople(PageWriter& page)
{
    QString list;
    for (const Contributor& person : page.course().contributors) {
        // Only whose name may be published, and never an e-mail address.
        if (!person.namePublished || person.name.trimmed().isEmpty()) continue;
        QString entry = escaped(person.name.trimmed());
        if (!person.organisation.trimmed().isEmpty())
            entry += QStringLiteral(", ") + escaped(person.organisation.trimmed());
        if (person.role.known() && person.role.isSet())
            entry += QStringLiteral(" (%1)").arg(page.word(("role." + person.role.code().toLatin1()).constData()));
        list += element("li", entry);
    }
    if (list.isEmpty()) return;
    page.heading(2, page.word("contributors"));
    page.add(element("ul", list, "mv-contributors"));
}

void renderOrganisation(PageWriter& page, const char* key, const Organisation& organisation)
{
    const QString name = organisation.legalName.trimmed().isEmpty() ? organisation.shortName : organisation.legalName;
    if (name.trimmed().isEmpty()) return;
    QString place = escaped(QStringList{organisation.city, organisation.country}
                                .filter(QRegularExpression(QStringLiteral("\\S")))
                                .join(QStringLiteral(", ")));
    if (!place.isEmpty()) place.prepend(QStringLiteral(", "));
    page.heading(2, page.word(key));
    page.add(element("p", webLink(organisation.homepage, escaped(name)) + place));
    if (page.media(organisation.logo)) page.add(element("p", picture(page, organisation.logo, name, "mv-logo")));
}

void renderMedia(PageWriter& page)
{
    QString list;
    for (const MediaId& id : learnersMedia(page.course())) {
        const Media* media = page.media(MediaRef(id));
        if (!media) continue;
        // A book has its files elsewhere, so nothing is said of them by their address.
        if (page.book())
            list += element("li", creditLine(page.language(), media->attribution, media->name));
        else
            list += QStringLiteral("<li%1>").arg(attribute("about", page.addressOf(*media))) +
                    creditData(page.language(), media->attribution, media->name) + QStringLiteral("</li>");
    }
    if (!list.isEmpty()) {
        page.heading(2, page.word("media"));
        page.add(QStringLiteral("<ul class=\"mv-attributions\"%1>").arg(page.book() ? QString() : QString(rightsPrefixes)) +
                 list + QStringLiteral("</ul>"));
    }
    QString works;
    for (const Reference& reference : page.course().references) {
        QString line = creditLine(page.language(), reference.work, {});
        if (!reference.publisher.trimmed().isEmpty())
            line += QStringLiteral(", ") + escaped(reference.publisher.trimmed());
        if (!reference.note.trimmed().isEmpty()) line += QStringLiteral("<br/>") + escapedLines(reference.note);
        works += element("li", line);
    }
    if (works.isEmpty()) return;
    page.heading(2, page.word("references"));
    page.add(element("ul", works, "mv-references"));
}

void renderSupport(PageWriter& page)
{
    const SupportContact& support = page.course().support;
    QStringList lines;
    if (!support.name.trimmed().isEmpty()) lines.append(escaped(support.name.trimmed()));
    if (const QString mail = support.email.trimmed(); !mail.isEmpty())
        lines.append(webLink(QStringLiteral("mailto:") + mail, escaped(mail)));
    if (!support.phone.trimmed().isEmpty()) lines.append(escaped(support.phone.trimmed()));
    if (!support.link.trimmed().isEmpty()) lines.append(webLink(support.link, escaped(support.link.trimmed())));
    if (!support.note.trimmed().isEmpty()) lines.append(escapedLines(support.note));
    if (lines.isEmpty()) return;
    page.heading(2, page.word("support"));
    page.add(element("p", lines.join(QStringLiteral("<br/>")), "mv-support"));
}

} // namespace

void renderFunding(PageWriter& page)
{
    const Funding& funding = page.course().funding;
    QString line = escaped(funding.programme.trimmed());
    if (!funding.agreementNumber.trimmed().isEmpty())
        line += (line.isEmpty() ? QString() : QStringLiteral(", ")) +
                page.word("agreement", escaped(funding.agreementNumber.trimmed()));
    QString logos;
    for (const MediaRef& logo : funding.partnerLogos)
        if (const Media* media = page.media(logo))
            logos +=
                picture(page, logo,
                        media->attribution.title.trimmed().isEmpty() ? Words::of(page.language()).text("partnerLogo")
                                                                     : media->attribution.title,
                        "mv-logo");
    const bool emblem = page.media(funding.emblem);
    if (line.isEmpty() && logos.isEmpty() && !emblem && funding.statement.trimmed().isEmpty() &&
        funding.disclaimer.trimmed().isEmpty())
        return;
    page.heading(2, page.word("funding"));
    page.add(QStringLiteral("<div class=\"mv-funding\">"));
    if (emblem)
        page.add(element("p", picture(page, funding.emblem,
                                      funding.statement.trimmed().isEmpty() ? funding.programme : funding.statement,
                                      "mv-emblem")));
    if (!line.isEmpty()) page.add(element("p", line));
    page.add(paragraphs(funding.statement) + paragraphs(funding.disclaimer, "mv-disclaimer"));
    if (!logos.isEmpty()) page.add(element("p", logos, "mv-logos"));
    page.add(QStringLiteral("</div>"));
}

void renderCredits(PageWriter& page)
{
    page.heading(1, page.word("credits"));
    page.heading(2, page.word("licence"));
    renderLicence(page);
    renderPeople(page);
    renderOrganisation(page, "awardedBy", page.course().awardingBody);
    if (!(page.course().provider == page.course().awardingBody))
        renderOrganisation(page, "provider", page.course().provider);
    renderSupport(page);
    renderMedia(page);
    renderFunding(page);
    renderVersions(page);
}

QString licenceHtml(const Content& content, const Plan& plan)
{
    RenderOptions plain;
    plain.form = RenderOptions::Form::Plain;
    PageWriter page(content, plan, plain);
    page.heading(1, page.word("licence"));
    renderLicence(page);
    return page.finish({}).html;
}

} // namespace microvet::plan
