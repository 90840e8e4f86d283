#include "ui/programme/courses/decide_topic_dialog.h"

#include "core/programme/following/topics.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QLabel>
#include <QVBoxLayout>

namespace microvet::ui {

DecideTopicDialog::DecideTopicDialog(const ProgrammeServices& services, const programme::Topic& topic, const QString& decision, QWidget* parent)
    : WorkDialog(services, "decideTopic", decision == QLatin1String("later") ? tr("Put the topic off") : tr("Reject the topic"), parent)
    , m_topic(topic.id)
    , m_decision(decision)
    , m_trouble(new SaidNotice(QStringLiteral("decideTrouble"), this))
    , m_reason(new TextField(4, this))
{
    QVBoxLayout* page = beginPage(0.5);
    page->addWidget(heading(topic.title));
    page->addWidget(m_trouble);
    m_reason->setObjectName(QStringLiteral("decideReason"));
    m_reason->setAccessibleName(tr("Why"));
    m_reason->setTabChangesFocus(true);
    auto* label = new QLabel(tr("&Why? The reason stands beside the decision."), this);
    label->setBuddy(m_reason);
    page->addWidget(label);
    page->addWidget(m_reason, 1);
    addCommand(decision == QLatin1String("later") ? tr("&Put it off") : tr("&Reject it"), "decideKeep", [this] { keep(); });
    addClosing(tr("Cancel"));
    giveSize(this, 34, 15);
    scheduleTabOrder(this);
    m_reason->setFocus();
}

bool DecideTopicDialog::isEdited() const { return !m_reason->toPlainText().trimmed().isEmpty(); }

void DecideTopicDialog::keep()
{
    if (!beginWriting()) return;
    link().run(
        this,
        [id = m_topic, decision = m_decision, reason = m_reason->toPlainText(), day = link().today()](programme::Store& store) {
            return programme::decideTopic(store, id, decision, reason, day);
        },
        [this](const Status& status, const programme::Conflict&) {
            endWriting();
            if (!status.ok()) {
                m_trouble->say(false, status.error().text);
                return m_reason->setFocus();
            }
            emit decided();
            accept();
        });
}

} // namespace microvet::ui
