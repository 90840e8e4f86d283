#include "tests/core/exporters/moodle_reader.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace microvet::tests {
namespace {

MoodleElement read(QXmlStreamReader& reader)
{
    MoodleElement out;
    out.name = reader.name().toString();
    for (const QXmlStreamAttribute& attribute : reader.attributes())
        out.attributes.insert(attribute.name().toString(), attribute.value().toString());
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            out.children.append(read(reader));
            break;
        case QXmlStreamReader::Characters:
            out.text += reader.text();
            break;
        case QXmlStreamReader::EndElement:
            return out;
        default:
            break;
        }
    }
    return out;
}

void collect(const MoodleElement& element, const QString& name, QList<const MoodleElement*>& out)
{
    for (const MoodleElement& child : element.children) {
        if (child.name == name) out.append(&child);
        collect(child, name, out);
    }
}

class Checker {
public:
    explicit Checker(const Files& files)
        : m_files(files)
    {
    }

    testing::AssertionResult check()
    {
        for (auto it = m_files.begin(); it != m_files.end(); ++it)
            if (it.key().endsWith(QLatin1String(".xml"))) {
                m_documents.insert(it.key(), moodleElement(*it));
                expect(!m_documents[it.key()].name.isEmpty(), it.key() + QStringLiteral(" is not well-formed"));
            }
        checkContents();
        checkFiles();
        checkQuestions();
        checkGrades();
        for (const QString& id : std::as_const(m_activities).keys())
            checkActivity(id);
        for (const MoodleElement* row :
             document(QStringLiteral("completion.xml")).all(QStringLiteral("course_completion_criteria")))
            expect(m_activities.value(row->said(QStringLiteral("moduleinstance"))) ==
                       row->said(QStringLiteral("module")),
                   QStringLiteral("completion asks for no activity"));
        for (const MoodleElement* row : document(QStringLiteral("badges.xml")).all(QStringLiteral("parameter"))) {
            const QString value = row->said(QStringLiteral("value"));
            const bool course = row->said(QStringLiteral("criteriatype")) == QLatin1String("4");
            expect(row->said(QStringLiteral("name")) ==
                       (course ? QStringLiteral("course_") : QStringLiteral("module_")) + value,
                   QStringLiteral("a badge's parameter"));
            expect(course || m_activities.contains(value), QStringLiteral("the badge asks for no activity"));
        }
        return m_wrong.isEmpty() ? testing::AssertionSuccess()
                                 : testing::AssertionFailure() << m_wrong.mid(0, 12).join(u'\n').toStdString();
    }

private:
    void expect(bool good, const QString& what)
    {
        if (!good) m_wrong.append(what);
    }

    const MoodleElement& document(const QString& name) const
    {
        static const MoodleElement none;
        const auto found = m_documents.constFind(name);
        return found == m_documents.cend() ? none : *found;
    }

    void unique(const QList<const MoodleElement*>& rows, const QString& what)
    {
        QSet<QString> ids;
        for (const MoodleElement* row : rows) {
            if (row->children.isEmpty()) continue; // the number of a row elsewhere
            expect(!row->id().isEmpty() && !ids.contains(row->id()),
                   what + QStringLiteral(" has the id %1 twice").arg(row->id()));
            ids.insert(row->id());
        }
    }

    void checkContents()
    {
        const MoodleElement& backup = document(QStringLiteral("moodle_backup.xml"));
        QSet<QString> sections;
        for (const MoodleElement& section : backup.at(QStringLiteral("information/contents/sections")).children) {
            sections.insert(section.said(QStringLiteral("sectionid")));
            expect(document(section.said(QStringLiteral("directory")) + QStringLiteral("/section.xml")).id() ==
                       section.said(QStringLiteral("sectionid")),
                   QStringLiteral("a section without its file"));
        }
        for (const MoodleElement& activity : backup.at(QStringLiteral("information/contents/activities")).children) {
            const QString id = activity.said(QStringLiteral("moduleid")),
                          folder = activity.said(QStringLiteral("directory")) + u'/';
            const QString module = activity.said(QStringLiteral("modulename"));
            expect(sections.contains(activity.said(QStringLiteral("sectionid"))),
                   QStringLiteral("an activity in no section"));
            for (const QString& name :
                 {module + QStringLiteral(".xml"), QStringLiteral("module.xml"), QStringLiteral("inforef.xml"),
                  QStringLiteral("grades.xml"), QStringLiteral("roles.xml")})
                expect(m_files.contains(folder + name), folder + name + QStringLiteral(" is missing"));
            const MoodleElement& own = document(folder + module + QStringLiteral(".xml"));
            expect(own.attributes.value(QStringLiteral("modulename")) == module &&
                       own.attributes.value(QStringLiteral("moduleid")) == id,
                   folder + QStringLiteral(" is another's"));
            m_activities.insert(id, module);
            m_folders.insert(id, folder);
            m_contexts.insert(own.attributes.value(QStringLiteral("contextid")), id);
        }
        for (const char* name : {"course/course.xml", "course/inforef.xml", "course/enrolments.xml", "files.xml",
                                 "questions.xml", "gradebook.xml", "completion.xml", "badges.xml", "roles.xml",
                                 "scales.xml", "outcomes.xml", "users.xml", "groups.xml"})
            expect(m_documents.contains(QLatin1String(name)), QLatin1String(name) + QStringLiteral(" is missing"));
        expect(m_contexts.size() == m_activities.size(), QStringLiteral("two activities in one context"));
    }

