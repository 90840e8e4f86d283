#pragma once

#include <QIODevice>

#include <memory>

namespace microvet {

/// A range of another device, for reading, as if it were a file of its own.
class RangeDevice final : public QIODevice {
public:
    RangeDevice(std::unique_ptr<QIODevice> device, qint64 offset, qint64 size);

    qint64 size() const override { return m_size; }
    bool isSequential() const override { return false; }

protected:
    qint64 readData(char* data, qint64 maxSize) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    std::unique_ptr<QIODevice> m_device;
    qint64 m_offset;
    qint64 m_size;
};

} // namespace microvet
