#include "core/base/csv.h"

#include <csv.h>

#include <algorithm>
#include <cstdlib>

namespace microvet {
namespace {

bool needsQuotes(const QByteArray& cell)
{
    const auto breaks = [](char c) { return c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r'; };
    return std::any_of(cell.cbegin(), cell.cend(), breaks) || cell != cell.trimmed();
}

} // namespace

QByteArray toCsv(const QList<QStringList>& rows, char separator)
{
    QByteArray out("\xef\xbb\xbf");
    for (const QStringList& row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            QByteArray cell = row[i].toUtf8();
            if (!cell.isEmpty() && QByteArrayView("=+-@\t\r").contains(cell.front())) cell.prepend('\'');
            QByteArray quoted(cell.size() * 2 + 2, Qt::Uninitialized);
            quoted.resize(qsizetype(csv_write(quoted.data(), size_t(quoted.size()), cell.constData(), size_t(cell.size()))));
            if (i > 0) out += separator;
            out += needsQuotes(cell) ? quoted : cell;
        }
        out += "\r\n";
    }
    return out;
}

char separatorOf(const QLocale& locale) { return locale.decimalPoint() == QLatin1String(",") ? ';' : ','; }

QList<QStringList> fromCsv(const QByteArray& bytes)
{
    struct Reading {
        QList<QStringList> rows;
        QStringList row;
    } reading;
    const QByteArray text = bytes.startsWith("\xef\xbb\xbf") ? bytes.mid(3) : bytes;
    qsizetype lineEnd = text.indexOf('\n');
    if (lineEnd < 0) lineEnd = text.size();
    const QByteArray first = text.left(lineEnd);

    csv_parser parser;
    if (csv_init(&parser, CSV_APPEND_NULL) != 0) return {};
    csv_set_delim(&parser, first.count(';') > first.count(',') ? ';' : ',');
    const auto cell = [](void* data, size_t size, void* self) {
        static_cast<Reading*>(self)->row.append(QString::fromUtf8(static_cast<const char*>(data), qsizetype(size)));
    };
    const auto line = [](int, void* self) {
        auto* read = static_cast<Reading*>(self);
        if (!std::all_of(read->row.cbegin(), read->row.cend(), [](const QString& words) { return words.isEmpty(); }))
            read->rows.append(read->row);
        read->row.clear();
    };
    csv_parse(&parser, text.constData(), size_t(text.size()), cell, line, &reading);
    csv_fini(&parser, cell, line, &reading);
    csv_free(&parser);
    return reading.rows;
}

} // namespace microvet
