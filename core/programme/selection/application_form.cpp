#include "core/programme/selection/application_form.h"

#include "core/programme/letters/placeholders.h"
#include "core/programme/letters/privacy.h"
#include "core/programme/letters/words.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

QByteArray part(const QString& name)
{
    QFile file(QStringLiteral(":/programme/form/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString escaped(const QString& text) { return text.toHtmlEscaped(); }

/// For the page's policy: this script or look and no other.
QString hashOf(const QByteArray& text)
{
    return QStringLiteral("'sha256-%1'").arg(QLatin1String(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64()));
}

/// Writes the parts of one form.
class FormPage {
public:
    FormPage(const Call& call, const Programme& programme, const QList<FormQuestion>& questions, const PrivacyNotice& notice)
        : m_call(call)
        , m_programme(programme)
        , m_language(languageOf(call))
        , m_questions(questions)
        , m_notice(notice)
    {
    }

    QByteArray write() const
    {
        const QByteArray style = part(QStringLiteral("form.css")), script = part(QStringLiteral("form.js"));
        const QString policy = QStringLiteral("default-src 'none'; script-src %1; style-src %2; base-uri 'none'; form-action 'none'").arg(hashOf(script), hashOf(style));
        const QString title = word(m_language, QStringLiteral("selection.form.title"));
        QString page = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                                      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                                      "<meta name=\"referrer\" content=\"no-referrer\">\n"
                                      "<meta http-equiv=\"Content-Security-Policy\" content=\"%2\">\n<title>%3</title>\n<style>")
                           .arg(m_language, policy, escaped(title));
        page += QString::fromUtf8(style) + QStringLiteral("</style>\n</head>\n<body>\n<main>\n<h1>%1</h1>\n").arg(escaped(title));
        QStringList subject{m_call.title, m_programme.organisation};
        subject.removeAll(QString());
        page += QStringLiteral("<p class=\"subject\">%1</p>\n").arg(escaped(subject.join(QStringLiteral(" – "))));
        page += introduction() + form();
        page += QStringLiteral("<footer>%1</footer>\n</main>\n").arg(escaped(word(m_language, QStringLiteral("common.foot"))));
        page += QStringLiteral("<script type=\"application/json\" id=\"form-data\">%1</script>\n<script>").arg(data());
        page += QString::fromUtf8(script) + QLatin1String("</script>\n</body>\n</html>\n");
        return page.toUtf8();
    }

private:
    QString words(const char* name) const { return word(m_language, QStringLiteral("selecting.form.") + QLatin1String(name)); }

    static QString paragraph(const QString& text) { return text.trimmed().isEmpty() ? QString() : QStringLiteral("<p>%1</p>\n").arg(escaped(text)); }

    QString introduction() const
    {
        QString html;
        const QStringList parts = m_call.text.split(QLatin1Char('\n'));
        for (const QString& one : parts) html += paragraph(one);
        html += paragraph(m_call.closes.isValid()
                              ? fill(word(m_language, QStringLiteral("selection.form.intro")), {{QStringLiteral("closes"), dayIn(m_language, m_call.closes)}}).text
                              : words("introOpen"));
        html += paragraph(words("place")) + paragraph(words("starred"));
        return html + QStringLiteral("<noscript><p class=\"wrong\">%1</p></noscript>\n").arg(escaped(words("noScript")));
    }

    QString form() const
    {
        QString html = QStringLiteral("<form novalidate autocomplete=\"on\" hidden>\n<div class=\"problems\" tabindex=\"-1\" role=\"alert\" hidden><p>%1</p><ul></ul></div>\n")
                           .arg(escaped(words("problems")));
        html += QStringLiteral("<fieldset><legend>%1</legend>\n").arg(escaped(words("you")));
        bool about = true;
        for (qsizetype i = 0; i < m_questions.size(); ++i) {
            if (about && m_questions[i].shape == FormQuestion::Long) {
                html += QStringLiteral("</fieldset>\n<fieldset><legend>%1</legend>\n").arg(escaped(words("application")));
                about = false;
            }
            html += input(m_questions[i], idOf(i));
        }
        html += QLatin1String("</fieldset>\n") + notice() + agreement();
        return html + QStringLiteral("<button type=\"submit\">%1</button>\n<div class=\"saved\" role=\"status\"></div>\n</form>\n").arg(escaped(words("save")));
    }

    static QString idOf(qsizetype number) { return QStringLiteral("answer-%1").arg(number + 1); }

    QString input(const FormQuestion& question, const QString& id) const
    {
        const QString needed = question.needed ? QStringLiteral(" aria-required=\"true\"") : QString();
        const QString common = QStringLiteral("id=\"%1\" name=\"%1\" aria-describedby=\"%1-wrong\"%2").arg(id, needed);
        QString html = QStringLiteral("<div><label for=\"%1\">%2%3</label>\n").arg(id, escaped(question.text), question.needed ? QStringLiteral(" *") : QString());
        const auto line = [&](const char* type, const char* fills) {
            return QStringLiteral("<input type=\"%1\" %2 maxlength=\"500\"%3>").arg(QLatin1String(type), common, *fills ? QStringLiteral(" autocomplete=\"%1\"").arg(QLatin1String(fills)) : QString());
        };
        switch (question.shape) {
        case FormQuestion::Line: html += line("text", question.key == QLatin1String("name") ? "name" : ""); break;
        case FormQuestion::Mail: html += line("email", "email"); break;
        case FormQuestion::Phone: html += line("tel", "tel"); break;
        case FormQuestion::Level:
            html += QStringLiteral("<select %1><option value=\"\">%2</option>").arg(common, escaped(words("choose")));
            for (const char* level : {"A1", "A2", "B1", "B2", "C1", "C2"}) html += QStringLiteral("<option>%1</option>").arg(QLatin1String(level));
            html += QLatin1String("</select>");
            break;
        case FormQuestion::Long: html += QStringLiteral("<textarea %1 rows=\"6\" maxlength=\"20000\"></textarea>").arg(common); break;
        }
        return html + QStringLiteral("\n<p class=\"wrong\" id=\"%1-wrong\" hidden></p></div>\n").arg(id);
    }

    QString notice() const
    {
        QString html = QStringLiteral("<section class=\"notice\" aria-labelledby=\"notice\"><h2 id=\"notice\">%1</h2>\n").arg(escaped(m_notice.title));
        for (const NoticeSection& section : m_notice.sections)
            html += QStringLiteral("<h3>%1</h3>\n").arg(escaped(section.heading)) + paragraph(section.text);
        return html + QStringLiteral("<p class=\"version\">%1</p>\n</section>\n").arg(escaped(m_notice.versionSentence(m_language)));
    }

    QString agreement() const
    {
        return QStringLiteral("<fieldset class=\"agree\"><legend>%1</legend>\n<label for=\"consent\"><input type=\"checkbox\" id=\"consent\" name=\"consent\" "
                              "aria-required=\"true\" aria-describedby=\"consent-wrong\"><span>%2 *</span></label>\n<p class=\"wrong\" id=\"consent-wrong\" hidden></p></fieldset>\n")
            .arg(escaped(words("agree")), escaped(consentSentence(m_programme, m_language)));
    }

    QString data() const
    {
        QJsonArray questions;
        for (qsizetype i = 0; i < m_questions.size(); ++i)
            questions.append(QJsonObject{{QStringLiteral("id"), idOf(i)}, {QStringLiteral("key"), m_questions[i].key}, {QStringLiteral("text"), m_questions[i].text},
                                         {QStringLiteral("needed"), m_questions[i].needed}, {QStringLiteral("mail"), m_questions[i].shape == FormQuestion::Mail}});
        const QString mail = m_programme.contactMail.trimmed();
        QString saved = words(mail.isEmpty() ? "savedOnly" : "saved");
        saved.replace(QLatin1String("{mail}"), mail);
        const QJsonObject texts{{QStringLiteral("needed"), word(m_language, QStringLiteral("selection.form.needed"))}, {QStringLiteral("wrongMail"), words("wrongMail")},
                                {QStringLiteral("noConsent"), words("noConsent")}, {QStringLiteral("agree"), words("agree")}, {QStringLiteral("saved"), saved},
                                {QStringLiteral("fileName"), words("fileName")}};
        const QJsonObject all{{QStringLiteral("call"), QJsonObject{{QStringLiteral("id"), m_call.id.toString(QUuid::WithoutBraces)}, {QStringLiteral("title"), m_call.title}}},
                              {QStringLiteral("questions"), questions}, {QStringLiteral("consent"), consentSentence(m_programme, m_language)}, {QStringLiteral("notice"), m_notice.version()},
                              {QStringLiteral("suffix"), answerFileSuffix()}, {QStringLiteral("words"), texts}};
        // Nothing in it may end the script element.
        return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact)).replace(QLatin1Char('<'), QLatin1String("\\u003c"));
    }

    const Call& m_call;
    const Programme& m_programme;
    QString m_language;
    const QList<FormQuestion>& m_questions;
    const PrivacyNotice& m_notice;
};

} // namespace

Result<QByteArray> applicationForm(const Call& call, const QList<CallQuestion>& own, const Programme& programme)
{
    if (call.id.isNull()) return Error{Error::Kind::Invalid, Tr::tr("Please store the call first: its form names it."), {}};
    const PrivacyNotice notice = privacyNotice(programme, languageOf(call));
    if (const Status whole = complete(notice.filled); !whole.ok()) return whole.error();
    const QList<FormQuestion> questions = formQuestions(call, own);
    return FormPage(call, programme, questions, notice).write();
}

} // namespace microvet::programme
