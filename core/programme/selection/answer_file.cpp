#include "core/programme/people/columns.h"
#include "core/programme/selection/application_form.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

constexpr int newestVersion = 1;
constexpr qsizetype longestAnswer = 20000; ///< as the form allows
constexpr qsizetype mostAnswers = 200;

/// What neither a form nor a keyboard writes, and what would end lines and pages elsewhere.
QString cleaned(QString text)
{
    text.removeIf([](QChar c) { return (c < u' ' && c != u'\n' && c != u'\t') || c == QChar(0x7f) || c.unicode() >= 0xfffe; });
    return text;
}

} // namespace

Result<AnswerFile> answerFileFrom(const QByteArray& bytes, const QString& name)
{
    if (bytes.size() > answerFileLimit)
        return Error{Error::Kind::TooLarge, Tr::tr("“%1” is larger than any file of answers. Please check that it is the right one.").arg(name), {}};
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject()) {
        const bool begun = bytes.trimmed().startsWith('{') && bytes.contains("microvet-application");
        return begun ? Error{Error::Kind::Damaged, Tr::tr("“%1” is cut short or broken. Please ask for it once more.").arg(name), problem.errorString()}
                     : Error{Error::Kind::NotOurs, Tr::tr("“%1” is no file of answers to an application form.").arg(name), problem.errorString()};
    }
    const QJsonObject json = document.object();
    if (json.value(QLatin1String("format")).toString() != QLatin1String("microvet-application"))
        return Error{Error::Kind::NotOurs, Tr::tr("“%1” is no file of answers to an application form.").arg(name), {}};
    const int version = json.value(QLatin1String("version")).toInt();
    if (version > newestVersion)
        return Error{Error::Kind::TooNew, Tr::tr("“%1” comes from a form of a newer version of microVET Studio. Please update the program.").arg(name), {}};
    const QJsonObject call = json.value(QLatin1String("call")).toObject();
    const QJsonObject answers = json.value(QLatin1String("answers")).toObject();
    const QJsonObject consent = json.value(QLatin1String("consent")).toObject();
    AnswerFile file;
    file.call = QUuid::fromString(call.value(QLatin1String("id")).toString());
    file.callTitle = cleaned(call.value(QLatin1String("title")).toString()).simplified().left(500);
    file.language = json.value(QLatin1String("language")).toString().left(20);
    file.time = QDateTime::fromString(json.value(QLatin1String("time")).toString(), Qt::ISODateWithMs).toUTC();
    file.consent = consent.value(QLatin1String("given")).toBool();
    static const QRegularExpression noticeVersion(QStringLiteral("^[0-9a-f]{8}$"));
    if (const QString notice = consent.value(QLatin1String("notice")).toString(); noticeVersion.match(notice).hasMatch()) file.consentNotice = notice;
    file.consentText = cleaned(consent.value(QLatin1String("text")).toString()).left(longestAnswer);
    if (version < 1 || file.call.isNull() || answers.isEmpty() || answers.size() > mostAnswers)
        return Error{Error::Kind::Damaged, Tr::tr("“%1” does not hold the answers of one application. Please ask for it once more.").arg(name), {}};
    for (auto it = answers.begin(); it != answers.end(); ++it) {
        if (!it->isString() || it.key().size() > 100 || it->toString().size() > longestAnswer)
            return Error{Error::Kind::Damaged, Tr::tr("“%1” holds something that the form does not write, so it was not taken in.").arg(name), {}};
        file.answers.append({it.key(), cleaned(it->toString())});
    }
    return file;
}

Result<Incoming> incomingFrom(const AnswerFile& file, const Call& call, const QList<CallQuestion>& own, QDate today, QStringList& notes)
{
    if (file.call != call.id)
        return Error{Error::Kind::Invalid,
                     Tr::tr("These answers are for the call “%1”, not for “%2”. Nothing was taken in.").arg(file.callTitle, call.title), {}};
    if (!file.consent)
        return Error{Error::Kind::Invalid, Tr::tr("These answers came without consent to use them, so nothing was taken in. Please ask for it."), {}};
    Incoming incoming;
    incoming.source = QStringLiteral("form");
    // It came when it was saved; a clock that is wrong must not bring one from the future.
    incoming.received = file.time.isValid() ? std::min(file.time.toLocalTime().date(), today) : today;
    incoming.language = languageIn(file.language);
    incoming.consentOn = incoming.received;
    incoming.consentText = file.consentText;
    incoming.consentNotice = file.consentNotice;
    incoming.consentHow = QStringLiteral("form");
    const QList<FormQuestion> questions = formQuestions(call, own);
    for (const auto& [key, answer] : file.answers) {
        if (answer.trimmed().isEmpty()) continue;
        const bool asked = std::any_of(questions.begin(), questions.end(), [&, name = key](const FormQuestion& one) { return one.key == name; });
        if (asked) setField(incoming, key, answer, notes);
        else notes << Tr::tr("An answer belongs to a question that the call does not have any more: “%1”").arg(answer.simplified().left(200));
    }
    if (const QStringList problems = problemsOf(incoming); !problems.isEmpty())
        return Error{Error::Kind::Invalid, problems.join(QLatin1Char(' ')), {}};
    return incoming;
}

} // namespace microvet::programme
