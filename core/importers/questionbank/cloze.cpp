#include "core/importers/questionbank/raw.h"

#include <cmath>

namespace microvet::importers::questionbank {
namespace {

/// Where the answers of a gap end: at the first brace that is not escaped.
qsizetype endOf(const QString& text, qsizetype from)
{
    for (qsizetype i = from; i < text.size(); ++i) {
        if (text[i] == u'\\')
            ++i;
        else if (text[i] == u'}')
            return i;
    }
    return -1;
}

/// Cut at signs that are neither escaped nor part of a character reference.
QStringList cut(const QString& text, QChar sign, int most = -1)
{
    QStringList parts(QString{});
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool reference = sign == u'#' && i > 0 && text[i - 1] == u'&';
        if (text[i] == u'\\' && i + 1 < text.size()) {
            parts.last() += text[i];
            parts.last() += text[++i];
        } else if (text[i] == sign && !reference && (most < 0 || parts.size() < most)) {
            parts.append(QString());
        } else {
            parts.last() += text[i];
        }
    }
    return parts;
}

QString unescaped(const QString& text)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool escape =
            text[i] == u'\\' && i + 1 < text.size() && QStringLiteral("{}~#=%\"\\/").contains(text[i + 1]);
        if (escape) ++i;
        out += text[i];
    }
    return out;
}

model::AcceptedAnswer answerOf(const QString& part)
{
    model::AcceptedAnswer answer;
    answer.id = model::OptionId::make();
    const QStringList sides = cut(part, u'#', 2);
    QString text = sides.first();
    answer.percent = 0;
    if (text.startsWith(u'=')) {
        answer.percent = 100;
        text.remove(0, 1);
    } else if (const qsizetype end = text.indexOf(u'%', 1); text.startsWith(u'%') && end > 0) {
        const double percent = text.mid(1, end - 1).toDouble();
        if (std::isfinite(percent)) answer.percent = int(std::lround(std::clamp(percent, 0.0, 100.0)));
        text.remove(0, end + 1);
    }
    answer.text = plain({unescaped(text), true});
    // What is said to an answer is HTML, written once more as text.
    if (sides.size() > 1) answer.feedback = rich({plain({unescaped(sides[1]), true}), true});
    return answer;
}

struct Start {
    qsizetype at = -1;
    qsizetype answers = -1;
    QString type;
};

constexpr qsizetype longestType = 20; ///< letters of its name

/// "{2:SHORTANSWER:" from a place on.
Start startFrom(const QString& text, qsizetype from)
{
    for (qsizetype at = text.indexOf(u'{', from); at >= 0; at = text.indexOf(u'{', at + 1)) {
        qsizetype i = at + 1;
        while (i < text.size() && text[i].isDigit())
            ++i;
        if (i >= text.size() || text[i] != u':') continue;
        const QString head = text.mid(i + 1, longestType + 1);
        const qsizetype colon = head.indexOf(u':');
        const QString type = head.left(std::max<qsizetype>(colon, 0));
        if (!type.isEmpty() &&
            std::all_of(type.cbegin(), type.cend(), [](QChar c) { return (c >= u'A' && c <= u'Z') || c == u'_'; }))
            return {at, i + colon + 2, type};
    }
    return {};
}

bool isTyped(const QString& type)
{
    static const QStringList types{QStringLiteral("SHORTANSWER"),   QStringLiteral("SA"),  QStringLiteral("MW"),
                                   QStringLiteral("SHORTANSWER_C"), QStringLiteral("SAC"), QStringLiteral("MWC")};
    return types.contains(type);
}

} // namespace

Cloze clozeOf(const QString& text)
{
    Cloze out;
    qsizetype at = 0;
    for (Start start = startFrom(text, 0); start.at >= 0; start = startFrom(text, at)) {
        const qsizetype end = endOf(text, start.answers);
        if (end < 0) break;
        model::Gap gap;
        gap.id = model::OptionId::make();
        for (const QString& part : cut(text.mid(start.answers, end - start.answers), u'~')) {
            model::AcceptedAnswer answer = answerOf(part);
            if (start.type.startsWith(u'N')) answer.text = answer.text.section(u':', 0, 0); // its tolerance
            if (!answer.text.isEmpty() && (answer.percent > 0 || isTyped(start.type))) gap.answers.append(answer);
        }
        out.text += text.mid(at, start.at - at) + QStringLiteral("[[%1]]").arg(out.gaps.size() + 1);
        out.matchCase = out.matchCase || start.type.endsWith(u'C');
        out.mixed = out.mixed || !isTyped(start.type);
        out.gaps.append(gap);
        at = end + 1;
    }
    out.text += text.mid(at);
    return out;
}

} // namespace microvet::importers::questionbank
