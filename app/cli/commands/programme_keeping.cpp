#include "app/cli/commands/programme.h"

#include "core/base/filestore.h"
#include "core/base/id.h"
#include "core/programme/store/daily_copies.h"
#include "core/programme/store/join.h"
#include "core/programme/store/rescue.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QProcessEnvironment>

namespace microvet::cli::programme_command {

using namespace microvet::programme;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::cli)
};

QString timeText(const QDateTime& time) { return time.toUTC().toString(Qt::ISODate); }

const char* codeOf(Coming::What what)
{
    switch (what) {
    case Coming::Added:
        return "added";
    case Coming::Changed:
        return "changed";
    case Coming::Removed:
        return "removed";
    case Coming::Erased:
        return "erased";
    }
    return "";
}

QJsonObject toJson(const Coming& coming)
{
    QJsonArray fields;
    for (const Field* field : coming.fields)
        fields.append(field->key());
    return {{QStringLiteral("what"), QLatin1String(codeOf(coming.what))}, {QStringLiteral("kind"), coming.kind->key()},
            {QStringLiteral("record"), idText(coming.record)},           {QStringLiteral("title"), coming.title},
            {QStringLiteral("fields"), fields},                          {QStringLiteral("by"), coming.by.who},
            {QStringLiteral("when"), timeText(coming.by.when)}};
}

QJsonObject toJson(const Divergence& one)
{
    return {{QStringLiteral("kind"), one.kind->key()},
            {QStringLiteral("record"), idText(one.record)},
            {QStringLiteral("field"), one.field ? one.field->key() : QString()},
            {QStringLiteral("title"), one.title},
            {QStringLiteral("here"), one.here},
            {QStringLiteral("copy"), one.there},
            {QStringLiteral("byHere"), one.byHere.who},
            {QStringLiteral("byCopy"), one.byThere.who},
            {QStringLiteral("whenHere"), timeText(one.byHere.when)},
            {QStringLiteral("whenCopy"), timeText(one.byThere.when)},
            {QStringLiteral("holds"), one.takeThere ? QStringLiteral("copy") : QStringLiteral("here")}};
}

void print(const JoinPlan& plan, Console& console)
{
    for (const Coming& coming : plan.coming) {
        QStringList fields;
        for (const Field* field : coming.fields)
            fields.append(field->labelText());
        console.out << QString::fromLatin1(codeOf(coming.what)).leftJustified(8) << coming.kind->oneText() << ": " << coming.title
                    << (fields.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(fields.join(QStringLiteral(", ")))) << Qt::endl;
    }
    for (const Divergence& one : plan.divergences)
        console.out << Tr::tr("both: %1, %2: here “%3” (%4), in the copy “%5” (%6). What holds: %7.")
                           .arg(one.kind->oneText() + QStringLiteral(": ") + one.title, one.field ? one.field->labelText() : Tr::tr("the whole entry"),
                                one.here, one.byHere.who, one.there, one.byThere.who, one.takeThere ? Tr::tr("the copy") : Tr::tr("here"))
                    << Qt::endl;
    if (plan.isEmpty()) console.out << Tr::tr("The programme has all that the copy holds.") << Qt::endl;
}

} // namespace

int join(const Job& job)
{
    const QString path = job.parser.value(option::from);
    if (path.isEmpty()) return job.console.fail({Error::Kind::Invalid, Tr::tr("Please say which copy: --from FILE."), {}});
    const QString how = job.parser.value(option::how);
    if (!QStringList{QString(), QStringLiteral("newest"), QStringLiteral("here"), QStringLiteral("copy")}.contains(how))
        return job.console.fail({Error::Kind::Invalid, Tr::tr("“%1” does not say what holds where both changed the same: newest, here or copy.").arg(how), {}});
    const auto other = OtherCopy::open(diskStore(), path, job.store, job.parser.positionalArguments().value(1));
    if (!other.ok()) return job.console.fail(other.error());
    auto plan = planJoin(job.store, (*other)->store());
    if (!plan.ok()) return job.console.fail(plan.error());
    if (how == QLatin1String("here") || how == QLatin1String("copy"))
        for (Divergence& one : plan->divergences)
            one.takeThere = how == QLatin1String("copy");
    const bool doIt = job.parser.isSet(option::yes);
    Joined done;
    if (doIt) {
        const auto joined = programme::join(job.store, (*other)->store(), plan->divergences, QFileInfo(path).fileName());
        if (!joined.ok()) return job.console.fail(joined.error());
        done = *joined;
    }
    if (done.erased > 0)
        for (const QString& note : {keptCopies(job), dailyCopies()})
            if (!note.isEmpty()) job.console.err << note << Qt::endl;
    if (!job.json()) {
        print(*plan, job.console);
        if (!doIt && !plan->isEmpty()) job.console.out << Tr::tr("Nothing was joined yet; with --yes it is.") << Qt::endl;
        return doIt || plan->isEmpty() ? Fine : HasErrors;
    }
    QJsonArray coming;
    for (const Coming& one : plan->coming)
        coming.append(toJson(one));
    QJsonArray both;
    for (const Divergence& one : plan->divergences)
        both.append(toJson(one));
    job.console.json({{QStringLiteral("joined"), doIt},
                      {QStringLiteral("parted"), timeText(plan->parted)},
                      {QStringLiteral("coming"), coming},
                      {QStringLiteral("both"), both},
                      {QStringLiteral("added"), done.added},
                      {QStringLiteral("changed"), done.changed},
                      {QStringLiteral("removed"), done.removed},
                      {QStringLiteral("erased"), done.erased},
                      {QStringLiteral("leftOut"), done.leftOut}});
    return doIt || plan->isEmpty() ? Fine : HasErrors;
}

