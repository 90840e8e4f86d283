#include "core/base/webvtt.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

namespace microvet {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::Captions) };

constexpr qsizetype maxBytes = 2 * 1024 * 1024;
constexpr qsizetype maxCues = 20'000;

/// The strict form of the standard: hours may be missing, three digits behind the point.
std::optional<qint64> strictTime(QStringView text)
{
    static const QRegularExpression form(QStringLiteral("^(?:(\\d{2,}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})$"));
    const auto match = form.match(text.toString());
    if (!match.hasMatch()) return {};
    return ((match.captured(1).toLongLong() * 60 + match.captured(2).toLongLong()) * 60 + match.captured(3).toLongLong()) * 1000
        + match.captured(4).toLongLong();
}

} // namespace

QString captionTime(qint64 ms)
{
    const qint64 hours = ms / 3'600'000;
    const auto two = [](qint64 n) { return QString::number(n).rightJustified(2, u'0'); };
    const QString rest = two(ms / 60'000 % 60) + u':' + two(ms / 1000 % 60) + u'.' + QString::number(ms % 1000).rightJustified(3, u'0');
    return hours > 0 ? two(hours) + u':' + rest : rest;
}

std::optional<qint64> captionTimeFrom(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^(?:(?:(\\d{1,3}):)?(\\d{1,3}):)?(\\d{1,5})(?:[.,](\\d{1,3}))?$"));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch()) return {};
    const qint64 seconds = match.captured(3).toLongLong();
    if (!match.captured(2).isEmpty() && seconds > 59) return {};
    if (!match.captured(1).isEmpty() && match.captured(2).toLongLong() > 59) return {};
    const QString part = match.captured(4).leftJustified(3, u'0');
    return ((match.captured(1).toLongLong() * 60 + match.captured(2).toLongLong()) * 60 + seconds) * 1000 + part.toLongLong();
}

QString cueProblem(const Cue& cue)
{
    if (cue.end <= cue.start) return Tr::tr("The caption must end after it starts.");
    if (cue.text.contains(QStringLiteral("-->"))) return Tr::tr("A caption cannot have “-->” in it.");
    return {};
}

ParsedCaptions parseCaptions(const QByteArray& bytes)
{
    ParsedCaptions out;
    const auto fail = [&](qsizetype line, const QString& text) {
        if (!out.problem) out.problem = CaptionProblem{int(line) + 1, text};
        return out;
    };
    if (bytes.size() > maxBytes) return fail(0, Tr::tr("The file is too large for captions: they have up to 2 MB."));
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString text = utf8(bytes);
    if (utf8.hasError()) return fail(0, Tr::tr("The file is not in UTF-8. Save it again as text in UTF-8."));
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    const QStringList lines = text.split(u'\n');
    const QString first = lines.first();
    if (!first.startsWith(QLatin1String("WEBVTT")) || (first.size() > 6 && first[6] != u' ' && first[6] != u'\t'))
        return fail(0, Tr::tr("The file does not begin with “WEBVTT”, so it is no caption file. Subtitles in another form, such as SRT, must be converted first."));
    QStringList header{first.mid(6)};
    qsizetype i = 1;
    while (i < lines.size()) {
        if (lines[i].trimmed().isEmpty()) {
            if (out.captions.cues.isEmpty()) header << QString();
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < lines.size() && !lines[end].trimmed().isEmpty()) ++end;
        const bool note = lines[i].startsWith(QLatin1String("NOTE"));
        const bool other = lines[i].startsWith(QLatin1String("STYLE")) || lines[i].startsWith(QLatin1String("REGION"));
        const qsizetype arrow = lines[i].contains(QLatin1String("-->")) ? i : i + 1 < end && lines[i + 1].contains(QLatin1String("-->")) ? i + 1 : -1;
        if (arrow < 0) {
            // What follows WEBVTT at once belongs to it.
            if (note || other || i == 1) {
                if (out.captions.cues.isEmpty()) header += lines.mid(i, end - i);
                i = end;
                continue;
            }
            return fail(i, Tr::tr("The time of a caption is missing here. It looks like “00:01.000 --> 00:04.000”."));
        }
        if (i == 1) return fail(i, Tr::tr("An empty line is missing behind “WEBVTT”."));
        Cue cue;
        if (arrow > i) cue.id = lines[i];
        const QString line = lines[arrow];
        const qsizetype at = line.indexOf(QLatin1String("-->"));
        const QString behind = line.mid(at + 3).trimmed();
        const qsizetype gap = behind.indexOf(QRegularExpression(QStringLiteral("[ \\t]")));
        const auto start = strictTime(QStringView(line).left(at).trimmed());
        const auto stop = strictTime(gap < 0 ? QStringView(behind) : QStringView(behind).left(gap));
        if (!start || !stop) return fail(arrow, Tr::tr("This time cannot be read. It looks like “00:01.000 --> 00:04.000”."));
        cue.start = *start;
        cue.end = *stop;
        if (gap >= 0) cue.settings = behind.mid(gap).trimmed();
        cue.text = lines.mid(arrow + 1, end - arrow - 1).join(u'\n');
        if (const QString problem = cueProblem(cue); !problem.isEmpty()) return fail(arrow, problem);
        if (!out.captions.cues.isEmpty() && cue.start < out.captions.cues.constLast().start)
            return fail(arrow, Tr::tr("This caption starts before the one above it. Put the captions in order of time."));
        out.captions.cues.append(cue);
        if (out.captions.cues.size() > maxCues) return fail(arrow, Tr::tr("The file has too many captions."));
        i = end;
    }
    while (!header.isEmpty() && header.size() > 1 && header.constLast().isEmpty()) header.removeLast();
    out.captions.header = header.join(u'\n');
    if (out.captions.cues.isEmpty()) return fail(lines.size() - 1, Tr::tr("The file has no caption in it."));
    return out;
}

QByteArray writeCaptions(const Captions& captions)
{
    QList<Cue> cues = captions.cues;
    std::stable_sort(cues.begin(), cues.end(), [](const Cue& a, const Cue& b) { return a.start < b.start; });
    QString out = QStringLiteral("WEBVTT") + captions.header + QStringLiteral("\n");
    for (const Cue& cue : cues) {
        out += u'\n';
        if (!cue.id.isEmpty()) out += cue.id + u'\n';
        out += captionTime(cue.start) + QStringLiteral(" --> ") + captionTime(cue.end);
        if (!cue.settings.isEmpty()) out += u' ' + cue.settings;
        // An empty line would end the caption.
        QStringList lines = cue.text.split(u'\n');
        lines.removeIf([](const QString& line) { return line.trimmed().isEmpty(); });
        out += u'\n' + (lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n');
    }
    return out.toUtf8();
}

} // namespace microvet
