#include "core/exporters/moodle/question.h"

#include "core/model/folded.h"
#include "core/plan/questions.h"

#include <QRegularExpression>

/// What is typed in: words, numbers, gaps, essays.
namespace microvet::exporters::moodle {

using namespace model;
using plan::PageWriter;

namespace {

/// Accepted answers with what is said about them. Moodle minds accents always, so where the author does not, each word
/// is accepted without them, too.
QList<AnswerRow> accepted(PageWriter& page, const QList<AcceptedAnswer>& answers, bool matchAccents,
                          const CombinedFeedback& feedback)
{
    QList<AnswerRow> rows;
    const auto add = [&](const QString& text, int percent, const QString& said) {
        for (const AnswerRow& row : std::as_const(rows))
            if (row.text == text) return;
        rows.append({text, false, percent / 100.0, said});
    };
    for (const AcceptedAnswer& answer : answers) {
        const QString text = plan::cleaned(answer.text).trimmed();
        const int percent = std::clamp(answer.percent, 0, 100);
        const QString said = page.detachedRich(answer.feedback) + (percent == 100 ? feedback.right
                                                                   : percent > 0  ? feedback.partly
                                                                                  : feedback.wrong);
        add(text, percent, said);
        if (matchAccents) continue;
        Folded plain(true, false);
        plain.add(text);
        add(plain.view().toString(), percent, said);
    }
    // What matches nothing else meets this one.
    if (!feedback.wrong.isEmpty()) add(QStringLiteral("*"), 0, feedback.wrong);
    return rows;
}

std::function<void(Xml&, RowIds&)> shortAnswer(const QList<AnswerRow>& rows, bool matchCase)
{
    return [rows, matchCase](Xml& xml, RowIds& ids) {
        writeAnswers(xml, ids, rows);
        xml.open("shortanswer", ids.take());
        xml.flag("usecase", matchCase);
        xml.close();
    };
}

/// The text with its gaps: each "[[n]]" of a gap once as `mark` gives it, gaps that the text does not name behind it.
/// What looks like a mark of Moodle's, and is none, is taken apart.
QString withGaps(PageWriter& page, const GapText& body, const std::function<QString(int)>& mark)
{
    static const QRegularExpression places(QStringLiteral("\\[\\[(\\d+)\\]\\]|\\{#(?=\\d)"));
    const QString text = page.detachedRich(body.text);
    QString out;
    QSet<int> placed;
    qsizetype from = 0;
    for (auto it = places.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const int gap = match.captured(1).toInt();
        out += QStringView(text).mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        if (match.captured(1).isEmpty()) {
            out += QStringLiteral("{<span></span>#");
        } else if (gap < 1 || gap > body.gaps.size()) {
            out += QStringLiteral("[<span></span>[%1]]").arg(match.captured(1));
        } else if (placed.contains(gap)) {
            out += QStringLiteral("______ (%1)").arg(gap);
        } else {
            out += mark(gap);
            placed.insert(gap);
        }
    }
    out += QStringView(text).mid(from);
    for (int gap = 1; gap <= body.gaps.size(); ++gap)
        if (!placed.contains(gap)) out += plan::element("p", mark(gap));
    return out;
}

/// Gaps in the order in which Moodle counts them: that of the text.
QList<int> gapsInOrder(const GapText& body)
{
    static const QRegularExpression mark(QStringLiteral("\\[\\[(\\d+)\\]\\]"));
    QList<int> order;
    for (auto it = mark.globalMatch(richtext::toPlainText(body.text)); it.hasNext();)
        if (const int gap = it.next().captured(1).toInt(); gap >= 1 && gap <= body.gaps.size() && !order.contains(gap))
            order.append(gap);
    for (int gap = 1; gap <= body.gaps.size(); ++gap)
        if (!order.contains(gap)) order.append(gap);
    return order;
}

/// A gap as Moodle's authors type it ("Embedded answers"), which its form for editing reads again.
QString embedded(const QList<AnswerRow>& rows, bool matchCase)
{
    const auto quoted = [](QString text) {
        static const QRegularExpression special(QStringLiteral("([\\\\}~#\"])"));
        return text.replace(special, QStringLiteral("\\\\1"));
    };
    QStringList parts;
    for (const AnswerRow& row : rows) {
        QString part = QStringLiteral("%%1%").arg(qRound(row.fraction * 100)) + quoted(row.text);
        if (!row.feedback.isEmpty()) part += u'#' + quoted(row.feedback);
        parts.append(part);
    }
    return QStringLiteral("{1:%1:%2}")
        .arg(matchCase ? QStringLiteral("SHORTANSWER_C") : QStringLiteral("SHORTANSWER"), parts.join(u'~'));
}

MoodleQuestion embeddedAnswers(PageWriter& page, const Question& question, const GapText& body)
{
    const QList<int> order = gapsInOrder(body);
    MoodleQuestion out;
    out.type = QStringLiteral("multianswer");
    out.text = page.detachedRich(question.prompt) +
               withGaps(page, body, [&](int gap) { return QStringLiteral("{#%1}").arg(order.indexOf(gap) + 1); });
    for (const int gap : order) {
        const QList<AnswerRow> rows = accepted(page, body.gaps[gap - 1].answers, body.matchAccents, {});
        out.gaps.append(
            {QStringLiteral("shortanswer"), embedded(rows, body.matchCase), {}, shortAnswer(rows, body.matchCase)});
    }
    out.options = [](Xml& xml, RowIds& ids) {
        QStringList sequence;
        for (const int id : std::as_const(ids.gaps))
            sequence.append(QString::number(id));
        writeAnswers(xml, ids, {});
        xml.open("multianswer", ids.take());
        xml.nothing("question");
        xml.text("sequence", sequence.join(u','));
        xml.close();
    };
    return out;
}

QString wordFor(const Gap& gap)
{
    for (const AcceptedAnswer& answer : gap.answers)
        if (answer.percent >= 100) return plan::cleaned(QString(answer.text).remove(u'*')).simplified();
    return {};
}

MoodleQuestion wordsToDrag(PageWriter& page, const Question& question, const GapText& body)
{
    QStringList words; // the word n belongs into the gap n; further ones into none
    for (const Gap& gap : body.gaps)
        words.append(wordFor(gap));
    for (const QString& word : body.distractors)
        if (const QString clean = plan::cleaned(word).simplified(); !clean.isEmpty() && !words.contains(clean))
            words.append(clean);
    MoodleQuestion out;
    out.type = QStringLiteral("ddwtos");
    // A word of two gaps is offered once, as often as wanted, and both gaps name it.
    QStringList offered = words;
    offered.removeDuplicates();
    out.text = page.detachedRich(question.prompt) + withGaps(page, body, [&](int gap) {
                   return QStringLiteral("[[%1]]").arg(offered.indexOf(words[gap - 1]) + 1);
               });
    QList<AnswerRow> rows;
    for (const QString& word : std::as_const(offered))
        // The group and whether it can be used again, as PHP serialises them.
        rows.append({word, false, 0,
                     QStringLiteral("O:8:\"stdClass\":2:{s:9:\"draggroup\";s:1:\"1\";s:8:\"infinite\";b:%1;}")
                         .arg(words.count(word) > 1 ? 1 : 0)});
    out.options = [rows, shuffle = question.shuffle, feedback = combinedFeedback(page, question)](Xml& xml,
                                                                                                  RowIds& ids) {
        writeAnswers(xml, ids, rows);
        xml.open("ddwtos", ids.take());
        xml.flag("shuffleanswers", shuffle);
        feedback.write(xml);
        xml.flag("shownumcorrect", false);
        xml.close();
    };
    return out;
}

} // namespace

MoodleQuestion moodleQuestion(PageWriter& page, const Question& question, const ShortAnswer& body)
{
    return {
        QStringLiteral("shortanswer"),
        page.detachedRich(question.prompt),
        {},
        shortAnswer(accepted(page, body.answers, body.matchAccents, combinedFeedback(page, question)), body.matchCase)};
}

MoodleQuestion moodleQuestion(PageWriter& page, const Question& question, const Numeric& body)
{
    const CombinedFeedback feedback = combinedFeedback(page, question);
    QList<AnswerRow> rows{{QString::number(body.answer, 'g', 15), false, 1, feedback.right}};
    if (!feedback.wrong.isEmpty()) rows.append({QStringLiteral("*"), false, 0, feedback.wrong});
    const QString unit = plan::cleaned(body.unit).simplified();
    QString text = page.detachedRich(question.prompt);
    if (!unit.isEmpty()) text += plan::element("p", page.word("yourAnswer") + u' ' + plan::escaped(unit));
    return {QStringLiteral("numerical"),
            text,
            {},
            [rows, unit, tolerance = std::max(body.tolerance, 0.0)](Xml& xml, RowIds& ids) {
                const QList<int> answers = writeAnswers(xml, ids, rows);
                xml.open("numerical_units");
                if (!unit.isEmpty()) {
                    xml.open("numerical_unit", ids.take());
                    xml.text("multiplier", QStringLiteral("1.00000000000000000000"));
                    xml.text("unit", unit);
                    xml.close();
                }
                xml.close();
                xml.open("numerical_options");
                xml.open("numerical_option", ids.take());
                xml.number("showunits", unit.isEmpty() ? 3 : 0); // none, or typed in where the learner likes
                xml.number("unitsleft", 0);
                xml.number("unitgradingtype", 0);
                xml.real("unitpenalty", 0.1, 7);
                xml.close();
                xml.close();
                xml.open("numerical_records");
                for (const int answer : answers) {
                    xml.open("numerical_record", ids.take());
                    xml.number("answer", answer);
                    xml.text("tolerance",
                             answer == answers.first() ? QString::number(tolerance, 'g', 15) : QStringLiteral("0"));
                    xml.close();
                }
                xml.close();
            }};
}

MoodleQuestion moodleQuestion(PageWriter& page, const Question& question, const GapText& body)
{
    return body.dragWords ? wordsToDrag(page, question, body) : embeddedAnswers(page, question, body);
}

MoodleQuestion moodleQuestion(PageWriter& page, const Question& question, const Essay& body)
{
    QString text = page.detachedRich(question.prompt);
    if (const Rubric* rubric = page.rubric(body.rubric)) text += plan::rubricMarkup(page, *rubric);
    return {QStringLiteral("essay"), text, body.showModelAnswer ? page.detachedRich(body.modelAnswer) : QString(),
            [least = body.minWords, most = body.maxWords](Xml& xml, RowIds& ids) {
                const auto limit = [&](const char* name, int words) {
                    words > 0 ? xml.number(name, words) : xml.nothing(name);
                };
                xml.open("essay", ids.take());
                xml.text("responseformat", QStringLiteral("editor"));
                xml.flag("responserequired", true);
                xml.number("responsefieldlines", 15);
                limit("minwordlimit", least);
                limit("maxwordlimit", most);
                xml.number("attachments", 0);
                xml.number("attachmentsrequired", 0);
                xml.html("graderinfo", {});
                xml.html("responsetemplate", {});
                xml.nothing("filetypeslist");
                xml.number("maxbytes", 0);
                xml.close();
            }};
}

} // namespace microvet::exporters::moodle
