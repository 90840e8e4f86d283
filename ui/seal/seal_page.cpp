#include "ui/seal/seal_page.h"

#include "core/base/safe_name.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/style.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStandardPaths>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace microvet::ui {

namespace {

constexpr int keyRole = Qt::UserRole;

QString filter() { return SealPage::tr("Cards of keys (*%1);;All files (*)").arg(seal::cardSuffix()); }
QString dayOf(const QDateTime& time) { return QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat); }

QPushButton* makeButton(const QString& text, const char* name, const QString& tip, QHBoxLayout* row)
{
    auto* button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    giveTip(button, tip);
    row->addWidget(button);
    return button;
}

} // namespace

SealPage::SealPage(const KeyKeeper::Place& place, const Person& person, QWidget* window)
    : m_place(place)
    , m_person(person)
    , m_window(window)
    , m_keeper(new KeyKeeper(place, this))
    , m_on(new QCheckBox(tr("Approved courses carry a seal")))
{
    setObjectName(QStringLiteral("sealPage"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(em(this, 0.5));
    m_on->setObjectName(QStringLiteral("sealOn"));
    column->addWidget(m_on);
    column->addWidget(mutedLabel(tr("Whoever approves a course signs it with a key of their own, and anybody can check "
                                    "later who approved exactly this course. "
                                    "Without a seal, an approval is what the file says.")));
    if (!seal::isAvailable()) {
        column->addWidget(mutedLabel(seal::notAvailable().text));
        m_on->setEnabled(false);
    }
    makeOwn(column);
    makeTrusted(column);
    showOwn();
    showTrusted();
}

void SealPage::makeOwn(QVBoxLayout* column)
{
    column->addWidget(headingLabel(tr("Your key on this computer"), 1.0));
    m_ownText = new QLabel;
    m_ownText->setObjectName(QStringLiteral("sealOwnKey"));
    m_ownText->setTextFormat(Qt::PlainText);
    m_ownText->setWordWrap(true);
    m_ownText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_ownText);
    auto* row = new QHBoxLayout;
    m_make = makeButton(tr("&Make a key…"), "sealMake", tr("You need one to seal courses that you approve."), row);
    m_moveIn =
        makeButton(tr("Ta&ke in a key…"), "sealMoveIn", tr("Yours, from the file that another computer made."), row);
    m_handOut = makeButton(tr("&Hand out the card…"), "sealHandOut",
                           tr("A file with the public part, for organisations that should trust your seals."), row);
    m_moveOut =
        makeButton(tr("M&ove…"), "sealMoveOut", tr("Write the key, encrypted, into a file for another computer."), row);
    m_withdraw =
        makeButton(tr("&Withdraw…"), "sealWithdraw",
                   tr("Say that the key counts no more: it was lost or stolen, or you approve no more courses."), row);
    row->addStretch(1);
    column->addLayout(row);
    connect(m_make, &QPushButton::clicked, this, [this] {
        m_keeper->make(
            m_person.name, {}, m_person.organisation, [this](const KeyKeeper::Key& key, const QString& trouble) {
                own(key, trouble, tr("The key is made, and stands in the list below. Save this window to trust it."));
            });
    });
    connect(m_moveIn, &QPushButton::clicked, this, [this] {
        m_keeper->moveIn([this](const KeyKeeper::Key& key, const QString& trouble) {
            own(key, trouble, tr("The key is on this computer now. Save this window to trust it."));
        });
    });
    connect(m_handOut, &QPushButton::clicked, this, [this] {
        if (const auto card = m_keeper->card()) saveCard(*card);
    });
    connect(m_moveOut, &QPushButton::clicked, this, [this] {
        m_keeper->moveOut([this](const QString& text) {
            if (!text.isEmpty()) emit said(text);
        });
    });
    connect(m_withdraw, &QPushButton::clicked, this, &SealPage::withdraw);
}

void SealPage::makeTrusted(QVBoxLayout* column)
{
    column->addWidget(headingLabel(tr("Keys that we trust"), 1.0));
    m_list = new QTreeWidget;
    m_list->setObjectName(QStringLiteral("sealTrusted"));
    m_list->setAccessibleName(tr("Keys that we trust"));
    m_list->setHeaderLabels({tr("Whose"), tr("Fingerprint"), tr("Since")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFixedHeight(em(m_list, 6.5));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    giveTip(m_list, tr("Seals by these keys can be valid. All others are told as unknown."));
    column->addWidget(m_list);
    auto* row = new QHBoxLayout;
    QPushButton* take = makeButton(
        tr("Take in a car&d…"), "sealTakeCard",
        tr("From somebody who approves courses for us. Compare the fingerprint with them first, by telephone."), row);
    m_save = makeButton(tr("Sa&ve the card…"), "sealSaveCard", tr("The chosen one, as a file for others."), row);
    m_remove =
        makeButton(tr("&Remove"), "sealRemoveCard", tr("Seals by the chosen key are unknown from then on."), row);
    row->addStretch(1);
    column->addLayout(row);
    connect(take, &QPushButton::clicked, this, &SealPage::takeIn);
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (const seal::KeyCard* card = chosen()) saveCard(*card);
    });
    connect(m_remove, &QPushButton::clicked, this, &SealPage::remove);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] {
        m_save->setEnabled(chosen());
        m_remove->setEnabled(chosen());
    });
}

seal::Trust SealPage::value() const
{
    seal::Trust trust = m_trust;
    trust.on = m_on->isChecked();
    return trust;
}

