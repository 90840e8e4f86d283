#include "tests/ui/programme/programme_look.h"

#include "core/programme/records/policies.h"
#include "ui/programme/courses/accept_topic_dialog.h"
#include "ui/programme/courses/decide_topic_dialog.h"
#include "ui/programme/courses/outside_window.h"
#include "ui/programme/courses/score_topic_dialog.h"
#include "ui/programme/courses/verifying_dialog.h"
#include "ui/programme/framework/policies_page.h"
#include "ui/programme/network/questions_page.h"

#include <QTabWidget>

namespace microvet::ui {
namespace {

TEST_P(EveryWindowOfProgramme, CoursesAndNetwork)
{
    openOnScreen();
    takeSample();
    lookAtPages({"topics", "courses", "runs", "outside", "partners", "questions", "developments", "feedback", "policies"}, "pages");
    const auto topic = first(&programme::Topic::title, QStringLiteral("Charging points for electric cars"));
    for (int tab = 0; tab < 3; ++tab) {
        auto* accept = new AcceptTopicDialog(services(), topic, programme.get());
        accept->addMember();
        accept->findChild<QTabWidget*>(QStringLiteral("acceptTabs"))->setCurrentIndex(tab);
        lookAtNew(accept, QString::number(tab));
    }
    lookAtNew(new ScoreTopicDialog(services(), topic, programme.get()));
    for (const char* decision : {"later", "rejected"}) lookAtNew(new DecideTopicDialog(services(), topic, QString::fromLatin1(decision), programme.get()), QString::fromLatin1(decision));
    const auto outside = first(&programme::OutsideCourse::round, 2);
    for (int tab = 0; tab < 5; ++tab) {
        auto* shown = new OutsideWindow(services(), outside, programme.get());
        shown->findChild<QTabWidget*>(QStringLiteral("outsideTabs"))->setCurrentIndex(tab);
        lookAtNew(shown, QString::number(tab));
    }
    (new VerifyingDialog(file("nothing.zip"), programme.get()))->show();
    lookAtDialog(QStringLiteral("verifyingPackage"));
    lookAtNew(new AnswerDialog(services(), first(&programme::FocalQuestion::side, QStringLiteral("outside")), programme.get()));
    lookAtNew(new ApproveDialog(services(), first(&programme::Policy::what, QStringLiteral("credit")), programme.get()));
    lookAtNew(new ApproveDialog(services(), first(&programme::Policy::number, QStringLiteral("2")), programme.get()), QStringLiteral("later"));
}

} // namespace
} // namespace microvet::ui
