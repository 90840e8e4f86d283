#include "core/plan/questions/gap_text.h"
#include "core/plan/questions/parts.h"
#include "core/plan/questions/type.h"

/// Text with gaps, to type in or to fill from a list of words.
namespace microvet::plan {

using namespace model;

namespace {

/// The text as markup, with what `gap` gives for the gap n (from 0) in its place.
template<class Fn>
QString withGaps(PageWriter& page, const GapText& body, const Fn& gap)
{
    QString out;
    for (const GapPiece& piece : gapPieces(body, [&](const RichText& text) { return page.rich(text); }))
        out += piece.markup + (piece.gap < 0 ? QString() : gap(piece.gap));
    return out;
}

class GapsType : public TypeFor<GapText> {
public:
    bool scored(const Question& question) const override
    {
        const QList<Gap>& gaps = in(question).gaps;
        return !gaps.isEmpty() &&
               std::all_of(gaps.cbegin(), gaps.cend(), [](const Gap& gap) { return !gap.answers.isEmpty(); });
    }

    void form(PageWriter& page, const Question& question, const QString& name) const override
    {
        const GapText& body = in(question);
        QString options;
        if (body.dragWords) {
            options = QStringLiteral("<option value=\"\">%1</option>").arg(page.word("choose"));
            for (const QString& word : offeredWords(body))
                options += QStringLiteral("<option value=\"%1\">%1</option>").arg(escaped(word));
        }
        page.add(element("div", withGaps(page, body,
                                         [&](qsizetype i) {
                                             const QString tag = body.dragWords ? QStringLiteral("<select")
                                                                                : QStringLiteral("<input type=\"text\" "
                                                                                                 "autocomplete=\"off\"");
                                             const QString end = body.dragWords
                                                                     ? QStringLiteral(">%1</select>").arg(options)
                                                                     : QStringLiteral("/>");
                                             return QStringLiteral("<span class=\"mv-slot\">%1 class=\"mv-gap\" "
                                                                   "name=\"%2\" id=\"%3\" aria-label=\"%4\"")
                                                        .arg(tag, name,
                                                             page.uniqueId(QStringLiteral("g-%1-%2").arg(name.mid(2)).arg(
                                                                 i + 1)),
                                                             page.word("gapNumber", QString::number(i + 1))) +
                                                    end + QStringLiteral("</span>");
                                         }),
                         "mv-gaps"));
    }

    void reading(PageWriter& page, const Question& question, const QString&) const override
    {
        const GapText& body = in(question);
        page.add(element("p", page.word("fillGaps"), "mv-task") +
                 withGaps(page, body, [](qsizetype i) { return QStringLiteral("______ (%1)").arg(i + 1); }));
        QStringList words;
        for (const QString& word : offeredWords(body))
            words.append(escaped(word));
        page.add(list("ul", words, "mv-words"));
    }

    QJsonObject facts(PageWriter& page, const Question& question) const override
    {
        const GapText& body = in(question);
        QJsonArray gaps;
        for (const Gap& gap : body.gaps)
            gaps.append(acceptedJson(page, gap.answers));
        QJsonObject out{{QStringLiteral("gaps"), gaps},
                        {QStringLiteral("matchCase"), body.matchCase},
                        {QStringLiteral("matchAccents"), body.matchAccents}};
        if (body.dragWords) out.insert(QStringLiteral("words"), QJsonArray::fromStringList(offeredWords(body)));
        return out;
    }

    QString answer(PageWriter&, const Question& question) const override
    {
        QStringList items;
        for (const Gap& gap : in(question).gaps)
            items.append(bestOf(gap.answers));
        return list("ol", items);
    }

    QString remarks(PageWriter& page, const Question& question) const override
    {
        QList<AcceptedAnswer> all;
        for (const Gap& gap : in(question).gaps)
            all += gap.answers;
        return remarksOn(page, all);
    }
};

} // namespace

const QuestionType& questionType(const GapText&)
{
    static const GapsType type;
    return type;
}

} // namespace microvet::plan
