#include "core/importers/aiken/aiken_reader.h"

#include "core/importers/handout/handout.h"
#include "core/importers/questionbank/raw.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace microvet::importers::aiken {

using namespace questionbank;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

constexpr qsizetype longestName = 60; ///< letters

QString shortened(const QString& text) { return text.simplified().left(longestName); }

struct Reading {
    Bank bank;
    QString unfinished; ///< how the question begins in the middle of which the file ends; empty: it does not
};

class Reader {
public:
    Reading read(const QString& text)
    {
        for (const QString& line : text.split(u'\n')) take(line.trimmed());
        Reading out;
        // Nothing follows that could tell what is wrong with it: the rest is missing.
        if (!m_question.isEmpty()) out.unfinished = shortened(m_question.join(u' '));
        out.bank = m_builder.take();
        return out;
    }

private:
    struct Option {
        QChar letter;
        QString text;
    };

    void take(const QString& line)
    {
        static const QRegularExpression option(QStringLiteral("^([A-Z])[.)](?:\\s+(.*))?$"));
        static const QRegularExpression answer(QStringLiteral("^ANSWER\\s*:\\s*(.*)$"), QRegularExpression::CaseInsensitiveOption);
        if (line.isEmpty()) {
            m_blank = true;
            return;
        }
        const bool afterBlank = std::exchange(m_blank, false);
        if (std::exchange(m_unnamed, false)) lose(Tr::tr("Its line “ANSWER:” names no option, so it stayed out."));
        if (const auto match = answer.match(line); match.hasMatch()) return finish(match.captured(1).trimmed());
        // "A. Volta made what?" is a question where none has begun.
        if (const auto match = option.match(line); match.hasMatch() && !m_question.isEmpty()) {
            m_options.append({match.captured(1).front(), match.captured(2).trimmed()});
            return;
        }
        if (m_options.isEmpty()) {
            // The last paragraph before the options is the question.
            if (afterBlank && !m_question.isEmpty()) lose(Tr::tr("This is a text without a question, so it stayed out."));
            m_question.append(line);
        } else if (afterBlank) {
            lose(Tr::tr("It has no line “ANSWER:”, so it stayed out."));
            m_question.append(line);
        } else {
            m_options.last().text += u' ' + line; // the option goes on
        }
    }

    void lose(const QString& sentence)
    {
        m_builder.lose(shortened(m_question.join(u' ')), sentence);
        clear();
    }

    void clear()
    {
        m_question.clear();
        m_options.clear();
    }

    /// `given`: what stands behind "ANSWER:", a letter, or several where several are right.
    void finish(const QString& given)
    {
        static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
        if (m_question.isEmpty()) {
            m_builder.lose(QStringLiteral("ANSWER: ") + shortened(given), Tr::tr("There is no question before this line, so it was left out."));
            return;
        }
        // Whether the file ends here tells a mistake from one that was cut short.
        if (given.isEmpty()) {
            m_unnamed = true;
            return;
        }
        if (m_options.size() < 2) return lose(Tr::tr("It has fewer than two options, so it stayed out."));
        QSet<QChar> letters, right;
        for (const Option& one : std::as_const(m_options)) {
            if (letters.contains(one.letter)) return lose(Tr::tr("Two of its options have the same letter, so it stayed out."));
            letters.insert(one.letter);
        }
        QString marks = given;
        while (marks.endsWith(u'.') || marks.endsWith(u')')) marks.chop(1);
        for (const QString& mark : marks.split(between, Qt::SkipEmptyParts)) {
            const QChar letter = mark.front().toUpper();
            if (mark.size() != 1 || !letters.contains(letter))
                return lose(Tr::tr("The right answer that it names (“%1”) is none of its options, so it stayed out.").arg(shortened(given)));
            right.insert(letter);
        }
        if (right.isEmpty()) return lose(Tr::tr("Its line “ANSWER:” names no option, so it stayed out.")); // ".", "," alone
        RawQuestion raw;
        raw.type = QStringLiteral("multichoice");
        raw.prompt = {m_question.join(u'\n'), false};
        raw.name = shortened(m_question.join(u' '));
        raw.single = right.size() == 1;
        raw.shuffle = false; // "both of them" stands last on purpose
        for (const Option& one : std::as_const(m_options))
            raw.answers.append({{one.text, false}, right.contains(one.letter) ? 100.0 / double(right.size()) : 0.0});
        m_builder.add(raw);
        clear();
    }

    Builder m_builder;
    QStringList m_question; ///< lines
    QList<Option> m_options;
    bool m_blank = false;   ///< the line before was blank
    bool m_unnamed = false; ///< the line before was "ANSWER:" alone
};

Reading readingOf(const QByteArray& bytes)
{
    QString text = handout::decoded(bytes);
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n').remove(QChar(0xfeff));
    return Reader().read(text);
}

} // namespace

bool looksLikeAiken(const QByteArray& bytes)
{
    if (bytes.size() > largestFile || !handout::canBeText(bytes)) return false;
    const Reading reading = readingOf(bytes);
    return reading.bank.count() > 0 && reading.bank.count() >= reading.bank.losses.size();
}

Result<Bank> readAiken(const QByteArray& bytes)
{
    if (bytes.size() > largestFile)
        return Error{
            Error::Kind::TooLarge, Tr::tr("The file is larger than 50 MB. Export the questions in several files."), {}};
    Reading reading = readingOf(bytes);
    if (!reading.unfinished.isEmpty() && (reading.bank.count() > 0 || !reading.bank.losses.isEmpty()))
        return Error{Error::Kind::Damaged,
                     Tr::tr("The file ends in the middle of a question (“%1”), so it was probably cut short, and nothing was taken from "
                            "it. Get it once more from where it came; if it is whole, add the line “ANSWER:” to the question.")
                         .arg(reading.unfinished),
                     {}};
    if (reading.bank.count() == 0)
        return Error{Error::Kind::NotOurs,
                     Tr::tr("There is no question in this file that can be read. Choose another file, or look whether it is Aiken: "
                            "options with “A.” before them, and “ANSWER:” behind them."),
                     {}};
    return std::move(reading.bank);
}

} // namespace microvet::importers::aiken
