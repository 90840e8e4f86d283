#include "core/programme/following/outside_courses.h"

#include "core/programme/people/people_names.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

const QString solvedMark = QStringLiteral("[x] ");
constexpr int mostRounds = 100; ///< a chain that is longer is one that leads back to itself

const Field* fieldOf(const char* name) { return OutsideCourse::kind().find(QString::fromLatin1(name)); }

bool isSaid(const QString& decision) { return !decision.isEmpty(); }

} // namespace

QString Point::key() const
{
    static const QRegularExpression form(QStringLiteral("^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*-\\d+(?:-[a-z]+)*(?: \\(.*?\\))?(?=: )"));
    return form.match(text).captured(0);
}

QList<Point> pointsOf(const QString& text)
{
    QList<Point> points;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (const QString& raw : lines) {
        const QString line = raw.trimmed();
        const bool solved = line.startsWith(solvedMark, Qt::CaseInsensitive);
        const QString words = solved ? line.mid(solvedMark.size()).trimmed() : line;
        if (!words.isEmpty() && words.compare(solvedMark.trimmed(), Qt::CaseInsensitive) != 0) points.append({words, solved});
    }
    return points;
}

QString pointsText(const QList<Point>& points)
{
    QStringList lines;
    for (const Point& point : points)
        lines.append((point.solved ? solvedMark : QString()) + point.text.simplified());
    return lines.join(QLatin1Char('\n'));
}

QString pointText(const QString& rule, const QString& place, const QString& what)
{
    // A bracket within the place would end it too early.
    QString where = place.simplified();
    where.replace(QLatin1Char('('), QLatin1Char('[')).replace(QLatin1Char(')'), QLatin1Char(']'));
    return (where.isEmpty() ? rule : rule + QStringLiteral(" (") + where + QLatin1Char(')')) + QStringLiteral(": ") + what.simplified();
}

QList<Point> nextPoints(const QList<Point>& before, const QStringList& found)
{
    QStringList left = found; // what no earlier point stands for
    QList<Point> points = before;
    QList<qsizetype> unmatched;
    for (qsizetype i = 0; i < points.size(); ++i) {
        if (points[i].key().isEmpty()) continue;
        points[i].solved = !left.removeOne(points[i].text);
        if (points[i].solved) unmatched.append(i);
    }
    // The same rule at the same place in other words: "3 pictures" are 2 now.
    for (const qsizetype i : std::as_const(unmatched)) {
        const QString key = points[i].key();
        const auto again = std::find_if(left.cbegin(), left.cend(), [&](const QString& text) { return Point{text}.key() == key; });
        if (again == left.cend()) continue;
        points[i] = {*again, false};
        left.erase(again);
    }
    for (const QString& text : std::as_const(left))
        points.append({text, false});
    return points;
}

PointCounts countOf(const QList<Point>& points)
{
    const auto solved = int(std::count_if(points.cbegin(), points.cend(), [](const Point& point) { return point.solved; }));
    return {int(points.size()) - solved, solved};
}

QList<Problem> problemsOf(const OutsideCourse& course)
{
    QList<Problem> problems;
    const auto against = [&](const char* field, const QString& sentence) { problems.append({fieldOf(field), sentence}); };
    const QString first = course.firstReviewer.simplified();
    const QString second = course.secondReviewer.simplified();
    if (sameName(first, second))
        against("second_reviewer", Tr::tr("Two different people review a course from outside; %1 stands here twice.").arg(second));
    if (sameName(first, course.sender)) against("first_reviewer", Tr::tr("%1 sent this course, so somebody else has to review it.").arg(first));
    if (sameName(second, course.sender)) against("second_reviewer", Tr::tr("%1 sent this course, so somebody else has to review it.").arg(second));
    if (isSaid(course.firstDecision) && first.isEmpty()) against("first_reviewer", Tr::tr("Please say who has decided this."));
    if (isSaid(course.secondDecision) && second.isEmpty()) against("second_reviewer", Tr::tr("Please say who has decided this."));
    if (course.decision.isEmpty()) return problems;

    if (first.isEmpty() || second.isEmpty())
        against("decision", Tr::tr("A decision needs two reviewers. Please say who they are, and what each of them says."));
    else if (!isSaid(course.firstDecision) || !isSaid(course.secondDecision))
        against("decision", Tr::tr("Both reviewers have to say what they think before there is a decision. %1 has not yet.")
                                .arg(isSaid(course.firstDecision) ? second : first));
    else if (!course.verified.isValid())
        against("decision", Tr::tr("The package has not been verified yet. Please verify it before you decide."));
    else if (course.decision == QLatin1String("accepted") && suggestedDecision(course) == QLatin1String("rejected"))
        against("decision", Tr::tr("One of the reviewers rejects the course, so it cannot be accepted in this round."));
    else if (course.decision == QLatin1String("accepted")
             && (course.firstDecision == QLatin1String("major") || course.secondDecision == QLatin1String("major")))
        against("decision", Tr::tr("One of the reviewers wants large changes, so it cannot be accepted in this round."));
    return problems;
}

