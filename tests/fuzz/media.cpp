#include "core/base/deflater.h"
#include "core/base/embedded_rights.h"
#include "core/base/picture_metadata.h"

#include <QBuffer>

using namespace microvet;

namespace {

void check(bool holds)
{
    if (!holds) __builtin_trap();
}

} // namespace

/// The bytes as a medium: cleaned of what stands beside the pixels, and with rights put in, once.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    // Damaged, or as large as before but for the turn of the picture.
    if (const auto clean = cleanedPicture(bytes)) check(clean->bytes.size() <= bytes.size() + 64);
    const RightsTexts texts{"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"/>", "https://example.org/"};
    const auto put = [&](QByteArray file) -> std::optional<QByteArray> {
        QBuffer device(&file);
        check(device.open(QIODevice::ReadOnly));
        const auto rights = embeddedRights(device, texts);
        if (!rights) return {};
        check(rights->from >= 0 && rights->from <= file.size() && !(rights->head + rights->tail).isEmpty());
        const QByteArray out = rights->head + file.mid(rights->from) + rights->tail;
        check(crcWith(*rights, crc32Of(file, 0), file.size()) == crc32Of(out, 0));
        return out;
    };
    if (const auto stated = put(bytes)) check(!put(*stated));
    return 0;
}
