#include "tests/fuzz/memory_disk.h"

#include "core/actions/import_file.h"

using namespace microvet;

namespace {

/// The first byte says how the file is called.
constexpr const char* names[] = {"/f/a.html", "/f/a.md", "/f/a.txt", "/f/a.gift", "/f/a.xml", "/f/a.zip", "/f/a.bin"};

} // namespace

/// A file of any kind, as the program imports it: a course with a title, or a sentence that names the file.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    // Documents of word processors are a matter of another program.
    if (size == 0 || QByteArray(reinterpret_cast<const char*>(data) + 1, qsizetype(size) - 1).startsWith("{\\rtf"))
        return 0;
    fuzz::MemoryDisk disk;
    const QString path = QLatin1String(names[data[0] % std::size(names)]);
    disk.files.insert(path, QByteArray(reinterpret_cast<const char*>(data) + 1, qsizetype(size) - 1));
    Progress progress;
    const auto made = actions::importFile(disk, path, {}, systemNow, QStringLiteral("/media"), progress);
    if (!made && !made.error().text.contains(path.section(u'/', -1))) __builtin_trap();
    if (made && (made->document.content.course.title.isEmpty() || actions::importReport(*made).isEmpty()))
        __builtin_trap();
    return 0;
}
