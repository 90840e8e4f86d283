#include "core/actions/verify.h"

#include "core/actions/check.h"
#include "core/actions/organisation.h"
#include "core/actions/place_name.h"
#include "core/report/report_json.h"
#include "core/verification/passages.h"
#include "core/verification/process_limits.h"
#include "core/verification/verifier_pool.h"
#include "core/verification/worker.h"

#include <QFileInfo>
#include <QTemporaryDir>

namespace microvet::actions {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::actions) };

constexpr int deepest = 16;

bool mayBePackage(const QString& name)
{
    static const QStringList endings{QStringLiteral(".microvet"), QStringLiteral(".zip"), QStringLiteral(".mbz"), QStringLiteral(".imscc"), QStringLiteral(".epub"),
                                     QStringLiteral(".elp"), QStringLiteral(".elpx"), QStringLiteral(".tar.gz"), QStringLiteral(".tgz"), QStringLiteral(".7z"), QStringLiteral(".xml")};
    return !name.startsWith(u'.') && std::any_of(endings.cbegin(), endings.cend(), [&](const QString& ending) { return name.endsWith(ending, Qt::CaseInsensitive); });
}

void collect(const FileStore& store, const QString& folder, const QString& below, int depth, QStringList& found)
{
    const QStringList names = store.list(folder);
    for (const QString& name : names) {
        const QString path = folder + u'/' + name;
        if (store.resolved(path) != path) continue; // links may lead in circles
        if (!store.isFolder(path)) {
            if (mayBePackage(name)) found.append(below + name);
        } else if (verification::isPackageFolder(store, path)) {
            found.append(below + name);
        } else if (depth < deepest) {
            collect(store, path, below + name + u'/', depth + 1, found);
        }
    }
}

verification::Options optionsFor(const rules::RuleSet& rules)
{
    verification::Options options;
    options.rules = rules;
    options.time = QDateTime::currentDateTimeUtc();
    options.placeName = [](const model::Content& content, const QUuid& place) { return placeName(content, place); };
    return options;
}

/// As the rules and the organisation's file have it.
Result<verification::Options> optionsFrom(FileStore& store, const QString& rules, const QString& organisation)
{
    const auto set = loadRules(store, rules);
    if (!set) return set.error();
    verification::Options options = optionsFor(*set);
    if (organisation.isEmpty()) return options;
    const auto profile = readOrganisation(store, organisation);
    if (!profile) return profile.error();
    options.trust = profile->seals;
    return options;
}

/// The list of passages of accepted courses, in a file that all children read.
Status indexAccepted(FileStore& store, verification::VerifierPool& pool, const QString& folder, const QString& file, Progress& progress)
{
    if (!store.isFolder(folder)) return Error{Error::Kind::NotFound, Tr::tr("There is no folder “%1” with accepted courses.").arg(folder), {}};
    const QStringList names = packagesIn(store, folder);
    QList<QJsonObject> jobs;
    QList<verification::PassageIndex::Course> courses;
    for (const QString& name : names) {
        const QString path = QFileInfo(folder + u'/' + name).absoluteFilePath();
        jobs.append(verification::passagesJob(path));
        courses.append({path, {}});
    }
    const Status done = pool.run(jobs, [&](qsizetype index, const auto& answer) { courses[index].prints = verification::passagesFrom(answer.json); }, progress);
    if (!done) return done;
    return verification::PassageIndex::write(store, file, courses);
}

} // namespace

QStringList packagesIn(const FileStore& store, const QString& folder)
{
    QStringList found;
    collect(store, folder, {}, 1, found);
    found.sort();
    return found;
}

Result<QList<Verified>> verify(FileStore& store, const VerifyRequest& request, Progress& progress)
{
    const auto options = optionsFrom(store, request.rules, request.organisation);
    if (!options) return options.error();
    QStringList paths;
    QList<Verified> all;
    for (const QString& path : request.paths) {
        const QString root = QFileInfo(path).absoluteFilePath();
        const bool isFolder = store.isFolder(root) && !verification::isPackageFolder(store, root);
        if (!store.isFolder(root) && !store.stamp(root).exists())
            return Error{Error::Kind::NotFound, Tr::tr("There is no file or folder “%1”.").arg(path), {}};
        const QStringList names = isFolder ? packagesIn(store, root) : QStringList{root.section(u'/', -1)};
        if (names.isEmpty()) return Error{Error::Kind::NotFound, Tr::tr("There is no package in the folder “%1”.").arg(path), {}};
        for (const QString& name : names) {
            paths.append(isFolder ? root + u'/' + name : root);
            all.append({name, {}});
        }
    }
    if (request.found) request.found(paths);

    verification::VerifierPool pool({request.program, request.arguments, 0, request.seconds});
    QTemporaryDir temporary;
    QString index;
    if (!request.against.isEmpty()) {
        index = temporary.filePath(QStringLiteral("passages"));
        Progress quiet;
        if (Status s = indexAccepted(store, pool, request.against, index, quiet); !s) return s.error();
    }
    QList<QJsonObject> jobs;
    for (const QString& path : std::as_const(paths)) jobs.append(verification::verifyJob(path, index));
    const Status done = pool.run(jobs, [&](qsizetype i, const verification::VerifierPool::Answer& answer) {
        all[i].report = answer.stopped.isEmpty() ? report::fromJson(answer.json)
                                                 : verification::stoppedReport(paths[i], *options, answer.stopped, answer.stopped == QLatin1String("memory") ? verifyMegabytes : request.seconds);
        if (request.each) request.each(i, all[i].report);
    }, progress);
    if (!done) return done.error();
    return all;
}

Result<report::Report> verifyHere(FileStore& store, const QString& path, const QString& rules, const QString& organisation)
{
    const auto options = optionsFrom(store, rules, organisation);
    if (!options) return options.error();
    Progress progress;
    return verification::verifyPackage(store, path, *options, progress);
}

int serveVerification(FileStore& store, const QString& rules, const QString& organisation, QIODevice& in, QIODevice& out)
{
    const auto options = optionsFrom(store, rules, organisation);
    if (!options) return 1;
    verification::limitThisProcess(verifyMegabytes);
    return verification::serve(store, *options, in, out);
}

} // namespace microvet::actions
