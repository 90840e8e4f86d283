#pragma once

#include <QIODevice>

#include <memory>

namespace microvet::ui {

/// What a Range header asks for (RFC 9110, 14.1.2): one range of bytes.
struct ByteRange {
    enum class Kind {
        Whole,      ///< no range, one of another unit, several, or one that cannot be read: the whole is sent
        Part,       ///< 206
        Unavailable ///< 416
    };
    Kind kind = Kind::Whole;
    qint64 first = 0;
    qint64 count = 0;
};

/// `most`: how many bytes a part may have, -1 without limit.
ByteRange byteRange(const QByteArray& header, qint64 size, qint64 most = -1);

/// A part of another device, read from it as it is asked for.
class PartDevice : public QIODevice {
public:
    PartDevice(std::unique_ptr<QIODevice> whole, qint64 first, qint64 count);
    qint64 size() const override { return m_count; }

protected:
    qint64 readData(char* data, qint64 most) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    std::unique_ptr<QIODevice> m_whole;
    qint64 m_first;
    qint64 m_count;
};

} // namespace microvet::ui
