#include "ui/editors/block_registry.h"
#include "ui/editors/page.h"
#include "ui/editors/questions/question_list.h"
#include "ui/richtext/rich_text_edit.h"
#include "ui/widgets/picture_field.h"

#include <QCoreApplication>
#include <QVBoxLayout>

/// Blocks that are a form and nothing more.
namespace microvet::ui {

using namespace model;

namespace { struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::Blocks) }; }

QWidget* makeKeptNotice(const QString& typeName)
{
    return mutedLabel(Tr::tr("“%1” cannot be edited here yet. It stays in the course exactly as it is; you can move, duplicate and "
                             "delete it.").arg(typeName));
}

QWidget* makeTextEditor(FieldHub& hub, const QUuid& block)
{
    auto* f = new FieldForm(hub, block);
    f->rich(Tr::tr("Text"), &TextBlock::text, {.placeholder = Tr::tr("Write here. Begin a line with “- ” for a list or “## ” for a heading."),
                                               .lines = 3, .hideLabel = true});
    return f;
}

QWidget* makeImageEditor(FieldHub& hub, const QUuid& block)
{
    auto* f = new FieldForm(hub, block);
    auto* picture = f->picture(Tr::tr("Picture"), &ImageBlock::image, {.hideLabel = true});
    picture->setPreviewLines(12);
    picture->setWithSource(true);
    auto* words = f->text(Tr::tr("Alternative text"), &ImageBlock::alternativeText,
                          {.help = Tr::tr("Say what the picture tells, for those who cannot see it: what matters here, in a sentence or two, "
                                          "without “picture of”.")});
    f->check(Tr::tr("Only decoration: it says nothing that the text does not say"), &ImageBlock::decorative);
    f->rich(Tr::tr("Caption"), &ImageBlock::caption);
    f->choice(Tr::tr("Width on the page"), &ImageBlock::width, {.none = Tr::tr("As wide as it is")});
    const auto decorative = bound(block, &ImageBlock::decorative);
    const auto enable = [&hub, words, decorative] { words->setEnabled(!decorative.read(hub.content()).value_or(false)); };
    enable();
    hub.watch(block, decorative.field, words, enable);
    auto* more = new ui::Section(Tr::tr("Long description"), hub.objectNameFor(block, "sectionLong"), [&hub, block](QVBoxLayout* layout) {
        auto* text = new FieldForm(hub, block);
        text->rich(Tr::tr("Long description"), &ImageBlock::longDescription,
                   {.help = Tr::tr("For diagrams and charts: everything that can be read from them."), .lines = 3, .hideLabel = true});
        layout->addWidget(text);
    });
    hub.beforeReveal(block, more, [more] { more->build(); });
    f->add(more);
    return f;
}

QWidget* makeKnowledgeCheckEditor(FieldHub& hub, const QUuid& block)
{
    auto* f = new FieldForm(hub, block);
    f->line(Tr::tr("Title"), &KnowledgeCheckBlock::title, {.placeholder = Tr::tr("Check yourself")});
    f->rich(Tr::tr("Introduction"), &KnowledgeCheckBlock::intro);
    f->add(new QuestionList(hub, listAccess(bound(block, &KnowledgeCheckBlock::questions))));
    return f;
}

QWidget* makeCalloutEditor(FieldHub& hub, const QUuid& block)
{
    auto* f = new FieldForm(hub, block);
    f->beginRow();
    f->choice(Tr::tr("Kind"), &CalloutBlock::style);
    f->line(Tr::tr("Title"), &CalloutBlock::title);
    f->endRow();
    f->rich(Tr::tr("Text"), &CalloutBlock::text, {.lines = 2});
    return f;
}

QWidget* makeActivityEditor(FieldHub& hub, const QUuid& block)
{
    auto* f = new FieldForm(hub, block);
    f->line(Tr::tr("Title"), &ActivityBlock::title);
    f->rich(Tr::tr("What learners do"), &ActivityBlock::task, {.lines = 3});
    f->number(Tr::tr("Duration"), &ActivityBlock::minutes, {.most = 6000, .unit = Tr::tr("min"), .none = Tr::tr("not set")});
    f->rich(Tr::tr("What they need"), &ActivityBlock::materials);
    f->rich(Tr::tr("What they hand in or show"), &ActivityBlock::evidence);
    return f;
}

QWidget* makeReflectionEditor(FieldHub& hub, const QUuid& block)
{
    auto* f = new FieldForm(hub, block);
    f->line(Tr::tr("Title"), &ReflectionBlock::title);
    f->rich(Tr::tr("What learners think about"), &ReflectionBlock::prompt, {.lines = 2});
    f->rich(Tr::tr("Hint"), &ReflectionBlock::hint);
    return f;
}

QWidget* makeLinkListEditor(FieldHub& hub, const QUuid& block)
{
    auto* f = new FieldForm(hub, block);
    f->line(Tr::tr("Title"), &LinkListBlock::title);
    f->list(Tr::tr("Link"), &LinkListBlock::links, Tr::tr("Add a link"), [](FieldForm& l) {
        l.line(Tr::tr("Title"), &LinkItem::title);
        l.line(Tr::tr("Address"), &LinkItem::link, {.placeholder = QStringLiteral("https://")});
        l.text(Tr::tr("What learners find there"), &LinkItem::description);
    });
    return f;
}

QWidget* makeAccordionEditor(FieldHub& hub, const QUuid& block)
{
    auto* f = new FieldForm(hub, block);
    f->list(Tr::tr("Part"), &AccordionBlock::sections, Tr::tr("Add a part"), [](FieldForm& s) {
        s.line(Tr::tr("Title"), &model::Section::title);
        s.rich(Tr::tr("Text"), &model::Section::text, {.lines = 2});
    });
    return f;
}

QWidget* makeFlashCardsEditor(FieldHub& hub, const QUuid& block)
{
    auto* f = new FieldForm(hub, block);
    f->line(Tr::tr("Title"), &FlashCardsBlock::title);
    f->list(Tr::tr("Card"), &FlashCardsBlock::cards, Tr::tr("Add a card"), [](FieldForm& c) {
        c.rich(Tr::tr("Front"), &model::Card::front);
        c.rich(Tr::tr("Back"), &model::Card::back);
    });
    return f;
}

QWidget* makeWorkedExampleEditor(FieldHub& hub, const QUuid& block)
{
    auto* f = new FieldForm(hub, block);
    f->line(Tr::tr("Title"), &WorkedExampleBlock::title);
    f->rich(Tr::tr("The problem"), &WorkedExampleBlock::problem, {.lines = 2});
    f->list(Tr::tr("Step"), &WorkedExampleBlock::steps, Tr::tr("Add a step"), [](FieldForm& s) {
        s.line(Tr::tr("Title"), &model::Section::title);
        s.rich(Tr::tr("Text"), &model::Section::text, {.lines = 2});
    });
    f->rich(Tr::tr("The result"), &WorkedExampleBlock::result, {.lines = 2});
    return f;
}

QWidget* makeEmbedEditor(FieldHub& hub, const QUuid& block)
{
    auto* f = new FieldForm(hub, block);
    f->line(Tr::tr("Title"), &EmbedBlock::title);
    f->line(Tr::tr("Address"), &EmbedBlock::link, {.help = Tr::tr("Learners see title and address first; only their click opens the page."),
                                                   .placeholder = QStringLiteral("https://")});
    f->rich(Tr::tr("What it shows"), &EmbedBlock::description, {.lines = 2});
    return f;
}

} // namespace microvet::ui
