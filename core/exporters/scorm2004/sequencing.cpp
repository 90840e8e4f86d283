#include "core/exporters/scorm2004/sequencing.h"

#include <QXmlStreamWriter>

namespace microvet::exporters {
namespace {

using Attributes = QList<QPair<const char*, QString>>;

const QString yes = QStringLiteral("true");
const QString no = QStringLiteral("false");

/// A share as the schemas take it: four digits, never nothing where there is something.
QString share(double part, double whole)
{
    if (!(part > 0) || !(whole > 0)) return QStringLiteral("0");
    return QString::number(std::clamp(part / whole, 0.0001, 1.0), 'f', 4);
}

class Sequencing {
public:
    explicit Sequencing(QXmlStreamWriter& xml)
        : m_xml(xml)
    {
        m_xml.writeStartElement(imsssNs, QStringLiteral("sequencing"));
    }
    ~Sequencing() { m_xml.writeEndElement(); }
    Q_DISABLE_COPY_MOVE(Sequencing)

    void open(const char* name, const Attributes& attributes = {}, const QString& space = imsssNs)
    {
        m_xml.writeStartElement(space, QLatin1String(name));
        add(attributes);
    }
    void close() { m_xml.writeEndElement(); }
    void empty(const char* name, const Attributes& attributes, const QString& space = imsssNs)
    {
        m_xml.writeEmptyElement(space, QLatin1String(name));
        add(attributes);
    }

    void rollupRule(const char* set, const Attributes& conditions, const char* action)
    {
        open("rollupRule", {{"childActivitySet", QLatin1String(set)}});
        open("rollupConditions", {{"conditionCombination", QStringLiteral("all")}});
        for (const auto& [condition, operation] : conditions)
            empty("rollupCondition", {{"operator", operation}, {"condition", QLatin1String(condition)}});
        close();
        empty("rollupAction", {{"action", QLatin1String(action)}});
        close();
    }

    void primaryObjective(const QString& id, std::optional<int> passPercent)
    {
        open("primaryObjective", {{"satisfiedByMeasure", passPercent ? yes : no}, {"objectiveID", id}});
        if (passPercent)
            m_xml.writeTextElement(imsssNs, QStringLiteral("minNormalizedMeasure"),
                                   QString::number(*passPercent / 100.0, 'f', 2));
        close();
    }

    /// The content says what it has completed and reached: nothing is assumed when it ends.
    void deliveryControls()
    {
        empty("deliveryControls", {{"tracked", yes}, {"completionSetByContent", yes}, {"objectiveSetByContent", yes}});
    }

private:
    void add(const Attributes& attributes)
    {
        for (const auto& [name, value] : attributes)
            m_xml.writeAttribute(QLatin1String(name), value);
    }

