#pragma once

#include "core/programme/records/calls.h"
#include "core/programme/selection/criteria_changes.h"
#include "core/programme/store/store.h"

/// A call: what an applicant has to be, how candidates are judged, and that this stands once somebody has looked at an
/// application.
namespace microvet::programme {

/// How candidates of a call are judged; both lists in the order of the grid.
struct Criteria {
    QList<Criterion> criteria;
    QList<Requirement> requirements;

    /// Of all criteria together.
    double most() const;
};

/// Points of the framework's grid. The framework gives 20 for professional experience and leaves it to the organisation
/// how they are shared out over the three sub-criteria.
struct GridPoints {
    double motivation = 10;
    double teaching = 8;
    double online = 6;
    double microCredentials = 6;
    double english = 10;
    QString leastEnglish = QStringLiteral("B2");
};

/// The framework's requirements and grid in the call's language. `requirements`: as the organisation words them in its
/// role; the framework's six where it does not.
Criteria frameworkCriteria(const QString& language, const GridPoints& points = {}, const QStringList& requirements = {});

/// Asks for a level of English in that criterion, and says so in words where they named the level before or said nothing.
/// `level` empty: none is asked for.
void askForLevel(Criterion& criterion, const QString& level, const QString& language);

/// Sentences for what must be mended before criteria are stored.
QStringList problemsOf(const Criteria& criteria);

/// Sentences for where the points differ from the framework's sums (10, 20, 10, together 40), which an organisation may want.
QStringList remarksOn(const Criteria& criteria, const QString& language);

/// Stores a new call with the framework's criteria as one step. Gives it its id, and the language of the programme where
/// it has none.
Status addCall(Store& store, Call& call, const GridPoints& points = {});

Result<Criteria> criteriaOf(Store& store, const QUuid& call);
Result<QList<CallQuestion>> questionsOf(Store& store, const QUuid& call);
/// Stores a question of the call's own; without a position it stands behind the others.
Status addQuestion(Store& store, CallQuestion& question);

/// The only way to change the criteria of a call. What `after` does not hold goes, what has no id is new; positions follow
/// the order of the lists. Once an application was opened it is refused without a reason and logged as a CriteriaChange.
/// Refused too where points that were given would be above the new maximum.
Status changeCriteria(Store& store, const QUuid& call, const Criteria& after, const QString& reason);

/// Somebody opens an application: from the first one on the criteria of its call stand.
Result<Application> openApplication(Store& store, const QUuid& application);
/// From now on, where they do not stand already.
Status freezeCriteria(Change& change, const QUuid& call);

/// Came after the call had closed.
bool isLate(const Application& application, const Call& call);

/// Whether it takes applications on that day, and if not, a sentence that says so.
QString closedSentence(const Call& call, QDate today);

/// Who gives points: the evaluators of the call, or else those who are responsible for it.
QStringList evaluatorsOf(const Call& call);

} // namespace microvet::programme
