#pragma once

#include "core/actions/programme/selection_documents.h"
#include "core/programme/letters/words.h"
#include "core/programme/selection/application_questions.h"
#include "core/report/html_page.h"

#include <QLocale>

/// What the papers of a selection share.
namespace microvet::actions {

class SelectionWords {
public:
    explicit SelectionWords(const SelectionRecord& record)
        : m_language(programme::languageOf(record.scoring.call))
        , m_locale(m_language)
    {
    }

    const QString& language() const { return m_language; }
    /// Of resources/programme/<language>/selecting.json.
    QString operator()(const char* path, const programme::Values& values = {}) const
    {
        return programme::fill(programme::word(m_language, QStringLiteral("selecting.") + QLatin1String(path)), values).text;
    }
    /// Of selection.json.
    QString form(const char* path) const { return programme::word(m_language, QStringLiteral("selection.") + QLatin1String(path)); }
    /// Of criteria.json.
    QString paper(const char* name, const programme::Values& values = {}) const
    {
        return programme::fill(programme::word(m_language, QStringLiteral("criteria.papers.") + QLatin1String(name)), values).text;
    }
    QString points(double value) const { return m_locale.toString(value, 'g', 6); }
    QString points(std::optional<double> value) const { return value ? points(*value) : QString(); }
    /// An average: two places.
    QString average(std::optional<double> value) const { return value ? m_locale.toString(*value, 'f', 2) : QString(); }
    QString number(int value) const { return m_locale.toString(value); }
    QString day(QDate date) const { return programme::dayIn(m_language, date); }
    QString nameOf(const SelectionRecord& record, const QUuid& person) const
    {
        const QString name = record.scoring.people.value(person).name;
        return name.isEmpty() ? (*this)("minutes.erased") : name;
    }

private:
    QString m_language;
    QLocale m_locale;
};

/// With its line ends, for a cell or a paragraph.
inline QString inCell(const QString& text)
{
    QString lines = report::escaped(text.trimmed());
    lines.removeIf([](QChar c) { return (c < u' ' && c != u'\n' && c != u'\t') || c.unicode() >= 0xfffe; });
    return lines.replace(QLatin1Char('\n'), QLatin1String("<br/>"));
}

/// Names in the order of the alphabet, invitations left aside: no order of merit.
QList<programme::Application> applicationsByName(const SelectionRecord& record);

/// Of the grid and of tables with a column for each candidate.
extern const char* const gridLook;

} // namespace microvet::actions
