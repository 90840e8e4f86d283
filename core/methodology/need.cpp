#include "core/methodology/need.h"

#include "core/methodology/sheet.h"
#include "core/model/state.h"
#include "core/model/totals.h"
#include "core/model/walk.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace microvet::methodology {
namespace {

using namespace model;

bool said(const QString& text) { return !text.trimmed().isEmpty(); }

template<class List, class Test>
bool any(const List& list, Test&& test) { return std::any_of(list.cbegin(), list.cend(), test); }

template<class List, class Test>
bool all(const List& list, Test&& test) { return !list.isEmpty() && std::all_of(list.cbegin(), list.cend(), test); }

/// The text at course.<part>.<field>.
template<auto part, auto field>
bool has(const CourseFacts& facts) { return said(facts.course().*part.*field); }

template<auto field>
bool hasOwn(const CourseFacts& facts) { return said(facts.course().*field); }

bool evidence(const CourseFacts& f)
{
    return any(f.course().need.evidence, [](const Evidence& e) { return said(e.statement) && said(e.source) && e.date.isValid(); });
}
bool evidenceBegun(const CourseFacts& f) { return !f.course().need.evidence.isEmpty(); }

bool entry(const CourseFacts& f) { return f.course().learners.noPrerequisites || said(f.course().learners.prerequisites); }

bool someOutcome(const CourseFacts& f) { return any(f.course().outcomes, [](const Outcome& o) { return said(o.statement); }); }

/// Elements of a kind that refer to an outcome, gathered once for all outcomes.
QSet<OutcomeId> linked(const Course& course, bool tested)
{
    QSet<OutcomeId> targets;
    const auto take = [&](const QList<OutcomeRef>& refs) { for (const OutcomeRef& ref : refs) targets.insert(ref.target()); };
    for (const Module& module : course.modules) {
        if (!tested) take(module.outcomes);
        for (const Unit& unit : module.units) {
            if (!tested) take(unit.outcomes);
            for (const Block& block : unit.blocks) {
                if (!tested) take(block.outcomes);
                else if (const auto* check = std::get_if<KnowledgeCheckBlock>(&block.body))
                    for (const Question& question : check->questions) take(question.outcomes);
            }
        }
    }
    if (!tested) return targets;
    for (const Assessment& assessment : course.assessments) {
        take(assessment.outcomes);
        for (const Question& question : assessment.questions) take(question.outcomes);
    }
    return targets;
}

bool everyOutcome(const Course& course, bool tested)
{
    const QSet<OutcomeId> targets = linked(course, tested);
    return all(course.outcomes, [&](const Outcome& outcome) { return targets.contains(outcome.id); });
}

bool everyOutcomeTested(const CourseFacts& f) { return everyOutcome(f.course(), true); }
bool everyOutcomeTaught(const CourseFacts& f) { return everyOutcome(f.course(), false); }
bool someTested(const CourseFacts& f) { return !linked(f.course(), true).isEmpty(); }
bool someTaught(const CourseFacts& f) { return !linked(f.course(), false).isEmpty(); }

bool finalAssessment(const CourseFacts& f)
{
    return any(f.course().assessments, [](const Assessment& a) { return a.purpose == AssessmentKind::Summative && !isEmpty(a); });
}
bool anyAssessment(const CourseFacts& f) { return !f.course().assessments.isEmpty(); }

bool assessmentStated(const CourseFacts& f)
{
    return !f.course().assessmentStatement.types.isEmpty() && said(f.course().assessmentStatement.description);
}

bool namedUnits(const CourseFacts& f)
{
    return all(f.course().modules, [](const Module& m) { return said(m.title) && all(m.units, [](const Unit& u) { return said(u.title); }); });
}
bool anyNamedUnit(const CourseFacts& f)
{
    return any(f.course().modules, [](const Module& m) { return any(m.units, [](const Unit& u) { return said(u.title); }); });
}

bool writtenUnits(const CourseFacts& f)
{
    return all(f.course().modules, [](const Module& m) { return all(m.units, [](const Unit& u) { return !isEmpty(u); }); });
}
bool anyWrittenUnit(const CourseFacts& f)
{
    return any(f.course().modules, [](const Module& m) { return any(m.units, [](const Unit& u) { return !isEmpty(u); }); });
}

bool mode(const CourseFacts& f) { return said(f.course().delivery.mode); }
bool support(const CourseFacts& f)
{
    const SupportContact& contact = f.course().support;
    return said(contact.email) || said(contact.phone) || said(contact.link);
}
bool evaluation(const CourseFacts& f) { return !f.course().evaluation.questions.isEmpty(); }

bool hours(const CourseFacts& f) { return model::hoursOf(f.course().workload) > 0; }

/// No points on purpose, or as many as the policy gives for the hours.
bool points(const CourseFacts& f)
{
    const Credit& credit = f.course().credit;
    if (credit.framework == CreditFramework::None) return true;
    const double due = pointsFor(credit, model::hoursOf(f.course().workload));
    return credit.framework.isSet() && credit.points > 0 && due > 0 && std::abs(credit.points - due) < std::max(0.005, credit.step / 2);
}
bool pointsBegun(const CourseFacts& f) { return f.course().credit.points > 0 || f.course().credit.framework == CreditFramework::None; }

bool level(const CourseFacts& f)
{
    return (f.course().level.eqf >= 1 && f.course().level.eqf <= 8) || said(f.course().level.nqf) || said(f.course().level.reason);
}

bool sheetFilled(const CourseFacts& f) { return missingElements(credentialSheet(f.course())).isEmpty(); }
bool quality(const CourseFacts& f) { return !f.course().quality.types.isEmpty() || said(f.course().quality.description); }
bool stackSaid(const CourseFacts& f) { return f.course().stackability.integration.isSet(); }

bool holder(const CourseFacts& f) { return said(f.course().licence.holder) && said(f.course().licence.code); }

bool people(const CourseFacts& f)
{
    const auto named = [&](std::initializer_list<Role> roles) {
        return any(f.course().contributors, [&](const Contributor& c) {
            return said(c.name) && std::any_of(roles.begin(), roles.end(), [&](Role role) { return c.role == role; });
        });
    };
    return named({Role::Author}) && named({Role::Reviewer, Role::Ambassador});
}
bool anyReviewer(const CourseFacts& f)
{
    return any(f.course().contributors, [](const Contributor& c) { return c.role == Role::Reviewer || c.role == Role::Ambassador; });
}

bool noErrors(const CourseFacts& f) { return f.errors == 0; }
bool never(const CourseFacts&) { return false; }
bool nextReview(const CourseFacts& f) { return f.course().nextReview.isValid(); }
bool published(const CourseFacts& f) { return f.course().published.isValid(); }

} // namespace

