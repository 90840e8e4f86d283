#include "core/plan/blocks.h"
#include "core/plan/pages.h"

#include "core/model/walk.h"
#include "core/richtext/formula/formula.h"

#include <QXmlStreamReader>

namespace microvet::plan {

using namespace model;

namespace {

/// The element of a page: where the plan saw it, else by its id (the course may have changed since the plan was made).
template<class T>
const T* elementOf(const Content& content, const QList<T>* list, const PageInfo& info)
{
    if (list && info.position >= 0 && info.position < list->size() && list->at(info.position).id.uuid() == info.element)
        return &list->at(info.position);
    return find<T>(content, info.element);
}

const QList<Unit>* unitsOf(const Content& content, const Plan& plan, const PageInfo& info)
{
    if (info.parent < 0 || info.parent >= plan.pages.size()) return nullptr;
    const Module* module = elementOf(content, &content.course.modules, plan.pages[info.parent]);
    return module ? &module->units : nullptr;
}

} // namespace

Page renderPage(const Content& content, const Plan& plan, const QString& pageId, const RenderOptions& options)
{
    const int index = plan.index.value(pageId, -1);
    if (index < 0) return {};
    const PageInfo& info = plan.pages[index];
    PageWriter page(content, plan, options);
    switch (info.kind) {
    case PageKind::Home:
        renderHome(page);
        break;
    case PageKind::Module:
        if (const auto* module = elementOf(content, &content.course.modules, info)) renderModule(page, *module, index);
        break;
    case PageKind::Unit:
        if (const auto* unit = elementOf(content, unitsOf(content, plan, info), info))
            renderUnit(page, *unit, info.minutes);
        break;
    case PageKind::Assessment:
        if (const auto* assessment = elementOf(content, &content.course.assessments, info))
            renderAssessment(page, *assessment, info.minutes);
        break;
    case PageKind::Glossary:
        renderGlossaryPage(page);
        break;
    case PageKind::Results:
        renderResults(page);
        break;
    case PageKind::Feedback:
        renderFeedback(page);
        break;
    case PageKind::Credits:
        renderCredits(page);
        break;
    }
    return page.finish(info);
}

namespace {

/// The formula at the reader's place as a line of Unicode, from the source that is kept in it; reads to its end.
QString formulaLine(QXmlStreamReader& reader)
{
    QString line;
    for (int depth = 1; depth > 0 && !reader.atEnd();) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::EndElement) --depth;
        if (token != QXmlStreamReader::StartElement) continue;
        ++depth;
        if (reader.name() != QLatin1String("annotation")) continue;
        const QString encoding = reader.attributes().value(QLatin1String("encoding")).toString();
        line = richtext::formula::toPlain(richtext::formula::fromAnnotation(reader.readElementText(), encoding).root);
        --depth;
    }
    return line;
}

} // namespace

QString searchText(const Page& page)
{
    static const QSet<QString> withinLine{QStringLiteral("strong"), QStringLiteral("em"),   QStringLiteral("sub"),
                                          QStringLiteral("sup"),    QStringLiteral("code"), QStringLiteral("span"),
                                          QStringLiteral("a"),      QStringLiteral("dfn"),  QStringLiteral("cite")};
    QXmlStreamReader reader(QStringLiteral("<main>") + page.html + QStringLiteral("</main>"));
    QString out;
    int skipped = 0; // depth inside a question of an assessment, or inside a formula
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement: {
            if (reader.name() == QLatin1String("math")) {
                const QString line = formulaLine(reader);
                out += u' ' + (skipped == 0 ? line : QString()) + u' ';
                break;
            }
            const bool question = page.info.kind == PageKind::Assessment &&
                                  reader.attributes().hasAttribute(QLatin1String("data-question"));
            if (skipped > 0 || question) ++skipped;
            if (!withinLine.contains(reader.name().toString())) out += u' ';
            break;
        }
        case QXmlStreamReader::EndElement:
            if (skipped > 0) --skipped;
            if (!withinLine.contains(reader.name().toString())) out += u' ';
            break;
        case QXmlStreamReader::Characters:
            if (skipped == 0) out += reader.text();
            break;
        default:
            break;
        }
    }
    return out.simplified();
}

} // namespace microvet::plan
