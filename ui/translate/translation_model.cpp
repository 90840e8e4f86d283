#include "ui/translate/translation_model.h"

#include "core/model/search.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/style.h"

#include <QFont>
#include <QGuiApplication>

namespace microvet::ui {

using translation::Pair;
using translation::Tally;
using translation::TextState;

namespace {

QString lineOf(const translation::Pieces& pieces) { return translation::wordsOf(pieces).simplified(); }

QString titled(const QString& kind, const QString& title)
{
    return title.trimmed().isEmpty() ? kind : TranslationModel::tr("%1: %2").arg(kind, title.simplified());
}

QIcon iconOf(TextState state)
{
    switch (state) {
    case TextState::Untranslated:
        return icon(QStringLiteral("state-empty"));
    case TextState::Translated:
        return icon(QStringLiteral("good"), Ink::Good);
    case TextState::Same:
        return icon(QStringLiteral("good"));
    case TextState::Changed:
        return icon(QStringLiteral("warning"), Ink::Warning);
    }
    return {};
}

} // namespace

QString stateName(TextState state)
{
    switch (state) {
    case TextState::Untranslated:
        return TranslationModel::tr("to translate");
    case TextState::Translated:
        return TranslationModel::tr("translated");
    case TextState::Same:
        return TranslationModel::tr("same on purpose");
    case TextState::Changed:
        return TranslationModel::tr("original changed");
    }
    return {};
}

TranslationModel::TranslationModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void TranslationModel::setSheet(const translation::Sheet* sheet, const model::Course& translation)
{
    beginResetModel();
    m_sheet = sheet;
    m_groups.clear();
    arrange(translation);
    setRows(rowsWith({}));
    endResetModel();
}

void TranslationModel::readGroups(const model::Course& translation)
{
    const auto add = [this](const QUuid& id, const QString& title) {
        m_groups.append({id, title, {}, {}, {}});
        return m_groups.size() - 1;
    };
    add(translation.id.uuid(), tr("The course itself, its outcomes and glossary"));
    int number = 0;
    for (const model::Module& module : translation.modules) {
        const qsizetype at = add(module.id.uuid(), titled(tr("Module %1").arg(++number), module.title));
        int unitNumber = 0;
        for (const model::Unit& unit : module.units) {
            m_groups[at].parts.append(unit.id.uuid());
            add(unit.id.uuid(), titled(tr("Unit %1.%2").arg(number).arg(++unitNumber), unit.title));
        }
    }
    number = 0;
    for (const model::Assessment& assessment : translation.assessments)
        add(assessment.id.uuid(), titled(tr("Assessment %1").arg(++number), assessment.title));
}

/// Titles and progress anew; which pairs stand in which group stays while the sheet does.
void TranslationModel::arrange(const model::Course& translation)
{
    QHash<QUuid, QList<qsizetype>> pairs;
    if (m_sheet && m_groups.isEmpty()) {
        for (qsizetype i = 0; i < m_sheet->pairs().size(); ++i)
            pairs[m_sheet->textOf(m_sheet->pairs()[i]).group].append(i);
    } else {
        for (const Group& group : std::as_const(m_groups))
            pairs.insert(group.id, group.pairs);
    }
    m_groups.clear();
    readGroups(translation);
    const QHash<QUuid, Tally> tallies = m_sheet ? m_sheet->tallies() : QHash<QUuid, Tally>();
    for (Group& group : m_groups) {
        group.pairs = pairs.value(group.id);
        group.tally = tallies.value(group.id);
        for (const QUuid& part : std::as_const(group.parts))
            group.tally += tallies.value(part);
    }
}

bool TranslationModel::fits(qsizetype pair) const
{
    const Pair& one = m_sheet->pairs()[pair];
    switch (m_show) {
    case Show::All:
        break;
    case Show::ToDo:
        if (one.isDone()) return false;
        break;
    case Show::Untranslated:
        if (one.state != TextState::Untranslated) return false;
        break;
    case Show::Changed:
        if (one.state != TextState::Changed) return false;
        break;
    case Show::Same:
        if (one.state != TextState::Same) return false;
        break;
    }
    if (m_words.isEmpty()) return true;
    const auto has = [this](const translation::Pieces& pieces) {
        return model::foldedForSearch(translation::wordsOf(pieces), false, false).contains(m_words);
    };
    return has(one.source.pieces) || has(one.target);
}

QList<TranslationModel::Row> TranslationModel::rowsWith(const QSet<qsizetype>& kept) const
{
    QList<Row> rows;
    qsizetype module = -1;
    QSet<QUuid> ofModule;
    for (qsizetype g = 0; g < m_groups.size(); ++g) {
        const Group& group = m_groups[g];
        if (!group.parts.isEmpty()) {
            module = g;
            ofModule = QSet<QUuid>(group.parts.cbegin(), group.parts.cend());
        }
        bool headed = false;
        for (const qsizetype pair : group.pairs) {
            if (!kept.contains(pair) && !fits(pair)) continue;
            // A module says its progress above the first of its units.
            if (!headed && ofModule.contains(group.id) && module >= 0) {
                rows.append({module, -1});
                module = -1;
            }
            if (!headed) rows.append({g, -1});
            headed = true;
            if (module == g) module = -1;
            rows.append({g, pair});
        }
    }
    return rows;
}

void TranslationModel::setRows(const QList<Row>& rows)
{
    m_rows = rows;
    m_rowOf = QList<int>(m_sheet ? m_sheet->pairs().size() : 0, -1);
    m_shown = 0;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].pair < 0) continue;
        m_rowOf[m_rows[row].pair] = row;
        ++m_shown;
    }
}

