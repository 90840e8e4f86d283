#include "core/actions/programme/handbook.h"

#include "core/programme/letters/letters.h"
#include "core/programme/letters/privacy.h"
#include "core/programme/letters/role.h"
#include "core/programme/letters/words.h"
#include "core/report/html_page.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace microvet::actions {

using namespace programme;
using report::escaped;

namespace {

// On paper the cover is a page, and a table stays in one piece.
constexpr const char* handbookLook = R"(
main{max-width:52rem}
.cover{background:#1f4573;color:#fff;border-radius:.5rem;padding:3.5rem 2.5rem 2.25rem;margin:0 0 1.5rem}
.cover h1{font-size:2.3rem;margin:0 0 1rem}
.cover .subject,.cover .small,.cover .funding{color:#fff;margin:0 0 .75rem}
.cover .funding{border-top:1px solid #8fa9c9;margin-top:2rem;padding-top:1rem}
h2{border-bottom:2px solid #1f4573;padding-bottom:.25rem}
td,th{hyphens:auto}
.letter{border-left:.3rem solid #1f4573}
@media print{.cover{background:#fff;color:#000;border:2px solid #1f4573;min-height:20cm;padding-top:6cm;break-after:page}.cover .subject,.cover .small,.cover .funding{color:#000}nav{break-after:page}h2{break-before:page}h2:first-of-type,#purpose{break-before:auto}.scroll{overflow:visible;break-inside:avoid}table{font-size:9.5pt}tr{break-inside:avoid}}
)";

class Writer {
public:
    Writer(const HandbookSource& source, const QString& language)
        : m_source(source)
        , m_language(language)
        , m_values{{QStringLiteral("organisation"), source.programme.organisation}, {QStringLiteral("programme"), source.programme.name}}
    {
    }

    Document document()
    {
        const QString title = text("title");
        writeIntro();
        writePurpose();
        writeRole();
        writeChapter("outreach");
        writeSelection();
        writeEngagement();
        writeLetters();
        writeData();
        writeVersions();
        Document document{title, m_language, {}, {}};
        document.html = cover(title) + m_page.html;
        document.look = QLatin1String(handbookLook);
        document.chapters = m_chapters;
        return document;
    }

private:
    QString text(const char* path) const { return word(m_language, QStringLiteral("handbook.") + QLatin1String(path)); }
    QString roleWord(const char* path) const { return word(m_language, QStringLiteral("role.words.") + QLatin1String(path)); }
    QString filledIn(const QString& words) const { return fill(words, m_values).text; }
    QStringList paragraphs(const char* chapter) const { return wordList(m_language, QStringLiteral("handbook.%1.text").arg(QLatin1String(chapter))); }

    void write(const QString& words) { m_page.html += textAsXhtml(filledIn(words)); }
    void list(const QStringList& items) { m_page.html += textAsXhtml(bulleted(items)); }

    void begin(const char* chapter)
    {
        const QString id = QLatin1String(chapter), title = text((QByteArray(chapter) + ".title").constData());
        m_chapters.append({id, title});
        m_page.heading(2, title, id);
    }

    void writeChapter(const char* chapter)
    {
        begin(chapter);
        const QStringList texts = paragraphs(chapter);
        for (const QString& one : texts) write(one);
    }

    /// Whose it is, which version, whom to ask, who pays.
    QString cover(const QString& title) const
    {
        const Programme& programme = m_source.programme;
        QString html = QStringLiteral("<div class=\"cover\">\n");
        const auto line = [&](const char* css, const QString& words) {
            if (!words.simplified().isEmpty()) html += QStringLiteral("<p class=\"%1\">%2</p>\n").arg(QLatin1String(css), escaped(words.simplified()));
        };
        line("subject", programme.organisation);
        html += QStringLiteral("<h1>%1</h1>\n").arg(escaped(title));
        line("subject", programme.name);
        line("small", issue());
        QStringList contact{programme.contactName.simplified(), programme.contactMail.simplified(), programme.website.simplified()};
        contact.removeAll(QString());
        line("small", contact.join(QStringLiteral(" · ")));
        return html + funding() + QStringLiteral("</div>\n");
    }

    QString issue() const
    {
        if (m_source.versions.isEmpty()) return {};
        const HandbookVersion& newest = m_source.versions.constFirst();
        const QString words = word(m_language, QStringLiteral("common.issue")).replace(QLatin1String("{number}"), newest.number.simplified());
        return newest.date.isValid() ? QString(words).replace(QLatin1String("{date}"), dayIn(m_language, newest.date)) : words.section(u',', 0, 0);
    }

    QString funding() const
    {
        const QString words = m_source.programme.funding.trimmed();
        return words.isEmpty() ? QString() : QStringLiteral("<div class=\"funding\">%1</div>\n").arg(textAsXhtml(words));
    }

    void writeIntro() { writeChapter("intro"); }

    void writePurpose()
    {
        begin("purpose");
        m_page.html += textAsXhtml(m_source.programme.purpose); // as the organisation says it
        const QStringList texts = paragraphs("purpose");
        for (const QString& one : texts) write(one);
        QStringList purposes;
        for (const char* code : {"teams", "focalPoint", "synergies", "plans"}) purposes.append(word(m_language, QStringLiteral("role.purposes.") + QLatin1String(code)));
        list(purposes);
    }

    void part(const char* heading, QLatin1String part, const QString& lead = {})
    {
        m_page.heading(3, roleWord(heading));
        if (!lead.isEmpty()) write(lead);
        list(roleTexts(m_source.role, part, m_language));
    }

    void writeRole()
    {
        writeChapter("roles");
        m_page.html += QStringLiteral("<div class=\"card\"><dl>\n");
        m_page.row(roleWord("title"), word(m_language, QStringLiteral("role.title")));
        m_page.row(roleWord("description"), roleTexts(m_source.role, rolePart::description, m_language).join(u' '));
        m_page.html += QStringLiteral("</dl></div>\n");
        part("responsibilities", rolePart::responsibility, roleWord("responsibilitiesLead"));
        part("requirements", rolePart::requirement);
        part("benefits", rolePart::benefit);
    }

    /// Whether the latest call speaks the language of the handbook.
    bool callSpeaks() const
    {
        const QString spoken = m_source.call ? m_source.call->language : QString();
        return m_source.call && wordLanguage(spoken.isEmpty() ? m_source.programme.language : spoken) == m_language;
    }

    /// The call's in its own language, else the framework's with the call's points where both have the same rows.
    Criteria criteria() const
    {
        if (callSpeaks() && !m_source.criteria.criteria.isEmpty()) return m_source.criteria;
        const QList<Criterion>& own = m_source.criteria.criteria;
        GridPoints points;
        if (!own.isEmpty()) points.leastEnglish.clear();
        for (const Criterion& one : own)
            if (!one.leastLevel.isEmpty()) points.leastEnglish = one.leastLevel;
        Criteria usual = frameworkCriteria(m_language, points, roleTexts(m_source.role, rolePart::requirement, m_language));
        if (own.isEmpty()) return usual;
        if (own.size() != usual.criteria.size()) return m_source.criteria;
        for (qsizetype i = 0; i < own.size(); ++i) {
            usual.criteria[i].most = own.at(i).most;
            usual.criteria[i].least = own.at(i).least;
        }
        return usual;
    }

    void writeSelection()
    {
        begin("selection");
        const QStringList texts = paragraphs("selection");
        for (const QString& one : texts) write(one);
        QStringList fields;
        for (const char* field : {"name", "mail", "phone", "experienceEducation", "experienceMicro", "motivation"})
            fields.append(word(m_language, QStringLiteral("selection.form.") + QLatin1String(field)));
        list(fields);
        write(text("selection.eligibility"));
        const Criteria standard = criteria();
        QStringList requirements;
        for (const Requirement& requirement : standard.requirements) requirements.append(requirement.text);
        list(requirements);
        write(text("selection.scoring"));
        writeGrid(standard);
        write(text("selection.answers"));
    }

    QString points(const std::optional<double>& value) const { return value ? QLocale(m_language).toString(*value, 'g', 6) : QString(); }

    /// The empty grid, for two candidates.
    void writeGrid(const Criteria& standard)
    {
        const auto words = [&](const char* path) { return escaped(word(m_language, QStringLiteral("selection.grid.") + QLatin1String(path))); };
        QString html = QStringLiteral("<div class=\"card scroll\"><table><caption class=\"hide\">%1</caption>\n"
                                      "<colgroup><col data-width=\"28\"/><col data-width=\"14\"/><col data-width=\"13\"/><col data-width=\"16\"/><col data-width=\"13\"/><col data-width=\"16\"/></colgroup>\n").arg(words("title"));
        html += QStringLiteral("<tr><th scope=\"col\" rowspan=\"2\">%1</th><th scope=\"col\" rowspan=\"2\">%2</th>").arg(words("title"), words("most"));
        for (int number = 1; number <= 2; ++number)
            html += QStringLiteral("<th scope=\"colgroup\" colspan=\"2\">%1</th>").arg(words("candidate").replace(QLatin1String("{number}"), QString::number(number)));
        html += QStringLiteral("</tr>\n<tr>");
        for (int number = 1; number <= 2; ++number) html += QStringLiteral("<th scope=\"col\">%1</th><th scope=\"col\">%2</th>").arg(words("score"), words("comments"));
        html += QStringLiteral("</tr>\n");
        const auto row = [&](const QString& name, const QString& most, bool whole) {
            html += QStringLiteral("<tr><th scope=\"row\"%1>%2</th><td>%3</td><td></td><td></td><td></td><td></td></tr>\n")
                        .arg(QLatin1String(whole ? "" : " class=\"part\""), name, escaped(most));
        };
        QString block;
        for (const Criterion& criterion : standard.criteria) {
            if (criterion.block != block) {
                block = criterion.block;
                double most = 0;
                for (const Criterion& one : standard.criteria)
                    if (one.block == block) most += one.most.value_or(0);
                if (!block.isEmpty()) row(escaped(block), points(most), true);
            }
            QString name = escaped(criterion.text);
            if (!criterion.floorText.isEmpty()) name += QStringLiteral(" (%1)").arg(escaped(criterion.floorText));
            row(name, points(criterion.most), false);
        }
        row(words("total"), points(standard.most()), true);
        m_page.html += html + QStringLiteral("</table></div>\n");
    }

    void writeEngagement()
    {
        writeChapter("engagement");
        list(wordList(m_language, QStringLiteral("documents.agenda")));
        for (const char* part : {"goals", "recognition"}) {
            m_page.heading(3, text((QByteArray("engagement.") + part + ".title").constData()));
            const QStringList texts = wordList(m_language, QStringLiteral("handbook.engagement.%1.text").arg(QLatin1String(part)));
            for (const QString& one : texts) write(one);
        }
    }

    void writeLetters()
    {
        writeChapter("letters");
        static const QRegularExpression mark(QStringLiteral("(\\{[A-Za-z][A-Za-z0-9]*\\})"));
        for (const LetterKind& kind : letterKinds()) {
            const LetterTemplate letter = letterTemplate(kind.key(), m_language, m_source.letters);
            m_page.heading(3, word(m_language, QStringLiteral("handbook.letters.names.") + kind.key()));
            QString body = QStringLiteral("<p><strong>%1: %2</strong></p>\n").arg(escaped(text("letters.subject")), escaped(letter.subject)) + textAsXhtml(letter.body);
            m_page.html += QStringLiteral("<div class=\"card letter framed\">\n%1</div>\n").arg(body.replace(mark, QStringLiteral("<code>\\1</code>")));
        }
    }

    void writeData()
    {
        begin("data");
        const PrivacyNotice notice = privacyNotice(m_source.programme, m_language);
        for (const NoticeSection& section : notice.sections) {
            m_page.heading(3, section.heading);
            m_page.html += textAsXhtml(section.text);
        }
    }

    void writeVersions()
    {
        if (m_source.versions.isEmpty()) return;
        begin("versions");
        m_page.html += QStringLiteral("<div class=\"card scroll\"><table><caption class=\"hide\">%1</caption>\n").arg(escaped(text("versions.title")));
        m_page.cells("h", {text("versions.number"), text("versions.date"), text("versions.changes"), text("versions.author")});
        for (const HandbookVersion& version : m_source.versions)
            m_page.cells("d", {version.number, dayIn(m_language, version.date), version.changes.simplified(), version.author});
        m_page.html += QStringLiteral("</table></div>\n");
    }

    const HandbookSource& m_source;
    QString m_language;
    Values m_values;
    report::HtmlPage m_page;
    QList<std::pair<QString, QString>> m_chapters; ///< id and title
};

} // namespace

Result<HandbookSource> handbookSource(Store& store)
{
    HandbookSource source;
    auto programme = store.first<Programme>();
    if (!programme.ok()) return programme.error();
    source.programme = *std::move(programme);
    auto role = store.all<RoleText>();
    if (!role.ok()) return role.error();
    source.role = *std::move(role);
    auto letters = store.all<LetterTemplate>();
    if (!letters.ok()) return letters.error();
    source.letters = *std::move(letters);
    auto versions = store.all<HandbookVersion>({{}, "date", true});
    if (!versions.ok()) return versions.error();
    source.versions = *std::move(versions);
    const auto calls = store.all<Call>({{}, "opens", true, 1});
    if (!calls.ok()) return calls.error();
    if (calls->isEmpty()) return source;
    source.call = calls->constFirst();
    auto criteria = criteriaOf(store, source.call->id);
    if (!criteria.ok()) return criteria.error();
    source.criteria = *std::move(criteria);
    return source;
}

QString handbookText(QString html)
{
    static const QRegularExpression breaks(QStringLiteral("<br/>|</(p|h[1-6]|li|tr|dd|caption)>")), tags(QStringLiteral("<[^>]*>")), gaps(QStringLiteral("\n{3,}"));
    html.replace(breaks, QStringLiteral("\n")).replace(QLatin1String("<li>"), QLatin1String("- ")).remove(tags).remove(QChar(QChar::SoftHyphen)).replace(gaps, QStringLiteral("\n\n"));
    return html.replace(QLatin1String("&lt;"), QLatin1String("<")).replace(QLatin1String("&gt;"), QLatin1String(">")).replace(QLatin1String("&quot;"), QLatin1String("\"")).replace(QLatin1String("&amp;"), QLatin1String("&")).trimmed();
}

Document handbook(const HandbookSource& source, const QString& language)
{
    Document document = Writer(source, wordLanguage(language, source.programme.language)).document();
    document.text = handbookText(document.html);
    return document;
}

} // namespace microvet::actions
