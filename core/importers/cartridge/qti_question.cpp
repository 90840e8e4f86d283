#include "core/importers/cartridge/qti_question.h"

#include "core/importers/cartridge/qti_bodies.h"

#include <QCoreApplication>

#include <cmath>

namespace microvet::importers::cartridge {

using namespace model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

constexpr qsizetype longestPlace = 80;
constexpr double mostPoints = 10'000;

RichText joined(RichText first, const RichText& second)
{
    first.blocks += second.blocks;
    return richtext::normalised(first);
}

/// Puts what is said to answers where the question has a place for it.
class Feedback {
public:
    Feedback(const QtiItem& item, const QtiText& text, const Answers& answers, Question& question)
        : m_item(item)
        , m_answers(answers)
        , m_text(text)
        , m_question(question)
    {
    }

    /// False where something could not be placed.
    bool place()
    {
        bool all = true;
        QSet<QString> done;
        const auto give = [&](RichText& to, const QString& ident) {
            if (!done.contains(ident)) to = joined(to, m_text(m_item.feedback.value(ident)));
        };
        for (const QtiCondition& condition : m_item.conditions)
            for (const QString& ident : condition.feedback) {
                if (!m_item.feedback.contains(ident)) continue;
                const QtiTest* only = condition.only();
                RichText* of = only ? feedbackOf(m_question, m_answers, *only) : nullptr;
                const bool correct = ident == QLatin1String("correct_fb"),
                           wrong =
                               ident == QLatin1String("general_incorrect_fb") || ident == QLatin1String("incorrect_fb");
                if (ident == QLatin1String("general_fb")) {
                    give(m_question.feedbackCorrect, ident);
                    give(m_question.feedbackIncorrect, ident);
                } else if (of && !correct && !wrong) {
                    give(*of, ident);
                } else if (correct || condition.full()) {
                    give(m_question.feedbackCorrect, ident);
                } else if (wrong || condition.other || condition.score.value_or(0) <= 0) {
                    give(m_question.feedbackIncorrect, ident);
                } else {
                    give(m_question.feedbackPartly, ident);
                }
                done.insert(ident);
            }
        for (auto it = m_item.feedback.begin(); it != m_item.feedback.end(); ++it) {
            if (done.contains(it.key()) || it->isEmpty()) continue;
            // Some programs count on these names alone.
            if (it.key() == QLatin1String("correct_fb"))
                give(m_question.feedbackCorrect, it.key());
            else if (it.key() == QLatin1String("general_incorrect_fb"))
                give(m_question.feedbackIncorrect, it.key());
            else if (it.key() == QLatin1String("general_fb")) {
                give(m_question.feedbackCorrect, it.key());
                give(m_question.feedbackIncorrect, it.key());
            } else
                all = false;
        }
        return all;
    }

private:
    const QtiItem& m_item;
    const Answers& m_answers;
    const QtiText& m_text;
    Question& m_question;
};

} // namespace

QString placeOf(const QtiItem& item)
{
    static const QStringList empty{QStringLiteral("question"), QStringLiteral("untitled")};
    if (!item.title.isEmpty() && !empty.contains(item.title.toLower())) return item.title.left(longestPlace);
    const QString asked = richtext::toPlainText(richtext::fromHtml(item.html)).simplified();
    return asked.isEmpty() ? (item.title.isEmpty() ? item.ident : item.title) : asked.left(longestPlace);
}

double pointsOf(const QtiItem& item)
{
    for (const char* label : {"points_possible", "cc_weighting", "qmd_weighting", "qmd_absolutescore_max"}) {
        bool ok = false;
        const double points = item.fields.value(QLatin1String(label)).toDouble(&ok);
        if (ok && std::isfinite(points) && points >= 0) return std::min(points, mostPoints);
    }
    return item.most == 100 ? 1 : std::min(item.most, mostPoints);
}

std::optional<Question> questionOf(const QtiItem& item, const QtiText& text, QList<Loss>& losses)
{
    Question question;
    question.id = QuestionId::make();
    question.prompt = text(item.html);
    question.points = pointsOf(item);
    QStringList said;
    Answers answers;
    if (!fillBody(question, item, text, answers, said)) {
        for (const QString& sentence : std::as_const(said))
            losses.append({placeOf(item), sentence});
        return {};
    }
    if (std::holds_alternative<SingleChoice>(question.body) || std::holds_alternative<MultipleChoice>(question.body))
        question.shuffle = item.responses.first().shuffle;
    if (!Feedback(item, text, answers, question).place())
        said.append(Tr::tr("What is said to some answers was left out: there is no place for it here."));
    question.hint = text(item.hint);
    if (const RichText solution = text(item.solution); !solution.isEmpty()) {
        if (auto* essay = std::get_if<Essay>(&question.body)) {
            essay->modelAnswer = solution;
            essay->showModelAnswer = true;
        } else {
            question.feedbackIncorrect = joined(question.feedbackIncorrect, solution);
        }
    }
    for (const QString& sentence : std::as_const(said))
        losses.append({placeOf(item), sentence});
    return question;
}

} // namespace microvet::importers::cartridge