int joined(const Job& job)
{
    if (!job.parser.isSet(option::yes)) return Fine;
    const auto moved = moveAside(diskStore(), QFileInfo(job.parser.value(option::from)).absoluteFilePath(), job.store,
                                 job.parser.positionalArguments().value(1));
    if (!moved.ok()) return job.console.fail(moved.error());
    if (!job.json()) job.console.out << Tr::tr("The copy is now “%1”.").arg(QDir::toNativeSeparators(*moved)) << Qt::endl;
    return Fine;
}

int rescue(const QString& file, const QCommandLineParser& parser, Console& console)
{
    const QString to = parser.value(option::output);
    const QString path = QFileInfo(file).absoluteFilePath();
    const auto done = to.isEmpty() ? rescueInPlace(diskStore(), path, systemNow) : programme::rescue(diskStore(), path, to, systemNow);
    if (!done.ok()) return console.fail(done.error());
    if (parser.isSet(option::json)) {
        console.json({{QStringLiteral("records"), done->records},
                      {QStringLiteral("fromLog"), done->fromLog},
                      {QStringLiteral("lines"), done->lines},
                      {QStringLiteral("leftOut"), done->leftOut},
                      {QStringLiteral("damaged"), QJsonArray::fromStringList(done->damaged)},
                      {QStringLiteral("kept"), done->kept}});
    } else {
        console.out << Tr::tr("Entries that could be read: %1, of them put together from the log: %2. Lines of the log: %3. Left out: %4.")
                           .arg(done->records).arg(done->fromLog).arg(done->lines).arg(done->leftOut)
                    << Qt::endl;
        if (!done->kept.isEmpty()) console.out << Tr::tr("The damaged file is kept as “%1”.").arg(QDir::toNativeSeparators(done->kept)) << Qt::endl;
    }
    if (!done->damaged.isEmpty())
        console.err << Tr::tr("Something may be missing in: %1. Please compare with a daily copy.").arg(done->damaged.join(QStringLiteral(", "))) << Qt::endl;
    return done->damaged.isEmpty() && done->leftOut == 0 ? Fine : HasErrors;
}

int restore(const QString& file, const QCommandLineParser& parser, Console& console)
{
    const QString from = parser.value(option::from);
    if (from.isEmpty()) return console.fail({Error::Kind::Invalid, Tr::tr("Please say which daily copy: --from FILE."), {}});
    const QString secret = QProcessEnvironment::systemEnvironment().value(QStringLiteral("MICROVET_PASSPHRASE"));
    if (secret.isEmpty())
        return console.fail({Error::Kind::Invalid, Tr::tr("The copy is encrypted: please put its passphrase into the variable MICROVET_PASSPHRASE."), {}});
    DailyCopies copies(diskStore(), folderOf(from), {});
    const auto beside = copies.restore(DailyCopy{from, {}, 0}, secret, QFileInfo(file).absoluteFilePath(), systemNow());
    if (!beside.ok()) return console.fail(beside.error());
    if (parser.isSet(option::json))
        console.json({{QStringLiteral("kept"), *beside}});
    else if (!beside->isEmpty())
        console.out << Tr::tr("What was there before is kept as “%1”.").arg(QDir::toNativeSeparators(*beside)) << Qt::endl;
    return Fine;
}

} // namespace microvet::cli::programme_command
