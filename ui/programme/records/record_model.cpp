#include "ui/programme/records/record_model.h"

#include "core/base/name_order.h"
#include "core/programme/computed.h"
#include "ui/widgets/covered_text.h"
#include "ui/widgets/locale_lists.h"

namespace microvet::ui {

using programme::FieldType;

namespace {

/// Letters without case and accents, so that "dimou" finds "Δήμου" no less than "Dímou" finds "dimou".
QString folded(const QString& text)
{
    QString plain;
    const QString apart = text.toCaseFolded().normalized(QString::NormalizationForm_KD);
    plain.reserve(apart.size());
    for (const QChar c : apart)
        if (c.category() != QChar::Mark_NonSpacing) plain.append(c);
    return plain;
}

} // namespace

RecordModel::RecordModel(const programme::Kind& kind, QObject* parent)
    : QAbstractTableModel(parent)
    , m_kind(kind)
    , m_listing{&kind, {}, {}}
{
    for (const programme::Field& field : kind.fields)
        if (!field.is(programme::Inner)) m_columns.append(&field);
    for (const programme::Computed& computed : programme::computedOf(kind))
        m_columns.append(&computed.field);
}

void RecordModel::show(programme::Listing listing)
{
    QHash<QUuid, qsizetype> now;
    for (qsizetype i = 0; i < listing.records.size(); ++i)
        now.insert(listing.records.at(i).record->id, i);
    for (int row = int(m_listing.records.size()) - 1; row >= 0; --row)
        if (!now.contains(m_listing.records.at(row).record->id)) {
            beginRemoveRows({}, row, row);
            m_listing.records.removeAt(row);
            endRemoveRows();
        }
    // Those that stay keep their order, since the proxy sorts what is seen; new ones come behind them.
    QSet<QUuid> there;
    QList<programme::AnyRecord> records;
    for (const programme::AnyRecord& old : std::as_const(m_listing.records)) {
        there.insert(old.record->id);
        records.append(listing.records.at(now.value(old.record->id)));
    }
    m_listing.names = std::move(listing.names);
    m_listing.today = listing.today;
    m_listing.records = std::move(records);
    if (!m_listing.records.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    QList<programme::AnyRecord> fresh;
    for (const programme::AnyRecord& record : std::as_const(listing.records))
        if (!there.contains(record.record->id)) fresh.append(record);
    if (fresh.isEmpty()) return;
    beginInsertRows({}, rowCount(), rowCount() + int(fresh.size()) - 1);
    m_listing.records += fresh;
    endInsertRows();
}

const programme::AnyRecord* RecordModel::at(int row) const
{
    return row >= 0 && row < m_listing.records.size() ? &m_listing.records.at(row) : nullptr;
}

int RecordModel::rowOf(const QUuid& id) const
{
    for (int row = 0; row < m_listing.records.size(); ++row)
        if (m_listing.records.at(row).record->id == id) return row;
    return -1;
}

int RecordModel::columnOf(const QString& field) const
{
    for (int column = 0; column < m_columns.size(); ++column)
        if (m_columns.at(column)->key() == field) return column;
    return -1;
}

int RecordModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_listing.records.size()); }
int RecordModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_columns.size() + m_found.size()); }

int RecordModel::addFound(const QString& label, const QString& help)
{
    const int column = columnCount();
    beginInsertColumns({}, column, column);
    m_found.append({label, help, {}});
    endInsertColumns();
    return column;
}

void RecordModel::showFound(int column, const FoundCells& cells)
{
    m_found[column - m_columns.size()].cells = cells;
    if (rowCount() > 0) emit dataChanged(index(0, column), index(rowCount() - 1, column));
}

QString RecordModel::labelOf(int column) const { return isFound(column) ? m_found.at(column - m_columns.size()).label : field(column).labelText(); }

QString RecordModel::shown(const programme::Record& record, int column) const
{
    if (isFound(column)) return found(column, record.id).text;
    const QString text = m_listing.shown(record, field(column));
    return field(column).key() == QLatin1String("language") && !text.isEmpty() ? ownLanguageName(text) : text;
}

