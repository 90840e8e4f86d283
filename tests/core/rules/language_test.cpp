#include "tests/core/rules/rule_test.h"

#include "core/model/diff.h"
#include "core/rules/not_done.h"
#include "core/rules/reading_ease.h"
#include "core/rules/text_scan.h"

using namespace microvet;
using namespace microvet::rules;

namespace {

/// What is seen in a text of a course in `language`.
Facts seenIn(const QString& text, const char* language = "en", const RuleSet& rules = houseRules())
{
    TextScan scan(rules, QLatin1String(language));
    Facts facts;
    const RichText rich = paragraph(text);
    scan.read({testId(1), ElementKind::Block, "body.text", Prose, {}, nullptr, &rich}, TextScan::Teaching, facts);
    return facts;
}

int sentencesIn(const char* text, const char* language = "en") { return seenIn(QString::fromUtf8(text), language).reading.sentences; }

QStringList seen(Seen what, const char* text, const char* language = "en")
{
    QStringList words;
    for (const Passage& passage : seenIn(QString::fromUtf8(text), language).passages)
        if (passage.seen == what && !(what == Seen::Abbreviation && passage.number == 1)) words.append(passage.words);
    return words;
}

QStringList unexplained(const char* text, const char* language = "en") { return seen(Seen::Abbreviation, text, language); }
QStringList colours(const char* text, const char* language = "en") { return seen(Seen::Colour, text, language); }

} // namespace

TEST(TextScan, tellsSentencesApart)
{
    EXPECT_EQ(sentencesIn("Open the box. Take the glove! Does it fit? Good."), 4);
    EXPECT_EQ(sentencesIn("Add 3.5 litres, e.g. of water. Stir."), 2);
    EXPECT_EQ(sentencesIn("Ask Dr. Smith or J. Miller. They know."), 2);
    EXPECT_EQ(sentencesIn("He said: “Stop!” and left. (It was late.) Then we went."), 3);
    EXPECT_EQ(sentencesIn("See example.org/page for more… and come back."), 1);
    EXPECT_EQ(sentencesIn("Is it so? Yes."), 2);
    EXPECT_EQ(sentencesIn("Is it so; Yes."), 1);
    EXPECT_EQ(sentencesIn("Τι φοράτε; Γάντια. Π.χ. νιτριλίου.", "el"), 3) << "a Greek question mark";
    EXPECT_EQ(sentencesIn("Die Prüfung ist am 3. Juli, z. B. um 9 Uhr. Kommen Sie.", "de"), 2);
    EXPECT_EQ(sentencesIn("Gloves"), 0) << "a label";
    EXPECT_EQ(sentencesIn("Take with you:"), 1);
    EXPECT_EQ(sentencesIn("… ! ? . ;"), 0);
    EXPECT_EQ(sentencesIn(""), 0);
}

TEST(TextScan, countsWordsLettersAndSyllables)
{
    const auto reading = [](const char* text, const char* language) { return seenIn(QString::fromUtf8(text), language).reading; };
    const Reading english = reading("The table is wanted, and it makes boxes.", "en");
    EXPECT_EQ(english.words, 8);
    EXPECT_EQ(english.syllables, 1 + 2 + 1 + 2 + 1 + 1 + 1 + 2);
    EXPECT_EQ(reading("L'eau est chaude.", "fr").words, 4);
    EXPECT_EQ(reading("We don't.", "en").words, 2);
    EXPECT_EQ(reading("Ändern Sie über 1.000 Öfen.", "de").letters, 6 + 3 + 4 + 4);
}

