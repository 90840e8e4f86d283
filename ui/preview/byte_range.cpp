#include "ui/preview/byte_range.h"

#include <algorithm>
#include <limits>

namespace microvet::ui {
namespace {

/// -1 where it is no number of digits alone.
qint64 number(const QByteArray& digits)
{
    if (digits.isEmpty() || !std::all_of(digits.cbegin(), digits.cend(), [](char c) { return c >= '0' && c <= '9'; })) return -1;
    bool ok = false;
    const qint64 value = digits.toLongLong(&ok);
    return ok ? value : std::numeric_limits<qint64>::max();
}

} // namespace

ByteRange byteRange(const QByteArray& header, qint64 size, qint64 most)
{
    const ByteRange whole{ByteRange::Kind::Whole, 0, size};
    const QByteArray value = header.trimmed();
    if (!value.toLower().startsWith("bytes=") || value.contains(',')) return whole;
    const QByteArray range = value.mid(6).trimmed();
    const qsizetype dash = range.indexOf('-');
    if (dash < 0) return whole;
    const QByteArray from = range.left(dash).trimmed();
    const QByteArray to = range.mid(dash + 1).trimmed();
    qint64 first = number(from);
    qint64 last = number(to);
    if (from.isEmpty()) { // the last so many
        if (last < 0) return whole;
        if (last == 0 || size == 0) return {ByteRange::Kind::Unavailable, 0, 0};
        first = std::max<qint64>(0, size - last);
        last = size - 1;
    } else {
        if (first < 0 || (last < 0 && !to.isEmpty()) || (last >= 0 && last < first)) return whole;
        if (first >= size) return {ByteRange::Kind::Unavailable, 0, 0};
        last = last < 0 ? size - 1 : std::min(last, size - 1);
    }
    qint64 count = last - first + 1;
    if (most >= 0) count = std::min(count, most);
    return {ByteRange::Kind::Part, first, count};
}

PartDevice::PartDevice(std::unique_ptr<QIODevice> whole, qint64 first, qint64 count)
    : m_whole(std::move(whole))
    , m_first(first)
    , m_count(count)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 PartDevice::readData(char* data, qint64 most)
{
    const qint64 wanted = std::min(most, m_count - pos());
    if (wanted <= 0) return 0;
    if (!m_whole->seek(m_first + pos())) return -1;
    return m_whole->read(data, wanted);
}

} // namespace microvet::ui
