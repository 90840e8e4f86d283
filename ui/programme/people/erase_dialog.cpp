#include "ui/programme/people/erase_dialog.h"

#include "ui/programme/keeping/safety_dialog.h"
#include "ui/seal/secret_store.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace microvet::ui {

using programme::Mention;
using programme::PersonRecord;

namespace {

constexpr int personRole = Qt::UserRole;      ///< of a row of mentions: whose it is, as a row of those asked about
constexpr int mentionRole = Qt::UserRole + 1; ///< and which of theirs
constexpr qsizetype namedAtMost = 6;

} // namespace

EraseDialog::EraseDialog(const ProgrammeServices& services, const QList<QUuid>& people, QWidget* parent)
    : WorkDialog(services, "eraseDialog", people.size() == 1 ? tr("Erase a person") : tr("Erase people"), parent)
    , m_people(people)
    , m_summary(new QLabel(this))
    , m_mentions(new QTreeWidget(this))
    , m_mentionsLabel(new QLabel(tr("The &name also stands in these places. What is ticked becomes “[erased]”:"), this))
    , m_sure(new QCheckBox(tr("I know that this &cannot be taken back"), this))
    , m_trouble(new SaidNotice(QStringLiteral("eraseTrouble"), this))
    , m_bar(new QProgressBar(this))
{
    QVBoxLayout* page = beginPage(0.6);
    m_summary->setObjectName(QStringLiteral("eraseSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    page->addWidget(m_summary);
    m_mentionsLabel->setBuddy(m_mentions);
    m_mentionsLabel->setWordWrap(true);
    page->addWidget(m_mentionsLabel);
    m_mentions->setObjectName(QStringLiteral("eraseMentions"));
    m_mentions->setAccessibleName(tr("Places where the name stands"));
    m_mentions->setRootIsDecorated(false);
    m_mentions->setHeaderLabels({tr("Where"), tr("Field"), tr("Words"), tr("Who")});
    m_mentions->setColumnHidden(3, people.size() == 1);
    m_mentions->setColumnWidth(0, em(this, 19));
    m_mentions->setColumnWidth(1, em(this, 8));
    m_mentions->setColumnWidth(2, em(this, 24)); // the name in the middle of the words is seen
    page->addWidget(m_mentions, 1);
    page->addWidget(m_trouble);
    m_bar->setObjectName(QStringLiteral("eraseProgress"));
    page->addWidget(m_bar);
    page->addWidget(mutedLabel(tr("Numbers stay: an application goes on counting, without saying whose it was. The log of changes and the "
                                  "daily copies forget the person too. Mail files and what else lies outside of the programme stay where they are."),
                               this));
    m_sure->setObjectName(QStringLiteral("eraseSure"));
    giveTip(m_sure, tr("Erasing overwrites the data in the file."));
    page->addWidget(m_sure);
    m_erase = addCommand(tr("&Erase"), "eraseNow", [this] { erase(); }, QDialogButtonBox::DestructiveRole);
    m_erase->setEnabled(false);
    m_cancel = addClosing(tr("Cancel"));
    m_cancel->setDefault(true);
    connect(m_sure, &QCheckBox::toggled, m_erase, &QWidget::setEnabled);
    giveSize(this, 62, 27);
    look();
}

EraseDialog::~EraseDialog()
{
    if (m_progress) m_progress->cancel();
}

/// Closing while it erases stops it after the person whose turn it is.
void EraseDialog::reject()
{
    if (!m_erasing) return WorkDialog::reject();
    m_progress->cancel();
    m_cancel->setEnabled(false);
    m_summary->setText(tr("It stops after this person…"));
}

/// Reported on the other thread, shown on this one.
std::shared_ptr<Progress> EraseDialog::newProgress(const QString& words)
{
    m_summary->setText(words);
    m_bar->setRange(0, int(m_people.size()));
    m_bar->setValue(0);
    m_bar->setVisible(m_people.size() > 1);
    m_bar->setAccessibleName(words);
    return m_progress = std::make_shared<Progress>([dialog = QPointer(this)](qint64 done, qint64) {
        QMetaObject::invokeMethod(QCoreApplication::instance(), [dialog, done] { if (dialog) dialog->m_bar->setValue(int(done)); });
    });
}

void EraseDialog::look()
{
    m_sure->setEnabled(false);
    m_mentions->hide();
    m_mentionsLabel->hide();
    const auto progress = newProgress(tr("Looking for what is kept…"));
    link().read<QList<Asked>>(
        this,
        [people = m_people, progress](programme::Store& store) -> Result<QList<Asked>> {
            QList<Asked> all;
            for (const QUuid& id : people) {
                if (progress->cancelled()) return Error{Error::Kind::Cancelled, {}, {}};
                const auto kept = programme::personData(store, id);
                if (!kept.ok()) return kept.error();
                Asked one{id, kept->person.name, -1, 0, kept->mentions, {}};
                for (const PersonRecord& record : kept->records) {
                    ++(record.tie == PersonRecord::Own ? one.own : one.others);
                    if (record.tie == PersonRecord::Own) one.goes.insert(record.any.record->id);
                }
                all.append(one);
                progress->report(all.size(), people.size());
            }
            return all;
        },
        [this](Result<QList<Asked>> found) { showFound(found); });
}

QString EraseDialog::summary() const
{
    int own = 0;
    int others = 0;
    QStringList names;
    for (const Asked& one : m_asked) {
        own += one.own;
        others += one.others;
        names.append(tr("“%1”").arg(one.name));
    }
    QStringList sentences;
    if (m_asked.size() == 1)
        sentences.append(tr("%1 will be erased.").arg(names.constFirst()));
    else if (names.size() <= namedAtMost)
        sentences.append(tr("%n people will be erased: %1.", nullptr, int(names.size())).arg(names.join(QLatin1String(", "))));
    else
        sentences.append(tr("%n people will be erased, among them %1.", nullptr, int(names.size()))
                             .arg(names.mid(0, namedAtMost).join(QLatin1String(", "))));
    sentences.append(tr("%n entries go with them.", nullptr, own));
    if (others > 0) sentences.append(tr("%n entries stay and say no more whom they are about.", nullptr, others));
    return sentences.join(QLatin1Char(' '));
}

void EraseDialog::showFound(const Result<QList<Asked>>& found)
{
    m_bar->hide();
    m_sure->setEnabled(found.ok());
    if (!found.ok()) {
        m_summary->clear();
        return m_trouble->say(false, found.error().text);
    }
    m_asked = *found;
    m_summary->setText(summary());
    m_mentions->clear();
    for (qsizetype person = 0; person < m_asked.size(); ++person) {
        const Asked& one = m_asked.at(person);
        for (qsizetype at = 0; at < one.mentions.size(); ++at) {
            const Mention& mention = one.mentions.at(at);
            const auto goes = [&](const Asked& other) { return other.goes.contains(mention.record); };
            if (std::any_of(m_asked.cbegin(), m_asked.cend(), goes)) continue; // it goes anyway
            auto* item = new QTreeWidgetItem(m_mentions);
            item->setText(0, tr("%1: %2").arg(mention.kind->oneText(), mention.title));
            item->setText(1, mention.field->labelText());
            item->setText(2, mention.excerpt);
            item->setToolTip(2, mention.excerpt);
            item->setText(3, one.name);
            item->setCheckState(0, mention.sure ? Qt::Checked : Qt::Unchecked);
            item->setData(0, personRole, person);
            item->setData(0, mentionRole, at);
        }
    }
    const bool any = m_mentions->topLevelItemCount() > 0;
    m_mentions->setVisible(any);
    m_mentionsLabel->setVisible(any);
}

void EraseDialog::erase()
{
    QList<programme::ToErase> people;
    for (const Asked& one : std::as_const(m_asked))
        people.append({one.person, {}});
    for (int row = 0; row < m_mentions->topLevelItemCount(); ++row) {
        const QTreeWidgetItem* item = m_mentions->topLevelItem(row);
        if (item->checkState(0) != Qt::Checked) continue;
        const qsizetype person = item->data(0, personRole).toLongLong();
        people[person].confirmed.append(m_asked.at(person).mentions.at(item->data(0, mentionRole).toLongLong()));
    }
    m_erase->setEnabled(false);
    // The daily copies forget the people too; today's is made anew, which needs its passphrase.
    services().secrets.read(copiesSecret(), [dialog = QPointer(this), people](const QString& secret) {
        if (dialog) dialog->erase(people, secret);
    });
}

void EraseDialog::erase(const QList<programme::ToErase>& people, const QString& secret)
{
    m_erasing = true;
    m_sure->setEnabled(false);
    m_mentions->setEnabled(false);
    m_cancel->setText(people.size() > 1 ? tr("Stop") : tr("Cancel"));
    m_cancel->setEnabled(people.size() > 1);
    const auto progress = newProgress(tr("Erasing…"));
    const auto told = std::make_shared<programme::ErasedPeople>();
    link().run(
        this,
        [people, told, progress, copies = copiesOf(services()), secret, day = link().today(), file = link().place().file](programme::Store& store) mutable -> Status {
            *told = programme::erasePeople(store, people, *progress);
            if (told->people.isEmpty()) return told->stopped ? Status(*told->stopped) : Status();
            // They are gone by now: what could not be removed is told, not a failure.
            if (const Status renewed = copies.renew(store, secret, day, file); !renewed.ok()) told->all.notes.append(renewed.error().text);
            return {};
        },
        [this, told](const Status& status, const programme::Conflict&) {
            // Refused before anything began: somebody else writes to the file.
            if (!status.ok() && !told->stopped) told->stopped = status.error();
            finish(*told);
        });
}

void EraseDialog::finish(const programme::ErasedPeople& done)
{
    m_erasing = false;
    m_bar->hide();
    m_summary->setText(summary());
    if (done.people.isEmpty()) { // all is as it was
        m_trouble->say(false, done.stopped ? done.stopped->text : QString());
        m_sure->setEnabled(true);
        m_mentions->setEnabled(true);
        m_cancel->setText(tr("Cancel"));
        m_cancel->setEnabled(true);
        m_erase->setEnabled(m_sure->isChecked());
        return;
    }
    QStringList sentences{m_asked.size() == 1 ? tr("The person was erased.") : tr("%n people were erased.", nullptr, int(done.people.size()))};
    if (done.stopped) sentences.append(done.stopped->text);
    sentences += done.all.notes;
    emit erased(sentences.join(QLatin1Char(' ')));
    accept();
}

} // namespace microvet::ui
