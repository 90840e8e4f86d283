#include "ui/editors/block_registry.h"

#include "ui/widgets/code_names.h"
#include "ui/widgets/icons.h"

#include <QFile>

namespace microvet::ui {

using namespace model;

namespace {

model::BlockBody freshTable()
{
    TableBlock table;
    for (int row = 0; row < 3; ++row) table.rows.append({PartId::make(), {TableCell(), TableCell(), TableCell()}, {}});
    return table;
}

template<class Variant> QString typeCode(const Variant& body)
{
    return std::visit([](const auto& part) {
        using Part = std::remove_cvref_t<decltype(part)>;
        if constexpr (std::is_same_v<Part, Unknown>) return part.type;
        else return QString::fromLatin1(Part::type);
    }, body);
}

} // namespace

const QList<BlockType>& blockTypes()
{
    static const QList<BlockType> types{
        {QStringLiteral("text"), makeTextEditor, [] { return BlockBody(TextBlock()); }},
        {QStringLiteral("image"), makeImageEditor, [] { return BlockBody(ImageBlock()); }},
        {QStringLiteral("video"), makeVideoEditor, [] { return BlockBody(VideoBlock()); }},
        {QStringLiteral("audio"), makeAudioEditor, [] { return BlockBody(AudioBlock()); }},
        {QStringLiteral("download"), makeDownloadEditor, [] { return BlockBody(DownloadBlock()); }},
        {QStringLiteral("table"), makeTableEditor, freshTable},
        {QStringLiteral("formula"), makeFormulaEditor, [] { FormulaBlock f; f.notation = Notation::Latex; return BlockBody(f); }},
        {QStringLiteral("knowledge-check"), makeKnowledgeCheckEditor, [] { return BlockBody(KnowledgeCheckBlock()); }},
        {QStringLiteral("callout"), makeCalloutEditor, [] { CalloutBlock c; c.style = CalloutKind::Note; return BlockBody(c); }},
        {QStringLiteral("activity"), makeActivityEditor, [] { return BlockBody(ActivityBlock()); }},
        {QStringLiteral("reflection"), makeReflectionEditor, [] { return BlockBody(ReflectionBlock()); }},
        {QStringLiteral("link-list"), makeLinkListEditor, [] { return BlockBody(LinkListBlock()); }},
        {QStringLiteral("accordion"), makeAccordionEditor, [] { return BlockBody(AccordionBlock()); }},
        {QStringLiteral("flash-cards"), makeFlashCardsEditor, [] { return BlockBody(FlashCardsBlock()); }},
        {QStringLiteral("worked-example"), makeWorkedExampleEditor, [] { return BlockBody(WorkedExampleBlock()); }},
        {QStringLiteral("glossary"), makeGlossaryEditor, [] { return BlockBody(GlossaryBlock()); }},
        {QStringLiteral("embed"), makeEmbedEditor, [] { return BlockBody(EmbedBlock()); }},
    };
    return types;
}

const BlockType* blockType(const QString& type)
{
    for (const BlockType& entry : blockTypes())
        if (entry.type == type) return &entry;
    return nullptr;
}

QString typeOf(const BlockBody& body) { return typeCode(body); }
QString typeOf(const QuestionBody& body) { return typeCode(body); }

QIcon blockIcon(const QString& type)
{
    const QString name = QStringLiteral("block-") + type;
    return icon(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(name)) ? name : QStringLiteral("block-unknown"));
}

} // namespace microvet::ui
