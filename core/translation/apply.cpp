#include "core/translation/apply.h"

#include "core/model/text_places.h"
#include "core/translation/units.h"

#include <QCoreApplication>

#include <algorithm>

namespace microvet::translation {

using namespace model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::translation)
};

constexpr qsizetype longestQuote = 60;

/// New pieces for the paragraphs of one text, by their number.
using Paragraphs = QHash<int, Pieces>;

bool isBlank(const Pieces& pieces)
{
    const QString words = wordsOf(pieces);
    return std::all_of(words.cbegin(), words.cend(), [](QChar c) { return c.isSpace(); }) &&
           std::none_of(pieces.cbegin(), pieces.cend(),
                        [](const Piece& piece) { return piece.kind == Piece::Kind::Single; });
}

class Applier {
public:
    explicit Applier(const Returned& returned)
    {
        for (const ReturnedUnit& unit : returned.units) {
            if (m_units.contains(unit.id))
                misfit(ownerOf(unit.id), Tr::tr("The file has this text twice. The first translation was taken."));
            else
                m_units.insert(unit.id, &unit);
        }
    }

    void apply(const Course& course, Course& into)
    {
        forEachUnit(course, {}, [&](const Unit& unit) { read(unit); });
        rewriteTexts(into, [&](const TextPlace& place) -> std::optional<NewText> {
            const QUuid owner = place.owner == into.id.uuid() ? course.id.uuid() : place.owner;
            const auto found = m_fresh.constFind(Unit{owner, place.field, {}, {}}.id());
            return found == m_fresh.constEnd() ? std::nullopt : std::optional(rewritten(place, *found));
        });
    }

    /// Units of the file that no text of the course asked for, in the order of the file.
    void addStrangers(const Returned& returned)
    {
        for (const ReturnedUnit& unit : returned.units)
            if (m_units.remove(unit.id) > 0)
                misfit({}, Tr::tr("The file translates a text that the course does not have: “%1”.").arg(quoted(unit)));
    }

    Applied result;

private:
    struct Fresh {
        QList<Segment> segments;
        Paragraphs paragraphs;
    };

    void misfit(const QUuid& place, const QString& text) { result.misfits.append({place, text}); }

    static QString quoted(const ReturnedUnit& unit)
    {
        QString words;
        for (const ReturnedSegment& segment : unit.segments)
            words += wordsOf(segment.source) + u' ';
        words = words.simplified();
        return words.size() > longestQuote ? words.left(longestQuote) + u'…' : words;
    }

    /// Takes the segment of the file that translates this one: of those with its words the one with its name, else the
    /// first, as paragraphs may have come or gone before it.
    static const ReturnedSegment* take(QHash<QString, QList<const ReturnedSegment*>>& bySource, const Segment& segment)
    {
        const auto list = bySource.find(comparable(segment.pieces));
        if (list == bySource.end() || list->isEmpty()) return nullptr;
        const QString id = segmentId(segment);
        const auto named =
            std::find_if(list->cbegin(), list->cend(), [&](const ReturnedSegment* each) { return each->id == id; });
        return list->takeAt(named == list->cend() ? 0 : named - list->cbegin());
    }

    void read(const Unit& unit)
    {
        const bool translatable = unit.isTranslatable();
        if (translatable) ++result.texts;
        const ReturnedUnit* returned = m_units.take(unit.id());
        if (!returned) {
            if (translatable) misfit(unit.owner, Tr::tr("This text is not in the file. It stays as it is."));
            return;
        }
        Fresh fresh{unit.segments, {}};
        bool changed = false, open = false, broken = false, less = false, moved = false;
        QHash<QString, QList<const ReturnedSegment*>> bySource;
        for (const ReturnedSegment& segment : returned->segments)
            bySource[comparable(segment.source)].append(&segment);
        for (const Segment& segment : unit.segments) {
            const ReturnedSegment* found = take(bySource, segment);
            if (!found || !found->target || (isBlank(*found->target) && !isBlank(segment.pieces))) {
                (found ? open : changed) |= segment.isTranslatable();
                continue;
            }
            const Fit fit = fitOf(*found->target, segment.codes);
            broken |= fit == Fit::Broken;
            less |= fit == Fit::Less;
            moved |= found->moved;
            if (fit != Fit::Broken) fresh.paragraphs.insert(segment.number, *found->target);
        }
        if (changed)
            misfit(unit.owner, Tr::tr("The text has changed since it went to the translator, so what does not fit any "
                                      "more was not taken. It stays as it is."));
        if (open) misfit(unit.owner, Tr::tr("The text is not translated, or not in full. It stays as it is there."));
        if (broken)
            misfit(unit.owner, Tr::tr("Marks in the translation, such as bold, links or gaps, do not pair up, so it "
                                      "was not taken. The text stays as it is."));
        if (less)
            misfit(unit.owner, Tr::tr("A link, a formula or a gap is missing in the translation. Please look at it."));
        if (moved)
            misfit(
                unit.owner,
                Tr::tr("The translator changed the order of the paragraphs. They stand in the order of the course."));
        if (fresh.paragraphs.isEmpty()) return;
        if (translatable) ++result.taken;
        m_fresh.insert(unit.id(), std::move(fresh));
    }

    static NewText rewritten(const TextPlace& place, const Fresh& fresh)
    {
        if (place.plain) return {wordsOf(fresh.paragraphs.constBegin().value()), {}};
        RichText text = *place.rich;
        for (const Segment& segment : fresh.segments) {
            const auto found = fresh.paragraphs.constFind(segment.number);
            if (found == fresh.paragraphs.constEnd() || segment.number > text.blocks.size()) continue;
            richtext::Block& block = text.blocks[segment.number - 1];
            block = blockOf(block, segment.codes, *found);
        }
        return {{}, richtext::normalised(std::move(text))};
    }

    QHash<QString, const ReturnedUnit*> m_units;
    QHash<QString, Fresh> m_fresh;
};

} // namespace

Applied apply(const Course& course, const Returned& returned, Course& into)
{
    Applier applier(returned);
    applier.apply(course, into);
    applier.addStrangers(returned);
    for (Misfit& misfit : applier.result.misfits)
        if (misfit.place == course.id.uuid()) misfit.place = into.id.uuid();
    return std::move(applier.result);
}

} // namespace microvet::translation
