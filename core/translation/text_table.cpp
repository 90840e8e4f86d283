#include "core/translation/text_table.h"

#include "core/translation/row_code.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace microvet::translation {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::translation)
};

constexpr qsizetype longestQuote = 60;
/// Paragraphs that a text may have lost since, so that those below are still known.
constexpr int lostParagraphs = 16;

QString quoted(const QString& text)
{
    const QString words = text.simplified();
    return words.size() > longestQuote ? words.left(longestQuote) + u'…' : words;
}

/// Letters and digits alone: equal whatever a program did to quotes, dashes and spaces.
QString lettersOf(const QString& text)
{
    QString letters;
    for (const QChar c : text)
        if (c.isLetterOrNumber()) letters += c;
    return letters;
}

/// Which cell of a row is what; -1: not known.
struct Columns {
    qsizetype code = -1, source = -1, target = -1;
};

/// One text of the course, and what the rows say of it.
struct Place {
    Unit unit;
    ReturnedUnit returned;
    QSet<int> rows; ///< paragraphs, by number, that have a row
    QSet<int> used; ///< places in `unit.segments` that a row translates
};

class Joiner {
public:
    Joiner(const TableKey& key, const model::Course& course)
    {
        m_result.course = key.course;
        m_result.sourceLanguage = key.sourceLanguage;
        m_result.targetLanguage = key.targetLanguage;
        forEachUnit(course, {}, [&](const Unit& unit) {
            const qsizetype at = m_places.size();
            m_places.append({unit, {unit.id(), {}}, {}, {}});
            for (const Segment& segment : unit.segments)
                m_byCode.insert(rowPlace(unit.id(), segment.number), {at, segment.number});
        });
    }

    void read(const TextTable& table)
    {
        const Columns columns = columnsOf(table);
        if (columns.code < 0) return; // a table of somebody else
        for (const TextTable::Row& row : table.rows)
            readRow(row, columns);
    }

    Returned take()
    {
        for (Place& place : m_places) {
            if (place.returned.segments.isEmpty()) continue;
            addMissing(place);
            m_result.units.append(std::move(place.returned));
        }
        for (ReturnedUnit& unit : m_strangers)
            m_result.units.append(std::move(unit));
        return std::move(m_result);
    }

private:
    struct Where {
        qsizetype place = -1;
        int number = 0;
    };

    /// Which paragraph a code names. What is not there any more is asked for seldom, and made only then.
    Where find(const RowCode& code)
    {
        auto found = m_byCode.constFind(code.place);
        if (found == m_byCode.constEnd() && !std::exchange(m_knowsLost, true)) {
            addLost();
            found = m_byCode.constFind(code.place);
        }
        return found == m_byCode.constEnd() ? Where() : *found;
    }

    /// Blank paragraphs, and those below the last, may have had words.
    void addLost()
    {
        for (qsizetype at = 0; at < m_places.size(); ++at) {
            const Unit& unit = m_places[at].unit;
            const int last = unit.rich.isEmpty() ? 0 : unit.segments.last().number + lostParagraphs;
            for (int number = 1; number <= last; ++number)
                if (const QString code = rowPlace(unit.id(), number); !m_byCode.contains(code))
                    m_byCode.insert(code, {at, number});
        }
    }

    const Segment* segmentAt(const Where& where) const
    {
        for (const Segment& segment : m_places[where.place].unit.segments)
            if (segment.number == where.number) return &segment;
        return nullptr;
    }

