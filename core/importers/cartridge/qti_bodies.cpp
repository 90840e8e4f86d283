#include "core/importers/cartridge/qti_body_reader.h"

#include <QCoreApplication>

#include <cmath>

namespace microvet::importers::cartridge {

using namespace model;
using Kind = QtiResponse::Kind;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

constexpr qsizetype mostFields = 200;
constexpr qsizetype mostAnswers = 3'000;

std::optional<double> numberOf(const QString& text)
{
    bool ok = false;
    const double value = text.trimmed().replace(u',', u'.').toDouble(&ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

class Body : public BodyReader {
public:
    using BodyReader::BodyReader;

    bool make()
    {
        const QString type = m_item.type();
        if (isTooLarge()) return refuse(Tr::tr("It has more answers than can be taken, so it stayed out."));
        if (type == QLatin1String("text_only") || (m_item.responses.isEmpty() && type.isEmpty()))
            return refuse(Tr::tr("This is a text without a question, so it stayed out."));
        if (type == QLatin1String("calculated"))
            return refuse(Tr::tr("Questions with numbers made by chance are not known here, so it stayed out."));
        if (type == QLatin1String("file_upload")) {
            m_question.body = PracticalTask{};
            return true;
        }
        if (type == QLatin1String("essay")) return essay();
        if (m_item.responses.isEmpty()) return unknown(type);
        for (const QtiResponse& response : m_item.responses)
            if (response.kind == Kind::Other) return unknown(type);
        if (m_item.responses.size() > 1 || isNamed(m_item.responses.first()))
            return fillSeveralFields(m_question, m_item, m_text, m_answers, m_said);
        const QtiResponse& response = m_item.responses.first();
        switch (response.kind) {
        case Kind::Order:
            return ordering(response);
        case Kind::Choice:
            return choice(response, type);
        case Kind::Number:
            return number();
        default:
            return typed(type);
        }
    }

private:
    /// Answers are compared with each other; nobody writes so many by hand.
    bool isTooLarge() const
    {
        qsizetype labels = 0, tests = 0;
        for (const QtiResponse& response : m_item.responses)
            labels += response.labels.size();
        for (const QtiCondition& condition : m_item.conditions)
            tests += condition.tests.size();
        return m_item.responses.size() > mostFields || labels > mostAnswers || tests > mostAnswers ||
               m_item.conditions.size() > mostAnswers;
    }

    bool essay()
    {
        m_question.body = Essay{};
        return true;
    }

    bool choice(const QtiResponse& response, const QString& type)
    {
        bool allOrNone = false;
        const QHash<QString, double> shares = sharesOf(response, allOrNone);
        if (response.labels.isEmpty()) return unknown(type);
        if (type == QLatin1String("true_false") || type == QLatin1String("true/false") || saysTrueOrFalse(response))
            return trueFalse(response, shares);
        QList<Option> options;
        bool unequal = false;
        for (const QtiLabel& label : response.labels) {
            Option option;
            option.id = optionFor(label.ident);
            option.text = m_text(label.html);
            const double share = shares.value(label.ident);
            option.correct = response.several ? share > 0 : share >= 99.5;
            unequal = unequal || (!response.several && share > 0 && share < 99.5);
            options.append(option);
        }
        if (unequal) lose(Tr::tr("Options of unequal weight are right or wrong here."));
        if (std::none_of(options.cbegin(), options.cend(), [](const Option& option) { return option.correct; }))
            lose(Tr::tr("The file does not say which answer is right. Mark it by hand."));
        if (response.several) {
            m_question.body = MultipleChoice{options, {}};
            m_question.partialCredit = !allOrNone;
        } else {
            m_question.body = SingleChoice{options, {}};
        }
        return true;
    }

    bool saysTrueOrFalse(const QtiResponse& response) const
    {
        if (response.several || response.labels.size() != 2) return false;
        const auto says = [&](qsizetype at, const char* word) {
            return plain(response.labels[at].html).compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
        };
        return (says(0, "true") && says(1, "false")) || (says(0, "false") && says(1, "true"));
    }

    bool trueFalse(const QtiResponse& response, const QHash<QString, double>& shares)
    {
        if (response.labels.size() != 2) return unknown(QStringLiteral("true_false"));
        const auto isTrue = [&](const QtiLabel& label) {
            return label.ident.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0 ||
                   plain(label.html).compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
        };
        // In other languages the first is the true one.
        const bool second = isTrue(response.labels[1]) && !isTrue(response.labels[0]);
        m_answers.trueIdent = response.labels[second].ident;
        m_answers.falseIdent = response.labels[!second].ident;
        TrueFalse body;
        body.answer = shares.value(m_answers.trueIdent) >= shares.value(m_answers.falseIdent);
        if (shares.value(m_answers.trueIdent) == shares.value(m_answers.falseIdent))
            lose(Tr::tr("The file does not say which answer is right. Mark it by hand."));
        m_question.body = body;
        return true;
    }

    bool ordering(const QtiResponse& response)
    {
        Ordering body;
        for (const QtiCondition& condition : m_item.conditions) {
            if (condition.tests.size() < 2 || condition.score.value_or(100) <= 0) continue;
            for (const QtiTest& test : condition.tests)
                for (const QtiLabel& label : response.labels)
                    if (label.ident == test.value && !m_answers.options.contains(label.ident))
                        body.items.append({optionFor(label.ident), m_text(label.html), {}});
            break;
        }
        if (body.items.size() < 2 || body.items.size() != response.labels.size())
            return refuse(Tr::tr("The file does not say which order is right, so it stayed out."));
        m_question.body = body;
        m_question.partialCredit = false;
        return true;
    }

    /// Bounds of one condition, as a number and how far from it an answer may be.
    static std::optional<Numeric> boundsOf(const QtiCondition& condition)
    {
        std::optional<double> from, to, exact;
        for (const QtiTest& test : condition.tests) {
            const auto value = numberOf(test.value);
            if (!value || test.negated) continue;
            if (test.kind == QtiTest::Kind::Equal)
                exact = value;
            else if (test.kind == QtiTest::Kind::Greater || test.kind == QtiTest::Kind::GreaterEqual)
                from = value;
            else if (test.kind == QtiTest::Kind::Less || test.kind == QtiTest::Kind::LessEqual)
                to = value;
        }
        Numeric out;
        if (from && to && *from <= *to) {
            // The number that is named stays, where it is the middle.
            out.answer = (*from + *to) / 2;
            out.tolerance = (*to - *from) / 2;
            if (exact && std::abs(*exact - out.answer) <= 1e-9 * std::max(1.0, std::abs(*exact))) out.answer = *exact;
            return out;
        }
        if (!exact) return {};
        out.answer = *exact;
        return out;
    }

    bool number()
    {
        std::optional<Numeric> body;
        bool others = false;
        for (const QtiCondition& condition : m_item.conditions) {
            if (condition.score.value_or(0) <= 0) continue;
            const auto bounds = condition.full() && !body ? boundsOf(condition) : std::nullopt;
            if (bounds)
                body = bounds;
            else
                others = true;
        }
        if (!body) return refuse(Tr::tr("There is no number that earns all of the points, so it stayed out."));
        if (others) lose(Tr::tr("Only the number that earns all of the points was taken."));
        m_question.body = *body;
        return true;
    }

    bool typed(const QString& type)
    {
        const bool bounds =
            std::any_of(m_item.conditions.cbegin(), m_item.conditions.cend(), [](const QtiCondition& condition) {
                return std::any_of(condition.tests.cbegin(), condition.tests.cend(), [](const QtiTest& test) {
                    return test.kind != QtiTest::Kind::Equal && test.kind != QtiTest::Kind::Substring;
                });
            });
        if (type == QLatin1String("numerical") || bounds) return number();
        ShortAnswer body;
        body.answers = accepted(m_item.responses.first().ident, body.matchCase);
        body.matchAccents = true;
        if (body.answers.isEmpty())
            return type.isEmpty() ? essay()
                                  : refuse(Tr::tr("The file does not say which answer is right, so it stayed out."));
        if (!asNumber(body)) m_question.body = body;
        return true;
    }

    /// One number that is accepted as it is, with a comma or with a unit, is a question for a number.
    bool asNumber(const ShortAnswer& body)
    {
        std::optional<double> value;
        QString unit;
        for (const AcceptedAnswer& answer : body.answers) {
            if (answer.percent < 100 || !answer.feedback.isEmpty()) return false;
            const QString number = answer.text.section(u' ', 0, 0), rest = answer.text.section(u' ', 1);
            const auto read = numberOf(number);
            // "007" is a word.
            if (!read || QString::number(*read, 'g', 12) != QString(number).replace(u',', u'.') ||
                (value && *value != *read))
                return false;
            if (!rest.isEmpty() && !unit.isEmpty() && rest != unit) return false;
            if (!rest.isEmpty()) unit = rest;
            value = read;
        }
        Numeric number;
        number.answer = *value;
        number.unit = unit;
        m_question.body = number;
        // Where our own cartridges ask for it, the unit stands below: "… kg".
        QList<richtext::Block>& asked = m_question.prompt.blocks;
        if (!unit.isEmpty() && asked.size() > 1 && asked.last().runs.size() == 1 &&
            asked.last().runs.first().text == QStringLiteral("… ") + unit)
            asked.removeLast();
        return true;
    }
};

template<class T>
T* byId(QList<T>& list, OptionId id)
{
    for (T& one : list)
        if (one.id == id) return &one;
    return nullptr;
}

} // namespace

bool fillBody(Question& question, const QtiItem& item, const QtiText& text, Answers& answers, QStringList& said)
{
    return Body(question, item, text, answers, said).make();
}

RichText* feedbackOf(Question& question, const Answers& answers, const QtiTest& answer)
{
    if (auto* truth = std::get_if<TrueFalse>(&question.body)) {
        if (answer.value.isEmpty()) return nullptr;
        return answer.value == answers.trueIdent    ? &truth->feedbackTrue
               : answer.value == answers.falseIdent ? &truth->feedbackFalse
                                                    : nullptr;
    }
    const OptionId id = answers.options.value(answer.value);
    if (id.isNull()) return nullptr;
    if (auto* single = std::get_if<SingleChoice>(&question.body))
        if (Option* option = byId(single->options, id)) return &option->feedback;
    if (auto* multiple = std::get_if<MultipleChoice>(&question.body))
        if (Option* option = byId(multiple->options, id)) return &option->feedback;
    if (auto* words = std::get_if<ShortAnswer>(&question.body))
        if (AcceptedAnswer* one = byId(words->answers, id)) return &one->feedback;
    if (auto* gaps = std::get_if<GapText>(&question.body))
        for (Gap& gap : gaps->gaps)
            if (AcceptedAnswer* one = byId(gap.answers, id)) return &one->feedback;
    return nullptr;
}

} // namespace microvet::importers::cartridge
