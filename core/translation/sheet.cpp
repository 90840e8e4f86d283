#include "core/translation/sheet.h"

#include "core/translation/row_code.h"
#include "core/translation/units.h"

#include <algorithm>

namespace microvet::translation {

using model::TextPlace;

namespace {

bool isBlank(const Pieces& pieces)
{
    return std::none_of(pieces.cbegin(), pieces.cend(), [](const Piece& piece) {
        return piece.kind == Piece::Kind::Single || std::any_of(piece.words.cbegin(), piece.words.cend(),
                                                                [](QChar c) { return !c.isSpace(); });
    });
}

/// Equal for paragraphs that one translation serves: the same words with marks of the same kinds.
QString soundOf(const Segment& segment)
{
    QString sound = comparable(segment.pieces);
    for (const Code& code : segment.codes)
        sound += QChar(0xe100 + int(code.kind));
    return sound;
}

/// What only tells how a course came about is written anew in each.
bool isOfTheCourseAlone(const QByteArray& field) { return field.startsWith("origin."); }

bool isTitle(const PairedText& text, const QUuid& course) { return text.owner == course && text.field == "title"; }

bool haveTheSameParagraphs(const model::RichText& a, const model::RichText& b)
{
    return a.blocks.size() == b.blocks.size() &&
           std::equal(a.blocks.cbegin(), a.blocks.cend(), b.blocks.cbegin(),
                      [](const richtext::Block& x, const richtext::Block& y) { return x.kind == y.kind; });
}

} // namespace

Tally& Tally::operator+=(const Tally& other)
{
    texts += other.texts;
    done += other.done;
    changed += other.changed;
    words += other.words;
    wordsDone += other.wordsDone;
    return *this;
}

Sheet::Sheet(const model::Course& original, const model::Content& translation,
             const QHash<QString, ChangedText>& changed)
    : m_language(translation.course.language)
    , m_course(translation.course.id.uuid())
{
    struct Sent {
        PairedText text;
        QList<Segment> segments;
    };
    QHash<QString, Sent> sent;
    forEachUnit(original, m_language, [&](const Unit& unit) {
        if (!unit.isTranslatable() || isOfTheCourseAlone(unit.field)) return;
        Sent one;
        one.text.id = unit.id();
        one.text.isRich = !unit.rich.isEmpty();
        one.text.original.rich = unit.rich;
        if (!one.text.isRich) one.text.original.plain = wordsOf(unit.segments.constFirst().pieces);
        one.text.known = unit.translated;
        one.segments = unit.segments;
        sent.insert(one.text.id, one);
    });
    const QUuid course = original.id.uuid();
    model::forEachPlace(
        translation.course,
        [&](const TextPlace& place) {
            if (!(place.flags & model::Translatable) || place.fixed || !place.language.isEmpty()) return;
            const QUuid owner = place.owner == m_course ? course : place.owner;
            const auto found = sent.constFind(Unit{owner, place.field, {}, {}}.id());
            if (found != sent.constEnd() && found->text.isRich == (place.rich != nullptr))
                add(place, found->text, found->segments);
        },
        model::EmptyTexts::Asked);
    QHash<QString, qsizetype> kinds;
    for (qsizetype i = 0; i < m_pairs.size(); ++i) {
        const QString sound = soundOf(m_pairs[i].source);
        const auto found = kinds.constFind(sound);
        const qsizetype kind = found == kinds.constEnd() ? m_alike.size() : *found;
        if (found == kinds.constEnd()) {
            kinds.insert(sound, kind);
            m_alike.append(QList<qsizetype>());
        }
        m_kindOf.append(kind);
        m_alike[kind].append(i);
    }
    setChanged(changed);
    judge(translation);
}

void Sheet::add(const TextPlace& place, const PairedText& original, const QList<Segment>& segments)
{
    PairedText text = original;
    text.owner = place.owner;
    text.field = place.field;
    text.group = place.group;
    text.first = m_pairs.size();
    for (const Segment& segment : segments) {
        if (!segment.isTranslatable()) continue;
        Pair pair;
        pair.text = m_texts.size();
        pair.source = segment;
        pair.words = richtext::wordCount(wordsOf(segment.pieces));
        m_pairs.append(std::move(pair));
    }
    text.count = m_pairs.size() - text.first;
    m_byOwner[text.owner].append(m_texts.size());
    read(text, place);
    m_texts.append(std::move(text));
}

model::NewText Sheet::untranslated(const PairedText& text) const
{
    model::NewText words = text.original;
    // As a translation begins, so that the two are not taken for one another in lists of courses.
    if (isTitle(text, m_course)) words.plain = QStringLiteral("[%1] %2").arg(m_language, words.plain).trimmed();
    return words;
}

void Sheet::read(PairedText& text, const TextPlace& place)
{
    const auto begin = m_pairs.begin() + text.first;
    const bool fits =
        place.plain || place.rich->isEmpty() || haveTheSameParagraphs(*place.rich, text.original.rich);
    const QString asBegun = untranslated(text).plain;
    for (auto pair = begin; pair != begin + text.count; ++pair) {
        pair->fits = fits;
        pair->codes = pair->source.codes;
        pair->target.clear();
        if (!fits) {
            pair->target.append({Piece::Kind::Words, richtext::toPlainText(*place.rich)});
            continue;
        }
        Segment now;
        if (place.plain && *place.plain != asBegun)
            now = segmentOf(*place.plain);
        else if (place.rich && !place.rich->isEmpty()) // gaps are marks where they are marks in the original
            now = segmentOf(place.rich->blocks[pair->source.number - 1],
                            std::any_of(pair->source.codes.cbegin(), pair->source.codes.cend(),
                                        [](const Code& code) { return code.kind == Code::Kind::Gap; }));
        Coded coded = inCodesOf(pair->source.codes, now);
        const bool asOriginal = coded.codes.size() == pair->source.codes.size() &&
                                comparable(coded.pieces) == comparable(pair->source.pieces);
        if (isBlank(coded.pieces) || asOriginal) continue;
        pair->codes = std::move(coded.codes);
        pair->target = std::move(coded.pieces);
    }
}

void Sheet::setChanged(const QHash<QString, ChangedText>& changed)
{
    m_changed = changed;
    m_changedPairs.clear();
    if (changed.isEmpty()) return;
    for (const PairedText& text : std::as_const(m_texts)) {
        const auto found = changed.constFind(text.id);
        if (found == changed.constEnd()) continue;
        QSet<QString> before;
        if (found->before && !text.isRich)
            before.insert(comparable(segmentOf(found->before->plain).pieces));
        else if (found->before)
            for (const richtext::Block& block : found->before->rich.blocks)
                for (const bool gaps : {false, true})
                    before.insert(comparable(segmentOf(block, gaps).pieces));
        bool any = false;
        for (qsizetype i = text.first; i < text.first + text.count; ++i) {
            if (before.contains(comparable(m_pairs[i].source.pieces))) continue;
            m_changedPairs.insert(i);
            any = true;
        }
        if (!any) m_changedPairs.insert(text.first); // a paragraph that went
    }
}

void Sheet::judge(const model::Content& translation)
{
    const auto& origin = translation.course.origin;
    QSet<qsizetype> same;
    if (origin && !origin->unchanged.isEmpty()) {
        if (m_purposes.isEmpty())
            for (qsizetype i = 0; i < m_pairs.size(); ++i)
                m_purposes.insert(purposeOf(m_pairs[i]), i);
        for (const QString& purpose : origin->unchanged)
            same.insert(m_purposes.value(purpose, -1));
    }
    for (qsizetype i = 0; i < m_pairs.size(); ++i) {
        Pair& pair = m_pairs[i];
        if (pair.target.isEmpty())
            pair.state = same.contains(i) ? TextState::Same : TextState::Untranslated;
        else
            pair.state = m_changedPairs.contains(i) ? TextState::Changed : TextState::Translated;
    }
}

QList<qsizetype> Sheet::update(const model::Content& translation, const QSet<QUuid>& elements,
                               const QHash<QString, ChangedText>& changed)
{
    const auto lookOf = [](const Pair& pair) {
        return std::tuple(pair.state, pair.fits, pair.target, pair.codes);
    };
    QList<std::tuple<TextState, bool, Pieces, QList<Code>>> before;
    before.reserve(m_pairs.size());
    for (const Pair& pair : std::as_const(m_pairs))
        before.append(lookOf(pair));
    for (const QUuid& element : elements) {
        const QList<qsizetype> texts = m_byOwner.value(element);
        if (texts.isEmpty()) continue;
        model::forEachPlaceOf(
            translation, element,
            [&](const TextPlace& place) {
                for (const qsizetype at : texts)
                    if (m_texts[at].field == place.field && m_texts[at].isRich == (place.rich != nullptr))
                        read(m_texts[at], place);
            },
            model::EmptyTexts::Asked);
    }
    setChanged(changed);
    judge(translation);
    QList<qsizetype> other;
    for (qsizetype i = 0; i < m_pairs.size(); ++i)
        if (lookOf(m_pairs[i]) != before[i]) other.append(i);
    return other;
}

const ChangedText* Sheet::changeOf(const Pair& pair) const
{
    const auto found = m_changed.constFind(textOf(pair).id);
    return found == m_changed.constEnd() ? nullptr : &*found;
}

QString Sheet::purposeOf(const Pair& pair) const { return rowCodeOf(textOf(pair).id, pair.source).shown(); }

Tally Sheet::tallyOf(const PairedText& text) const
{
    Tally tally{1, 1, 0, 0, 0};
    for (qsizetype i = text.first; i < text.first + text.count; ++i) {
        const Pair& pair = m_pairs[i];
        tally.words += pair.words;
        if (pair.isDone())
            tally.wordsDone += pair.words;
        else
            tally.done = 0;
        if (pair.state == TextState::Changed) tally.changed = 1;
    }
    return tally;
}

Tally Sheet::tally() const
{
    Tally sum;
    for (const PairedText& text : m_texts)
        sum += tallyOf(text);
    return sum;
}

QHash<QUuid, Tally> Sheet::tallies() const
{
    QHash<QUuid, Tally> sums;
    for (const PairedText& text : m_texts)
        sums[text.group] += tallyOf(text);
    return sums;
}

namespace {

/// The text as it stands in the translation now.
std::optional<model::NewText> textAt(const model::Content& translation, const PairedText& text)
{
    std::optional<model::NewText> found;
    model::forEachPlaceOf(
        translation, text.owner,
        [&](const TextPlace& place) {
            if (place.field != text.field || text.isRich != (place.rich != nullptr)) return;
            found = place.plain ? model::NewText{*place.plain, {}} : model::NewText{{}, *place.rich};
        },
        model::EmptyTexts::Asked);
    return found;
}

void setPurpose(model::Content& translation, const QString& purpose, bool same)
{
    if (!translation.course.origin || translation.course.origin->unchanged.contains(purpose) == same) return;
    QStringList& list = translation.course.origin->unchanged;
    if (same)
        list.append(purpose);
    else
        list.removeAll(purpose);
}

} // namespace

bool putTarget(model::Content& translation, const Sheet& sheet, qsizetype pair, const Coded& target)
{
    const Pair& at = sheet.pairs()[pair];
    const PairedText& text = sheet.textOf(at);
    std::optional<model::NewText> now = textAt(translation, text);
    if (!now || !at.fits) return false;
    const Pieces sound = withSoundMarks(target.pieces, target.codes);
    const bool blank = isBlank(sound);
    const model::NewText begun = sheet.untranslated(text);
    if (!text.isRich) {
        now->plain = blank ? begun.plain : wordsOf(sound);
    } else {
        if (now->rich.isEmpty()) now->rich = begun.rich;
        if (!haveTheSameParagraphs(now->rich, begun.rich)) return false;
        richtext::Block& block = now->rich.blocks[at.source.number - 1];
        if (blank)
            block.runs = begun.rich.blocks[at.source.number - 1].runs;
        else
            block = blockOf(block, target.codes, sound);
        now->rich = richtext::normalised(std::move(now->rich));
    }
    setPurpose(translation, sheet.purposeOf(at), false);
    return model::rewriteText(translation, text.owner, text.field, *now);
}

bool putSame(model::Content& translation, const Sheet& sheet, qsizetype pair, bool same)
{
    const Pair& at = sheet.pairs()[pair];
    if (!putTarget(translation, sheet, pair, {at.source.codes, same ? at.source.pieces : Pieces()})) return false;
    setPurpose(translation, sheet.purposeOf(at), same);
    return true;
}

} // namespace microvet::translation
