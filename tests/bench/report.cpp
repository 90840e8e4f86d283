#include "tests/bench/report.h"

#include <QFile>
#include <QStringList>

#include <cstdio>

namespace microvet::bench {

namespace {

void append(const QString& line)
{
    const QString table = qEnvironmentVariable("MICROVET_BENCH_TABLE");
    if (table.isEmpty()) return;
    QFile file(table);
    if (file.open(QIODevice::Append)) file.write(line.toUtf8() + '\n');
}

QString number(double value) { return QString::number(value, 'g', value >= 100 ? 4 : 3); }

} // namespace

QString seconds(double value)
{
    if (value < 1e-3) return number(value * 1e6) + QStringLiteral(" µs");
    if (value < 1) return number(value * 1e3) + QStringLiteral(" ms");
    return number(value) + QStringLiteral(" s");
}

void Report::ratio(const QString& what, double ours, const QString& peerName, double peer, double most)
{
    const bool met = ours <= most * peer;
    m_missed = m_missed || !met;
    row(what, seconds(ours), peerName + QStringLiteral(": ") + seconds(peer), QString::number(ours / peer, 'f', 2),
        QStringLiteral("≤ ") + number(most), met ? QStringLiteral("met") : QStringLiteral("MISSED"));
}

void Report::stretch(const QString& what, double ours, const QString& peerName, double peer, double most)
{
    row(what, seconds(ours), peerName + QStringLiteral(": ") + seconds(peer), QString::number(ours / peer, 'f', 2),
        QStringLiteral("stretch ") + number(most), ours <= most * peer ? QStringLiteral("met") : QStringLiteral("not yet"));
}

void Report::limit(const QString& what, double value, double most, const QString& unit)
{
    const bool met = value <= most;
    m_missed = m_missed || !met;
    row(what, number(value) + QLatin1Char(' ') + unit, QStringLiteral("–"), QString::number(value / most, 'f', 2),
        QStringLiteral("≤ ") + number(most) + QLatin1Char(' ') + unit, met ? QStringLiteral("met") : QStringLiteral("MISSED"));
}

void Report::note(const QString& text)
{
    std::printf("  (%s)\n", text.toUtf8().constData());
    std::fflush(stdout);
    append(QStringLiteral("| %1 | | | | | |").arg(text));
}

void Report::row(const QString& what, const QString& ours, const QString& peer, const QString& result, const QString& target,
                 const QString& verdict)
{
    std::printf("%s: %s, %s, ratio %s, target %s: %s\n", what.toUtf8().constData(), ours.toUtf8().constData(),
                peer.toUtf8().constData(), result.toUtf8().constData(), target.toUtf8().constData(),
                verdict.toUtf8().constData());
    std::fflush(stdout);
    append(QStringLiteral("| ") + QStringList{what, ours, peer, result, target, verdict}.join(QStringLiteral(" | "))
           + QStringLiteral(" |"));
}

} // namespace microvet::bench
