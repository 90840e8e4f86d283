#include "core/exporters/gift/gift_text.h"

namespace microvet::exporters {

using namespace model;
using Kind = BankItem::Kind;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

QString feedbackText(const QString& html) { return html.isEmpty() ? html : u'#' + giftEscaped(html); }

QString gapNumber(int gap) { return QStringLiteral("(%1)").arg(gap + 1); }

} // namespace

QString giftEscaped(const QString& text)
{
    QString out;
    for (const QChar c : text) {
        if (c == u'\n') {
            out += QLatin1String("\\n");
            continue;
        }
        if (QStringLiteral("\\~=#{}:").contains(c)) out += u'\\';
        out += c;
    }
    return out;
}

QString giftCategory(const BankCategory& category)
{
    return QStringLiteral("$CATEGORY: %1\n\n").arg(moodleAddress(category).replace(u'\\', QLatin1String("\\\\")));
}

GiftQuestion::GiftQuestion(const BankItem& item, const Texts& texts)
    : m_item(item)
{
    simplify(texts);
}

/// What GIFT has no words for becomes what is nearest to it.
void GiftQuestion::simplify(const Texts& texts)
{
    const Question& question = *m_item.question;
    const bool mixable =
        m_item.kind == Kind::SingleChoice || m_item.kind == Kind::MultipleChoice || m_item.kind == Kind::Matching;
    if (mixable && !question.shuffle) lose(Tr::tr("GIFT does not say that options keep their order."));
    if (!m_item.hint.isEmpty()) lose(Tr::tr("GIFT has no hints."));
    switch (m_item.kind) {
    case Kind::SingleChoice:
        // The learner meets one answer: what is said to the whole is said with it.
        for (BankAnswer& answer : m_item.answers)
            answer.feedback += answer.percent > 0 ? m_item.feedbackCorrect : m_item.feedbackIncorrect;
        break;
    case Kind::Gaps:
        matchGaps();
        break;
    case Kind::Words:
        matchGaps();
        joinFeedback(m_item, texts);
        break;
    case Kind::Ordering:
        for (const BankAnswer& one : m_item.answers)
            m_item.pairs.append({one.text, QString::number(m_item.pairs.size() + 1)});
        m_item.kind = Kind::Matching;
        lose(Tr::tr("Learners choose the place of each item by its number there: GIFT has no ordering."));
        joinFeedback(m_item, texts);
        break;
    case Kind::ShortAnswer:
        if (std::get<ShortAnswer>(question.body).matchCase)
            lose(Tr::tr("GIFT takes capital and small letters as the same."));
        if (std::any_of(m_item.answers.cbegin(), m_item.answers.cend(),
                        [](const BankAnswer& answer) { return answer.text.contains(QLatin1String("->")); })) {
            // Moodle takes it for a matching question, and no escape prevents that.
            m_item.kind = Kind::Description;
            lose(Tr::tr("An answer with “->” cannot be written in GIFT, so the question is a text without answers."));
        }
        break;
    case Kind::Number:
        if (!std::get<Numeric>(question.body).unit.trimmed().isEmpty())
            lose(Tr::tr("GIFT has no units: learners type the number alone, in %1.")
                     .arg(std::get<Numeric>(question.body).unit.trimmed()));
        break;
    case Kind::Essay:
        if (const auto* body = std::get_if<Essay>(&question.body); body && (body->minWords > 0 || body->maxWords > 0))
            lose(Tr::tr("GIFT has no limits of words."));
        break;
    case Kind::MultipleChoice:
    case Kind::Matching:
        joinFeedback(m_item, texts);
        break;
    case Kind::TrueFalse:
    case Kind::Description:
        break;
    }
}

