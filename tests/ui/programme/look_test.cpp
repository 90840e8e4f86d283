#include "tests/ui/programme/programme_look.h"
#include "tests/ui/shell/every_sight.h"

#include "ui/programme/calls/call_window.h"
#include "ui/programme/calls/eligibility_dialog.h"
#include "ui/programme/calls/history_dialog.h"
#include "ui/programme/calls/tie_dialog.h"
#include "ui/programme/people/erase_dialog.h"
#include "ui/programme/keeping/exchange_dialog.h"
#include "ui/programme/people/import_table_dialog.h"
#include "ui/programme/people/retention_dialog.h"
#include "ui/programme/records/change_many_dialog.h"
#include "ui/programme/letters/letters_dialog.h"
#include "ui/programme/keeping/safety_dialog.h"
#include "ui/programme/keeping/server_dialog.h"

#include <QTabWidget>

namespace microvet::ui {

INSTANTIATE_TEST_SUITE_P(Look, EveryWindowOfProgramme, everySight(), nameOfSight);

namespace {

TEST_P(EveryWindowOfProgramme, Dialogs)
{
    openOnScreen();
    takeSample();
    lookAtPages({"overview", "people", "applications", "outside", "partners"}, "example");
    const auto idsOf = [](const auto& records) {
        QList<QUuid> ids;
        for (const auto& one : records) ids.append(one.id);
        return ids;
    };
    const QList<QUuid> people = idsOf(all<programme::Person>()), calls = idsOf(all<programme::Call>()), applications = idsOf(all<programme::Application>());
    ASSERT_FALSE(people.isEmpty() || calls.isEmpty() || applications.isEmpty());

    programme::LetterSubject subject;
    subject.call = calls.constFirst();
    lookAtNew(new LettersDialog(services(), people.mid(0, 3), QStringLiteral("invitation"), subject, programme.get()));

    for (int tab = 0; tab < 4; ++tab) {
        auto* call = new CallWindow(services(), calls.constFirst(), programme.get());
        call->findChild<QTabWidget*>(QStringLiteral("callTabs"))->setCurrentIndex(tab);
        lookAtNew(call, QString::number(tab));
    }
    lookAtNew(new EligibilityDialog(services(), applications.constFirst(), programme.get()));
    lookAtNew(new ApplicationHistory(services(), applications.constFirst(), programme.get()));
    lookAtNew(new TieDialog({{QUuid::createUuid(), QStringLiteral("Anna Dimou")}, {QUuid::createUuid(), QStringLiteral("Bruno Almeida")}}, QStringLiteral("Drawn by lot"), programme.get()));

    putBytes(file("staff.csv"), "Name;E-Mail;Abteilung\nJürgen Groß;j.gross@example.org;Holz\nErika Muster;erika@example.org;Metall\n;nobody@;\n");
    auto* import = new ImportTableDialog(services(), programme::TableOf::People, {}, programme.get());
    import->show();
    import->read(file("staff.csv"));
    ASSERT_TRUE(settled());
    lookAtDialog(QStringLiteral("importTableDialog"));

    lookAtNew(new EraseDialog(services(), people.mid(0, 3), programme.get()));
    lookAtNew(new RetentionDialog(services(), programme.get()));
    lookAtNew(new ChangeManyDialog(services(), programme::Person::kind(), people.mid(0, 3), programme.get()));
    lookAtNew(new ExchangeDialog(services(), ExchangeDialog::Out, programme.get()));
    lookAtNew(new ExchangeDialog(services(), ExchangeDialog::In, programme.get()));
    lookAtNew(new SafetyDialog(services(), programme.get()));
    lookAtNew(new ServerDialog(services(), programme.get()));
}

} // namespace
} // namespace microvet::ui
