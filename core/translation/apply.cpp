#include "core/translation/apply.h"

#include "core/model/text_places.h"
#include "core/translation/units.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace microvet::translation {

using namespace model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::translation)
};

constexpr qsizetype longestQuote = 60;
/// So many texts of one kind are told of one by one; more are counted.
constexpr qsizetype mostLines = 10;

/// New pieces for the paragraphs of one text, by their number.
using Paragraphs = QHash<int, Pieces>;

bool isBlankOrCodes(const Pieces& pieces)
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
        const auto write = [&](const TextPlace& place) -> std::optional<NewText> {
            const QUuid owner = place.owner == into.id.uuid() ? course.id.uuid() : place.owner;
            const auto found = m_fresh.constFind(Unit{owner, place.field, {}, {}}.id());
            if (found == m_fresh.constEnd()) return {};
            const Fresh fresh = *found;
            m_fresh.erase(found);
            return written(place, fresh);
        };
        rewriteTexts(into, write, EmptyTexts::Asked);
    }

    /// What the other course has no place for, in the order of the first.
    void addHomeless(const Course& course)
    {
        if (m_fresh.isEmpty()) return;
        forEachUnit(course, {}, [&](const Unit& unit) {
            if (m_fresh.remove(unit.id()) == 0) return;
            QString words;
            for (const Segment& segment : unit.segments)
                words += wordsOf(segment.pieces) + u' ';
            misfit({}, Tr::tr("The translated course does not have this text, so its translation was not put in: “%1”.")
                           .arg(shortened(words)));
        });
    }

    /// Units of the file that no text of the course asked for, in the order of the file.
    void addStrangers(const Returned& returned)
    {
        for (const ReturnedUnit& unit : returned.units)
            if (m_units.remove(unit.id) > 0)
                misfit({}, Tr::tr("The file translates a text that the course does not have: “%1”.").arg(quoted(unit)));
    }

    /// Hundreds of lines that say the same hide the others.
    void summarise()
    {
        QList<Misfit> misfits;
        const auto many = [](const QSet<qsizetype>& lines) { return lines.size() > mostLines; };
        if (many(m_untranslated))
            misfits.append({{},
                            Tr::tr("%n texts are in the file without a translation. They stay as they are.", nullptr,
                                   int(m_untranslated.size()))});
        if (many(m_missing))
            misfits.append(
                {{}, Tr::tr("%n texts are not in the file. They stay as they are.", nullptr, int(m_missing.size()))});
        if (misfits.isEmpty()) return;
        for (qsizetype i = 0; i < result.misfits.size(); ++i)
            if (!(many(m_untranslated) && m_untranslated.contains(i)) && !(many(m_missing) && m_missing.contains(i)))
                misfits.append(result.misfits[i]);
        result.misfits = misfits;
    }

    Applied result;

