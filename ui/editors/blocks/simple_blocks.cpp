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
    f->rich(Tr::tr("Caption"), &ImageBlock::caption, {.tip = Tr::tr("Stands below the picture.")});
    f->choice(Tr::tr("Width on the page"), &ImageBlock::width, {.tip = Tr::tr("How much of the line the picture takes."), .none = Tr::tr("As wide as it is")});
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
    f->line(Tr::tr("Title"), &KnowledgeCheckBlock::title, {.tip = Tr::tr("Stands above it. Short, and clear without the text below."), .placeholder = Tr::tr("Check yourself")});
    f->rich(Tr::tr("Introduction"), &KnowledgeCheckBlock::intro, {.tip = Tr::tr("What learners read before the questions.")});
    f->add(new QuestionList(hub, listAccess(bound(block, &KnowledgeCheckBlock::questions))));
    return f;
}

QWidget* makeCalloutEditor(FieldHub& hub, const QUuid& block)
{
    auto* f = new FieldForm(hub, block);
    f->beginRow();
    f->choice(Tr::tr("Kind"), &CalloutBlock::style, {.tip = Tr::tr("Its colour and sign: note, tip, warning and so on.")});
    f->line(Tr::tr("Title"), &CalloutBlock::title, {.tip = Tr::tr("Stands above it. Short, and clear without the text below.")});
    f->endRow();
    f->rich(Tr::tr("Text"), &CalloutBlock::text, {.tip = Tr::tr("What learners read here."), .lines = 2});
    return f;
}

QWidget* makeActivityEditor(FieldHub& hub, const QUuid& block)
{
    auto* f = new FieldForm(hub, block);
    f->line(Tr::tr("Title"), &ActivityBlock::title, {.tip = Tr::tr("Stands above it. Short, and clear without the text below.")});
    f->rich(Tr::tr("What learners do"), &ActivityBlock::task, {.tip = Tr::tr("The task, step by step."), .lines = 3});
    f->number(Tr::tr("Duration"), &ActivityBlock::minutes, {.tip = Tr::tr("Minutes that learners need for it; they count for the workload."), .most = 6000, .unit = Tr::tr("min"), .none = Tr::tr("not set")});
    f->rich(Tr::tr("What they need"), &ActivityBlock::materials, {.tip = Tr::tr("Tools, material and room for the task.")});
    f->rich(Tr::tr("What they hand in or show"), &ActivityBlock::evidence, {.tip = Tr::tr("What proves that the task was done.")});
    return f;
}

QWidget* makeReflectionEditor(FieldHub& hub, const QUuid& block)
{
    auto* f = new FieldForm(hub, block);
    f->line(Tr::tr("Title"), &ReflectionBlock::title, {.tip = Tr::tr("Stands above it. Short, and clear without the text below.")});
    f->rich(Tr::tr("What learners think about"), &ReflectionBlock::prompt, {.tip = Tr::tr("A question without a right or wrong answer."), .lines = 2});
    f->rich(Tr::tr("Hint"), &ReflectionBlock::hint, {.tip = Tr::tr("Shown to those who ask for it.")});
    return f;
}

QWidget* makeLinkListEditor(FieldHub& hub, const QUuid& block)
{
    auto* f = new FieldForm(hub, block);
    f->line(Tr::tr("Title"), &LinkListBlock::title, {.tip = Tr::tr("Stands above it. Short, and clear without the text below.")});
    f->list(Tr::tr("Link"), &LinkListBlock::links, Tr::tr("Add a link"), [](FieldForm& l) {
        l.line(Tr::tr("Title"), &LinkItem::title, {.tip = Tr::tr("Stands above it. Short, and clear without the text below.")});
        l.line(Tr::tr("Address"), &LinkItem::link, {.tip = Tr::tr("The page that the link opens, with https://."), .placeholder = QStringLiteral("https://")});
        l.text(Tr::tr("What learners find there"), &LinkItem::description, {.tip = Tr::tr("Why to follow the link, in one sentence.")});
    });
    return f;
}

QWidget* makeAccordionEditor(FieldHub& hub, const QUuid& block)
{
    auto* f = new FieldForm(hub, block);
    f->list(Tr::tr("Part"), &AccordionBlock::sections, Tr::tr("Add a part"), [](FieldForm& s) {
        s.line(Tr::tr("Title"), &model::Section::title, {.tip = Tr::tr("Stands above it. Short, and clear without the text below.")});
        s.rich(Tr::tr("Text"), &model::Section::text, {.tip = Tr::tr("What learners read here."), .lines = 2});
    });
    return f;
}

QWidget* makeFlashCardsEditor(FieldHub& hub, const QUuid& block)
{
    auto* f = new FieldForm(hub, block);
    f->line(Tr::tr("Title"), &FlashCardsBlock::title, {.tip = Tr::tr("Stands above it. Short, and clear without the text below.")});
    f->list(Tr::tr("Card"), &FlashCardsBlock::cards, Tr::tr("Add a card"), [](FieldForm& c) {
        c.rich(Tr::tr("Front"), &model::Card::front, {.tip = Tr::tr("What is seen first: a word or a question.")});
        c.rich(Tr::tr("Back"), &model::Card::back, {.tip = Tr::tr("What is seen when the card is turned.")});
    });
    return f;
}

QWidget* makeWorkedExampleEditor(FieldHub& hub, const QUuid& block)
{
    auto* f = new FieldForm(hub, block);
    f->line(Tr::tr("Title"), &WorkedExampleBlock::title, {.tip = Tr::tr("Stands above it. Short, and clear without the text below.")});
    f->rich(Tr::tr("The problem"), &WorkedExampleBlock::problem, {.tip = Tr::tr("What is to be solved, before the steps."), .lines = 2});
    f->list(Tr::tr("Step"), &WorkedExampleBlock::steps, Tr::tr("Add a step"), [](FieldForm& s) {
        s.line(Tr::tr("Title"), &model::Section::title, {.tip = Tr::tr("Stands above it. Short, and clear without the text below.")});
        s.rich(Tr::tr("Text"), &model::Section::text, {.tip = Tr::tr("What learners read here."), .lines = 2});
    });
    f->rich(Tr::tr("The result"), &WorkedExampleBlock::result, {.tip = Tr::tr("What comes out, and how one sees that it is right."), .lines = 2});
    return f;
}

QWidget* makeEmbedEditor(FieldHub& hub, const QUuid& block)
{
    auto* f = new FieldForm(hub, block);
    f->line(Tr::tr("Title"), &EmbedBlock::title, {.tip = Tr::tr("Stands above it. Short, and clear without the text below.")});
    f->line(Tr::tr("Address"), &EmbedBlock::link, {.help = Tr::tr("Learners see title and address first; only their click opens the page."),
                                                   .placeholder = QStringLiteral("https://")});
    f->rich(Tr::tr("What it shows"), &EmbedBlock::description, {.tip = Tr::tr("What learners see there, for those who cannot open it."), .lines = 2});
    return f;
}

} // namespace microvet::ui