    /// Known by what stands in them: codes of the course, its texts, and the rest.
    Columns columnsOf(const TextTable& table) const
    {
        QMap<qsizetype, int> codes, sources, others;
        for (const TextTable::Row& row : table.rows) {
            for (qsizetype i = 0; i < row.cells.size(); ++i) {
                const auto code = readRowCode(row.cells[i]);
                const auto found = code ? m_byCode.constFind(code->place) : m_byCode.constEnd();
                if (found == m_byCode.constEnd()) continue;
                ++codes[i];
                const Segment* segment = segmentAt(*found);
                const Lines lines = linesOf(m_places[found->place].unit);
                const QString letters = segment ? lettersOf(markedText(*segment, lines)) : QString();
                for (qsizetype other = 0; other < row.cells.size(); ++other) {
                    if (other == i || row.cells[other].trimmed().isEmpty()) continue;
                    ++(segment && lettersOf(row.cells[other]) == letters ? sources : others)[other];
                }
                break;
            }
        }
        Columns columns;
        columns.code = mostOf(codes, {});
        if (columns.code < 0) return columns;
        for (const TextTable::Row& row : table.rows)
            if (isHead(row)) columns.target = namedIn(row, targetNames());
        columns.source = mostOf(sources, {columns.code, columns.target});
        if (columns.source < 0) columns.source = columns.code + 1;
        if (columns.target >= 0) return columns;
        qsizetype width = 0;
        for (const TextTable::Row& row : table.rows)
            width = std::max(width, row.cells.size());
        // Notes of translators may stand in further columns: beside the original is where the translation was.
        for (const qsizetype next : {columns.source + 1, columns.source + 2, columns.source - 1, columns.source - 2}) {
            if (next < 0 || next >= width || next == columns.code) continue;
            columns.target = next;
            break;
        }
        return columns;
    }

    /// The first of the columns with most.
    static qsizetype mostOf(const QMap<qsizetype, int>& counts, const QSet<qsizetype>& but)
    {
        qsizetype best = -1;
        for (auto it = counts.cbegin(); it != counts.cend(); ++it)
            if (!but.contains(it.key()) && (best < 0 || it.value() > counts.value(best))) best = it.key();
        return best;
    }

    void readRow(const TextTable::Row& row, const Columns& columns)
    {
        const auto cell = [&](qsizetype at) { return at < 0 ? QString() : row.cells.value(at); };
        const QString source = cell(columns.source), target = cell(columns.target);
        const auto code = readRowCode(cell(columns.code));
        const Where where = code ? find(*code) : Where();
        if (where.place >= 0) return readKnown(*code, where, source, target);
        if (row.isHead || row.cells.join(QString()).trimmed().isEmpty() || isHead(row)) return;
        const QString words = quoted(source.trimmed().isEmpty() ? target : source);
        if (code) {
            // Told as what stands in other files for texts that are not there.
            m_strangers.append({cell(columns.code), {{{}, {{Piece::Kind::Words, words}}, {}, false, {}}}});
            return;
        }
        m_result.strays.append(
            Tr::tr("A row has no code that can be read, so it was not taken: “%1”. Copy the code from the file that "
                   "was sent.")
                .arg(words));
    }

    /// The column whose head ends in one of the languages.
    static qsizetype namedIn(const TextTable::Row& row, const QStringList& languages)
    {
        for (qsizetype i = 0; i < row.cells.size(); ++i)
            for (const QString& language : languages)
                if (!language.isEmpty() && row.cells[i].trimmed().endsWith(u'(' + language + u')', Qt::CaseInsensitive))
                    return i;
        return -1;
    }

    /// What the head of the column of the translation may say: the language may not have been known at first.
    QStringList targetNames() const { return {m_result.targetLanguage, TableKey::unknown()}; }

    /// The line above the columns, whether or not the document marks it as one: it names both languages.
    bool isHead(const TextTable::Row& row) const
    {
        return namedIn(row, {m_result.sourceLanguage}) >= 0 && namedIn(row, targetNames()) >= 0;
    }

