#include "core/base/zip_device.h"

#include <cerrno>

namespace microvet {

ZipDevice::ZipDevice(std::unique_ptr<QIODevice> device)
    : m_device(std::move(device))
    , m_size(m_device->size())
{
    zip_error_init(&m_error);
}

ZipDevice::~ZipDevice() { zip_error_fini(&m_error); }

zip_source_t* ZipDevice::source(zip_error_t* error) { return zip_source_function_create(&ZipDevice::callback, this, error); }

zip_int64_t ZipDevice::callback(void* self, void* data, zip_uint64_t size, zip_source_cmd_t command)
{
    auto& me = *static_cast<ZipDevice*>(self);
    switch (command) {
    case ZIP_SOURCE_OPEN:
        me.m_position = 0;
        return 0;
    case ZIP_SOURCE_READ: {
        me.m_lastRead = me.m_position;
        const qint64 n = me.m_device->seek(me.m_position) ? me.m_device->read(static_cast<char*>(data), qint64(size)) : -1;
        if (n < 0) {
            zip_error_set(&me.m_error, ZIP_ER_READ, EIO);
            return -1;
        }
        me.m_position += n;
        return n;
    }
    case ZIP_SOURCE_SEEK: {
        const zip_int64_t to = zip_source_seek_compute_offset(zip_uint64_t(me.m_position), zip_uint64_t(me.m_size),
                                                              data, size, &me.m_error);
        if (to < 0) return -1;
        me.m_position = to;
        return 0;
    }
    case ZIP_SOURCE_TELL: return me.m_position;
    case ZIP_SOURCE_STAT: {
        auto* stat = static_cast<zip_stat_t*>(data);
        zip_stat_init(stat);
        stat->size = zip_uint64_t(me.m_size);
        stat->valid = ZIP_STAT_SIZE;
        return sizeof(zip_stat_t);
    }
    case ZIP_SOURCE_ERROR: return zip_error_to_data(&me.m_error, data, size);
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE: return 0;
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                              ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL,
                                              ZIP_SOURCE_SUPPORTS, -1);
    default:
        zip_error_set(&me.m_error, ZIP_ER_OPNOTSUPP, 0);
        return -1;
    }
}

} // namespace microvet
