#include "core/actions/programme/sheet_page.h"

#include "core/programme/following/contributions.h"
#include "core/programme/letters/words.h"
#include "core/report/html_page.h"

#include <QLocale>

namespace microvet::actions {

using namespace programme;
using report::escaped;

namespace {

// In tables, numbers stand below each other and the first column has room for a sentence.
constexpr const char* sheetLook = R"(
.paper td,.paper th{vertical-align:top}
.paper th[scope=row]{color:#1d2733;font-weight:400}
.paper h2{margin-top:1.75rem}
)";

class SheetPaper {
public:
    SheetPaper(const AmbassadorSheet& sheet, const Programme& programme, const QString& language)
        : m_sheet(sheet), m_programme(programme), m_language(language), m_locale(language),
          m_titles(wordList(language, QStringLiteral("role.responsibilities")))
    {
    }

    Document write()
    {
        Document document{named("title"), m_language, {}, {}};
        document.look = QLatin1String(sheetLook);
        document.landscape = true;
        m_html = QStringLiteral("<div class=\"paper\">\n<h1>%1</h1>\n<p class=\"subject\">%2</p>\n").arg(escaped(document.title), escaped(m_sheet.name));
        m_text = document.title + u'\n' + m_sheet.name + u'\n';
        head();
        glance();
        goals();
        for (const SheetRow& row : m_sheet.rows)
            responsibility(row);
        m_html += QStringLiteral("<p class=\"small\">%1</p>\n").arg(escaped(named("note")));
        if (!m_programme.funding.trimmed().isEmpty()) m_html += QStringLiteral("<div class=\"funding\">%1</div>\n").arg(textAsXhtml(m_programme.funding.trimmed()));
        m_html += QStringLiteral("<p class=\"sign\">%1</p>\n</div>\n").arg(escaped(word(m_language, QStringLiteral("common.signature"))));
        document.html = m_html;
        document.text = m_text.trimmed();
        return document;
    }

private:
    QString named(const char* name) const { return word(m_language, QStringLiteral("engagement.sheet.") + QLatin1String(name)); }
    QString number(int value) const { return m_locale.toString(value); }
    /// Short, but with the whole year: paper is kept.
    QString day(const QDate& date) const
    {
        QString format = m_locale.dateFormat(QLocale::ShortFormat);
        if (!format.contains(QLatin1String("yyyy"))) format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
        return date.isValid() ? m_locale.toString(date, format) : QString();
    }
    QString titleOf(const SheetRow& row) const
    {
        const QString own = row.text.simplified();
        return QStringLiteral("%1. %2").arg(number(row.number), own.isEmpty() ? m_titles.value(row.number - 1, row.title) : own);
    }

    void fact(const char* name, const QString& value)
    {
        if (value.trimmed().isEmpty()) return;
        m_html += QStringLiteral("<tr><th scope=\"row\">%1</th><td>%2</td></tr>\n").arg(escaped(named(name)), escaped(value));
        m_text += named(name) + QLatin1String(": ") + value + u'\n';
    }

    /// The first cell of a row is its head.
    void cells(const QStringList& texts, bool heads)
    {
        m_html += QLatin1String("<tr>");
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const QString open = heads ? QStringLiteral("<th scope=\"col\">") : i == 0 ? QStringLiteral("<th scope=\"row\">") : QStringLiteral("<td>");
            m_html += open + escaped(texts.at(i)).replace(QLatin1Char('\n'), QLatin1String("<br/>")) + (heads || i == 0 ? QLatin1String("</th>") : QLatin1String("</td>"));
        }
        m_html += QLatin1String("</tr>\n");
        m_text += texts.join(QLatin1String(" | ")).replace(QLatin1Char('\n'), QLatin1String("; ")) + u'\n';
    }

    void table(const QStringList& heads, const QList<QStringList>& rows)
    {
        m_html += QLatin1String("<table>\n");
        cells(heads, true);
        for (const QStringList& row : rows)
            cells(row, false);
        m_html += QLatin1String("</table>\n");
    }

    void heading(const QString& text)
    {
        m_html += QStringLiteral("<h2>%1</h2>\n").arg(escaped(text));
        m_text += u'\n' + text + u'\n';
    }