    void readKnown(const RowCode& code, const Where& where, const QString& source, const QString& target)
    {
        Place& place = m_places[where.place];
        const Lines lines = linesOf(place.unit);
        const bool again = place.rows.contains(where.number);
        if (again && (target.trimmed().isEmpty() || target == m_targets.value(code.place))) return;
        if (again && !m_targets.value(code.place).trimmed().isEmpty()) {
            m_result.strays.append(
                Tr::tr("The file has a row twice, with different translations. The first was taken: “%1”.")
                    .arg(quoted(source)));
            return;
        }
        place.rows.insert(where.number);
        m_targets.insert(code.place, target);
        ReturnedSegment row;
        row.id = QStringLiteral("s%1").arg(where.number);
        const Segment* own = segmentAt(where);
        const qsizetype at = segmentSaying(place, code, where.number);
        const Segment* segment = at < 0 ? own : &place.unit.segments[at];
        if (at >= 0) {
            place.used.insert(int(at));
            row.source = segment->pieces;
        } else {
            row.source = piecesOf(source, segment ? *segment : Segment(), lines);
        }
        if (!target.trimmed().isEmpty() && segment)
            row.target = piecesOf(target, *segment, lines);
        else if (segment && at >= 0 && lettersOf(source) != lettersOf(markedText(*segment, lines)))
            row.fault = Tr::tr("The column for the translation is empty, but the one of the original was changed, so "
                               "nothing was taken. The translation may stand in the wrong column.");
        if (again) place.returned.segments.removeIf([&](const ReturnedSegment& each) { return each.id == row.id; });
        place.returned.segments.append(std::move(row));
    }

    /// The paragraph that still says what the row was made from: the one of its number, else another one.
    static qsizetype segmentSaying(const Place& place, const RowCode& code, int number)
    {
        qsizetype found = -1;
        for (qsizetype i = 0; i < place.unit.segments.size(); ++i) {
            const Segment& segment = place.unit.segments[i];
            if (code.source.isEmpty() || rowCodeOf(place.unit.id(), segment).source != code.source) continue;
            if (segment.number == number) return i;
            if (found < 0) found = i;
        }
        return found;
    }

    /// Paragraphs that no row speaks of, among those of which some do.
    static void addMissing(Place& place)
    {
        for (qsizetype i = 0; i < place.unit.segments.size(); ++i) {
            const Segment& segment = place.unit.segments[i];
            if (!segment.isTranslatable() || place.used.contains(int(i)) || place.rows.contains(segment.number))
                continue;
            ReturnedSegment missing{segmentId(segment), segment.pieces, {}, false, {}};
            missing.fault = Tr::tr("A paragraph of this text has no row in the file: the row was deleted, or the "
                                   "paragraph is new. It stays as it is.");
            place.returned.segments.append(std::move(missing));
        }
    }

    Returned m_result;
    QList<Place> m_places;
    QHash<QString, Where> m_byCode;
    bool m_knowsLost = false;
    QHash<QString, QString> m_targets; ///< of rows, by the first half of their codes
    QList<ReturnedUnit> m_strangers;
};

} // namespace

QString TableKey::shown() const
{
    return QStringLiteral("microvet %1 %2 → %3")
        .arg(course.toString(QUuid::WithoutBraces), sourceLanguage,
             targetLanguage.isEmpty() ? unknown() : targetLanguage);
}

TableKey findTableKey(const QString& text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text) {
        if (c == QChar::SoftHyphen || c.category() == QChar::Other_Format) continue;
        plain += c.category() == QChar::Punctuation_Dash ? QChar(u'-') : c.isSpace() ? QChar(u' ') : c;
    }
    static const QRegularExpression key(
        QStringLiteral(
            "microvet\\W{1,4}([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\s+([a-z0-9-]+?)\\s*(?:→|->|>)\\s*"
            "([a-z0-9-]+|\\?)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = key.match(plain);
    if (!match.hasMatch()) return {};
    const QString target = match.captured(3);
    return {QUuid::fromString(match.captured(1)), match.captured(2),
            target == TableKey::unknown() ? QString() : target};
}

Returned returnedOf(const TableKey& key, const QList<TextTable>& tables, const model::Course& course)
{
    Joiner joiner(key, course);
    for (const TextTable& table : tables)
        joiner.read(table);
    return joiner.take();
}

} // namespace microvet::translation
