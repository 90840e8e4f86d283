#include "tests/support/every_kind.h"

#include "tests/support/sample_content.h"


namespace microvet::test {

using namespace model;

namespace {

/// A picture of one pixel.
/// One white pixel.
const char* const pngHex = "89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c020000000b4944415478da63f8ff1f00030001"
                           "ff6f81abb60000000049454e44ae426082";

class Maker {
public:
    explicit Maker(document::MediaStore& store)
        : m_store(store)
        , m_content(sampleContent())
    {
    }

    Content make()
    {
        Course& course = m_content.course;
        course.media.clear();
        const QByteArray png = QByteArray::fromHex(pngHex);
        m_png = medium(png, "png", "image/png", QStringLiteral("label.png"));
        for (Module& module : course.modules)
            for (Unit& unit : module.units)
                for (Block& block : unit.blocks)
                    if (auto* image = std::get_if<ImageBlock>(&block.body)) image->image = m_png;
        m_svg = medium("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 10\" width=\"200\" height=\"100\"><rect width=\"20\" "
                       "height=\"10\" fill=\"#003399\"/></svg>",
                       "svg", "image/svg+xml", QStringLiteral("emblem.svg"));
        m_film = medium(QByteArray("\0\0\0\x18" "ftypisom\0\0\0\0isom", 24), "mp4", "video/mp4", QStringLiteral("film.mp4"));
        m_sound = medium(QByteArray("ID3\x03\0\0\0\0\0\0\xff\xfb\x90\0", 14), "mp3", "audio/mpeg", QStringLiteral("talk.mp3"));
        m_wave = medium("RIFF\x24\x01\x01\x01WAVEfmt ", "wav", "audio/wav", QStringLiteral("signal.wav"));
        m_captions = medium("WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n", "vtt", "text/vtt", QStringLiteral("film.vtt"));
        m_file = medium("%PDF-1.4 planning", "pdf", "application/pdf", QStringLiteral("planning.pdf"));
        describe(course);
        Module module;
        module.id = ModuleId(testId(every::module));
        module.title = QStringLiteral("Every kind");
        module.summary = QStringLiteral("Blocks & questions, \"quoted\" <and> 100 %1.");
        module.units = {blocksUnit(), questionsUnit()};
        course.modules.append(module);
        course.assessments.prepend(practice());
        return m_content;
    }

private:
    MediaRef medium(const QByteArray& bytes, const char* extension, const char* type, const QString& name)
    {
        const auto file = m_store.add(bytes, QLatin1String(extension));
        Q_ASSERT(file);
        Media made;
        made.id = MediaId(testId(every::firstMedium + int(m_content.course.media.size())));
        made.file = file.valueOr({});
        made.name = name;
        made.mimeType = QLatin1String(type);
        made.size = bytes.size();
        made.attribution.title = name;
        made.attribution.author = QStringLiteral("Eleni Markou");
        made.attribution.licence = QStringLiteral("CC-BY-4.0");
        m_content.course.media.append(made);
        return MediaRef(made.id);
    }

    void describe(Course& course)
    {
        course.cover = m_png;
        course.badge.image = m_svg;
        course.awardingBody.homepage = QStringLiteral("https://example.org/?a=1&b=2");
        course.awardingBody.logo = m_svg;
        course.published = QDate(2026, 11, 24);
        course.titleIn = {{QStringLiteral("el"), QStringLiteral("Ασφαλής χειρισμός")}};
        course.funding.programme = QStringLiteral("Example programme");
        course.funding.agreementNumber = QStringLiteral("2026-1");
        course.funding.statement = QStringLiteral("Funded by the example programme.");
        course.funding.disclaimer = QStringLiteral("Views are those of the authors only.");
        course.funding.emblem = m_svg;
        course.funding.partnerLogos = {m_png};
        Reference reference;
        reference.id = ReferenceId(testId(305));
        reference.work.title = QStringLiteral("A book on agents");
        reference.work.source = QStringLiteral("https://example.org/book");
        course.references.append(reference);
        Rubric rubric;
        rubric.id = RubricId(testId(every::rubric));
        rubric.title = QStringLiteral("How the list is judged");
        RubricCriterion criterion;
        criterion.id = PartId(testId(306));
        criterion.text = QStringLiteral("Complete");
        for (int i = 0; i < 3; ++i) {
            RubricLevel level;
            level.id = PartId(testId(307 + i));
            level.title = QStringLiteral("Level %1").arg(i);
            level.text = QStringLiteral("What level %1 looks like").arg(i);
            level.points = i;
            criterion.levels.append(level);
        }
        rubric.criteria.append(criterion);
        course.rubrics.append(rubric);
        EvaluationQuestion asked;
        asked.id = PartId(testId(311));
        asked.text = QStringLiteral("Was the course useful?");
        course.evaluation.questions.append(asked);
    }

