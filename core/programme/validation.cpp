#include "core/programme/validation.h"

#include "core/programme/letters/letters.h"
#include "core/programme/following/outside_courses.h"
#include "core/programme/following/topic_scores.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

bool isMail(const QString& text)
{
    static const QRegularExpression mail(QStringLiteral("^[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]+$"));
    return mail.match(text).hasMatch();
}

QString problemOf(const Field& field, const QVariant& value)
{
    if (field.is(Inner) || field.is(Told)) return {}; // nobody could mend it
    const QString text = toText(field, value);
    const QString name = field.key();
    if (field.is(Required) && field.type != FieldType::Number && text.trimmed().isEmpty())
        return Tr::tr("Please fill this in.");
    if (text.isEmpty()) return {};
    switch (field.type) {
    case FieldType::Mail:
        return isMail(text) ? QString() : Tr::tr("This is no e-mail address, for instance name@school.org.");
    case FieldType::Link: {
        const QUrl url(text, QUrl::StrictMode);
        return url.isValid() && (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http")) && !url.host().isEmpty()
            ? QString()
            : Tr::tr("This is no web address, for instance https://school.org.");
    }
    case FieldType::Number:
        if (value.toInt() < 0) return Tr::tr("This cannot be less than 0.");
        if (name == QLatin1String("progress") && value.toInt() > 100) return Tr::tr("This cannot be more than 100.");
        if (name == QLatin1String("rating") && value.toInt() > 5) return Tr::tr("The best rating is 5.");
        if (name == QLatin1String("responsibility") && value.toInt() > 8) return Tr::tr("There are eight responsibilities.");
        return {};
    case FieldType::Points:
        return value.toDouble() < 0 ? Tr::tr("This cannot be less than 0.") : QString();
    default:
        if (name == QLatin1String("language") && !letterLanguages().contains(text))
            return Tr::tr("Letters are written in one of these: %1.").arg(letterLanguages().join(QLatin1String(", ")));
        return {};
    }
}

/// Pairs of fields of which the second must not come before the first.
constexpr std::pair<const char*, const char*> inOrder[] = {{"start", "end"},
                                                          {"opens", "closes"},
                                                          {"ambassador_since", "ambassador_until"},
                                                          {"asked", "answered"},
                                                          {"received", "decided"},
                                                          {"published", "next_review"},
                                                          {"approved_on", "next_review"}};

/// Nobody completes who has not enrolled, and nobody is attested who has not completed.
QList<Problem> problemsOf(const CourseRun& run)
{
    QList<Problem> problems;
    if (run.completed > run.enrolled)
        problems.append({CourseRun::kind().find(u"completed"), Tr::tr("More people completed than enrolled. Please check both numbers.")});
    if (run.attested > run.completed)
        problems.append({CourseRun::kind().find(u"attested"), Tr::tr("More people got an attestation than completed. Please check both numbers.")});
    return problems;
}

QList<Problem> problemsOf(const ProgrammeCourse& course)
{
    if (!course.published.isValid() || !course.owner.trimmed().isEmpty()) return {};
    return {{ProgrammeCourse::kind().find(u"owner"), Tr::tr("A published course has an owner, who looks at it again. Please say who.")}};
}

QList<Problem> problemsOf(const TopicScore& score)
{
    QList<Problem> problems;
    for (const Field* criterion : topicCriteria())
        if (criterion->get(score).toDouble() > mostTopicPoints)
            problems.append({criterion, Tr::tr("“%1” takes 0 to %2 points.").arg(criterion->labelText(), criterion->shown(mostTopicPoints))});
    return problems;
}

} // namespace

const QStringList& letterLanguages()
{
    static const QStringList all{QStringLiteral("en"), QStringLiteral("el"), QStringLiteral("bg"), QStringLiteral("nl"),
                                 QStringLiteral("pt"), QStringLiteral("it"), QStringLiteral("fr"), QStringLiteral("de")};
    return all;
}

QList<Problem> problemsOf(const Kind& kind, const Record& record)
{
    QList<Problem> problems;
    for (const Field& field : kind.fields)
        if (const QString text = problemOf(field, field.get(record)); !text.isEmpty()) problems.append({&field, text});
    for (const auto& [first, second] : inOrder) {
        const Field* from = kind.find(QString::fromLatin1(first));
        const Field* to = kind.find(QString::fromLatin1(second));
        if (!from || !to) continue;
        const QString begin = toText(*from, from->get(record));
        const QString end = toText(*to, to->get(record));
        if (!begin.isEmpty() && !end.isEmpty() && end < begin) // ISO 8601 sorts as dates do
            problems.append({to, Tr::tr("This is before “%1”.").arg(from->labelText())});
    }
    if (&kind == &CourseRun::kind()) problems += problemsOf(static_cast<const CourseRun&>(record));
    if (&kind == &ProgrammeCourse::kind()) problems += problemsOf(static_cast<const ProgrammeCourse&>(record));
    if (&kind == &TopicScore::kind()) problems += problemsOf(static_cast<const TopicScore&>(record));
    if (&kind == &OutsideCourse::kind()) problems += problemsOf(static_cast<const OutsideCourse&>(record));
    if (&kind == &LetterTemplate::kind())
        for (QString LetterTemplate::*text : {&LetterTemplate::subject, &LetterTemplate::body}) {
            LetterTemplate part;
            part.*text = static_cast<const LetterTemplate&>(record).*text;
            if (const Status fine = checkTemplate(part); !fine.ok()) problems.append({kind.find(text == &LetterTemplate::body ? u"body" : u"subject"), fine.error().text});
        }
    return problems;
}

} // namespace microvet::programme
