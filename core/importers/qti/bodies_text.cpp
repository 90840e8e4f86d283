#include "core/importers/qti/asked.h"
#include "core/importers/qti/candidates.h"

#include "core/plan/plan.h"

#include <QCoreApplication>

#include <cmath>

/// What is typed on its own: words, numbers, texts that a person reads.
namespace microvet::importers::qti {

using namespace model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

constexpr qsizetype longestUnit = 20;

/// The same in letters of the other size.
QString swappedCase(const QString& text)
{
    QString out = text;
    for (QChar& c : out) c = c.isLower() ? c.toUpper() : c.toLower();
    return out;
}

/// The same with an accent more, or with none.
QString otherAccents(const QString& text)
{
    QString bare;
    for (const QChar c : text.normalized(QString::NormalizationForm_D))
        if (!c.isMark()) bare += c;
    if (bare != text.normalized(QString::NormalizationForm_D)) return bare.normalized(QString::NormalizationForm_C);
    for (qsizetype i = 0; i < text.size(); ++i)
        if (QStringLiteral("aeiouAEIOUαεηιουωΑΕΗΙΟΥΩ").contains(text[i]))
            return (text.left(i + 1) + QChar(0x301) + text.mid(i + 1)).normalized(QString::NormalizationForm_C);
    return text;
}

/// Without accents, size of letters and spaces at the ends.
QString foldedBare(const QString& text)
{
    QString bare;
    for (const QChar c : text.toCaseFolded().normalized(QString::NormalizationForm_D))
        if (!c.isMark()) bare += c == QChar(0x3c2) ? QChar(0x3c3) : c;
    return bare.simplified();
}

/// What stands before and behind the place for the answer, in its own paragraph: "Your answer: [[1]] kg".
struct AnswerLine {
    qsizetype block = -1;
    QString before, behind;
};

const QString mark = QStringLiteral("[[1]]");

AnswerLine answerLine(const RichText& text)
{
    for (qsizetype i = 0; i < text.blocks.size(); ++i) {
        QString line;
        for (const richtext::Run& run : text.blocks[i].runs) line += run.text;
        const qsizetype at = line.indexOf(mark);
        if (at >= 0) return {i, line.left(at).simplified(), line.mid(at + mark.size()).simplified()};
    }
    return {};
}

/// Only a place for the answer, and no sentence that it completes.
bool isPlace(const AnswerLine& line, const QString& language)
{
    return line.before.isEmpty() || line.before == plan::learnersWord(language, QStringLiteral("yourAnswer")) ||
           line.before.endsWith(u':') || line.before.endsWith(u'=');
}

QString withMark(const Asked& asked, const Node& interaction)
{
    return bodyHtml(asked.item,
                    [&](const Node& node) { return &node == &interaction ? std::optional(mark) : std::nullopt; });
}

/// What is asked, without the line for the answer where that is all there is in it.
RichText promptFrom(RichText text, const QString& language)
{
    const AnswerLine line = answerLine(text);
    if (line.block < 0) return text;
    const bool ownWord = line.before.isEmpty() || line.before == plan::learnersWord(language, QStringLiteral("yourAnswer"));
    if (ownWord && text.blocks.size() > 1) {
        text.blocks.removeAt(line.block);
    } else {
        for (richtext::Run& run : text.blocks[line.block].runs)
            run.text.replace(mark, line.behind.isEmpty() ? QString() : QStringLiteral("…"));
    }
    return richtext::normalised(text);
}

double bestNumber(const Asked& asked, const Declaration& response)
{
    const QStringList right = asked.judge.right().value(response.identifier);
    if (!response.correct.isEmpty()) return right.value(0).toDouble();
    // Bounds alone: what lies between them.
    QList<double> bounds;
    for (const Candidate& candidate : typedCandidates(asked.item, response)) bounds.append(candidate.given.toDouble());
    if (bounds.size() < 2) return right.value(0).toDouble();
    const auto [low, high] = std::minmax_element(bounds.cbegin(), bounds.cend());
    const double middle = (*low + *high) / 2;
    return asked.earnsAll(asked.judge.rightBut(response.identifier, {QString::number(middle, 'g', 17)}))
               ? middle
               : right.value(0).toDouble();
}

/// How far from the answer a number may be: of all distances that the file has numbers for, the largest that still counts
/// on both sides.
double toleranceOf(const Asked& asked, const Declaration& response, double answer)
{
    QSet<double> distances;
    for (const Candidate& candidate : typedCandidates(asked.item, response))
        distances.insert(std::abs(candidate.given.toDouble() - answer));
    if (asked.item.processing)
        asked.item.processing->visit([&](const Node& node) {
            if (!node.is("equal")) return;
            for (const QString& bound : node.attribute("tolerance").split(u' ', Qt::SkipEmptyParts)) {
                distances.insert(std::abs(bound.toDouble()));
                distances.insert(std::abs(bound.toDouble() * answer / 100));
            }
        });
    double best = 0;
    for (const double distance : std::as_const(distances)) {
        if (!(distance > best) || !std::isfinite(distance)) continue;
        const auto counts = [&](double number) {
            return asked.earnsAll(asked.judge.rightBut(response.identifier, {QString::number(number, 'g', 17)}));
        };
        const double inside = distance * (1 - 1e-7);
        if (counts(answer + inside) && counts(answer - inside)) best = distance;
    }
    // Without what was added so that numbers which are never quite equal still meet.
    return best <= 2e-9 * std::max(1.0, std::abs(answer)) ? 0 : QString::number(best, 'g', 7).toDouble();
}

} // namespace

