#include "ui/programme/overview/first_steps_card.h"

#include "core/programme/following/first_steps.h"
#include "ui/programme/programme_link.h"
#include "ui/session/settings.h"
#include "ui/widgets/field_form.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace microvet::ui {

namespace {

const QString hiddenKey = QStringLiteral("programme/stepsHidden");

struct Step {
    const char* section;
    QString text;
    QString help;
};

/// In the order of programme::FirstStep.
QList<Step> steps()
{
    return {
        {"details", FirstStepsCard::tr("Say who you are"), FirstStepsCard::tr("Contact person, purpose and who pays: letters and notices take them from there.")},
        {"people", FirstStepsCard::tr("Bring in the staff"), FirstStepsCard::tr("From a list of your organisation, or one by one.")},
        {"calls", FirstStepsCard::tr("Begin a call"), FirstStepsCard::tr("Who is looked for, until when, and by which criteria.")},
        {"people", FirstStepsCard::tr("Invite"), FirstStepsCard::tr("Choose people and write them letters in their languages.")},
        {"applications", FirstStepsCard::tr("Select"), FirstStepsCard::tr("Check and score the applications, decide, and answer everybody.")},
        {"events", FirstStepsCard::tr("Hold the induction meeting"), FirstStepsCard::tr("Its invitation goes along with the letter of welcome.")},
        {"courses", FirstStepsCard::tr("Form a team"), FirstStepsCard::tr("A course with its team and milestones; an accepted topic makes one.")},
    };
}

} // namespace

FirstStepsCard::FirstStepsCard(const ProgrammeServices& services, QWidget* parent)
    : Card(parent)
    , m_services(services)
{
    setObjectName(QStringLiteral("firstSteps"));
    body()->setSpacing(em(this, 0.25));
    auto* head = new QHBoxLayout;
    head->addWidget(headingLabel(tr("First steps"), 1.15, this));
    head->addStretch(1);
    auto* hide = new QPushButton(tr("&Hide these steps"), this);
    hide->setObjectName(QStringLiteral("firstStepsHide"));
    hide->setAutoDefault(false);
    head->addWidget(hide);
    body()->addLayout(head);
    connect(hide, &QPushButton::clicked, this, [this] {
        m_services.settings.setState(hiddenKey, true);
        setVisible(false);
    });
    auto* rows = new QGridLayout;
    rows->setVerticalSpacing(em(this, 0.25));
    rows->setHorizontalSpacing(em(this, 1));
    rows->setColumnStretch(1, 1);
    body()->addLayout(rows);
    const QList<Step> all = steps();
    for (const Step& step : all) {
        auto* link = new QToolButton(this);
        link->setObjectName(QStringLiteral("firstStep%1").arg(m_steps.size() + 1));
        link->setText(tr("%1. %2").arg(m_steps.size() + 1).arg(step.text));
        link->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        link->setAutoRaise(true);
        link->setFocusPolicy(Qt::StrongFocus);
        giveTip(link, step.help);
        connect(link, &QToolButton::clicked, this, [this, section = QString::fromLatin1(step.section)] {
            if (m_services.goTo) m_services.goTo(section, {});
        });
        rows->addWidget(link, int(m_steps.size()), 0, Qt::AlignLeft);
        rows->addWidget(mutedLabel(step.help, this), int(m_steps.size()), 1);
        m_steps.append(link);
    }
    setVisible(false); // until it is known what is done
}

void FirstStepsCard::showDone(const QList<bool>& done)
{
    const QList<Step> all = steps();
    bool next = true; // the first that is not done
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        const bool is = done.value(i);
        m_steps[i]->setIcon(is ? icon(QStringLiteral("good"), Ink::Good) : icon(QStringLiteral("outcomes")));
        m_steps[i]->setAccessibleName(is ? tr("Step %1, done: %2").arg(i + 1).arg(all[i].text) : tr("Step %1: %2").arg(i + 1).arg(all[i].text));
        QFont font = m_steps[i]->font();
        font.setWeight(!is && next ? QFont::DemiBold : QFont::Normal);
        m_steps[i]->setFont(font);
        next = next && is;
    }
    setVisible(done.contains(false) && !m_services.settings.state(hiddenKey, false).toBool());
}

} // namespace microvet::ui
