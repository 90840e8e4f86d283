#include "core/exporters/moodle/question.h"

/// What is brought together or into an order.
namespace microvet::exporters::moodle {

using namespace model;
using plan::PageWriter;

namespace {

struct MatchRow {
    QString item;   ///< HTML; empty: the answer fits nothing
    QString answer; ///< plain: it stands in a list to choose from
};

MoodleQuestion matching(PageWriter& page, const Question& question, const QList<MatchRow>& rows)
{
    return {QStringLiteral("match"),
            page.detachedRich(question.prompt),
            {},
            [rows, shuffle = question.shuffle, feedback = combinedFeedback(page, question)](Xml& xml, RowIds& ids) {
                xml.open("matchoptions", ids.take());
                xml.flag("shuffleanswers", shuffle);
                feedback.write(xml);
                xml.flag("shownumcorrect", false);
                xml.close();
                xml.open("matches");
                for (const MatchRow& row : rows) {
                    xml.open("match", ids.take());
                    xml.html("questiontext", row.item);
                    xml.text("answertext", row.answer);
                    xml.close();
                }
                xml.close();
            }};
}

QString answerText(const PageWriter& page, const RichText& text)
{
    const QString line = plainLine(text);
    return line.isEmpty() ? plan::learnersWord(page.language(), QStringLiteral("emptyOption")) : line;
}

MoodleQuestion orderedList(PageWriter& page, const Question& question, const Ordering& body)
{
    QList<AnswerRow> items;
    for (const OrderItem& item : body.items)
        items.append({optionHtml(page, item.text), true, double(items.size() + 1)}); // its place stands as its fraction
    return {
        QStringLiteral("ordering"),
        page.detachedRich(question.prompt),
        {},
        [items, partly = question.partialCredit, feedback = combinedFeedback(page, question)](Xml& xml, RowIds& ids) {
            writeAnswers(xml, ids, items);
            xml.open("ordering", ids.take());
            xml.number("layouttype", 0);
            xml.number("selecttype", 0); // all of them
            xml.number("selectcount", 0);
            // 2: by what follows what, the last one too; -1: all or nothing.
            xml.number("gradingtype", partly ? 2 : -1);
            xml.flag("showgrading", true);
            xml.text("numberingstyle", QStringLiteral("none"));
            feedback.write(xml);
            xml.flag("shownumcorrect", false);
            xml.close();
        }};
}

} // namespace

MoodleQuestion moodleQuestion(PageWriter& page, const Question& question, const Matching& body)
{
    QList<MatchRow> rows;
    for (const MatchPair& pair : body.pairs)
        if (!pair.left.isEmpty() || !pair.right.isEmpty())
            rows.append({pair.left.isEmpty() ? QString() : optionHtml(page, pair.left), answerText(page, pair.right)});
    return matching(page, question, rows);
}

MoodleQuestion moodleQuestion(PageWriter& page, const Question& question, const Categorise& body)
{
    QList<MatchRow> rows;
    for (const Category& category : body.categories) {
        const QString title = answerText(page, category.title);
        for (const OrderItem& item : category.items)
            rows.append({optionHtml(page, item.text), title});
        if (category.items.isEmpty()) rows.append({QString(), title});
    }
    return matching(page, question, rows);
}

/// Where the type is missing, each item gets the number of its place.
MoodleQuestion moodleQuestion(PageWriter& page, const Question& question, const Ordering& body,
                              const QuestionForms& forms)
{
    if (forms.ordering) return orderedList(page, question, body);
    QList<MatchRow> rows;
    for (const OrderItem& item : body.items)
        rows.append({optionHtml(page, item.text), QString::number(rows.size() + 1)});
    MoodleQuestion out = matching(page, question, rows);
    out.text += plan::element("p", page.word("orderThese"));
    return out;
}

} // namespace microvet::exporters::moodle
