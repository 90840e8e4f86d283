#include "tests/fuzz/memory_disk.h"

#include "core/importers/cartridge/cartridge_importer.h"
#include "core/importers/pages/pages_importer.h"

using namespace microvet;

namespace {

const char* const cartridge =
    "<manifest xmlns=\"http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1\" identifier=\"M\"><organizations><organization identifier=\"O\"><item identifier=\"R\"><item identifier=\"F\"><title>Module</title>"
    "<item identifier=\"A\" identifierref=\"p\"><title>Page</title></item><item identifier=\"B\" identifierref=\"q\"><title>Test</title></item><item identifier=\"C\" identifierref=\"t\"><title>Topic</title></item>"
    "</item></item></organization></organizations><resources><resource identifier=\"p\" type=\"webcontent\" href=\"index.html\"><file href=\"index.html\"/></resource>"
    "<resource identifier=\"q\" type=\"imsqti_xmlv1p2/imscc_xmlv1p1/assessment\"><file href=\"questions.xml\"/></resource><resource identifier=\"t\" type=\"imsdt_xmlv1p1\"><file href=\"topic.xml\"/></resource></resources></manifest>";
const char* const container =
    "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\" version=\"1.0\"><rootfiles><rootfile full-path=\"book.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>";
const char* const book =
    "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"><metadata/><manifest><item id=\"n\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>"
    "<item id=\"p\" href=\"index.html\" media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"p\"/></spine></package>";

/// The first byte says which file of which package the rest is.
struct Place {
    const char* name;
    QMap<QString, QByteArray> others;
};

const QList<Place>& places()
{
    static const QList<Place> list{
        {"imsmanifest.xml", {}},
        {"index.html", {{QStringLiteral("imsmanifest.xml"), cartridge}}},
        {"questions.xml", {{QStringLiteral("imsmanifest.xml"), cartridge}}},
        {"topic.xml", {{QStringLiteral("imsmanifest.xml"), cartridge}}},
        {"index.html", {}},
        {"book.opf", {{QStringLiteral("META-INF/container.xml"), container}}},
        {"nav.xhtml", {{QStringLiteral("META-INF/container.xml"), container}, {QStringLiteral("book.opf"), book}}},
        {"data/course.js", {{QStringLiteral("plain/index.html"), "<p>Text</p>"}}},
    };
    return list;
}

} // namespace

/// Manifests, contents, pages and questions of a foreign package, one of them hostile: a course, or a sentence.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size == 0) return 0;
    const Place& place = places()[data[0] % places().size()];
    fuzz::MemoryDisk disk;
    disk.files.insert(QStringLiteral("/p/index.html"), "<html lang=\"en\"><title>T</title><p>Text <a href=\"other.html\">other</a></p></html>");
    for (auto it = place.others.begin(); it != place.others.end(); ++it) disk.files.insert(QStringLiteral("/p/") + it.key(), *it);
    disk.files.insert(QStringLiteral("/p/") + QLatin1String(place.name), QByteArray(reinterpret_cast<const char*>(data) + 1, qsizetype(size) - 1));
    Progress progress;
    auto package = packages::openPackage(disk, QStringLiteral("/p"), progress);
    if (!package) return 0;
    document::MediaStore media(disk, QStringLiteral("/media"));
    const importers::Job job{**package, packages::formatOf(**package), QStringLiteral("p"), QStringLiteral("/p"), QStringLiteral("en"), media, disk};
    static const importers::CartridgeImporter cartridges;
    static const importers::PagesImporter pages;
    for (const importers::Importer* importer : {static_cast<const importers::Importer*>(&cartridges), static_cast<const importers::Importer*>(&pages)}) {
        if (!importer->takes(job)) continue;
        const auto read = importer->read(job, progress);
        if (!read && read.error().text.isEmpty()) __builtin_trap();
        if (read)
            for (const importers::Loss& loss : read->losses)
                if (loss.text.isEmpty()) __builtin_trap();
    }
    return 0;
}
