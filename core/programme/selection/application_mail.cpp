#include "core/programme/selection/application_mail.h"

#include "core/programme/letters/placeholders.h"
#include "core/programme/letters/privacy.h"
#include "core/programme/letters/words.h"
#include "core/programme/people/columns.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

constexpr qsizetype mostRead = 200000;

/// Of what an answer consists, with the sentence that is agreed to as the last question.
QStringList askedTexts(const Call& call, const QList<CallQuestion>& own, const Programme& programme)
{
    QStringList texts;
    for (const FormQuestion& question : formQuestions(call, own)) texts << question.text;
    texts << fill(word(languageOf(call), QStringLiteral("selecting.mail.consent")),
                  {{QStringLiteral("sentence"), consentSentence(programme, languageOf(call))}})
                 .text;
    return texts;
}

/// The privacy notice with its version, as it stands below the questions; empty while something is missing for it.
QString noticeBelow(const Programme& programme, const QString& language)
{
    const PrivacyNotice notice = privacyNotice(programme, language);
    return notice.whole() ? notice.text() + QLatin1String("\n\n") + notice.versionSentence(language) : QString();
}

/// The version of the notice that came back with the reply; empty where it says none: nobody knows which one was read then.
QString noticeIn(const QString& reply, const QString& language)
{
    const QString sentence = word(language, QStringLiteral("criteria.papers.version")).section(QLatin1String("{version}"), 0, 0).trimmed();
    const QRegularExpression version(QRegularExpression::escape(sentence) + QStringLiteral("[\\s>]*([0-9a-f]{8})\\b"));
    return version.match(reply).captured(1);
}

QStringList foldedWords(const QString& text) { return foldedName(text).split(QLatin1Char(' '), Qt::SkipEmptyParts); }

/// Goes over the words of `line` that continue the question; `left` are its words still to come. Returns what follows.
QString afterQuestion(const QString& line, QStringList& left)
{
    static const QRegularExpression wordsOf(QStringLiteral("\\S+"));
    qsizetype end = 0;
    for (auto found = wordsOf.globalMatch(line); found.hasNext();) {
        const auto match = found.next();
        const QStringList parts = foldedWords(match.captured());
        // A question mark may stand apart from its word.
        if (parts.isEmpty() ? end == 0 : parts.size() > left.size() || left.mid(0, parts.size()) != parts) break;
        left.remove(0, parts.size());
        end = match.capturedEnd();
    }
    return line.mid(end).trimmed();
}

struct Line {
    int depth = 0; ///< of quoting
    QString text;
};

QList<Line> linesOf(const QString& text)
{
    static const QRegularExpression quote(QStringLiteral("^\\s*((?:>\\s?)+)"));
    QList<Line> lines;
    int least = 1000;
    const QStringList all = QString(text.left(mostRead)).replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n')).split(QLatin1Char('\n'));
    for (const QString& raw : all) {
        const auto match = quote.match(raw);
        Line line{int(match.captured(1).count(QLatin1Char('>'))), raw.mid(match.capturedLength())};
        line.text.replace(QChar(0xa0), QLatin1Char(' '));
        line.text = line.text.trimmed();
        if (!line.text.isEmpty()) least = std::min(least, line.depth);
        lines << line;
    }
    for (Line& line : lines) line.depth = std::max(0, line.depth - least); // a mail that was quoted as a whole
    return lines;
}

/// Goes through the reply once and gathers the lines of each answer.
class Reader {
public:
    /// `below`: what stands below the last question, and is no answer wherever it comes back.
    Reader(const QStringList& asked, const QString& end, const QString& below)
        : m_end(foldedName(end))
        , m_below(foldedName(below))
        , m_answers(asked.size())
    {
        for (const QString& text : asked) m_asked << foldedWords(text);
    }

    void read(const QList<Line>& lines)
    {
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const Line& line = lines[i];
            if (line.text.isEmpty()) {
                add(QString());
                continue;
            }
            if (foldedName(line.text) == m_end) {
                m_ended = true;
                close();
                continue;
            }
            if ((line.depth == 0 && line.text == QLatin1String("--")) || announcesQuote(lines, i)) {
                close();
                continue;
            }
            if (startsQuestion(line)) continue;
            QString rest = line.text;
            if (!m_left.isEmpty()) { // the mail program broke the question into lines
                rest = afterQuestion(line.text, m_left);
                if (rest.isEmpty()) continue;
                if (rest != line.text || line.depth == 0) m_left.clear();
            }
            if (line.depth > 0 && rest == line.text) continue; // the original's introduction
            m_left.clear();
            add(rest);
        }
    }

    QString answer(qsizetype number) const { return m_answers[number].join(QLatin1Char('\n')).trimmed(); }
    const QStringList& unread() const { return m_unread; }

