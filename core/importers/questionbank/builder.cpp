#include "core/importers/questionbank/raw.h"
#include "core/richtext/formula/tex_in_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <cmath>

namespace microvet::importers::questionbank {

using namespace model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

bool looksLikeHtml(const QString& text)
{
    static const QRegularExpression tag(QStringLiteral("<[a-zA-Z/!]|&(?:#[0-9]+|#x[0-9a-fA-F]+|[a-zA-Z]+);"));
    return tag.match(text).hasMatch();
}

RichText joined(RichText first, const RichText& second)
{
    first.blocks += second.blocks;
    return richtext::normalised(first);
}

int percentOf(double percent) { return int(std::lround(std::clamp(percent, 0.0, 100.0))); }

/// Fills the question by its type; false where it is none of ours.
class Body {
public:
    Body(const RawQuestion& raw, Question& question, Builder& builder)
        : m_raw(raw)
        , m_question(question)
        , m_builder(builder)
    {
    }

    bool make()
    {
        const QString& type = m_raw.type;
        if (type == QLatin1String("multichoice")) return choice();
        if (type == QLatin1String("truefalse")) return trueFalse();
        if (type == QLatin1String("shortanswer")) return shortAnswer();
        if (type == QLatin1String("numerical")) return number();
        if (type == QLatin1String("matching")) return matching();
        if (type == QLatin1String("ordering")) return ordering();
        if (type == QLatin1String("cloze")) return cloze();
        if (type == QLatin1String("ddwtos") || type == QLatin1String("gapselect")) return words();
        if (type == QLatin1String("essay")) return essay();
        lose(type == QLatin1String("description")
                 ? Tr::tr("This is a text without a question, so it stayed out.")
                 : Tr::tr("Questions of the type “%1” are not known here, so it stayed out.").arg(type));
        return false;
    }

private:
    void lose(const QString& sentence) { m_builder.lose(m_raw.name, sentence); }

    Option option(const RawAnswer& answer, bool correct) const
    {
        Option made;
        made.id = OptionId::make();
        made.text = rich(answer.text);
        made.feedback = rich(answer.feedback);
        made.correct = correct;
        return made;
    }

    bool choice()
    {
        QList<Option> options;
        double share = 0;
        bool unequal = false;
        for (const RawAnswer& answer : m_raw.answers) {
            const bool correct = m_raw.single ? answer.percent >= 99.5 : answer.percent > 0;
            if (correct && share > 0 && std::abs(share - answer.percent) > 0.01) unequal = true;
            if (correct) share = answer.percent;
            if (m_raw.single && !correct && answer.percent != 0) unequal = true;
            options.append(option(answer, correct));
        }
        if (unequal) lose(Tr::tr("Options of unequal weight are right or wrong here."));
        if (m_raw.single)
            m_question.body = SingleChoice{options, {}};
        else
            m_question.body = MultipleChoice{options, {}};
        return true;
    }

    bool trueFalse()
    {
        TrueFalse body;
        for (const RawAnswer& answer : m_raw.answers) {
            const bool value = answer.text.text.trimmed().startsWith(u't', Qt::CaseInsensitive);
            if (answer.percent >= 99.5) body.answer = value;
            (value ? body.feedbackTrue : body.feedbackFalse) = rich(answer.feedback);
        }
        m_question.body = body;
        return true;
    }

    /// What is said to all other answers stands with "*" there.
    bool takesOthers(const RawAnswer& answer)
    {
        if (plain(answer.text) != QLatin1String("*") || answer.percent > 0) return false;
        m_question.feedbackIncorrect = joined(rich(answer.feedback), m_question.feedbackIncorrect);
        return true;
    }

    bool shortAnswer()
    {
        ShortAnswer body;
        body.matchCase = m_raw.matchCase;
        body.matchAccents = true;
        for (const RawAnswer& answer : m_raw.answers) {
            if (takesOthers(answer)) continue;
            AcceptedAnswer accepted;
            accepted.id = OptionId::make();
            accepted.text = answer.text.text.simplified();
            accepted.percent = percentOf(answer.percent);
            accepted.feedback = rich(answer.feedback);
            body.answers.append(accepted);
        }
        m_question.body = body;
        return true;
    }

