#include "core/exporters/imscc/question_items.h"

#include "core/exporters/imscp/manifest.h"
#include "core/exporters/site/site_files.h"
#include "core/plan/blocks.h"
#include "core/plan/markup.h"
#include "core/plan/questions.h"
#include "core/plan/questions/parts.h"
#include "core/plan/questions/type.h"

namespace microvet::exporters::imscc {

using namespace model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

constexpr int longestItemTitle = 80;
constexpr qsizetype fewestChoices = 3; ///< of a choice of one (rule 4d of the profile)

class Maker {
public:
    Maker(const Job& job, const plan::Plan& plan, const Question& question, QList<Loss>& losses)
        : m_job(job)
        , m_plan(plan)
        , m_question(question)
        , m_losses(losses)
        , m_page(job.content, plan, m_options)
    {
        m_options.form = plan::RenderOptions::Form::Plain;
        m_options.pageLink = [](const QString&, const QString&) { return QString(); };
        m_options.mediaLink = [&job](const Media& media, plan::MediaUse) {
            return plan::RenderOptions::MediumLink{QLatin1String(fileBase) + media.file, !job.media.place(media.file)};
        };
    }

    QList<Item> make()
    {
        // That one of a newer version of the program is left out is said of the whole content.
        if (std::holds_alternative<Unknown>(m_question.body)) return {};
        if (!plan::isScored(m_question) && !plan::isTask(m_question))
            lose(Tr::tr("This question has no answers yet, so it is left out."));
        else
            std::visit([this](const auto& body) { add(body); }, m_question.body);
        return m_items;
    }

private:
    /// Once, although each part of a question loses the same.
    void lose(const QString& text)
    {
        if (m_said.contains(text)) return;
        m_said.insert(text);
        m_losses.append({m_question.id.uuid(), text});
    }

    Item item() const
    {
        const QString line = plan::cleaned(richtext::toPlainText(m_question.prompt)).simplified();
        Item out;
        out.ident = imscp::identifier(m_question.id.toString());
        out.title = line.isEmpty() ? plan::learnersWord(m_page.language(), QStringLiteral("untitled"))
                                   : imscp::shortened(line, longestItemTitle);
        out.html = html(m_question.prompt);
        out.shuffle = m_question.shuffle;
        out.feedbackCorrect = html(m_question.feedbackCorrect);
        out.feedbackIncorrect = html(m_question.feedbackIncorrect);
        out.hint = html(m_question.hint);
        out.points = plan::isScored(m_question) ? std::max(m_question.points, 0.0) : 0;
        return out;
    }

    QString html(const RichText& text) const { return text.isEmpty() ? QString() : m_page.detachedRich(text); }
    QString line(const RichText& text) const
    {
        const QString line = m_page.inlineRich(text);
        return line.isEmpty() ? m_page.word("emptyOption") : line;
    }

    /// What only a page of its own can write.
    template<class Write>
    QString rendered(const Write& write) const
    {
        plan::PageWriter own(m_job.content, m_plan, m_options);
        write(own);
        return own.finish({}).html;
    }

    /// One of the choices is to be chosen. The profile takes that from three choices on; two are asked as "choose all".
    void addSingle(Item item)
    {
        const auto right = std::count_if(item.choices.cbegin(), item.choices.cend(), [](const Choice& choice) { return choice.correct; });
        item.profile = Profile::MultipleChoice;
        if (right == 0 || item.choices.size() < 2) return lose(Tr::tr("A question needs two answers and a right one in a cartridge, so it is left out."));
        if (item.choices.size() < fewestChoices) {
            if (right > 1) return lose(Tr::tr("A question needs two answers and a right one in a cartridge, so it is left out."));
            item.profile = Profile::MultipleResponse;
            lose(Tr::tr("A choice between two answers is given as boxes to tick: a cartridge asks for three."));
        }
        m_items.append(item);
    }

    void addSeveral(Item item)
    {
        const auto right = std::count_if(item.choices.cbegin(), item.choices.cend(), [](const Choice& choice) { return choice.correct; });
        if (right == 0 || item.choices.size() < 2) return lose(Tr::tr("A question needs two answers and a right one in a cartridge, so it is left out."));
        if (m_question.partialCredit) lose(Tr::tr("There are no points for a partly right answer: a cartridge gives all or none."));
        item.profile = Profile::MultipleResponse;
        m_items.append(item);
    }

    QList<Choice> choicesOf(const QList<model::Option>& options) const
    {
        QList<Choice> out;
        for (const model::Option& option : options)
            out.append({imscp::identifier(option.id.toString()), line(option.text), option.correct, html(option.feedback)});
        return out;
    }

