#include "ui/adapt/matters_view.h"

#include "core/actions/place_name.h"
#include "ui/session/background.h"
#include "ui/session/session.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/style.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace microvet::ui {

using actions::LocalMatter;

namespace {
enum Column { Where, What, State };
} // namespace

MattersView::MattersView(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_summary(headingLabel({}, 1.0, this))
    , m_list(new QTreeWidget(this))
    , m_full(new QLabel(this))
    , m_reason(new QLineEdit(this))
    , m_answer(new QPushButton(tr("It &may stay"), this))
    , m_reopen(new QPushButton(tr("Look aga&in"), this))
    , m_go(new QPushButton(tr("&Go to the place"), this))
{
    makeLayout();
    connect(&session, &Session::changed, this, &MattersView::look);
    updateButtons();
}

void MattersView::makeLayout()
{
    const int gap = em(this, 0.5);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(gap);
    m_summary->setObjectName(QStringLiteral("mattersSummary"));
    m_summary->setWordWrap(true);
    page->addWidget(m_summary);
    m_list->setObjectName(QStringLiteral("mattersList"));
    m_list->setAccessibleName(tr("What is bound to the original’s place or language"));
    m_list->setHeaderLabels({tr("Where"), tr("What to look at"), tr("State")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->resizeSection(Where, em(this, 15));
    m_list->header()->setSectionResizeMode(What, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(State, QHeaderView::ResizeToContents);
    page->addWidget(m_list, 1);
    m_full->setObjectName(QStringLiteral("matterInFull"));
    m_full->setTextFormat(Qt::PlainText);
    m_full->setWordWrap(true);
    m_full->setMinimumHeight(m_full->fontMetrics().lineSpacing() * 2); // the page does not jump from row to row
    m_full->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    page->addWidget(m_full);
    auto* label = new QLabel(tr("&Why it may stay:"), this);
    label->setBuddy(m_reason);
    m_reason->setObjectName(QStringLiteral("matterReason"));
    m_reason->setPlaceholderText(tr("For example: the rule is a European one"));
    const QString help = tr("Your reason is kept in the course. The matter comes back when its place changes.");
    m_reason->setToolTip(help);
    m_reason->setAccessibleDescription(help);
    m_answer->setObjectName(QStringLiteral("matterStays"));
    m_reopen->setObjectName(QStringLiteral("matterReopen"));
    m_go->setObjectName(QStringLiteral("matterGo"));
    for (QPushButton* button : {m_answer, m_reopen, m_go})
        button->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->setSpacing(gap);
    row->addWidget(label);
    row->addWidget(m_reason, 1);
    for (QPushButton* button : {m_answer, m_reopen, m_go})
        row->addWidget(button);
    page->addLayout(row);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &MattersView::updateButtons);
    connect(m_reason, &QLineEdit::textChanged, this, &MattersView::updateButtons);
    connect(m_reason, &QLineEdit::returnPressed, this, &MattersView::answer);
    connect(m_answer, &QPushButton::clicked, this, &MattersView::answer);
    const auto go = [this] {
        if (const LocalMatter* matter = current()) emit placeWanted({matter->place, matter->field, -1});
    };
    connect(m_go, &QPushButton::clicked, this, go);
    connect(m_list, &QTreeWidget::itemActivated, this, go);
    connect(m_reopen, &QPushButton::clicked, this, [this] {
        const LocalMatter* matter = current();
        if (!matter) return;
        m_session.edit(tr("Look at a local matter again"), {matter->place, matter->field, -1},
                       [one = *matter](model::Content& content) { actions::reopen(content, one); });
    });
}

void MattersView::setOriginal(const model::Content& original)
{
    m_original = original;
    look();
}

void MattersView::look()
{
    if (!m_original) return;
    m_again = m_looking;
    if (m_looking) return;
    m_looking = true;
    inBackground(
        this, [original = *m_original, now = m_session.content()] { return actions::localMatters(original, now); },
        [this](const QList<LocalMatter>& matters) {
            m_looking = false;
            showMatters(matters);
            if (m_again) look();
        });
}

void MattersView::showMatters(const QList<LocalMatter>& matters)
{
    const LocalMatter* chosen = current();
    const QUuid place = chosen ? chosen->place : QUuid();
    const auto kind = chosen ? chosen->kind : LocalMatter::MarkedLocal;
    m_matters = matters;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int open = 0;
    for (const LocalMatter& matter : std::as_const(m_matters)) {
        const QString where = matter.place == m_session.course().id.uuid()
                                  ? tr("The course itself")
                                  : actions::placeName(m_session.content(), matter.place);
        const QString state = matter.settled ? tr("may stay") : tr("open");
        auto* item = new QTreeWidgetItem(m_list, {where, matter.text, state});
        item->setIcon(State, matter.settled ? icon(QStringLiteral("good"), Ink::Good)
                                            : icon(QStringLiteral("warning"), Ink::Warning));
        item->setToolTip(Where, where);
        item->setToolTip(What, matter.text);
        item->setToolTip(State, matter.settled ? tr("%1: %2").arg(matter.author, matter.reason) : QString());
        item->setData(Where, Qt::AccessibleTextRole, tr("%1: %2 (%3)").arg(where, matter.text, state));
        if (matter.place == place && matter.kind == kind) m_list->setCurrentItem(item);
        if (!matter.settled) ++open;
    }
    if (!m_list->currentItem()) m_list->setCurrentItem(m_list->topLevelItem(0));
    m_summary->setText(m_matters.isEmpty() ? tr("Nothing was found that is bound to the original’s place or language.")
                       : open == 0
                           ? tr("Everything that may be bound to the original’s place was looked at.")
                           : tr("%n places still read as in the original and may not hold here.", nullptr, open));
    updateButtons();
}

const LocalMatter* MattersView::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && row < m_matters.size() ? &m_matters[row] : nullptr;
}

void MattersView::updateButtons()
{
    const LocalMatter* matter = current();
    m_go->setEnabled(matter);
    m_full->setText(!matter           ? QString()
                    : matter->settled ? tr("%1 It may stay: %2 (%3)").arg(matter->text, matter->reason, matter->author)
                                      : matter->text);
    m_reason->setEnabled(matter && !matter->settled);
    m_answer->setEnabled(matter && !matter->settled && !m_reason->text().trimmed().isEmpty());
    m_reopen->setEnabled(matter && matter->settled);
}

void MattersView::answer()
{
    const LocalMatter* matter = current();
    if (!matter || !m_answer->isEnabled()) return;
    const QString author = m_session.author().isEmpty() ? tr("somebody") : m_session.author();
    m_session.edit(tr("Answer for a local matter"), {matter->place, matter->field, -1},
                   [&, one = *matter, reason = m_reason->text().trimmed()](model::Content& content) {
                       actions::settle(content, one, reason, author, m_session.clock()());
                   });
    m_reason->clear();
}

} // namespace microvet::ui
