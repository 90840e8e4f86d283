#include "tests/ui/programme/programme_fixture.h"

#include "core/programme/records/policies.h"
#include "ui/programme/courses/accept_topic_dialog.h"
#include "ui/programme/courses/outside_window.h"
#include "ui/programme/courses/score_topic_dialog.h"
#include "ui/programme/courses/verifying_dialog.h"
#include "ui/programme/framework/policies_page.h"
#include "ui/programme/network/questions_page.h"

#include <QTabWidget>

namespace microvet::ui {
namespace {

using namespace look;

TEST_P(EveryWindow, ProgrammeCoursesAndNetwork)
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
    for (const char* section : {"topics", "courses", "runs", "outside", "partners", "questions", "developments", "feedback", "policies"}) {
        programme.go(QString::fromLatin1(section));
        ASSERT_TRUE(settled());
        waitUntilCalm(&programme);
        expectNothingClipped(&programme, named(section));
        shoot(&programme, named("pages-") + QString::fromLatin1(section));
    }
    EXPECT_LE(programme.width(), GetParam().screen.width());
    const ProgrammeServices services = static_cast<ListPage*>(programme.page(QStringLiteral("topics")))->services();
    const auto first = [&]<class T>(const T&, const char* field, const QVariant& value) {
        T found;
        programme.link().read<T>(&programme, [field, value](programme::Store& store) { return store.first<T>({{{field, value}}}); },
                                 [&found](Result<T> one) { if (one.ok()) found = *one; });
        EXPECT_TRUE(settled());
        EXPECT_FALSE(found.id.isNull()) << field;
        return found;
    };
    const auto topic = first(programme::Topic(), "title", QStringLiteral("Charging points for electric cars"));
    for (int tab = 0; tab < 3; ++tab) {
        auto* accept = new AcceptTopicDialog(services, topic, &programme);
        accept->addMember();
        accept->findChild<QTabWidget*>(QStringLiteral("acceptTabs"))->setCurrentIndex(tab);
        accept->show();
        ASSERT_TRUE(settled());
        lookAtDialog(QStringLiteral("acceptTopic"), QString::number(tab));
    }
    (new ScoreTopicDialog(services, topic, &programme))->show();
    ASSERT_TRUE(settled());
    lookAtDialog(QStringLiteral("scoreTopic"));
    const auto outside = first(programme::OutsideCourse(), "round", 2);
    for (int tab = 0; tab < 5; ++tab) {
        auto* window = new OutsideWindow(services, outside, &programme);
        window->findChild<QTabWidget*>(QStringLiteral("outsideTabs"))->setCurrentIndex(tab);
        window->show();
        ASSERT_TRUE(settled());
        lookAtDialog(QStringLiteral("outsideWindow"), QString::number(tab));
    }
    (new VerifyingDialog(file("nothing.zip"), &programme))->show();
    lookAtDialog(QStringLiteral("verifyingPackage"));
    (new AnswerDialog(services, first(programme::FocalQuestion(), "side", QStringLiteral("outside")), &programme))->show();
    lookAtDialog(QStringLiteral("answerQuestion"));
    (new ApproveDialog(services, first(programme::Policy(), "what", QStringLiteral("plan")), &programme))->show();
    ASSERT_TRUE(settled());
    lookAtDialog(QStringLiteral("approvePolicy"));
}

} // namespace
} // namespace microvet::ui
