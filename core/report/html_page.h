#pragma once

#include <QDateTime>
#include <QLocale>
#include <QString>

namespace microvet::report {

QString escaped(const QString& text);
/// Numbers and dates go with the words around them, not with the machine: reports lie in packages, which are the same
/// everywhere.
QLocale pageLocale();
QString pageDay(const QDate& day);
/// In UTC: whoever reads it may live elsewhere.
QString pageTime(const QDateTime& time);

/// A web page that needs nothing else, to read, to mail and to print; it has the look of all reports. What is written to
/// `html` stands below the head.
class HtmlPage {
public:
    QString html;
    /// Pictures may stand in the page itself, as data: addresses; else it loads none at all.
    bool ownPictures = false;
    /// Of the words in it: "de"; empty: the program's.
    QString language;
    /// Instead of the foot that names the program.
    QString foot;
    /// Rules of CSS of its own, after those that all pages have.
    QString look;

    void heading(int level, const QString& text, const QString& id = {});
    /// Of a list of names and values; nothing for an empty value.
    void row(const QString& name, const QString& value);
    /// A row of a table. `tag`: "h" for the heads of columns, "d" for a row whose first cell is its head.
    void cells(const char* tag, const QStringList& texts);

    /// The document with that title, and a foot.
    QByteArray whole(const QString& title) const;
};

} // namespace microvet::report
