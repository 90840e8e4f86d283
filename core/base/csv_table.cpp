#include "core/base/csv_table.h"

#include "core/base/text_encoding.h"

#include <csv.h>

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cstdlib>

namespace microvet {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::base)
};

Error tooLarge(const QString& text) { return {Error::Kind::TooLarge, text, {}}; }

/// How many separators each of the first records has, quotes left aside.
QList<int> separatorsIn(QByteArrayView text, char separator)
{
    QList<int> counts;
    int here = 0;
    bool quoted = false, any = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        else if (!quoted && c == separator) ++here;
        else if (!quoted && (c == '\n' || c == '\r')) {
            if (any) counts.append(here);
            here = 0;
            any = false;
            if (counts.size() == 20) return counts;
            continue;
        }
        any = true;
    }
    if (any) counts.append(here);
    return counts;
}

char separatorOf(QByteArrayView text)
{
    char best = ',';
    double bestScore = 0;
    for (const char candidate : {',', ';', '\t', '|'}) {
        const QList<int> counts = separatorsIn(text.first(std::min<qsizetype>(text.size(), 1 << 18)), candidate);
        if (counts.isEmpty() || counts.constFirst() == 0) continue;
        const auto alike = counts.count(counts.constFirst());
        // Rows that agree with the heads say more than many separators: addresses and answers hold commas too.
        const double share = double(alike) / double(counts.size());
        const double score = share * share * (1 + 0.05 * std::min(counts.constFirst(), 20));
        if (score > bestScore) {
            best = candidate;
            bestScore = score;
        }
    }
    return best;
}

/// libcsv, line by line, so that each row and each fault knows its line.
class Reader {
public:
    Reader(char separator, CsvTable& table) : m_separator(separator), m_table(table) { start(); }
    ~Reader() { csv_free(&m_parser); }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    Status read(const QByteArray& text)
    {
        qsizetype from = 0;
        while (from < text.size()) {
            const qsizetype end = lineEnd(text, from);
            ++m_line;
            if (m_rowLine == 0) m_rowLine = m_line;
            const auto size = size_t(end - from);
            if (csv_parse(&m_parser, text.constData() + from, size, cell, row, this) != size) {
                leaveOut(m_rowLine == m_line
                             ? Tr::tr("The quotation marks in this line do not fit together.")
                             : Tr::tr("The quotation marks in lines %1 to %2 do not fit together.").arg(m_rowLine).arg(m_line));
                csv_free(&m_parser);
                start();
            } else if (m_rowLine == m_line && QByteArrayView(text).sliced(from, end - from).trimmed().isEmpty()) {
                m_rowLine = 0; // libcsv says nothing about an empty line
            }
            if (m_rows > csvRowLimit)
                return tooLarge(Tr::tr("This table has more than %1 rows, which is the most that is taken in at once. Please divide it into several files.").arg(QLocale().toString(csvRowLimit)));
            if (m_widest > csvColumnLimit)
                return tooLarge(Tr::tr("This table has more than %1 columns, which is the most that is taken in. Please remove those that are not needed.").arg(csvColumnLimit));
            from = end;
        }
        if (csv_fini(&m_parser, cell, row, this) != 0)
            leaveOut(Tr::tr("A quotation mark that opens in this line is never closed; nothing from here on was read."));
        return {};
    }

private:
    static qsizetype lineEnd(const QByteArray& text, qsizetype from)
    {
        for (qsizetype i = from; i < text.size(); ++i) {
            if (text[i] == '\n') return i + 1;
            if (text[i] == '\r') return i + 1 < text.size() && text[i + 1] == '\n' ? i + 2 : i + 1;
        }
        return text.size();
    }

    void start()
    {
        csv_init(&m_parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL);
        csv_set_delim(&m_parser, uchar(m_separator));
        m_cells.clear();
        m_rowLine = 0;
    }

    void leaveOut(const QString& why)
    {
        m_table.leftOut.append({m_rowLine, why});
        m_headsLost = m_headsLost || m_table.heads.isEmpty();
    }

    static void cell(void* data, size_t size, void* self)
    {
        auto* reader = static_cast<Reader*>(self);
        reader->m_cells.append(QString::fromUtf8(static_cast<const char*>(data), qsizetype(size)));
    }