    void add(const SingleChoice& body)
    {
        Item out = item();
        out.choices = choicesOf(body.options);
        addSingle(out);
    }

    void add(const MultipleChoice& body)
    {
        Item out = item();
        out.choices = choicesOf(body.options);
        addSeveral(out);
    }

    /// Readers know the answers by the idents "true" and "false".
    void add(const TrueFalse& body)
    {
        Item out = item();
        out.profile = Profile::TrueFalse;
        out.shuffle = false;
        out.choices = {{QStringLiteral("true"), m_page.word("true"), body.answer, html(body.feedbackTrue)},
                       {QStringLiteral("false"), m_page.word("false"), !body.answer, html(body.feedbackFalse)}};
        m_items.append(out);
    }

    void add(const Hotspot& body)
    {
        Item out = item();
        const QString picture = rendered([&](plan::PageWriter& page) { page.add(plan::picture(page, body.image, body.alternativeText)); });
        if (!picture.isEmpty()) out.html += plan::element("p", picture);
        if (const Media* media = m_page.media(body.image)) out.pictures.append(media->file);
        for (const HotspotArea& area : body.areas)
            out.choices.append({imscp::identifier(area.id.toString()), plan::escaped(area.label.trimmed()), area.correct, html(area.feedback)});
        lose(Tr::tr("Places on the picture are chosen from a list: a cartridge knows no places on pictures."));
        const auto right = std::count_if(out.choices.cbegin(), out.choices.cend(), [](const Choice& choice) { return choice.correct; });
        right > 1 ? addSeveral(out) : addSingle(out);
    }

    /// A question in several items, which share its points.
    Item part(qsizetype index, qsizetype all, const QString& asked) const
    {
        Item out = item();
        out.ident += QStringLiteral("-%1").arg(index + 1);
        out.html += asked;
        out.points /= double(all);
        return out;
    }

    /// That a question became several, unless nothing is left of it.
    void sayParts(qsizetype before, qsizetype count)
    {
        if (m_items.size() > before) lose(Tr::tr("A cartridge has no such question: it is given as %n questions, one for each part.", nullptr, int(count)));
    }

    void addRows(const QHash<QString, QString>& left, const QHash<QString, QString>& right)
    {
        const QJsonObject facts = plan::typeOf(m_question).facts(m_page, m_question);
        const QJsonArray items = facts.value(QLatin1String("items")).toArray();
        const QJsonArray targets = facts.value(QLatin1String("targets")).toArray();
        const qsizetype before = m_items.size();
        for (qsizetype i = 0; i < items.size(); ++i) {
            Item out = part(i, items.size(), plan::element("p", plan::element("strong", left.value(items[i][QLatin1String("id")].toString()))));
            for (const QJsonValue& target : targets)
                out.choices.append({imscp::identifier(target.toString()), right.value(target.toString()), target == items[i][QLatin1String("target")]});
            addSingle(out);
        }
        sayParts(before, items.size());
    }

    void add(const Matching& body)
    {
        QHash<QString, QString> left, right;
        for (const MatchPair& pair : body.pairs) {
            left.insert(pair.id.toString(), line(pair.left));
            right.insert(pair.id.toString(), line(pair.right));
        }
        addRows(left, right);
    }

    void add(const Categorise& body)
    {
        QHash<QString, QString> left, right;
        for (const Category& category : body.categories) {
            right.insert(category.id.toString(), line(category.title));
            for (const OrderItem& one : category.items)
                left.insert(one.id.toString(), line(one.text));
        }
        addRows(left, right);
    }

    void add(const Ordering&) { lose(Tr::tr("A cartridge knows no questions in which things are put in order, so it is left out.")); }

    void add(const Numeric& body)
    {
        if (body.tolerance > 0) return lose(Tr::tr("A cartridge takes no number that is only nearly right, so the question is left out."));
        Item out = item();
        out.profile = Profile::FillInBlank;
        const QString point = QString::number(body.answer, 'g', 12);
        out.texts.append({point});
        if (point.contains(u'.')) out.texts.append({QString(point).replace(u'.', u',')});
        if (const QString unit = plan::cleaned(body.unit).simplified(); !unit.isEmpty()) {
            out.html += plan::element("p", plan::escaped(QStringLiteral("… ") + unit));
            for (const AcceptedText& text : QList<AcceptedText>(out.texts))
                out.texts.append({text.text + u' ' + unit});
        }
        m_items.append(out);
    }

