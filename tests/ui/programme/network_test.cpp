#include "tests/ui/programme/programme_fixture.h"

#include "core/programme/records/events.h"
#include "core/programme/records/policies.h"
#include "ui/programme/framework/policies_page.h"
#include "ui/programme/network/questions_page.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>

namespace microvet::ui {
namespace {

/// Partners, questions, notes, plans and what changes them.
class NetworkPages : public BegunProgramme {
protected:
    QDate today() const { return programme->link().today(); }
    /// Rows that are seen with that choice of the filter.
    int rowsWith(const char* section, const char* code)
    {
        auto* filter = list(section)->findChild<QComboBox*>(QStringLiteral("recordFilter"));
        const int at = filter->findData(QString::fromLatin1(code));
        EXPECT_GE(at, 0) << code;
        filter->setCurrentIndex(at);
        const int rows = list(section)->table()->model()->rowCount();
        filter->setCurrentIndex(0);
        return rows;
    }
};

TEST_F(NetworkPages, APartnerIsSpokenToWithOnePress)
{
    programme::Partner silent, fresh;
    silent.name = QStringLiteral("Harbour Logistics");
    silent.lastContact = today().addMonths(-7);
    fresh.name = QStringLiteral("Delta College");
    fresh.lastContact = today().addMonths(-5);
    const QUuid id = put(silent);
    put(fresh);
    EXPECT_EQ(rowsWith("partners", "silent"), 1);
    EXPECT_EQ(rowsWith("partners", "unsigned"), 2);
    list("partners")->choose(id);
    press(page("partners"), "partnerSpoke");
    ASSERT_TRUE(settled());
    EXPECT_EQ(rowsWith("partners", "silent"), 0);
    for (const programme::Partner& one : all<programme::Partner>())
        EXPECT_EQ(one.lastContact, one.id == id ? today() : today().addMonths(-5));
    programme->findChild<QAction*>(QStringLiteral("programmeUndo"))->trigger();
    ASSERT_TRUE(settled());
    EXPECT_EQ(rowsWith("partners", "silent"), 1);
}

TEST_F(NetworkPages, APartnerShowsItsJointActionsAndEvents)
{
    programme::Partner partner;
    partner.name = QStringLiteral("Delta College");
    const QUuid id = put(partner);
    programme::Event event;
    event.title = QStringLiteral("An evening together");
    event.partner = id;
    put(event);
    list("partners")->openRecord(id);
    auto* dialog = list("partners")->findChild<RecordDialog*>();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(settled());
    QStringList kinds;
    for (RecordList* one : dialog->findChildren<RecordList*>()) {
        kinds.append(one->kind().key());
        if (one->kind().key() == QLatin1String("event")) {
            EXPECT_EQ(one->model().rowCount(), 1);
        }
    }
    EXPECT_TRUE(kinds.contains(QStringLiteral("joint_action")) && kinds.contains(QStringLiteral("event"))) << kinds.join(u' ').toStdString();
    dialog->reject();
}

TEST_F(NetworkPages, AQuestionIsAnsweredByMailAndKept)
{
    programme::FocalQuestion question;
    question.question = QStringLiteral("Does a micro-credential count for the apprenticeship?");
    question.topic = QStringLiteral("Credits");
    question.asker = QStringLiteral("Piet Model");
    question.mail = QStringLiteral("piet@example.org");
    question.asked = today().addDays(-4);
    const QUuid id = put(question);
    RecordList* rows = list("questions");
    const int open = rows->model().columnOf(QStringLiteral("days_open"));
    ASSERT_GE(open, 0);
    EXPECT_FALSE(rows->table()->isColumnHidden(open));
    EXPECT_EQ(rows->model().index(0, open).data().toString(), QStringLiteral("4"));
    rows->choose(id);
    press(page("questions"), "questionAnswer");
    auto* dialog = page("questions")->findChild<AnswerDialog*>();
    ASSERT_NE(dialog, nullptr);
    press(dialog, "answerKeep");
    ASSERT_TRUE(settled());
    EXPECT_FALSE(said(dialog, "answerTrouble").isEmpty()) << "there is no answer yet";
    dialog->findChild<QPlainTextEdit*>(QStringLiteral("answerText"))->setPlainText(QStringLiteral("Yes: 2 points."));
    press(dialog, "answerMail");
    ASSERT_EQ(prompts.urls.size(), 1);
    EXPECT_EQ(prompts.urls.constFirst().scheme(), QStringLiteral("mailto"));
    EXPECT_TRUE(prompts.urls.constFirst().toString().contains(QLatin1String("piet@example.org")));
    press(dialog, "answerCopy");
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("Yes: 2 points."));
    press(dialog, "answerKeep");
    ASSERT_TRUE(settled());
    const programme::FocalQuestion kept = all<programme::FocalQuestion>().constFirst();
    EXPECT_EQ(kept.answer, QStringLiteral("Yes: 2 points."));
    EXPECT_EQ(kept.answered, today());
    EXPECT_EQ(kept.answeredBy, QStringLiteral("Maria Rossi"));
    EXPECT_EQ(rowsWith("questions", "open"), 0);
}

TEST_F(NetworkPages, NotesGoToThePartnershipWithNamesOnlyWhereWanted)
{
    programme::FeedbackNote note;
    note.about = QStringLiteral("framework");
    note.section = QStringLiteral("Selection process");
    note.text = QStringLiteral("The floor for English is not explained.");
    note.author = QStringLiteral("Anna Dimou");
    note.status = QStringLiteral("open");
    note.date = today();
    const QUuid id = put(note);
    auto* menu = page("feedback")->findChild<QPushButton*>(QStringLiteral("feedbackSave"))->menu();
    QList<QAction*> ways = menu->actions();
    ways.removeIf([](QAction* one) { return one->isSeparator(); });
    ASSERT_EQ(ways.size(), 4);
    const QList<const char*> names{"bare.html", "bare.csv", "named.html", "named.csv"};
    for (qsizetype i = 0; i < ways.size(); ++i) {
        prompts.files = {file(names[i])};
        ways[i]->trigger();
        ASSERT_TRUE(settled());
        const QByteArray bytes = bytesOf(file(names[i]));
        EXPECT_TRUE(bytes.contains("The floor for English")) << names[i];
        EXPECT_EQ(bytes.contains("Anna Dimou"), i >= 2) << names[i];
        EXPECT_EQ(bytes.contains("<html"), i % 2 == 0) << names[i];
    }
    list("feedback")->choose(id);
    press(page("feedback"), "feedbackSent");
    ASSERT_TRUE(settled());
    EXPECT_EQ(all<programme::FeedbackNote>().constFirst().status, QStringLiteral("sent"));
}

TEST_F(NetworkPages, ANewVersionOfAPlanKeepsTheOldOne)
{
    programme::Policy policy;
    policy.title = QStringLiteral("Credit policy");
    policy.number = QStringLiteral("1");
    policy.text = QStringLiteral("25 hours are one point.");
    const QUuid first = put(policy);
    programme::Development development;
    development.title = QStringLiteral("A law about credits");
    development.policy = first;
    const QUuid law = put(development);

    // From what happened to the plan that changes, and on to its next version.
    list("developments")->choose(law);
    press(page("developments"), "developmentVersion");
    ASSERT_TRUE(settled());
    auto* dialog = page("developments")->findChild<RecordDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(static_cast<QLineEdit*>(dialog->form().field(QStringLiteral("number")))->text(), QStringLiteral("2"));
    static_cast<QPlainTextEdit*>(dialog->form().field(QStringLiteral("text")))->setPlainText(QStringLiteral("30 hours are one point."));
    dialog->keep(true);
    ASSERT_TRUE(settled());
    ASSERT_EQ(all<programme::Policy>().size(), 2);
    EXPECT_EQ(rowsWith("policies", "current"), 1);
    QUuid second;
    for (const programme::Policy& one : all<programme::Policy>())
        if (one.earlier == first) second = one.id;
    ASSERT_FALSE(second.isNull());

    list("policies")->choose(second);
    press(page("policies"), "policyApprove");
    auto* approve = page("policies")->findChild<ApproveDialog*>();
    ASSERT_NE(approve, nullptr);
    ASSERT_TRUE(settled());
    EXPECT_EQ(approve->findChild<QPlainTextEdit*>(QStringLiteral("approveChanges"))->toPlainText(),
              QStringLiteral("- 25 hours are one point.\n+ 30 hours are one point."));
    approve->findChild<QLineEdit*>(QStringLiteral("approveBy"))->setText(QStringLiteral("The board"));
    press(approve, "approveKeep");
    ASSERT_TRUE(settled());
    EXPECT_FALSE(said(approve, "approveTrouble").isEmpty()) << "what has changed is not said";
    EXPECT_TRUE(approve->isEdited()) << "it asks before it is left";
    approve->findChild<QPlainTextEdit*>(QStringLiteral("approveWhat"))->setPlainText(QStringLiteral("More hours."));
    press(approve, "approveKeep");
    ASSERT_TRUE(settled());
    for (const programme::Policy& one : all<programme::Policy>()) {
        EXPECT_EQ(one.approvedBy, one.id == second ? QStringLiteral("The board") : QString());
        if (one.id == first) {
            EXPECT_EQ(one.text, QStringLiteral("25 hours are one point."));
        }
        if (one.id == second) {
            EXPECT_EQ(one.changes, QStringLiteral("More hours."));
            EXPECT_EQ(one.nextReview, today().addYears(1));
        }
    }

    // The first version has a later one: there is none to begin from it.
    list("policies")->choose(first);
    press(page("policies"), "policyVersion");
    ASSERT_TRUE(settled());
    EXPECT_FALSE(said(page("policies"), "pageSaid").isEmpty());
    EXPECT_EQ(all<programme::Policy>().size(), 2);
}

TEST_F(NetworkPages, ADocumentThatChangedAfterItsApprovalIsNoticed)
{
    putBytes(file("policy.pdf"), "as approved");
    programme::Policy policy;
    policy.title = QStringLiteral("Licence policy");
    policy.file = file("policy.pdf");
    list("policies")->choose(put(policy));
    press(page("policies"), "policyApprove");
    auto* approve = page("policies")->findChild<ApproveDialog*>();
    ASSERT_NE(approve, nullptr);
    ASSERT_TRUE(settled());
    approve->findChild<QLineEdit*>(QStringLiteral("approveBy"))->setText(QStringLiteral("The board"));
    press(approve, "approveKeep");
    ASSERT_TRUE(settled());
    EXPECT_EQ(all<programme::Policy>().constFirst().fileHash.size(), 64);
    const auto check = [&] {
        page("policies")->findChild<QLabel*>(QStringLiteral("pageSaid"))->clear();
        press(page("policies"), "policyCheck");
        EXPECT_TRUE(QTest::qWaitFor([&] {
            const QString text = said(page("policies"), "pageSaid");
            return !text.isEmpty() && !text.contains(QLatin1String("being read"));
        }, 10000));
        return said(page("policies"), "pageSaid");
    };
    EXPECT_FALSE(check().contains(QLatin1String("policy.pdf")));
    putBytes(file("policy.pdf"), "changed since");
    EXPECT_TRUE(check().contains(QLatin1String("policy.pdf")));
}

} // namespace
} // namespace microvet::ui
