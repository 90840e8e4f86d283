#include "core/plan/blocks.h"
#include "core/plan/pages.h"

/// The first page: what the course is, for whom, what it leads to, how long it takes, and what is in it.
namespace microvet::plan {

using namespace model;

namespace {

void fact(QString& out, const QString& term, const QString& description)
{
    if (!description.isEmpty()) out += element("dt", term) + element("dd", description);
}

QString workload(PageWriter& page)
{
    const Workload& w = page.course().workload;
    const double sum = w.guided + w.selfStudy + w.practice + w.assessment;
    if (!(sum > 0)) return {};
    QStringList parts;
    const auto part = [&](const char* key, double hours) {
        if (hours > 0) parts.append(page.word(key, page.number(hours)));
    };
    part("hoursGuided", w.guided);
    part("hoursSelfStudy", w.selfStudy);
    part("hoursPractice", w.practice);
    part("hoursAssessment", w.assessment);
    const QString total = page.word("hours", page.number(sum));
    return parts.size() > 1 ? total + QStringLiteral(" (%1)").arg(parts.join(QStringLiteral("; "))) : total;
}

QString credit(PageWriter& page)
{
    const Credit& credit = page.course().credit;
    if (!(credit.points > 0) || credit.framework == CreditFramework::None) return {};
    const QString points = page.number(credit.points);
    if (credit.framework == CreditFramework::Ects) return points + QStringLiteral(" ECTS");
    if (credit.framework == CreditFramework::Ecvet) return points + QStringLiteral(" ECVET");
    return points;
}

/// Without script the whole tree, for there is no other; else the modules alone: the player shows the tree beside it.
void renderContents(PageWriter& page)
{
    const QList<PageInfo>& pages = page.plan().pages;
    QString out;
    if (page.plain()) {
        QHash<int, QString> below;
        for (const PageInfo& info : pages)
            if (info.parent >= 0) below[info.parent] += element("li", contentsEntry(page, info));
        for (int i = 0; i < pages.size(); ++i) {
            if (pages[i].kind == PageKind::Home || pages[i].parent >= 0) continue;
            const QString inner = below.value(i);
            out += element("li", contentsEntry(page, pages[i]) + (inner.isEmpty() ? QString() : element("ol", inner)));
        }
    } else {
        for (const PageInfo& info : pages) {
            const bool module = info.kind == PageKind::Module;
            if (!module && info.kind != PageKind::Assessment) continue;
            const QList<Module>& modules = page.course().modules;
            const bool known = module && info.position >= 0 && info.position < modules.size();
            out += element("li", contentsEntry(page, info) +
                                     (known ? paragraphs(modules[info.position].summary) : QString()));
        }
    }
    if (out.isEmpty()) return;
    page.heading(2, page.word("contents"));
    page.add(element("ol", out, page.plain() ? "mv-contents" : "mv-modules"));
}

void renderTitle(PageWriter& page)
{
    const Course& course = page.course();
    page.heading(
        1, escaped(course.title.trimmed().isEmpty() ? Words::of(page.language()).text("untitled") : course.title));
    page.add(element("div", paragraphs(course.summary), "mv-summary"));
    if (page.media(course.cover)) // The cover decorates: the title says what the course is.
        page.add(element("div", picture(page, course.cover, {}), "mv-cover"));
}

} // namespace

QString contentsEntry(PageWriter& page, const PageInfo& info)
{
    // A form that leaves a page out gives no address: the page is only named.
    const QString address = page.link(info.id);
    QString out = address.isEmpty() ? escaped(info.title) : QStringLiteral("<a href=\"%1\">%2</a>").arg(address, escaped(info.title));
    if (info.minutes > 0)
        out += QStringLiteral(" <span class=\"mv-minutes\">%1</span>").arg(page.minutes(info.minutes));
    return out;
}

void renderHome(PageWriter& page)
{
    const Course& course = page.course();
    if (page.hasTitlePage()) page.heading(1, page.word("aboutCourse"));
    else renderTitle(page);

    QString facts;
    fact(facts, page.word("forWhom"), escapedLines(course.learners.targetGroup));
    const bool none = course.learners.noPrerequisites && course.learners.prerequisites.trimmed().isEmpty();
    fact(facts, page.word("prerequisites"),
         none ? page.word("noPrerequisites") : escapedLines(course.learners.prerequisites));
    fact(facts, page.word("workload"), workload(page));
    fact(facts, page.word("creditPoints"), credit(page));
    if (course.level.eqf >= 1 && course.level.eqf <= 8)
        fact(facts, page.word("level"), page.word("eqfLevel", page.number(course.level.eqf)));
    fact(facts, page.word("assessmentHow"), escapedLines(course.assessmentStatement.description));
    fact(facts, page.word("technical"), escapedLines(course.technicalRequirements));
    const Organisation& awarding = course.awardingBody;
    fact(facts, page.word("awardedBy"),
         webLink(awarding.homepage,
                 escaped(awarding.legalName.trimmed().isEmpty() ? awarding.shortName : awarding.legalName)));
    if (!facts.isEmpty()) page.add(element("dl", facts, "mv-facts"));

    if (!course.outcomes.isEmpty()) {
        page.heading(2, page.word("outcomes"));
        QString list;
        for (const Outcome& outcome : course.outcomes)
            list += element("li", escapedLines(outcome.statement));
        page.add(element("ul", list, "mv-outcomes"));
    }
    if (!page.book()) renderContents(page); // a book has its own
    const Badge& badge = course.badge;
    if (page.media(badge.image)) {
        page.heading(2, page.word("badge"));
        page.add(
            element("div",
                    picture(page, badge.image,
                            badge.text.trimmed().isEmpty() ? Words::of(page.language()).text("badge") : badge.text),
                    "mv-badge"));
    }
    if (page.hasTitlePage()) return;
    renderFunding(page);
    renderVersions(page);
}

} // namespace microvet::plan
