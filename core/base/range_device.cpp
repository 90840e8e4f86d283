#include "core/base/range_device.h"

namespace microvet {

RangeDevice::RangeDevice(std::unique_ptr<QIODevice> device, qint64 offset, qint64 size)
    : m_device(std::move(device))
    , m_offset(offset)
    , m_size(size)
{
    // Unbuffered: pos() is then where readData() has to read.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 RangeDevice::readData(char* data, qint64 maxSize)
{
    const qint64 left = m_size - pos();
    if (left <= 0 || maxSize <= 0) return 0;
    if (!m_device->seek(m_offset + pos())) return -1;
    return m_device->read(data, qMin(left, maxSize));
}

} // namespace microvet