    QXmlStreamWriter& m_xml;
};

/// `minProgressMeasure` 1: completed when all of it is done. `weight`: its share of the course's progress.
void completionThreshold(QXmlStreamWriter& xml, const QString& weight)
{
    xml.writeEmptyElement(adlcpNs, QStringLiteral("completionThreshold"));
    xml.writeAttribute(QStringLiteral("completedByMeasure"), yes);
    xml.writeAttribute(QStringLiteral("minProgressMeasure"), QStringLiteral("1.0"));
    xml.writeAttribute(QStringLiteral("progressWeight"), weight);
}

QString globalObjective(const QString& outcome) { return QStringLiteral("urn:uuid:") + outcome; }

struct Whole {
    int steps = 0; ///< 0: a course with nothing to do, of which every part counts the same
    qsizetype parts = 0;
    double points = 0;
    bool hasFinals = false;
    QSet<QString> decided; ///< outcomes that a final assessment asks about
};

Whole wholeOf(const QList<CoursePart>& parts)
{
    Whole whole;
    whole.parts = parts.size();
    for (const CoursePart& part : parts) {
        whole.steps += part.steps;
        if (part.kind != CoursePart::Kind::Final) continue;
        whole.hasFinals = true;
        whole.points += part.points;
        for (const QString& outcome : part.outcomes)
            whole.decided.insert(outcome);
    }
    return whole;
}

void writePart(QXmlStreamWriter& xml, const CoursePart& part, const Whole& whole)
{
    const bool isFinal = part.kind == CoursePart::Kind::Final;
    const bool counts = part.steps > 0 || whole.steps == 0;
    const bool decides = isFinal || (!whole.hasFinals && counts && part.kind != CoursePart::Kind::Practice);
    completionThreshold(xml, whole.steps > 0 ? share(part.steps, whole.steps) : share(1, double(whole.parts)));
    Sequencing sequencing(xml);
    sequencing.empty("rollupRules",
                     {{"rollupObjectiveSatisfied", decides ? yes : no},
                      {"rollupProgressCompletion", counts ? yes : no},
                      {"objectiveMeasureWeight", isFinal ? share(part.points, whole.points) : QStringLiteral("0")}});
    sequencing.open("objectives");
    sequencing.primaryObjective(imscp::identifier(part.site.id),
                                isFinal ? std::optional(part.passPercent) : std::nullopt);
    // An outcome stands for the whole course: what a final says of it holds, else what the last part says that asked.
    QStringList shared;
    for (const QString& outcome : part.outcomes) {
        sequencing.open("objective", {{"satisfiedByMeasure", no}, {"objectiveID", outcome}});
        if (isFinal || !whole.decided.contains(outcome)) {
            sequencing.empty("mapInfo", {{"targetObjectiveID", globalObjective(outcome)},
                                         {"readSatisfiedStatus", yes},
                                         {"readNormalizedMeasure", yes},
                                         {"writeSatisfiedStatus", yes},
                                         {"writeNormalizedMeasure", yes}});
            shared.append(outcome);
        }
        sequencing.close();
    }
    sequencing.close();
    sequencing.deliveryControls();
    if (shared.isEmpty()) return;
    sequencing.open("objectives", {}, adlseqNs);
    for (const QString& outcome : shared) {
        sequencing.open("objective", {{"objectiveID", outcome}}, adlseqNs);
        Attributes map{{"targetObjectiveID", globalObjective(outcome)}};
        for (const char* name :
             {"readRawScore", "readMinScore", "readMaxScore", "readCompletionStatus", "readProgressMeasure",
              "writeRawScore", "writeMinScore", "writeMaxScore", "writeCompletionStatus", "writeProgressMeasure"})
            map.append({name, yes});
        sequencing.empty("mapInfo", map, adlseqNs);
        sequencing.close();
    }
    sequencing.close();
}

} // namespace

imscp::Part sequencingOfCourse(bool severalParts)
{
    return [severalParts](QXmlStreamWriter& xml) {
        Sequencing sequencing(xml);
        sequencing.empty("controlMode", {{"choice", yes}, {"choiceExit", yes}, {"flow", yes}});
        if (!severalParts) return;
        const QString is = QStringLiteral("noOp"), isNot = QStringLiteral("not");
        sequencing.open("rollupRules");
        sequencing.rollupRule("any", {{"objectiveStatusKnown", is}, {"satisfied", isNot}}, "notSatisfied");
        sequencing.rollupRule("all", {{"satisfied", is}}, "satisfied");
        sequencing.rollupRule("any", {{"activityProgressKnown", is}, {"completed", isNot}}, "incomplete");
        sequencing.rollupRule("all", {{"completed", is}}, "completed");
        sequencing.close();
    };
}

imscp::Part sequencingOfSco(const QString& courseId, std::optional<int> passPercent)
{
    return [courseId, passPercent](QXmlStreamWriter& xml) {
        completionThreshold(xml, QStringLiteral("1.0"));
        Sequencing sequencing(xml);
        sequencing.open("objectives");
        sequencing.primaryObjective(imscp::identifier(courseId), passPercent);
        sequencing.close();
        sequencing.deliveryControls();
    };
}

QList<imscp::Part> sequencingOfParts(const QList<CoursePart>& parts)
{
    const Whole whole = wholeOf(parts);
    QList<imscp::Part> out;
    for (const CoursePart& part : parts)
        out.append([part, whole](QXmlStreamWriter& xml) { writePart(xml, part, whole); });
    return out;
}

} // namespace microvet::exporters
