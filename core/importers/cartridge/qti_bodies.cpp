#include "core/importers/cartridge/qti_bodies.h"

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

QString plain(const RichText& text) { return richtext::toPlainText(text).simplified(); }

int percentOf(double percent) { return int(std::lround(std::clamp(percent, 0.0, 100.0))); }

std::optional<double> numberOf(const QString& text)
{
    bool ok = false;
    const double value = text.trimmed().replace(u',', u'.').toDouble(&ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

class Body {
public:
    Body(Question& question, const QtiItem& item, const QtiText& text, Answers& answers, QStringList& said)
        : m_question(question)
        , m_item(item)
        , m_text(text)
        , m_answers(answers)
        , m_said(said)
    {
    }

    bool make()
    {
        const QString type = m_item.type();
        if (isTooLarge()) return refuse(Tr::tr("It has more answers than can be taken, so it stayed out."));
        if (type == QLatin1String("text_only") || (m_item.responses.isEmpty() && type.isEmpty()))
            return refuse(Tr::tr("This is a text without a question, so it stayed out."));
        if (type == QLatin1String("calculated")) return refuse(Tr::tr("Questions with numbers made by chance are not known here, so it stayed out."));
        if (type == QLatin1String("file_upload")) {
            m_question.body = PracticalTask{};
            return true;
        }
        if (type == QLatin1String("essay")) return essay();
        if (m_item.responses.isEmpty()) return unknown(type);
        for (const QtiResponse& response : m_item.responses)
            if (response.kind == Kind::Other) return unknown(type);
        if (m_item.responses.size() > 1) return severalFields(type);
        const QtiResponse& response = m_item.responses.first();
        switch (response.kind) {
        case Kind::Order: return ordering(response);
        case Kind::Choice: return choice(response, type);
        case Kind::Number: return number();
        default: return typed(type);
        }
    }

private:
    /// Answers are compared with each other; nobody writes so many by hand.
    bool isTooLarge() const
    {
        qsizetype labels = 0, tests = 0;
        for (const QtiResponse& response : m_item.responses) labels += response.labels.size();
        for (const QtiCondition& condition : m_item.conditions) tests += condition.tests.size();
        return m_item.responses.size() > mostFields || labels > mostAnswers || tests > mostAnswers || m_item.conditions.size() > mostAnswers;
    }

    bool refuse(const QString& sentence)
    {
        m_said.append(sentence);
        return false;
    }
    bool unknown(const QString& type)
    {
        return refuse(type.isEmpty() ? Tr::tr("Such questions are not known here, so it stayed out.")
                                     : Tr::tr("Questions of the type “%1” are not known here, so it stayed out.").arg(type));
    }
    void lose(const QString& sentence)
    {
        if (!m_said.contains(sentence)) m_said.append(sentence);
    }

    bool essay()
    {
        m_question.body = Essay{};
        return true;
    }

    OptionId optionFor(const QString& ident)
    {
        const OptionId id = OptionId::make();
        m_answers.options.insert(ident, id);
        return id;
    }

    /// The idents that a full score asks for, or that add to it; in percent of what each gives.
    QHash<QString, double> sharesOf(const QtiResponse& response, bool& allOrNone)
    {
        QHash<QString, double> shares;
        bool added = false;
        for (const QtiCondition& condition : m_item.conditions) {
            if (!condition.score || *condition.score <= 0) continue;
            for (const QtiTest& test : condition.tests) {
                if (test.negated || test.kind != QtiTest::Kind::Equal || test.response != response.ident) continue;
                if (!condition.adds && condition.score < 99.5 && response.several) continue; // part of the points for part of the answer
                shares.insert(test.value, std::max(shares.value(test.value), *condition.score));
                added = added || (condition.adds && condition.only() && !condition.full());
            }
        }
        allOrNone = !added;
        return shares;
    }

    bool choice(const QtiResponse& response, const QString& type)
    {
        bool allOrNone = false;
        const QHash<QString, double> shares = sharesOf(response, allOrNone);
        if (response.labels.isEmpty()) return unknown(type);
        if (type == QLatin1String("true_false") || type == QLatin1String("true/false")) return trueFalse(response, shares);
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

    bool trueFalse(const QtiResponse& response, const QHash<QString, double>& shares)
    {
        if (response.labels.size() != 2) return unknown(QStringLiteral("true_false"));
        const auto isTrue = [&](const QtiLabel& label) {
            return label.ident.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0 || plain(m_text(label.html)).compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
        };
        // In other languages the first is the true one.
        const bool second = isTrue(response.labels[1]) && !isTrue(response.labels[0]);
        m_answers.trueIdent = response.labels[second].ident;
        m_answers.falseIdent = response.labels[!second].ident;
        TrueFalse body;
        body.answer = shares.value(m_answers.trueIdent) >= shares.value(m_answers.falseIdent);
        if (shares.value(m_answers.trueIdent) == shares.value(m_answers.falseIdent)) lose(Tr::tr("The file does not say which answer is right. Mark it by hand."));
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
                    if (label.ident == test.value && !m_answers.options.contains(label.ident)) body.items.append({optionFor(label.ident), m_text(label.html), {}});
            break;
        }
        if (body.items.size() < 2 || body.items.size() != response.labels.size()) return refuse(Tr::tr("The file does not say which order is right, so it stayed out."));
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
            if (test.kind == QtiTest::Kind::Equal) exact = value;
            else if (test.kind == QtiTest::Kind::Greater || test.kind == QtiTest::Kind::GreaterEqual) from = value;
            else if (test.kind == QtiTest::Kind::Less || test.kind == QtiTest::Kind::LessEqual) to = value;
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
            if (bounds) body = bounds;
            else others = true;
        }
        if (!body) return refuse(Tr::tr("There is no number that earns all of the points, so it stayed out."));
        if (others) lose(Tr::tr("Only the number that earns all of the points was taken."));
        m_question.body = *body;
        return true;
    }

    QList<AcceptedAnswer> accepted(const QString& response, bool& matchCase)
    {
        QList<AcceptedAnswer> out;
        for (const QtiCondition& condition : m_item.conditions) {
            if (!condition.score) continue;
            for (const QtiTest& test : condition.tests) {
                const bool within = test.kind == QtiTest::Kind::Substring;
                if (test.negated || test.response != response || (!within && test.kind != QtiTest::Kind::Equal) || test.value.isEmpty()) continue;
                const QString text = within ? u'*' + test.value + u'*' : test.value;
                // The same text as a whole beside the text within others says nothing more.
                if (std::any_of(out.cbegin(), out.cend(), [&](const AcceptedAnswer& one) { return one.text == text || one.text == u'*' + test.value + u'*'; })) continue;
                AcceptedAnswer answer;
                answer.id = optionFor(test.value);
                answer.text = text;
                answer.percent = m_item.responses.size() > 1 || condition.adds ? 100 : percentOf(*condition.score);
                matchCase = matchCase || test.matchCase;
                out.append(answer);
            }
        }
        return out;
    }

    bool typed(const QString& type)
    {
        const bool bounds = std::any_of(m_item.conditions.cbegin(), m_item.conditions.cend(), [](const QtiCondition& condition) {
            return std::any_of(condition.tests.cbegin(), condition.tests.cend(), [](const QtiTest& test) { return test.kind != QtiTest::Kind::Equal && test.kind != QtiTest::Kind::Substring; });
        });
        if (type == QLatin1String("numerical") || bounds) return number();
        ShortAnswer body;
        body.answers = accepted(m_item.responses.first().ident, body.matchCase);
        body.matchAccents = true;
        if (body.answers.isEmpty()) return type.isEmpty() ? essay() : refuse(Tr::tr("The file does not say which answer is right, so it stayed out."));
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
            if (!read || QString::number(*read, 'g', 12) != QString(number).replace(u',', u'.') || (value && *value != *read)) return false;
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
        if (!unit.isEmpty() && asked.size() > 1 && asked.last().runs.size() == 1 && asked.last().runs.first().text == QStringLiteral("… ") + unit) asked.removeLast();
        return true;
    }

    bool severalFields(const QString& type)
    {
        const auto all = [&](const auto& test) { return std::all_of(m_item.responses.cbegin(), m_item.responses.cend(), test); };
        if (all([](const QtiResponse& one) { return one.kind == Kind::Text || one.kind == Kind::Number; })) return gaps(false, type);
        if (!all([](const QtiResponse& one) { return one.kind == Kind::Choice; })) return unknown(type);
        // Names in brackets stand for fields in the text.
        if (all([&](const QtiResponse& one) { return m_item.html.contains(u'[' + bracket(one) + u']'); })) return gaps(true, type);
        return all([](const QtiResponse& one) { return one.several; }) ? groups() : pairs();
    }

    QString bracket(const QtiResponse& response) const { return plain(m_text(response.html)); }

    bool gaps(bool named, const QString& type)
    {
        GapText body;
        QString html = m_item.html;
        body.dragWords = type == QLatin1String("multiple_dropdowns");
        body.matchAccents = true;
        for (const QtiResponse& response : m_item.responses) {
            Gap gap;
            gap.id = OptionId::make();
            gap.answers = named ? labelsOf(response, body) : accepted(response.ident, body.matchCase);
            body.gaps.append(gap);
            if (named) html.replace(u'[' + bracket(response) + u']', QStringLiteral("[[%1]]").arg(body.gaps.size()));
        }
        if (std::any_of(body.gaps.cbegin(), body.gaps.cend(), [](const Gap& gap) { return gap.answers.isEmpty(); }))
            return refuse(Tr::tr("The file does not say which answer is right, so it stayed out."));
        setGaps(m_question, body, m_text(html));
        return true;
    }

    /// What is accepted in a gap is listed as if it were to be chosen.
    QList<AcceptedAnswer> labelsOf(const QtiResponse& response, GapText& body)
    {
        bool allOrNone = false;
        const QHash<QString, double> shares = sharesOf(response, allOrNone);
        QList<AcceptedAnswer> out;
        for (const QtiLabel& label : response.labels) {
            const QString word = plain(m_text(label.html));
            if (shares.value(label.ident) > 0) {
                AcceptedAnswer answer;
                answer.id = optionFor(label.ident);
                answer.text = word;
                out.append(answer);
            } else if (body.dragWords && !body.distractors.contains(word)) {
                body.distractors.append(word);
            }
        }
        return out;
    }

    bool pairs()
    {
        Matching body;
        QSet<QString> used, listed;
        for (const QtiResponse& response : m_item.responses) {
            bool allOrNone = false;
            const QHash<QString, double> shares = sharesOf(response, allOrNone);
            MatchPair pair;
            pair.id = OptionId::make();
            pair.left = m_text(response.html);
            for (const QtiLabel& label : response.labels)
                if (shares.contains(label.ident)) {
                    pair.right = m_text(label.html);
                    used.insert(label.ident);
                }
            if (pair.left.isEmpty() || pair.right.isEmpty()) return refuse(Tr::tr("The file does not say which answer is right, so it stayed out."));
            body.pairs.append(pair);
        }
        for (const QtiResponse& response : m_item.responses)
            for (const QtiLabel& label : response.labels) {
                if (used.contains(label.ident) || listed.contains(label.ident)) continue;
                listed.insert(label.ident);
                if (const RichText stray = m_text(label.html); !stray.isEmpty()) body.pairs.append({OptionId::make(), {}, stray, {}});
            }
        m_question.body = body;
        return true;
    }

    bool groups()
    {
        Categorise body;
        QSet<QString> used;
        for (const QtiResponse& response : m_item.responses) {
            Category category;
            category.id = OptionId::make();
            category.title = m_text(response.html);
            QHash<QString, QString> labels;
            for (const QtiLabel& label : response.labels) labels.insert(label.ident, label.html);
            for (const QtiCondition& condition : m_item.conditions)
                for (const QtiTest& test : condition.tests) {
                    if (test.negated || test.response != response.ident || !labels.contains(test.value) || used.contains(test.value)) continue;
                    used.insert(test.value);
                    category.items.append({OptionId::make(), m_text(labels.value(test.value)), {}});
                }
            body.categories.append(category);
        }
        if (used.isEmpty()) return refuse(Tr::tr("The file does not say which answer is right, so it stayed out."));
        if (std::any_of(m_item.responses.first().labels.cbegin(), m_item.responses.first().labels.cend(), [&](const QtiLabel& label) { return !used.contains(label.ident); }))
            lose(Tr::tr("Things that belong to no group were left out."));
        m_question.body = body;
        return true;
    }

    Question& m_question;
    const QtiItem& m_item;
    const QtiText& m_text;
    Answers& m_answers;
    QStringList& m_said;
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
        return answer.value == answers.trueIdent ? &truth->feedbackTrue : answer.value == answers.falseIdent ? &truth->feedbackFalse : nullptr;
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

void setGaps(Question& question, GapText body, const RichText& text)
{
    const auto hasGap = [](const richtext::Block& block) {
        return std::any_of(block.runs.cbegin(), block.runs.cend(), [](const richtext::Run& run) { return run.text.contains(QLatin1String("[[")); });
    };
    RichText rest = text;
    question.prompt = {};
    while (!rest.blocks.isEmpty() && !hasGap(rest.blocks.first())) question.prompt.blocks.append(rest.blocks.takeFirst());
    question.prompt = richtext::normalised(question.prompt);
    body.text = richtext::normalised(rest);
    question.body = body;
}

} // namespace microvet::importers::cartridge
