#include "core/importers/handout/handout.h"
#include "core/importers/questionbank/raw.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace microvet::importers::questionbank {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

/// While a question is read, a sign that was escaped is a letter of private use.
constexpr ushort firstHidden = 0xE100;
const QString escapable = QStringLiteral("\\~=#{}:n");

QString hidden(const QString& text)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype sign = text[i] == u'\\' && i + 1 < text.size() ? escapable.indexOf(text[i + 1]) : -1;
        if (sign < 0) {
            out += text[i];
            continue;
        }
        out += QChar(ushort(firstHidden + sign));
        ++i;
    }
    return out;
}

QString shown(const QString& text)
{
    QString out;
    for (const QChar c : text) {
        const int sign = c.unicode() - firstHidden;
        if (sign < 0 || sign >= escapable.size())
            out += c;
        else
            out += escapable[sign] == u'n' ? QChar(u'\n') : escapable[sign];
    }
    return out.trimmed();
}

/// "[html]", "[plain]" … before a text; without one that of the question.
RawText textOf(const QString& source, bool html)
{
    static const QRegularExpression format(QStringLiteral("^\\[(html|moodle|plain|markdown)\\]"));
    const QString text = source.trimmed();
    const auto match = format.match(text);
    if (!match.hasMatch()) return {shown(text), html};
    const QString name = match.captured(1);
    return {shown(text.mid(match.capturedEnd())), name == QLatin1String("html") || name == QLatin1String("moodle")};
}

/// One question, from the lines between two that are blank.
class Question {
public:
    explicit Question(const QString& block) { m_text = hidden(block).trimmed(); }

    /// The sentence that says why it cannot be read; empty where it can.
    QString read(RawQuestion& raw)
    {
        if (m_text.startsWith(QLatin1String("::"))) {
            if (const qsizetype end = m_text.indexOf(QLatin1String("::"), 2); end > 0) {
                raw.name = shown(m_text.mid(2, end - 2)).simplified();
                m_text = m_text.mid(end + 2).trimmed();
            }
        }
        const qsizetype begin = m_text.indexOf(u'{'), end = m_text.indexOf(u'}');
        if ((begin < 0) != (end < 0) || end < begin) return Tr::tr("A brace is missing, so it stayed out.");
        QString answers, prompt = m_text;
        if (begin >= 0) {
            answers = m_text.mid(begin + 1, end - begin - 1).trimmed();
            const bool inside = end + 1 < m_text.size();
            prompt = m_text.left(begin) + (inside ? QStringLiteral("_____") : QString()) + m_text.mid(end + 1);
        }
        raw.prompt = textOf(prompt, true);
        m_html = raw.prompt.html;
        if (const qsizetype general = answers.lastIndexOf(QLatin1String("####")); general >= 0) {
            raw.generalFeedback = textOf(answers.mid(general + 4), m_html);
            answers = answers.left(general).trimmed();
        }
        if (raw.name.isEmpty()) raw.name = plain(raw.prompt).left(60);
        if (begin < 0)
            raw.type = QStringLiteral("description");
        else if (answers.isEmpty())
            raw.type = QStringLiteral("essay");
        else if (answers.startsWith(u'#'))
            number(raw, answers.mid(1));
        else if (answers.contains(u'~'))
            choice(raw, answers);
        else if (answers.contains(u'=') && answers.contains(QLatin1String("->")))
            return matching(raw, answers);
        else if (!trueFalse(raw, answers))
            shortAnswer(raw, answers);
        return {};
    }

private:
    /// "%50%" before an answer.
    static double takeWeight(QString& answer, double usual)
    {
        static const QRegularExpression weight(QStringLiteral("^%(-?[0-9]{1,3}(?:\\.[0-9]*)?)%"));
        const auto match = weight.match(answer);
        if (!match.hasMatch()) return usual;
        answer.remove(0, match.capturedEnd());
        return match.captured(1).toDouble();
    }

