#include "tests/fuzz/memory_disk.h"

#include "core/importers/translationtable/document_tables.h"
#include "core/importers/translationtable/table_reader.h"
#include "core/translation/apply.h"

using namespace microvet;

namespace {

/// One text with every kind of mark, under the ids that the kept inputs name.
model::Course course()
{
    model::Course course;
    course.id = model::CourseId::fromString(QStringLiteral("11111111-2222-3333-4444-555555555555"));
    course.language = QStringLiteral("en");
    course.title = QStringLiteral("Bread");
    model::Module module;
    module.id = model::ModuleId::fromString(QStringLiteral("21111111-2222-3333-4444-555555555555"));
    module.trainerNotes.blocks.append(
        {richtext::BlockKind::Paragraph,
         0,
         {},
         {{QStringLiteral("Knead "), {}},
          {QStringLiteral("well"), richtext::Strong, QStringLiteral("https://example.org")},
          {QStringLiteral("\u2028t=5"), {}},
          {QStringLiteral("x^2"), richtext::Formula}},
         {},
         {}});
    course.modules.append(module);
    return course;
}

void putIn(const translation::TableKey& key, const QList<translation::TextTable>& tables)
{
    const model::Course before = course();
    model::Course after = before;
    translation::apply(before, translation::returnedOf(key, tables, before), after);
    if (after.modules.size() != 1 || after.title.isEmpty() ||
        after.modules[0].trainerNotes != richtext::normalised(after.modules[0].trainerNotes))
        __builtin_trap();
}

void check(const Status& status)
{
    if (!status && status.error().text.isEmpty()) __builtin_trap();
}

} // namespace

/// A document of a translator, or where the bytes are no zip the text out of one: put into a course, or refused with a
/// sentence.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    if (importers::translationtable::looksLikeDocument(bytes)) {
        fuzz::MemoryDisk disk;
        disk.files.insert(QStringLiteral("/f/a"), bytes);
        const auto sent = importers::translationtable::read(disk, QStringLiteral("/f/a"));
        if (sent)
            putIn(sent->key, sent->tables);
        else
            check(sent.error());
        return 0;
    }
    for (const auto readText :
         {importers::translationtable::readOpenDocument, importers::translationtable::readWordDocument}) {
        importers::translationtable::TableCollector tables;
        const Status status = readText(bytes, tables);
        check(status);
        if (status) putIn(translation::findTableKey(tables.outside()), tables.take());
    }
    return 0;
}
