#include "ui/editors/questions/question_conversion.h"

#include "core/model/walk.h"
#include "core/plan/plan.h"
#include "ui/editors/questions/question_registry.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace microvet::ui {

using namespace model;

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::QuestionConversion) };

/// What most kinds of question are made of: something that learners read, maybe something that belongs to it.
struct Part {
    OptionId id;
    RichText text;
    RichText second;
    bool correct = true;
    int percent = 100;
    RichText feedback;
};

QString plain(const RichText& text) { return richtext::toPlainText(text).trimmed(); }
RichText rich(const QString& text) { return RichText::fromPlain(text); }
bool blank(const RichText& text) { return plain(text).isEmpty(); }

QList<Part> fromOptions(const QList<Option>& options)
{
    QList<Part> parts;
    for (const Option& option : options) parts.append({option.id, option.text, {}, option.correct, option.correct ? 100 : 0, option.feedback});
    return parts;
}

QList<Part> fromAnswers(const QList<AcceptedAnswer>& answers)
{
    QList<Part> parts;
    for (const AcceptedAnswer& answer : answers)
        parts.append({answer.id, rich(answer.text), {}, answer.percent > 0, answer.percent, answer.feedback});
    return parts;
}

QList<Part> partsOf(const QuestionBody& body, const QString& language)
{
    QList<Part> parts;
    if (const auto* single = std::get_if<SingleChoice>(&body)) return fromOptions(single->options);
    if (const auto* multiple = std::get_if<MultipleChoice>(&body)) return fromOptions(multiple->options);
    if (const auto* statement = std::get_if<TrueFalse>(&body)) {
        for (bool value : {true, false})
            parts.append({OptionId::make(), rich(plan::learnersWord(language, value ? QStringLiteral("true") : QStringLiteral("false"))), {},
                          value == statement->answer, value == statement->answer ? 100 : 0,
                          value ? statement->feedbackTrue : statement->feedbackFalse});
    } else if (const auto* matching = std::get_if<Matching>(&body)) {
        for (const MatchPair& pair : matching->pairs) parts.append({pair.id, pair.left, pair.right, true, 100, {}});
    } else if (const auto* ordering = std::get_if<Ordering>(&body)) {
        for (const OrderItem& item : ordering->items) parts.append({item.id, item.text, {}, true, 100, {}});
    } else if (const auto* written = std::get_if<ShortAnswer>(&body)) {
        return fromAnswers(written->answers);
    } else if (const auto* gaps = std::get_if<GapText>(&body)) {
        for (const Gap& gap : gaps->gaps) parts += fromAnswers(gap.answers);
        for (const QString& word : gaps->distractors) parts.append({OptionId::make(), rich(word), {}, false, 0, {}});
    } else if (const auto* number = std::get_if<Numeric>(&body)) {
        QLocale c = QLocale::c();
        c.setNumberOptions(QLocale::OmitGroupSeparator);
        QString text = c.toString(number->answer, 'g', 12);
        if (!number->unit.isEmpty()) text += u' ' + number->unit;
        parts.append({OptionId::make(), rich(text), {}, true, 100, {}});
    } else if (const auto* sorting = std::get_if<Categorise>(&body)) {
        for (const Category& category : sorting->categories) {
            for (const OrderItem& item : category.items) parts.append({item.id, item.text, category.title, true, 100, {}});
            if (category.items.isEmpty()) parts.append({OptionId::make(), {}, category.title, true, 100, {}});
        }
    } else if (const auto* hotspot = std::get_if<Hotspot>(&body)) {
        for (const HotspotArea& area : hotspot->areas)
            parts.append({area.id, rich(area.label), {}, area.correct, area.correct ? 100 : 0, area.feedback});
    } else if (const auto* task = std::get_if<PracticalTask>(&body)) {
        for (const ChecklistItem& item : task->observation) parts.append({item.id, rich(item.text), {}, true, 100, {}});
    }
    // An essay's model answer stays with assessors: it becomes nothing that learners see.
    return parts;
}

QList<Option> toOptions(const QList<Part>& parts, bool one)
{
    QList<Option> options;
    bool found = false;
    for (const Part& part : parts) {
        Option option;
        option.id = part.id;
        option.text = blank(part.text) ? part.second : part.text;
        option.correct = part.correct && part.percent >= 100 && !(one && found);
        option.feedback = part.feedback;
        found = found || option.correct;
        options.append(option);
    }
    return options;
}

AcceptedAnswer answerOf(const Part& part)
{
    AcceptedAnswer answer;
    answer.id = part.id;
    answer.text = plain(part.text);
    answer.percent = part.percent;
    answer.feedback = part.feedback;
    return answer;
}