QVariant RecordModel::data(const QModelIndex& index, int role) const
{
    const programme::AnyRecord* record = at(index.row());
    if (!record) return {};
    if (isFound(index.column())) {
        const FoundCell cell = found(index.column(), record->record->id);
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return cell.text;
        if (role == SortRole) return cell.sort;
        return role == RecordRole ? QVariant(record->record->id) : QVariant();
    }
    const programme::Field& field = *m_columns.at(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return shown(*record->record, index.column()).simplified();
    case cover::personalRole:
        return field.is(programme::Personal);
    case Qt::ToolTipRole:
        return field.type == FieldType::LongText && !(cover::isOn() && field.is(programme::Personal)) ? m_listing.valueOf(*record->record, field) : QVariant();
    case Qt::TextAlignmentRole:
        return field.type == FieldType::Number || field.type == FieldType::Points
            ? QVariant(Qt::AlignCenter) // beside a text at its right, numbers at the right edge would read as part of it
            : QVariant();
    case SortRole:
        switch (field.type) {
        case FieldType::Date:
        case FieldType::Time:
            return programme::toText(field, m_listing.valueOf(*record->record, field));
        case FieldType::Number:
        case FieldType::Points:
        case FieldType::YesNo: {
            const QVariant value = m_listing.valueOf(*record->record, field);
            return value.isNull() ? QVariant(-1) : value; // nothing stands before 0
        }
        default:
            return shown(*record->record, index.column());
        }
    case RecordRole:
        return record->record->id;
    default:
        return {};
    }
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= columnCount()) return {};
    if (role == Qt::DisplayRole) return labelOf(section);
    if (isFound(section)) return role == Qt::ToolTipRole ? QVariant(m_found.at(section - m_columns.size()).help) : QVariant();
    const programme::Field& field = *m_columns.at(section);
    if (role == Qt::ToolTipRole && *field.help) return field.helpText();
    return {};
}

RecordProxy::RecordProxy(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(RecordModel::SortRole);
    setDynamicSortFilter(true);
}

void RecordProxy::setWords(const QString& words)
{
    m_words = folded(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void RecordProxy::setCode(int column, const QString& code)
{
    m_codeColumn = column;
    m_code = code;
    invalidateFilter();
}

void RecordProxy::setValues(const QMap<QString, QString>& values)
{
    m_values = values;
    invalidateFilter();
}

void RecordProxy::setTest(Test test)
{
    m_test = std::move(test);
    invalidateFilter();
}

void RecordProxy::setSourceModel(QAbstractItemModel* model)
{
    // Before the proxy itself hears of it, and sorts.
    connect(model, &QAbstractItemModel::dataChanged, this, &RecordProxy::forgetKeys);
    connect(model, &QAbstractItemModel::rowsInserted, this, &RecordProxy::forgetKeys);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &RecordProxy::forgetKeys);
    connect(model, &QAbstractItemModel::modelReset, this, &RecordProxy::forgetKeys);
    QSortFilterProxyModel::setSourceModel(model);
}

void RecordProxy::forgetKeys()
{
    m_keys.clear();
    m_keyColumn = -1;
}

const QCollatorSortKey* RecordProxy::madeKey(const QModelIndex& index) const
{
    const size_t row = size_t(index.row());
    return m_keyColumn == index.column() && row < m_keys.size() && m_keys[row] ? &*m_keys[row] : nullptr;
}

const QCollatorSortKey& RecordProxy::keyOf(const QModelIndex& index, const QString& text) const
{
    static const QCollator order = nameOrder();
    if (m_keyColumn != index.column()) {
        m_keys.clear();
        m_keyColumn = index.column();
    }
    const size_t row = size_t(index.row());
    if (m_keys.size() <= row) m_keys.resize(size_t(sourceModel()->rowCount()));
    if (!m_keys[row]) m_keys[row] = order.sortKey(text);
    return *m_keys[row];
}

bool RecordProxy::filterAcceptsRow(int row, const QModelIndex&) const
{
    const auto* model = static_cast<const RecordModel*>(sourceModel());
    const programme::AnyRecord* record = model->at(row);
    if (!m_code.isEmpty() && m_codeColumn >= 0) {
        const programme::Field& field = model->field(m_codeColumn);
        if (field.get(*record->record).toString() != m_code) return false;
    }
    for (auto value = m_values.cbegin(); value != m_values.cend(); ++value) {
        const programme::Field* field = record->kind->find(value.key());
        if (field && programme::toText(*field, field->get(*record->record)) != *value) return false;
    }
    if (m_test && !m_test(*record->record)) return false;
    if (m_words.isEmpty()) return true;
    QString all;
    for (int column = 0; column < model->columnCount(); ++column)
        all += folded(model->shown(*record->record, column)) + QLatin1Char('\n');
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) { return all.contains(word); });
}

bool RecordProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    // Most are compared a dozen times: what they say is made once.
    const QCollatorSortKey* const first = madeKey(left);
    const QCollatorSortKey* const other = madeKey(right);
    if (first && other) return first->compare(*other) < 0;
    const QVariant a = left.data(RecordModel::SortRole);
    const QVariant b = right.data(RecordModel::SortRole);
    if (a.metaType().id() != QMetaType::QString || b.metaType().id() != QMetaType::QString)
        return QVariant::compare(a, b) == QPartialOrdering::Less;
    (void)keyOf(left, a.toString()); // the room for both is there before one is referred to
    const QCollatorSortKey& second = keyOf(right, b.toString());
    return keyOf(left, a.toString()).compare(second) < 0;
}

} // namespace microvet::ui