private:
    struct Fresh {
        Unit unit;
        Paragraphs paragraphs;
        bool whole = true; ///< every paragraph with words is there
    };

    void misfit(const QUuid& place, const QString& text) { result.misfits.append({place, text}); }

    static QString quoted(const ReturnedUnit& unit)
    {
        QString words;
        for (const ReturnedSegment& segment : unit.segments)
            words += wordsOf(segment.source) + u' ';
        return shortened(words);
    }

    static QString shortened(const QString& text)
    {
        const QString words = text.simplified();
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
            if (!translatable) return;
            m_missing.insert(result.misfits.size());
            misfit(unit.owner, Tr::tr("This text is not in the file. It stays as it is."));
            return;
        }
        Fresh fresh{unit, {}, true};
        QStringList faults;
        bool changed = false, open = false, broken = false, less = false, moved = false;
        QHash<QString, QList<const ReturnedSegment*>> bySource;
        for (const ReturnedSegment& segment : returned->segments)
            bySource[comparable(segment.source)].append(&segment);
        for (const Segment& segment : unit.segments) {
            const ReturnedSegment* found = take(bySource, segment);
            if (!found || !found->target || (isBlankOrCodes(*found->target) && !isBlankOrCodes(segment.pieces))) {
                if (!segment.isTranslatable()) continue;
                fresh.whole = false;
                if (found && !found->fault.isEmpty())
                    faults.append(found->fault);
                else
                    (found ? open : changed) = true;
                continue;
            }
            const Fit fit = fitOf(*found->target, segment.codes);
            broken |= fit == Fit::Broken;
            less |= fit == Fit::Less;
            moved |= found->moved;
            if (fit == Fit::Broken)
                fresh.whole = false;
            else
                fresh.paragraphs.insert(segment.number, *found->target);
        }
        for (const auto& left : std::as_const(bySource))
            for (const ReturnedSegment* segment : left)
                changed |= segment->target && !isBlankOrCodes(*segment->target);
        if (changed)
            misfit(unit.owner, Tr::tr("The text has changed since it went to the translator, so what does not fit any "
                                      "more was not taken. It stays as it is."));
        if (open && fresh.paragraphs.isEmpty() && !changed && !broken && faults.isEmpty()) {
            ++result.untranslated;
            m_untranslated.insert(result.misfits.size());
        }
        if (open) misfit(unit.owner, Tr::tr("The text is not translated, or not in full. It stays as it is there."));
        faults.removeDuplicates();
        for (const QString& fault : std::as_const(faults))
            misfit(unit.owner, fault);
        if (broken)
            misfit(unit.owner, Tr::tr("Marks in the translation, such as bold, links or gaps, do not pair up, so it "
                                      "was not taken. The text stays as it is."));
        if (less)
            misfit(unit.owner, Tr::tr("A link, a formula or a gap is missing in the translation. Please look at it."));
        if (moved)
            misfit(
                unit.owner,
                Tr::tr("The translator changed the order of the paragraphs. They stand in the order of the course."));
        if (!fresh.paragraphs.isEmpty()) m_fresh.insert(unit.id(), std::move(fresh));
    }

    std::optional<NewText> written(const TextPlace& place, const Fresh& fresh)
    {
        std::optional<NewText> text;
        if (place.plain)
            text = {wordsOf(fresh.paragraphs.constBegin().value()), {}};
        else if (place.rich->isEmpty() && fresh.whole)
            text = {{}, rewritten(fresh.unit.rich, fresh)};
        else if (hasItsParagraphs(*place.rich, fresh))
            text = {{}, rewritten(*place.rich, fresh)};
        if (!text) {
            misfit(place.owner, Tr::tr("The translated course has other paragraphs here than the course that was "
                                       "translated, so the new texts were not put in. Please look at it."));
            return {};
        }
        if (fresh.unit.isTranslatable()) ++result.taken;
        if (place.plain ? *place.plain != text->plain : *place.rich != text->rich) ++result.changed;
        return text;
    }

    /// The paragraphs are counted: one that came or went moves all below it.
    static bool hasItsParagraphs(const RichText& text, const Fresh& fresh)
    {
        const auto& blocks = fresh.unit.rich.blocks;
        return text.blocks.size() == blocks.size() &&
               std::equal(blocks.cbegin(), blocks.cend(), text.blocks.cbegin(),
                          [](const richtext::Block& a, const richtext::Block& b) { return a.kind == b.kind; });
    }

    static RichText rewritten(RichText text, const Fresh& fresh)
    {
        for (const Segment& segment : fresh.unit.segments) {
            const auto found = fresh.paragraphs.constFind(segment.number);
            if (found == fresh.paragraphs.constEnd()) continue;
            richtext::Block& block = text.blocks[segment.number - 1];
            block = blockOf(block, segment.codes, *found);
        }
        return richtext::normalised(std::move(text));
    }

    QHash<QString, const ReturnedUnit*> m_units;
    QHash<QString, Fresh> m_fresh;
    QSet<qsizetype> m_untranslated, m_missing; ///< lines about whole texts, by their place in the list
};

} // namespace

Applied apply(const Course& course, const Returned& returned, Course& into)
{
    Applier applier(returned);
    applier.apply(course, into);
    applier.addHomeless(course);
    applier.addStrangers(returned);
    for (const QString& stray : returned.strays)
        applier.result.misfits.append({{}, stray});
    applier.summarise();
    for (Misfit& misfit : applier.result.misfits)
        if (misfit.place == course.id.uuid()) misfit.place = into.id.uuid();
    return std::move(applier.result);
}

} // namespace microvet::translation
