#include "tests/core/base/test_store.h"

#include "core/base/clock.h"

#include <QBuffer>

namespace microvet::tests {

class TestFile final : public OutputFile {
public:
    TestFile(TestStore& store, std::shared_ptr<TestStore::Node> node, const QString& path)
        : m_store(store), m_node(std::move(node)), m_path(path)
    {
    }

    Status write(const char* data, qint64 size) override
    {
        const Status s = m_store.step(QStringLiteral("write"), m_path, FileAction::Write);
        put(QByteArray(data, s ? size : size / 2));
        if (s && m_store.afterStep) m_store.afterStep(QStringLiteral("write"));
        return s;
    }

    Status seek(qint64 offset) override
    {
        m_at = offset;
        return {};
    }

    Status appendRange(const QString& from, qint64 offset, qint64 size) override
    {
        auto source = m_store.read(from);
        if (!source) return source.error();
        (*source)->seek(offset);
        const QByteArray bytes = (*source)->read(size);
        if (bytes.size() != size) return fileError(Error::Kind::Damaged, FileAction::Read, from);
        m_at = m_node->now.size();
        return write(bytes.constData(), bytes.size());
    }

    Status sync() override
    {
        if (Status s = m_store.step(QStringLiteral("sync"), m_path, FileAction::Write); !s) return s;
        m_node->safe = m_node->now;
        m_node->pending.clear();
        if (m_store.afterStep) m_store.afterStep(QStringLiteral("sync"));
        return {};
    }

    Status close() override { return m_store.step(QStringLiteral("close"), m_path, FileAction::Write); }

private:
    void put(const QByteArray& bytes)
    {
        if (bytes.isEmpty()) return;
        if (m_node->now.size() < m_at + bytes.size()) m_node->now.resize(m_at + bytes.size(), '\0');
        m_node->now.replace(m_at, bytes.size(), bytes);
        m_node->pending.append({m_at, bytes});
        m_at += bytes.size();
        m_store.touch(*m_node);
    }

