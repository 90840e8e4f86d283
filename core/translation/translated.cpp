#include "core/translation/translated.h"

#include "core/translation/sheet.h"
#include "core/translation/units.h"

namespace microvet::translation {

namespace {

QString keyOf(const QString& unitId, int number) { return unitId + u'#' + QString::number(number); }

} // namespace

Translated::Translated(const model::Course& course, const QString& language, const model::Course* translation)
{
    if (!language.isEmpty())
        forEachUnit(course, language, [&](const Unit& unit) {
            if (unit.translated) m_pieces.insert(keyOf(unit.id(), 1), segmentOf(*unit.translated).pieces);
        });
    if (!translation) return;
    model::Content into;
    into.course = *translation;
    const Sheet sheet(course, into);
    for (const Pair& pair : sheet.pairs())
        if (pair.fits && pair.isDone())
            m_pieces.insert(keyOf(sheet.textOf(pair).id, pair.source.number),
                            pair.state == TextState::Same ? pair.source.pieces
                                                          : inOwnMarks(pair.target, pair.source.codes.size()));
}

const Pieces* Translated::find(const QString& unitId, int number) const
{
    const auto found = m_pieces.constFind(keyOf(unitId, number));
    return found == m_pieces.constEnd() ? nullptr : &*found;
}

} // namespace microvet::translation
