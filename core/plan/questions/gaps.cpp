#include "core/plan/questions/parts.h"
#include "core/plan/questions/type.h"

/// Text with gaps, to type in or to fill from a list of words.
namespace microvet::plan {

using namespace model;

namespace {

constexpr QChar markBegin(0xE0F0); // private use: no text of a course keeps them
constexpr QChar markEnd(0xE0F1);

/// The text as markup, each "[[n]]" replaced by what `gap` gives for the gap n (from 0). Gaps that the text does not
/// name follow it, and one that is named again is only a line.
template<class Fn>
QString withGaps(PageWriter& page, const GapText& body, const Fn& gap)
{
    RichText text = body.text;
    for (richtext::Block& block : text.blocks)
        for (richtext::Run& run : block.runs) {
            run.text.remove(markBegin).remove(markEnd);
            for (qsizetype i = 0; i < body.gaps.size(); ++i)
                run.text.replace(QStringLiteral("[[%1]]").arg(i + 1), markBegin + QString::number(i) + markEnd);
        }
    QString out = page.rich(text);
    QString rest;
    for (qsizetype i = 0; i < body.gaps.size(); ++i) {
        const QString mark = markBegin + QString::number(i) + markEnd;
        const qsizetype at = out.indexOf(mark);
        if (at < 0)
            rest += element("p", gap(i));
        else
            out.replace(at, mark.size(), gap(i)).replace(mark, QStringLiteral("______ (%1)").arg(i + 1));
    }
    return out + rest;
}

/// What is offered: the best answer of each gap and the distractors, each once and sorted.
QStringList offered(const GapText& body)
{
    QStringList words;
    if (!body.dragWords) return words;
    const auto add = [&](QString word) {
        word = cleaned(word.remove(u'*')).simplified();
        if (!word.isEmpty() && !words.contains(word)) words.append(word);
    };
    for (const Gap& gap : body.gaps)
        for (const AcceptedAnswer& answer : gap.answers)
            if (answer.percent >= 100) {
                add(answer.text);
                break;
            }
    for (const QString& word : body.distractors)
        add(word);
    words.sort();
    return words;
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
            for (const QString& word : offered(body))
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
        for (const QString& word : offered(body))
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
        if (body.dragWords) out.insert(QStringLiteral("words"), QJsonArray::fromStringList(offered(body)));
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
