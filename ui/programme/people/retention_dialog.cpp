#include "ui/programme/people/retention_dialog.h"

#include "core/programme/records/people.h"
#include "ui/programme/people/erase_dialog.h"
#include "ui/programme/records/record_dialog.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QGroupBox>
#include <QHBoxLayout>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace microvet::ui {

using programme::DueErasure;

namespace {

constexpr int daysAhead = 30;

enum Column { Name, Until, Why, Basis, Purpose };

} // namespace

RetentionDialog::RetentionDialog(const ProgrammeServices& services, QWidget* parent)
    : WorkDialog(services, "retentionDialog", tr("Data whose time is over"), parent)
    , m_summary(new QLabel(this))
    , m_people(new QTreeWidget(this))
    , m_nobody(mutedLabel(tr("Nobody’s time is over, and nobody’s ends within the next %n days.", nullptr, daysAhead), this))
    , m_until(new DateField(this))
    , m_reason(new LineField(this))
    , m_keep(new QPushButton(tr("&Keep longer"), this))
    , m_said(new SaidNotice(QStringLiteral("retentionSaid"), this))
{
    QVBoxLayout* page = beginPage(0.6);
    m_summary->setObjectName(QStringLiteral("retentionSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    page->addWidget(m_summary);
    page->addWidget(m_said);
    m_people->setObjectName(QStringLiteral("retentionPeople"));
    m_people->setAccessibleName(tr("People whose time is over"));
    m_people->setRootIsDecorated(false);
    m_people->setAlternatingRowColors(true);
    m_people->setUniformRowHeights(true);
    m_people->setHeaderLabels({tr("Name"), tr("Keep until"), tr("Why now"), tr("Legal basis"), tr("Why we keep this")});
    m_people->setColumnWidth(Name, em(this, 11));
    m_people->setColumnWidth(Until, em(this, 7));
    m_people->setColumnWidth(Why, em(this, 18));
    m_people->setColumnWidth(Basis, em(this, 9));
    page->addWidget(m_people, 1);
    page->addWidget(m_nobody, 1);
    m_nobody->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    page->addWidget(makeLonger());
    m_erase = addCommand(tr("&Erase…"), "retentionErase", [this] { eraseTicked(); }, QDialogButtonBox::ActionRole);
    m_erase->setAutoDefault(false);
    addClosing(tr("Close"))->setDefault(true);
    connect(m_keep, &QPushButton::clicked, this, &RetentionDialog::keepTicked);
    connect(m_people, &QTreeWidget::itemChanged, this, &RetentionDialog::updateState);
    connect(m_people, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) { openPerson(item->data(Name, Qt::UserRole).toUuid()); });
    connect(&services.link, &ProgrammeLink::changed, this, &RetentionDialog::reload);
    giveSize(this, 56, 28);
    updateState();
    reload();
}

QWidget* RetentionDialog::makeLonger()
{
    auto* longer = new QGroupBox(tr("Keep those who are ticked longer"), this);
    auto* row = new QHBoxLayout(longer);
    row->setSpacing(em(this, 0.5));
    auto* untilLabel = new QLabel(tr("&Until"), longer);
    untilLabel->setBuddy(m_until->edit());
    m_until->edit()->setObjectName(QStringLiteral("retentionUntil"));
    m_until->edit()->setAccessibleName(tr("Until"));
    m_until->setMaximumWidth(em(this, 14));
    giveTip(m_until->edit(), tr("The new last day, which is still to come."));
    auto* reasonLabel = new QLabel(tr("&Reason"), longer);
    reasonLabel->setBuddy(m_reason);
    m_reason->setObjectName(QStringLiteral("retentionReason"));
    m_reason->setAccessibleName(tr("Reason"));
    giveTip(m_reason, tr("It stands with each person, and on what they get to see of their data."));
    m_keep->setObjectName(QStringLiteral("retentionKeep"));
    m_keep->setAutoDefault(false);
    row->addWidget(untilLabel, 0, Qt::AlignTop);
    row->addWidget(m_until, 1, Qt::AlignTop);
    row->addWidget(reasonLabel, 0, Qt::AlignTop);
    row->addWidget(m_reason, 2, Qt::AlignTop);
    row->addWidget(m_keep, 0, Qt::AlignTop);
    connect(m_until, &DateField::edited, this, [this](const QDate& day) {
        m_day = day;
        updateState();
    });
    connect(m_reason, &QLineEdit::textChanged, this, &RetentionDialog::updateState);
    return longer;
}

void RetentionDialog::reload()
{
    link().read<QList<DueErasure>>(
        this, [day = link().today()](programme::Store& store) { return programme::dueErasures(store, day, daysAhead); },
        [this](Result<QList<DueErasure>> due) {
            if (!due.ok()) return m_said->say(false, due.error().text);
            showDue(*due);
        });
}

void RetentionDialog::showDue(const QList<DueErasure>& due)
{
    const QDate today = link().today();
    const programme::Field* basis = programme::Person::kind().find(u"legal_basis");
    const QLocale locale;
    int over = 0;
    // Whoever was left out stays left out when others write: what is erased is gone.
    QHash<QUuid, Qt::CheckState> ticks;
    for (int row = 0; row < m_people->topLevelItemCount(); ++row)
        ticks.insert(m_people->topLevelItem(row)->data(Name, Qt::UserRole).toUuid(), m_people->topLevelItem(row)->checkState(Name));
    {
        const QSignalBlocker quiet(m_people);
        m_people->clear();
        for (const DueErasure& one : due) {
            const bool now = one.on < today;
            if (now) ++over;
            auto* item = new QTreeWidgetItem(m_people);
            item->setText(Name, one.name);
            item->setText(Until, locale.toString(one.on, QLocale::ShortFormat));
            item->setText(Why, now ? programme::reasonText(one.why) : tr("Ends in %n days.", nullptr, int(today.daysTo(one.on)) + 1));
            item->setText(Basis, basis->shown(one.legalBasis));
            item->setText(Purpose, one.purpose);
            item->setToolTip(Why, item->text(Why));
            item->setToolTip(Purpose, one.purpose);
            item->setCheckState(Name, ticks.value(one.person, now ? Qt::Checked : Qt::Unchecked));
            item->setData(Name, Qt::UserRole, one.person);
        }
    }
    m_summary->setText(over > 0 ? tr("The time of %n people is over. Whoever is ticked is erased in one go, or kept longer.", nullptr, over)
                                : tr("Nobody’s time is over today."));
    m_summary->setVisible(!due.isEmpty()); // else the sentence below says it
    m_people->setVisible(!due.isEmpty());
    m_nobody->setVisible(due.isEmpty());
    updateState();
}

QList<QUuid> RetentionDialog::ticked() const
{
    QList<QUuid> people;
    for (int row = 0; row < m_people->topLevelItemCount(); ++row)
        if (m_people->topLevelItem(row)->checkState(Name) == Qt::Checked)
            people.append(m_people->topLevelItem(row)->data(Name, Qt::UserRole).toUuid());
    return people;
}

void RetentionDialog::eraseTicked()
{
    auto* dialog = new EraseDialog(services(), ticked(), this);
    connect(dialog, &EraseDialog::erased, this, [this](const QString& sentence) { m_said->say(true, sentence); });
    dialog->show();
}

void RetentionDialog::keepTicked()
{
    const QList<QUuid> people = ticked();
    link().run(
        this,
        [people, until = m_day, reason = m_reason->text()](programme::Store& store) { return programme::keepLonger(store, people, until, reason); },
        [this, count = int(people.size()), until = m_day](const Status& status, const programme::Conflict&) {
            if (!status.ok()) return m_said->say(false, status.error().text);
            m_said->say(true, tr("%n people are kept until %1. Edit > Take back undoes it.", nullptr, count).arg(QLocale().toString(until, QLocale::LongFormat)));
        });
}

void RetentionDialog::openPerson(const QUuid& id)
{
    link().read<programme::AnyRecord>(
        this, [id](programme::Store& store) { return store.get(programme::Person::kind(), id); },
        [this](Result<programme::AnyRecord> person) {
            if (!person.ok()) return m_said->say(false, person.error().text);
            (new RecordDialog(services(), *person, this))->show();
        });
}

void RetentionDialog::updateState()
{
    const bool any = !ticked().isEmpty();
    m_erase->setEnabled(any);
    m_keep->setEnabled(any && m_day.isValid() && !m_reason->text().trimmed().isEmpty());
}

} // namespace microvet::ui
