#include "core/verification/verification.h"

#include "core/verification/course_findings.h"
#include "core/verification/facts.h"
#include "core/verification/own_checks.h"
#include "core/verification/passages.h"
#include "core/verification/reading.h"
#include "core/verification/seals.h"
#include "core/verification/verdicts.h"

#include <QCryptographicHash>

namespace microvet::verification {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::verification) };

report::Report blankReport(const QString& path, const Options& options)
{
    report::Report report;
    report.kind = QStringLiteral("package");
    report.file = path.section(u'/', -1);
    report.time = options.time;
    report.ruleFile = options.rules.id;
    report.ruleTitle = options.rules.title;
    report.ruleVersion = options.rules.version;
    report.ruleDate = options.rules.date;
    report.ruleNote = options.rules.note;
    return report;
}

void hashFile(const FileStore& store, const QString& path, report::Report& report, Progress& progress)
{
    if (store.isFolder(path)) return;
    report.size = qMax<qint64>(0, store.stamp(path).size);
    auto file = store.read(path);
    if (!file) return;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (!(*file)->atEnd() && !progress.cancelled()) {
        const QByteArray piece = (*file)->read(1 << 20);
        if (piece.isEmpty()) break;
        hash.addData(piece);
    }
    report.sha256 = QString::fromLatin1(hash.result().toHex());
}

/// The package could not be opened: that is the finding.
void tellNotOpened(Findings& findings, const Error& error)
{
    switch (error.kind) {
    case Error::Kind::Damaged:
        if (error.detail == QLatin1String("empty")) findings.add("P-S-29");
        else findings.add("P-S-01");
        break;
    case Error::Kind::TooLarge: findings.add("P-S-03", {}, {QString(), error.detail}); break;
    case Error::Kind::Unsafe: findings.add("P-S-05"); break;
    case Error::Kind::NotOurs:
        if (error.detail == QLatin1String("password")) findings.add("P-S-04");
        else findings.add("P-S-02", {}, {QStringLiteral("kind")});
        break;
    default: findings.add("P-S-02", {}, {QStringLiteral("unread"), error.text}); break;
    }
    for (const char* part : {"content", "quality"}) findings.notDone(QString::fromLatin1(part), Tr::tr("The package could not be opened, so nothing in it was read."));
}

void readByFormat(Reading& reading)
{
    const PackageFormat& format = reading.format;
    Findings& findings = reading.findings;
    switch (format.kind) {
    case FormatKind::Scorm12: case FormatKind::Scorm2004: case FormatKind::ContentPackage: case FormatKind::Cartridge: readManifest(reading); break;
    case FormatKind::Qti:
        if (format.hasManifest) readManifest(reading);
        else if (!reading.package.isSingleFile()) findings.add("P-S-17", {}, {QStringLiteral("qti")});
        break;
    case FormatKind::Epub: readEpub(reading); break;
    case FormatKind::Moodle: readMoodle(reading); break;
    case FormatKind::Exe: readLearningDesign(reading); break;
    case FormatKind::Site:
        if (format.entry.isEmpty()) findings.add("P-S-22", {}, {QStringLiteral("site")});
        break;
    case FormatKind::Unknown:
        findings.add("P-S-02");
        for (const char* part : {"content", "quality"}) findings.notDone(QString::fromLatin1(part), Tr::tr("The program does not know this kind of file."));
        break;
    case FormatKind::Course: case FormatKind::MoodleQuestions: break;
    }
}

} // namespace

report::Report verifyPackage(FileStore& store, const QString& path, const Options& options, Progress& progress)
{
    report::Report report = blankReport(path, options);
    hashFile(store, path, report, progress);
    Findings findings(options.rules);
    auto package = openPackage(store, path, progress);
    if (!package) {
        tellNotOpened(findings, package.error());
        judge(report, findings);
        return report;
    }
    Reading reading(**package, findings);
    reading.keepWords = bool(options.against);
    reading.format = formatOf(**package);
    checkEntries(reading);
    readByFormat(reading);
    readContents(reading);
    if (reading.format.kind == FormatKind::Course) {
        checkCourse(reading, store, path, options, progress);
    } else {
        checkPackageSeals(reading, store, path, options, progress);
        takeOwnChecks(reading);
    }
    checkLicences(reading);
    checkFacts(reading);
    if (options.against) checkPassages(reading, *options.against, path);
    report.title = reading.title.simplified().left(300);
    report.facts = factsOf(reading);
    report.seals = reading.seals;
    judge(report, findings);
    return report;
}

report::Report stoppedReport(const QString& path, const Options& options, const QString& why, int limit)
{
    report::Report report = blankReport(path, options);
    report.size = qMax<qint64>(0, diskStore().stamp(path).size);
    Findings findings(options.rules);
    findings.add("P-S-34", {}, {why, limit});
    for (const char* part : {"structure", "content", "quality"})
        findings.notDone(QString::fromLatin1(part), Tr::tr("The reading of the package came to an end before it was done."));
    judge(report, findings);
    return report;
}

QList<quint64> passagesOf(FileStore& store, const QString& path, const rules::RuleSet& rules, Progress& progress)
{
    auto package = openPackage(store, path, progress);
    if (!package) return {};
    Findings findings(rules);
    Reading reading(**package, findings);
    reading.keepWords = true;
    reading.format = formatOf(**package);
    readContents(reading);
    if (reading.format.kind == FormatKind::Course) checkCourse(reading, store, path, {}, progress);
    return printsOf(reading.texts);
}

bool isPackageFolder(const FileStore& store, const QString& folder)
{
    for (const char* name : {"/imsmanifest.xml", "/META-INF/container.xml", "/moodle_backup.xml", "/course.json", "/contentv3.xml", "/index.html"})
        if (store.stamp(folder + QLatin1String(name)).exists()) return true;
    return false;
}

} // namespace microvet::verification
