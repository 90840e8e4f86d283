#include "core/plan/badge.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

#include <cmath>

namespace microvet::tests {
namespace {

using namespace plan;

QStringList textsIn(const QByteArray& svg)
{
    QStringList texts;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("text")) texts.append(xml.readElementText());
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    return texts;
}

TEST(Badge, saysKindTitleAndOrganisation)
{
    model::Course course;
    course.language = QStringLiteral("el");
    course.title = QString::fromUtf8("Ψωμί");
    course.awardingBody.legalName = QStringLiteral("School of Bread, Athens");
    course.badge.colour = QStringLiteral("#AA2200");
    BadgeFace face = badgeFaceOf(course);
    EXPECT_EQ(face.kind, QString::fromUtf8("Μικροδιαπιστευτήριο"));
    const QByteArray svg = badgeSvg(face);
    EXPECT_EQ(textsIn(svg).join(u'|'), QString::fromUtf8("Μικροδιαπιστευτήριο|Ψωμί|School of Bread, Athens"));
    EXPECT_TRUE(svg.contains("#aa2200"));
    course.awardingBody.shortName = QStringLiteral("SoB");
    course.badge.text = QStringLiteral("Baker");
    face = badgeFaceOf(course);
    EXPECT_EQ(face.title, QStringLiteral("Baker"));
    EXPECT_EQ(face.organisation, QStringLiteral("SoB"));
    EXPECT_EQ(badgeFaceOf({}).title, QStringLiteral("Untitled"));
}

TEST(Badge, LongAndHostileWordsStayOne)
{
    const QString nasty = QStringLiteral("<b>&\"x\" %1 %2</b>") + QChar(1) + QString(300, u'W') + QString::fromUtf8(" 🍞🍞🍞 ") + QString(4000, u'a');
    for (const BadgeFace& face : {BadgeFace{nasty, nasty, nasty, QStringLiteral("red\" onload=\"x")}, BadgeFace{{}, QString::fromUtf8("🍞").repeated(500), {}, {}}, BadgeFace{}}) {
        const QByteArray svg = badgeSvg(face);
        const QStringList texts = textsIn(svg);
        EXPECT_LE(texts.size(), 14);
        for (const QString& text : texts) EXPECT_TRUE(text.isValidUtf16()) << "a pair of surrogates was cut";
        EXPECT_FALSE(svg.contains("onload"));
        EXPECT_LT(svg.size(), 20000);
    }
    const QStringList cut = textsIn(badgeSvg({{}, QStringLiteral("word ").repeated(300), {}, {}}));
    EXPECT_TRUE(cut.last().endsWith(u'…'));
    EXPECT_FALSE(textsIn(badgeSvg({{}, QStringLiteral("Bread and cakes for small bakeries"), {}, {}})).last().endsWith(u'…'));
}

/// WCAG 2.2, 1.4.3, reckoned here a second time.
double contrast(const QString& a, const QString& b)
{
    const auto light = [](const QString& colour) {
        double sum = 0;
        const double weights[] = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; ++i) {
            const double part = colour.mid(1 + 2 * i, 2).toInt(nullptr, 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    };
    const double x = light(a), y = light(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

TEST(Badge, wordsStandOutOnEveryColour)
{
    EXPECT_EQ(badgeColour(QStringLiteral("blue")), QStringLiteral("#1f5fa8"));
    for (int r = 0; r <= 255; r += 15)
        for (int g = 0; g <= 255; g += 15)
            for (int b = 0; b <= 255; b += 51) {
                const QString colour = QStringLiteral("#%1%2%3").arg(r, 2, 16, QLatin1Char('0')).arg(g, 2, 16, QLatin1Char('0')).arg(b, 2, 16, QLatin1Char('0'));
                ASSERT_GE(contrast(colour, inkOn(colour)), 4.5) << colour.toStdString();
            }
}

} // namespace
} // namespace microvet::tests
