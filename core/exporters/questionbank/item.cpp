#include "core/exporters/questionbank/item.h"

#include "core/exporters/imscp/manifest.h"
#include "core/exporters/questionbank/bank.h"
#include "core/model/own_title.h"
#include "core/plan/questions.h"

#include <cmath>

namespace microvet::exporters {

using namespace model;
using Kind = BankItem::Kind;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

/// Without the marks over and under its letters; the same where it has none.
QString withoutAccents(const QString& text)
{
    QString out;
    for (const QChar c : text.normalized(QString::NormalizationForm_D))
        if (c.category() != QChar::Mark_NonSpacing) out += c;
    return out.normalized(QString::NormalizationForm_C);
}

/// Shares of right options that add up to the whole; empty where Moodle's steps cannot say it.
QList<double> sharesOf(int right)
{
    QList<double> shares;
    if (right < 1 || right > 20) return shares;
    // Above ten there are only tenths and twentieths.
    for (int i = 0; i < right; ++i)
        shares.append(right <= 10 ? gradeOption(100.0 / right) : i < 20 - right ? 10 : 5);
    return shares;
}

} // namespace

/// Fills the item by the type of the question.
struct BankItems::Body {
    BankItems& bank;
    const Question& question;
    BankItem& item;
    Texts& texts = bank.m_texts;

    void lose(const QString& text) const { bank.m_losses.append({question.id.uuid(), text}); }

    void allOrNothing() const
    {
        if (!question.partialCredit)
            lose(Tr::tr("All or nothing cannot be said there: part of the answer earns part of the points."));
    }

    /// Nobody could get all its points there, so it would be refused, and with it the whole file.
    void asText()
    {
        item.kind = Kind::Description;
        lose(Tr::tr("The question has no right answer that could be scored there, so it is a text without answers."));
    }

    // --- Choice --------------------------------------------------------------------------------------------------

    void single(const QList<BankAnswer>& options)
    {
        item.kind = Kind::SingleChoice;
        item.answers = options;
        const bool right =
            std::any_of(options.cbegin(), options.cend(), [](const BankAnswer& a) { return a.percent > 0; });
        if (options.size() < 2 || !right) asText();
    }

    void several(QList<BankAnswer> options)
    {
        item.kind = Kind::MultipleChoice;
        const auto isRight = [](const BankAnswer& answer) { return answer.percent > 0; };
        const int right = int(std::count_if(options.cbegin(), options.cend(), isRight));
        QList<double> shares = sharesOf(right);
        if (options.size() < 2 || shares.isEmpty()) {
            item.answers = options;
            return asText();
        }
        if (right > 10)
            lose(Tr::tr("%1 right options cannot have equal shares of the points there, so some count more than "
                        "others.")
                     .arg(right));
        const double wrong = question.partialCredit ? -shares.last() : -100;
        for (BankAnswer& answer : options)
            answer.percent = isRight(answer) ? shares.takeFirst() : wrong;
        item.answers = options;
        allOrNothing();
    }

    QList<BankAnswer> optionsOf(const QList<model::Option>& options) const
    {
        QList<BankAnswer> out;
        for (const model::Option& option : options)
            out.append({texts.choice(option.text), option.correct ? 100.0 : 0.0, texts.html(option.feedback)});
        return out;
    }

    void operator()(const SingleChoice& body) { single(optionsOf(body.options)); }
    void operator()(const MultipleChoice& body) { several(optionsOf(body.options)); }

    void operator()(const TrueFalse& body)
    {
        item.kind = Kind::TrueFalse;
        for (const bool value : {true, false})
            item.answers.append({value ? QStringLiteral("true") : QStringLiteral("false"),
                                 value == body.answer ? 100.0 : 0.0,
                                 texts.html(value ? body.feedbackTrue : body.feedbackFalse) +
                                     (value == body.answer ? item.feedbackCorrect : item.feedbackIncorrect)});
        sayWithAnswers();
    }

    void operator()(const Hotspot& body)
    {
        item.prompt += texts.picture(body.image, body.alternativeText);
        QList<BankAnswer> options;
        int right = 0;
        for (const HotspotArea& area : body.areas) {
            options.append(
                {texts.choice(RichText::fromPlain(area.label)), area.correct ? 100.0 : 0.0, texts.html(area.feedback)});
            if (area.correct) ++right;
        }
        right > 1 ? several(options) : single(options);
        lose(Tr::tr("Places on a picture cannot be clicked there, so learners choose among their names below it."));
    }