    static void row(int, void* self) { static_cast<Reader*>(self)->endRow(); }

    void endRow()
    {
        const bool empty = std::all_of(m_cells.cbegin(), m_cells.cend(), [](const QString& text) { return text.trimmed().isEmpty(); });
        if (!empty && !m_headsLost) {
            m_widest = std::max(m_widest, m_cells.size());
            if (m_table.heads.isEmpty()) m_table.heads = m_cells;
            else addRow();
            ++m_rows;
        }
        m_cells.clear();
        m_rowLine = 0;
    }

    void addRow()
    {
        const qsizetype wanted = m_table.heads.size();
        while (m_cells.size() > wanted && m_cells.constLast().trimmed().isEmpty()) m_cells.removeLast();
        if (m_cells.size() > wanted) {
            leaveOut(Tr::tr("This line has more cells (%1) than there are heads (%2).").arg(m_cells.size()).arg(wanted));
            return;
        }
        while (m_cells.size() < wanted) m_cells.append(QString());
        m_table.rows.append({m_rowLine, m_cells});
    }

    char m_separator;
    CsvTable& m_table;
    csv_parser m_parser;
    QStringList m_cells;
    int m_line = 0;
    int m_rowLine = 0; ///< where the row in the making began; 0: it has not
    qsizetype m_widest = 0;
    int m_rows = 0;
    bool m_headsLost = false;
};

void nameHeads(QStringList& heads)
{
    QStringList named;
    for (qsizetype i = 0; i < heads.size(); ++i) {
        const QString wish = heads[i].simplified().isEmpty() ? Tr::tr("Column %1").arg(i + 1) : heads[i].simplified();
        QString name = wish;
        for (int again = 2; named.contains(name); ++again) name = QStringLiteral("%1 (%2)").arg(wish).arg(again);
        named << name;
    }
    heads = named;
}

} // namespace

Result<CsvTable> readCsvTable(const QByteArray& bytes, const CsvHints& hints)
{
    if (bytes.size() > csvTableLimit)
        return tooLarge(Tr::tr("This file has %1; tables of at most %2 are taken in. Please divide it into several files, or remove columns that are not needed.")
                            .arg(QLocale().formattedDataSize(bytes.size()), QLocale().formattedDataSize(csvTableLimit)));
    const DecodedText decoded = decodeText(bytes, hints.encoding);
    if (decoded.text.contains(QChar(0)))
        return Error{Error::Kind::NotOurs, Tr::tr("This is no table as text. In a spreadsheet, save it as CSV and take that file."), {}};
    CsvTable table;
    table.encoding = decoded.encoding;
    table.encodingGuessed = decoded.guessed;
    if (decoded.guessed)
        table.notes << Tr::tr("The file does not say how its letters are written; it was read as %1. Please check whether letters with accents are right.").arg(decoded.encoding);
    if (decoded.broken) table.notes << Tr::tr("Some characters of the file could not be read; “\ufffd” stands in their place.");

    QByteArray text = decoded.text.toUtf8();
    char separator = hints.separator.isNull() ? 0 : hints.separator.toLatin1();
    // Spreadsheets tell each other in the first line.
    if (text.left(4).toLower() == "sep=" && text.size() > 5 && (text[5] == '\r' || text[5] == '\n')) {
        if (!separator) separator = text[4];
        text.replace(0, 5, QByteArray()); // the line itself stays, empty, so that lines are counted right
    }
    if (separator == 0 || separator == '"') separator = separatorOf(text);
    table.separator = QLatin1Char(separator);
    if (const Status read = Reader(separator, table).read(text); !read.ok()) return read.error();
    if (table.heads.isEmpty()) {
        if (!table.leftOut.isEmpty())
            return Error{Error::Kind::Damaged,
                         Tr::tr("The heads of the columns cannot be read. Line %1: %2").arg(table.leftOut.constFirst().first).arg(table.leftOut.constFirst().second),
                         {}};
        return Error{Error::Kind::NotOurs, Tr::tr("This file is empty: a table has the heads of its columns in the first line."), {}};
    }
    nameHeads(table.heads);
    return table;
}

} // namespace microvet