    RawAnswer answerOf(const QString& source, double percent) const
    {
        const qsizetype comment = source.indexOf(u'#');
        return {textOf(source.left(comment), m_html), percent,
                comment < 0 ? RawText() : textOf(source.mid(comment + 1), m_html)};
    }

    void choice(RawQuestion& raw, const QString& answers) const
    {
        raw.type = QStringLiteral("multichoice");
        raw.single = answers.contains(u'=');
        for (const QString& part : QString(answers).replace(u'=', QLatin1String("~=")).split(u'~')) {
            QString answer = part.trimmed();
            if (answer.isEmpty()) continue;
            const bool right = answer.startsWith(u'=');
            if (right) answer = answer.mid(1).trimmed();
            const double percent = takeWeight(answer, right ? 100 : 0);
            raw.answers.append(answerOf(answer, percent));
        }
    }

    static QString matching(RawQuestion& raw, const QString& answers)
    {
        raw.type = QStringLiteral("matching");
        for (const QString& part : answers.split(u'=')) {
            if (part.trimmed().isEmpty()) continue;
            const qsizetype arrow = part.indexOf(QLatin1String("->"));
            if (arrow < 0) return Tr::tr("A pair has no “->” between its sides, so it stayed out.");
            raw.pairs.append({textOf(part.left(arrow), raw.prompt.html), shown(part.mid(arrow + 2))});
        }
        return {};
    }

    bool trueFalse(RawQuestion& raw, const QString& answers) const
    {
        const QStringList parts = answers.split(u'#');
        const QString value = parts.first().trimmed();
        const bool right = value == QLatin1String("T") || value == QLatin1String("TRUE");
        if (!right && value != QLatin1String("F") && value != QLatin1String("FALSE")) return false;
        raw.type = QStringLiteral("truefalse");
        // First what is said to those who were wrong.
        const RawText missed = textOf(parts.value(1), m_html), met = textOf(parts.mid(2).join(u'#'), m_html);
        raw.answers = {{{QStringLiteral("true"), false}, right ? 100.0 : 0.0, right ? met : missed},
                       {{QStringLiteral("false"), false}, right ? 0.0 : 100.0, right ? missed : met}};
        return true;
    }

    void shortAnswer(RawQuestion& raw, const QString& answers) const
    {
        raw.type = QStringLiteral("shortanswer");
        for (const QString& part : answers.split(u'=')) {
            QString answer = part.trimmed();
            if (answer.isEmpty()) continue;
            const double percent = takeWeight(answer, 100);
            raw.answers.append(answerOf(answer, percent));
        }
    }

    void number(RawQuestion& raw, const QString& all) const
    {
        raw.type = QStringLiteral("numerical");
        const qsizetype wrong = all.indexOf(u'~');
        for (const QString& part : all.left(wrong).split(u'=')) {
            QString answer = part.trimmed();
            if (answer.isEmpty()) continue;
            const double percent = takeWeight(answer, 100);
            RawAnswer made = answerOf(answer, percent);
            const QString value = made.text.text;
            if (const qsizetype dots = value.indexOf(QLatin1String("..")); dots > 0) {
                const double least = value.left(dots).trimmed().toDouble(),
                             most = value.mid(dots + 2).trimmed().toDouble();
                made.text.text = QString::number((least + most) / 2, 'g', 15);
                made.tolerance = QString::number((most - least) / 2, 'g', 15);
            } else if (const qsizetype colon = value.indexOf(u':'); colon > 0) {
                made.text.text = value.left(colon).trimmed();
                made.tolerance = value.mid(colon + 1).trimmed();
            }
            made.text.html = false;
            raw.answers.append(made);
        }
        if (wrong < 0) return;
        RawAnswer others = answerOf(all.mid(wrong + 1), 0);
        others.text = {QStringLiteral("*"), false};
        raw.answers.append(others);
    }

    QString m_text;
    bool m_html = true;
};

