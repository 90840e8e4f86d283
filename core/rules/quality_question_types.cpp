#include "core/rules/context.h"

#include <QRegularExpression>
#include <QSet>

/// What only some kinds of question can get wrong.
namespace microvet::rules {

using namespace model;

namespace {

/// An area smaller than this share of the picture, or mostly outside it, can hardly be hit.
constexpr double leastSide = 0.02;

QString plain(const RichText& text) { return richtext::toPlainText(text).simplified(); }

/// Reports every part whose words stand before it already; empty ones are the business of another rule.
class Twice {
public:
    explicit Twice(Findings& findings) : m_findings(findings) {}
    void meet(const OptionId& id, const QString& words)
    {
        if (words.isEmpty()) return;
        const QString key = words.toCaseFolded();
        if (m_seen.contains(key)) m_findings.addAt(id.uuid(), ElementKind::Option, "text", {words});
        m_seen.insert(key);
    }

private:
    Findings& m_findings;
    QSet<QString> m_seen;
};

void acceptsAnything(const QList<AcceptedAnswer>& answers, Findings& findings)
{
    for (const AcceptedAnswer& answer : answers) {
        const QString words = answer.text.trimmed();
        if (answer.percent > 0 && !words.isEmpty() && words.count(u'*') == words.size())
            findings.addAt(answer.id.uuid(), ElementKind::Option, "text");
    }
}

} // namespace

void questionGapMarks(const Context&, const Question& question, Findings& findings)
{
    const auto* gaps = std::get_if<GapText>(&question.body);
    if (!gaps || (gaps->gaps.isEmpty() && !isBlank(gaps->text) && !richtext::toPlainText(gaps->text).contains(QLatin1String("[[")))) return;
    static const QRegularExpression mark(QStringLiteral("\\[\\[(\\d{1,6})\\]\\]"));
    QList<int> numbers;
    auto it = mark.globalMatch(richtext::toPlainText(gaps->text));
    while (it.hasNext()) numbers.append(it.next().captured(1).toInt());
    std::sort(numbers.begin(), numbers.end());
    bool fits = numbers.size() == gaps->gaps.size();
    for (qsizetype i = 0; fits && i < numbers.size(); ++i) fits = numbers[i] == i + 1;
    if (!fits) findings.add("body.text", {int(numbers.size()), int(gaps->gaps.size())});
}

void questionPicture(const Context&, const Question& question, Findings& findings)
{
    const auto* hotspot = std::get_if<Hotspot>(&question.body);
    if (hotspot && hotspot->image.isNull()) findings.add("body.image");
}

void questionAreaNames(const Context&, const Question& question, Findings& findings)
{
    const auto* hotspot = std::get_if<Hotspot>(&question.body);
    if (!hotspot) return;
    for (const HotspotArea& area : hotspot->areas)
        if (area.label.trimmed().isEmpty()) findings.addAt(area.id.uuid(), ElementKind::Option, "label");
}

void questionAreaPlaces(const Context&, const Question& question, Findings& findings)
{
    const auto* hotspot = std::get_if<Hotspot>(&question.body);
    if (!hotspot) return;
    for (const HotspotArea& area : hotspot->areas) {
        const double width = std::min(area.x + area.width, 1.0) - std::max(area.x, 0.0);
        const double height = std::min(area.y + area.height, 1.0) - std::max(area.y, 0.0);
        // Negated, so that what is no number counts as too small.
        if (!(width >= leastSide - 1e-9) || !(height >= leastSide - 1e-9)) findings.addAt(area.id.uuid(), ElementKind::Option, "x");
    }
}

void questionWordLimits(const Context&, const Question& question, Findings& findings)
{
    const auto* essay = std::get_if<Essay>(&question.body);
    if (essay && essay->maxWords > 0 && essay->minWords > essay->maxWords) findings.add("body.maxWords", {essay->minWords, essay->maxWords});
}

void questionChoicesDiffer(const Context&, const Question& question, Findings& findings)
{
    Twice twice(findings);
    if (const auto* single = std::get_if<SingleChoice>(&question.body))
        for (const Option& option : single->options) twice.meet(option.id, plain(option.text));
    if (const auto* multiple = std::get_if<MultipleChoice>(&question.body))
        for (const Option& option : multiple->options) twice.meet(option.id, plain(option.text));
    if (const auto* ordering = std::get_if<Ordering>(&question.body))
        for (const OrderItem& item : ordering->items) twice.meet(item.id, plain(item.text));
    if (const auto* sorting = std::get_if<Categorise>(&question.body))
        for (const Category& category : sorting->categories)
            for (const OrderItem& item : category.items) twice.meet(item.id, plain(item.text));
}

void questionForAssessors(const Context&, const Question& question, Findings& findings)
{
    if (const auto* essay = std::get_if<Essay>(&question.body); essay && essay->rubric.isNull() && isBlank(essay->modelAnswer))
        findings.add("body.modelAnswer");
    if (const auto* task = std::get_if<PracticalTask>(&question.body); task && task->rubric.isNull() && task->observation.isEmpty())
        findings.add("body.observation");
}

void questionAnswersNotAnything(const Context&, const Question& question, Findings& findings)
{
    if (const auto* written = std::get_if<ShortAnswer>(&question.body)) acceptsAnything(written->answers, findings);
    if (const auto* gaps = std::get_if<GapText>(&question.body))
        for (const Gap& gap : gaps->gaps) acceptsAnything(gap.answers, findings);
}

} // namespace microvet::rules