TEST(TextScan, leavesOutCodeFormulasAndOtherLanguages)
{
    TextScan scan(houseRules(), QStringLiteral("en"));
    RichText rich{{{richtext::BlockKind::Paragraph, 0, {},
                    {{QStringLiteral("Write "), {}}, {QStringLiteral("XYZ QQQ."), richtext::CodeMark}, {QStringLiteral(" or "), {}},
                     {QStringLiteral("Φοράτε πάντα γάντια και γυαλιά όταν ανοίγετε το δοχείο."), {}, {}, QStringLiteral("el")}, {QStringLiteral("."), {}}}},
                   {richtext::BlockKind::Code, 0, {}, {{QStringLiteral("LDA #0"), {}}}},
                   {richtext::BlockKind::Paragraph, 0, QStringLiteral("el"), {{QStringLiteral("Φοράτε πάντα γάντια και γυαλιά όταν ανοίγετε το δοχείο."), {}}}}}};
    Facts facts;
    scan.read({testId(1), ElementKind::Block, "body.text", Prose, {}, nullptr, &rich}, TextScan::Teaching, facts);
    EXPECT_TRUE(facts.passages.isEmpty());
    EXPECT_EQ(facts.reading.words, 2);
    EXPECT_EQ(facts.reading.sentences, 1);
}

TEST(Abbreviations, areExplainedInBracketsOrKnown)
{
    EXPECT_EQ(unexplained("Wear PPE."), QStringList{QStringLiteral("PPE")});
    EXPECT_EQ(unexplained("Wear PPE, and check the PPE of others."), QStringList{QStringLiteral("PPE")}) << "once";
    for (const char* fine : {"Wear personal protective equipment (PPE). PPE is there.", "Wear PPE (personal protective equipment).", "Virtual reality (short: VR) helps.",
                             "The EU asks for a PDF.", "Chapters II and XIV", "DO NOT TOUCH THE BELT", "Do NOT touch.", "Licence CC BY-NC-SA 4.0", "Form A4, plug CEE32, WiFi, iOS",
                             "Say “U.S. law”.", "A or B", "Use ABCDEFG."})
        EXPECT_EQ(unexplained(fine), QStringList{}) << fine;
    EXPECT_EQ(unexplained("Protect yourself (always use PPE)."), QStringList{QStringLiteral("PPE")});
    EXPECT_EQ(unexplained("Tragen Sie PSA-Handschuhe.", "de"), QStringList{QStringLiteral("PSA")});
    EXPECT_EQ(unexplained("Φοράτε ΜΑΠ πάντα.", "el"), QStringList{QStringLiteral("ΜΑΠ")});
    EXPECT_EQ(unexplained("Φοράτε μέσα ατομικής προστασίας (ΜΑΠ).", "el"), QStringList{});
    EXPECT_EQ(unexplained("Носете ЛПС винаги.", "bg"), QStringList{QStringLiteral("ЛПС")});
}

TEST(Abbreviations, theGlossaryAndTheFirstPlaceCount)
{
    const QString rule = QStringLiteral("C-14");
    Content content = sampleContent();
    const auto say = [&](int unit, int id, const char* text) {
        content.course.modules[0].units[unit].blocks.append(blockOf(id, TextBlock{paragraph(QString::fromUtf8(text)), {}}));
    };
    say(0, 98, "Wear personal protective equipment (PPE).");
    say(1, 99, "Wear your PPE.");
    EXPECT_TRUE(findingsOf(rule, content).isEmpty()) << "explained where it comes first";
    content.course.modules[0].units.swapItemsAt(0, 1);
    auto found = findingsOf(rule, content);
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found[0].place, testId(99));
    content.course.glossary[0].term = QStringLiteral("PPE");
    EXPECT_TRUE(findingsOf(rule, content).isEmpty());
    content.course.glossary[0].term = QStringLiteral("APPEAL");
    EXPECT_EQ(findingsOf(rule, content).size(), 1);
    content.course.glossary[0].definition = QStringLiteral("Gloves and goggles (PPE)");
    EXPECT_TRUE(findingsOf(rule, content).isEmpty());
}