bool isThere(const QList<AcceptedAnswer>& answers, const AcceptedAnswer& answer)
{
    return std::any_of(answers.cbegin(), answers.cend(), [&](const AcceptedAnswer& one) {
        return one.percent == answer.percent && foldedBare(one.text) == foldedBare(answer.text);
    });
}

void LetterRules::see(const QList<AcceptedAnswer>& answers, const std::function<int(const QString&)>& percent)
{
    for (const AcceptedAnswer& answer : answers) {
        const QString text = QString(answer.text).remove(u'*').simplified();
        const int worth = percent(text);
        if (const QString other = swappedCase(text); other != text) {
            caseSeen = true;
            anyCase = anyCase || percent(other) >= worth;
        }
        if (const QString other = otherAccents(text); other != text) {
            accentsSeen = true;
            anyAccents = anyAccents || percent(other) >= worth;
        }
    }
}

void LetterRules::enter(bool& matchCase, bool& matchAccents) const
{
    matchCase = caseSeen && !anyCase;
    matchAccents = accentsSeen && !anyAccents;
}

bool fillTyped(const Asked& asked, const Node& interaction, Question& question)
{
    const Declaration response = asked.response(interaction);
    const QString html = withMark(asked, interaction);
    const AnswerLine line = answerLine(richtext::fromHtml(html));
    if (line.block >= 0 && (!isPlace(line, asked.language) || line.behind.size() > longestUnit))
        return fillGaps(asked, {&interaction}, question);
    question.prompt = promptFrom(asked.text(html), asked.language);
    ShortAnswer body;
    bool unreadable = false;
    const auto percent = [&](const QString& given) {
        return int(std::lround(100 * asked.judge.share(asked.judge.rightBut(response.identifier, {given}))));
    };
    for (const Candidate& candidate : typedCandidates(asked.item, response, &unreadable)) {
        AcceptedAnswer answer;
        answer.id = OptionId::make();
        answer.text = candidate.accepted;
        answer.percent = percent(candidate.given);
        if (isThere(body.answers, answer)) continue;
        if (answer.percent <= 0 && asked.judge(asked.judge.rightBut(response.identifier, {candidate.given})).shown.isEmpty())
            continue;
        body.answers.append(answer);
        asked.tryOut(asked.judge.rightBut(response.identifier, {candidate.given}), answer.id, candidate.given);
    }
    if (body.answers.isEmpty() && !unreadable) {
        // Nothing is said about what is right: a person has to read it.
        return fillEssay(asked, interaction, question);
    }
    LetterRules letters;
    letters.see(body.answers, percent);
    letters.enter(body.matchCase, body.matchAccents);
    if (unreadable)
        asked.said.append(
            Tr::tr("Some answers are described by a pattern that cannot be said here. Look at what is accepted."));
    asked.tryOut(asked.judge.rightBut(response.identifier, {QStringLiteral("\u2205")}));
    question.body = body;
    return true;
}

bool fillNumber(const Asked& asked, const Node& interaction, Question& question)
{
    const Declaration response = asked.response(interaction);
    if (!asked.judge.right().contains(response.identifier)) {
        asked.said.append(Tr::tr("The file does not say which answer is right. Enter it by hand."));
    }
    Numeric body;
    body.answer = bestNumber(asked, response);
    if (!std::isfinite(body.answer)) body.answer = 0;
    body.tolerance = toleranceOf(asked, response, body.answer);
    if (!interaction.is("sliderInteraction")) {
        const RichText text = asked.text(withMark(asked, interaction));
        const AnswerLine line = answerLine(text);
        question.prompt = promptFrom(text, asked.language);
        if (line.behind.size() <= longestUnit && isPlace(line, asked.language)) {
            body.unit = line.behind;
            if (line.block >= 0 && !line.behind.isEmpty() && !line.before.isEmpty() &&
                question.prompt.blocks.size() == text.blocks.size())
                body.unit.clear();
        }
    } else {
        asked.said.append(Tr::tr("The number was chosen with a slider. Here it is typed in."));
    }
    const auto number = [](double value) { return QStringList{QString::number(value, 'g', 17)}; };
    asked.tryOut(asked.judge.rightBut(response.identifier, number(body.answer)));
    asked.tryOut(asked.judge.rightBut(response.identifier, number(body.answer + 2 * body.tolerance + 1'000)));
    question.body = body;
    return true;
}

bool fillEssay(const Asked& asked, const Node& interaction, Question& question)
{
    Essay body;
    const Declaration response = asked.response(interaction);
    const Outcome model = asked.item.outcomes.value(QStringLiteral("MODEL_ANSWER"));
    body.modelAnswer = RichText::fromPlain((response.correct.isEmpty() ? model.initial : response.correct).join(u'\n'));
    if (body.modelAnswer.isEmpty())
        for (const Node* rubric : asked.item.root.below("rubricBlock"))
            if (!rubric->attribute("view").contains(QLatin1String("candidate")) &&
                rubric->attribute("view").contains(QLatin1String("scorer")))
                body.modelAnswer.blocks += asked.rich(*rubric).blocks;
    for (const FeedbackPart& part : asked.item.feedback) {
        // What learners are shown whatever they wrote.
        if (part.identifier != QLatin1String("MODEL") || !body.modelAnswer.isEmpty()) continue;
        body.modelAnswer = asked.rich(*part.node);
        body.showModelAnswer = true;
    }
    body.modelAnswer = richtext::normalised(body.modelAnswer);
    question.body = body;
    return true;
}

} // namespace microvet::importers::qti
