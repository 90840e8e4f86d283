#include "core/importers/cartridge/qti_parts.h"

#include "core/importers/cartridge/qti_bodies.h"

#include <QRegularExpression>

namespace microvet::importers::cartridge {

using namespace model;

namespace {

const QString partOpens = QStringLiteral("<p><strong>");
const QString partCloses = QStringLiteral("</strong></p>");

/// What is asked in all parts, and what only in this one: the last line, in bold.
bool cut(const QString& html, QString& asked, QString& part)
{
    const qsizetype at = html.lastIndexOf(partOpens);
    if (at < 0 || !html.endsWith(partCloses)) return false;
    asked = html.left(at);
    part = html.mid(at + partOpens.size()).chopped(partCloses.size());
    return true;
}

QString rightLabel(const QtiItem& item)
{
    for (const QtiCondition& condition : item.conditions) {
        if (!condition.full()) continue;
        QString right;
        for (const QtiTest& test : condition.tests) {
            if (test.negated) continue;
            if (!right.isEmpty()) return {};
            right = test.value;
        }
        return right;
    }
    return {};
}

QStringList identsOf(const QtiItem& item)
{
    QStringList out;
    if (item.responses.size() == 1)
        for (const QtiLabel& label : item.responses.first().labels)
            out.append(label.ident);
    return out;
}

/// The text with gaps of our own pages: a line that tells what to do, "______ (1)", and the words to choose from.
bool gapText(const QString& asked, QString& prompt, QString& text)
{
    static const QRegularExpression task(QStringLiteral("<p class=\"mv-task\">[^<]*</p>"));
    static const QRegularExpression words(QStringLiteral("<ul class=\"mv-words\">.*?</ul>$"),
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression gap(QStringLiteral("______ \\((\\d+)\\)"));
    const auto match = task.match(asked);
    if (!match.hasMatch()) return false;
    prompt = asked.left(match.capturedStart());
    text = asked.mid(match.capturedEnd()).remove(words).replace(gap, QStringLiteral("[[\\1]]"));
    return text.contains(QLatin1String("[[1]]"));
}

class Joiner {
public:
    Joiner(const QList<const QtiItem*>& parts, const QtiText& text, QList<Loss>& losses)
        : m_parts(parts)
        , m_text(text)
        , m_losses(losses)
    {
    }

    std::optional<Question> join()
    {
        for (const QtiItem* part : m_parts) {
            QString asked, own;
            if (!cut(part->html, asked, own) || (!m_own.isEmpty() && asked != m_asked)) return {};
            m_asked = asked;
            m_own.append(own);
        }
        // All but the answers are the same in each part.
        QtiItem whole = *m_parts.first();
        whole.html = m_asked;
        auto question = questionOf(whole, m_text, m_losses);
        if (!question) return {};
        question->points = 0;
        for (const QtiItem* part : m_parts)
            question->points += pointsOf(*part);
        question->partialCredit = true;
        QString prompt, text;
        const bool made = gapText(m_asked, prompt, text) ? gaps(*question, prompt, text) : rows(*question);
        return made ? question : std::nullopt;
    }

private:
    bool sameLabels() const
    {
        const QStringList idents = identsOf(*m_parts.first());
        return !idents.isEmpty() && std::all_of(m_parts.cbegin(), m_parts.cend(),
                                                [&](const QtiItem* part) { return identsOf(*part) == idents; });
    }

    /// One right side for each left one makes pairs; else they are groups.
    bool rows(Question& question)
    {
        if (!sameLabels()) return false;
        QStringList rights;
        for (const QtiItem* part : m_parts) {
            rights.append(rightLabel(*part));
            if (rights.last().isEmpty()) return false;
        }
        const QList<QtiLabel>& labels = m_parts.first()->responses.first().labels;
        question.shuffle = m_parts.first()->responses.first().shuffle;
        QStringList once = rights;
        if (once.removeDuplicates() > 0) {
            Categorise body;
            for (const QtiLabel& label : labels) {
                Category category{OptionId::make(), m_text(label.html), {}, {}};
                for (qsizetype i = 0; i < rights.size(); ++i)
                    if (rights[i] == label.ident) category.items.append({OptionId::make(), m_text(m_own[i]), {}});
                body.categories.append(category);
            }
            question.body = body;
            return true;
        }
        Matching body;
        for (qsizetype i = 0; i < rights.size(); ++i)
            for (const QtiLabel& label : labels)
                if (label.ident == rights[i])
                    body.pairs.append({OptionId::make(), m_text(m_own[i]), m_text(label.html), {}});
        for (const QtiLabel& label : labels)
            if (!rights.contains(label.ident)) body.pairs.append({OptionId::make(), {}, m_text(label.html), {}});
        question.body = body;
        return true;
    }

    bool gaps(Question& question, const QString& prompt, const QString& text)
    {
        GapText body;
        body.matchAccents = true;
        body.dragWords = sameLabels();
        QStringList left;
        if (body.dragWords)
            for (const QtiLabel& label : m_parts.first()->responses.first().labels)
                left.append(word(label));
        for (const QtiItem* part : m_parts) {
            Gap gap;
            gap.id = OptionId::make();
            if (body.dragWords) {
                for (const QtiLabel& label : part->responses.first().labels)
                    if (label.ident == rightLabel(*part)) {
                        gap.answers.append(accepted(word(label)));
                        left.removeOne(word(label));
                    }
            } else {
                QList<Loss> unheard; // what is lost of one part is lost of all, and told already
                const auto read = questionOf(*part, m_text, unheard);
                const auto* typed = read ? std::get_if<ShortAnswer>(&read->body) : nullptr;
                const auto* number = read ? std::get_if<Numeric>(&read->body) : nullptr;
                if (typed) gap.answers = typed->answers;
                if (number) gap.answers.append(accepted(QString::number(number->answer, 'g', 12)));
                body.matchCase = body.matchCase || (typed && typed->matchCase);
            }
            if (gap.answers.isEmpty()) return false;
            body.gaps.append(gap);
        }
        body.distractors = left;
        body.text = m_text(text);
        question.prompt = m_text(prompt);
        question.body = body;
        return true;
    }

    QString word(const QtiLabel& label) const { return richtext::toPlainText(m_text(label.html)).simplified(); }

    static AcceptedAnswer accepted(const QString& text)
    {
        AcceptedAnswer answer;
        answer.id = OptionId::make();
        answer.text = text;
        return answer;
    }

    const QList<const QtiItem*>& m_parts;
    const QtiText& m_text;
    QList<Loss>& m_losses;
    QString m_asked;   ///< in all parts
    QStringList m_own; ///< in each
};

} // namespace

QString partStem(const QString& ident, int& number)
{
    static const QRegularExpression part(
        QStringLiteral("^(MV-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-(\\d{1,4})$"));
    const auto match = part.match(ident);
    number = match.captured(2).toInt();
    return match.captured(1);
}

std::optional<Question> joinedParts(const QList<const QtiItem*>& parts, const QtiText& text, QList<Loss>& losses)
{
    return Joiner(parts, text, losses).join();
}

} // namespace microvet::importers::cartridge
