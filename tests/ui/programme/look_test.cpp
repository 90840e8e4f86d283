#include "tests/ui/programme/programme_fixture.h"

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
namespace {

using namespace look;

TEST_P(EveryWindow, ProgrammeDialogs)
{
    settings->setAuthorName(QStringLiteral("Maria Rossi"));
    SecretStore secrets;
    ProgrammeWindow programme({*settings, prompts, disk(), systemNow, rules::houseRules(), review::builtInTemplate(QStringLiteral("en")), secrets,
                               file("data/programme.sqlite")});
    programme.resize(GetParam().screen.boundedTo(QSize(1366, 728)));
    programme.show();
    const auto settled = [&] { return QTest::qWaitFor([&] { return programme.link().isOpen() && !programme.link().isBusy(); }, 20000); };
    programme.findChild<QAbstractButton*>(QStringLiteral("welcomeSample"))->click();
    ASSERT_TRUE(settled());
    for (const char* section : {"overview", "people", "applications", "outside", "partners"}) {
        programme.go(QString::fromLatin1(section));
        ASSERT_TRUE(settled());
        waitUntilCalm(&programme);
        expectNothingClipped(&programme, named(section));
        shoot(&programme, named("example-") + QString::fromLatin1(section));
    }
    EXPECT_LE(programme.width(), GetParam().screen.width());
    programme.go(QStringLiteral("people"));
    const ProgrammeServices services = static_cast<ListPage*>(programme.page(QStringLiteral("people")))->services();
    QList<QUuid> people, calls, applications;
    const auto read = [&](const programme::Kind& kind, QList<QUuid>& ids) {
        programme.link().read<QList<programme::AnyRecord>>(&programme, [&kind](programme::Store& store) { return store.all(kind); },
                                                           [&ids](Result<QList<programme::AnyRecord>> all) {
                                                               for (const programme::AnyRecord& one : *all) ids.append(one.record->id);
                                                           });
        ASSERT_TRUE(settled());
    };
    read(programme::Person::kind(), people);
    read(programme::Call::kind(), calls);
    read(programme::Application::kind(), applications);
    ASSERT_FALSE(people.isEmpty() || calls.isEmpty() || applications.isEmpty());

    programme::LetterSubject subject;
    subject.call = calls.constFirst();
    (new LettersDialog(services, people.mid(0, 3), QStringLiteral("invitation"), subject, &programme))->show();
    ASSERT_TRUE(settled());
    lookAtDialog(QStringLiteral("lettersDialog"));

    for (int tab = 0; tab < 4; ++tab) {
        auto* call = new CallWindow(services, calls.constFirst(), &programme);
        call->findChild<QTabWidget*>(QStringLiteral("callTabs"))->setCurrentIndex(tab);
        call->show();
        ASSERT_TRUE(settled());
        lookAtDialog(QStringLiteral("callWindow"), QString::number(tab));
    }
    (new EligibilityDialog(services, applications.constFirst(), &programme))->show();
    ASSERT_TRUE(settled());
    lookAtDialog(QStringLiteral("eligibilityDialog"));
    (new ApplicationHistory(services, applications.constFirst(), &programme))->show();
    ASSERT_TRUE(settled());
    lookAtDialog(QStringLiteral("historyDialog"));
    (new TieDialog({{QUuid::createUuid(), QStringLiteral("Anna Dimou")}, {QUuid::createUuid(), QStringLiteral("Bruno Almeida")}}, QStringLiteral("Drawn by lot"), &programme))->show();
    lookAtDialog(QStringLiteral("tieDialog"));

    putBytes(file("staff.csv"), "Name;E-Mail;Abteilung\nJürgen Groß;j.gross@example.org;Holz\nErika Muster;erika@example.org;Metall\n;nobody@;\n");
    auto* import = new ImportTableDialog(services, programme::TableOf::People, {}, &programme);
    import->show();
    import->read(file("staff.csv"));
    ASSERT_TRUE(settled());
    lookAtDialog(QStringLiteral("importTableDialog"));

    (new EraseDialog(services, people.mid(0, 3), &programme))->show();
    ASSERT_TRUE(settled());
    lookAtDialog(QStringLiteral("eraseDialog"));
    (new RetentionDialog(services, &programme))->show();
    ASSERT_TRUE(settled());
    lookAtDialog(QStringLiteral("retentionDialog"));
    (new ChangeManyDialog(services, programme::Person::kind(), people.mid(0, 3), &programme))->show();
    ASSERT_TRUE(settled());
    lookAtDialog(QStringLiteral("changeManyDialog"));
    (new ExchangeDialog(services, ExchangeDialog::Out, &programme))->show();
    lookAtDialog(QStringLiteral("exchangeOut"));
    (new ExchangeDialog(services, ExchangeDialog::In, &programme))->show();
    lookAtDialog(QStringLiteral("exchangeIn"));
    (new SafetyDialog(services, &programme))->show();
    lookAtDialog(QStringLiteral("safetyDialog"));
    (new ServerDialog(services, &programme))->show();
    lookAtDialog(QStringLiteral("serverDialog"));
}

} // namespace
} // namespace microvet::ui
