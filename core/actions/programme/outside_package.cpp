#include "core/actions/programme/outside_package.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace microvet::actions {

using programme::OutsideCourse;
using programme::Store;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions)
};

const QString& filled(const QString& wished, const QString& otherwise) { return wished.trimmed().isEmpty() ? otherwise : wished; }

QString codeOfPart(const report::Report& report, QLatin1String part)
{
    for (const report::Part& one : report.parts)
        if (one.code == part) return codeOf(one.verdict);
    return {};
}

} // namespace

Verifying verifyingApart(FileStore& store, const VerifyRequest& request, Progress& progress)
{
    return [&store, request, &progress](const QString& path) -> Result<report::Report> {
        VerifyRequest one = request;
        one.paths = {path};
        const auto verified = verify(store, one, progress);
        if (!verified.ok()) return verified.error();
        if (verified->size() != 1)
            return Error{Error::Kind::Invalid, Tr::tr("“%1” is a folder with several packages. Please take one package.").arg(QFileInfo(path).fileName()), {}};
        return verified->constFirst().report;
    };
}

void takeReport(const report::Report& report, const QDateTime& time, OutsideCourse& course)
{
    course.hash = report.sha256;
    course.structure = codeOfPart(report, QLatin1String("structure"));
    course.content = codeOfPart(report, QLatin1String("content"));
    course.quality = codeOfPart(report, QLatin1String("quality"));
    course.verified = time;
    if (course.title.trimmed().isEmpty()) course.title = report.title.trimmed().isEmpty() ? report.file : report.title.trimmed();
    QStringList found;
    for (const report::Entry& entry : report.entries)
        if (entry.level == report::Level::Error)
            found.append(programme::pointText(entry.rule, entry.placeName.isEmpty() ? entry.place : entry.placeName, entry.what));
    course.points = programme::pointsText(programme::nextPoints(programme::pointsOf(course.points), found));
}

Result<OutsideCourse> registerOutside(Store& programme, const OutsideSending& sending, const Verifying& verify)
{
    OutsideCourse course;
    QString hashBefore;
    if (!sending.earlier.isNull()) {
        auto next = programme::nextRound(programme, sending.earlier, sending.received);
        if (!next.ok()) return next.error();
        course = *std::move(next);
        const auto before = programme.get<OutsideCourse>(sending.earlier);
        if (!before.ok()) return before.error();
        hashBefore = before->hash;
    }
    const auto report = verify(sending.file);
    if (!report.ok()) return report.error();
    course.file = sending.file;
    course.received = sending.received;
    course.title = filled(sending.title, course.title).trimmed();
    course.sender = filled(sending.sender, course.sender).simplified();
    course.senderMail = filled(sending.senderMail, course.senderMail).trimmed();
    course.organisation = filled(sending.organisation, course.organisation).simplified();
    takeReport(*report, programme.now(), course);
    if (!hashBefore.isEmpty() && course.hash == hashBefore)
        return Error{Error::Kind::Invalid,
                     Tr::tr("This is the very same file as in round %1, byte for byte, so nothing in it is mended. It was not put on the register.")
                         .arg(course.round - 1),
                     {}};
    const Status done = programme.change(course.round > 1 ? Tr::tr("Course from outside received again: %1").arg(course.title)
                                                          : Tr::tr("Course from outside received: %1").arg(course.title),
                                         [&](programme::Change& change) { return change.add(course); });
    if (!done.ok()) return done.error();
    return course;
}

Result<OutsideCourse> verifyAgain(Store& programme, const QUuid& id, const Verifying& verify)
{
    const auto course = programme.get<OutsideCourse>(id);
    if (!course.ok()) return course.error();
    if (course->file.trimmed().isEmpty())
        return Error{Error::Kind::Invalid, Tr::tr("Please say first which file “%1” came as.").arg(course->title), {}};
    const auto report = verify(course->file);
    if (!report.ok()) return report.error();
    OutsideCourse verified = *course;
    takeReport(*report, programme.now(), verified);
    const Status done = programme.change(Tr::tr("Verified: %1").arg(course->title),
                                         [&](programme::Change& change) { return change.save(verified, *course); });
    if (!done.ok()) return done.error();
    return verified;
}

} // namespace microvet::actions