    /// Words as they are, or such as may stand within others; what has "*" elsewhere cannot be told.
    void addTyped(Item out, const QList<AcceptedAnswer>& answers, bool matchCase)
    {
        out.matchCase = matchCase;
        out.profile = Profile::FillInBlank;
        bool lost = false, looser = false;
        for (const AcceptedAnswer& answer : answers) {
            const QString text = plan::cleaned(answer.text).simplified();
            QString inner = text;
            while (inner.startsWith(u'*')) inner.remove(0, 1);
            while (inner.endsWith(u'*')) inner.chop(1);
            inner = inner.trimmed();
            if (inner.isEmpty() || inner.contains(u'*')) {
                lost = true;
                continue;
            }
            const bool anywhere = inner != text;
            looser = looser || (anywhere && !(text.startsWith(u'*') && text.endsWith(u'*')));
            if (anywhere) out.profile = Profile::PatternMatch;
            out.texts.append({inner, anywhere, std::clamp(answer.percent, 0, 100), html(answer.feedback)});
        }
        if (std::none_of(out.texts.cbegin(), out.texts.cend(), [](const AcceptedText& text) { return text.percent > 0; }))
            return lose(Tr::tr("A cartridge cannot tell which answers are right here, so the question is left out."));
        if (lost) lose(Tr::tr("A cartridge does not take “*” in the middle of an answer: such answers are not accepted there."));
        if (looser) lose(Tr::tr("A cartridge takes words with “*” wherever they stand in an answer."));
        m_items.append(out);
    }

    void add(const ShortAnswer& body) { addTyped(item(), body.answers, body.matchCase); }

    void add(const GapText& body)
    {
        const QString text = rendered([&](plan::PageWriter& page) { plan::typeOf(m_question).reading(page, m_question, QString()); });
        const QJsonArray words = plan::typeOf(m_question).facts(m_page, m_question).value(QLatin1String("words")).toArray();
        const qsizetype before = m_items.size();
        for (qsizetype i = 0; i < body.gaps.size(); ++i) {
            const QString asked = plan::element("p", plan::element("strong", m_page.word("gapNumber", QString::number(i + 1))));
            Item out = part(i, body.gaps.size(), text + asked);
            if (!body.dragWords) {
                addTyped(out, body.gaps[i].answers, body.matchCase);
                continue;
            }
            for (qsizetype w = 0; w < words.size(); ++w) {
                const QString word = words[w].toString();
                const bool right = std::any_of(body.gaps[i].answers.cbegin(), body.gaps[i].answers.cend(), [&](const AcceptedAnswer& answer) {
                    return answer.percent >= 100 && plan::cleaned(QString(answer.text).remove(u'*')).simplified().compare(word, Qt::CaseInsensitive) == 0;
                });
                out.choices.append({QStringLiteral("WORD%1").arg(w + 1), plan::escaped(word), right});
            }
            addSingle(out);
        }
        if (body.gaps.size() > 1) sayParts(before, body.gaps.size());
    }

    void addTask(const QString& more, const RubricRef& ref, const QString& solution)
    {
        Item out = item();
        out.html += more;
        if (const Rubric* rubric = m_page.rubric(ref)) out.html += rendered([&](plan::PageWriter& page) { plan::renderRubric(page, *rubric); });
        out.solution = solution;
        m_items.append(out);
    }

    void add(const Essay& body)
    {
        QString more;
        if (body.minWords > 0) more += plan::element("p", m_page.word("minWords", m_page.number(body.minWords)));
        if (body.maxWords > 0) more += plan::element("p", m_page.word("maxWords", m_page.number(body.maxWords)));
        addTask(more, body.rubric, body.showModelAnswer ? html(body.modelAnswer) : QString());
    }

    void add(const PracticalTask& body)
    {
        QString more, observed;
        if (!body.evidence.isEmpty()) more = plan::element("p", m_page.word("evidence")) + html(body.evidence);
        for (const ChecklistItem& one : body.observation)
            observed += plan::element("li", plan::escaped(one.text) + (one.mustPass ? QStringLiteral(" (%1)").arg(m_page.word("mustPass")) : QString()));
        if (!observed.isEmpty()) more += plan::element("p", m_page.word("observed")) + plan::element("ul", observed);
        lose(Tr::tr("The practical task is given as a question with a text field: say there how learners show what they can do."));
        addTask(more, body.rubric, {});
    }

    void add(const Unknown&) {}

    const Job& m_job;
    const plan::Plan& m_plan;
    const Question& m_question;
    QList<Loss>& m_losses;
    QSet<QString> m_said;
    plan::RenderOptions m_options;
    mutable plan::PageWriter m_page;
    QList<Item> m_items;
};

} // namespace

QList<Item> itemsOf(const Job& job, const plan::Plan& plan, const Question& question, QList<Loss>& losses)
{
    return Maker(job, plan, question, losses).make();
}

} // namespace microvet::exporters::imscc
