#include "core/importers/pages/outline.h"

#include "core/base/file_error.h"
#include "core/importers/pages/web_pages.h"
#include "core/plan/plan.h"

namespace microvet::importers::pages {

using namespace model;

namespace {

constexpr int firstHeading = 2;
constexpr int lastHeading = 4;

bool groups(const Entry& entry) { return !entry.items.isEmpty(); }

class Maker {
public:
    Maker(const QString& title, const QString& language)
        : m_title(title)
        , m_language(language)
    {
    }

    Outline make(QList<Entry> entries)
    {
        Outline out;
        // A single folder above all: its name is that of the whole.
        while (entries.size() == 1 && entries.first().key.isEmpty() &&
               std::any_of(entries.first().items.cbegin(), entries.first().items.cend(), groups)) {
            if (!entries.first().title.isEmpty()) out.title = entries.first().title;
            entries = QList<Entry>(entries.first().items);
        }
        if (entries.size() == 1 && entries.first().title.isEmpty() && entries.first().key.isEmpty())
            entries = QList<Entry>(entries.first().items);
        const bool folders = std::any_of(entries.cbegin(), entries.cend(), groups);
        const QString whole = m_title.isEmpty() ? out.title : m_title;
        bool loose = false; // the module under way holds what lies in no folder
        for (const Entry& entry : std::as_const(entries)) {
            if (groups(entry)) {
                out.modules.append({entry.title, {}});
                loose = false;
                if (!entry.key.isEmpty()) addUnit(out.modules.last(), entry, false);
                for (const Entry& item : entry.items)
                    addUnit(out.modules.last(), item, true);
                continue;
            }
            if (!loose) {
                const bool before = folders && out.modules.isEmpty();
                out.modules.append(
                    {before ? plan::learnersWord(m_language, QStringLiteral("introduction")) : whole, {}});
                loose = true;
            }
            addUnit(out.modules.last(), entry, true);
        }
        return out;
    }

private:
    static UnitOutline unitOf(const QString& title)
    {
        UnitOutline unit;
        unit.id = UnitId::make();
        unit.title = title;
        return unit;
    }

    void addUnit(ModuleOutline& module, const Entry& entry, bool below)
    {
        if (entry.beside) {
            if (module.units.isEmpty()) module.units.append(unitOf(module.title));
            module.units.last().parts.append({entry.title, entry.key, 0, true});
            return;
        }
        UnitOutline unit = unitOf(entry.title);
        if (!entry.key.isEmpty()) unit.parts.append({entry.title, entry.key});
        if (below)
            for (const Entry& item : entry.items)
                addPart(unit, item, firstHeading);
        module.units.append(unit);
    }

    static void addPart(UnitOutline& unit, const Entry& entry, int level)
    {
        if (entry.beside) {
            unit.parts.append({entry.title, entry.key, 0, true});
            return;
        }
        unit.parts.append({entry.title, entry.key, level});
        for (const Entry& item : entry.items)
            addPart(unit, item, std::min(level + 1, lastHeading));
    }

