#include "core/exporters/moodlexml/question_xml.h"

#include "core/exporters/moodlexml/cloze.h"

#include <cmath>

namespace microvet::exporters {

using namespace model;
using Kind = BankItem::Kind;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

QString typeOf(const BankItem& item, bool ordering)
{
    switch (item.kind) {
    case Kind::Description:
        return QStringLiteral("description");
    case Kind::SingleChoice:
    case Kind::MultipleChoice:
        return QStringLiteral("multichoice");
    case Kind::TrueFalse:
        return QStringLiteral("truefalse");
    case Kind::Ordering:
        return ordering ? QStringLiteral("ordering") : QStringLiteral("matching");
    case Kind::Matching:
        return QStringLiteral("matching");
    case Kind::ShortAnswer:
        return QStringLiteral("shortanswer");
    case Kind::Number:
        return QStringLiteral("numerical");
    case Kind::Gaps:
        return QStringLiteral("cloze");
    case Kind::Words:
        return QStringLiteral("ddwtos");
    case Kind::Essay:
        return QStringLiteral("essay");
    }
    return {};
}

double pointsOf(const BankItem& item)
{
    return item.kind == Kind::Description || !std::isfinite(item.question->points)
               ? 0
               : std::max(item.question->points, 0.0);
}

} // namespace

void QuestionXml::value(const char* element, const QString& value)
{
    m_xml.writeTextElement(QLatin1String(element), value);
}

void QuestionXml::value(const char* element, bool value)
{
    this->value(element, value ? QStringLiteral("true") : QStringLiteral("false"));
}