TEST(Colours, areNotTheOnlyName)
{
    EXPECT_EQ(colours("Press the red button."), QStringList{QStringLiteral("red button")});
    EXPECT_EQ(colours("Look at the words in red."), QStringList{QStringLiteral("words in red")});
    EXPECT_EQ(colours("Πατήστε το κόκκινο κουμπί.", "el"), QStringList{QStringLiteral("κόκκινο κουμπί")});
    EXPECT_EQ(colours("Натиснете червения бутон.", "bg"), QStringList{QStringLiteral("червения бутон")});
    EXPECT_EQ(colours("Druk op de rode knop.", "nl"), QStringList{QStringLiteral("rode knop")});
    EXPECT_EQ(colours("Carregue no botão vermelho.", "pt"), QStringList{QStringLiteral("botão vermelho")});
    EXPECT_EQ(colours("Premere il pulsante rosso.", "it"), QStringList{QStringLiteral("pulsante rosso")});
    EXPECT_EQ(colours("Appuyez sur le bouton rouge.", "fr"), QStringList{QStringLiteral("bouton rouge")});
    EXPECT_EQ(colours("Die Felder sind grün markiert: die grünen Felder zählen.", "de"), (QStringList{QStringLiteral("grün markiert"), QStringLiteral("grünen Felder")}));
    for (const char* fine : {"Press the red button “Stop”.", "Press the red button (Stop).", "Press the red button labelled Stop.", "Paint the wall red.", "A green wire leads to earth.",
                             "Reduce the text.", "Green energy areas grow.", "The blue book is here."})
        EXPECT_EQ(colours(fine), QStringList{}) << fine;
    EXPECT_EQ(colours("Paina punaista painiketta.", "fi"), QStringList{});
}

TEST(OtherLanguages, areToldByTheirLetters)
{
    const char* greek = "Φοράτε πάντα γάντια και γυαλιά όταν ανοίγετε το δοχείο.";
    const char* english = "Always wear gloves and goggles when you open the container.";
    EXPECT_EQ(seen(Seen::OtherScript, greek, "en").size(), 1);
    EXPECT_EQ(seen(Seen::OtherScript, english, "el").size(), 1);
    EXPECT_EQ(seen(Seen::OtherScript, english, "bg").size(), 1);
    EXPECT_EQ(seen(Seen::OtherScript, greek, "el").size(), 0);
    EXPECT_EQ(seen(Seen::OtherScript, english, "de").size(), 0) << "cannot be told by its letters";
    EXPECT_EQ(seen(Seen::OtherScript, english, "ja").size(), 0);
    EXPECT_EQ(seen(Seen::OtherScript, "Ανοίξτε το Microsoft Word και το LibreOffice Writer της εταιρείας σας.", "el").size(), 0);
    EXPECT_EQ(seen(Seen::OtherScript, "LibreOffice Writer", "el").size(), 0);
}

TEST(ReadingEase, followsThePublishedFormulas)
{
    // 100 words, 10 sentences, 150 syllables, 500 letters.
    const Reading reading{100, 10, 500, 150};
    const auto ease = [&](const char* language) { return *readingEase(*readingFormula(QLatin1String(language)), reading); };
    EXPECT_NEAR(ease("en"), 206.835 - 1.015 * 10 - 84.6 * 1.5, 1e-9);
    EXPECT_NEAR(ease("de"), 180 - 10 - 58.5 * 1.5, 1e-9);
    EXPECT_NEAR(ease("nl"), 206.84 - 0.93 * 10 - 77 * 1.5, 1e-9);
    EXPECT_NEAR(ease("fr"), 209 - 1.15 * 10 - 68 * 1.5, 1e-9);
    EXPECT_NEAR(ease("pt-BR"), 248.835 - 1.015 * 10 - 84.6 * 1.5, 1e-9);
    EXPECT_NEAR(ease("it"), 89 + (300.0 * 10 - 10 * 500) / 100, 1e-9);
    for (const char* language : {"el", "bg", "", "x"}) EXPECT_EQ(readingFormula(QLatin1String(language)), nullptr) << language;
    EXPECT_FALSE(readingEase(*readingFormula(QStringLiteral("en")), {}));
}

