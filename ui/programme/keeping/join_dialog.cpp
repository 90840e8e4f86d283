#include "ui/programme/keeping/join_dialog.h"

#include "ui/programme/keeping/safety_dialog.h"
#include "ui/seal/secret_store.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace microvet::ui {

using programme::Coming;
using programme::Divergence;

namespace {

QString handText(const programme::Hand& hand)
{
    if (!hand.when.isValid()) return hand.who;
    return JoinDialog::tr("%1, %2").arg(hand.who.isEmpty() ? JoinDialog::tr("Somebody") : hand.who,
                                        QLocale().toString(hand.when.toLocalTime(), QLocale::ShortFormat));
}

QString whatText(const Coming& coming)
{
    switch (coming.what) {
    case Coming::Added:
        return JoinDialog::tr("Comes in");
    case Coming::Removed:
        return JoinDialog::tr("Was removed there, and goes");
    case Coming::Erased:
        return JoinDialog::tr("Was erased there, and is erased for good");
    case Coming::Changed:
        break;
    }
    QStringList names;
    for (const programme::Field* field : coming.fields)
        names.append(field->labelText());
    return JoinDialog::tr("Changes: %1").arg(names.join(QStringLiteral(", ")));
}

void dress(QTreeWidget* tree, const char* name, const QString& accessible, const QStringList& heads)
{
    tree->setObjectName(QString::fromLatin1(name));
    tree->setAccessibleName(accessible);
    tree->setRootIsDecorated(false);
    tree->setHeaderLabels(heads);
    tree->setTabKeyNavigation(false);
}

} // namespace

JoinDialog::JoinDialog(const ProgrammeServices& services, const QString& path, QWidget* parent)
    : WorkDialog(services, "joinDialog", tr("Join with a copy"), parent)
    , m_path(path)
    , m_summary(new QLabel(tr("The two are compared…"), this))
    , m_erases(new Notice(theme::Tone::Warning, this))
    , m_trouble(new SaidNotice(QStringLiteral("joinTrouble"), this))
    , m_comingLabel(new QLabel(tr("What comes &over"), this))
    , m_coming(new QTreeWidget(this))
    , m_bothLabel(new QLabel(tr("Both have changed the &same. Choose what is to hold; the other stays in the log of changes."), this))
    , m_both(new QTreeWidget(this))
{
    makeLayout();
    giveSize(this, 66, 28);
    link().planJoin(this, m_path, [this](const Result<programme::JoinPlan>& plan) { showPlan(plan); });
}

