#include "core/programme/people/person_words.h"

#include "core/programme/records/people.h"

namespace microvet::programme {

namespace {

constexpr qsizetype shortestName = 3;
constexpr qsizetype shortestNumber = 6;
constexpr qsizetype excerptLetters = 40;

const QString wordStart = QStringLiteral("(?<![\\p{L}\\p{N}])");
const QString wordEnd = QStringLiteral("(?![\\p{L}\\p{N}])");

QString spaced(const QStringList& words)
{
    QStringList escaped;
    for (const QString& word : words)
        escaped.append(QRegularExpression::escape(word));
    return escaped.join(QStringLiteral("[\\s,]+"));
}

/// Any spaces, strokes and brackets between the digits; where it begins with the code of a country (one to three digits),
/// that may be missing, or a 0 stand in its place.
QStringList numberPatterns(const QString& phone)
{
    QStringList digits;
    for (const QChar c : phone)
        if (c.isDigit()) digits.append(c);
    QStringList patterns;
    const int codes = phone.trimmed().startsWith(QLatin1Char('+')) ? 3 : 0;
    for (int code = 0; code <= codes && digits.size() - code >= shortestNumber; ++code)
        patterns.append(QStringLiteral("(?<!\\d)\\+?0?") + digits.mid(code).join(QStringLiteral("[\\s\\-/().]*"))
                        + QStringLiteral("(?!\\d)"));
    return patterns;
}

QRegularExpression anyOf(const QStringList& patterns)
{
    // What matches nothing, where nothing is known.
    const QString pattern = patterns.isEmpty() ? QStringLiteral("(?!)") : patterns.join(QLatin1Char('|'));
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption
                                           | QRegularExpression::UseUnicodePropertiesOption);
}

/// `was`: how they were called before. One word of that, such as a first name that was entered alone, may be anybody's.
void addPatterns(const Person& person, bool was, QStringList& sure, QStringList& perhaps)
{
    const QStringList names = person.name.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (person.name.trimmed().size() >= shortestName) {
        (was && names.size() == 1 ? perhaps : sure).append(wordStart + spaced(names) + wordEnd);
        if (names.size() > 1) {
            QStringList turned = names;
            turned.prepend(turned.takeLast());
            sure.append(wordStart + spaced(turned) + wordEnd);
        }
    }
    if (names.size() > 1)
        for (const QString& name : names)
            if (name.size() >= shortestName) perhaps.append(wordStart + QRegularExpression::escape(name) + wordEnd);
    if (const QString mail = person.mail.trimmed(); mail.contains(QLatin1Char('@')))
        sure.append(QStringLiteral("(?<![\\p{L}\\p{N}._+-])") + QRegularExpression::escape(mail) + wordEnd);
    sure += numberPatterns(person.phone);
}

} // namespace

QString erasedMark() { return QStringLiteral("[erased]"); }

PersonWords::PersonWords(const Person& person, const QList<Person>& earlier)
{
    QStringList sure;
    QStringList perhaps;
    addPatterns(person, false, sure, perhaps);
    for (const Person& one : earlier)
        addPatterns(one, true, sure, perhaps);
    m_sure = anyOf(sure);
    m_perhaps = anyOf(perhaps);
}

bool PersonWords::areIn(const QString& text) const { return !text.isEmpty() && m_sure.match(text).hasMatch(); }
bool PersonWords::perhapsIn(const QString& text) const { return !text.isEmpty() && m_perhaps.match(text).hasMatch(); }

QString PersonWords::excerpt(const QString& text) const
{
    auto match = m_sure.match(text);
    if (!match.hasMatch()) match = m_perhaps.match(text);
    if (!match.hasMatch()) return {};
    const qsizetype from = std::max<qsizetype>(0, match.capturedStart() - excerptLetters);
    const qsizetype to = std::min(text.size(), match.capturedEnd() + excerptLetters);
    return (from > 0 ? QStringLiteral("…") : QString()) + text.mid(from, to - from).simplified()
        + (to < text.size() ? QStringLiteral("…") : QString());
}

QString PersonWords::erasedFrom(QString text, bool also) const
{
    text.replace(m_sure, erasedMark());
    if (also) text.replace(m_perhaps, erasedMark());
    return text;
}

} // namespace microvet::programme
