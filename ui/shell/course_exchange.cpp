#include "ui/shell/course_exchange.h"

#include "ui/exchange/send_dialog.h"
#include "ui/exchange/take_review_dialog.h"
#include "ui/session/session.h"
#include "ui/session/settings.h"
#include "ui/shell/actions.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/prompts.h"
#include "ui/shell/save_flow.h"
#include "ui/shell/studio.h"
#include "ui/shell/workspace.h"

#include <QFileInfo>
#include <QLocale>

namespace microvet::ui {

CourseExchange::CourseExchange(MainWindow& window, Studio& studio, Session& session, Workspace& workspace)
    : QObject(&workspace)
    , m_window(window)
    , m_studio(studio)
    , m_session(session)
    , m_workspace(workspace)
{
    connect(window.actions().sendDraft, &QAction::triggered, this, &CourseExchange::send);
    connect(window.actions().returnReview, &QAction::triggered, this, &CourseExchange::giveBack);
    connect(window.actions().takeReview, &QAction::triggered, this, [this] { takeReviews(); });
    // Once the window has said what it has to say of its own.
    QMetaObject::invokeMethod(this, &CourseExchange::sayWhoSentIt, Qt::QueuedConnection);
}

void CourseExchange::send() { openSendDialog(true); }

void CourseExchange::giveBack() { openSendDialog(false); }

void CourseExchange::openSendDialog(bool isDraft)
{
    if (m_session.path().isEmpty()) { // the version that goes out stays in the course's own file
        m_window.saving()->save([this, isDraft](bool ok) {
            if (ok) openSendDialog(isDraft);
        });
        return;
    }
    const auto received = actions::coverNoteOf(m_session.snapshot());
    const QString to = !isDraft && received ? received->from : QString();
    auto* dialog = new SendDialog(isDraft ? SendDialog::Kind::Draft : SendDialog::Kind::Review, m_session,
                                  m_studio.prompts(), m_studio.disk(), QFileInfo(m_session.path()).absolutePath(),
                                  m_studio.settings().authorName(), to, &m_workspace);
    connect(dialog, &SendDialog::sent, this, [this](const QString&, const QString& sentence) {
        m_window.saving()->save([this, sentence](bool ok) {
            if (ok) m_window.messages().say(MessageBar::Kind::Done, sentence);
        });
    });
    dialog->open();
}

void CourseExchange::takeReviews(const QStringList& paths)
{
    if (!m_session.mayEdit()) return;
    if (paths.isEmpty()) {
        m_studio.prompts().askOpenFiles(&m_window, tr("Choose reviews of this course"),
                                        m_studio.settings().lastFolder(), tr("Reviews (*.microvet-review *.microvet)"),
                                        [this](const QStringList& chosen) {
                                            if (!chosen.isEmpty()) takeReviews(chosen);
                                        });
        return;
    }
    auto* dialog = new TakeReviewDialog(m_session, m_studio.disk(), &m_workspace);
    connect(dialog, &TakeReviewDialog::taken, this, [this](const QString& sentence) {
        m_window.messages().say(MessageBar::Kind::Done, sentence);
        m_workspace.openComments();
    });
    dialog->open();
    dialog->read(paths);
}

void CourseExchange::sayWhoSentIt()
{
    const auto note = actions::coverNoteOf(m_session.snapshot());
    if (!note || note->kind != review::CoverNote::Kind::Draft || note->from.isEmpty()) return;
    if (note->from.simplified().compare(m_studio.settings().authorName().simplified(), Qt::CaseInsensitive) == 0)
        return;
    const QString when = QLocale().toString(note->time.toLocalTime().date(), QLocale::LongFormat);
    QString text = tr("%1 sent you this draft on %2.").arg(note->from.simplified(), when);
    if (!note->message.isEmpty()) text = tr("%1 “%2”").arg(text, note->message);
    // What the file itself has to say was said first, and stays.
    if (const QString said = m_window.messages().text(); !said.isEmpty()) text = said + u'\n' + text;
    m_window.messages().say(MessageBar::Kind::Note, text, {{tr("Return review…"), [this] { giveBack(); }}});
}

} // namespace microvet::ui
