#include "tests/fuzz/memory_disk.h"

#include "core/verification/verification.h"

using namespace microvet;

namespace {

/// The first byte says which file of the package the rest is.
constexpr const char* names[] = {"imsmanifest.xml", "content.opf",     "moodle_backup.xml", "index.html",     "page.xhtml",
                                 "style.css",       "questions.xml",   "contentv3.xml",     "META-INF/container.xml", "item.xml"};

} // namespace

/// Manifests, pages and other files of a package, one of them hostile: always a verdict in three parts.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size == 0) return 0;
    fuzz::MemoryDisk disk;
    disk.files.insert(QStringLiteral("/p/index.html"), "<!DOCTYPE html><html lang=\"en\"><title>T</title><p>Text</p></html>");
    const QString name = QLatin1String(names[data[0] % std::size(names)]);
    if (name == QLatin1String("content.opf"))
        disk.files.insert(QStringLiteral("/p/META-INF/container.xml"),
                          "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\" version=\"1.0\"><rootfiles><rootfile full-path=\"content.opf\" "
                          "media-type=\"application/oebps-package+xml\"/></rootfiles></container>");
    disk.files.insert(QStringLiteral("/p/") + name, QByteArray(reinterpret_cast<const char*>(data) + 1, qsizetype(size) - 1));
    Progress progress;
    const report::Report report = verification::verifyPackage(disk, QStringLiteral("/p"), {}, progress);
    if (report.parts.size() != 3) __builtin_trap();
    return 0;
}
