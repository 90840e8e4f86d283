#include "ui/editors/questions/gap_text.h"

#include "core/model/walk.h"

#include <QRegularExpression>
#include <QSet>

namespace microvet::ui {

using namespace model;

QString wordsOf(const richtext::Block& block)
{
    QString words;
    for (const richtext::Run& run : block.runs) words += run.text;
    return words;
}

namespace {

/// The ids below a copy are its own.
Gap copyOf(Gap gap)
{
    gap.id = OptionId::make();
    for (AcceptedAnswer& answer : gap.answers) answer.id = OptionId::make();
    return gap;
}

} // namespace

QList<GapMark> gapMarks(const QString& text)
{
    static const QRegularExpression mark(QStringLiteral("\\[\\[(\\d{1,6})\\]\\]"));
    QList<GapMark> marks;
    auto it = mark.globalMatch(text);
    while (it.hasNext()) {
        const auto match = it.next();
        marks.append({match.capturedStart(), match.capturedLength(), match.captured(1).toInt()});
    }
    return marks;
}

QString gapMark(int number) { return QStringLiteral("[[%1]]").arg(number); }

void replaceInBlock(richtext::Block& block, qsizetype start, qsizetype length, const QString& text)
{
    bool placed = false;
    qsizetype at = 0;
    for (richtext::Run& run : block.runs) {
        const qsizetype from = std::clamp<qsizetype>(start - at, 0, run.text.size());
        const qsizetype to = std::clamp<qsizetype>(start + length - at, 0, run.text.size());
        at += run.text.size();
        const bool here = to > from || (length == 0 && start == at);
        if (!here) continue;
        run.text.replace(from, to - from, placed ? QString() : text);
        placed = true;
    }
}

GapText settledGaps(const GapText& written, const QHash<int, Gap>& arrived)
{
    GapText settled = written;
    settled.gaps.clear();
    // Which numbers are spoken for by marks that stay: what arrives keeps its id only where nobody else has it.
    QSet<QUuid> taken;
    for (const richtext::Block& block : written.text.blocks)
        for (const GapMark& mark : gapMarks(wordsOf(block)))
            if (!arrived.contains(mark.number) && mark.number >= 1 && mark.number <= written.gaps.size())
                taken.insert(written.gaps[mark.number - 1].id.uuid());
    QSet<QUuid> used;
    for (richtext::Block& block : settled.text.blocks) {
        QList<GapMark> marks = gapMarks(wordsOf(block));
        const auto first = int(settled.gaps.size());
        for (const GapMark& mark : marks) {
            const bool came = arrived.contains(mark.number);
            Gap gap;
            if (came) gap = arrived.value(mark.number);
            else if (mark.number >= 1 && mark.number <= written.gaps.size()) gap = written.gaps[mark.number - 1];
            const QUuid id = gap.id.uuid();
            if (id.isNull() || used.contains(id) || (came && taken.contains(id))) gap = copyOf(gap);
            used.insert(gap.id.uuid());
            settled.gaps.append(gap);
        }
        for (qsizetype i = marks.size() - 1; i >= 0; --i)
            if (marks[i].number != first + i + 1) replaceInBlock(block, marks[i].start, marks[i].length, gapMark(first + int(i) + 1));
    }
    settled.text = richtext::normalised(settled.text);
    return settled;
}

} // namespace microvet::ui
