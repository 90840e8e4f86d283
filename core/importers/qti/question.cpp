#include "core/importers/qti/question.h"

#include <QCoreApplication>

namespace microvet::importers::qti {

using namespace model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

constexpr qsizetype longestPlace = 80;
constexpr double mostPoints = 10'000;
constexpr qsizetype mostParts = 50;

/// What an interaction that no question here can ask is called.
QString nameOf(const Node& interaction)
{
    static const QHash<QString, const char*> names{
        {QStringLiteral("drawingInteraction"),
         QT_TRANSLATE_NOOP("microvet::importers",
                           "Learners draw on a picture here, which no question of a course can ask. It was left out.")},
        {QStringLiteral("graphicOrderInteraction"),
         QT_TRANSLATE_NOOP(
             "microvet::importers",
             "Places on a picture are put in order here, which no question of a course can ask. It was left out.")},
        {QStringLiteral("graphicAssociateInteraction"),
         QT_TRANSLATE_NOOP("microvet::importers",
                           "Places on a picture are joined here, which no question of a course can ask. It was left out.")},
        {QStringLiteral("graphicGapMatchInteraction"),
         QT_TRANSLATE_NOOP("microvet::importers",
                           "Things are put onto a picture here, which no question of a course can ask. It was left out.")},
        {QStringLiteral("positionObjectInteraction"),
         QT_TRANSLATE_NOOP("microvet::importers",
                           "Things are put onto a picture here, which no question of a course can ask. It was left out.")},
        {QStringLiteral("portableCustomInteraction"),
         QT_TRANSLATE_NOOP("microvet::importers",
                           "It needs a program of its own (portable custom interaction), so it was left out.")},
        {QStringLiteral("customInteraction"),
         QT_TRANSLATE_NOOP("microvet::importers",
                           "It needs the program that it was made with (custom interaction), so it was left out.")},
    };
    if (const char* name = names.value(interaction.name)) return Tr::tr(name);
    return Tr::tr("It asks in a way that is not known here (%1), so it was left out.").arg(interaction.name.left(60));
}

bool isTyped(const Node* node) { return node->is("textEntryInteraction"); }
bool isInGap(const Node* node) { return isTyped(node) || node->is("inlineChoiceInteraction"); }

class Reader {
public:
    Reader(const Item& item, const Source& source, QStringList& said)
        : m_item(item)
        , m_source(source)
        , m_said(said)
        , m_judge(item, item.processing && !item.processing->attribute("template").isEmpty() ? fetched() : std::nullopt)
    {
    }

    QList<Question> read()
    {
        QList<const Node*> parts;
        for (const Node* interaction : m_item.interactions) {
            if (interaction->is("endAttemptInteraction"))
                say(Tr::tr("A button for hints or for ending was left out."));
            else if (interaction->is("mediaInteraction"))
                say(Tr::tr("A sound or film to be played was left out."));
            else if (parts.size() < mostParts || isInGap(interaction))
                parts.append(interaction);
        }
        if (parts.isEmpty()) {
            say(Tr::tr("It asks nothing that can be answered, so it was left out."));
            return {};
        }
        const bool gaps = parts.size() > 1 && std::all_of(parts.cbegin(), parts.cend(), isInGap);
        QList<Question> out;
        if (gaps) {
            if (auto question = one(parts, true)) out.append(*question);
        } else {
            for (const Node* part : parts)
                if (auto question = one({part}, part == parts.first())) out.append(*question);
            share(parts, out);
        }
        tell(out);
        return out;
    }

private:
    void say(const QString& sentence)
    {
        if (!m_said.contains(sentence)) m_said.append(sentence);
    }

    std::optional<Node> fetched() const
    {
        const QString location = m_item.processing->attribute("templateLocation");
        return m_source.rules ? m_source.rules(location.isEmpty() ? m_item.processing->attribute("template") : location)
                              : std::nullopt;
    }

    /// What the body says beside its interactions, with the prompt of this one where it stands.
    RichText promptOf(const Node& interaction, bool first) const
    {
        const Node* prompt = interaction.child("prompt");
        if (!first && prompt) return m_source.text(htmlOf(*prompt));
        const QString html = bodyHtml(m_item, [&](const Node& node) -> std::optional<QString> {
            if (&node != &interaction) return {};
            if (!interaction.is("hottextInteraction"))
                return prompt ? QStringLiteral("<div>%1</div>").arg(htmlOf(*prompt)) : QString();
            return QStringLiteral("<div>%1</div>").arg(htmlOf(interaction));
        });
        return m_source.text(html);
    }

    std::optional<Question> one(const QList<const Node*>& parts, bool first)
    {
        QList<Try> tries;
        const QString language = m_item.language.isEmpty() ? m_source.language : m_item.language;
        const Asked asked{m_item, m_judge, m_source.text, m_source.medium, m_said, tries, language};
        Question question;
        question.id = QuestionId::make();
        // Where the answer stands within the text, the text is read with it.
        if (!isInGap(parts.first())) question.prompt = promptOf(*parts.first(), first);
        if (!fill(asked, parts, question)) return {};
        question.points = points(question);
        // Of several parts the last one keeps what is said to the whole.
        const bool last = parts.last() == m_item.interactions.last() || m_item.interactions.size() == parts.size();
        if (last && !placeFeedback(asked, question))
            say(Tr::tr("What is said to some answers was left out: there is no place for it here."));
        return question;
    }