void SealPage::setValue(const seal::Trust& trust)
{
    m_trust = trust;
    m_on->setChecked(trust.on);
    showTrusted();
}

void SealPage::showOwn()
{
    const auto card = m_keeper->card();
    const bool there = m_keeper->isThere();
    if (card) {
        QStringList parts{card->name, card->role, card->organisation};
        parts.removeAll(QString());
        m_ownText->setText(
            tr("%1, made on %2. Fingerprint: %3")
                .arg(parts.join(QStringLiteral(", ")), dayOf(card->from), seal::fingerprintOf(card->key)));
    } else {
        m_ownText->setText(there ? tr("There is a key, but its file cannot be read. Take it in again from the file "
                                      "that it was moved with, or make another.")
                                 : tr("There is none. It is made when you seal a course for the first time, or here."));
    }
    for (QPushButton* button : {m_make, m_moveIn}) {
        button->setVisible(!card);
        button->setEnabled(seal::isAvailable() && !m_place.file.isEmpty());
    }
    for (QPushButton* button : {m_handOut, m_moveOut, m_withdraw})
        button->setVisible(card.has_value());
}

void SealPage::showTrusted()
{
    m_list->clear();
    for (const seal::KeyCard& card : std::as_const(m_trust.keys)) {
        QStringList whose{card.name, card.role, card.organisation};
        whose.removeAll(QString());
        const QString state =
            card.withdrawn ? tr("Withdrawn on %1").arg(dayOf(card.withdrawn->time)) : dayOf(card.from);
        auto* item =
            new QTreeWidgetItem(m_list, {whose.join(QStringLiteral(", ")), seal::fingerprintOf(card.key), state});
        item->setToolTip(0, item->text(0));
        item->setData(0, keyRole, card.key);
        if (card.withdrawn && !card.withdrawn->reason.isEmpty()) item->setToolTip(2, card.withdrawn->reason);
    }
    m_save->setEnabled(false);
    m_remove->setEnabled(false);
}

const seal::KeyCard* SealPage::chosen() const
{
    const QTreeWidgetItem* item = m_list->currentItem();
    return item ? m_trust.find(item->data(0, keyRole).toByteArray()) : nullptr;
}

void SealPage::own(const KeyKeeper::Key& key, const QString& trouble, const QString& done)
{
    if (key) {
        m_trust.put(key->card);
        const bool gone = m_trust.find(key->card.key)->withdrawn.has_value();
        showTrusted();
        emit said(gone ? tr("This key was withdrawn: no seal by it counts. Withdraw it here too, and make another.")
                       : done);
    } else if (!trouble.isEmpty()) {
        emit said(trouble);
    }
    showOwn();
}

void SealPage::takeIn()
{
    m_place.prompts.askOpenFile(
        m_window, tr("Take in a card"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), filter(), [self = QPointer(this)](const QString& path) {
            if (!self || path.isEmpty()) return;
            const auto card = seal::readCard(self->m_place.disk, path);
            if (!card) return void(emit self->said(card.error().text));
            if (self->m_trust.keys.size() >= seal::mostKeys && !self->m_trust.find(card->key))
                return void(emit self->said(tr("The list is full. Remove keys that are not used any more.")));
            self->m_trust.put(*card);
            self->showTrusted();
            emit self->said(card->withdrawn
                                ? tr("%1 has withdrawn this key. Save this window to keep that.").arg(card->name)
                                : tr("The card of %1 is in the list. Ask %1 by telephone whether the fingerprint is "
                                     "%2, then save this window.")
                                      .arg(card->name, seal::fingerprintOf(card->key)));
        });
}

void SealPage::saveCard(const seal::KeyCard& card)
{
    const QString proposal = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u'/' + safeFileName(card.name, QStringLiteral("key")) + seal::cardSuffix();
    m_place.prompts.askSaveFile(m_window, tr("Save the card"), proposal, filter(), seal::cardSuffix().mid(1),
                                [self = QPointer(this), card](const QString& path) {
                                    if (!self || path.isEmpty()) return;
                                    const Status written = seal::writeCard(self->m_place.disk, path, card);
                                    emit self->said(
                                        written ? tr("Written to “%1”. Others take it in here, in their own window.")
                                                      .arg(QFileInfo(path).fileName())
                                                : written.error().text);
                                });
}

void SealPage::remove()
{
    const seal::KeyCard* card = chosen();
    if (!card) return;
    const QString name = card->name;
    m_trust.remove(card->key);
    showTrusted();
    emit said(tr("The key of %1 is not trusted any more once you save this window.").arg(name));
}

void SealPage::withdraw()
{
    const auto card = m_keeper->card();
    m_keeper->withdraw(
        [self = QPointer(this)](const seal::KeyCard& gone) -> Status {
            if (!self) return Error{Error::Kind::Cancelled, {}, {}};
            if (self->m_keepWithdrawal)
                if (const Status kept = self->m_keepWithdrawal(gone); !kept) return kept;
            self->m_trust.put(gone);
            return {};
        },
        [self = QPointer(this), card](bool done, const QString& trouble) {
            if (!self) return;
            self->showOwn();
            self->showTrusted();
            if (!trouble.isEmpty()) emit self->said(trouble);
            if (!done || !card) return;
            const seal::KeyCard* gone = self->m_trust.find(card->key);
            if (!gone) return;
            if (trouble.isEmpty())
                emit self->said(tr("The key is withdrawn. Save its card and send it to everybody who trusts it."));
            self->saveCard(*gone);
        });
}

} // namespace microvet::ui
