#include "core/importers/xliff/xliff_reader.h"
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

} // namespace

/// The bytes as a translator's file, put into a course: taken, or refused with a sentence.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const auto returned = importers::xliff::read(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)));
    if (!returned) {
        if (returned.error().text.isEmpty()) __builtin_trap();
        return 0;
    }
    const model::Course before = course();
    model::Course after = before;
    translation::apply(before, *returned, after);
    if (after.modules.size() != 1 || after.title.isEmpty() ||
        after.modules[0].trainerNotes != richtext::normalised(after.modules[0].trainerNotes))
        __builtin_trap();
    return 0;
}