    // --- Pairs and order -------------------------------------------------------------------------------------------

    void pairs()
    {
        item.kind = Kind::Matching;
        const auto asked = std::count_if(item.pairs.cbegin(), item.pairs.cend(),
                                         [](const BankPair& pair) { return !pair.left.isEmpty(); });
        if (asked == 0 || item.pairs.size() < 2) asText();
        allOrNothing();
    }

    void plainOnly(const RichText& text, bool& more) const { more = more || saysMoreThanPlain(text); }

    void losePlain(bool more) const
    {
        if (more)
            lose(Tr::tr("What learners choose from is plain text there: bold words, links and formulas are without "
                        "their form."));
    }

    void operator()(const Matching& body)
    {
        bool more = false;
        for (const MatchPair& pair : body.pairs) {
            if (pair.left.isEmpty() && pair.right.isEmpty()) continue;
            item.pairs.append(
                {pair.left.isEmpty() ? QString() : texts.choice(pair.left), texts.plainChoice(pair.right)});
            plainOnly(pair.right, more);
        }
        losePlain(more);
        plan::isScored(question) ? pairs() : asText();
    }

    void operator()(const Categorise& body)
    {
        bool more = false;
        for (const Category& category : body.categories) {
            const QString title = texts.plainChoice(category.title);
            for (const OrderItem& one : category.items)
                item.pairs.append({texts.choice(one.text), title});
            if (category.items.isEmpty()) item.pairs.append({QString(), title});
            plainOnly(category.title, more);
        }
        losePlain(more);
        pairs();
    }

    void operator()(const Ordering& body)
    {
        item.kind = Kind::Ordering;
        for (const OrderItem& one : body.items)
            item.answers.append({texts.choice(one.text), 0});
        if (!plan::isScored(question)) asText();
    }

    // --- Typed -----------------------------------------------------------------------------------------------------

    /// The best first, because Moodle takes the first that fits; each also without accents where these do not count.
    QList<BankAnswer> typed(const QList<AcceptedAnswer>& answers, bool matchAccents, bool steps) const
    {
        QList<BankAnswer> out;
        bool accents = false;
        for (const AcceptedAnswer& answer : answers) {
            const QString text = plan::cleaned(answer.text).simplified();
            if (text.isEmpty()) continue;
            const double given = std::clamp(answer.percent, 0, 100);
            const double taken = steps ? gradeOption(given) : given;
            if (std::abs(given - taken) > 0.5)
                lose(Tr::tr("Only some shares of the points can be given there: “%1” earns %2 % instead of %3 %.")
                         .arg(text, percentText(taken), percentText(given)));
            out.append({text, taken, texts.html(answer.feedback)});
            if (matchAccents || withoutAccents(text) == text) continue;
            accents = true;
            out.append(out.last());
            out.last().text = withoutAccents(text);
        }
        std::stable_sort(out.begin(), out.end(),
                         [](const BankAnswer& a, const BankAnswer& b) { return a.percent > b.percent; });
        if (accents) lose(Tr::tr("Accents count there: an answer is taken with all of them or with none."));
        return out;
    }

    static bool hasBest(const QList<BankAnswer>& answers)
    {
        return !answers.isEmpty() && answers.first().percent == 100;
    }

    void others(const QString& feedback)
    {
        const bool met = std::any_of(item.answers.cbegin(), item.answers.cend(),
                                     [](const BankAnswer& answer) { return answer.text == QLatin1String("*"); });
        if (!met && !feedback.isEmpty()) item.answers.append({QStringLiteral("*"), 0, feedback});
    }

    /// Types that have texts for answers only.
    void sayWithAnswers() { item.feedbackCorrect = item.feedbackPartly = item.feedbackIncorrect = QString(); }

    void operator()(const ShortAnswer& body)
    {
        item.kind = Kind::ShortAnswer;
        item.answers = typed(body.answers, body.matchAccents, true);
        for (BankAnswer& answer : item.answers)
            answer.feedback += answer.percent == 100 ? item.feedbackCorrect
                               : answer.percent > 0  ? item.feedbackPartly
                                                     : item.feedbackIncorrect;
        if (!hasBest(item.answers)) return asText();
        others(item.feedbackIncorrect);
        sayWithAnswers();
    }

