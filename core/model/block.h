#pragma once

#include "core/model/question.h"

/// A unit is a list of typed blocks. A new type: one struct here, its place in BlockBody, one renderer, one editor, one test.
namespace microvet::model {

struct TextBlock {
    static constexpr const char* type = "text";
    RichText text;
    MV_DESCRIBE(TextBlock, MV_FIELD(text, Prose))
};

struct ImageBlock {
    static constexpr const char* type = "image";
    MediaRef image;
    QString alternativeText;
    bool decorative = false; ///< says nothing that the text does not say: no alternative text wanted
    RichText caption;
    RichText longDescription;
    Coded<ImageWidth> width;
    MV_DESCRIBE(ImageBlock, MV_FIELD(image), MV_FIELD(alternativeText, Prose), MV_FIELD(decorative),
                MV_FIELD(caption, Prose), MV_FIELD(longDescription, Prose), MV_FIELD(width))
};

struct AudioBlock {
    static constexpr const char* type = "audio";
    QString title;
    MediaRef file;
    QString link; ///< where the sound is not in the course
    RichText transcript;
    MV_DESCRIBE(AudioBlock, MV_FIELD(title, Prose), MV_FIELD(file), MV_FIELD(link), MV_FIELD(transcript, Prose))
};

struct VideoBlock {
    static constexpr const char* type = "video";
    QString title;
    MediaRef file;
    QString link;
    MediaRef poster;
    MediaRef captions;    ///< WebVTT
    RichText transcript;
    RichText description; ///< what is to be seen, for those who cannot
    MV_DESCRIBE(VideoBlock, MV_FIELD(title, Prose), MV_FIELD(file), MV_FIELD(link), MV_FIELD(poster), MV_FIELD(captions),
                MV_FIELD(transcript, Prose), MV_FIELD(description, Prose))
};

struct DownloadBlock {
    static constexpr const char* type = "download";
    QString title;
    MediaRef file;
    RichText description;
    MV_DESCRIBE(DownloadBlock, MV_FIELD(title, Prose), MV_FIELD(file), MV_FIELD(description, Prose))
};

struct CalloutBlock {
    static constexpr const char* type = "callout";
    Coded<CalloutKind> style;
    QString title;
    RichText text;
    MV_DESCRIBE(CalloutBlock, MV_FIELD(style), MV_FIELD(title, Prose), MV_FIELD(text, Prose))
};

struct TableCell {
    RichText text;
    MV_DESCRIBE(TableCell, MV_FIELD(text, Prose))
};

struct TableRow {
    static constexpr ElementKind elementKind = ElementKind::Part;
    PartId id;
    QList<TableCell> cells;
    MV_DESCRIBE(TableRow, MV_FIELD(id), MV_FIELD(cells))
};

/// Rows may have unequal lengths in a hostile or hand-made file: readers take missing cells as empty.
struct TableBlock {
    static constexpr const char* type = "table";
    RichText caption;
    bool headerRow = true;
    bool headerColumn = false;
    QList<TableRow> rows;
    MV_DESCRIBE(TableBlock, MV_FIELD(caption, Prose), MV_FIELD(headerRow), MV_FIELD(headerColumn), MV_FIELD(rows))
};

/// A title and a text: section of an accordion, step of a worked example.
struct Section {
    static constexpr ElementKind elementKind = ElementKind::Part;
    PartId id;
    QString title;
    RichText text;
    MV_DESCRIBE(Section, MV_FIELD(id), MV_FIELD(title, Prose), MV_FIELD(text, Prose))
};

struct AccordionBlock {
    static constexpr const char* type = "accordion";
    QList<Section> sections;
    MV_DESCRIBE(AccordionBlock, MV_FIELD(sections))
};

struct Card {
    static constexpr ElementKind elementKind = ElementKind::Part;
    PartId id;
    RichText front;
    RichText back;
    MV_DESCRIBE(Card, MV_FIELD(id), MV_FIELD(front, Prose), MV_FIELD(back, Prose))
};

struct FlashCardsBlock {
    static constexpr const char* type = "flash-cards";
    QString title;
    QList<Card> cards;
    MV_DESCRIBE(FlashCardsBlock, MV_FIELD(title, Prose), MV_FIELD(cards))
};

struct WorkedExampleBlock {
    static constexpr const char* type = "worked-example";
    QString title;
    RichText problem;
    QList<Section> steps;
    RichText result;
    MV_DESCRIBE(WorkedExampleBlock, MV_FIELD(title, Prose), MV_FIELD(problem, Prose), MV_FIELD(steps),
                MV_FIELD(result, Prose))
};

struct LinkItem {
    static constexpr ElementKind elementKind = ElementKind::Part;
    PartId id;
    QString title;
    QString link;
    QString description;
    MV_DESCRIBE(LinkItem, MV_FIELD(id), MV_FIELD(title, Prose), MV_FIELD(link), MV_FIELD(description, Prose))
};

struct LinkListBlock {
    static constexpr const char* type = "link-list";
    QString title;
    QList<LinkItem> links;
    MV_DESCRIBE(LinkListBlock, MV_FIELD(title, Prose), MV_FIELD(links))
};

/// A page of somebody else. The player shows title, address and a button; only the button opens it.
struct EmbedBlock {
    static constexpr const char* type = "embed";
    QString title;
    QString link;
    RichText description;
    MV_DESCRIBE(EmbedBlock, MV_FIELD(title, Prose), MV_FIELD(link), MV_FIELD(description, Prose))
};

struct ActivityBlock {
    static constexpr const char* type = "activity";
    QString title;
    RichText task;
    int minutes = 0;
    RichText materials;
    RichText evidence;
    MV_DESCRIBE(ActivityBlock, MV_FIELD(title, Prose), MV_FIELD(task, Prose), MV_FIELD(minutes),
                MV_FIELD(materials, Prose), MV_FIELD(evidence, Prose))
};

struct ReflectionBlock {
    static constexpr const char* type = "reflection";
    QString title;
    RichText prompt;
    RichText hint;
    MV_DESCRIBE(ReflectionBlock, MV_FIELD(title, Prose), MV_FIELD(prompt, Prose), MV_FIELD(hint, Prose))
};

struct KnowledgeCheckBlock {
    static constexpr const char* type = "knowledge-check";
    QString title;
    RichText intro;
    QList<Question> questions;
    MV_DESCRIBE(KnowledgeCheckBlock, MV_FIELD(title, Prose), MV_FIELD(intro, Prose), MV_FIELD(questions))
};

struct GlossaryBlock {
    static constexpr const char* type = "glossary";
    QString title;
    QList<TermRef> terms; ///< empty: all terms of the course
    MV_DESCRIBE(GlossaryBlock, MV_FIELD(title, Prose), MV_FIELD(terms))
};

struct FormulaBlock {
    static constexpr const char* type = "formula";
    QString source;
    Coded<Notation> notation;
    QString alternativeText;
    MV_DESCRIBE(FormulaBlock, MV_FIELD(source), MV_FIELD(notation), MV_FIELD(alternativeText, Prose))
};

using BlockBody = std::variant<TextBlock, ImageBlock, AudioBlock, VideoBlock, DownloadBlock, CalloutBlock, TableBlock,
                               AccordionBlock, FlashCardsBlock, WorkedExampleBlock, LinkListBlock, EmbedBlock,
                               ActivityBlock, ReflectionBlock, KnowledgeCheckBlock, GlossaryBlock, FormulaBlock, Unknown>;

struct Block {
    static constexpr ElementKind elementKind = ElementKind::Block;
    BlockId id;
    BlockBody body;
    QList<OutcomeRef> outcomes;
    bool adaptLocally = false; ///< bound to a country or organisation: whoever takes the course over must look at it
    MV_DESCRIBE(Block, MV_FIELD(id), MV_FIELD(body), MV_FIELD(outcomes), MV_FIELD(adaptLocally))
};

} // namespace microvet::model
