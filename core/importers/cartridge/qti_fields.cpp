#include "core/importers/cartridge/qti_body_reader.h"

#include <QCoreApplication>

namespace microvet::importers::cartridge {

using namespace model;
using Kind = QtiResponse::Kind;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

class SeveralFields : public BodyReader {
public:
    using BodyReader::BodyReader;

    bool make()
    {
        const QString type = m_item.type();
        const auto all = [&](const auto& test) {
            return std::all_of(m_item.responses.cbegin(), m_item.responses.cend(), test);
        };
        if (all([](const QtiResponse& one) { return one.kind == Kind::Text || one.kind == Kind::Number; }))
            return gaps(false, type);
        if (!all([](const QtiResponse& one) { return one.kind == Kind::Choice; })) return unknown(type);
        // Names in brackets stand for fields in the text.
        if (all([this](const QtiResponse& one) { return isNamed(one); })) return gaps(true, type);
        return all([](const QtiResponse& one) { return one.several; }) ? groups() : pairs();
    }

private:
    bool gaps(bool named, const QString& type)
    {
        GapText body;
        QString html = m_item.html;
        body.dragWords = named && type != QLatin1String("fill_in_multiple_blanks");
        body.matchAccents = true;
        for (const QtiResponse& response : m_item.responses) {
            Gap gap;
            gap.id = OptionId::make();
            gap.answers = named ? labelsOf(response, body) : accepted(response.ident, body.matchCase);
            body.gaps.append(gap);
            if (named) html.replace(bracket(response), QStringLiteral("[[%1]]").arg(body.gaps.size()));
        }
        for (const Gap& gap : std::as_const(body.gaps))
            for (const AcceptedAnswer& answer : gap.answers)
                body.distractors.removeAll(answer.text);
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
            const QString word = plain(label.html);
            if (shares.value(label.ident) > 0) {
                if (label.algorithm == QLatin1String("TextRegex"))
                    lose(Tr::tr(
                        "An answer that is a pattern was taken as it is written. Write down what is to be accepted."));
                if (label.algorithm == QLatin1String("TextCloseEnough"))
                    lose(Tr::tr("Words with small mistakes are not accepted here."));
                AcceptedAnswer answer;
                answer.id = optionFor(label.ident);
                answer.text = label.algorithm == QLatin1String("TextContainsAnswer") ? u'*' + word + u'*' : word;
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
            if (pair.left.isEmpty() || pair.right.isEmpty())
                lose(Tr::tr("Pairs with an empty side were left out."));
            else
                body.pairs.append(pair);
        }
        if (body.pairs.isEmpty())
            return refuse(Tr::tr("The file does not say which answer is right, so it stayed out."));
        for (const QtiResponse& response : m_item.responses)
            for (const QtiLabel& label : response.labels) {
                if (used.contains(label.ident) || listed.contains(label.ident)) continue;
                listed.insert(label.ident);
                if (const RichText stray = m_text(label.html); !stray.isEmpty())
                    body.pairs.append({OptionId::make(), {}, stray, {}});
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
            for (const QtiLabel& label : response.labels)
                labels.insert(label.ident, label.html);
            for (const QtiCondition& condition : m_item.conditions)
                for (const QtiTest& test : condition.tests) {
                    if (test.negated || test.response != response.ident || !labels.contains(test.value) ||
                        used.contains(test.value))
                        continue;
                    used.insert(test.value);
                    category.items.append({OptionId::make(), m_text(labels.value(test.value)), {}});
                }
            body.categories.append(category);
        }
        if (used.isEmpty()) return refuse(Tr::tr("The file does not say which answer is right, so it stayed out."));
        if (std::any_of(m_item.responses.first().labels.cbegin(), m_item.responses.first().labels.cend(),
                        [&](const QtiLabel& label) { return !used.contains(label.ident); }))
            lose(Tr::tr("Things that belong to no group were left out."));
        m_question.body = body;
        return true;
    }
};

} // namespace

bool fillSeveralFields(Question& question, const QtiItem& item, const QtiText& text, Answers& answers,
                       QStringList& said)
{
    return SeveralFields(question, item, text, answers, said).make();
}

void setGaps(Question& question, GapText body, const RichText& text)
{
    const auto hasGap = [](const richtext::Block& block) {
        return std::any_of(block.runs.cbegin(), block.runs.cend(),
                           [](const richtext::Run& run) { return run.text.contains(QLatin1String("[[")); });
    };
    RichText rest = text;
    question.prompt = {};
    while (!rest.blocks.isEmpty() && !hasGap(rest.blocks.first()))
        question.prompt.blocks.append(rest.blocks.takeFirst());
    question.prompt = richtext::normalised(question.prompt);
    body.text = richtext::normalised(rest);
    question.body = body;
}

} // namespace microvet::importers::cartridge
