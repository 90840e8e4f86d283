#include "core/actions/programme/letter_page.h"

#include "core/programme/letters/words.h"
#include "core/report/html_page.h"

#include <QRegularExpression>

namespace microvet::actions {

using programme::ComposedLetter;
using report::escaped;

namespace {

/// Addresses of the web and of mail in text that is XHTML already and has no attributes with such in them; of its entities
/// only "&amp;" may stand in an address.
QString withLinks(QString html)
{
    static const QRegularExpression web(QStringLiteral("(https?://(?:&amp;|[^\\s<>\"&])*(?:&amp;|[^\\s<>\"&.,;:!?)]))"));
    static const QRegularExpression mail(QStringLiteral("(?<![\\w.+/@-])([\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)"));
    html.replace(mail, QStringLiteral("<a href=\"mailto:\\1\">\\1</a>"));
    return html.replace(web, QStringLiteral("<a href=\"\\1\">\\1</a>"));
}

/// The headings that the privacy notice has in that language.
QString withNoticeHeadings(QString html, const QString& language)
{
    const QString title = escaped(programme::word(language, QStringLiteral("privacy.title")));
    html.replace(QStringLiteral("<p>%1</p>").arg(title), QStringLiteral("<h2>%1</h2>").arg(title));
    for (const char* section : {"controller", "purpose", "basis", "data", "recipients", "keeping", "rights", "complaint", "voluntary"}) {
        const QString heading = escaped(programme::wordList(language, QStringLiteral("privacy.") + QLatin1String(section)).value(0));
        html.replace(QStringLiteral("<p>%1<br/>").arg(heading), QStringLiteral("<h3>%1</h3>\n<p>").arg(heading));
    }
    return html;
}

} // namespace

QString letterXhtml(const ComposedLetter& letter)
{
    QString html = textAsXhtml(letter.body);
    if (!letter.funding.isEmpty()) {
        const QString funding = textAsXhtml(letter.funding);
        QString apart = funding;
        apart.replace(QLatin1String("<p>"), QLatin1String("<p class=\"funding small\">"));
        if (const qsizetype at = html.lastIndexOf(funding); at >= 0) html.replace(at, funding.size(), apart);
    }
    if (letter.notice) html = withNoticeHeadings(html, letter.language);
    return withLinks(html);
}

QString letterMailPage(const ComposedLetter& letter)
{
    QString html = letterXhtml(letter);
    html.replace(QLatin1String("<p class=\"funding small\">"),
                 QLatin1String("<p style=\"margin:24px 0 16px;padding-top:8px;border-top:1px solid #b4bcc5;font-size:85%;color:#46525f\">"));
    html.replace(QLatin1String("<h2>"), QLatin1String("<h2 style=\"margin:32px 0 8px;font-size:120%\">"));
    html.replace(QLatin1String("<h3>"), QLatin1String("<h3 style=\"margin:16px 0 2px;font-size:100%\">"));
    html.replace(QLatin1String("</h3>\n<p>"), QLatin1String("</h3>\n<p style=\"margin:0 0 16px\">"));
    return QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head><meta charset=\"utf-8\"><title>%2</title></head>\n"
                          "<body style=\"font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.45;color:#1d2733;max-width:640px\">\n%3</body>\n</html>\n")
        .arg(letter.language, escaped(letter.subject), html);
}

Result<Document> letterDocument(const ComposedLetter& letter, const programme::Programme& programme)
{
    if (const Status ready = letter.status(); !ready.ok()) return ready.error();
    Document document{letter.subject, letter.language, {}, letter.subject + QLatin1String("\n\n") + letter.body};
    QStringList from{programme.organisation.trimmed(), programme.address.trimmed()};
    from.removeAll(QString());
    // Where the greeting holds no name, the letter itself begins with whom it is to.
    const QString first = letter.body.section(u'\n', 0, 0).trimmed();
    const bool named = first.contains(letter.toName) && !first.endsWith(u',');
    document.html = QStringLiteral("<div class=\"paper letter\">\n<div class=\"small\">%1</div>\n%2<h1>%3</h1>\n%4</div>\n")
                        .arg(textAsXhtml(from.join(u'\n')), named ? QString() : textAsXhtml(letter.toName), escaped(letter.subject), letterXhtml(letter));
    return document;
}

Result<Document> lettersDocument(const QList<ComposedLetter>& letters, const programme::Programme& programme)
{
    Document all;
    for (const ComposedLetter& letter : letters) {
        const auto one = letterDocument(letter, programme);
        if (!one.ok()) return one.error();
        if (all.html.isEmpty()) {
            all = *one;
            continue;
        }
        all.html += QStringLiteral("<div class=\"mv-sheet\">\n%1</div>\n").arg(one->html);
        all.text += QLatin1String("\n\n\n") + one->text;
    }
    return all;
}

} // namespace microvet::actions
