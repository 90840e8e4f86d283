#include "ui/shell/course_review.h"

#include "core/actions/approval.h"
#include "ui/review/comments_panel.h"
#include "ui/review/draft_review_window.h"
#include "ui/review/review_state.h"
#include "ui/review/save_record.h"
#include "ui/seal/seal_approval.h"
#include "ui/session/session.h"
#include "ui/session/settings.h"
#include "ui/shell/actions.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/prompts.h"
#include "ui/shell/save_flow.h"
#include "ui/shell/status_line.h"
#include "ui/shell/studio.h"
#include "ui/shell/workspace.h"

#include <QLocale>
#include <QPointer>

namespace microvet::ui {

CourseReview::CourseReview(MainWindow& window, Studio& studio, Session& session, Workspace& workspace)
    : QObject(&workspace)
    , m_window(window)
    , m_studio(studio)
    , m_session(session)
    , m_workspace(workspace)
    , m_state(new ReviewState(session, review::templateFor(studio.organisation().review, QLocale().bcp47Name()), this))
{
    connectActions();
    CommentsPanel& comments = workspace.comments();
    connect(&comments, &CommentsPanel::named, this, &CourseReview::remember);
    connect(&comments, &CommentsPanel::removeWanted, this,
            [this](const model::CommentId& comment) { askToRemove(comment.uuid()); });
    connect(&studio.settings(), &Settings::profileChanged, this, [this] {
        m_session.setAuthor(m_studio.settings().authorName());
        if (auto* open = m_workspace.findChild<DraftReviewWindow*>()) open->takeName();
    });
    connect(m_state, &ReviewState::changed, this, &CourseReview::showState);
    connect(&m_window.status(), &StatusLine::reviewWanted, this, &CourseReview::openReview);
}

void CourseReview::connectActions()
{
    const Actions& actions = m_window.actions();
    const auto on = [this](QAction* action, auto run) { connect(action, &QAction::triggered, this, run); };
    on(actions.addComment, [this] { m_workspace.commentHere(); });
    on(actions.showComments, [this] {
        m_workspace.openComments();
        m_workspace.comments().setFocus();
    });
    on(actions.nextComment, [this] { m_workspace.comments().goToNext(); });
    on(actions.previousComment, [this] { m_workspace.comments().goToPrevious(); });
    on(actions.reviewDraft, [this] { openReview(); });
    on(actions.saveReviewRecord, [this] { saveRecord(); });
}

void CourseReview::openReview()
{
    if (!m_session.mayEdit()) return;
    auto* window = m_workspace.findChild<DraftReviewWindow*>();
    if (!window) {
        window = new DraftReviewWindow(m_session, *m_state, &m_workspace);
        window->setAttribute(Qt::WA_DeleteOnClose);
        connect(window, &DraftReviewWindow::decided, this, &CourseReview::sealAndSave);
        connect(window, &DraftReviewWindow::previewWanted, this, &CourseReview::previewWanted);
        connect(window, &DraftReviewWindow::nameWanted, &m_window,
                [this] { m_window.actions().preferences->trigger(); });
        connect(window, &DraftReviewWindow::recordWanted, this, &CourseReview::saveRecord);
    }
    window->show();
    window->raise();
    window->activateWindow();
}

/// The decision stands and is saved whether or not it gets a seal.
void CourseReview::sealAndSave()
{
    const actions::OrganisationProfile& ours = m_studio.organisation();
    const SealWish wish{ours.seals, ours.course.awardingBody.legalName, [self = QPointer(this)](const seal::KeyCard& card) -> Status {
                            if (!self) return {};
                            actions::OrganisationProfile changed = self->m_studio.organisation();
                            changed.seals.put(card);
                            return self->m_studio.setOrganisation(changed);
                        }};
    auto* keys = new KeyKeeper(m_studio.keyPlace(), &m_window);
    sealAfterApproval(m_session, *keys, wish, [self = QPointer(this), keys = QPointer(keys)](bool sealed, const QString& said) {
        if (keys) keys->deleteLater();
        if (!self) return;
        // Told once it is saved: a save that went well takes away what was said before.
        self->m_window.saving()->save([self, sealed, said](bool) {
            if (self && !said.isEmpty()) self->m_window.messages().say(sealed ? MessageBar::Kind::Done : MessageBar::Kind::Trouble, said);
        });
        self->showState();
    });
}

void CourseReview::showState()
{
    QStringList sentences;
    bool valid = true;
    if (m_state->state().kind == review::State::Approved) {
        // Approved means that the course is what was decided about, so nothing has to be read for it.
        const model::Content& content = m_session.content();
        const auto same = [&](const QString&) { return std::optional(content.course); };
        const QList<seal::State> seals = actions::sealStates(content, m_studio.organisation().seals, same);
        for (const seal::State& one : seals) {
            valid = valid && one.kind == seal::State::Valid;
            sentences << seal::sentenceOf(one);
        }
    }
    m_window.status().setReview(m_state->state(), sentences.isEmpty() ? StatusLine::Seal::None : valid ? StatusLine::Seal::Valid : StatusLine::Seal::Doubtful,
                                sentences.join(u'\n'));
}

void CourseReview::askToRemove(const QUuid& id)
{
    Question question;
    question.name = QStringLiteral("deleteCommentQuestion");
    question.title = tr("Delete this comment?");
    question.text = tr("Its replies go with it. Undo brings it back until you close the course.");
    question.buttons = {{QStringLiteral("delete"), tr("&Delete"), Question::Weight::Destructive},
                        {QStringLiteral("cancel"), tr("&Cancel"), Question::Weight::Default}};
    question.cancel = QStringLiteral("cancel");
    m_studio.prompts().ask(&m_window, question, [self = QPointer(this), id](const QString& answer) {
        if (self && answer == QLatin1String("delete")) self->m_workspace.comments().remove(model::CommentId(id));
    });
}

void CourseReview::saveRecord()
{
    saveReviewRecord(
        m_session, m_state->checklist(), m_studio.organisation().seals, m_studio.prompts(), m_studio.disk(),
        m_studio.settings().lastFolder(), &m_window, [self = QPointer(this)](bool done, const QString& text) {
            if (self) self->m_window.messages().say(done ? MessageBar::Kind::Done : MessageBar::Kind::Trouble, text);
        });
}

void CourseReview::remember(const QString& name) { m_studio.settings().setAuthorName(name); }

} // namespace microvet::ui
