#include "core/programme/kind.h"

#include "core/programme/records/calls.h"
#include "core/programme/records/courses.h"
#include "core/programme/records/events.h"
#include "core/programme/records/organisation.h"
#include "core/programme/records/people.h"
#include "core/programme/records/policies.h"

#include <QCoreApplication>

namespace microvet::programme {

QString Kind::oneText() const { return QCoreApplication::translate("microvet::programme", one); }
QString Kind::manyText() const { return QCoreApplication::translate("microvet::programme", many); }

const Field* Kind::find(QStringView name) const
{
    for (const Field& field : fields)
        if (name == QLatin1String(field.name)) return &field;
    return nullptr;
}

QString Kind::titleOf(const Record& record) const
{
    for (const Field& field : fields) {
        if (field.type == FieldType::Reference || field.is(Inner)) continue;
        const QString text = field.shown(field.get(record)).simplified();
        if (!text.isEmpty()) return text;
    }
    return oneText();
}

const QList<const Kind*>& kinds()
{
    static const QList<const Kind*> all{
        &Programme::kind(),    &RoleText::kind(),      &HandbookVersion::kind(), &LetterTemplate::kind(),
        &NoticeVersion::kind(), &ColumnMatching::kind(), &Person::kind(),      &Call::kind(),            &Requirement::kind(),
        &Criterion::kind(),    &CallQuestion::kind(),  &CriteriaChange::kind(),  &Application::kind(),
        &Answer::kind(),       &Eligibility::kind(),   &Score::kind(),           &Evaluation::kind(),
        &Goal::kind(),         &GoalStep::kind(),      &Activity::kind(),        &Recognition::kind(),
        &Partner::kind(),      &JointAction::kind(),   &Event::kind(),           &EventFeedback::kind(),
        &Attendance::kind(),   &Topic::kind(),
        &TopicScore::kind(),   &ProgrammeCourse::kind(), &TeamMember::kind(),    &Milestone::kind(),
        &CourseRun::kind(),
        &OutsideCourse::kind(), &Letter::kind(),       &Policy::kind(),          &Development::kind(),
        &FocalQuestion::kind(), &FeedbackNote::kind(), &ErasedCount::kind()};
    return all;
}

const Kind* findKind(QStringView table)
{
    for (const Kind* kind : kinds())
        if (table == QLatin1String(kind->table)) return kind;
    return nullptr;
}

bool sameFields(const Kind& kind, const Record& a, const Record& b)
{
    return std::all_of(kind.fields.begin(), kind.fields.end(), [&](const Field& field) {
        return toText(field, field.get(a)) == toText(field, field.get(b));
    });
}

} // namespace microvet::programme
