#include "core/exporters/elm/records.h"
#include "core/exporters/elm/specification.h"
#include "core/model/totals.h"
#include "core/plan/plan.h"

#include <QCoreApplication>

namespace microvet::exporters::elm {

using namespace model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

class Losses {
public:
    explicit Losses(const Course& course)
        : m_course(course)
        , m_nodes(course, Profile::Opportunity)
    {
    }

    QList<Loss> common()
    {
        if (factText(m_course.title).isEmpty())
            say(Tr::tr("The course has no title, and the European Learning Model asks for one."));
        if (m_nodes.languageConcept(m_nodes.language()).isEmpty())
            say(Tr::tr("The language of the course has no code in the European list, and the European Learning Model "
                       "asks for one."));
        if (isoDuration(hoursOf(m_course.workload)).isEmpty())
            say(Tr::tr("The course does not say how many hours it takes, so the record does not, either."));
        if (m_nodes.conceptOf("learning-assessment", m_course.delivery.mode).isEmpty())
            say(Tr::tr("The course does not say how learners take part, so the record does not, either."));
        if (m_course.assessmentStatement.types.isEmpty() && summativeAssessments(m_course).isEmpty())
            say(Tr::tr("The course names no type of assessment, so the record names none, either."));
        quality();
        level();
        if (factName(m_course.awardingBody).isEmpty())
            say(Tr::tr("The course names no awarding body, so the record does not say who awards the credential."));
        else
            country(m_course.awardingBody);
        dropped("isced-f", m_course.fieldsOfStudy);
        dropped("target-group", m_course.learners.targetGroupCodes);
        dropped("assessment", m_course.assessmentStatement.types);
        for (const Assessment* assessment : summativeAssessments(m_course))
            dropped("assessment", {assessment->type}, assessment->id.uuid());
        for (const Outcome& outcome : m_course.outcomes)
            for (const EscoLink& link : outcome.esco)
                if (escoSkill(link).isEmpty() && !link.uri.trimmed().isEmpty())
                    m_losses.append(
                        {outcome.id.uuid(), Tr::tr("“%1” is not the address of a skill in ESCO, so it is left out.")
                                                .arg(factText(link.uri))});
        return m_losses;
    }

    QList<Loss> opportunity()
    {
        common();
        const bool outcomes =
            std::any_of(m_course.outcomes.cbegin(), m_course.outcomes.cend(),
                        [](const Outcome& outcome) { return !factText(outcome.statement).isEmpty(); });
        if (!outcomes)
            say(Tr::tr("The course has no learning outcome, and the European Learning Model asks for at least one."));
        if (m_nodes.concepts("isced-f", m_course.fieldsOfStudy).isEmpty())
            say(Tr::tr("The course has no field of study, and the European Learning Model asks for at least one."));
        if (factHomepage(m_course).isEmpty())
            say(Tr::tr("The course names no web page, neither of its own nor of the organisation, and the European "
                       "Learning Model asks for one."));
        const Organisation& provider = factProvider(m_course);
        if (factName(provider).isEmpty())
            say(Tr::tr(
                "The course does not say which organisation offers it, and the European Learning Model asks for one."));
        else if (!(provider == m_course.awardingBody))
            country(provider);
        return m_losses;
    }

private:
    void say(const QString& text) { m_losses.append({m_course.id.uuid(), text}); }

    void country(const Organisation& body)
    {
        if (m_nodes.conceptOf("country", body.country.trimmed().toUpper()).isEmpty())
            say(Tr::tr("The country of “%1” is missing or not known, and the European Learning Model asks for it.")
                    .arg(factName(body)));
    }

    void level()
    {
        if (isQualification(m_course)) return;
        const bool european = !m_nodes.conceptOf("eqf", QString::number(m_course.level.eqf)).isEmpty();
        const bool national = !m_nodes.conceptOf("qdr", m_course.level.nqf).isEmpty();
        if (european || national)
            say(Tr::tr("The European Learning Model calls only something with a European and a national level a "
                       "qualification. The course has one of the two, so it is described as a learning achievement."));
        else if (factText(m_course.level.reason).isEmpty())
            say(Tr::tr("The course does not say its level, so the record does not, either."));
        if (m_course.level.eqf != 0 && !european)
            say(Tr::tr("“%1” is no level of the European Qualifications Framework, so it is left out.")
                    .arg(m_course.level.eqf));
        dropped("qdr", {m_course.level.nqf});
    }

    void quality()
    {
        const QualityAssurance& quality = m_course.quality;
        const bool said = !quality.types.isEmpty() || !factText(quality.description).isEmpty();
        if (!said)
            say(Tr::tr("The course does not say how its quality is assured, so the record does not, either."));
        else if (!accreditingAgent(m_course) && !quality.types.isEmpty())
            say(Tr::tr(
                "Who assures the quality is neither the awarding body nor the provider, and the European Learning "
                "Model asks for that organisation’s country. So quality assurance stands in the record in words."));
        dropped("accreditation", quality.types);
    }

    void dropped(const char* list, const QStringList& codes, const QUuid& place = {})
    {
        for (const QString& code : codes)
            if (!code.trimmed().isEmpty() && m_nodes.conceptOf(list, code).isEmpty())
                m_losses.append(
                    {place.isNull() ? m_course.id.uuid() : place,
                     Tr::tr("The code “%1” is not in the European list, so it is left out.").arg(factText(code))});
    }

    const Course& m_course;
    Nodes m_nodes;
    QList<Loss> m_losses;
};

} // namespace

QList<Loss> opportunityLosses(const Course& course) { return Losses(course).opportunity(); }

QList<Loss> credentialLosses(const Course& course) { return Losses(course).common(); }

} // namespace microvet::exporters::elm
