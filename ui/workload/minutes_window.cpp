#include "ui/workload/minutes_window.h"

#include "ui/session/background.h"
#include "ui/session/session.h"
#include "ui/widgets/style.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <cmath>

namespace microvet::ui {
namespace {

using methodology::PartTime;
using model::ElementKind;

constexpr int minutesPauseMs = 250;
constexpr int mostMinutes = 60'000; // 1,000 hours
constexpr int indexRole = Qt::UserRole;

QString clock(int seconds) { return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0')); }

/// Only minutes and reasons are written; minutes in a box that knows "as counted".
class Cells : public QStyledItemDelegate {
public:
    Cells(int minutes, int reason, QObject* parent) : QStyledItemDelegate(parent), m_minutes(minutes), m_reason(reason) {}

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        if (index.column() == m_reason) return QStyledItemDelegate::createEditor(parent, option, index);
        if (index.column() != m_minutes) return nullptr;
        auto* box = new QSpinBox(parent);
        box->setRange(0, mostMinutes);
        box->setSpecialValueText(MinutesWindow::tr("as counted"));
        box->setAccessibleName(MinutesWindow::tr("Minutes"));
        box->setFrame(false);
        return box;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        if (auto* box = qobject_cast<QSpinBox*>(editor)) return box->setValue(index.data(Qt::EditRole).toInt());
        QStyledItemDelegate::setEditorData(editor, index);
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override
    {
        if (auto* box = qobject_cast<QSpinBox*>(editor)) {
            box->interpretText();
            model->setData(index, box->value(), Qt::EditRole);
            return;
        }
        QStyledItemDelegate::setModelData(editor, model, index);
    }
    QString displayText(const QVariant& value, const QLocale& locale) const override
    {
        return value.userType() == QMetaType::Int ? locale.toString(value.toInt()) : QStyledItemDelegate::displayText(value, locale);
    }

private:
    int m_minutes;
    int m_reason;
};

} // namespace

MinutesWindow::MinutesWindow(Session& session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_summary(headingLabel({}, 1.1, this))
    , m_parts(new QTreeWidget(this))
    , m_factors(mutedLabel({}, this))
{
    setObjectName(QStringLiteral("minutesWindow"));
    setWindowTitle(tr("Minutes of units and assessments"));
    setModal(false);
    makeLayout();
    m_pause.setSingleShot(true);
    m_pause.setInterval(minutesPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &MinutesWindow::count);
    connect(&session, &Session::changed, &m_pause, QOverload<>::of(&QTimer::start));
    const auto factors = rules::timeFactors(session.rules());
    const QLocale numbers;
    const auto n = [&numbers](double value) { return numbers.toString(value, 'g', 4); };
    m_factors->setText(tr("Counted with %1 words a minute, %2 minutes a question, %3 an essay or practical task, %4 an activity without minutes of its own, "
                          "%5 a reflection, %6 a picture, and %7 times the length of sound and film. The rules of the course say so.")
                           .arg(n(factors.wordsPerMinute), n(factors.minutesPerQuestion), n(factors.minutesPerEssay), n(factors.minutesPerActivity),
                                n(factors.minutesPerReflection), n(factors.minutesPerPicture), n(factors.listeningFactor)));
    showTimes(methodology::partTimes(session.course(), factors));
    m_parts->setCurrentItem(m_parts->topLevelItem(0));
    m_parts->setFocus();
    giveSize(this, 56, 30);
}

void MinutesWindow::makeLayout()
{
    auto* page = new QVBoxLayout(this);
    const int gap = em(this, 0.5);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap);
    m_summary->setObjectName(QStringLiteral("minutesSummary"));
    m_summary->setWordWrap(true);
    page->addWidget(m_summary);
    m_parts->setObjectName(QStringLiteral("minutesParts"));
    m_parts->setAccessibleName(tr("Units and assessments"));
    m_parts->setHeaderLabels({tr("Part"), tr("Words"), tr("Sound, film"), tr("Questions"), tr("Tasks"), tr("Counted"), tr("Minutes"), tr("Why you say so")});
    m_parts->setUniformRowHeights(true);
    m_parts->setItemDelegate(new Cells(Minutes, Reason, this));
    m_parts->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_parts->header()->setStretchLastSection(true);
    m_parts->header()->resizeSection(Part, em(this, 16));
    for (int column = Words; column <= Minutes; ++column) m_parts->header()->resizeSection(column, em(this, column == Media || column == Minutes ? 5.5 : 4.8));
    connect(m_parts, &QTreeWidget::itemChanged, this, &MinutesWindow::edited);
    connect(m_parts, &QTreeWidget::currentItemChanged, this, &MinutesWindow::updateButtons);
    page->addWidget(m_parts, 1);
    page->addWidget(mutedLabel(tr("Write minutes where you know better than the count, and say why: type on the row, or press F2. 0 goes back to the count."), this));
    m_factors->setObjectName(QStringLiteral("minutesFactors"));
    page->addWidget(m_factors);
    auto* buttons = new QDialogButtonBox(this);
    m_go = buttons->addButton(tr("&Go to the part"), QDialogButtonBox::ActionRole);
    m_go->setObjectName(QStringLiteral("minutesGo"));
    m_takeEstimate = buttons->addButton(tr("&As counted"), QDialogButtonBox::ActionRole);
    m_takeEstimate->setObjectName(QStringLiteral("minutesAsCounted"));
    QPushButton* close = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("closeDialog"));
    for (QPushButton* button : {m_go, m_takeEstimate, close}) button->setAutoDefault(false);
    page->addWidget(buttons);
    connect(m_go, &QPushButton::clicked, this, [this] {
        if (const PartTime* time = timeOf(m_parts->currentItem())) emit placeWanted({time->element, {}, -1});
    });
    connect(m_takeEstimate, &QPushButton::clicked, this, &MinutesWindow::takeEstimate);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

const PartTime* MinutesWindow::timeOf(const QTreeWidgetItem* item) const
{
    const int at = item ? item->data(Part, indexRole).toInt() : -1;
    return at >= 0 && at < m_times.size() ? &m_times[at] : nullptr;
}

void MinutesWindow::count()
{
    if (m_counting) return m_pause.start();
    m_counting = true;
    inBackground(this, [course = m_session.course(), factors = rules::timeFactors(m_session.rules())] { return methodology::partTimes(course, factors); },
                 [this](const QList<PartTime>& times) {
        m_counting = false;
        showTimes(times);
    });
}

void MinutesWindow::fill(QTreeWidgetItem* item, const PartTime& time)
{
    const bool module = time.kind == ElementKind::Module;
    item->setText(Part, time.title.isEmpty() ? tr("(no title)") : time.title);
    item->setToolTip(Part, item->text(Part));
    item->setData(Words, Qt::DisplayRole, time.amount.allWords());
    item->setText(Media, time.amount.mediaSeconds > 0 ? clock(time.amount.mediaSeconds) : QString());
    item->setData(Questions, Qt::DisplayRole, time.amount.questions);
    item->setData(Tasks, Qt::DisplayRole, time.amount.essays + time.amount.activities + (time.amount.taskMinutes > 0 ? 1 : 0) + time.amount.reflections);
    item->setData(Estimate, Qt::DisplayRole, time.estimate);
    item->setData(Minutes, Qt::DisplayRole, module ? time.minutes : time.said);
    item->setText(Reason, time.reason);
    for (int column = Words; column <= Minutes; ++column) item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    QFont font = m_parts->font();
    font.setWeight(module ? QFont::DemiBold : QFont::Normal);
    for (int column = Part; column <= Reason; ++column) item->setFont(column, font);
    item->setFlags(module ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable);
    item->setData(Part, Qt::AccessibleTextRole,
                  time.said > 0 ? tr("%1: %2 minutes said, %3 counted").arg(item->text(Part)).arg(time.said).arg(time.estimate)
                                : tr("%1: %2 minutes counted").arg(item->text(Part)).arg(time.minutes));
    // Minutes against the count without a word why are what a reviewer asks about.
    const bool bare = time.said > 0 && time.kind == ElementKind::Unit && time.reason.isEmpty() && time.said != time.estimate;
    item->setIcon(Reason, bare ? icon(QStringLiteral("warning"), Ink::Warning) : QIcon());
    item->setToolTip(Reason, bare ? tr("Say why it takes another time than counted.") : QString());
}

void MinutesWindow::showTimes(const QList<PartTime>& times)
{
    const QScopedValueRollback<bool> quiet(m_filling, true);
    const auto shape = [](const QList<PartTime>& list) {
        QList<QUuid> ids;
        for (const PartTime& time : list) ids.append(time.element);
        return ids;
    };
    const bool same = shape(times) == shape(m_times) && m_parts->topLevelItemCount() > 0;
    const PartTime* chosen = timeOf(m_parts->currentItem());
    const QUuid current = chosen ? chosen->element : QUuid();
    const QList<PartTime> before = std::exchange(m_times, times);
    QList<QTreeWidgetItem*> items;
    if (same) {
        for (QTreeWidgetItemIterator it(m_parts); *it; ++it) items.append(*it);
    } else {
        m_parts->clear();
        QTreeWidgetItem* module = nullptr;
        for (const PartTime& time : times) {
            QTreeWidgetItem* item = nullptr;
            if (time.kind == ElementKind::Unit && module) item = new QTreeWidgetItem(module);
            else item = new QTreeWidgetItem(m_parts);
            if (time.kind == ElementKind::Module) module = item;
            items.append(item);
        }
        m_parts->expandAll();
    }
    for (qsizetype i = 0; i < items.size() && i < times.size(); ++i) {
        items[i]->setData(Part, indexRole, int(i));
        if (!same || !(before[i] == times[i])) fill(items[i], times[i]);
        if (!same && times[i].element == current) m_parts->setCurrentItem(items[i]);
    }
    int minutes = 0;
    for (const PartTime& time : times)
        if (time.kind != ElementKind::Unit) minutes += time.minutes;
    const QString hours = QLocale().toString(std::round(minutes / 6.0) / 10, 'g', 5);
    m_summary->setText(times.isEmpty() ? tr("There are no units yet.") : tr("Together %1 hours, without sessions with a trainer.").arg(hours));
    updateButtons();
}

void MinutesWindow::edited(QTreeWidgetItem* item, int column)
{
    const PartTime* time = timeOf(item);
    if (m_filling || !time || (column != Minutes && column != Reason)) return;
    const QUuid id = time->element;
    const int minutes = item->data(Minutes, Qt::DisplayRole).toInt();
    const QString reason = item->text(Reason).trimmed();
    if (time->kind == ElementKind::Assessment) {
        m_session.edit(tr("Minutes of an assessment"), {id, "minutes", -1}, [&](model::Content& content) {
            model::modify<model::Assessment>(content, id, [&](model::Assessment& assessment) { assessment.minutes = minutes; });
        });
    } else if (time->kind == ElementKind::Unit) {
        m_session.edit(column == Minutes ? tr("Minutes of a unit") : tr("Why a unit takes these minutes"), {id, column == Minutes ? "minutes" : "minutesReason", -1}, [&](model::Content& content) {
            model::modify<model::Unit>(content, id, [&](model::Unit& unit) {
                unit.minutes = minutes;
                unit.minutesReason = reason;
            });
        });
    }
}

void MinutesWindow::takeEstimate()
{
    const PartTime* time = timeOf(m_parts->currentItem());
    if (!time || time->kind == ElementKind::Module) return;
    const QUuid id = time->element;
    m_session.edit(tr("Minutes as counted"), {id, "minutes", -1}, [&](model::Content& content) {
        model::modify<model::Unit>(content, id, [](model::Unit& unit) {
            unit.minutes = 0;
            unit.minutesReason.clear();
        });
        model::modify<model::Assessment>(content, id, [](model::Assessment& assessment) { assessment.minutes = 0; });
    });
}

void MinutesWindow::updateButtons()
{
    const PartTime* time = timeOf(m_parts->currentItem());
    m_go->setEnabled(time);
    m_takeEstimate->setEnabled(time && time->said > 0);
}

} // namespace microvet::ui
