#include "ui/programme/overview/figure_target.h"

namespace microvet::ui {

namespace {

struct Row {
    const char* group;
    const char* figure; ///< "": every other one of the group
    const char* section;
    const char* code; ///< "=": the figure's own
};

// Where a figure counts more than one code, the whole list stands behind it.
constexpr Row rows[] = {
    {"people", "ambassadors", "people", "ambassador"},
    {"people", "candidates", "people", "candidate"},
    {"people", "staff", "people", "staff"},
    {"applications", "applied", "applications", "cameToApply"},
    {"applications", "shortlisted", "applications", "cameToShortlist"},
    {"applications", "selected", "applications", "selected"},
    {"applications", "", "applications", ""},
    {"calls", "calls", "calls", ""},
    {"calls", "places", "calls", ""},
    {"calls", "", "applications", "="},
    {"goals", "reached", "goals", "reached"},
    {"goals", "overdue", "goals", "open"},
    {"goals", "", "goals", ""},
    {"responsibilities", "", "activities", ""},
    {"topics", "", "topics", "="},
    {"courses", "notRead", "courses", ""},
    {"courses", "", "courses", "="},
    {"publishing", "published", "courses", "published"},
    {"publishing", "", "courses", ""},
    {"teams", "", "courses", ""},
    {"runs", "", "courses", ""},
    {"learners", "", "courses", ""},
    {"events", "", "events", "="},
    {"participants", "", "events", "="},
    {"training", "", "events", "training"},
    {"questions", "open", "questions", "open"},
    {"questions", "", "questions", ""},
    {"outside", "received", "outside", ""},
    {"outside", "open", "outside", "waiting"},
    {"outside", "", "outside", "="},
    {"partners", "", "partners", ""},
    {"policies", "developments", "developments", ""},
    {"policies", "", "policies", ""},
    {"notes", "", "feedback", ""},
};

} // namespace

FigureTarget targetOf(const QString& group, const QString& figure)
{
    for (const Row& row : rows) {
        if (group != QLatin1String(row.group) || (*row.figure && figure != QLatin1String(row.figure))) continue;
        return {QString::fromLatin1(row.section), *row.code == '=' ? figure : QString::fromLatin1(row.code)};
    }
    return {};
}

} // namespace microvet::ui
