#include "core/programme/following/contributions.h"

#include "core/programme/letters/placeholders.h"
#include "core/programme/letters/words.h"

namespace microvet::programme {

namespace {

constexpr int mostByHand = 8;
constexpr int mostEvents = 6;
constexpr int methodology = 3; // the responsibility whose notes are about it

QString engagement(const QString& language, const char* path) { return word(language, QStringLiteral("engagement.") + QLatin1String(path)); }

QString counted(const QString& language, const char* path, int number) { return countIn(language, QStringLiteral("engagement.") + QLatin1String(path), number); }

QString about(const QString& language, const char* path, const char* name, const QString& value)
{
    return fill(engagement(language, path), {{QString::fromLatin1(name), onOneLine(value)}}).text;
}

/// "Title (4 March 2031)".
QString dated(const QString& title, const QDate& day, const QString& language)
{
    return day.isValid() ? QStringLiteral("%1 (%2)").arg(onOneLine(title), dayIn(language, day)) : onOneLine(title);
}

/// Entries of some sources that are done, in the order of the rows.
QList<SheetEntry> doneOf(const AmbassadorSheet& sheet, SheetSource source)
{
    QList<SheetEntry> found;
    for (const SheetRow& row : sheet.rows)
        for (const SheetEntry& entry : row.entries)
            if (entry.source == source && entry.isDone()) found.append(entry);
    return found;
}

/// The first ones as lines, and how many more there are.
void addSome(QStringList& lines, QStringList texts, int most, const QString& language)
{
    texts.removeDuplicates();
    texts.removeAll(QString());
    // Of one too many, the last is no longer than the line that would say so.
    const qsizetype shown = texts.size() > most + 1 ? most : texts.size();
    lines += texts.mid(0, shown);
    if (texts.size() > shown) lines.append(counted(language, "contributions.more", int(texts.size() - shown)));
}

} // namespace

QStringList contributionLines(const AmbassadorSheet& sheet, const QString& language)
{
    QStringList lines, byHand, gatherings;
    for (const SheetEntry& entry : doneOf(sheet, SheetSource::ByHand))
        byHand.append(onOneLine(entry.what));
    addSome(lines, byHand, mostByHand, language);
    for (const SheetEntry& entry : doneOf(sheet, SheetSource::TeamLed))
        lines.append(about(language, "contributions.team", "course", entry.subject));
    for (const SheetEntry& entry : doneOf(sheet, SheetSource::TrainingGiven))
        gatherings.append(about(language, "contributions.training", "event", dated(entry.subject, entry.done, language)));
    for (const SheetEntry& entry : doneOf(sheet, SheetSource::EventAttended))
        gatherings.append(about(language, "contributions.event", "event", dated(entry.subject, entry.done, language)));
    addSome(lines, gatherings, mostEvents, language);
    constexpr std::pair<SheetSource, const char*> numbers[] = {{SheetSource::SignedReview, "contributions.review"},
                                                               {SheetSource::OutsideCourse, "contributions.outside"},
                                                               {SheetSource::FeedbackNote, "contributions.feedback"},
                                                               {SheetSource::QuestionAnswered, "contributions.questions"}};
    for (const auto& [source, path] : numbers)
        if (const int number = int(doneOf(sheet, source).size()); number > 0) lines.append(counted(language, path, number));
    return lines;
}

QString entryText(const SheetEntry& entry, int responsibility, const QString& language)
{
    switch (entry.source) {
    case SheetSource::TeamLed:
        return about(language, "entries.team", "subject", entry.subject);
    case SheetSource::OutsideCourse:
    case SheetSource::SignedReview:
        if (entry.subject.isEmpty()) break; // a review of whose course nothing was kept
        return fill(engagement(language, "entries.outside"),
                    {{QStringLiteral("subject"), onOneLine(entry.subject)}, {QStringLiteral("number"), QString::number(entry.count)}})
            .text;
    case SheetSource::FeedbackNote:
        return about(language, "entries.note", "subject",
                     !entry.subject.isEmpty() ? entry.subject
                                              : engagement(language, responsibility == methodology ? "entries.methodology" : "entries.framework"));
    case SheetSource::TrainingGiven:
        return about(language, "entries.training", "subject", entry.subject);
    case SheetSource::QuestionAnswered:
        return entry.subject.isEmpty() ? engagement(language, "entries.answered") : about(language, "entries.question", "subject", entry.subject);
    case SheetSource::EventAttended:
        return onOneLine(entry.subject);
    case SheetSource::ByHand:
        break;
    }
    return onOneLine(entry.what);
}

QString sourceName(SheetSource source, const QString& language)
{
    switch (source) {
    case SheetSource::ByHand: return engagement(language, "sources.byHand");
    case SheetSource::SignedReview: return engagement(language, "sources.signedReview");
    case SheetSource::TeamLed: return engagement(language, "sources.teamLed");
    case SheetSource::OutsideCourse: return engagement(language, "sources.outsideCourse");
    case SheetSource::FeedbackNote: return engagement(language, "sources.feedbackNote");
    case SheetSource::EventAttended: return engagement(language, "sources.eventAttended");
    case SheetSource::TrainingGiven: return engagement(language, "sources.trainingGiven");
    case SheetSource::QuestionAnswered: return engagement(language, "sources.questionAnswered");
    }
    return {};
}

QString evidenceText(const SheetEntry& entry, const QString& language)
{
    QStringList parts;
    if (entry.source == SheetSource::TrainingGiven && entry.count > 0) parts.append(counted(language, "entries.participants", entry.count));
    if (entry.byHand() || (entry.source == SheetSource::SignedReview && entry.subject.isEmpty())) parts.append(onOneLine(entry.evidence));
    if (!entry.decision.isEmpty()) parts.append(word(language, QStringLiteral("engagement.entries.decisions.") + entry.decision));
    if (entry.sealed) parts.append(engagement(language, "entries.sealed"));
    if (entry.certified) parts.append(engagement(language, "entries.certificate"));
    parts.append(entry.link.trimmed());
    parts.append(entry.evidenceFile.section(QLatin1Char('/'), -1)); // where it lies says nothing to others
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace microvet::programme