void QuestionXml::text(const char* element, const QString& html, const QList<XmlFile>& files)
{
    m_xml.writeStartElement(QLatin1String(element));
    m_xml.writeAttribute(QStringLiteral("format"), QStringLiteral("html"));
    m_xml.writeStartElement(QStringLiteral("text"));
    if (!html.isEmpty()) m_xml.writeCDATA(html);
    m_xml.writeEndElement();
    for (const XmlFile& file : files) {
        m_xml.writeStartElement(QStringLiteral("file"));
        m_xml.writeAttribute(QStringLiteral("name"), file.name);
        m_xml.writeAttribute(QStringLiteral("path"), QStringLiteral("/"));
        m_xml.writeAttribute(QStringLiteral("encoding"), QStringLiteral("base64"));
        m_xml.writeCharacters(QString::fromLatin1(file.bytes.toBase64()));
        m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
}

void QuestionXml::write(const BankCategory& category)
{
    m_xml.writeStartElement(QStringLiteral("question"));
    m_xml.writeAttribute(QStringLiteral("type"), QStringLiteral("category"));
    m_xml.writeStartElement(QStringLiteral("category"));
    value("text", moodleAddress(category));
    m_xml.writeEndElement();
    text("info", {});
    value("idnumber", category.element.toString(QUuid::WithoutBraces));
    m_xml.writeEndElement();
}

void QuestionXml::headers(const BankItem& item, const QString& prompt, const QList<XmlFile>& files)
{
    m_xml.writeStartElement(QStringLiteral("name"));
    value("text", item.name);
    m_xml.writeEndElement();
    text("questiontext", prompt, files);
    text("generalfeedback", item.explanation);
    value("defaultgrade", numberText(pointsOf(item)));
    // A hint or another try costs nothing in the player; of true or false Moodle takes nothing else than 1.
    value("penalty", QString::number(item.kind == Kind::TrueFalse ? 1 : 0));
    value("hidden", QStringLiteral("0"));
    value("idnumber", item.question->id.toString());
}

void QuestionXml::answer(const BankAnswer& answer, const char* format)
{
    m_xml.writeAttribute(QStringLiteral("fraction"), percentText(answer.percent));
    m_xml.writeAttribute(QStringLiteral("format"), QLatin1String(format));
    m_xml.writeStartElement(QStringLiteral("text"));
    if (qstrcmp(format, "html") == 0)
        m_xml.writeCDATA(answer.text);
    else
        m_xml.writeCharacters(answer.text);
    m_xml.writeEndElement();
    text("feedback", answer.feedback);
}

void QuestionXml::combinedFeedback(const BankItem& item)
{
    text("correctfeedback", item.feedbackCorrect);
    text("partiallycorrectfeedback", item.feedbackPartly);
    text("incorrectfeedback", item.feedbackIncorrect);
}

void QuestionXml::hint(const BankItem& item)
{
    if (item.hint.isEmpty()) return;
    if (item.kind == Kind::Essay || item.kind == Kind::Description)
        return lose(item, Tr::tr("Moodle shows no hint with this type of question."));
    text("hint", item.hint);
}

void QuestionXml::choice(const BankItem& item)
{
    value("single", item.kind == Kind::SingleChoice);
    value("shuffleanswers", item.question->shuffle);
    value("answernumbering", QStringLiteral("abc"));
    value("showstandardinstruction", QString::number(item.kind == Kind::MultipleChoice));
    combinedFeedback(item);
    for (const BankAnswer& one : item.answers) {
        m_xml.writeStartElement(QStringLiteral("answer"));
        answer(one, "html");
        m_xml.writeEndElement();
    }
}

void QuestionXml::typed(const BankItem& item)
{
    if (const auto* body = std::get_if<ShortAnswer>(&item.question->body))
        value("usecase", QString::number(body->matchCase));
    for (const BankAnswer& one : item.answers) {
        m_xml.writeStartElement(QStringLiteral("answer"));
        answer(one, "moodle_auto_format");
        m_xml.writeEndElement();
    }
}

void QuestionXml::number(const BankItem& item)
{
    const Numeric& body = std::get<Numeric>(item.question->body);
    for (const BankAnswer& one : item.answers) {
        m_xml.writeStartElement(QStringLiteral("answer"));
        answer(one, "moodle_auto_format");
        value("tolerance", one.percent > 0 ? numberText(std::max(body.tolerance, 0.0)) : QStringLiteral("0"));
        m_xml.writeEndElement();
    }
    const QString unit = plan::cleaned(body.unit).simplified();
    if (!unit.isEmpty()) {
        m_xml.writeStartElement(QStringLiteral("units"));
        m_xml.writeStartElement(QStringLiteral("unit"));
        value("multiplier", QStringLiteral("1"));
        value("unit_name", unit);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }
    value("unitgradingtype", QStringLiteral("0"));
    value("unitpenalty", QStringLiteral("0.1"));
    value("showunits", unit.isEmpty() ? QStringLiteral("3") : QStringLiteral("0")); // none; may be typed
    value("unitsleft", QStringLiteral("0"));
}

void QuestionXml::matching(const BankItem& item)
{
    value("shuffleanswers", item.question->shuffle);
    combinedFeedback(item);
    for (const BankPair& pair : item.pairs) {
        m_xml.writeStartElement(QStringLiteral("subquestion"));
        m_xml.writeAttribute(QStringLiteral("format"), QStringLiteral("html"));
        m_xml.writeStartElement(QStringLiteral("text"));
        if (!pair.left.isEmpty()) m_xml.writeCDATA(pair.left);
        m_xml.writeEndElement();
        m_xml.writeStartElement(QStringLiteral("answer"));
        value("text", pair.right);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }
}

void QuestionXml::ordering(const BankItem& item)
{
    const bool partly = item.question->partialCredit;
    value("layouttype", QStringLiteral("VERTICAL"));
    value("selecttype", QStringLiteral("ALL"));
    value("selectcount", QString::number(item.answers.size()));
    value("gradingtype", partly ? QStringLiteral("RELATIVE_NEXT_INCLUDE_LAST") : QStringLiteral("ALL_OR_NOTHING"));
    value("showgrading", QStringLiteral("SHOW"));
    value("numberingstyle", QStringLiteral("none"));
    combinedFeedback(item);
    for (qsizetype i = 0; i < item.answers.size(); ++i) {
        m_xml.writeStartElement(QStringLiteral("answer"));
        answer({item.answers[i].text, double(i + 1)}, "html"); // the place
        m_xml.writeEndElement();
    }
}

void QuestionXml::words(const BankItem& item)
{
    value("shuffleanswers", QStringLiteral("1"));
    combinedFeedback(item);
    for (qsizetype i = 0; i < item.words.size(); ++i) {
        m_xml.writeStartElement(QStringLiteral("dragbox"));
        value("text", item.words[i].toHtmlEscaped());
        value("group", QStringLiteral("1"));
        if (item.wordOf.count(int(i)) > 1) m_xml.writeEmptyElement(QStringLiteral("infinite"));
        m_xml.writeEndElement();
    }
}

void QuestionXml::essay(const BankItem& item)
{
    const bool practical = std::holds_alternative<PracticalTask>(item.question->body);
    value("responseformat", practical ? QStringLiteral("editorfilepicker") : QStringLiteral("editor"));
    value("responserequired", QString::number(!practical));
    value("responsefieldlines", QStringLiteral("15"));
    if (const auto* body = std::get_if<Essay>(&item.question->body)) {
        if (body->minWords > 0) value("minwordlimit", QString::number(body->minWords));
        if (body->maxWords > 0) value("maxwordlimit", QString::number(body->maxWords));
    }
    value("attachments", practical ? QStringLiteral("-1") : QStringLiteral("0")); // as many as wanted
    value("attachmentsrequired", QStringLiteral("0"));
    text("graderinfo", item.forMarkers);
    text("responsetemplate", {});
}

void QuestionXml::write(const BankItem& given, const QList<XmlFile>& files, const QStringList& tags)
{
    BankItem item = given;
    QString prompt = item.prompt;
    if (item.kind == Kind::Gaps) {
        const int gaps = int(item.gaps.size());
        const double weight = pointsOf(item) / gaps;
        const bool whole = weight >= 1 && weight == std::floor(weight) && weight < 1000;
        if (!whole)
            lose(item, Tr::tr("Moodle counts whole points for each gap, here one each. In a test, set the points of "
                              "the question to %1.")
                           .arg(numberText(pointsOf(item))));
        const auto& body = std::get<GapText>(item.question->body);
        prompt = clozeText(item, body.matchCase, whole ? int(weight) : 1);
    } else if (item.kind == Kind::Words) {
        prompt = dragText(item);
    } else if (item.kind == Kind::Ordering && !m_ordering) {
        for (const BankAnswer& one : item.answers)
            item.pairs.append({one.text, QString::number(item.pairs.size() + 1)});
        lose(item, Tr::tr("Learners choose the place of each item by its number there; Moodle 4.4 and later, or its "
                          "plug-in, can have it as ordering: choose so in the options."));
    } else if (item.kind == Kind::Ordering && item.question->partialCredit) {
        lose(
            item,
            Tr::tr(
                "Part of the points is given there for each item that stands before the right one, and for the last."));
    }
    m_xml.writeStartElement(QStringLiteral("question"));
    m_xml.writeAttribute(QStringLiteral("type"), typeOf(item, m_ordering));
    headers(item, prompt, files);
    switch (item.kind) {
    case Kind::SingleChoice:
    case Kind::MultipleChoice:
        choice(item);
        break;
    case Kind::TrueFalse:
    case Kind::ShortAnswer:
        typed(item);
        break;
    case Kind::Number:
        number(item);
        break;
    case Kind::Matching:
        matching(item);
        break;
    case Kind::Ordering:
        m_ordering ? ordering(item) : matching(item);
        break;
    case Kind::Words:
        words(item);
        break;
    case Kind::Essay:
        essay(item);
        break;
    case Kind::Gaps:
    case Kind::Description:
        break;
    }
    hint(item);
    if (!tags.isEmpty()) {
        m_xml.writeStartElement(QStringLiteral("tags"));
        for (const QString& tag : tags) {
            m_xml.writeStartElement(QStringLiteral("tag"));
            value("text", tag);
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
}

} // namespace microvet::exporters
