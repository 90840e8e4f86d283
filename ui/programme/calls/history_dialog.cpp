#include "ui/programme/calls/history_dialog.h"

#include "core/programme/records/people.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace microvet::ui {

using programme::Application;
using programme::StatusChange;

namespace {

enum HistoryColumn { When, Who, From, To, Reason };

} // namespace

struct ApplicationHistory::Known {
    Application application;
    QString person;
    QList<StatusChange> changes;
    programme::NoticeVersion notice;
};

ApplicationHistory::ApplicationHistory(const ProgrammeServices& services, const QUuid& application, QWidget* parent)
    : WorkDialog(services, "historyDialog", tr("How the application went"), parent)
    , m_who(new QLabel(this))
    , m_steps(new QTreeWidget(this))
    , m_consent(new QLabel(this))
    , m_texts(new QPlainTextEdit(this))
    , m_trouble(new SaidNotice(QStringLiteral("historyTrouble"), this))
{
    makeLayout();
    link().read<Known>(
        this,
        [application](programme::Store& store) -> Result<Known> {
            const auto found = store.get<Application>(application);
            if (!found.ok()) return found.error();
            const auto changes = programme::statusLogOf(store, application);
            if (!changes.ok()) return changes.error();
            Known known{*found, {}, *changes, {}};
            const auto person = store.first<programme::Person>({{{"id", found->person}}});
            if (!person.ok()) return person.error();
            known.person = person->name;
            if (found->consentNotice.isEmpty()) return known;
            const auto notice = store.first<programme::NoticeVersion>({{{"number", found->consentNotice}}});
            if (!notice.ok()) return notice.error();
            known.notice = *notice;
            return known;
        },
        [this](Result<Known> known) {
            if (!known.ok()) return m_trouble->say(false, known.error().text);
            showAll(*known);
        });
}

void ApplicationHistory::makeLayout()
{
    QVBoxLayout* page = beginPage(0.5);
    page->addWidget(m_trouble);
    m_who->setObjectName(QStringLiteral("historyWho"));
    m_who->setTextFormat(Qt::PlainText);
    page->addWidget(m_who);
    m_steps->setObjectName(QStringLiteral("historySteps"));
    m_steps->setAccessibleName(tr("Where the application stood"));
    m_steps->setRootIsDecorated(false);
    m_steps->setAlternatingRowColors(true);
    m_steps->setHeaderLabels({tr("When"), tr("Who"), tr("Before"), tr("Then"), tr("Reason")});
    m_steps->header()->setDefaultSectionSize(em(this, 8));
    page->addWidget(m_steps, 2);
    page->addWidget(headingLabel(tr("Consent"), 1.0, this));
    m_consent->setObjectName(QStringLiteral("historyConsent"));
    m_consent->setWordWrap(true);
    m_consent->setTextFormat(Qt::PlainText);
    page->addWidget(m_consent);
    m_texts->setObjectName(QStringLiteral("historyTexts"));
    m_texts->setAccessibleName(tr("What was agreed to"));
    m_texts->setReadOnly(true);
    m_texts->setTabChangesFocus(true);
    giveTip(m_texts, tr("The sentence that was agreed to, and the privacy notice beside it."));
    page->addWidget(m_texts, 2);
    addClosing(tr("Close"));
    giveSize(this, 48, 30);
}

void ApplicationHistory::showAll(const Known& known)
{
    const QLocale locale;
    m_who->setText(known.person.isEmpty() ? tr("Erased") : known.person);
    m_steps->clear();
    for (const StatusChange& one : known.changes) {
        auto* item = new QTreeWidgetItem(m_steps);
        item->setText(When, locale.toString(one.at.toLocalTime(), QLocale::ShortFormat));
        item->setText(Who, one.who);
        item->setText(From, one.from.isEmpty() ? tr("(came in)") : programme::statusName(one.from));
        item->setText(To, programme::statusName(one.to));
        item->setText(Reason, one.reason.simplified());
        item->setToolTip(Reason, one.reason);
    }
    for (const int column : {When, From, To}) m_steps->resizeColumnToContents(column);
    if (m_steps->topLevelItemCount() > 0) m_steps->setCurrentItem(m_steps->topLevelItem(m_steps->topLevelItemCount() - 1));

    const Application& application = known.application;
    QStringList sentences;
    if (!application.consentOn.isValid()) {
        sentences << tr("No consent is noted. It can be entered in the application.");
    } else {
        const QString how = Application::kind().find(u"consent_how")->shown(application.consentHow);
        const QString day = locale.toString(application.consentOn, QLocale::LongFormat);
        sentences << (how.isEmpty() ? tr("Given on %1; how is not noted.").arg(day) : tr("Given on %1: %2.").arg(day, how));
        sentences << (application.consentNotice.isEmpty()    ? tr("Which privacy notice it was about is not known.")
                      : known.notice.number.isEmpty() ? tr("It was about the privacy notice %1, whose text is not kept here.").arg(application.consentNotice)
                                                      : tr("It was about the privacy notice %1, below.").arg(application.consentNotice));
    }
    m_consent->setText(sentences.join(QLatin1Char(' ')));
    QStringList texts{application.consentText.trimmed(), known.notice.text};
    texts.removeAll(QString());
    m_texts->setPlainText(texts.join(QStringLiteral("\n\n")));
    m_texts->setVisible(!texts.isEmpty());
}

} // namespace microvet::ui