void JoinDialog::makeLayout()
{
    QVBoxLayout* page = beginPage(0.5);
    m_summary->setObjectName(QStringLiteral("joinSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    page->addWidget(m_summary);
    m_erases->setObjectName(QStringLiteral("joinErases"));
    m_erases->hide();
    page->addWidget(m_erases);
    page->addWidget(m_trouble);
    m_bothLabel->setWordWrap(true);
    m_bothLabel->setBuddy(m_both);
    page->addWidget(m_bothLabel);
    dress(m_both, "joinBoth", tr("Changed on both sides"), {tr("Entry"), tr("Here"), tr("In the copy"), tr("What is to hold")});
    page->addWidget(m_both, 1);
    m_comingLabel->setBuddy(m_coming);
    page->addWidget(m_comingLabel);
    dress(m_coming, "joinComing", tr("What comes over"), {tr("Entry"), tr("What happens"), tr("By whom")});
    page->addWidget(m_coming, 1);
    for (QWidget* part : {static_cast<QWidget*>(m_bothLabel), static_cast<QWidget*>(m_both), static_cast<QWidget*>(m_comingLabel),
                          static_cast<QWidget*>(m_coming)})
        part->hide();
    m_go = addCommand(tr("&Join"), "joinGo", [this] { carryOut(); });
    m_go->setEnabled(false);
    m_cancel = addClosing(tr("Cancel"));
}

void JoinDialog::showPlan(const Result<programme::JoinPlan>& plan)
{
    const QString name = QFileInfo(m_path).fileName();
    if (!plan.ok()) {
        m_summary->setText(tr("“%1” cannot be joined.").arg(name));
        return m_trouble->say(false, plan.error().text);
    }
    m_plan = *plan;
    QStringList sentences;
    if (m_plan.isEmpty())
        sentences.append(tr("The programme has all that “%1” holds.").arg(name));
    else if (m_plan.parted.isValid())
        sentences.append(tr("The programme and “%1” were written to apart from each other since %2.")
                             .arg(name, QLocale().toString(m_plan.parted.toLocalTime(), QLocale::ShortFormat)));
    else
        sentences.append(tr("All of “%1” comes over.").arg(name));
    if (!m_plan.erases())
        sentences.append(tr("Nothing is lost: joining is one step, which can be taken back, and the copy is only moved aside."));
    m_summary->setText(sentences.join(QLatin1Char(' ')));
    const int erased = int(std::count_if(m_plan.coming.cbegin(), m_plan.coming.cend(), [](const Coming& one) { return one.what == Coming::Erased; }));
    m_erases->setText(tr("%n people were erased in the copy. They are erased here too, and this cannot be taken back.", nullptr, erased));
    m_erases->setVisible(erased > 0);
    showDivergences();
    showComing();
    m_go->setEnabled(link().mayWrite());
    // What is for good is not what Return does.
    (erased > 0 ? m_cancel : m_go)->setDefault(true);
    (erased > 0 ? m_cancel : m_go)->setFocus();
}

void JoinDialog::showComing()
{
    m_coming->setVisible(!m_plan.coming.isEmpty());
    m_comingLabel->setVisible(!m_plan.coming.isEmpty());
    for (const Coming& coming : std::as_const(m_plan.coming)) {
        auto* item = new QTreeWidgetItem(m_coming);
        item->setText(0, tr("%1: %2").arg(coming.kind->oneText(), coming.title));
        item->setText(1, whatText(coming));
        item->setText(2, handText(coming.by));
        for (int column = 0; column < 3; ++column)
            item->setToolTip(column, item->text(column));
    }
    m_coming->header()->resizeSection(0, em(this, 20));
    m_coming->header()->resizeSection(1, em(this, 24));
}

void JoinDialog::showDivergences()
{
    m_both->setVisible(!m_plan.divergences.isEmpty());
    m_bothLabel->setVisible(!m_plan.divergences.isEmpty());
    for (const Divergence& one : std::as_const(m_plan.divergences)) {
        auto* item = new QTreeWidgetItem(m_both);
        item->setText(0, one.field ? tr("%1, %2").arg(one.title, one.field->labelText()) : tr("%1: %2").arg(one.kind->oneText(), one.title));
        const auto side = [](const Divergence& at, const QString& shown) {
            return !at.field && shown.isEmpty() ? tr("Removed") : shown.isEmpty() ? tr("Empty") : shown.simplified();
        };
        item->setText(1, side(one, one.here));
        item->setText(2, side(one, one.there));
        //: %1 what is there, %2 who wrote it and when
        item->setToolTip(1, tr("%1 (%2)").arg(item->text(1), handText(one.byHere)));
        item->setToolTip(2, tr("%1 (%2)").arg(item->text(2), handText(one.byThere)));
        item->setToolTip(0, item->text(0));
        auto* choice = new QComboBox(m_both);
        choice->setObjectName(QStringLiteral("joinChoice%1").arg(m_choices.size()));
        choice->setAccessibleName(tr("What is to hold for %1").arg(item->text(0)));
        choice->addItem(tr("Here: %1").arg(handText(one.byHere)), false);
        choice->addItem(tr("The copy: %1").arg(handText(one.byThere)), true);
        choice->setCurrentIndex(one.takeThere ? 1 : 0);
        giveTip(choice, tr("Proposed is what was written last, and an entry rather than none."));
        m_both->setItemWidget(item, 3, choice);
        m_choices.append(choice);
    }
    scheduleTabOrder(this); // the choices are new
    m_both->header()->setStretchLastSection(true);
    m_both->header()->resizeSection(0, em(this, 14));
    m_both->header()->resizeSection(1, em(this, 15));
    m_both->header()->resizeSection(2, em(this, 15));
}

void JoinDialog::carryOut()
{
    for (qsizetype row = 0; row < m_choices.size(); ++row)
        m_plan.divergences[row].takeThere = m_choices.at(row)->currentData().toBool();
    m_go->setEnabled(false);
    if (!m_plan.erases()) return joinNow({});
    // The daily copies forget whoever was erased, too; today's is made anew, which needs its passphrase.
    services().secrets.read(copiesSecret(), [dialog = QPointer(this)](const QString& secret) {
        if (dialog) dialog->joinNow(secret);
    });
}

void JoinDialog::joinNow(const QString& secret)
{
    const auto left = std::make_shared<QString>();
    const auto forget = [left, copies = copiesOf(services()), secret, day = link().today(),
                         file = link().place().file](programme::Store& store) mutable {
        if (const Status renewed = copies.renew(store, secret, day, file); !renewed.ok()) *left = renewed.error().text;
    };
    link().join(this, m_path, m_plan.divergences, forget, [this, left](const Result<programme::Joined>& done, const QString& to) {
        if (!done.ok()) {
            m_go->setEnabled(link().mayWrite());
            return m_trouble->say(false, done.error().text);
        }
        QStringList sentences{tr("The two are one again.")};
        if (done->added > 0) sentences.append(tr("%n entries came in.", nullptr, done->added));
        if (done->changed > 0) sentences.append(tr("%n entries were changed.", nullptr, done->changed));
        if (done->removed > 0) sentences.append(tr("%n entries went.", nullptr, done->removed));
        if (done->erased > 0) sentences.append(tr("%n people were erased.", nullptr, done->erased));
        if (done->leftOut > 0) sentences.append(tr("%n entries were left out, since what they belong to was erased.", nullptr, done->leftOut));
        sentences.append(to.isEmpty() ? tr("The copy is still where it was.") : tr("The copy is now “%1”.").arg(QDir::toNativeSeparators(to)));
        if (!left->isEmpty()) sentences.append(*left);
        emit joined(sentences.join(QLatin1Char(' ')));
        accept();
    });
}

} // namespace microvet::ui