private:
    bool startsQuestion(const Line& line)
    {
        static const QRegularExpression numbered(QStringLiteral("^[*_#\\s]*(\\d{1,3})\\s*[.):]\\s*(.*)$"));
        const auto match = numbered.match(line.text);
        if (!match.hasMatch()) return false;
        const int number = match.captured(1).toInt();
        if (number < 1 || number > m_answers.size()) return false;
        QStringList left = m_asked[number - 1];
        const QString rest = afterQuestion(match.captured(2), left);
        const qsizetype whole = m_asked[number - 1].size();
        const bool asked = left.size() <= whole - std::min<qsizetype>(2, whole);
        if (asked) {
            m_current = number - 1;
            m_byText = true;
            m_left = left;
            if (!rest.isEmpty() && left.isEmpty()) add(withoutMark(rest));
            return true;
        }
        // A number alone: within an answer it is a list of the applicant's own.
        if (line.depth > 0 || (m_current >= 0 && (m_byText || number - 1 <= m_current))) return false;
        m_current = number - 1;
        m_byText = false;
        m_left.clear();
        add(match.captured(2).trimmed());
        return true;
    }

    static QString withoutMark(const QString& text)
    {
        qsizetype from = 0;
        while (from < text.size() && (text[from] == QLatin1Char(':') || text[from] == QLatin1Char('*') || text[from].isSpace())) ++from;
        return text.mid(from);
    }

    /// "On 3 March Maria wrote:" stands right above what it quotes.
    static bool announcesQuote(const QList<Line>& lines, qsizetype at)
    {
        if (lines[at].depth > 0 || !lines[at].text.endsWith(QLatin1Char(':'))) return false;
        for (qsizetype i = at + 1; i < lines.size() && i < at + 3; ++i)
            if (!lines[i].text.isEmpty()) return lines[i].depth > 0;
        return false;
    }

    void close()
    {
        m_current = -1;
        m_left.clear();
    }

    void add(const QString& text)
    {
        if (m_current >= 0) m_answers[m_current] << text;
        else if (!text.isEmpty() && m_unread.size() < 100 && !(m_ended && m_below.contains(foldedName(text)))) m_unread << text;
    }

    QString m_end;
    QString m_below;
    QList<QStringList> m_asked;
    QList<QStringList> m_answers;
    QStringList m_unread;
    QStringList m_left; ///< words of the question that have not come yet
    qsizetype m_current = -1;
    bool m_byText = false;
    bool m_ended = false; ///< the last question is behind us
};

} // namespace

QString mailQuestions(const Call& call, const QList<CallQuestion>& own, const Programme& programme)
{
    const QString language = languageOf(call);
    QString text = call.closes.isValid()
        ? fill(word(language, QStringLiteral("selecting.mail.intro")), {{QStringLiteral("closes"), dayIn(language, call.closes)}}).text
        : word(language, QStringLiteral("selecting.mail.introOpen"));
    const QStringList asked = askedTexts(call, own, programme);
    for (qsizetype i = 0; i < asked.size(); ++i) text += QStringLiteral("\n\n%1. ").arg(i + 1) + asked[i] + QLatin1Char('\n');
    text += QLatin1String("\n\n") + word(language, QStringLiteral("selecting.mail.end")) + QLatin1Char('\n');
    const QString below = noticeBelow(programme, language);
    return below.isEmpty() ? text : text + QLatin1String("\n\n") + below + QLatin1Char('\n');
}

MailReply readMailReply(const QString& text, const Call& call, const QList<CallQuestion>& own, const Programme& programme, QDate today)
{
    const QStringList asked = askedTexts(call, own, programme);
    Reader reader(asked, word(languageOf(call), QStringLiteral("selecting.mail.end")), noticeBelow(programme, languageOf(call)));
    reader.read(linesOf(text));
    MailReply reply;
    reply.unread = reader.unread();
    reply.incoming.source = QStringLiteral("mail");
    reply.incoming.received = today;
    reply.incoming.language = languageOf(call);
    const QList<FormQuestion> questions = formQuestions(call, own);
    for (qsizetype i = 0; i < questions.size(); ++i) {
        const QString answer = reader.answer(i);
        if (answer.isEmpty()) reply.missing << questions[i].text;
        else setField(reply.incoming, questions[i].key, answer, reply.notes);
    }
    const QString consent = reader.answer(asked.size() - 1);
    reply.consentAnswered = saysYes(consent) || saysNo(consent);
    if (saysYes(consent)) {
        reply.incoming.consentOn = today;
        reply.incoming.consentText = consentSentence(programme, languageOf(call));
        reply.incoming.consentNotice = noticeIn(text.left(mostRead), languageOf(call));
        reply.incoming.consentHow = QStringLiteral("mail");
    } else if (consent.isEmpty()) {
        reply.notes << Tr::tr("The reply says nothing about consent. Please ask for it, and enter it in the application.");
    } else if (!reply.consentAnswered) {
        reply.notes << Tr::tr("Whether “%1” means consent is for you to decide.").arg(consent.left(200));
    }
    return reply;
}

} // namespace microvet::programme
