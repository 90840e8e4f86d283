#include "ui/outline/outline_filter.h"

#include <QTreeView>

namespace microvet::ui {

QString folded(const QString& text)
{
    const QString parts = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString result;
    result.reserve(parts.size());
    for (QChar c : parts)
        if (!c.isMark()) result += c == QChar(0x03c2) ? QChar(0x03c3) : c; // final sigma
    return result;
}

OutlineFilter::OutlineFilter(QTreeView& view)
    : QObject(&view)
    , m_view(view)
{
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &OutlineFilter::apply);
    const QAbstractItemModel* model = view.model();
    connect(model, &QAbstractItemModel::rowsInserted, this, &OutlineFilter::applyLater);
    connect(model, &QAbstractItemModel::rowsMoved, this, &OutlineFilter::applyLater);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &OutlineFilter::applyLater);
    connect(model, &QAbstractItemModel::dataChanged, this, &OutlineFilter::applyLater);
}

void OutlineFilter::applyLater()
{
    if (isActive()) m_later.start();
}

void OutlineFilter::setText(const QString& text)
{
    const QStringList words = folded(text).split(u' ', Qt::SkipEmptyParts);
    if (words == m_words) return;
    const bool ends = words.isEmpty();
    m_words = words;
    if (!ends) {
        apply();
        return;
    }
    m_matches = 0;
    showBelow({});
    // What the user stands on stays in sight.
    QList<QModelIndex> keep;
    for (QModelIndex up = m_view.currentIndex().parent(); up.isValid(); up = up.parent()) keep << up;
    for (const QPersistentModelIndex& index : std::as_const(m_opened))
        if (index.isValid() && !keep.contains(QModelIndex(index))) m_view.collapse(index);
    m_opened.clear();
    if (m_view.currentIndex().isValid()) m_view.scrollTo(m_view.currentIndex());
    emit applied();
}

void OutlineFilter::apply()
{
    if (!isActive()) return;
    m_matches = 0;
    applyBelow({}, false);
    emit applied();
}

bool OutlineFilter::applyBelow(const QModelIndex& parent, bool aboveMatches)
{
    const QAbstractItemModel* model = m_view.model();
    bool any = false;
    for (int row = 0; row < model->rowCount(parent); ++row) {
        const QModelIndex index = model->index(row, 0, parent);
        const QString text = folded(index.data().toString());
        bool matches = true;
        for (const QString& word : std::as_const(m_words)) matches = matches && text.contains(word);
        if (matches) ++m_matches;
        const bool below = applyBelow(index, aboveMatches || matches);
        if (below && !m_view.isExpanded(index)) {
            m_view.expand(index);
            m_opened.append(index);
        }
        const bool hidden = !(matches || below || aboveMatches);
        if (m_view.isRowHidden(row, parent) != hidden) m_view.setRowHidden(row, parent, hidden);
        any = any || matches || below;
    }
    return any;
}

void OutlineFilter::showBelow(const QModelIndex& parent)
{
    const QAbstractItemModel* model = m_view.model();
    for (int row = 0; row < model->rowCount(parent); ++row) {
        if (m_view.isRowHidden(row, parent)) m_view.setRowHidden(row, parent, false);
        showBelow(model->index(row, 0, parent));
    }
}

} // namespace microvet::ui
