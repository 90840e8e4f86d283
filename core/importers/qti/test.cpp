#include "core/importers/qti/test.h"

#include "core/importers/manifest.h"

#include <QCoreApplication>

#include <cmath>

namespace microvet::importers::qti {

using namespace model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

constexpr int deepestSections = 30;
constexpr qsizetype mostItems = 20'000;
constexpr double longestLimit = 527'040 * 60.0; ///< seconds of a year

double numberOf(const QString& text, double otherwise)
{
    bool ok = false;
    const double number = text.toDouble(&ok);
    return ok && std::isfinite(number) ? number : otherwise;
}

class TestReader {
public:
    TestReader(packages::Package& package, Test& out) : m_package(package), m_out(out) {}

    void read(const Node& root, const QString& entry)
    {
        Assessment& assessment = m_out.assessment;
        assessment.id = AssessmentId::make();
        assessment.title = root.attribute("title").simplified();
        m_out.language = root.attribute("lang");
        limits(root);
        passMark(root);
        const bool alone = root.is("assessmentSection");
        if (alone) section(root, entry, 0);
        const QList<const Node*> parts = root.all("testPart");
        for (const Node* part : parts) {
            settings(*part);
            for (const Node& child : part->children)
                child.is("assessmentSectionRef") ? reference(child, entry, 0) : section(child, entry, 0);
        }
        if (parts.size() > 1)
            say(Tr::tr("Its %n parts became one: what was asked first, is asked first.", nullptr, int(parts.size())));
        if (!root.all("testFeedback").isEmpty() || !root.below("testFeedback").isEmpty())
            say(Tr::tr("What is said after the whole test was left out."));
        if (m_notes > 0) say(Tr::tr("Texts that stand before single sections were left out."));
    }

private:
    void say(const QString& sentence)
    {
        if (!m_out.said.contains(sentence)) m_out.said.append(sentence);
    }

    void limits(const Node& node)
    {
        const Node* limit = node.child("timeLimits");
        if (!limit || limit->attribute("maxTime").isEmpty()) return;
        const double seconds = std::clamp(numberOf(limit->attribute("maxTime"), 0), 0.0, longestLimit);
        if (seconds > 0) m_out.assessment.timeLimitMinutes = std::max(1, int(std::lround(seconds / 60)));
    }

    /// An outcome that says from where it is mastered, in percent of the most that it can be.
    void passMark(const Node& root)
    {
        for (const Node* outcome : root.all("outcomeDeclaration")) {
            const double mastery = numberOf(outcome->attribute("masteryValue"), -1),
                         most = numberOf(outcome->attribute("normalMaximum"), 0);
            if (mastery < 0 || most <= 0 || mastery > most) continue;
            m_out.assessment.passPercent = int(std::lround(100 * mastery / most));
            m_out.assessment.purpose = AssessmentKind::Summative;
            return;
        }
        say(Tr::tr("The file does not say from how many points on the test is passed. Look at the pass mark."));
    }

    void settings(const Node& part)
    {
        limits(part);
        if (!part.all("preCondition").isEmpty() || !part.all("branchRule").isEmpty()) branches();
        const Node* control = part.child("itemSessionControl");
        if (!control) return;
        for (const char* name : {"showSolution", "allowReview"})
            if (const QString shown = control->attribute(name); !shown.isEmpty())
                m_out.assessment.reviewAnswers = m_out.assessment.reviewAnswers && shown != QLatin1String("false");
        const QString attempts = control->attribute("maxAttempts");
        if (part.attribute("submissionMode") != QLatin1String("simultaneous") && !attempts.isEmpty() &&
            attempts != QLatin1String("1"))
            say(Tr::tr("How often each question may be tried was left out. Here it is said for the whole test."));
    }

    void branches()
    {
        say(Tr::tr("Which questions come depends on earlier answers in the file. Here all of them are asked."));
    }

    void section(const Node& node, const QString& entry, int depth)
    {
        if (!node.is("assessmentSection")) return;
        if (depth > deepestSections) return say(Tr::tr("Sections that lie too deep were left out."));
        if (!node.all("preCondition").isEmpty() || !node.all("branchRule").isEmpty()) branches();
        if (node.child("timeLimits")) say(Tr::tr("Time limits of single sections were left out."));
        for (const Node* rubric : node.all("rubricBlock")) {
            // What stands before the first question is said before the test.
            if (m_out.items.isEmpty() && !rubric->attribute("view").isEmpty() &&
                rubric->attribute("view").contains(QLatin1String("candidate")))
                m_out.intro += htmlOf(*rubric);
            else
                ++m_notes;
        }
        const qsizetype from = m_out.items.size();
        for (const Node& child : node.children) {
            if (child.is("assessmentItemRef"))
                item(child, entry);
            else if (child.is("assessmentSectionRef"))
                reference(child, entry, depth + 1);
            else
                section(child, entry, depth + 1);
        }
        if (const Node* ordering = node.child("ordering");
            ordering && ordering->attribute("shuffle") == QLatin1String("true"))
            m_out.assessment.shuffle = true;
        const Node* selection = node.child("selection");
        const int count = selection ? selection->attribute("select").toInt() : 0;
        const qsizetype all = m_out.items.size() - from;
        const bool ruled = selection && std::any_of(selection->children.cbegin(), selection->children.cend(),
                                                    [](const Node& child) { return !child.name.isEmpty(); });
        if (ruled || node.child("adaptiveSelection"))
            say(Tr::tr("Which questions are drawn is told by rules of another program. Here chance decides."));
        if (count > 0 && count < all)
            m_out.draws.append({node.attribute("title").simplified(), count, from, m_out.items.size()});
        else if (count > all)
            say(Tr::tr("More questions are to be drawn from a section than it has. Here each comes once."));
    }

    void reference(const Node& node, const QString& entry, int depth)
    {
        if (depth > deepestSections) return say(Tr::tr("Sections that lie too deep were left out."));
        const QString file = entryName(entry.left(entry.lastIndexOf(u'/') + 1), node.attribute("href"));
        // A section that names itself would go on for ever.
        if (m_open.contains(file)) return say(Tr::tr("A section of the test names itself, so it was left out there."));
        const auto root = readNode(m_package, file);
        if (!root) return say(root.error().text);
        m_open.insert(file);
        section(*root, file, depth + 1);
        m_open.remove(file);
    }

    void item(const Node& node, const QString& entry)
    {
        if (m_out.items.size() >= mostItems)
            return say(Tr::tr("The test has too many questions. Only the first %L1 were read.").arg(mostItems));
        if (!node.all("preCondition").isEmpty() || !node.all("branchRule").isEmpty()) branches();
        const Node* weight = node.child("weight");
        m_out.items.append({entryName(entry.left(entry.lastIndexOf(u'/') + 1), node.attribute("href")),
                            weight ? numberOf(weight->attribute("value"), 1) : 1});
        if (m_out.items.last().entry.isEmpty()) {
            say(Tr::tr("A question that lies outside the package was left out: %1").arg(node.attribute("href").left(200)));
            m_out.items.removeLast();
        }
    }

    packages::Package& m_package;
    Test& m_out;
    QSet<QString> m_open;
    int m_notes = 0;
};

} // namespace

Test testOf(const Node& root, packages::Package& package, const QString& entry)
{
    Test out;
    TestReader(package, out).read(root, entry);
    return out;
}

} // namespace microvet::importers::qti