bool looksLikeCloze(const RawQuestion& raw)
{
    static const QRegularExpression code(QStringLiteral("^\\d*:[A-Z_]+:$"));
    return std::any_of(raw.answers.begin(), raw.answers.end(),
                       [](const RawAnswer& answer) { return code.match(answer.text.text.trimmed()).hasMatch(); });
}

/// A last question without its end: an open brace, or a name that does not close. In the middle of a file it is a mistake
/// of its author; at its end the rest is missing.
bool endsTooSoon(const QString& block)
{
    const QString text = hidden(block).trimmed();
    if (text.startsWith(QLatin1String("::")) && text.indexOf(QLatin1String("::"), 2) < 0) return true;
    return text.contains(u'{') && !text.contains(u'}');
}

/// What was read, and how the question begins in the middle of which the file ends; empty: it does not.
struct Reading {
    Bank bank;
    QString unfinished;
};

Reading readingOf(const QByteArray& bytes)
{
    Builder builder;
    Reading out;
    QStringList lines;
    const auto flush = [&](bool last) {
        const QString block = lines.join(u'\n').trimmed();
        lines.clear();
        if (block.isEmpty()) return;
        if (last && endsTooSoon(block)) {
            out.unfinished = block.left(60).simplified();
            return;
        }
        RawQuestion raw;
        const QString problem = Question(block).read(raw);
        const QString name = raw.name.isEmpty() ? block.left(60).simplified() : raw.name;
        if (!problem.isEmpty()) {
            builder.lose(name, problem);
            return;
        }
        builder.add(raw);
        if (looksLikeCloze(raw))
            builder.lose(name, Tr::tr("It seems to be of Moodle’s type “embedded answers (Cloze)”, which GIFT does not have. "
                                      "Codes may stand among its answers: look at them, or export it as Moodle XML."));
    };
    bool between = false; // of two questions
    QString text = handout::decoded(bytes);
    for (const QString& line : text.replace(QLatin1String("\r\n"), QLatin1String("\n")).split(u'\n')) {
        const QString trimmed = line.trimmed();
        if (trimmed.startsWith(QLatin1String("//"))) continue;
        if (trimmed.startsWith(QLatin1String("$CATEGORY:"))) {
            flush(false);
            builder.category(shown(hidden(trimmed.mid(10))));
        } else if (trimmed.isEmpty()) {
            between = true;
        } else {
            // Not at the blank line itself: whether more follows tells a mistake from a file without its end.
            if (std::exchange(between, false)) flush(false);
            lines.append(line);
        }
    }
    flush(true);
    out.bank = builder.take();
    return out;
}

} // namespace

bool looksLikeGift(const QByteArray& bytes)
{
    if (!bytes.contains('{') || bytes.size() > largestFile) return false;
    const Reading reading = readingOf(bytes);
    if (reading.bank.count() == 0) return reading.unfinished.startsWith(QLatin1String("::"));
    return reading.bank.count() >= reading.bank.losses.size();
}

Result<Bank> readGift(const QByteArray& bytes)
{
    if (bytes.size() > largestFile)
        return Error{
            Error::Kind::TooLarge, Tr::tr("The file is larger than 50 MB. Export the questions in several files."), {}};
    Reading reading = readingOf(bytes);
    if (!reading.unfinished.isEmpty())
        return Error{Error::Kind::Damaged,
                     Tr::tr("The file ends in the middle of a question (“%1”), so it was probably cut short, and nothing was taken from "
                            "it. Get it once more from where it came; if it is whole, close the question with “}”.")
                         .arg(reading.unfinished),
                     {}};
    if (reading.bank.count() == 0)
        return Error{
            Error::Kind::NotOurs,
            Tr::tr(
                "There is no question in this file that can be read. Choose another file, or look whether it is GIFT."),
            {}};
    return std::move(reading.bank);
}

} // namespace microvet::importers::questionbank
