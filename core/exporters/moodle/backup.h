#pragma once

#include "core/exporters/exporter.h"
#include "core/exporters/moodle/file_pool.h"
#include "core/plan/plan.h"

/// What is in a Moodle backup of a course. Ids are those of the site it might come from, numbered from 1 in the order
/// of the course; a site that takes the backup gives its own.
namespace microvet::exporters::moodle {

inline constexpr int systemContext = 1;
inline constexpr int courseContext = 2;
inline constexpr int courseId = 1;
inline constexpr int contextOfFirstActivity = 1000; ///< the context of the activity n is this and n
inline constexpr int longestName = 255;             ///< characters; of a course's title 254

/// What makes an activity complete.
enum class Done { Never, Viewed, Graded, Passed, Submitted };

struct Activity {
    QString module;  ///< "page", "quiz" …
    int id = 0;      ///< of the course module and of the activity alike
    int section = 0; ///< index in Backup::sections
    QString title;
    QUuid element; ///< of the course
    Done done = Done::Never;
    bool graded = false;
    double pass = 0;        ///< of 100
    bool required = false;  ///< to complete the course
    bool summative = false; ///< counts, and the badge asks for it
    QList<model::OutcomeRef> outcomes;
    QByteArray document;   ///< <module>.xml
    QByteArray grading;    ///< grading.xml; empty: no form to grade with
    QList<int> files;      ///< ids in the file pool
    QList<int> categories; ///< of the question bank

    int context() const { return contextOfFirstActivity + id; }
    QString folder() const { return QStringLiteral("activities/%1_%2").arg(module).arg(id); }
    /// Entries of a glossary count as users' data, which is restored only where the activity says that it has some.
    bool hasUserData() const { return module == QLatin1String("glossary"); }
};

struct Section {
    QString title;
    QString summary;       ///< HTML
    QList<int> activities; ///< ids
};

struct Backup {
    const Job& job;
    const plan::Plan& plan;
    QString language;
    qint64 time = 0; ///< seconds since 1970
    QList<Section> sections;
    QList<Activity> activities; ///< the activity n stands at n - 1
    FilePool files;

    const model::Course& course() const { return job.content.course; }
    QString word(const char* key) const { return plan::learnersWord(language, QLatin1String(key)); }
};

/// The start and end of an activity's own document; `fill` writes what its module adds.
QByteArray activityDocument(const Activity& activity, const std::function<void(class Xml&)>& fill);

/// At most 255 characters on one line.
QString shortName(const QString& text, int length = longestName);

} // namespace microvet::exporters::moodle
