#include "core/actions/programme/person_page.h"

#include "core/programme/letters/letter_records.h"
#include "core/programme/letters/privacy.h"
#include "core/programme/letters/words.h"
#include "core/programme/store/daily_copies.h"
#include "core/report/html_page.h"

#include <QCoreApplication>

#include <algorithm>

namespace microvet::actions {

using namespace programme;
using report::escaped;
using report::pageDay;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions)
};

/// Texts keep their lines.
QString cellText(const QString& text)
{
    QString html = escaped(text.trimmed());
    html.replace(u'\n', QLatin1String("<br/>"));
    return html;
}

QString rowHtml(const QString& name, const QString& value)
{
    return QStringLiteral("<tr><th scope=\"row\">%1</th><td>%2</td></tr>\n").arg(cellText(name), cellText(value));
}

QString tableHtml(const QString& heading, const QList<std::pair<QString, QString>>& rows)
{
    QString html = QStringLiteral("<h2>%1</h2>\n<table>\n").arg(escaped(heading));
    for (const auto& [name, value] : rows) html += rowHtml(name, value);
    return html + QLatin1String("</table>\n");
}

QList<std::pair<QString, QString>> keepingRows(const DueErasure& keeping, const Person& person)
{
    const Field* basis = Person::kind().find(u"legal_basis");
    QList<std::pair<QString, QString>> rows{
        {Tr::tr("Why we keep it"), keeping.purpose.isEmpty() ? Tr::tr("Not said.") : keeping.purpose},
        {Tr::tr("On which basis"), keeping.legalBasis.isEmpty() ? Tr::tr("Not said.") : basis->shown(keeping.legalBasis)},
        {Tr::tr("Until when"), keeping.on.isValid() ? pageDay(keeping.on) : Tr::tr("Until the programme ends. Its last day is not set yet.")}};
    if (!person.keepReason.isEmpty()) rows.append({Tr::tr("Why longer than usual"), person.keepReason});
    return rows;
}

/// What lies where the programme does not reach.
QStringList outsideSentences(const PersonData& data)
{
    int letters = 0;
    QStringList files;
    for (const PersonRecord& one : data.records) {
        if (one.any.kind == &Letter::kind() && liesOutside(static_cast<const Letter&>(*one.any.record))) ++letters;
        for (const Field& field : one.any.kind->fields)
            if (const QString file = field.get(*one.any.record).toString(); field.type == FieldType::File && !file.isEmpty()) files.append(file);
    }
    QStringList sentences;
    if (letters > 0)
        sentences.append(Tr::tr("%n letters to this person went out as mail files, through the mail program or on paper. Such files and mails lie "
                                "where they were saved and sent.", nullptr, letters));
    if (!files.isEmpty()) sentences.append(Tr::tr("Files that are named above: %1").arg(files.join(QLatin1String(", "))));
    sentences.append(Tr::tr("Daily copies of the programme hold the same, encrypted. The last %1 of them are kept, however old they are.").arg(keptCopies));
    sentences.append(Tr::tr("Where the programme was restored from a copy, rescued or joined with another, it may still lie beside its file as it was before, "
                            "not encrypted, until somebody deletes it."));
    sentences.append(Tr::tr("What was exported or printed lies with whoever did so."));
    return sentences;
}

} // namespace

Document personDocument(const PersonData& data, const DueErasure& keeping, const Programme& programme, const QDate& day)
{
    Document document;
    document.language = wordLanguage(report::pageLocale().bcp47Name());
    document.title = Tr::tr("What is kept about %1").arg(data.person.name);
    QString& html = document.html;
    html = QStringLiteral("<h1>%1</h1>\n").arg(escaped(document.title));
    html += QStringLiteral("<p>%1</p>\n").arg(escaped(programme.organisation.isEmpty() ? Tr::tr("As of %1.").arg(pageDay(day))
                                                                                       : Tr::tr("%1, as of %2.").arg(programme.organisation, pageDay(day))));
    html += tableHtml(Tr::tr("Why and until when"), keepingRows(keeping, data.person));
    for (const PersonSection& section : personSections(data)) html += tableHtml(section.heading, section.rows);
    html += QStringLiteral("<h2>%1</h2>\n<ul>\n").arg(escaped(Tr::tr("Outside of the programme")));
    for (const QString& sentence : outsideSentences(data)) html += QStringLiteral("<li>%1</li>\n").arg(escaped(sentence));
    html += QLatin1String("</ul>\n");
    const PrivacyNotice notice = privacyNotice(programme, document.language);
    html += QStringLiteral("<h2>%1</h2>\n").arg(escaped(notice.title));
    for (const NoticeSection& section : notice.sections) {
        if (section.text.contains(u'{')) continue; // what the organisation has not filled in yet
        html += QStringLiteral("<h3>%1</h3>\n%2").arg(escaped(section.heading), textAsXhtml(section.text));
    }
    // What XML does not take must not end the page.
    html.removeIf([](QChar c) { return (c < u' ' && c != u'\n' && c != u'\t') || c == QChar(0xFFFE) || c == QChar(0xFFFF); });
    return document;
}

Result<Document> personDocument(Store& store, const QUuid& person)
{
    const auto data = personData(store, person);
    if (!data.ok()) return data.error();
    const auto keeping = keepingOf(store, person);
    if (!keeping.ok()) return keeping.error();
    const auto programme = store.first<Programme>();
    if (!programme.ok()) return programme.error();
    return personDocument(*data, *keeping, *programme, store.now().toLocalTime().date());
}

} // namespace microvet::actions
