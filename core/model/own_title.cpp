#include "core/model/own_title.h"

namespace microvet::model {
namespace {

constexpr int shownLetters = 90; ///< no panel is wider

QString firstWords(const RichText& text)
{
    QString words;
    for (const auto& block : text.blocks) {
        for (const auto& run : block.runs) {
            words += run.text;
            if (words.size() > shownLetters) break;
        }
        if (words.size() > shownLetters || (block.kind == richtext::BlockKind::Heading && !words.trimmed().isEmpty())) break;
        words += u' ';
    }
    words = words.simplified();
    if (words.size() <= shownLetters) return words;
    const qsizetype end = words.lastIndexOf(u' ', shownLetters);
    return words.left(end > 0 ? end : shownLetters) + QChar(0x2026);
}

QString orFirst(const QString& title, const RichText& text) { return title.isEmpty() ? firstWords(text) : title; }

struct BlockTitle {
    QString operator()(const TextBlock& b) const { return firstWords(b.text); }
    QString operator()(const ImageBlock& b) const
    {
        return b.alternativeText.isEmpty() ? firstWords(b.caption) : b.alternativeText.simplified();
    }
    QString operator()(const CalloutBlock& b) const { return orFirst(b.title, b.text); }
    QString operator()(const TableBlock& b) const
    {
        if (!b.caption.isEmpty() || b.rows.isEmpty() || b.rows.first().cells.isEmpty()) return firstWords(b.caption);
        return firstWords(b.rows.first().cells.first().text);
    }
    QString operator()(const AccordionBlock& b) const { return b.sections.isEmpty() ? QString() : b.sections.first().title; }
    QString operator()(const WorkedExampleBlock& b) const { return orFirst(b.title, b.problem); }
    QString operator()(const ActivityBlock& b) const { return orFirst(b.title, b.task); }
    QString operator()(const ReflectionBlock& b) const { return orFirst(b.title, b.prompt); }
    QString operator()(const KnowledgeCheckBlock& b) const
    {
        return b.title.isEmpty() && !b.questions.isEmpty() ? firstWords(b.questions.first().prompt) : b.title;
    }
    QString operator()(const FormulaBlock& b) const { return b.alternativeText.isEmpty() ? b.source : b.alternativeText; }
    QString operator()(const EmbedBlock& b) const { return b.title.isEmpty() ? b.link : b.title; }
    QString operator()(const AudioBlock& b) const { return b.title; }
    QString operator()(const VideoBlock& b) const { return b.title; }
    QString operator()(const DownloadBlock& b) const { return orFirst(b.title, b.description); }
    QString operator()(const FlashCardsBlock& b) const { return b.title; }
    QString operator()(const LinkListBlock& b) const { return b.title; }
    QString operator()(const GlossaryBlock& b) const { return b.title; }
    QString operator()(const Unknown&) const { return {}; }
};

template<class Body>
QString typeOf(const Body& body)
{
    return std::visit([](const auto& part) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(part)>, Unknown>) return part.type;
        else return QString(QLatin1String(part.type));
    }, body);
}

} // namespace

QString ownTitle(const Block& block) { return std::visit(BlockTitle{}, block.body).simplified(); }
QString ownTitle(const Question& question) { return firstWords(question.prompt); }
QString blockType(const Block& block) { return typeOf(block.body); }
QString questionType(const Question& question) { return typeOf(question.body); }

} // namespace microvet::model
