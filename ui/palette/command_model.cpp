#include "ui/palette/command_model.h"

#include "ui/palette/fuzzy.h"
#include "ui/widgets/icons.h"

#include <QAction>

#include <algorithm>

namespace microvet::ui {

namespace {
/// A command used lately wins over one that fits about as well.
constexpr int perRecency = 2;
} // namespace

CommandModel::CommandModel(const QList<Command>& commands, const model::Course* course, const QStringList& recent, QObject* parent)
    : QAbstractListModel(parent)
{
    for (const Command& command : commands) {
        QStringList keys;
        for (const QKeySequence& key : command.keys) keys << key.toString(QKeySequence::NativeText);
        m_all.append({command.id, command.text, command.path, keys.join(QStringLiteral(", ")), {}, command.action, {}, command.isEnabled()});
    }
    if (course) {
        const auto add = [this](const QUuid& id, const QString& title, const QString& untitled, const QString& path, const char* iconName) {
            m_all.append({QStringLiteral("go:") + id.toString(QUuid::WithoutBraces), title.trimmed().isEmpty() ? untitled : title.trimmed(),
                          path, {}, QString::fromLatin1(iconName), nullptr, id, true});
        };
        add(course->id.uuid(), course->title, tr("Untitled course"), tr("Go to"), "course");
        int number = 0;
        for (const model::Module& module : course->modules) {
            const QString name = module.title.trimmed().isEmpty() ? tr("Module %1").arg(++number) : (++number, module.title.trimmed());
            add(module.id.uuid(), name, name, tr("Go to"), "module");
            int unit = 0;
            for (const model::Unit& u : module.units) {
                ++unit;
                add(u.id.uuid(), u.title, tr("Unit %1").arg(unit), tr("Go to › %1").arg(name), "unit");
            }
        }
        number = 0;
        for (const model::Assessment& assessment : course->assessments) {
            ++number;
            add(assessment.id.uuid(), assessment.title, tr("Assessment %1").arg(number), tr("Go to"), "assessment");
        }
    }
    for (const Entry& entry : std::as_const(m_all)) {
        const qsizetype at = entry.id.isEmpty() ? -1 : recent.indexOf(entry.id);
        m_recency.append(at < 0 ? 0 : int(recent.size() - at));
    }
    setTyped({});
}

void CommandModel::setTyped(const QString& typed)
{
    struct Match {
        int entry;
        int score;
    };
    QList<Match> matches;
    const bool all = typed.trimmed().isEmpty();
    for (int i = 0; i < int(m_all.size()); ++i) {
        if (all) {
            matches.append({i, m_recency[i]});
            continue;
        }
        const std::optional<int> own = fuzzyScore(typed, m_all[i].text);
        // What only its menu explains comes after what its own words say.
        const std::optional<int> within = own ? own : fuzzyScore(typed, m_all[i].path + QLatin1Char(' ') + m_all[i].text);
        if (within) matches.append({i, *within + (own ? 60 : 0) + m_recency[i] * perRecency - (m_all[i].enabled ? 0 : 30)});
    }
    std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) { return a.score > b.score; });
    beginResetModel();
    m_shown.clear();
    for (const Match& match : std::as_const(matches)) m_shown.append(match.entry);
    endResetModel();
}

int CommandModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_shown.size()); }

QVariant CommandModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_shown.size()) return {};
    const Entry& entry = entryAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return entry.text;
    case Qt::DecorationRole:
        if (!entry.iconName.isEmpty()) return icon(entry.iconName);
        return entry.action && !entry.action->icon().isNull() ? QVariant(entry.action->icon()) : QVariant();
    case PathRole: return entry.enabled ? entry.path : tr("%1 – not possible now").arg(entry.path);
    case KeyRole: return entry.key;
    case EnabledRole: return entry.enabled;
    case Qt::AccessibleTextRole: {
        const QString said = tr("%1, %2").arg(entry.text, data(index, PathRole).toString());
        return entry.key.isEmpty() ? said : tr("%1, %2").arg(said, entry.key);
    }
    default: return {};
    }
}

} // namespace microvet::ui
