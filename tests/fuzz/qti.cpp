#include "tests/fuzz/memory_disk.h"

#include "core/importers/qti/qti_importer.h"

#include <cmath>

using namespace microvet;

namespace {

const char* const manifest =
    "<manifest xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\" identifier=\"M\"><metadata><schema>QTIv2.1 "
    "Package</schema>"
    "<schemaversion>1.0.0</schemaversion></metadata><organizations/><resources>"
    "<resource identifier=\"t\" type=\"imsqti_test_xmlv2p1\" href=\"test.xml\"><file href=\"test.xml\"/></resource>"
    "<resource identifier=\"i\" type=\"imsqti_item_xmlv2p1\" href=\"item.xml\"><file href=\"item.xml\"/></resource>"
    "</resources></manifest>";
const char* const test =
    "<assessmentTest xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\" identifier=\"t\" title=\"Test\"><testPart "
    "identifier=\"p\">"
    "<assessmentSection identifier=\"s\" title=\"S\" visible=\"true\"><selection select=\"1\"/>"
    "<assessmentItemRef identifier=\"r\" href=\"item.xml\"/></assessmentSection></testPart></assessmentTest>";
const char* const item =
    "<assessmentItem xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\" identifier=\"i\" title=\"Item\" "
    "adaptive=\"false\" "
    "timeDependent=\"false\"><responseDeclaration identifier=\"RESPONSE\" cardinality=\"single\" "
    "baseType=\"identifier\">"
    "<correctResponse><value>A</value></correctResponse></responseDeclaration><outcomeDeclaration identifier=\"SCORE\" "
    "cardinality=\"single\" baseType=\"float\"/><itemBody><p><img src=\"p.png\" alt=\"a\"/></p><choiceInteraction "
    "responseIdentifier=\"RESPONSE\"><simpleChoice identifier=\"A\">a</simpleChoice><simpleChoice identifier=\"B\">b"
    "</simpleChoice></choiceInteraction></itemBody><responseProcessing template=\"rules.xml\"/></assessmentItem>";

void check(bool holds)
{
    if (!holds) __builtin_trap();
}

} // namespace

/// Items and tests of QTI 2 and 3, the rules that score them, and the list of a package: the first byte says which of
/// them the rest is. Questions whose numbers are numbers, or a sentence.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size == 0) return 0;
    static constexpr const char* names[] = {"item.xml", "test.xml", "rules.xml", "imsmanifest.xml"};
    fuzz::MemoryDisk disk;
    const QByteArray bytes(reinterpret_cast<const char*>(data) + 1, qsizetype(size) - 1);
    const bool alone = data[0] % 5 == 4;
    QString path = QStringLiteral("/p");
    if (alone) {
        path = QStringLiteral("/item.xml");
        disk.files.insert(path, bytes);
    } else {
        disk.files.insert(QStringLiteral("/p/imsmanifest.xml"), manifest);
        disk.files.insert(QStringLiteral("/p/test.xml"), test);
        disk.files.insert(QStringLiteral("/p/item.xml"), item);
        disk.files.insert(QStringLiteral("/p/") + QLatin1String(names[data[0] % 5]), bytes);
    }
    Progress progress;
    auto package = packages::openPackage(disk, path, progress);
    if (!package) return 0;
    document::MediaStore media(disk, QStringLiteral("/media"));
    const importers::Job job{
        **package, packages::formatOf(**package), QStringLiteral("p"), path, QStringLiteral("en"), media, disk};
    const importers::QtiImporter importer;
    if (!importer.takes(job)) return 0;
    const auto read = importer.read(job, progress);
    if (!read) {
        check(!read.error().text.isEmpty());
        return 0;
    }
    for (const importers::Loss& loss : read->losses)
        check(!loss.text.isEmpty());
    for (const model::Assessment& assessment : read->course.assessments) {
        for (const model::Question& question : assessment.questions)
            check(std::isfinite(question.points) && question.points >= 0);
        for (const model::Pool& pool : assessment.pools)
            check(pool.draw > 0 && pool.draw < pool.questions.size());
    }
    return 0;
}
