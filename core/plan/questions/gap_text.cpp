#include "core/plan/questions/gap_text.h"

#include "core/plan/markup.h"

namespace microvet::plan {

using namespace model;

namespace {

constexpr QChar markBegin(0xE0F0); // private use: no text of a course keeps them
constexpr QChar markEnd(0xE0F1);

QString mark(qsizetype gap) { return markBegin + QString::number(gap) + markEnd; }

QString asWord(QString text) { return cleaned(text.remove(u'*')).simplified(); }

} // namespace

QList<GapPiece> gapPieces(const GapText& body, const std::function<QString(const RichText&)>& markupOf)
{
    RichText text = body.text;
    for (richtext::Block& block : text.blocks)
        for (richtext::Run& run : block.runs) {
            run.text.remove(markBegin).remove(markEnd);
            for (qsizetype i = 0; i < body.gaps.size(); ++i)
                run.text.replace(QStringLiteral("[[%1]]").arg(i + 1), mark(i));
        }
    QString out = markupOf(text);
    for (qsizetype i = 0; i < body.gaps.size(); ++i)
        if (!out.contains(mark(i))) out += element("p", mark(i));

    QList<GapPiece> pieces;
    QList<bool> seen(body.gaps.size(), false);
    GapPiece piece;
    for (qsizetype at = 0; at < out.size();) {
        const qsizetype begin = out.indexOf(markBegin, at);
        piece.markup += out.mid(at, begin < 0 ? -1 : begin - at);
        if (begin < 0) break;
        const qsizetype end = out.indexOf(markEnd, begin);
        const int gap = out.mid(begin + 1, end - begin - 1).toInt();
        at = end + 1;
        if (seen[gap]) {
            piece.markup += QStringLiteral("______ (%1)").arg(gap + 1);
            continue;
        }
        seen[gap] = true;
        piece.gap = gap;
        pieces.append(piece);
        piece = {};
    }
    if (!piece.markup.isEmpty()) pieces.append(piece);
    return pieces;
}

QString offeredWord(const Gap& gap)
{
    for (const AcceptedAnswer& answer : gap.answers)
        if (answer.percent >= 100) return asWord(answer.text);
    return {};
}

QStringList offeredWords(const GapText& body)
{
    QStringList words;
    if (!body.dragWords) return words;
    const auto add = [&](const QString& word) {
        if (!word.isEmpty() && !words.contains(word)) words.append(word);
    };
    for (const Gap& gap : body.gaps)
        add(offeredWord(gap));
    for (const QString& word : body.distractors)
        add(asWord(word));
    words.sort();
    return words;
}

} // namespace microvet::plan
