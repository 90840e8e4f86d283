#include "tests/fuzz/memory_disk.h"

#include "core/document/container.h"

using namespace microvet;

/// The bytes as a .microvet: opened, or refused with a sentence.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    fuzz::MemoryDisk disk;
    disk.files.insert(QStringLiteral("/course.microvet"), QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)));
    Progress progress;
    const auto document = document::open(disk, QStringLiteral("/course.microvet"), QStringLiteral("/media"), progress);
    if (!document && document.error().text.isEmpty()) __builtin_trap();
    return 0;
}