    bool number()
    {
        Numeric body;
        bool found = false, others = false;
        for (const RawAnswer& answer : m_raw.answers) {
            if (takesOthers(answer)) continue;
            bool readable = false;
            const double value = answer.text.text.trimmed().toDouble(&readable);
            if (found || !readable || !std::isfinite(value) || answer.percent < 99.5) {
                others = true;
                continue;
            }
            body.answer = value;
            const double tolerance = answer.tolerance.trimmed().toDouble();
            body.tolerance = std::isfinite(tolerance) ? std::max(0.0, tolerance) : 0;
            m_question.feedbackCorrect = joined(rich(answer.feedback), m_question.feedbackCorrect);
            found = true;
        }
        if (!found)
            lose(Tr::tr("There is no number that earns all of the points, so it stayed out."));
        else if (others)
            lose(Tr::tr("Only the number that earns all of the points was taken."));
        body.unit = m_raw.unit;
        m_question.body = body;
        return found;
    }

    bool matching()
    {
        Matching body;
        for (const auto& [left, right] : m_raw.pairs) {
            MatchPair pair;
            pair.id = OptionId::make();
            pair.left = rich(left);
            pair.right = RichText::fromPlain(right.simplified());
            body.pairs.append(pair);
        }
        m_question.body = body;
        return true;
    }

    bool ordering()
    {
        QList<RawAnswer> items = m_raw.answers;
        std::stable_sort(items.begin(), items.end(),
                         [](const RawAnswer& a, const RawAnswer& b) { return a.percent < b.percent; });
        Ordering body;
        for (const RawAnswer& item : items) {
            OrderItem made;
            made.id = OptionId::make();
            made.text = rich(item.text);
            body.items.append(made);
        }
        m_question.partialCredit = m_raw.ordered;
        m_question.body = body;
        return true;
    }

    /// The paragraphs before the first with a gap are what is asked.
    RichText withoutPrompt(RichText text)
    {
        m_question.prompt = {};
        const auto hasGap = [](const richtext::Block& block) {
            return std::any_of(block.runs.cbegin(), block.runs.cend(),
                               [](const richtext::Run& run) { return run.text.contains(QLatin1String("[[")); });
        };
        while (!text.blocks.isEmpty() && !hasGap(text.blocks.first()))
            m_question.prompt.blocks.append(text.blocks.takeFirst());
        m_question.prompt = richtext::normalised(m_question.prompt);
        return richtext::normalised(text);
    }

    bool cloze()
    {
        const Cloze read = clozeOf(m_raw.prompt.text);
        GapText body;
        body.text = withoutPrompt(rich({read.text, m_raw.prompt.html}));
        body.gaps = read.gaps;
        body.matchCase = read.matchCase;
        body.matchAccents = true;
        if (read.gaps.isEmpty())
            lose(Tr::tr("There is no gap in its text that can be read, so it stayed out."));
        else if (read.mixed)
            lose(Tr::tr("Numbers and choices inside a text are words to type here."));
        m_question.body = body;
        return !read.gaps.isEmpty();
    }

    bool words()
    {
        static const QRegularExpression place(QStringLiteral("\\[\\[([0-9]+)\\]\\]"));
        GapText body;
        QString text;
        QStringList left = m_raw.words;
        qsizetype at = 0;
        for (auto it = place.globalMatch(m_raw.prompt.text); it.hasNext();) {
            const auto match = it.next();
            const QString word = m_raw.words.value(match.captured(1).toInt() - 1);
            if (word.isEmpty()) continue;
            AcceptedAnswer answer;
            answer.id = OptionId::make();
            answer.text = word;
            body.gaps.append(Gap{OptionId::make(), {answer}, {}});
            text +=
                m_raw.prompt.text.mid(at, match.capturedStart() - at) + QStringLiteral("[[%1]]").arg(body.gaps.size());
            at = match.capturedEnd();
            left.removeAll(word);
        }
        text += m_raw.prompt.text.mid(at);
        body.text = withoutPrompt(rich({text, m_raw.prompt.html}));
        body.dragWords = true;
        body.distractors = left;
        m_question.body = body;
        if (body.gaps.isEmpty()) lose(Tr::tr("There is no gap in its text that can be read, so it stayed out."));
        return !body.gaps.isEmpty();
    }

    bool essay()
    {
        if (m_raw.files) {
            PracticalTask body;
            m_question.body = body;
            if (!m_raw.forMarkers.isEmpty()) lose(Tr::tr("The notes for those who mark it were left out."));
            return true;
        }
        Essay body;
        body.minWords = std::max(0, m_raw.minWords);
        body.maxWords = std::max(0, m_raw.maxWords);
        body.modelAnswer = rich(m_raw.forMarkers);
        m_question.body = body;
        return true;
    }

    const RawQuestion& m_raw;
    Question& m_question;
    Builder& m_builder;
};

} // namespace