QString suggestedDecision(const OutsideCourse& course)
{
    const QStringList said{course.firstDecision, course.secondDecision};
    if (std::any_of(said.cbegin(), said.cend(), [](const QString& one) { return one.isEmpty(); })) return {};
    if (said.contains(QLatin1String("reject"))) return QStringLiteral("rejected");
    const bool both = std::all_of(said.cbegin(), said.cend(), [](const QString& one) { return one == QLatin1String("accept"); });
    return both ? QStringLiteral("accepted") : QStringLiteral("changes");
}

Status decide(Store& store, const QUuid& id, const QString& decision, const QDate& day)
{
    const auto course = store.get<OutsideCourse>(id);
    if (!course.ok()) return course.error();
    OutsideCourse decided = *course;
    decided.decision = decision;
    decided.decided = day;
    if (const QList<Problem> problems = problemsOf(decided); !problems.isEmpty())
        return Error{Error::Kind::Invalid, problems.constFirst().text, {}};
    return store.change(Tr::tr("Decided about “%1”").arg(decided.title), [&](Change& change) { return change.save(decided, *course); });
}

Result<QList<OutsideCourse>> roundsOf(Store& store, const OutsideCourse& course)
{
    auto all = store.all<OutsideCourse>();
    if (!all.ok()) return all.error();
    const auto byId = [&](const QUuid& id) {
        return std::find_if(all->cbegin(), all->cend(), [&](const OutsideCourse& one) { return one.id == id; });
    };
    QList<OutsideCourse> rounds{course};
    while (!rounds.constFirst().earlier.isNull() && rounds.size() < mostRounds) {
        const auto earlier = byId(rounds.constFirst().earlier);
        if (earlier == all->cend()) break;
        rounds.prepend(*earlier);
    }
    while (rounds.size() < mostRounds) {
        const auto later = std::find_if(all->cbegin(), all->cend(), [&](const OutsideCourse& one) { return one.earlier == rounds.constLast().id; });
        if (later == all->cend()) break;
        rounds.append(*later);
    }
    return rounds;
}

Result<OutsideCourse> nextRound(Store& store, const QUuid& earlier, const QDate& received)
{
    const auto before = store.get<OutsideCourse>(earlier);
    if (!before.ok()) return before.error();
    if (before->decision.isEmpty())
        return Error{Error::Kind::Invalid,
                     Tr::tr("Round %1 of this course is not decided yet. Please decide it before you take in the next one.").arg(before->round), {}};
    const auto later = store.count(OutsideCourse::kind(), {{{"earlier", earlier}}});
    if (!later.ok()) return later.error();
    if (*later > 0)
        return Error{Error::Kind::Invalid, Tr::tr("There is a round after this one already. Please take the newest round as the one before."), {}};
    OutsideCourse next;
    next.title = before->title;
    next.sender = before->sender;
    next.senderMail = before->senderMail;
    next.organisation = before->organisation;
    next.language = before->language;
    next.received = received;
    next.round = before->round + 1;
    next.earlier = before->id;
    next.firstReviewer = before->firstReviewer;
    next.secondReviewer = before->secondReviewer;
    next.points = before->points;
    return next;
}

} // namespace microvet::programme