    QString m_title, m_language;
};

void lowerHeadings(QList<Block>& blocks, int by)
{
    for (Block& block : blocks)
        if (auto* text = std::get_if<TextBlock>(&block.body))
            for (richtext::Block& line : text->text.blocks)
                if (line.kind == richtext::BlockKind::Heading) line.level = std::min(line.level + by, lastHeading);
}

bool linksTo(const RichText& text, const QString& address)
{
    for (const richtext::Block& block : text.blocks)
        for (const richtext::Run& run : block.runs)
            if (run.link == address) return true;
    return false;
}

bool linksTo(const QList<Block>& blocks, const QString& address)
{
    for (const Block& block : blocks) {
        if (const auto* text = std::get_if<TextBlock>(&block.body); text && linksTo(text->text, address)) return true;
        if (const auto* embed = std::get_if<EmbedBlock>(&block.body); embed && embed->link == address) return true;
        if (const auto* video = std::get_if<VideoBlock>(&block.body); video && video->link == address) return true;
        if (const auto* audio = std::get_if<AudioBlock>(&block.body); audio && audio->link == address) return true;
        if (const auto* list = std::get_if<LinkListBlock>(&block.body))
            for (const LinkItem& link : list->links)
                if (link.link == address) return true;
    }
    return false;
}

bool shows(const QList<Block>& blocks, MediaId medium)
{
    for (const Block& block : blocks) {
        if (const auto* file = std::get_if<DownloadBlock>(&block.body); file && file->file.target() == medium)
            return true;
        if (const auto* image = std::get_if<ImageBlock>(&block.body); image && image->image.target() == medium)
            return true;
        if (const auto* audio = std::get_if<AudioBlock>(&block.body); audio && audio->file.target() == medium)
            return true;
        if (const auto* video = std::get_if<VideoBlock>(&block.body); video && video->file.target() == medium)
            return true;
    }
    return false;
}

bool says(const QList<Block>& blocks, const RichText& words)
{
    QString all;
    for (const Block& block : blocks)
        if (const auto* text = std::get_if<TextBlock>(&block.body))
            all += richtext::toPlainText(text->text).simplified() + u'\n';
    return !words.isEmpty() &&
           std::all_of(words.blocks.cbegin(), words.blocks.cend(), [&](const richtext::Block& line) {
               return all.contains(richtext::toPlainText({{line}}).simplified());
           });
}

/// Some programs list beside a page what the page shows.
bool isThere(const QList<Block>& blocks, Block& block)
{
    if (auto* list = std::get_if<LinkListBlock>(&block.body)) {
        list->links.removeIf([&](const LinkItem& link) { return linksTo(blocks, link.link); });
        return list->links.isEmpty();
    }
    if (const auto* file = std::get_if<DownloadBlock>(&block.body)) return shows(blocks, file->file.target());
    if (const auto* image = std::get_if<ImageBlock>(&block.body)) return shows(blocks, image->image.target());
    if (const auto* audio = std::get_if<AudioBlock>(&block.body)) return shows(blocks, audio->file.target());
    if (const auto* video = std::get_if<VideoBlock>(&block.body)) return shows(blocks, video->file.target());
    if (const auto* topic = std::get_if<ReflectionBlock>(&block.body)) return says(blocks, topic->prompt);
    return false;
}

void addPart(Unit& unit, Part part, const ReadPart& read)
{
    QList<Block> blocks = part.key.isEmpty() ? QList<Block>() : read(part);
    if (unit.title.isEmpty()) unit.title = part.title;
    if (part.beside && blocks.size() == 1 && isThere(unit.blocks, blocks.first())) blocks.clear();
    if (part.level > 0) {
        lowerHeadings(blocks, part.level - 1);
        if (!part.title.isEmpty()) append(unit.blocks, {headingBlock(part.title, part.level)});
    }
    append(unit.blocks, blocks);
}

} // namespace

Outline outlineOf(QList<Entry> entries, const QString& title, const QString& language)
{
    return Maker(title, language).make(std::move(entries));
}

Result<QList<Module>> modulesOf(const Outline& outline, const ReadPart& read, Progress& progress)
{
    qint64 done = 0, total = 0;
    for (const ModuleOutline& module : outline.modules)
        total += module.units.size();
    QList<Module> out;
    for (const ModuleOutline& planned : outline.modules) {
        Module module;
        module.id = ModuleId::make();
        module.title = planned.title;
        for (const UnitOutline& from : planned.units) {
            if (progress.cancelled()) return cancelledError();
            progress.report(done++, total);
            Unit unit;
            unit.id = from.id;
            unit.title = from.title;
            for (const Part& part : from.parts)
                addPart(unit, part, read);
            if (!unit.title.isEmpty() || !unit.blocks.isEmpty())
                module.units.append(unit); // a page that is not there is told
        }
        out.append(module);
    }
    return out;
}

} // namespace microvet::importers::pages