    void head()
    {
        m_html += QLatin1String("<table>\n");
        fact("organisation", m_programme.organisation.simplified());
        fact("programme", m_programme.name.simplified());
        fact("since", dayIn(m_language, m_sheet.since));
        fact("until", dayIn(m_language, m_sheet.until));
        QStringList ends{day(m_sheet.period.from), day(m_sheet.period.to)};
        if (!m_sheet.period.isOpen()) fact("period", ends.join(QStringLiteral(" – ")));
        m_html += QLatin1String("</table>\n");
    }

    void glance()
    {
        heading(named("glance"));
        QList<QStringList> rows;
        for (const SheetRow& row : m_sheet.rows) {
            QString shown;
            for (const SheetEntry& entry : row.entries)
                if (entry.isDone() && shown.isEmpty()) shown = entryText(entry, row.number, m_language);
            rows.append({titleOf(row), number(row.planned()), number(row.done()), day(row.latest()), shown});
        }
        table({named("responsibility"), named("planned"), named("done"), named("date"), named("evidence")}, rows);
    }

    void goals()
    {
        if (m_sheet.goals.isEmpty()) return;
        heading(named("goals"));
        // Where a file lies says nothing to others.
        const auto stepText = [](const GoalStep& step) {
            QStringList parts{step.text.simplified(), step.link.trimmed(), step.evidenceFile.section(QLatin1Char('/'), -1)};
            parts.removeAll(QString());
            return parts.join(QStringLiteral(" · "));
        };
        QList<QStringList> rows;
        for (const SheetGoal& one : m_sheet.goals) {
            const Goal& goal = one.goal;
            const QString purpose = goal.purpose.isEmpty() ? QString() : word(m_language, QStringLiteral("engagement.purposes.") + goal.purpose);
            QStringList shows;
            for (const GoalStep& step : one.steps)
                shows.append(QStringLiteral("%1: %2").arg(day(step.date), stepText(step)));
            if (!goal.evidence.trimmed().isEmpty()) shows.append(goal.evidence.simplified());
            QString progress = m_locale.toString(goal.progress) + QStringLiteral(" %");
            if (goal.reached.isValid()) progress = named("reached").replace(QLatin1String("{date}"), day(goal.reached));
            rows.append({goal.text.simplified(), purpose, day(goal.due), progress, shows.join(QLatin1Char('\n'))});
        }
        table({named("goal"), named("serves"), named("due"), named("progress"), named("evidence")}, rows);
    }

    void responsibility(const SheetRow& row)
    {
        heading(titleOf(row));
        if (row.entries.isEmpty()) {
            m_html += QStringLiteral("<p>%1</p>\n").arg(escaped(named("nothing")));
            m_text += named("nothing") + u'\n';
            return;
        }
        QList<QStringList> rows;
        for (const SheetEntry& entry : row.entries)
            rows.append({entryText(entry, row.number, m_language), day(entry.planned), day(entry.done), evidenceText(entry, m_language),
                         sourceName(entry.source, m_language)});
        table({named("what"), named("planned"), named("done"), named("evidence"), named("source")}, rows);
    }

    const AmbassadorSheet& m_sheet;
    const Programme& m_programme;
    QString m_language;
    QLocale m_locale;
    QStringList m_titles;
    QString m_html;
    QString m_text;
};

} // namespace

QString sheetLanguage(const QString& person, const Programme& programme) { return wordLanguage(person, programme.language); }

Document sheetDocument(const AmbassadorSheet& sheet, const Programme& programme, const QString& language)
{
    return SheetPaper(sheet, programme, language.isEmpty() ? sheetLanguage(sheet.language, programme) : wordLanguage(language, programme.language)).write();
}

Result<Document> sheetDocument(Store& store, const QUuid& id, const Period& period)
{
    const auto programme = store.first<Programme>();
    if (!programme.ok()) return programme.error();
    const auto person = store.get<Person>(id);
    if (!person.ok()) return person.error();
    const QString language = sheetLanguage(person->language, *programme);
    const auto sheet = ambassadorSheet(store, id, language, period);
    if (!sheet.ok()) return sheet.error();
    return sheetDocument(*sheet, *programme, language);
}

} // namespace microvet::actions
