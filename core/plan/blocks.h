#pragma once

#include "core/plan/page_writer.h"

/// The table of renderers, one per type of block: renderBlock() picks by type, and a type without a renderer does not
/// compile. Families: blocks_text.cpp, blocks_media.cpp, blocks_task.cpp, blocks_list.cpp.
namespace microvet::plan {

void render(PageWriter& page, const model::TextBlock& block);
void render(PageWriter& page, const model::ImageBlock& block);
void render(PageWriter& page, const model::AudioBlock& block);
void render(PageWriter& page, const model::VideoBlock& block);
void render(PageWriter& page, const model::DownloadBlock& block);
void render(PageWriter& page, const model::CalloutBlock& block);
void render(PageWriter& page, const model::TableBlock& block);
void render(PageWriter& page, const model::AccordionBlock& block);
void render(PageWriter& page, const model::FlashCardsBlock& block);
void render(PageWriter& page, const model::WorkedExampleBlock& block);
void render(PageWriter& page, const model::LinkListBlock& block);
void render(PageWriter& page, const model::EmbedBlock& block);
void render(PageWriter& page, const model::ActivityBlock& block);
void render(PageWriter& page, const model::ReflectionBlock& block);
void render(PageWriter& page, const model::KnowledgeCheckBlock& block);
void render(PageWriter& page, const model::GlossaryBlock& block);
void render(PageWriter& page, const model::FormulaBlock& block);
void render(PageWriter& page, const model::Unknown& block);

void renderBlock(PageWriter& page, const model::Block& block);

/// A picture as <img>; the fallback sentence where its file is gone.
QString picture(PageWriter& page, const model::MediaRef& ref, const QString& alternativeText,
                const char* cssClass = nullptr);
/// What stands where a form cannot carry a medium: its name, kind and size.
QString onlyInCourse(PageWriter& page, const model::Media& media, const QString& title = {});
/// The start of the frame around a table; wide ones scroll inside it, which the keyboard must reach. In a book nothing scrolls.
QString tableFrame(const PageWriter& page, const QString& label);
/// Terms as a <dl>; empty `only`: all of the course. `anchors`: each carries the id that links lead to.
void renderTerms(PageWriter& page, const QList<model::TermRef>& only, bool anchors);

} // namespace microvet::plan
