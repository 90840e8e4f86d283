#include "core/model/publication.h"

#include "core/model/media_use.h"
#include "core/model/visit.h"

#include <QRegularExpression>
#include <QSet>

namespace microvet::model {
namespace {

/// A value of a course field that has no text or nothing in it.
template<class V> bool holdsNothing(const V& value) { return value == V(); }

class Publisher {
public:
    Publisher(bool forAssessors, LeftOut& out) : m_forAssessors(forAssessors), m_out(out) {}

    void publish(Course& course)
    {
        for (const Contributor& person : std::as_const(course.contributors))
            if (person.namePublished) m_named.insert(person.name.trimmed());
        m_out.people += int(course.contributors.removeIf([](const Contributor& person) { return !person.namePublished; }));
        m_out.changeNotes += int(course.changes.removeIf([](const ChangeNote& note) { return !note.published; }));
        if (!m_forAssessors) removeKept(course);
        clean(course);
        course.ownWords.clear();
    }

private:
    template<class T> void clean(T& value)
    {
        // Kept as it is: an element of a newer version, whose texts are content.
        if constexpr (!std::is_same_v<T, Unknown>) {
            value.unknown = {};
            forEachField(value, [&](const auto& field, auto& part) { cleanField(value, field.name, field.flags, part); });
        }
    }

    template<class T, class V> void cleanField(const T& owner, const char* name, unsigned flags, V& part)
    {
        if constexpr (std::is_same_v<V, QJsonObject>) return;
        if ((flags & Trainer) && !isForLearners(owner) && !(m_forAssessors && std::is_same_v<T, Essay>)) clear(part, m_out.trainerTexts);
        else if constexpr (std::is_same_v<V, QString>) {
            if (qstrcmp(name, "email") == 0) clear(part, m_out.addresses);
            else if ((flags & Personal) && !m_named.contains(part.trimmed())) clear(part, m_out.people);
            else if (!(flags & Translatable) && isLocalPath(part)) shorten(owner, part);
        } else if constexpr (std::is_same_v<V, RichText>) {
            cleanLinks(part);
        } else {
            detail::forEachNested(part, [&](auto& nested) { clean(nested); });
        }
    }

    /// Model answers may be shown to learners once they have handed in.
    template<class T> static bool isForLearners(const T& owner)
    {
        if constexpr (std::is_same_v<T, Essay>) return owner.showModelAnswer;
        else return false;
    }

    template<class V> static void clear(V& value, int& count)
    {
        if (holdsNothing(value)) return;
        value = V();
        ++count;
    }

    /// Of a medium's name the file's own stays.
    template<class T> void shorten(const T&, QString& path)
    {
        if constexpr (std::is_same_v<T, Media>) path = fileNameOf(path);
        else path.clear();
        ++m_out.localPaths;
    }

    void cleanLinks(RichText& text)
    {
        const auto leads = [](const richtext::Block& block) {
            return std::any_of(block.runs.cbegin(), block.runs.cend(), [](const richtext::Run& run) { return isLocalPath(run.link); });
        };
        if (std::none_of(text.blocks.cbegin(), text.blocks.cend(), leads)) return;
        for (richtext::Block& block : text.blocks)
            for (richtext::Run& run : block.runs)
                if (isLocalPath(run.link)) {
                    run.link.clear();
                    ++m_out.localPaths;
                }
    }

    void removeKept(Course& course)
    {
        QSet<QUuid> kept, rubrics;
        const auto take = [&](QList<Question>& questions) {
            m_out.questions += int(questions.removeIf([&](const Question& question) {
                if (!question.keptForAssessors) return false;
                kept.insert(question.id.uuid());
                forEachRef(question, [&](const RefView& ref) { if (ref.targetKind == ElementKind::Rubric) rubrics.insert(ref.target); });
                return true;
            }));
        };
        for (Module& module : course.modules)
            for (Unit& unit : module.units)
                for (Block& block : unit.blocks)
                    if (std::holds_alternative<KnowledgeCheckBlock>(block.body)) take(std::get<KnowledgeCheckBlock>(block.body).questions);
        for (Assessment& assessment : course.assessments) {
            take(assessment.questions);
            for (Pool& pool : assessment.pools)
                pool.questions.removeIf([&](const QuestionRef& ref) { return kept.contains(ref.target().uuid()); });
        }
        forEachRef(course, [&](const RefView& ref) { rubrics.remove(ref.target); });
        course.rubrics.removeIf([&](const Rubric& rubric) { return rubrics.contains(rubric.id.uuid()); });
    }

    bool m_forAssessors;
    LeftOut& m_out;
    QSet<QString> m_named;
};

Content copyOf(const Content& content, bool forAssessors, LeftOut& out)
{
    for (const Comment& comment : content.review.comments) out.comments += 1 + int(comment.replies.size());
    out.accepted = int(content.review.accepted.size());
    out.decisions = int(content.review.verdicts.size());
    Content copy;
    copy.course = content.course;
    Publisher(forAssessors, out).publish(copy.course);
    const QList<MediaId> unused = unusedMedia(copy);
    out.media = int(unused.size());
    removeMedia(copy, unused);
    return copy;
}

} // namespace

bool isLocalPath(const QString& text)
{
    static const QRegularExpression path(QStringLiteral(R"(^\s*(file:|[A-Za-z]:[\\/]|\\\\[^\\]|~[/\\]|/(home|Users|root|tmp|var|mnt|media|opt|private|Volumes)/))"),
                                         QRegularExpression::CaseInsensitiveOption);
    return path.match(text).hasMatch();
}

QString fileNameOf(const QString& text)
{
    static const QRegularExpression divider(QStringLiteral("[/\\\\]"));
    return isLocalPath(text) ? text.section(divider, -1) : text;
}

Content publicationCopy(const Content& content, LeftOut* leftOut)
{
    LeftOut out;
    Content copy = copyOf(content, false, out);
    if (leftOut) *leftOut = out;
    return copy;
}

Content assessorCopy(const Content& content)
{
    LeftOut out;
    return copyOf(content, true, out);
}

} // namespace microvet::model