int Bank::count() const
{
    qsizetype sum = 0;
    for (const Category& category : categories)
        sum += category.questions.size();
    return int(sum);
}

RichText rich(const RawText& text)
{
    if (text.isEmpty()) return {};
    const bool html = text.html && looksLikeHtml(text.text);
    return richtext::withTexAsFormulas(html ? richtext::fromHtml(text.text) : RichText::fromPlain(text.text.trimmed()));
}

QString plain(const RawText& text)
{
    if (!text.html || !looksLikeHtml(text.text)) return text.text.simplified();
    return richtext::toPlainText(richtext::fromHtml(text.text)).simplified();
}

void Builder::category(const QString& address)
{
    if (!m_category.questions.isEmpty()) m_bank.categories.append(m_category);
    m_category = {};
    // A slash of a name is doubled there.
    static const QRegularExpression between(QStringLiteral("(?<!/)/(?!/)"));
    for (QString name : address.split(between)) {
        name = name.replace(QLatin1String("//"), QLatin1String("/")).simplified();
        const bool root = m_category.path.isEmpty() && (name.startsWith(u'$') || name == QLatin1String("top"));
        if (!name.isEmpty() && !root) m_category.path.append(name);
    }
}

RawText Builder::shown(const RawText& text, const QString& question) const
{
    static const QRegularExpression image(QStringLiteral("<img\\b[^>]*>"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression source(QStringLiteral("\\bsrc\\s*=\\s*[\"']@@PLUGINFILE@@/([^\"'?#]*)[^\"']*[\"']"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression words(QStringLiteral("\\balt\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')"),
                                          QRegularExpression::CaseInsensitiveOption);
    if (!m_show || !text.html || text.files.isEmpty()) return text;
    RawText out = text;
    out.text.clear();
    qsizetype at = 0;
    for (auto it = image.globalMatch(text.text); it.hasNext();) {
        const auto match = it.next();
        const auto from = source.match(match.captured());
        const QString name = QUrl::fromPercentEncoding(from.captured(1).toUtf8());
        const auto file = text.files.constFind(name);
        if (!from.hasMatch() || file == text.files.cend()) continue;
        const auto said = words.match(match.captured());
        const QString alternative = richtext::toPlainText(richtext::fromHtml(said.captured(1) + said.captured(2)));
        out.text += QStringView(text.text).mid(at, match.capturedStart() - at);
        // Names of files are those of one question.
        out.text += m_show(question, {QStringLiteral("%1/%2").arg(m_number).arg(name), name, alternative, *file});
        at = match.capturedEnd();
    }
    out.text += QStringView(text.text).mid(at);
    return out;
}

RawQuestion Builder::shown(RawQuestion raw)
{
    ++m_number;
    const auto show = [&](RawText& text) { text = shown(text, raw.name); };
    for (RawText* text : {&raw.prompt, &raw.generalFeedback, &raw.correct, &raw.partly, &raw.incorrect, &raw.forMarkers}) show(*text);
    for (RawText& hint : raw.hints) show(hint);
    for (RawAnswer& answer : raw.answers) {
        show(answer.text);
        show(answer.feedback);
    }
    for (auto& [left, right] : raw.pairs) show(left);
    return raw;
}

void Builder::add(const RawQuestion& given)
{
    const RawQuestion raw = shown(given);
    Question question;
    question.id = QuestionId::make();
    question.prompt = rich(raw.prompt);
    question.points = std::isfinite(raw.points) && raw.points >= 0 ? raw.points : 1;
    question.shuffle = raw.shuffle;
    // It is said to all: here to right and to wrong answers.
    const RichText general = rich(raw.generalFeedback);
    question.feedbackCorrect = joined(rich(raw.correct), general);
    question.feedbackPartly = rich(raw.partly);
    question.feedbackIncorrect = joined(rich(raw.incorrect), general);
    if (!raw.hints.isEmpty()) question.hint = rich(raw.hints.first());
    if (!Body(raw, question, *this).make()) return;
    if (raw.hints.size() > 1) lose(raw.name, Tr::tr("Only the first hint was taken."));
    for (const RawText* text : {&raw.prompt, &raw.generalFeedback, &raw.correct, &raw.incorrect})
        if (text->html && text->text.contains(QLatin1String("<img"), Qt::CaseInsensitive)) {
            lose(raw.name, Tr::tr("A picture in its text was left out."));
            break;
        }
    m_category.questions.append(question);
}

Bank Builder::take()
{
    category({});
    return std::exchange(m_bank, {});
}

} // namespace microvet::importers::questionbank
