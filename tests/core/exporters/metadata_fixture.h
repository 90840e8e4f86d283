#pragma once

#include "tests/core/exporters/export_fixture.h"
#include "tests/support/random_content.h"

#include "core/model/json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace microvet::tests {

/// Formats that are one JSON file about the course.
class MetadataExport : public Export {
protected:
    /// `record`: the value of the format's option of that name; empty: without.
    QJsonObject exported(const char* format, const char* record = "")
    {
        m_options = *record ? QJsonObject{{QStringLiteral("record"), QLatin1String(record)}} : QJsonObject();
        const auto report = run(QLatin1String(format), false);
        EXPECT_TRUE(report) << (report ? "" : report.error().text.toStdString());
        losses.clear();
        if (report)
            for (const exporters::Loss& loss : report->losses)
                losses.append(loss.text);
        QFile file(target());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        bytes = file.readAll();
        const QJsonDocument document = QJsonDocument::fromJson(bytes);
        EXPECT_TRUE(document.isObject()) << bytes.left(300).toStdString();
        return document.object();
    }

    bool isTold(const char* words) const { return !losses.filter(QLatin1String(words)).isEmpty(); }

    /// The course that comes with the program.
    void takeSample()
    {
        QFile file(QStringLiteral(":/samples/first-steps/course.json"));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        m_content.course = model::fromJson<model::Course>(QJsonDocument::fromJson(file.readAll()).object());
        ASSERT_FALSE(m_content.course.title.isEmpty());
    }

    /// Everything that the records ask for, and every field that they can carry.
    void complete()
    {
        model::Course& course = m_content.course;
        course.titleIn = {{QStringLiteral("el"), QStringLiteral("Ασφαλής χρήση")},
                          {QStringLiteral("EN"), QStringLiteral("again")},
                          {QStringLiteral("not a tag"), QStringLiteral("x")}};
        course.level.nqf = QStringLiteral("c_48930d0b");
        course.awardingBody.homepage = QStringLiteral("https://example.org/");
        course.awardingBody.city = QStringLiteral("Patras");
        course.awardingBody.identifier = QStringLiteral("EX-1");
        course.awardingBody.shortName = QStringLiteral("VSP");
        course.provider = course.awardingBody;
        course.provider.legalName = QStringLiteral("Training Centre");
        course.quality.body = QStringLiteral("VSP");
        course.quality.report = QStringLiteral("https://example.org/quality");
        course.quality.types.append(QStringLiteral("bb4618238e"));
        course.quality.lastReview = QDate(2024, 5, 6);
        course.learners.targetGroupCodes = {QStringLiteral("cbedf28444")};
        course.outcomes[0].esco = {
            {QStringLiteral("https://data.europa.eu/esco/skill/5fd5c985-eaaa-47aa-8314-62359c54505a"),
             QStringLiteral("develop digital content"),
             {}}};
        course.stackability.towards = QStringLiteral("Diploma of facility services");
        course.furtherInformation = QStringLiteral("Bring gloves.");
        course.funding.programme = QStringLiteral("Example programme");
        course.identifier = QStringLiteral("MC-7");
        course.support.link = QStringLiteral("https://example.org/course");
    }

    QStringList losses;
    QByteArray bytes;
};

} // namespace microvet::tests
