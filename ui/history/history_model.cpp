#include "ui/history/history_model.h"

#include "core/actions/place_name.h"
#include "core/model/walk.h"
#include "ui/session/session.h"
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QFont>
#include <QLocale>

namespace microvet::ui {

QString stepName(const Session& session, qsizetype step)
{
    const QString label = session.history().steps().at(step).label;
    if (!label.isEmpty()) return label;
    return step == 0 ? HistoryModel::tr("Course as it was opened") : HistoryModel::tr("Edit");
}

QString stepTime(const QDateTime& time)
{
    if (!time.isValid()) return {};
    const QDateTime local = time.toLocalTime();
    const QLocale locale;
    if (local.date() == QDate::currentDate()) return locale.toString(local.time(), QLocale::ShortFormat);
    return locale.toString(local, QLocale::ShortFormat);
}

HistoryModel::HistoryModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
    for (const auto& step : session.history().steps()) m_revisions.append(step.revision);
    connect(&session, &Session::stateChanged, this, &HistoryModel::follow);
}

int HistoryModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_revisions.size()); }
int HistoryModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }
int HistoryModel::nowRow() const { return rowOf(m_session.history().index()); }

HistoryModel::State HistoryModel::stateOf(int row) const
{
    const int now = nowRow();
    return row == now ? State::Now : row < now ? State::Undone : State::Done;
}

/// The steps before and after differ at the old end (trimmed) and at the new one (done, merged, given up).
void HistoryModel::follow()
{
    const auto& steps = m_session.history().steps();
    QList<quint64> now;
    now.reserve(steps.size());
    for (const auto& step : steps) now.append(step.revision);
    const qsizetype trimmed = now.isEmpty() ? 0 : std::max<qsizetype>(0, m_revisions.indexOf(now.first()));
    if (trimmed > 0) {
        const int last = int(m_revisions.size()) - 1;
        beginRemoveRows({}, last - int(trimmed) + 1, last);
        m_revisions.remove(0, trimmed);
        endRemoveRows();
    }
    qsizetype same = 0;
    while (same < now.size() && same < m_revisions.size() && now[same] == m_revisions[same]) ++same;
    // Typing that goes on is the same row with another number.
    if (now.size() == m_revisions.size() && same == now.size() - 1) m_revisions = now;
    if (m_revisions.size() > same && m_revisions != now) {
        beginRemoveRows({}, 0, int(m_revisions.size() - same) - 1);
        m_revisions.resize(same);
        endRemoveRows();
    }
    if (now.size() > m_revisions.size()) {
        beginInsertRows({}, 0, int(now.size() - m_revisions.size()) - 1);
        m_revisions = now;
        endInsertRows();
    }
    if (!m_revisions.isEmpty()) emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QString HistoryModel::whereOf(qsizetype step) const
{
    const auto& steps = m_session.history().steps();
    const QUuid element = steps.at(step).place.element;
    if (element.isNull()) return {};
    // What a step took away has its name in the value before.
    for (qsizetype at : {step, step - 1})
        if (at >= 0 && model::locate(steps.at(at).content, element)) return actions::placeName(steps.at(at).content, element);
    return {};
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    const qsizetype step = stepAt(index.row());
    if (!index.isValid() || step < 0 || step >= m_session.history().steps().size()) return {};
    const State state = stateOf(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        if (index.column() == Where) return whereOf(step);
        if (index.column() == When) return stepTime(m_session.history().steps().at(step).time);
        if (state == State::Now) return tr("%1 (now)").arg(stepName(m_session, step));
        return state == State::Undone ? tr("%1 (undone)").arg(stepName(m_session, step)) : stepName(m_session, step);
    case Qt::AccessibleTextRole:
        if (index.column() != What) return data(index, Qt::DisplayRole);
        return tr("%1, %2, %3").arg(data(index, Qt::DisplayRole).toString(), whereOf(step),
                                    stepTime(m_session.history().steps().at(step).time));
    case Qt::DecorationRole:
        if (index.column() != What) return {};
        return icon(state == State::Now ? QStringLiteral("good") : state == State::Undone ? QStringLiteral("edit-redo")
                                                                                           : QStringLiteral("edit-undo"));
    case Qt::FontRole: {
        QFont font = QApplication::font("QAbstractItemView");
        font.setBold(state == State::Now);
        font.setItalic(state == State::Undone);
        return font;
    }
    default: return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return section == What ? tr("What") : section == Where ? tr("Where") : tr("When");
}

} // namespace microvet::ui
