#include "ui/programme/calls/move_up.h"

#include "core/programme/selection/evaluation.h"
#include "ui/programme/letters/letters_dialog.h"
#include "ui/programme/programme_link.h"
#include "ui/shell/prompts.h"

#include <QCoreApplication>
#include <QPointer>
#include <QWidget>

namespace microvet::ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::ui::MoveUp)
};

using Next = std::optional<programme::NextReserve>;

void moveUp(const ProgrammeServices& services, QWidget* parent, const QUuid& call, const programme::NextReserve& next, const Said& said)
{
    services.link.run(
        parent, [id = next.application](programme::Store& store) { return programme::moveUp(store, id); },
        [services, parent, call, person = next.person, said](const Status& status, const programme::Conflict&) {
            if (!status.ok()) return said(false, status.error().text);
            said(true, Tr::tr("The place is taken. The letter that says so is open."));
            programme::LetterSubject subject;
            subject.call = call;
            (new LettersDialog(services, {person}, QStringLiteral("selected"), subject, parent))->show();
        });
}

} // namespace

void offerMovingUp(const ProgrammeServices& services, QWidget* parent, const QUuid& call, bool asked, const Said& said)
{
    services.link.read<Next>(
        parent, [call](programme::Store& store) { return programme::nextReserve(store, call); },
        [services, parent = QPointer(parent), call, asked, said](Result<Next> found) {
            if (!parent) return;
            if (!found.ok()) return said(false, found.error().text);
            const Next& next = *found;
            if (!next) {
                if (asked) said(false, Tr::tr("No place is free, or nobody is on the reserve list."));
                return;
            }
            if (next->equals)
                return said(false, Tr::tr("A place is free, and several on the reserve list come next with equal points. Tell them apart under “Ranking and decision” first."));
            const Question question{QStringLiteral("moveUp"),
                                    Tr::tr("Move up from the reserve list?"),
                                    Tr::tr("A place is free, and %1 comes next. The letter that says so opens then; it can be looked at before it goes out.").arg(next->name),
                                    {{QStringLiteral("move"), Tr::tr("&Move up"), Question::Weight::Default}, {QStringLiteral("not"), Tr::tr("&Not now")}},
                                    QStringLiteral("not")};
            services.prompts.ask(parent, question, [services, parent, call, next, said](const QString& answer) {
                if (parent && answer == QLatin1String("move")) moveUp(services, parent, call, *next, said);
            });
        });
}

} // namespace microvet::ui