GapText toGaps(const QList<Part>& parts, bool drag)
{
    GapText body;
    body.dragWords = drag;
    QStringList tokens;
    for (const Part& part : parts) {
        if (blank(part.text)) continue;
        if (part.percent <= 0 && drag) {
            body.distractors.append(plain(part.text));
            continue;
        }
        Gap gap;
        gap.id = OptionId::make();
        gap.answers = {answerOf(part)};
        body.gaps.append(gap);
        tokens.append(QStringLiteral("[[%1]]").arg(body.gaps.size()));
    }
    body.text = rich(tokens.join(u' '));
    return body;
}

Categorise toCategories(const QList<Part>& parts)
{
    Categorise body;
    for (const Part& part : parts) {
        qsizetype at = 0;
        while (at < body.categories.size() && body.categories[at].title != part.second) ++at;
        if (at == body.categories.size()) {
            Category category;
            category.id = OptionId::make();
            category.title = part.second;
            body.categories.append(category);
        }
        if (!blank(part.text)) body.categories[at].items.append({part.id, part.text, {}});
    }
    while (body.categories.size() < 2) {
        Category category;
        category.id = OptionId::make();
        body.categories.append(category);
    }
    return body;
}

/// Areas without a place yet lie in rows over the picture, each large enough to be taken by the mouse.
Hotspot toHotspot(const QList<Part>& parts)
{
    Hotspot body;
    for (const Part& part : parts) {
        if (blank(part.text)) continue;
        const auto n = double(body.areas.size() % 9);
        HotspotArea area;
        area.id = part.id;
        area.label = plain(part.text);
        area.x = 0.05 + 0.32 * (int(n) % 3);
        area.y = 0.05 + 0.32 * (int(n) / 3);
        area.width = area.height = 0.25;
        area.correct = part.correct;
        area.feedback = part.feedback;
        body.areas.append(area);
    }
    return body;
}

Numeric toNumber(const QList<Part>& parts)
{
    Numeric body;
    for (const Part& part : parts) {
        if (!part.correct) continue;
        const QString text = plain(part.text);
        const QString first = text.section(u' ', 0, 0).replace(u',', u'.');
        bool ok = false;
        const double value = first.toDouble(&ok);
        if (!ok || !std::isfinite(value)) continue;
        body.answer = value;
        body.unit = text.section(u' ', 1).trimmed();
        break;
    }
    return body;
}

TrueFalse toStatement(const QuestionBody& from, const QList<Part>& parts, const QString& language)
{
    if (const auto* same = std::get_if<TrueFalse>(&from)) return *same;
    TrueFalse body;
    for (bool value : {true, false})
        for (const Part& part : parts) {
            const QString word = plan::learnersWord(language, value ? QStringLiteral("true") : QStringLiteral("false"));
            if (plain(part.text).compare(word, Qt::CaseInsensitive) != 0) continue;
            if (part.correct) body.answer = value;
            (value ? body.feedbackTrue : body.feedbackFalse) = part.feedback;
        }
    return body;
}

RichText lines(const QList<Part>& parts)
{
    RichText text;
    for (const Part& part : parts)
        if (part.percent > 0) text.blocks += part.text.blocks;
    return richtext::normalised(text);
}

/// Texts of the body by their words, one entry for each field that has any.
QStringList textsOf(const QuestionBody& body)
{
    Question question;
    question.id = QuestionId::make();
    question.body = body;
    QStringList texts;
    forEachText(question, [&](const TextView& text) {
        const QString words = text.toPlainText().trimmed();
        if (!words.isEmpty()) texts.append(words);
    }, Reach::Parts);
    return texts;
}

template<class T> const T* part(const QuestionBody& body) { return std::get_if<T>(&body); }

int rightIn(const QuestionBody& body)
{
    int right = 0;
    for (const Part& p : partsOf(body, {})) right += p.correct ? 1 : 0;
    return right;
}

RubricRef rubricOf(const QuestionBody& body)
{
    if (const auto* essay = part<Essay>(body)) return essay->rubric;
    if (const auto* task = part<PracticalTask>(body)) return task->rubric;
    return {};
}

bool hasPartPoints(const QuestionBody& body)
{
    QList<AcceptedAnswer> answers;
    if (const auto* written = part<ShortAnswer>(body)) answers = written->answers;
    if (const auto* gaps = part<GapText>(body))
        for (const Gap& gap : gaps->gaps) answers += gap.answers;
    return std::any_of(answers.cbegin(), answers.cend(), [](const AcceptedAnswer& a) { return a.percent > 0 && a.percent < 100; });
}

bool marksAnswers(const QuestionBody& body)
{
    return part<SingleChoice>(body) || part<MultipleChoice>(body) || part<ShortAnswer>(body) || part<Hotspot>(body) || part<TrueFalse>(body);
}

} // namespace