    TestStore& m_store;
    std::shared_ptr<TestStore::Node> m_node;
    QString m_path;
    qint64 m_at = 0;
};

void TestStore::touch(Node& node)
{
    node.modified = utcTime(QDate(2023, 11, 14), QTime(22, 13, 20)).addMSecs(10 * ++m_clock);
}

Status TestStore::step(const QString& what, const QString& path, FileAction action)
{
    if (m_failAt >= 0 && m_steps++ == m_failAt) {
        m_failed = true;
        return fileError(m_failKind, action, path, what);
    }
    if (m_failAt < 0) ++m_steps;
    return {};
}

void TestStore::failAt(int at, Error::Kind kind)
{
    m_failAt = at;
    m_failKind = kind;
    m_failed = false;
    m_steps = 0;
}

FileStamp TestStore::stamp(const QString& path) const
{
    const auto node = m_names.value(path);
    return node ? FileStamp{node->now.size(), node->modified} : FileStamp{};
}

bool TestStore::isFolder(const QString& path) const
{
    if (m_folders.contains(path)) return true;
    for (auto it = m_names.cbegin(); it != m_names.cend(); ++it)
        if (it.key().startsWith(path + u'/')) return true;
    return false;
}

QStringList TestStore::list(const QString& folder) const
{
    QSet<QString> found;
    const QString start = folder + u'/';
    for (auto it = m_names.cbegin(); it != m_names.cend(); ++it)
        if (it.key().startsWith(start)) found.insert(it.key().mid(start.size()).section(u'/', 0, 0));
    for (const QString& name : m_folders)
        if (name.startsWith(start)) found.insert(name.mid(start.size()).section(u'/', 0, 0));
    QStringList names(found.cbegin(), found.cend());
    names.sort();
    return names;
}

Result<std::unique_ptr<QIODevice>> TestStore::read(const QString& path) const
{
    const auto node = m_names.value(path);
    if (!node) return fileError(Error::Kind::NotFound, FileAction::Read, path);
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(node->now);
    buffer->open(QIODevice::ReadOnly);
    return std::unique_ptr<QIODevice>(std::move(buffer));
}

Result<std::unique_ptr<OutputFile>> TestStore::create(const QString& path)
{
    if (Status s = step(QStringLiteral("create"), path, FileAction::Write); !s) return s.error();
    auto node = std::make_shared<Node>();
    touch(*node);
    m_pending.append({{}, path, node});
    m_names.insert(path, node);
    if (afterStep) afterStep(QStringLiteral("create"));
    return std::unique_ptr<OutputFile>(std::make_unique<TestFile>(*this, node, path));
}

Status TestStore::rename(const QString& from, const QString& to)
{
    if (Status s = step(QStringLiteral("rename"), to, FileAction::Write); !s) return s;
    const auto node = m_names.take(from);
    if (!node) return fileError(Error::Kind::NotFound, FileAction::Write, from);
    m_names.insert(to, node);
    m_pending.append({from, to, node});
    if (afterStep) afterStep(QStringLiteral("rename"));
    return {};
}

Status TestStore::remove(const QString& path)
{
    if (Status s = step(QStringLiteral("remove"), path, FileAction::Remove); !s) return s;
    if (m_names.remove(path)) m_pending.append({path, {}, {}});
    if (afterStep) afterStep(QStringLiteral("remove"));
    return {};
}

Status TestStore::removeTree(const QString& folder)
{
    const QStringList paths = m_names.keys();
    for (const QString& path : paths)
        if (path.startsWith(folder + u'/'))
            if (Status s = remove(path); !s) return s;
    m_folders.removeIf([&](const QString& name) { return name == folder || name.startsWith(folder + u'/'); });
    return {};
}

Status TestStore::makeFolder(const QString& path)
{
    m_folders.insert(path);
    return {};
}

Status TestStore::syncFolder(const QString& path)
{
    if (Status s = step(QStringLiteral("syncFolder"), path, FileAction::Write); !s) return s;
    QList<NameChange> rest;
    for (const NameChange& change : m_pending) {
        if (folderOf(change.to.isEmpty() ? change.from : change.to) == path) applyChange(m_safeNames, change);
        else rest.append(change);
    }
    m_pending = rest;
    if (afterStep) afterStep(QStringLiteral("syncFolder"));
    return {};
}

void TestStore::applyChange(Names& names, const NameChange& change)
{
    if (!change.from.isEmpty()) names.remove(change.from);
    if (!change.to.isEmpty()) names.insert(change.to, change.node);
}

void TestStore::put(const QString& path, const QByteArray& bytes)
{
    auto node = std::make_shared<Node>();
    node->safe = node->now = bytes;
    touch(*node);
    m_names.insert(path, node);
    m_safeNames.insert(path, node);
}

TestStore::Disk TestStore::disk() const
{
    Disk disk;
    for (auto it = m_names.cbegin(); it != m_names.cend(); ++it) disk.insert(it.key(), it.value()->now);
    return disk;
}

TestStore TestStore::from(const Disk& disk)
{
    TestStore store;
    for (auto it = disk.cbegin(); it != disk.cend(); ++it) store.put(it.key(), it.value());
    return store;
}

QList<QByteArray> TestStore::variants(const Node& node)
{
    if (node.pending.isEmpty()) return {node.safe};
    const auto with = [&](const std::function<QByteArray(qsizetype, const Write&)>& piece) {
        QByteArray bytes = node.safe;
        for (qsizetype i = 0; i < node.pending.size(); ++i) {
            const QByteArray part = piece(i, node.pending[i]);
            if (part.isEmpty()) continue;
            const qint64 end = node.pending[i].offset + part.size();
            if (bytes.size() < end) bytes.resize(end, '\0');
            bytes.replace(node.pending[i].offset, part.size(), part);
        }
        return bytes;
    };
    const qsizetype last = node.pending.size() - 1;
    QList<QByteArray> found{
        node.safe,                                                                              // nothing arrived
        node.now,                                                                               // everything
        with([&](qsizetype i, const Write& w) { return i == last ? QByteArray() : w.bytes; }),  // all but the last
        with([&](qsizetype i, const Write& w) { return i == 0 ? QByteArray() : w.bytes; }),     // all but the first
        with([&](qsizetype i, const Write& w) { return i == last ? w.bytes.left(w.bytes.size() / 2) : w.bytes; }), // torn
        with([&](qsizetype i, const Write& w) { return i % 2 ? w.bytes : QByteArray(); }),      // every other one
        QByteArray(node.now.size(), '\0'),                                                      // the length, not the bytes
    };
    return found;
}

QList<TestStore::Disk> TestStore::crashStates() const
{
    // Which of the pending changes of names arrived: every subset, in order. There are few at any time.
    QList<Disk> states;
    const int count = int(qMin<qsizetype>(m_pending.size(), 6));
    for (int subset = 0; subset < (1 << count); ++subset) {
        Names names = m_safeNames;
        for (int i = 0; i < m_pending.size(); ++i)
            if (i >= count || (subset >> i) & 1) applyChange(names, m_pending[i]);
        // One file at a time takes each of its variants; the others are as they are now or as they were flushed.
        for (auto it = names.cbegin(); it != names.cend(); ++it)
            for (const QByteArray& variant : variants(*it.value()))
                for (const bool othersNow : {false, true}) {
                    Disk disk;
                    for (auto other = names.cbegin(); other != names.cend(); ++other)
                        disk.insert(other.key(), othersNow ? other.value()->now : other.value()->safe);
                    disk.insert(it.key(), variant);
                    if (!states.contains(disk)) states.append(disk);
                }
        if (names.isEmpty()) states.append(Disk());
    }
    return states;
}

} // namespace microvet::tests
