#include "core/exporters/moodle/question_bank.h"

namespace microvet::exporters::moodle {

using namespace model;

namespace {

constexpr int topCategory = 1; ///< every context has one, which holds all others and no questions
constexpr int firstCategory = 2;
constexpr int longestQuestionName = 100;

/// A stamp is what tells the same category or question again when a course is restored twice.
QString stamp(const QUuid& element, const QString& part)
{
    return QStringLiteral("microvet+%1+%2").arg(element.toString(QUuid::WithoutBraces), part);
}

class Writer {
public:
    Writer(Backup& backup, plan::PageWriter& page, const QuestionForms& forms, int lastQuestion)
        : m_backup(backup)
        , m_page(page)
        , m_forms(forms)
        , m_nextQuestion(lastQuestion + 1)
    {
        m_xml.open("question_categories");
    }

    void openCategory(int id, const QString& name)
    {
        m_xml.open("question_category", id);
        m_xml.text("name", shortName(name));
        m_xml.number("contextid", courseContext);
        m_xml.number("contextlevel", 50); // the course
        m_xml.number("contextinstanceid", courseId);
        m_xml.text("info", {});
        m_xml.number("infoformat", 1);
        m_xml.text("stamp", stamp(m_backup.course().id.uuid(), QString::number(id)));
        m_xml.number("parent", id == topCategory ? 0 : topCategory);
        m_xml.number("sortorder", id == topCategory ? 0 : id);
        m_xml.nothing("idnumber");
        m_xml.open("question_bank_entries");
        m_category = id;
        m_inCategory = 0;
    }

    void closeCategory()
    {
        m_xml.close();
        m_xml.close();
    }

    void write(int id, const Question& question)
    {
        const MoodleQuestion written = moodleQuestion(m_page, question, m_forms);
        m_rows.gaps.clear();
        for (qsizetype i = 0; i < written.gaps.size(); ++i)
            m_rows.gaps.append(m_nextQuestion + static_cast<int>(i));
        // Lists are sorted by name: the number keeps the order of the course.
        const QString name =
            QStringLiteral("%1 %2").arg(++m_inCategory, 2, 10, QLatin1Char('0')).arg(plainLine(question.prompt));
        const QString mark = stamp(question.id.uuid(), QString::number(m_category));
        write(id, 0, name, written, std::max(question.points, 0.0), mark, &question.hint);
        for (qsizetype i = 0; i < written.gaps.size(); ++i)
            write(m_nextQuestion++, id, name, written.gaps[i], 1, mark + u'+' + QString::number(i + 1), nullptr);
        if (const auto* hotspot = std::get_if<Hotspot>(&question.body))
            if (const Media* picture = m_page.media(hotspot->image))
                m_backup.files.add({courseContext, "question", "questiontext", id}, picture->file);
    }

    QByteArray finish()
    {
        m_xml.close();
        return m_xml.finish();
    }

private:
    void write(int id, int parent, const QString& name, const MoodleQuestion& question, double mark,
               const QString& stampText, const RichText* hint)
    {
        m_xml.open("question_bank_entry", id);
        m_xml.number("questioncategoryid", m_category);
        m_xml.nothing("idnumber");
        m_xml.nothing("ownerid");
        m_xml.open("question_version");
        m_xml.open("question_versions", id);
        m_xml.number("version", 1);
        m_xml.text("status", QStringLiteral("ready"));
        m_xml.open("questions");
        m_xml.open("question", id);
        m_xml.number("parent", parent);
        m_xml.text("name", shortName(name, longestQuestionName));
        m_xml.html("questiontext", question.text);
        m_xml.html("generalfeedback", question.generalFeedback);
        m_xml.real("defaultmark", mark, 7);
        m_xml.real("penalty", 0, 7); // a second try after a hint costs nothing, as in the player
        m_xml.text("qtype", question.type);
        m_xml.number("length", 1);
        m_xml.text("stamp", stampText);
        m_xml.number("timecreated", m_backup.time);
        m_xml.number("timemodified", m_backup.time);
        m_xml.nothing("createdby");
        m_xml.nothing("modifiedby");
        m_xml.open(QByteArray("plugin_qtype_" + question.type.toLatin1() + "_question").constData());
        question.options(m_xml, m_rows);
        m_xml.close();
        m_xml.open("question_hints");
        if (hint && !hint->isEmpty()) {
            m_xml.open("question_hint", m_rows.take());
            m_xml.html("hint", m_page.detachedRich(*hint));
            m_xml.flag("shownumcorrect", false);
            m_xml.flag("clearwrong", false);
            m_xml.nothing("options");
            m_xml.close();
        }
        m_xml.close();
        m_xml.empty("tags");
        for (int depth = 0; depth < 5; ++depth)
            m_xml.close();
    }

    Backup& m_backup;
    plan::PageWriter& m_page;
    const QuestionForms& m_forms;
    Xml m_xml;
    RowIds m_rows;
    int m_category = 0;
    int m_inCategory = 0;
    int m_nextQuestion; ///< for questions inside others
};

} // namespace

int QuestionBank::addCategory(const QString& name)
{
    m_categories.append({name, {}});
    return firstCategory - 1 + static_cast<int>(m_categories.size());
}

int QuestionBank::add(const Question& question)
{
    m_categories.last().questions.append({++m_questions, &question});
    return m_questions;
}

QList<int> QuestionBank::categories() const
{
    QList<int> ids{topCategory};
    for (qsizetype i = 0; i < m_categories.size(); ++i)
        ids.append(firstCategory + static_cast<int>(i));
    return ids;
}

QByteArray QuestionBank::write(Backup& backup, plan::PageWriter& page, const QuestionForms& forms) const
{
    Writer writer(backup, page, forms, m_questions);
    writer.openCategory(topCategory, QStringLiteral("top"));
    writer.closeCategory();
    for (qsizetype i = 0; i < m_categories.size(); ++i) {
        writer.openCategory(firstCategory + static_cast<int>(i), m_categories[i].name);
        for (const auto& [id, question] : m_categories[i].questions)
            writer.write(id, *question);
        writer.closeCategory();
    }
    return writer.finish();
}

} // namespace microvet::exporters::moodle
