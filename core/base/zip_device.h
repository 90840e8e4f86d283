#pragma once

#include <QIODevice>

#include <memory>

#include <zip.h>

namespace microvet {

/// A QIODevice as libzip's source. Remembers where libzip read last, which is the only way to learn where an entry lies.
class ZipDevice {
public:
    explicit ZipDevice(std::unique_ptr<QIODevice> device);
    ~ZipDevice();
    ZipDevice(const ZipDevice&) = delete;
    ZipDevice& operator=(const ZipDevice&) = delete;

    /// libzip's source over this device, which must outlive it; null where memory is out.
    zip_source_t* source(zip_error_t* error);

    QIODevice& device() { return *m_device; }
    qint64 lastRead() const { return m_lastRead; }

private:
    static zip_int64_t callback(void* self, void* data, zip_uint64_t size, zip_source_cmd_t command);

    std::unique_ptr<QIODevice> m_device;
    qint64 m_size; ///< asked once: libzip wants it on every step
    zip_error_t m_error{};
    qint64 m_position = 0;
    qint64 m_lastRead = 0;
};

} // namespace microvet
