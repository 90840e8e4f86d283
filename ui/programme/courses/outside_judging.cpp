#include "core/actions/programme/outside_package.h"
#include "core/programme/people/people_names.h"
#include "ui/programme/courses/outside_window.h"
#include "ui/programme/courses/verifying_dialog.h"
#include "ui/programme/records/record_form.h"
#include "ui/shell/prompts.h"
#include "ui/verification/review_window.h"
#include "ui/widgets/fields.h"

#include <QComboBox>
#include <QFileInfo>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>

/// What becomes of a course in its window: verified, looked at, kept, decided.
namespace microvet::ui {

using programme::OutsideCourse;

/// What is written meanwhile is kept first, so that what is found comes to it.
void OutsideWindow::verify(std::function<void(const report::Report&)> then)
{
    if (course().file.trimmed().isEmpty()) {
        m_tabs->setCurrentIndex(Sender);
        return say(false, tr("Please say first, under “Sender”, which file the course came as."));
    }
    const auto start = [this, then = std::move(then)] {
        auto* dialog = new VerifyingDialog(m_loaded.file, this);
        connect(dialog, &VerifyingDialog::verified, this, then);
        dialog->show();
    };
    if (m_edited)
        keep(course(), start);
    else
        start();
}

void OutsideWindow::verifyAgain()
{
    verify([this](const report::Report& report) {
        const auto made = std::make_shared<OutsideCourse>();
        m_still.begin(m_tabs);
        link().run(
            this,
            [id = m_loaded.id, report, made](programme::Store& store) -> Status {
                const auto done = actions::verifyAgain(store, id, [report](const QString&) -> Result<report::Report> { return report; });
                if (!done.ok()) return done.error();
                *made = *done;
                return {};
            },
            [this, made](const Status& status, const programme::Conflict&) {
                m_still.end();
                if (!status.ok()) return say(false, status.error().text);
                showCourse(*made);
                say(true, tr("The package was verified again."));
            });
    });
}

void OutsideWindow::lookAtPackage()
{
    verify([this](const report::Report& report) {
        const QString reviews = QFileInfo(services().copiesFolder).absolutePath() + QStringLiteral("/reviews");
        auto* window = new ReviewWindow(report, m_loaded.file, link().who(), services().prompts, services().disk, reviews, this);
        window->setAttribute(Qt::WA_DeleteOnClose);
        connect(window, &QDialog::finished, this, [this, window] {
            if (const auto judgement = window->record().judgement) takeJudgement(*judgement);
        });
        window->show();
    });
}

void OutsideWindow::takeJudgement(const report::Judgement& judgement)
{
    if (judgement.isEmpty()) return;
    const QString who = judgement.reviewer.isEmpty() ? link().who() : judgement.reviewer;
    const auto isTheirs = [&](const Reviewer& one) { return programme::sameName(one.name->currentText(), who); };
    const auto isFree = [](const Reviewer& one) { return one.name->currentText().trimmed().isEmpty(); };
    const Reviewer* mine = isTheirs(m_first) ? &m_first : isTheirs(m_second) ? &m_second : isFree(m_first) ? &m_first : isFree(m_second) ? &m_second : nullptr;
    if (!mine) return say(false, tr("Two others review this course, so what you said of the package was not taken over. It is kept with the package."));
    mine->name->setEditText(who);
    if (!judgement.decision.isEmpty()) mine->verdict->setCurrentIndex(std::max(0, mine->verdict->findData(judgement.decision)));
    if (!judgement.summary.isEmpty()) mine->note->setPlainText(judgement.summary);
    for (const report::Remark& remark : judgement.remarks) {
        const QString text = remark.place.isEmpty() ? remark.text.simplified() : tr("%1 (%2)").arg(remark.text.simplified(), remark.place);
        if (m_points->findItems(text, Qt::MatchExactly).isEmpty()) appendPoint(text, false);
    }
    edited();
    say(true, tr("What you said of the package is taken over. Look it through, and keep it."));
}

void OutsideWindow::keepAll(std::function<void()> then)
{
    if (hasPoint()) addPoint();
    keep(course(), std::move(then));
}

void OutsideWindow::keep(const OutsideCourse& course, std::function<void()> then)
{
    if (const QList<programme::Problem> problems = programme::problemsOf(OutsideCourse::kind(), course); !problems.isEmpty()) {
        if (!m_form->check()) m_tabs->setCurrentIndex(Sender);
        const programme::Problem& first = problems.constFirst();
        return say(false, tr("%1: %2").arg(first.field->labelText(), first.text));
    }
    m_keep->setEnabled(false);
    m_still.begin(m_tabs);
    const auto kept = std::make_shared<OutsideCourse>(course);
    link().change(
        this, tr("Change “%1”").arg(course.title), [kept, loaded = m_loaded](programme::Change& change) { return change.save(*kept, loaded); },
        [this, kept, then = std::move(then)](const Status& status, const programme::Conflict& conflict) {
            m_keep->setEnabled(true);
            m_still.end();
            if (!status.ok()) {
                // What is kept next time is kept over what somebody else wrote; their words are shown first.
                m_form->showConflict(conflict);
                QStringList theirs;
                for (const programme::FieldConflict& one : conflict.fields) {
                    one.field->set(m_loaded, one.theirs);
                    theirs.append(tr("%1: %2").arg(one.field->labelText(), one.field->shown(one.theirs)));
                }
                return say(false, (QStringList{status.error().text} + theirs).join(QLatin1Char('\n')));
            }
            showCourse(*kept);
            readRounds();
            if (then) then();
        });
}

void OutsideWindow::decide(const QString& decision)
{
    if (hasPoint()) addPoint();
    OutsideCourse decided = course();
    decided.decision = decision;
    decided.decided = link().today();
    keep(decided, [this] { say(true, tr("The decision is kept. Now write to the sender.")); });
}

std::function<void()> OutsideWindow::keeping()
{
    return [this] { keepAll([this] { QDialog::reject(); }); };
}

} // namespace microvet::ui