TEST(ReadingEase, isComparedWithTheLevelWhereThereAreWordsEnough)
{
    const QString rule = QStringLiteral("C-13");
    const auto hard = [](int times) {
        Content content = sampleContent();
        extraBlock(TextBlock{paragraph(QStringLiteral("Organisational responsibilities necessitate comprehensive documentation. ").repeated(times)), {}})(content);
        return content;
    };
    EXPECT_TRUE(findingsOf(rule, hard(5)).isEmpty()) << "too few words to say";
    Content content = hard(30);
    EXPECT_EQ(findingsOf(rule, content).size(), 1);
    content.course.language = QStringLiteral("el");
    EXPECT_TRUE(findingsOf(rule, content).isEmpty());
    content.course.language = QStringLiteral("en");
    content.course.level.eqf = 0;
    EXPECT_TRUE(findingsOf(rule, content).isEmpty());
}

TEST(HighOutcomes, areShownByTasksToo)
{
    const QString rule = QStringLiteral("Q-22");
    Content content = sampleContent();
    content.course.outcomes[1].bloom = Bloom::Create;
    EXPECT_TRUE(findingsOf(rule, content).isEmpty()) << "its unit has an activity with evidence";
    modify<Block>(content, testId(sample::activityBlock), [](Block& block) { std::get<ActivityBlock>(block.body).evidence = {}; });
    EXPECT_EQ(findingsOf(rule, content).size(), 1);
    content.course.assessments[0].questions[1].body = Essay{};
    EXPECT_TRUE(findingsOf(rule, content).isEmpty());
    content.course.outcomes[0].bloom = {};
    content.course.outcomes[0].statement = QStringLiteral("Suunnittelee etiketin");
    content.course.language = QStringLiteral("fi");
    EXPECT_TRUE(findingsOf(rule, content).isEmpty()) << "no list of verbs";
}

TEST(Runner, AnotherLanguageIsReadAnew)
{
    Content content = sampleContent();
    extraBlock(TextBlock{paragraph(QStringLiteral("Always wear gloves, and press the red button when you open the container.")), {}})(content);
    Runner runner(houseRules());
    runner.checkAll(content);
    const auto count = [&](const char* rule) {
        int found = 0;
        for (const Finding& finding : runner.findings()) found += finding.rule == QLatin1String(rule);
        return found;
    };
    EXPECT_EQ(count("A-09"), 1);
    EXPECT_EQ(count("A-10"), 0);
    Content greek = content;
    greek.course.language = QStringLiteral("el");
    runner.update(greek, diff(content, greek));
    EXPECT_EQ(count("A-09"), 0);
    EXPECT_GE(count("A-10"), 1);
}

TEST(NotDone, SaysWhatAndWhy)
{
    Content content = sampleContent();
    const auto said = [&](const RuleSet& rules = houseRules()) { return notDone(content, rules).join(u'\n'); };
    EXPECT_EQ(notDone(content, houseRules()).size(), 1) << qPrintable(said());
    EXPECT_TRUE(said().contains(QStringLiteral("other letters than English")));
    content.course.language = QStringLiteral("fi");
    content.course.outcomes[0].bloom = {};
    content.course.media[0].attribution.usage = Usage::Adapted;
    content.course.media[0].attribution.licence = QStringLiteral("MIT");
    for (const char* words : {"reading level was not checked", "colour alone", "list of verbs for Finnish", "licences of"})
        EXPECT_TRUE(said().contains(QLatin1String(words))) << words << '\n' << qPrintable(said());
    RuleSet fewer = houseRules();
    fewer.off = {QStringLiteral("C-13"), QStringLiteral("A-09"), QStringLiteral("A-10"), QStringLiteral("Q-22"), QStringLiteral("L-02")};
    EXPECT_TRUE(notDone(content, fewer).isEmpty());
    content.course.language.clear();
    EXPECT_TRUE(said().contains(QStringLiteral("language of the course is not chosen")));
    content.course.language = QStringLiteral("it");
    content.course.level = {};
    EXPECT_TRUE(said().contains(QStringLiteral("no level")));
}
