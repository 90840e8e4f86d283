#pragma once

#include "core/actions/verify.h"
#include "core/programme/following/outside_courses.h"

/// Packages of other organisations: verified and put on the register.
namespace microvet::actions {

/// Verifies one package; windows and the command line have it done in another process.
using Verifying = std::function<Result<report::Report>(const QString& path)>;

/// In a process of its own, with limits. `request`: program, arguments, rules and organisation; its paths do not matter.
Verifying verifyingApart(FileStore& store, const VerifyRequest& request, Progress& progress);

struct OutsideSending {
    QString file;
    QString title; ///< empty: as the package says
    QString sender;
    QString senderMail;
    QString organisation;
    QDate received;
    QUuid earlier = {}; ///< the round before; who sent it is taken over where it is left open here
};

/// Verified and on the register, with what must be mended as its points; in a new round those that are solved are marked.
/// Invalid where the round before is not decided, or the file is the very same as in it.
Result<programme::OutsideCourse> registerOutside(programme::Store& programme, const OutsideSending& sending, const Verifying& verify);

/// Verifies the file of a course that stands on the register, and writes down what was found.
Result<programme::OutsideCourse> verifyAgain(programme::Store& programme, const QUuid& course, const Verifying& verify);

/// What the report says, in the fields of the register. The course's points are taken for those of the round before.
void takeReport(const report::Report& report, const QDateTime& time, programme::OutsideCourse& course);

} // namespace microvet::actions
