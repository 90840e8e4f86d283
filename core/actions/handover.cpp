#include "core/actions/handover.h"

#include "core/actions/compare.h"
#include "core/actions/handover_steps.h"
#include "core/model/vocabulary.h"
#include "core/plan/plan.h"

#include <QLocale>

namespace microvet::actions {

using namespace model;

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::actions) };

constexpr double megabyte = 1'000'000;
constexpr int usualLimit = 100;       ///< MB; what learning platforms and shops of e-books often take, unless their owners raised it
constexpr qsizetype largestNamed = 5;
constexpr qsizetype mostLines = 40;   ///< of the text on what is new

void add(QList<ValueToPaste>& values, const QString& name, const QString& value)
{
    if (const QString clean = value.trimmed(); !clean.isEmpty()) values.append({name, clean});
}

QList<ValueToPaste> valuesOf(const Course& course)
{
    QList<ValueToPaste> values;
    add(values, Tr::tr("Name"), course.title);
    add(values, Tr::tr("Summary"), course.summary);
    QStringList fields;
    for (const QString& code : course.fieldsOfStudy) {
        const QString name = labelOf(vocabulary(QStringLiteral("isced-f")), code);
        fields.append(name == code ? code : QStringLiteral("%1 (%2)").arg(name, code));
    }
    add(values, Tr::tr("Category"), fields.join(QStringLiteral(", ")));
    const QString language = plan::languageOf(course);
    add(values, Tr::tr("Language"), QStringLiteral("%1 (%2)").arg(QLocale::languageToString(QLocale(language).language()), language));
    add(values, Tr::tr("Tags"), course.keywords.join(QStringLiteral(", ")));
    add(values, Tr::tr("Version"), course.version);
    return values;
}

/// Megabytes that the place usually takes; 0: as many as you like.
int limitOf(const QString& destination, const rules::RuleSet& rules)
{
    if (destination == QLatin1String("repository")) return int(rules.number(QStringLiteral("packageSizeMost"), 500));
    if (destination == QLatin1String("web") || destination == QLatin1String("print") || destination == QLatin1String("site") || destination == QLatin1String("pdf")) return 0;
    return usualLimit;
}

QList<LargeMedium> largestMedia(const Content& content)
{
    const QStringList shown = plan::mediaForLearners(content);
    QList<LargeMedium> media;
    for (const Media& medium : content.course.media)
        if (shown.contains(medium.file)) media.append({medium.name.isEmpty() ? medium.file : medium.name, medium.size});
    std::stable_sort(media.begin(), media.end(), [](const LargeMedium& a, const LargeMedium& b) { return a.size > b.size; });
    return media.mid(0, largestNamed);
}

} // namespace

const QList<Destination>& destinations()
{
    static const QList<Destination> list = [] {
        QList<Destination> there;
        const QList<Destination> wanted{
            {QStringLiteral("repository"), Tr::tr("The open repository"), Tr::tr("Where everybody finds the course, uses it and adapts it."), QStringLiteral("repository"),
             Tr::tr("One file with the course, its source, licence, credits and checks.")},
            {QStringLiteral("moodle"), Tr::tr("Moodle, as a course of its own"), Tr::tr("Sections, pages, quizzes, tasks and a badge, made by Moodle’s own means."), QStringLiteral("moodle"),
             Tr::tr("A backup that a manager restores: learners enrol, are graded and get their badge there.")},
            {QStringLiteral("moodle-activity"), Tr::tr("Moodle, into a course that is there"), Tr::tr("As one activity, which looks as it does everywhere else."), QStringLiteral("scorm12"),
             Tr::tr("Moodle keeps progress and grades of SCORM 1.2 packages; of SCORM 2004 it knows a part only.")},
            {QStringLiteral("lms"), Tr::tr("Another learning platform"), Tr::tr("ILIAS, Canvas, itslearning, Teams with a SCORM app and others."), QStringLiteral("scorm12"),
             Tr::tr("Nearly every platform takes SCORM 1.2. Where yours asks for SCORM 2004, choose it under “More formats”.")},
            {QStringLiteral("web"), Tr::tr("Website or stick"), Tr::tr("For a web page of the school, a shared folder or a USB stick."), QStringLiteral("site"),
             Tr::tr("Pages that need no server program: they open in any browser, without the internet too.")},
            {QStringLiteral("print"), Tr::tr("Paper"), Tr::tr("To print, or to send as a PDF."), QStringLiteral("pdf"),
             Tr::tr("Pages as they are printed, with numbers and QR codes for links.")},
            {QStringLiteral("book"), Tr::tr("E-book"), Tr::tr("To read on phones, tablets and e-readers, offline."), QStringLiteral("epub"),
             Tr::tr("EPUB adapts to screen and letter size, and is the form that screen readers take best.")},
        };
        for (const Destination& destination : wanted)
            if (exporters::find(destination.format)) there.append(destination);
        return there;
    }();
    return list;
}

HandOver handOver(const QString& destination, const Content& content, const exporters::Report& report, const rules::RuleSet& rules)
{
    HandOver out;
    out.steps = handOverSteps(destination);
    out.replacing = replacingSteps(destination);
    static const QSet<QString> onPaper{QStringLiteral("print"), QStringLiteral("pdf"), QStringLiteral("odt")}; // where nothing is pasted
    if (!out.steps.isEmpty() && !onPaper.contains(destination)) out.values = valuesOf(content.course);
    const int limit = limitOf(destination, rules);
    if (limit > 0 && double(report.bytes) > limit * megabyte) {
        const QString size = QLocale().formattedDataSize(report.bytes, 0, QLocale::DataSizeSIFormat);
        out.warning = destination == QLatin1String("repository")
            ? Tr::tr("The package has %1; the rules of the repository take %2 MB at most.").arg(size).arg(limit)
            : Tr::tr("The package has %1. Many platforms take %2 MB at most: ask whoever looks after yours, or make the largest files smaller.").arg(size).arg(limit);
        out.largest = largestMedia(content);
    }
    return out;
}

QString whatIsNew(const Content& before, const Content& after)
{
    QMap<Difference::Kind, QStringList> places;
    QSet<QString> changed;
    for (const Difference& difference : compare(before, after)) {
        const QString divider = QStringLiteral(" › ");
        const QStringList path = difference.place.split(divider);
        // A block that came or went is a change of its unit.
        const bool whole = path.size() <= 2;
        const Difference::Kind kind = !whole ? Difference::Changed : difference.kind == Difference::Reordered ? Difference::Moved : difference.kind;
        const QString place = path.mid(0, 2).join(divider);
        if (kind == Difference::Changed && changed.contains(place)) continue;
        changed.insert(place);
        if (!place.isEmpty() && !places.value(kind).contains(place)) places[kind].append(place);
    }
    QStringList lines;
    const auto say = [&](Difference::Kind kind, const QString& heading) {
        const QStringList& list = places.value(kind);
        if (list.isEmpty() || lines.size() >= mostLines) return;
        lines.append(heading);
        for (const QString& place : list.mid(0, mostLines - lines.size())) lines.append(QStringLiteral("- ") + place);
    };
    say(Difference::Added, Tr::tr("New:"));
    say(Difference::Changed, Tr::tr("Changed:"));
    say(Difference::Moved, Tr::tr("In another place:"));
    say(Difference::Removed, Tr::tr("No longer there:"));
    return lines.join(u'\n');
}

} // namespace microvet::actions
