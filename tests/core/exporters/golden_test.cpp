#include "tests/core/exporters/export_fixture.h"
#include "tests/support/every_kind.h"

#include <QFile>

/// A small course in each format against what is kept in tests/golden/exports: names, their order and times, and what
/// the exporters write around the pages. MICROVET_UPDATE_GOLDEN=1 writes the files anew; look at the difference then.
namespace microvet::tests {
namespace {

using Golden = Export;

quint32 number(const QByteArray& bytes, qsizetype at, int size)
{
    quint32 value = 0;
    for (int i = size - 1; i >= 0; --i)
        value = value << 8 | quint8(bytes.at(at + i));
    return value;
}

/// "2026-11-24 12:00:00 name" of every entry, as the central directory of the zip says (APPNOTE 4.3.12).
QStringList listing(const QByteArray& zip)
{
    QStringList lines;
    qsizetype at = number(zip, zip.lastIndexOf("PK\x05\x06") + 16, 4);
    while (zip.mid(at, 4) == "PK\x01\x02") {
        const quint32 time = number(zip, at + 12, 2), date = number(zip, at + 14, 2);
        const int name = int(number(zip, at + 28, 2));
        lines.append(QStringLiteral("%1-%2-%3 %4:%5:%6 %7")
                         .arg(1980 + (date >> 9))
                         .arg(date >> 5 & 15, 2, 10, QLatin1Char('0'))
                         .arg(date & 31, 2, 10, QLatin1Char('0'))
                         .arg(time >> 11, 2, 10, QLatin1Char('0'))
                         .arg(time >> 5 & 63, 2, 10, QLatin1Char('0'))
                         .arg(time % 32 * 2, 2, 10, QLatin1Char('0'))
                         .arg(QString::fromUtf8(zip.mid(at + 46, name))));
        at += 46 + name + number(zip, at + 30, 2) + number(zip, at + 32, 2);
    }
    return lines;
}

/// What stands in the pages is the business of core/plan, what stands in assets that of the player.
bool isOurs(const QString& name)
{
    return name == QLatin1String("imsmanifest.xml") || name == QLatin1String("data/course.js") ||
           (name.endsWith(QLatin1String(".html")) && !name.contains(u'/'));
}

QByteArray described(const QString& package)
{
    QFile zip(package);
    EXPECT_TRUE(zip.open(QIODevice::ReadOnly));
    QByteArray out = listing(zip.readAll()).join(u'\n').toUtf8() + '\n';
    const Files files = filesOfZip(package);
    for (auto it = files.begin(); it != files.end(); ++it)
        if (isOurs(it.key())) out += "\n=== " + it.key().toUtf8() + '\n' + it.value() + '\n';
    return out;
}

void compare(const QByteArray& now, const QString& name)
{
    QFile kept(QStringLiteral(GOLDEN_FOLDER "/") + name);
    if (qEnvironmentVariableIsSet("MICROVET_UPDATE_GOLDEN")) {
        ASSERT_TRUE(kept.open(QIODevice::WriteOnly | QIODevice::Truncate)) << kept.fileName().toStdString();
        kept.write(now);
        return;
    }
    ASSERT_TRUE(kept.open(QIODevice::ReadOnly)) << kept.fileName().toStdString();
    const QByteArray before = kept.readAll();
    if (now == before) return;
    qsizetype at = 0;
    while (at < now.size() && at < before.size() && now[at] == before[at])
        ++at;
    FAIL() << name.toStdString() << " differs at byte " << at << ": \""
           << now.mid(std::max<qsizetype>(at - 60, 0), 160).toStdString() << "\" was \""
           << before.mid(std::max<qsizetype>(at - 60, 0), 160).toStdString() << '"';
}

TEST_F(Golden, PackagesForLearningPlatforms)
{
    m_content.course.assessments[0].passPercent = 75;
    for (const auto& [format, parts, name] : {std::tuple{"scorm12", "", "scorm12.txt"},
                                              {"scorm2004", "one", "scorm2004.txt"},
                                              {"scorm2004", "modules", "scorm2004-parts.txt"}}) {
        m_options = *parts ? QJsonObject{{QStringLiteral("parts"), QLatin1String(parts)}} : QJsonObject();
        ASSERT_TRUE(run(QLatin1String(format), false, QStringLiteral("out.zip")));
        compare(described(target(QStringLiteral("out.zip"))), QLatin1String(name));
    }
}

TEST_F(Golden, QuestionBanks)
{
    m_content = test::everyKind(m_media);
    for (const auto& [format, name] : {std::pair{"moodle-xml", "moodle.xml"}, {"gift", "gift.txt"}}) {
        ASSERT_TRUE(run(QLatin1String(format), false, QStringLiteral("out")));
        QFile file(target());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        compare(file.readAll(), QLatin1String(name));
    }
}

} // namespace
} // namespace microvet::tests
