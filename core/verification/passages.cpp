#include "core/verification/passages.h"

#include "core/verification/parameters.h"

#include <QDataStream>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace microvet::verification {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::verification) };

constexpr quint64 onePart = 4; ///< one run of so many is remembered
constexpr quint32 magic = 0x6d766931;
constexpr qsizetype recordSize = 16;

quint64 mixed(quint64 h)
{
    h ^= h >> 33;
    h *= 0xff51afd7ed558ccdULL;
    h ^= h >> 33;
    h *= 0xc4ceb9fe1a85ec53ULL;
    return h ^ (h >> 33);
}

/// FNV-1a, the same on every computer and in every run.
quint64 numberOf(const QString& word)
{
    quint64 h = 1469598103934665603ULL;
    for (const QChar c : word) {
        h ^= c.unicode();
        h *= 1099511628211ULL;
    }
    return mixed(h);
}

} // namespace

QList<std::pair<quint64, int>> printsOf(const QStringList& words)
{
    QList<std::pair<quint64, int>> prints;
    if (words.size() < wordsOfRun) return prints;
    constexpr quint64 base = 0x9e3779b97f4a7c15ULL;
    quint64 first = 1;
    for (int i = 1; i < wordsOfRun; ++i) first *= base;
    QList<quint64> numbers;
    numbers.reserve(words.size());
    quint64 sum = 0;
    for (qsizetype i = 0; i < words.size(); ++i) {
        numbers.append(numberOf(words[i]));
        if (i >= wordsOfRun) sum -= numbers[i - wordsOfRun] * first;
        sum = sum * base + numbers[i];
        if (i + 1 < wordsOfRun) continue;
        if (const quint64 print = mixed(sum); print % onePart == 0) prints.append({print, int(i + 1 - wordsOfRun)});
    }
    return prints;
}

QList<quint64> printsOf(const QList<TextPiece>& texts)
{
    QList<quint64> all;
    for (const TextPiece& text : texts)
        for (const auto& [print, at] : printsOf(text.words)) all.append(print);
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

Status PassageIndex::write(FileStore& store, const QString& path, const QList<Course>& courses)
{
    QList<Record> records;
    QStringList names;
    for (const Course& course : courses) {
        for (const quint64 print : course.prints) records.append({print, quint64(names.size())});
        names.append(course.path);
    }
    std::sort(records.begin(), records.end(), [](const Record& a, const Record& b) { return std::tie(a.print, a.course) < std::tie(b.print, b.course); });
    QByteArray bytes(qsizetype(records.size()) * recordSize, Qt::Uninitialized);
    for (qsizetype i = 0; i < records.size(); ++i) {
        qToLittleEndian(records[i].print, bytes.data() + i * recordSize);
        qToLittleEndian(records[i].course, bytes.data() + i * recordSize + 8);
    }
    QByteArray head;
    QDataStream stream(&head, QIODevice::WriteOnly);
    stream << magic << qint64(records.size()) << names;
    head.append(QByteArray(7 - (head.size() + 7) % 8, '\0'));
    QByteArray start(8, '\0');
    qToLittleEndian(quint64(head.size()), start.data());
    auto out = store.create(path);
    if (!out) return out.error();
    for (const QByteArray& part : {start, head, bytes})
        if (Status s = (*out)->write(part); !s) return s;
    return (*out)->close();
}

Result<std::shared_ptr<const PassageIndex>> PassageIndex::open(const QString& path)
{
    const Error broken{Error::Kind::Damaged, Tr::tr("The list of passages of accepted courses cannot be read."), path};
    auto index = std::make_shared<PassageIndex>();
    index->m_file = std::make_shared<QFile>(path);
    if (!index->m_file->open(QIODevice::ReadOnly)) return broken;
    const QByteArray start = index->m_file->read(8);
    if (start.size() != 8) return broken;
    const quint64 headSize = qFromLittleEndian<quint64>(start.constData());
    if (headSize > quint64(index->m_file->size())) return broken;
    const QByteArray head = index->m_file->read(qint64(headSize));
    QDataStream stream(head);
    quint32 sign = 0;
    stream >> sign >> index->m_count >> index->m_courses;
    const qint64 from = 8 + qint64(headSize);
    if (stream.status() != QDataStream::Ok || sign != magic || index->m_count < 0 || index->m_count > (index->m_file->size() - from) / recordSize) return broken;
    if (index->m_count > 0) {
        const uchar* mapped = index->m_file->map(0, index->m_file->size());
        if (!mapped) return broken;
        index->m_records = mapped + from;
    }
    return std::shared_ptr<const PassageIndex>(index);
}

QList<int> PassageIndex::find(quint64 print) const
{
    const auto at = [this](qint64 i) { return qFromLittleEndian<quint64>(m_records + i * recordSize); };
    qint64 low = 0, high = m_count;
    while (low < high) {
        const qint64 middle = (low + high) / 2;
        if (at(middle) < print) low = middle + 1;
        else high = middle;
    }
    QList<int> found;
    for (; low < m_count && at(low) == print && found.size() < 50; ++low) found.append(int(qFromLittleEndian<quint64>(m_records + low * recordSize + 8)));
    return found;
}

void checkPassages(Reading& reading, const PassageIndex& index, const QString& path)
{
    const int least = int(parameterNumber(reading.findings.rules(), "packageSharedWords", 40));
    const QString own = QFileInfo(path).absoluteFilePath();
    struct Shared {
        int words = 0;
        int longest = 0;
        QString file, start;
    };
    QMap<int, Shared> shared;
    for (const TextPiece& text : reading.texts) {
        struct Run {
            int from = 0, to = 0;
        };
        QHash<int, Run> open;
        const auto close = [&](int course, const Run& run) {
            const int length = run.to - run.from;
            if (length < least) return;
            Shared& all = shared[course];
            all.words += length;
            if (length <= all.longest) return;
            all.longest = length;
            all.file = text.file;
            all.start = text.words.mid(run.from, 12).join(u' ');
        };
        for (const auto& [print, at] : printsOf(text.words)) {
            const QList<int> courses = index.find(print);
            for (auto it = open.begin(); it != open.end();) {
                if (courses.contains(it.key())) {
                    it->to = at + wordsOfRun;
                    ++it;
                } else {
                    close(it.key(), *it);
                    it = open.erase(it);
                }
            }
            for (const int course : courses)
                if (!open.contains(course)) open.insert(course, {at, at + wordsOfRun});
        }
        for (auto it = open.cbegin(); it != open.cend(); ++it) close(it.key(), *it);
    }
    for (auto it = shared.cbegin(); it != shared.cend(); ++it) {
        const QString course = index.courses().value(it.key());
        if (QFileInfo(course).absoluteFilePath() == own) continue;
        const int percent = reading.words > 0 ? int(qMin<qint64>(100, qint64(it->words) * 100 / reading.words)) : 0;
        reading.findings.add("P-C-08", it->file, {course.section(u'/', -1), it->words, percent, it->start});
    }
}

} // namespace microvet::verification