    void operator()(const Numeric& body)
    {
        item.kind = Kind::Number;
        if (!std::isfinite(body.answer) || !std::isfinite(body.tolerance)) return asText();
        item.answers.append({numberText(body.answer), 100, item.feedbackCorrect});
        others(item.feedbackIncorrect);
        sayWithAnswers();
    }

    void operator()(const GapText& body)
    {
        item.kind = body.dragWords ? Kind::Words : Kind::Gaps;
        item.pieces = plan::gapPieces(body, [&](const RichText& text) { return texts.html(text); });
        item.words = plan::offeredWords(body);
        bool scored = !body.gaps.isEmpty(), onlyOne = true;
        for (const Gap& gap : body.gaps) {
            if (body.dragWords) {
                item.wordOf.append(int(item.words.indexOf(plan::offeredWord(gap))));
                scored = scored && item.wordOf.last() >= 0;
                onlyOne = onlyOne && gap.answers.size() == 1 && gap.answers.first().feedback.isEmpty();
            } else {
                item.gaps.append(typed(gap.answers, body.matchAccents, false));
                scored = scored && hasBest(item.gaps.last());
            }
        }
        if (!scored) {
            for (const plan::GapPiece& piece : item.pieces)
                item.prompt += piece.markup + (piece.gap < 0 ? QString() : QStringLiteral("______"));
            return asText();
        }
        allOrNothing();
        if (!body.dragWords) joinFeedback(item, texts);
        if (!onlyOne)
            lose(Tr::tr("In each gap one word is right there. Other words that count, and what is said about single "
                        "words, are left out."));
    }

    // --- Marked by people --------------------------------------------------------------------------------------------

    void essay(const RubricRef& rubric)
    {
        item.kind = Kind::Essay;
        const QString table = texts.rubric(rubric);
        item.prompt += table;
        item.forMarkers += table;
        if (!table.isEmpty())
            lose(Tr::tr("The rubric is a table in the text of the question: whoever marks it adds up the points."));
    }

    void operator()(const Essay& body)
    {
        if (body.showModelAnswer) item.explanation = texts.labelled("modelAnswer", texts.html(body.modelAnswer));
        item.forMarkers = item.explanation;
        essay(body.rubric);
    }

    void operator()(const PracticalTask& body)
    {
        item.prompt += texts.labelled("evidence", texts.html(body.evidence));
        QString points;
        for (const ChecklistItem& one : body.observation)
            points += plan::element(
                "li", plan::escaped(one.text) +
                          (one.mustPass ? QStringLiteral(" (%1)").arg(texts.word("mustPass")) : QString()));
        if (!points.isEmpty()) item.forMarkers = texts.labelled("observed", plan::element("ul", points));
        item.prompt += item.forMarkers;
        essay(body.rubric);
        lose(Tr::tr("A practical task is an essay there, to which learners can add files."));
    }

    void operator()(const Unknown&)
    {
        lose(Tr::tr("This question was made with a newer version of the program; only what it asks is carried."));
    }
};

BankItem BankItems::make(const Question& question)
{
    BankItem item{&question};
    item.name = imscp::shortened(plan::cleaned(ownTitle(question)).simplified(), longestBankName);
    if (item.name.isEmpty()) item.name = plan::learnersWord(plan::languageOf(m_course), QStringLiteral("untitled"));
    item.prompt = m_texts.html(question.prompt);
    item.hint = m_texts.html(question.hint);
    item.feedbackCorrect = m_texts.html(question.feedbackCorrect);
    item.feedbackPartly = m_texts.html(question.feedbackPartly);
    item.feedbackIncorrect = m_texts.html(question.feedbackIncorrect);
    std::visit(Body{*this, question, item}, question.body);
    return item;
}

void joinFeedback(BankItem& item, const Texts& texts)
{
    item.explanation += item.feedbackCorrect + texts.labelled("ifPartly", item.feedbackPartly) +
                        texts.labelled("ifWrong", item.feedbackIncorrect);
    item.feedbackCorrect = item.feedbackPartly = item.feedbackIncorrect = QString();
}

} // namespace microvet::exporters