void TranslationModel::setFilter(Show show, const QString& words)
{
    beginResetModel();
    m_show = show;
    m_words = model::foldedForSearch(words.simplified(), false, false);
    setRows(m_sheet ? rowsWith({}) : QList<Row>());
    endResetModel();
}

void TranslationModel::update(const QList<qsizetype>& pairs, const model::Course& translation)
{
    if (!m_sheet) return;
    arrange(translation);
    const bool fresh = std::any_of(pairs.cbegin(), pairs.cend(),
                                   [this](qsizetype pair) { return m_rowOf[pair] < 0 && fits(pair); });
    if (fresh) { // rows only come
        QSet<qsizetype> kept;
        for (const Row& row : std::as_const(m_rows))
            if (row.pair >= 0) kept.insert(row.pair);
        const QList<Row> rows = rowsWith(kept);
        int at = 0;
        while (at < rows.size()) {
            if (at < m_rows.size() && m_rows[at] == rows[at]) {
                ++at;
                continue;
            }
            const Row* next = at < m_rows.size() ? &m_rows[at] : nullptr;
            int end = at;
            while (end < rows.size() && !(next && rows[end] == *next))
                ++end;
            beginInsertRows({}, at, end - 1);
            QList<Row> grown = m_rows;
            for (int i = at; i < end; ++i)
                grown.insert(i, rows[i]);
            setRows(grown);
            endInsertRows();
            at = end;
        }
    }
    // The headings say other progress, too.
    if (!m_rows.isEmpty()) emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

qsizetype TranslationModel::pairAt(const QModelIndex& index) const
{
    return index.isValid() && index.row() < m_rows.size() ? m_rows[index.row()].pair : -1;
}

QModelIndex TranslationModel::indexOf(qsizetype pair) const
{
    const int row = m_rowOf.value(pair, -1);
    return row < 0 ? QModelIndex() : index(row, 0);
}

QModelIndex TranslationModel::next(const QModelIndex& from, int step, bool round,
                                   const std::function<bool(const Pair&)>& wanted) const
{
    const int rows = int(m_rows.size());
    int at = from.isValid() ? from.row() : step > 0 ? -1 : rows;
    for (int steps = 0; steps < rows; ++steps) {
        at += step;
        if (at < 0 || at >= rows) {
            if (!round) return {};
            at = at < 0 ? rows - 1 : 0;
        }
        if (m_rows[at].pair >= 0 && wanted(m_sheet->pairs()[m_rows[at].pair])) return index(at, 0);
    }
    return {};
}

int TranslationModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int TranslationModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant TranslationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return section == Original ? tr("Original") : section == Translation ? tr("Translation") : tr("State");
}

Qt::ItemFlags TranslationModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) return Qt::NoItemFlags;
    return pairAt(index) < 0 ? Qt::ItemIsEnabled | Qt::ItemNeverHasChildren
                             : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant TranslationModel::headingData(const Group& group, int column, int role) const
{
    const QString progress = tr("%1 of %2").arg(group.tally.done).arg(group.tally.texts);
    if (role == Qt::FontRole) {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    if (role == Qt::BackgroundRole) return QGuiApplication::palette().alternateBase();
    if (role == Qt::DisplayRole) return column == Original ? group.title : column == State ? progress : QString();
    if (role == Qt::ToolTipRole)
        return tr("%1: %2 texts are translated, %3 of %4 words")
            .arg(group.title, progress)
            .arg(group.tally.wordsDone)
            .arg(group.tally.words);
    if (role == Qt::AccessibleTextRole) return tr("%1, %2 texts translated").arg(group.title, progress);
    return {};
}

QVariant TranslationModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_sheet) return {};
    const Row& row = m_rows[index.row()];
    if (row.pair < 0) return headingData(m_groups[row.group], index.column(), role);
    const Pair& pair = m_sheet->pairs()[row.pair];
    const bool empty = pair.target.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Original) return lineOf(pair.source.pieces);
        if (index.column() == State) return stateName(pair.state);
        return pair.state == TextState::Same ? lineOf(pair.source.pieces) : lineOf(pair.target);
    case Qt::DecorationRole:
        return index.column() == State ? QVariant(iconOf(pair.state)) : QVariant();
    case Qt::ToolTipRole:
        return index.column() == Original ? lineOf(pair.source.pieces).left(600)
               : index.column() == State  ? stateName(pair.state)
                                          : lineOf(pair.target).left(600);
    case Qt::ForegroundRole:
        if (pair.state == TextState::Same && index.column() == Translation)
            return QBrush(mutedTextColour(QGuiApplication::palette()));
        return {};
    case Qt::AccessibleTextRole:
        return empty ? tr("%1: %2").arg(stateName(pair.state), lineOf(pair.source.pieces))
                     : tr("%1: %2 – %3").arg(stateName(pair.state), lineOf(pair.source.pieces), lineOf(pair.target));
    default:
        return {};
    }
}

} // namespace microvet::ui