    static Section section(int number, const QString& title, const RichText& text)
    {
        Section made;
        made.id = PartId(testId(number));
        made.title = title;
        made.text = text;
        return made;
    }

    static RichText withFormula()
    {
        RichText text;
        text.blocks = {{richtext::BlockKind::Heading, 2, {}, {{QStringLiteral("Dilution"), {}}}},
                       {richtext::BlockKind::Paragraph, 0, QStringLiteral("el"), {{QStringLiteral("Γειά"), richtext::Strong}}},
                       {richtext::BlockKind::Paragraph, 0, {}, {{QStringLiteral("It is "), {}}, {QStringLiteral("x^2"), richtext::Formula}, {QStringLiteral("."), {}}}},
                       {richtext::BlockKind::Quote, 0, {}, {{QStringLiteral("Quoted"), richtext::Emphasis}}},
                       {richtext::BlockKind::Code, 0, {}, {{QStringLiteral("if (a < b) c();\n    d();"), {}}}},
                       {richtext::BlockKind::NumberItem, 0, {}, {{QStringLiteral("One"), {}}}},
                       {richtext::BlockKind::BulletItem, 2, {}, {{QStringLiteral("Deep"), {}}}}};
        return richtext::normalised(text);
    }

    QList<BlockBody> bodies() const
    {
        QList<BlockBody> out;
        out.append(TextBlock{withFormula(), {}});
        ImageBlock image;
        image.image = m_png;
        image.alternativeText = QStringLiteral("A label");
        image.caption = paragraph(QStringLiteral("The label"));
        image.longDescription = paragraph(QStringLiteral("What stands on it"));
        image.width = ImageWidth::Small;
        out.append(image);
        AudioBlock audio;
        audio.title = QStringLiteral("A talk");
        audio.file = m_sound;
        audio.transcript = paragraph(QStringLiteral("What is said"));
        out.append(audio);
        audio.file = m_wave;
        out.append(audio);
        VideoBlock video;
        video.title = QStringLiteral("A film");
        video.file = m_film;
        video.poster = m_png;
        video.captions = m_captions;
        video.transcript = paragraph(QStringLiteral("What is said in it"));
        video.description = paragraph(QStringLiteral("What is to be seen in it"));
        out.append(video);
        VideoBlock elsewhere;
        elsewhere.title = QStringLiteral("A film elsewhere");
        elsewhere.link = QStringLiteral("https://example.org/film");
        out.append(elsewhere);
        DownloadBlock download;
        download.title = QStringLiteral("Planning sheet");
        download.file = m_file;
        out.append(download);
        CalloutBlock callout;
        callout.style = CalloutKind::Warning;
        callout.title = QStringLiteral("Mind");
        callout.text = paragraph(QStringLiteral("Never mix agents."));
        out.append(callout);
        AccordionBlock accordion;
        accordion.sections = {section(320, QStringLiteral("More on gloves"), paragraph(QStringLiteral("They age."))),
                              section(321, {}, paragraph(QStringLiteral("Without a title.")))};
        out.append(accordion);
        FlashCardsBlock cards;
        cards.title = QStringLiteral("Signs");
        Card card;
        card.id = PartId(testId(322));
        card.front = paragraph(QStringLiteral("Flame"));
        card.back = paragraph(QStringLiteral("Burns easily"));
        cards.cards = {card};
        out.append(cards);
        WorkedExampleBlock example;
        example.problem = paragraph(QStringLiteral("Dilute 1 : 10"));
        example.steps = {section(323, QStringLiteral("Measure"), paragraph(QStringLiteral("One part.")))};
        example.result = paragraph(QStringLiteral("Eleven parts."));
        out.append(example);
        LinkListBlock links;
        links.title = QStringLiteral("Elsewhere");
        LinkItem link;
        link.id = PartId(testId(324));
        link.title = QStringLiteral("The guide");
        link.link = QStringLiteral("https://example.org/guide?x=1&y=2");
        link.description = QStringLiteral("Two pages");
        links.links = {link};
        out.append(links);
        EmbedBlock embed;
        embed.title = QStringLiteral("Somebody else's page");
        embed.link = QStringLiteral("https://example.org/embed");
        out.append(embed);
        ReflectionBlock reflection;
        reflection.prompt = paragraph(QStringLiteral("What would you do?"));
        reflection.hint = paragraph(QStringLiteral("Think of the label."));
        out.append(reflection);
        out.append(GlossaryBlock{});
        FormulaBlock formula;
        formula.source = QStringLiteral("\\frac{a}{b} = \\sqrt{c}");
        formula.notation = Notation::Latex;
        out.append(formula);
        formula.source = QStringLiteral("\\unknowncommand{");
        out.append(formula);
        return out;
    }