/// One gap is GIFT's missing word; several become places to choose a word for.
void GiftQuestion::matchGaps()
{
    if (m_item.kind == Kind::Gaps && m_item.gaps.size() == 1) {
        if (std::get<GapText>(m_item.question->body).matchCase)
            lose(Tr::tr("GIFT takes capital and small letters as the same."));
        for (const plan::GapPiece& piece : m_item.pieces)
            m_item.prompt += piece.markup + (piece.gap < 0 ? QString() : QStringLiteral("_____"));
        m_item.kind = Kind::ShortAnswer;
        m_item.answers = m_item.gaps.first();
        for (BankAnswer& answer : m_item.answers)
            answer.percent = gradeOption(answer.percent);
        return;
    }
    QStringList words = m_item.words;
    for (const plan::GapPiece& piece : m_item.pieces)
        m_item.prompt += piece.markup + (piece.gap < 0 ? QString() : QStringLiteral("_____ ") + gapNumber(piece.gap));
    for (int gap = 0; gap < std::max(m_item.gaps.size(), m_item.wordOf.size()); ++gap) {
        const bool typed = m_item.kind == Kind::Gaps;
        const QString word = typed ? QString(m_item.gaps[gap].first().text).replace(u'*', QChar(0x2026))
                                   : m_item.words[m_item.wordOf[gap]];
        m_item.pairs.append({gapNumber(gap), word});
        words.removeAll(word);
    }
    for (const QString& word : std::as_const(words))
        m_item.pairs.append({QString(), word});
    lose(m_item.kind == Kind::Gaps
             ? Tr::tr("GIFT has one gap at most, so learners choose the word of each gap instead of typing it.")
             : Tr::tr("GIFT has no words to drag, so learners choose the word of each gap from a list."));
    m_item.kind = m_item.pairs.size() < 2 ? Kind::ShortAnswer : Kind::Matching;
    if (m_item.kind == Kind::ShortAnswer) m_item.answers = {{m_item.pairs.first().right, 100}};
}

QString GiftQuestion::weighed(const BankAnswer& answer, bool full) const
{
    const QString weight = QStringLiteral("%%1%").arg(percentText(answer.percent));
    if (full) return u'=' + giftEscaped(answer.text) + feedbackText(answer.feedback);
    return (m_item.kind == Kind::ShortAnswer ? QStringLiteral("=") + weight
            : answer.percent == 0            ? QStringLiteral("~")
                                             : QStringLiteral("~") + weight) +
           giftEscaped(answer.text) + feedbackText(answer.feedback);
}

QString GiftQuestion::answers() const
{
    QStringList lines;
    switch (m_item.kind) {
    case Kind::Description:
        return {};
    case Kind::Essay:
        break;
    case Kind::TrueFalse: {
        const bool right = m_item.answers[0].percent > 0;
        const BankAnswer& met = m_item.answers[right ? 0 : 1];
        const BankAnswer& missed = m_item.answers[right ? 1 : 0];
        QString line = right ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
        if (!met.feedback.isEmpty() || !missed.feedback.isEmpty())
            line += u'#' + giftEscaped(missed.feedback) + u'#' + giftEscaped(met.feedback);
        lines.append(line);
        break;
    }
    case Kind::SingleChoice: {
        // One "=" says that one answer is chosen; others that are right, too, have all of the points by their weight.
        bool equals = false;
        for (const BankAnswer& answer : m_item.answers) {
            const bool full = answer.percent == 100 && !equals;
            equals = equals || full;
            lines.append(weighed(answer, full));
        }
        break;
    }
    case Kind::MultipleChoice:
    case Kind::ShortAnswer:
        for (const BankAnswer& answer : m_item.answers)
            lines.append(weighed(answer, false));
        break;
    case Kind::Number: {
        const double tolerance = std::max(std::get<Numeric>(m_item.question->body).tolerance, 0.0);
        lines.append(QStringLiteral("#"));
        for (const BankAnswer& answer : m_item.answers)
            lines.append(answer.percent > 0 ? QStringLiteral("=%1:%2").arg(answer.text, numberText(tolerance)) +
                                                  feedbackText(answer.feedback)
                                            : u'~' + feedbackText(answer.feedback));
        break;
    }
    default:
        // HTML has another word for the arrow, which parts the sides.
        for (const BankPair& pair : m_item.pairs)
            lines.append(QStringLiteral("=%1 -> %2")
                             .arg(giftEscaped(QString(pair.left).replace(QLatin1String("->"), QLatin1String("-&gt;"))),
                                  giftEscaped(pair.right)));
    }
    if (!m_item.explanation.isEmpty()) lines.append(QStringLiteral("####") + giftEscaped(m_item.explanation));
    if (m_item.kind == Kind::Number) return QStringLiteral("{%1\n}").arg(lines.join(QStringLiteral("\n\t")));
    return lines.isEmpty() ? QStringLiteral("{}")
                           : QStringLiteral("{\n\t%1\n}").arg(lines.join(QStringLiteral("\n\t")));
}

QString GiftQuestion::written(const QStringList& tags) const
{
    QString marks = QStringLiteral("[id:%1]").arg(m_item.question->id.toString());
    for (const QString& tag : tags)
        marks += QStringLiteral(" [tag:%1]").arg(QString(tag).replace(u']', QLatin1String("\\]")));
    return QStringLiteral("// %1\n::%2::[html]%3%4\n\n")
        .arg(marks, giftEscaped(m_item.name), giftEscaped(m_item.prompt), answers());
}

} // namespace microvet::exporters
