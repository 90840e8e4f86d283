#include "ui/programme/people/erase_dialog.h"

#include "ui/programme/keeping/safety_dialog.h"
#include "ui/seal/secret_store.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace microvet::ui {

using programme::Mention;
using programme::PersonRecord;

EraseDialog::EraseDialog(const ProgrammeServices& services, const QUuid& person, QWidget* parent)
    : QDialog(parent)
    , m_services(services)
    , m_person(person)
    , m_summary(new QLabel(this))
    , m_mentions(new QTreeWidget(this))
    , m_mentionsLabel(new QLabel(tr("The &name also stands in these places. What is ticked becomes “[erased]”:"), this))
    , m_sure(new QCheckBox(tr("I know that this &cannot be taken back"), this))
    , m_trouble(new Notice(theme::Tone::Trouble, this))
{
    setObjectName(QStringLiteral("eraseDialog"));
    setWindowTitle(tr("Erase a person"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    auto* page = new QVBoxLayout(this);
    page->setSpacing(em(this, 0.6));
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
    m_mentions->setHeaderLabels({tr("Where"), tr("Field"), tr("Words")});
    m_mentions->header()->setDefaultSectionSize(em(this, 11));
    page->addWidget(m_mentions, 1);
    m_trouble->hide();
    page->addWidget(m_trouble);
    page->addWidget(mutedLabel(tr("Numbers stay: an application goes on counting, without saying whose it was. The log of changes and the "
                                  "daily copies forget the person too."),
                               this));
    m_sure->setObjectName(QStringLiteral("eraseSure"));
    giveTip(m_sure, tr("Erasing overwrites the data in the file."));
    page->addWidget(m_sure);
    auto* buttons = new QDialogButtonBox(this);
    m_erase = buttons->addButton(tr("&Erase"), QDialogButtonBox::DestructiveRole);
    m_erase->setObjectName(QStringLiteral("eraseNow"));
    m_erase->setEnabled(false);
    QPushButton* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(QStringLiteral("closeDialog"));
    cancel->setDefault(true);
    page->addWidget(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_sure, &QCheckBox::toggled, m_erase, &QWidget::setEnabled);
    connect(m_erase, &QPushButton::clicked, this, [this] { erase(); });
    giveSize(this, 40, 26);
    m_services.link.read<programme::PersonData>(
        this, [person](programme::Store& store) { return programme::personData(store, person); },
        [this](Result<programme::PersonData> found) { showData(found); });
}

void EraseDialog::showData(const Result<programme::PersonData>& found)
{
    m_trouble->setVisible(!found.ok());
    m_sure->setEnabled(found.ok());
    if (!found.ok()) return m_trouble->setText(found.error().text);
    m_data = *found;
    int own = 0;
    for (const PersonRecord& record : std::as_const(m_data.records))
        if (record.tie == PersonRecord::Own) ++own;
    const int others = int(m_data.records.size()) - own;
    QStringList sentences{tr("“%1” will be erased.").arg(m_data.person.name), tr("%n entries go with the person.", nullptr, own - 1)};
    if (others > 0) sentences.append(tr("%n entries stay and say no more whom they are about.", nullptr, others));
    m_summary->setText(sentences.join(QLatin1Char(' ')));
    m_mentions->clear();
    for (const Mention& mention : std::as_const(m_data.mentions)) {
        auto* item = new QTreeWidgetItem(m_mentions);
        item->setText(0, tr("%1: %2").arg(mention.kind->oneText(), mention.title));
        item->setText(1, mention.field->labelText());
        item->setText(2, mention.excerpt);
        item->setToolTip(2, mention.excerpt);
        item->setCheckState(0, mention.sure ? Qt::Checked : Qt::Unchecked);
    }
    m_mentions->setVisible(!m_data.mentions.isEmpty());
    m_mentionsLabel->setVisible(!m_data.mentions.isEmpty());
}

void EraseDialog::erase()
{
    QList<Mention> confirmed;
    for (int row = 0; row < m_mentions->topLevelItemCount(); ++row)
        if (m_mentions->topLevelItem(row)->checkState(0) == Qt::Checked) confirmed.append(m_data.mentions.at(row));
    m_erase->setEnabled(false);
    // The daily copies forget the person too; today's is made anew, which needs its passphrase.
    m_services.secrets.read(copiesSecret(), [dialog = QPointer(this), confirmed](const QString& secret) {
        if (dialog) dialog->erase(confirmed, secret);
    });
}

void EraseDialog::erase(const QList<Mention>& confirmed, const QString& secret)
{
    const auto told = std::make_shared<programme::Erased>();
    m_services.link.run(
        this,
        [person = m_person, confirmed, told, copies = copiesOf(m_services), secret, day = m_services.link.today()](programme::Store& store) mutable -> Status {
            auto done = programme::erasePerson(store, person, confirmed);
            if (!done.ok()) return done.error();
            *told = std::move(*done);
            // The person is gone by now: what could not be removed is told, not a failure.
            if (const Status renewed = copies.renew(store, secret, day); !renewed.ok()) told->notes.append(renewed.error().text);
            return {};
        },
        [this, told](const Status& status, const programme::Conflict&) {
            m_trouble->setVisible(!status.ok());
            if (!status.ok()) {
                m_trouble->setText(status.error().text);
                m_erase->setEnabled(m_sure->isChecked());
                return;
            }
            QStringList sentences{tr("The person was erased.")};
            if (!told->files.isEmpty()) sentences.append(tr("These files lie outside the programme, please look at them: %1").arg(told->files.join(QStringLiteral(", "))));
            sentences += told->notes;
            emit erased(sentences.join(QLatin1Char(' ')));
            accept();
        });
}

} // namespace microvet::ui
