#include "ui/programme/calls/reply_dialog.h"

#include "core/programme/selection/call_forms.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/style.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace microvet::ui {

ReplyDialog::ReplyDialog(const ProgrammeServices& services, const QUuid& call, QWidget* parent)
    : EntryDialog(services, "replyDialog", tr("Take in a reply by mail"), parent)
    , m_call(call)
    , m_reply(new QPlainTextEdit(this))
{
    introduce(tr("Paste the whole reply; what the mail program quoted does no harm. What has no answer, and what could not be read, is named afterwards."));
    auto* label = new QLabel(tr("The &reply:"), this);
    label->setBuddy(m_reply);
    body()->addWidget(label);
    m_reply->setObjectName(QStringLiteral("replyText"));
    m_reply->setAccessibleName(tr("The reply"));
    m_reply->setTabChangesFocus(true);
    giveTip(m_reply, tr("The answers below or beside the numbered questions, or with nothing but the numbers."));
    body()->addWidget(m_reply, 1);
    command(tr("&Take in"), "replyTake", {}, [this] { take(); }, true);
    closing(tr("Cancel"));
    giveSize(this, 42, 28);
    scheduleTabOrder(this);
    m_reply->setFocus();
}

bool ReplyDialog::isEdited() const { return !m_reply->toPlainText().trimmed().isEmpty(); }

void ReplyDialog::take()
{
    if (!isEdited()) {
        m_reply->setFocus();
        return say(false, tr("Please paste the reply first."));
    }
    if (!beginWriting()) return;
    const auto report = std::make_shared<programme::ReplyReport>();
    link().run(
        this,
        [call = m_call, text = m_reply->toPlainText(), report](programme::Store& store) -> Status {
            auto done = programme::takeReply(store, call, text);
            if (!done.ok()) return done.error();
            *report = *std::move(done);
            return {};
        },
        [this, report](const Status& status, const programme::Conflict&) {
            endWriting();
            if (!status.ok()) {
                m_reply->setFocus();
                return say(false, status.error().text);
            }
            QStringList lines = report->lines;
            lines.prepend(report->renewed ? tr("The application was there already, and was brought up to date.") : tr("The application was taken in."));
            emit taken(lines.size() == 1, lines.join(QLatin1Char('\n')));
            accept();
        });
}

} // namespace microvet::ui