    void checkFiles()
    {
        QSet<QString> used;
        const QList<const MoodleElement*> rows = document(QStringLiteral("files.xml")).all(QStringLiteral("file"));
        unique(rows, QStringLiteral("files.xml"));
        for (const MoodleElement* row : rows) {
            const QString hash = row->said(QStringLiteral("contenthash")),
                          name = QStringLiteral("files/%1/%2").arg(hash.left(2), hash);
            const QByteArray bytes = m_files.value(name);
            expect(QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).toHex()) == hash,
                   name + QStringLiteral(" holds other bytes"));
            expect(row->said(QStringLiteral("filesize")).toLongLong() == bytes.size(),
                   name + QStringLiteral(" has another size"));
            used.insert(name);
            m_pool.insert(row->said(QStringLiteral("contextid")) + u'/' + row->said(QStringLiteral("component")) +
                          u'/' + row->said(QStringLiteral("itemid")) + u'/' + row->said(QStringLiteral("filename")));
            m_fileIds.insert(row->id());
        }
        for (auto it = m_files.begin(); it != m_files.end(); ++it)
            expect(!it.key().startsWith(QLatin1String("files/")) || used.contains(it.key()),
                   it.key() + QStringLiteral(" belongs to nothing"));
    }

    void checkQuestions()
    {
        const MoodleElement& bank = document(QStringLiteral("questions.xml"));
        unique(bank.all(QStringLiteral("question_bank_entry")), QStringLiteral("questions.xml, entries"));
        unique(bank.all(QStringLiteral("question")), QStringLiteral("questions.xml, questions"));
        unique(bank.all(QStringLiteral("answer")), QStringLiteral("questions.xml, answers"));
        QSet<QString> stamps;
        for (const MoodleElement* category : bank.all(QStringLiteral("question_category")))
            for (const MoodleElement* entry : category->all(QStringLiteral("question_bank_entry"))) {
                m_entries.insert(entry->id());
                const MoodleElement& question =
                    entry->at(QStringLiteral("question_version/question_versions/questions/question"));
                const QString stamp = question.said(QStringLiteral("stamp"));
                expect(!stamps.contains(stamp), QStringLiteral("two questions with one stamp"));
                stamps.insert(stamp);
                if (question.said(QStringLiteral("parent")) == QLatin1String("0")) ++m_drawable[category->id()];
            }
        for (const MoodleElement* question : bank.all(QStringLiteral("question"))) {
            if (question->children.isEmpty()) continue; // the number of one
            const QString type = question->said(QStringLiteral("qtype"));
            expect(!question->at(QStringLiteral("plugin_qtype_%1_question").arg(type)).name.isEmpty(),
                   type + QStringLiteral(" without what it keeps"));
            for (const MoodleElement* sequence : question->all(QStringLiteral("sequence")))
                for (const QString& part : sequence->text.split(u',', Qt::SkipEmptyParts))
                    expect(m_entries.contains(part), QStringLiteral("a gap without its question"));
            checkMedia(question->said(QStringLiteral("questiontext")), QStringLiteral("2/question/") + question->id());
        }
    }

    void checkGrades()
    {
        QSet<QString> outcomes, ids;
        for (const MoodleElement* row : document(QStringLiteral("outcomes.xml")).all(QStringLiteral("outcome")))
            outcomes.insert(row->id());
        for (auto it = m_documents.begin(); it != m_documents.end(); ++it)
            for (const MoodleElement* item : it->all(QStringLiteral("grade_item"))) {
                if (item->id().isEmpty()) continue; // a reference
                expect(!ids.contains(item->id()), QStringLiteral("two grades with one id"));
                ids.insert(item->id());
                const QString outcome = item->said(QStringLiteral("outcomeid"));
                expect(outcome == QLatin1String("$@NULL@$") || outcomes.contains(outcome),
                       QStringLiteral("a grade of no outcome"));
            }
    }

    void checkMedia(const QString& html, const QString& place)
    {
        static const QRegularExpression address(QStringLiteral("@@PLUGINFILE@@/([^\"]+)"));
        for (auto it = address.globalMatch(html); it.hasNext();) {
            const QString name = it.next().captured(1);
            expect(m_pool.contains(place + u'/' + name),
                   QStringLiteral("%1 shows %2, which is not in the pool").arg(place, name));
        }
    }

    void checkActivity(const QString& id)
    {
        const QString module = m_activities.value(id), folder = m_folders.value(id);
        const MoodleElement& own = document(folder + module + QStringLiteral(".xml"));
        const QString context = own.attributes.value(QStringLiteral("contextid"));
        checkMedia(own.said(QStringLiteral("page/content")), context + QStringLiteral("/mod_page/0"));
        for (const MoodleElement* chapter : own.all(QStringLiteral("chapter")))
            checkMedia(chapter->said(QStringLiteral("content")),
                       context + QStringLiteral("/mod_book/") + chapter->id());
        static const QRegularExpression link(QStringLiteral("\\$@([A-Z]+)VIEWBYID\\*(\\d+)@\\$"));
        for (auto it = link.globalMatch(QString::fromUtf8(m_files.value(folder + module + QStringLiteral(".xml"))));
             it.hasNext();) {
            const auto match = it.next();
            expect(match.captured(1) == QLatin1String("COURSE") ||
                       m_activities.value(match.captured(2)).toUpper() == match.captured(1),
                   QStringLiteral("a link to %1 leads nowhere").arg(match.captured(0)));
        }
        for (const MoodleElement* file : document(folder + QStringLiteral("inforef.xml")).all(QStringLiteral("file")))
            expect(m_fileIds.contains(file->said(QStringLiteral("id"))), QStringLiteral("a file that is not there"));
        QMap<QString, int> drawn;
        for (const MoodleElement* place : own.all(QStringLiteral("question_reference"))) {
            expect(place->said(QStringLiteral("usingcontextid")) == context,
                   QStringLiteral("a slot in another context"));
            expect(m_entries.contains(place->said(QStringLiteral("questionbankentryid"))),
                   QStringLiteral("a slot without a question"));
        }
        for (const MoodleElement* place : own.all(QStringLiteral("question_set_reference")))
            ++drawn[QJsonDocument::fromJson(
                        place->said(QStringLiteral("filtercondition")).toUtf8())[QStringLiteral("questioncategoryid")]
                        .toString()];
        for (auto it = drawn.begin(); it != drawn.end(); ++it)
            expect(m_drawable.value(it.key()) >= *it, QStringLiteral("more questions are drawn than there are"));
    }

    const Files& m_files;
    QMap<QString, MoodleElement> m_documents;
    QMap<QString, QString> m_activities; ///< id → module
    QMap<QString, QString> m_folders;    ///< id → folder
    QMap<QString, QString> m_contexts;
    QSet<QString> m_pool, m_fileIds, m_entries;
    QMap<QString, int> m_drawable; ///< category → questions
    QStringList m_wrong;
};

} // namespace

const MoodleElement& MoodleElement::at(const QString& path) const
{
    static const MoodleElement none;
    const QString first = path.section(u'/', 0, 0), rest = path.section(u'/', 1);
    for (const MoodleElement& child : children)
        if (child.name == first) return rest.isEmpty() ? child : child.at(rest);
    return none;
}

QList<const MoodleElement*> MoodleElement::all(const QString& wanted) const
{
    QList<const MoodleElement*> out;
    collect(*this, wanted, out);
    return out;
}

MoodleElement moodleElement(const QByteArray& xml)
{
    QXmlStreamReader reader(xml);
    if (!reader.readNextStartElement()) return {};
    const MoodleElement out = read(reader);
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError() ? MoodleElement() : out;
}

testing::AssertionResult isSoundBackup(const Files& files) { return Checker(files).check(); }

} // namespace microvet::tests