    bool fill(const Asked& asked, const QList<const Node*>& parts, Question& question) const
    {
        const Node& part = *parts.first();
        const QString& name = part.name;
        if (parts.size() > 1 || part.is("inlineChoiceInteraction")) return fillGaps(asked, parts, question);
        if (isTyped(&part))
            return asked.response(part).isNumber() ? fillNumber(asked, part, question) : fillTyped(asked, part, question);
        if (name == QLatin1String("choiceInteraction") || name == QLatin1String("hottextInteraction"))
            return fillChoice(asked, part, question);
        if (name == QLatin1String("hotspotInteraction") || name == QLatin1String("selectPointInteraction"))
            return fillHotspot(asked, part, question);
        if (name == QLatin1String("orderInteraction")) return fillOrder(asked, part, question);
        if (name == QLatin1String("matchInteraction") || name == QLatin1String("associateInteraction"))
            return fillMatch(asked, part, question);
        if (name == QLatin1String("gapMatchInteraction")) return fillWords(asked, part, question);
        if (name == QLatin1String("sliderInteraction")) return fillNumber(asked, part, question);
        if (name == QLatin1String("extendedTextInteraction")) return fillEssay(asked, part, question);
        if (name == QLatin1String("uploadInteraction")) {
            PracticalTask body;
            body.evidence = RichText::fromPlain(Tr::tr("A file"));
            question.body = body;
            return true;
        }
        asked.said.append(nameOf(part));
        return false;
    }

    bool isByHand(const Question& question) const
    {
        return std::holds_alternative<Essay>(question.body) || std::holds_alternative<PracticalTask>(question.body);
    }

    double points(const Question& question) const
    {
        const double said = m_item.saidPoints();
        const double most = !m_judge.followsRules() || isByHand(question) ? said : m_judge.most();
        return most > Judge::nearly ? std::min(most, mostPoints) : said > 0 ? std::min(said, mostPoints) : 1;
    }

    /// Points of the whole for each of its parts, as the rules give them.
    void share(const QList<const Node*>& parts, QList<Question>& questions)
    {
        if (questions.size() < 2) return;
        say(Tr::tr("It asks %n things at once. Each became a question of its own.", nullptr, int(questions.size())));
        for (qsizetype i = 0; i < questions.size(); ++i) {
            const double whole = questions[i].points;
            const QString response = parts.value(i)->attribute("responseIdentifier");
            const double rest = questions.size() == parts.size() ? m_judge.share(m_judge.rightBut(response, {})) : 1;
            questions[i].points = whole * (rest < 1 - 1e-6 && rest > 1e-6 ? 1 - rest : 1.0 / double(questions.size()));
        }
    }

    void tell(const QList<Question>& questions)
    {
        if (questions.isEmpty()) return;
        const bool byHand =
            std::all_of(questions.cbegin(), questions.cend(), [&](const Question& question) { return isByHand(question); });
        if (!byHand && !m_judge.followsRules())
            say(Tr::tr("How its answers are scored cannot be followed here. Look at its points and right answers."));
        const QList<const Node*> rubrics = m_item.root.below("rubricBlock");
        const bool notes = std::any_of(rubrics.cbegin(), rubrics.cend(), [](const Node* rubric) {
            return !rubric->attribute("view").contains(QLatin1String("candidate"));
        });
        const bool kept = questions.size() == 1 && std::holds_alternative<Essay>(questions.first().body) &&
                          !std::get<Essay>(questions.first().body).modelAnswer.isEmpty();
        if (notes && !kept) say(Tr::tr("Notes for those who score were left out."));
    }

    const Item& m_item;
    const Source& m_source;
    QStringList& m_said;
    const Judge m_judge;
};

} // namespace

QString bodyHtml(const Item& item, const Instead& instead)
{
    QString html;
    if (item.body) html = htmlOf(*item.body, instead);
    for (const Node* rubric : item.root.below("rubricBlock"))
        if (rubric->attribute("view").contains(QLatin1String("candidate")))
            html += QStringLiteral("<div>%1</div>").arg(htmlOf(*rubric));
    return html;
}

QString plainOf(const Node& node) { return richtext::toPlainText(richtext::fromHtml(htmlOf(node))).simplified(); }

QString placeOf(const Item& item)
{
    if (!item.title.isEmpty()) return item.title.left(longestPlace);
    const QString asked = item.body ? plainOf(*item.body) : QString();
    return asked.isEmpty() ? item.identifier.left(longestPlace) : asked.left(longestPlace);
}

QList<Question> questionsOf(const Item& item, const Source& source, QStringList& said)
{
    if (item.adaptive) {
        said.append(Tr::tr("It changes with the answers of learners (adaptive item), so it was left out."));
        return {};
    }
    if (item.templates) {
        said.append(Tr::tr("It makes its numbers and words anew each time (template), so it was left out."));
        return {};
    }
    if (!item.body) {
        said.append(Tr::tr("It has no text, so it was left out."));
        return {};
    }
    return Reader(item, source, said).read();
}

} // namespace microvet::importers::qti