QuestionBody converted(const QuestionBody& body, const QString& code, const QString& language)
{
    if (codeOf(body) == code || part<Unknown>(body)) return body;
    if (const auto* gaps = part<GapText>(body); gaps && (code == QLatin1String("gaps") || code == QLatin1String("drag-words"))) {
        GapText after = *gaps;
        after.dragWords = code == QLatin1String("drag-words");
        return after;
    }
    const QList<Part> parts = partsOf(body, language);
    if (code == QLatin1String(SingleChoice::type)) return SingleChoice{toOptions(parts, true), {}};
    if (code == QLatin1String(MultipleChoice::type)) return MultipleChoice{toOptions(parts, false), {}};
    if (code == QLatin1String(TrueFalse::type)) return toStatement(body, parts, language);
    if (code == QLatin1String("gaps") || code == QLatin1String("drag-words")) return toGaps(parts, code == QLatin1String("drag-words"));
    if (code == QLatin1String(Numeric::type)) return toNumber(parts);
    if (code == QLatin1String(Categorise::type)) return toCategories(parts);
    if (code == QLatin1String(Hotspot::type)) return toHotspot(parts);
    if (code == QLatin1String(Matching::type)) {
        Matching after;
        for (const Part& p : parts) after.pairs.append({p.id, p.text, p.second, {}});
        return after;
    }
    if (code == QLatin1String(Ordering::type)) {
        Ordering after;
        for (const Part& p : parts) after.items.append({p.id, blank(p.text) ? p.second : p.text, {}});
        return after;
    }
    if (code == QLatin1String(ShortAnswer::type)) {
        ShortAnswer after;
        for (const Part& p : parts) after.answers.append(answerOf(p));
        if (const auto* gaps = part<GapText>(body)) {
            after.matchCase = gaps->matchCase;
            after.matchAccents = gaps->matchAccents;
        }
        return after;
    }
    if (code == QLatin1String(Essay::type)) {
        Essay after;
        after.rubric = rubricOf(body);
        if (!part<PracticalTask>(body)) after.modelAnswer = lines(parts);
        return after;
    }
    if (code == QLatin1String(PracticalTask::type)) {
        PracticalTask after;
        after.rubric = rubricOf(body);
        for (const Part& p : parts)
            if (!blank(p.text)) after.observation.append({p.id, plain(p.text), false, {}});
        return after;
    }
    return body;
}

QStringList lostBy(const QuestionBody& before, const QuestionBody& after)
{
    QStringList lost;
    QStringList kept = textsOf(after);
    for (const QString& text : textsOf(before)) {
        const auto same = std::find_if(kept.begin(), kept.end(), [&](const QString& k) { return k == text || k.contains(text); });
        if (same == kept.end()) lost.append(text.size() > 60 ? QStringLiteral("“%1…”").arg(text.left(57).trimmed()) : QStringLiteral("“%1”").arg(text));
        else if (*same == text) kept.erase(same);
    }
    if (const auto* hotspot = part<Hotspot>(before); hotspot && !part<Hotspot>(after)) {
        if (!hotspot->image.isNull()) lost.append(Tr::tr("the picture"));
        if (!hotspot->areas.isEmpty()) lost.append(Tr::tr("the places in the picture"));
    }
    if (!rubricOf(before).isNull() && rubricOf(after).isNull()) lost.append(Tr::tr("the choice of a rubric"));
    if (const auto* essay = part<Essay>(before); essay && (essay->minWords > 0 || essay->maxWords > 0) && !part<Essay>(after))
        lost.append(Tr::tr("the number of words"));
    if (const auto* number = part<Numeric>(before); number && number->tolerance > 0 && !part<Numeric>(after))
        lost.append(Tr::tr("the tolerance"));
    if (const auto* number = part<Numeric>(before); number && number->answer != 0 && partsOf(after, {}).isEmpty()
        && !textsOf(after).join(u' ').contains(plain(partsOf(before, {}).first().text)))
        lost.append(Tr::tr("the number"));
    if (part<Ordering>(before) && (part<SingleChoice>(after) || part<MultipleChoice>(after) || part<Categorise>(after) || part<ShortAnswer>(after)))
        lost.append(Tr::tr("the right order"));
    if (hasPartPoints(before) && !hasPartPoints(after)) lost.append(Tr::tr("the points for answers that are right in part"));
    if (marksAnswers(before) && !textsOf(before).isEmpty()) {
        const int now = marksAnswers(after) || part<GapText>(after) || part<Numeric>(after) ? rightIn(after) : 0;
        if (now < rightIn(before)) lost.append(Tr::tr("which answers are right"));
    }
    if (const auto* task = part<PracticalTask>(before); task && !part<PracticalTask>(after)
        && std::any_of(task->observation.cbegin(), task->observation.cend(), [](const ChecklistItem& i) { return i.mustPass; }))
        lost.append(Tr::tr("what must be passed"));
    return lost;
}

} // namespace microvet::ui
