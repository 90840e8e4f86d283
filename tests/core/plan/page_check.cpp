#include "tests/core/plan/page_check.h"

#include "tests/support/sample_content.h"

#include <QXmlStreamReader>

namespace microvet::tests {

using namespace model;

testing::AssertionResult isSoundPage(const QString& html, PageFacts* facts)
{
    PageFacts found;
    QStringList problems;
    QXmlStreamReader reader(QStringLiteral("<root>") + html + QStringLiteral("</root>"));
    int level = 0;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::Characters) found.text += reader.text();
        if (reader.tokenType() != QXmlStreamReader::StartElement) continue;
        const QString name = reader.name().toString();
        if (name == QLatin1String("script") || name == QLatin1String("style") || name == QLatin1String("iframe"))
            problems.append(QStringLiteral("element ") + name);
        if (name.size() == 2 && name[0] == u'h' && name[1].isDigit()) {
            const int now = name[1].digitValue();
            if (now > level + 1 || (now == 1) != found.headings.isEmpty())
                problems.append(QStringLiteral("h%1 after h%2").arg(now).arg(level));
            level = now;
            found.headings.append(now);
        }
        const auto attributes = reader.attributes();
        for (const QXmlStreamAttribute& attribute : attributes) {
            const QString key = attribute.name().toString();
            const QString value = attribute.value().toString();
            if (key == QLatin1String("style") || key.startsWith(QLatin1String("on")))
                problems.append(QStringLiteral("attribute ") + key);
            if (key == QLatin1String("id")) {
                if (found.ids.contains(value)) problems.append(QStringLiteral("id twice: ") + value);
                found.ids.append(value);
            }
            if (key == QLatin1String("class")) found.classes += value.split(u' ');
            if (key != QLatin1String("href") && key != QLatin1String("src") && key != QLatin1String("poster")) continue;
            found.links.append(value);
            const bool good = key == QLatin1String("href")
                                  ? value.startsWith(u'#') || value.startsWith(QLatin1String("http")) ||
                                        value.startsWith(QLatin1String("mailto:")) ||
                                        value.startsWith(QLatin1String("media/")) ||
                                        value.startsWith(QLatin1String("page:"))
                                  : value.startsWith(QLatin1String("media/"));
            if (!good) problems.append(QStringLiteral("address ") + value);
        }
    }
    if (reader.hasError())
        problems.append(reader.errorString() + QStringLiteral(" near ") +
                        html.mid(std::max<qint64>(0, reader.characterOffset() - 60), 120));
    if (found.headings.isEmpty() || found.headings.first() != 1) problems.append(QStringLiteral("no h1 first"));
    if (facts) *facts = found;
    if (problems.isEmpty()) return testing::AssertionSuccess();
    return testing::AssertionFailure() << problems.join(QStringLiteral("; ")).toStdString() << "\n"
                                       << html.left(3000).toStdString();
}

Content withBlock(BlockBody body)
{
    Content content = test::sampleContent();
    content.course.modules[0].units[0].blocks = {test::blockOf(500, std::move(body))};
    return content;
}

plan::Page rendered(const Content& content, plan::RenderOptions::Form form)
{
    const plan::Plan plan = plan::makePlan(content);
    plan::RenderOptions options;
    options.form = form;
    return plan::renderPage(content, plan, content.course.modules.first().units.first().id.toString(), options);
}

QString everythingLearnersGet(const Content& content)
{
    const plan::Plan plan = plan::makePlan(content);
    QString all = QString::fromUtf8(QJsonDocument(plan.course).toJson());
    for (const auto form : {plan::RenderOptions::Form::Interactive, plan::RenderOptions::Form::Plain}) {
        plan::RenderOptions options;
        options.form = form;
        for (const plan::PageInfo& info : plan.pages) {
            const plan::Page page = plan::renderPage(content, plan, info.id, options);
            all += page.html + QString::fromUtf8(QJsonDocument(page.questions).toJson()) + page.media.join(u' ') +
                   plan::searchText(page);
        }
    }
    return all + plan::mediaForLearners(content).join(u' ');
}

} // namespace microvet::tests
