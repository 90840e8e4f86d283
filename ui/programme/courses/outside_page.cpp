#include "ui/programme/courses/outside_page.h"

#include "core/actions/programme/outside_package.h"
#include "core/programme/following/registers.h"
#include "ui/programme/letters/letters_dialog.h"
#include "ui/session/settings.h"
#include "ui/shell/prompts.h"
#include "ui/verification/verify_worker.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMenu>
#include <QPushButton>

namespace microvet::ui {

using programme::OutsideCourse;

namespace {

/// A hostile package can only bring down the process that it is read in.
actions::VerifyRequest apart()
{
    actions::VerifyRequest request;
    request.program = QCoreApplication::applicationFilePath();
    request.arguments = verifyWorkerArguments({}, {});
    return request;
}

QString letterFor(const QString& decision)
{
    if (decision == QLatin1String("accepted")) return QStringLiteral("outsideAccepted");
    if (decision == QLatin1String("rejected")) return QStringLiteral("outsideRejected");
    return QStringLiteral("outsideChanges");
}

} // namespace

OutsidePage::OutsidePage(const ProgrammeServices& services, QWidget* parent)
    : ListPage(services, OutsideCourse::kind(), {}, parent)
{
    add(tr("Register a &package…"), QStringLiteral("outsideRegister"), false, [this] { registerPackage({}); });
    add(tr("Next ro&und…"), QStringLiteral("outsideRound"), true, [this] { registerPackage(one()); });
    add(tr("&Verify again"), QStringLiteral("outsideVerify"), true, [this] { verifyAgain(); });
    QPushButton* decision = add(tr("&Decide"), QStringLiteral("outsideDecide"), true, [] {});
    auto* menu = new QMenu(decision);
    connect(menu->addAction(tr("&Accept")), &QAction::triggered, this, [this] { decide(QStringLiteral("accepted"), tr("The course was accepted.")); });
    connect(menu->addAction(tr("&Changes wanted")), &QAction::triggered, this, [this] { decide(QStringLiteral("changes"), tr("Changes are wanted.")); });
    connect(menu->addAction(tr("&Reject")), &QAction::triggered, this, [this] { decide(QStringLiteral("rejected"), tr("The course was rejected.")); });
    decision->setMenu(menu);
    add(tr("Write to the &sender…"), QStringLiteral("outsideLetter"), true, [this] { answer(); });
    add(tr("Save the re&gister…"), QStringLiteral("outsideTable"), false, [this] { saveRegister(); });
}

const OutsideCourse* OutsidePage::current() const
{
    const programme::AnyRecord* record = const_cast<OutsidePage*>(this)->list().current();
    return record ? static_cast<const OutsideCourse*>(record->record.get()) : nullptr;
}

void OutsidePage::registerPackage(const QUuid& earlier)
{
    services().prompts.askOpenFile(this, tr("Which package was sent?"), services().settings.lastFolder(), tr("All files (*)"),
                                   [this, earlier](const QString& path) {
                                       if (path.isEmpty()) return;
                                       services().settings.setLastFolder(QFileInfo(path).absolutePath());
                                       say(true, tr("The package is being verified…"));
                                       const auto made = std::make_shared<OutsideCourse>();
                                       link().run(
                                           this,
                                           [path, earlier, made, disk = &services().disk, day = link().today()](programme::Store& store) -> Status {
                                               Progress progress;
                                               actions::OutsideSending sending;
                                               sending.file = path;
                                               sending.received = day;
                                               sending.earlier = earlier;
                                               auto done = actions::registerOutside(store, sending, actions::verifyingApart(*disk, apart(), progress));
                                               if (!done.ok()) return done.error();
                                               *made = std::move(*done);
                                               return {};
                                           },
                                           [this, made](const Status& status, const programme::Conflict&) {
                                               if (!status.ok()) return say(false, status.error().text);
                                               const auto points = programme::countOf(programme::pointsOf(made->points));
                                               QString sentence = tr("“%1” stands on the register, round %2: %n points are open.", nullptr, points.open)
                                                                      .arg(made->title, QString::number(made->round));
                                               if (points.solved > 0) sentence += QLatin1Char(' ') + tr("%n old points are solved.", nullptr, points.solved);
                                               say(true, sentence);
                                           });
                                   });
}

void OutsidePage::verifyAgain()
{
    say(true, tr("The package is being verified…"));
    link().run(
        this,
        [id = one(), disk = &services().disk](programme::Store& store) -> Status {
            Progress progress;
            const auto done = actions::verifyAgain(store, id, actions::verifyingApart(*disk, apart(), progress));
            return done.ok() ? Status() : Status(done.error());
        },
        said(tr("The package was verified again.")));
}

void OutsidePage::decide(const QString& decision, const QString& sentence)
{
    link().run(
        this,
        [id = one(), decision, day = link().today()](programme::Store& store) { return programme::decide(store, id, decision, day); },
        said(sentence));
}

void OutsidePage::answer()
{
    const OutsideCourse* course = current();
    if (!course) return;
    if (course->decision.isEmpty()) return say(false, tr("The course is not decided yet. Two reviewers speak first, then decide."));
    programme::LetterSubject subject;
    subject.outside = course->id;
    (new LettersDialog(services(), {}, letterFor(course->decision), subject, this))->show();
}

void OutsidePage::saveRegister()
{
    link().read<QByteArray>(
        this,
        [](programme::Store& store) -> Result<QByteArray> {
            const auto table = programme::outsideRegister(store);
            if (!table.ok()) return table.error();
            return programme::toCsv(*table);
        },
        [this](Result<QByteArray> table) {
            if (!table.ok()) return say(false, table.error().text);
            saveBytes(services(), this, *table, tr("Save the register"), tr("Register"), tr("Table (*.csv)"), QStringLiteral("csv"), sayer());
        });
}

} // namespace microvet::ui