const QList<Need>& needs()
{
#define MV_TEXT(text) QT_TRANSLATE_NOOP("microvet::methodology::Need", text)
    static const QList<Need> list{
        {"need.summary", MV_TEXT("Say why this course is needed."), has<&Course::need, &NeedsAnalysis::summary>, nullptr, "need.summary"},
        {"need.requestedBy", MV_TEXT("Say who asked for it."), has<&Course::need, &NeedsAnalysis::requestedBy>, nullptr, "need.requestedBy"},
        {"need.labourMarket", MV_TEXT("Say what the labour market needs."), has<&Course::need, &NeedsAnalysis::labourMarket>, nullptr, "need.labourMarket"},
        {"need.stakeholders", MV_TEXT("Say who was heard."), has<&Course::need, &NeedsAnalysis::stakeholders>, nullptr, "need.stakeholders"},
        {"need.evidence", MV_TEXT("Give one piece of evidence with its source and date."), evidence, evidenceBegun, "need.evidence"},
        {"learners.targetGroup", MV_TEXT("Say for whom the course is."), has<&Course::learners, &Learners::targetGroup>, nullptr, "learners.targetGroup"},
        {"learners.entry", MV_TEXT("Say what learners need before they start, or that nothing is required."), entry, nullptr, "learners.prerequisites"},
        {"learners.barriers", MV_TEXT("Say what may keep learners out."), has<&Course::learners, &Learners::barriers>, nullptr, "learners.barriers"},
        {"learners.content", MV_TEXT("Say how the content answers that."), has<&Course::learners, &Learners::inclusiveContent>, nullptr, "learners.inclusiveContent"},
        {"learners.methods", MV_TEXT("Say how the methods answer that."), has<&Course::learners, &Learners::inclusiveMethods>, nullptr, "learners.inclusiveMethods"},
        {"learners.recognition", MV_TEXT("Say how recognition answers that."), has<&Course::learners, &Learners::inclusiveRecognition>, nullptr, "learners.inclusiveRecognition"},
        {"outcomes.some", MV_TEXT("Write the first learning outcome."), someOutcome, nullptr, "outcomes"},
        {"assessment.final", MV_TEXT("Make a final assessment with at least one question or task."), finalAssessment, anyAssessment, "assessments"},
        {"assessment.every", MV_TEXT("Link every outcome to a question or an assessment."), everyOutcomeTested, someTested, "assessments"},
        {"assessment.statement", MV_TEXT("Say of what kind the assessment is and how it is done."), assessmentStated, nullptr, "assessmentStatement.types"},
        {"assessment.supervision", MV_TEXT("Say how the assessment is supervised."), has<&Course::assessmentStatement, &AssessmentStatement::supervision>, nullptr, "assessmentStatement.supervision"},
        {"structure.units", MV_TEXT("Give every module and every unit a title."), namedUnits, anyNamedUnit, "modules"},
        {"structure.every", MV_TEXT("Link every outcome to a unit that teaches it."), everyOutcomeTaught, someTaught, "modules"},
        {"content.units", MV_TEXT("Write something in every unit."), writtenUnits, anyWrittenUnit, "modules"},
        {"delivery.mode", MV_TEXT("Say how learners take part: online, in a room, or both."), mode, nullptr, "delivery.mode"},
        {"delivery.exchange", MV_TEXT("Say how learners exchange with each other."), has<&Course::delivery, &DeliveryPlan::exchange>, nullptr, "delivery.exchange"},
        {"delivery.technical", MV_TEXT("Say what equipment learners need."), hasOwn<&Course::technicalRequirements>, nullptr, "technicalRequirements"},
        {"delivery.support", MV_TEXT("Say whom learners can ask."), support, nullptr, "support.email"},
        {"delivery.evaluation", MV_TEXT("Ask learners about the course at its end."), evaluation, never, "evaluation.questions"},
        {"workload.hours", MV_TEXT("Give the hours that learners need."), hours, nullptr, "workload.guided"},
        {"workload.explanation", MV_TEXT("Say how the hours were estimated."), has<&Course::workload, &Workload::explanation>, nullptr, "workload.explanation"},
        {"credit.points", MV_TEXT("Let the credit points fit the hours, or say that there are none."), points, pointsBegun, "credit.points"},
        {"level.given", MV_TEXT("Give the level, or say why there is none."), level, nullptr, "level.eqf"},
        {"sheet.filled", MV_TEXT("Fill in every mandatory European element."), sheetFilled, quality, ""},
        {"sheet.stack", MV_TEXT("Say whether it stands alone or counts towards something larger."), stackSaid, nullptr, "stackability.integration"},
        {"licence.holder", MV_TEXT("Choose a licence, and say who holds the rights."), holder, has<&Course::licence, &Licence::holder>, "licence.holder"},
        {"review.people", MV_TEXT("Name an author and somebody who reviews."), people, anyReviewer, "contributors"},
        {"review.errors", MV_TEXT("Mend every error that the checks found."), noErrors, never, ""},
        {"review.next", MV_TEXT("Say when the course is looked at again."), nextReview, nullptr, "nextReview"},
        {"package.version", MV_TEXT("Give the version a number."), hasOwn<&Course::version>, never, "version"},
        {"package.published", MV_TEXT("Say when it was published."), published, nullptr, "published"},
    };
#undef MV_TEXT
    return list;
}

const Need* needOf(const QString& id)
{
    for (const Need& need : needs())
        if (id == QLatin1String(need.id)) return &need;
    return nullptr;
}

QString Need::sentence() const { return QCoreApplication::translate("microvet::methodology::Need", text); }

} // namespace microvet::methodology
