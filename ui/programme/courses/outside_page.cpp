#include "ui/programme/courses/outside_page.h"

#include "core/actions/programme/outside_package.h"
#include "core/base/csv.h"
#include "core/programme/following/registers.h"
#include "ui/programme/courses/outside_window.h"
#include "ui/programme/courses/verifying_dialog.h"
#include "ui/session/settings.h"
#include "ui/shell/prompts.h"

#include <QFileInfo>
#include <QPushButton>

namespace microvet::ui {

using programme::OutsideCourse;

OutsidePage::OutsidePage(const ProgrammeServices& services, QWidget* parent)
    : ListPage(services, OutsideCourse::kind(), {}, parent)
{
    list().setOpening([this](const programme::AnyRecord& record) {
        (new OutsideWindow(this->services(), static_cast<const OutsideCourse&>(*record.record), this))->show();
    });
    list().addFilter(QStringLiteral("waiting"), tr("Not decided yet"),
                     [](const programme::Record& record) { return static_cast<const OutsideCourse&>(record).decision.isEmpty(); });
    list().sortBy(QStringLiteral("received"), Qt::DescendingOrder);
    add(tr("Register a pac&kage…"), QStringLiteral("outsideRegister"), false, [this] { registerPackage({}); });
    add(tr("Next ro&und…"), QStringLiteral("outsideRound"), true, [this] { nextRound(); });
    add(tr("Write to the &sender…"), QStringLiteral("outsideLetter"), true, [this] { answer(); });
    add(tr("Save the reg&ister…"), QStringLiteral("outsideTable"), false, [this] { saveRegister(); });
}

const OutsideCourse* OutsidePage::current() const
{
    const programme::AnyRecord* record = const_cast<OutsidePage*>(this)->list().current();
    return record ? static_cast<const OutsideCourse*>(record->record.get()) : nullptr;
}

/// What stands in the way of another round is said before anybody looks for its file.
void OutsidePage::nextRound()
{
    link().read<OutsideCourse>(
        this, [id = one(), day = link().today()](programme::Store& store) { return programme::nextRound(store, id, day); },
        [this, id = one()](Result<OutsideCourse> next) {
            if (!next.ok()) return say(false, next.error().text);
            registerPackage(id);
        });
}

void OutsidePage::registerPackage(const QUuid& earlier)
{
    services().prompts.askOpenFile(this, tr("Which package was sent?"), services().settings.lastFolder(), tr("All files (*)"), [this, earlier](const QString& path) {
        if (path.isEmpty()) return;
        services().settings.setLastFolder(QFileInfo(path).absolutePath());
        verify(path, earlier);
    });
}

void OutsidePage::verify(const QString& path, const QUuid& earlier)
{
    auto* dialog = new VerifyingDialog(path, this);
    connect(dialog, &VerifyingDialog::verified, this, [this, path, earlier](const report::Report& report) {
        const auto made = std::make_shared<OutsideCourse>();
        link().run(
            this,
            [path, earlier, made, report, day = link().today()](programme::Store& store) -> Status {
                actions::OutsideSending sending;
                sending.file = path;
                sending.received = day;
                sending.earlier = earlier;
                auto done = actions::registerOutside(store, sending, [report](const QString&) -> Result<report::Report> { return report; });
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
                chooseNext(made->id);
                // Who sent a new one is asked next; of one that came again it is known.
                (new OutsideWindow(services(), *made, this, made->round > 1 ? OutsideWindow::Package : OutsideWindow::Sender))->show();
            });
    });
    dialog->show();
}

void OutsidePage::answer()
{
    const OutsideCourse* course = current();
    if (!course) return;
    if (course->decision.isEmpty()) return say(false, tr("The course is not decided yet. Two reviewers speak first, then decide."));
    writeToSender(services(), *course, this);
}

void OutsidePage::saveRegister()
{
    link().read<QByteArray>(
        this,
        [](programme::Store& store) -> Result<QByteArray> {
            const auto table = programme::outsideRegister(store);
            if (!table.ok()) return table.error();
            return programme::toCsv(*table, separatorOf(QLocale()));
        },
        [this](Result<QByteArray> table) {
            if (!table.ok()) return say(false, table.error().text);
            saveBytes(services(), this, *table, tr("Save the register"), tr("Register"), tr("Table (*.csv)"), QStringLiteral("csv"), sayer());
        });
}

} // namespace microvet::ui