    Unit blocksUnit() const
    {
        Unit unit;
        unit.id = UnitId(testId(every::blocksUnit));
        unit.title = QStringLiteral("All blocks");
        int number = every::firstBlock + 20;
        for (const BlockBody& body : bodies()) unit.blocks.append(blockOf(number++, body));
        return unit;
    }

    Unit questionsUnit() const
    {
        Unit unit;
        unit.id = UnitId(testId(every::questionsUnit));
        unit.title = QStringLiteral("All questions");
        KnowledgeCheckBlock check;
        check.questions = questions(every::firstQuestion, QStringLiteral("check"));
        unit.blocks = {blockOf(every::firstBlock, check)};
        return unit;
    }

    Assessment practice() const
    {
        Assessment made;
        made.id = AssessmentId(testId(every::practice));
        made.title = QStringLiteral("Practice");
        made.purpose = AssessmentKind::Formative;
        made.intro = paragraph(QStringLiteral("As often as you like."));
        made.questions = questions(every::firstQuestion + 20, QStringLiteral("practice"));
        return made;
    }

    /// One of each type; texts begin with `word`.
    QList<Question> questions(int first, const QString& word) const
    {
        int part = first * 100;
        const auto id = [&] { return OptionId(testId(part++)); };
        const auto text = [&](const char* what) { return paragraph(word + u' ' + QLatin1String(what)); };
        const auto accepted = [&](const char* what, int percent) { return AcceptedAnswer{id(), word + u' ' + QLatin1String(what), percent, text("note"), {}}; };
        QList<QuestionBody> bodies;
        const auto options = [&] {
            return QList<Option>{{id(), text("right"), true, text("yes"), {}}, {id(), text("another"), false, text("no"), {}},
                                 {id(), text("third"), false, {}, {}}};
        };
        bodies.append(SingleChoice{options(), {}});
        bodies.append(MultipleChoice{options(), {}});
        bodies.append(TrueFalse{false, text("if true"), text("if false"), {}});
        bodies.append(Matching{{{id(), text("left"), text("mate"), {}}, {id(), {}, text("stray"), {}}}, {}});
        bodies.append(Ordering{{{id(), text("b first"), {}}, {id(), text("a second"), {}}}, {}});
        bodies.append(ShortAnswer{{accepted("full", 100), accepted("half", 50)}, false, false, {}});
        GapText gaps;
        gaps.text = text("has [[1]] gap");
        Gap gap;
        gap.id = id();
        gap.answers = {accepted("filled", 100)};
        gaps.gaps = {gap};
        gaps.dragWords = true;
        gaps.distractors = {QStringLiteral("distractor")};
        bodies.append(gaps);
        bodies.append(Numeric{2.5, 0.1, QStringLiteral("kg"), {}});
        Category category;
        category.id = id();
        category.title = text("group");
        category.items = {{id(), text("member"), {}}};
        bodies.append(Categorise{{category}, {}});
        Hotspot hotspot;
        hotspot.image = m_png;
        hotspot.alternativeText = QStringLiteral("A label with places");
        hotspot.areas = {{id(), word + QStringLiteral(" place"), 0.1, 0.1, 0.2, 0.2, true, text("there"), {}},
                         {id(), word + QStringLiteral(" elsewhere"), 0.5, 0.5, 0.2, 0.2, false, text("not there"), {}}};
        bodies.append(hotspot);
        Essay essay;
        essay.minWords = 50;
        essay.maxWords = 200;
        essay.rubric = RubricRef(RubricId(testId(every::rubric)));
        essay.modelAnswer = text("model");
        essay.showModelAnswer = true;
        bodies.append(essay);
        PracticalTask task;
        task.evidence = text("evidence");
        task.observation = {{id(), word + QStringLiteral(" observed"), true, {}}};
        bodies.append(task);
        QList<Question> out;
        for (const QuestionBody& body : bodies) {
            Question question;
            question.id = QuestionId(testId(first + int(out.size())));
            question.prompt = paragraph(QStringLiteral("Prompt %1 of %2\nwith a second line").arg(out.size()).arg(word));
            question.body = body;
            question.hint = text("hint");
            question.feedbackCorrect = text("because");
            question.feedbackPartly = text("partly");
            question.feedbackIncorrect = text("otherwise");
            out.append(question);
        }
        return out;
    }

    document::MediaStore& m_store;
    Content m_content;
    MediaRef m_png, m_svg, m_film, m_sound, m_wave, m_captions, m_file;
};

} // namespace

Content everyKind(document::MediaStore& store) { return Maker(store).make(); }

} // namespace microvet::test
