#include "tests/core/verification/package_fixture.h"

#include "core/verification/package_rules.h"

#include <gtest/gtest.h>

namespace microvet::tests {
namespace {

using Make = std::function<PackageFiles()>;
struct Case {
    const char* rule;
    Make sound;
    Make faulty;
};

PackageFiles page(const QByteArray& body) { return with(soundScorm(), "index.html", pageWith("<img src=\"a.png\" alt=\"A loaf\">" + body)); }

const QByteArray windowsProgram = "MZ" + QByteArray(120, '\0');

const QList<Case>& cases()
{
    static const QList<Case> list{
        {"P-S-02", soundScorm, [] { return PackageFiles{{QStringLiteral("a.json"), "{}"}}; }},
        {"P-S-05", soundScorm, [] { return with(soundScorm(), "a/../../evil.html", "x"); }},
        {"P-S-06", soundScorm, [] { return with(soundScorm(), "aux.html", "x"); }},
        {"P-S-06", soundScorm, [] { return with(soundScorm(), "what?.html", "x"); }},
        {"P-S-06", soundScorm, [] { return with(soundScorm(), "end./x.html", "x"); }},
        {"P-S-07", soundScorm, [] { return with(soundScorm(), "INDEX.html", "x"); }},
        {"P-S-10", soundScorm, [] { return with(soundScorm(), (QByteArray("folder/").repeated(30) + "x.html").constData(), "x"); }},
        {"P-S-11", soundScorm, [] { return with(soundScorm(), "setup.exe", "x"); }},
        {"P-S-12", soundScorm, [] { return with(soundScorm(), "picture.png", windowsProgram); }},
        {"P-S-12", soundScorm, [] { return with(soundScorm(), "picture.png", "\x7f" "ELF\2\1\1"); }},
        {"P-S-13", soundScorm, [] { return with(soundScorm(), "sheet.docx", zipOf({{QStringLiteral("word/vbaProject.bin"), "x"}})); }},
        {"P-S-13", soundScorm, [] { return with(soundScorm(), "sheet.xlsm", "x"); }},
        {"P-S-14", soundScorm, [] { return with(soundScorm(), "plan.dwg", "x"); }},
        {"P-S-14", soundScorm, [] { return with(soundScorm(), "more.zip", zipOf({{QStringLiteral("a"), "x"}})); }},
        {"P-S-17", soundEpub, [] { return with(soundEpub(), "OPS/book.opf", {}); }},
        {"P-S-17", soundEpub, [] { return with(soundEpub(), "META-INF/container.xml", {}); }},
        {"P-S-17", soundCartridge, [] { return PackageFiles{{QStringLiteral("quiz.xml"), soundCartridge().last().second}}; }},
        {"P-S-18", soundScorm, [] { return changed(soundScorm(), "imsmanifest.xml", "</resources>", ""); }},
        {"P-S-18", soundScorm, [] { return changed(soundScorm(), "imsmanifest.xml", "Baking bread</title>", "Baking \xff\xfe bread</title>"); }},
        {"P-S-18", soundEpub, [] { return changed(soundEpub(), "OPS/c.xhtml", "</h1>", ""); }},
        {"P-S-19", soundScorm, [] { return changed(soundScorm(), "imsmanifest.xml", "<manifest ", "<!DOCTYPE manifest [<!ENTITY a \"aaaa\">]><manifest "); }},
        {"P-S-20", soundScorm, [] { return with(soundScorm(), "a.png", {}); }},
        {"P-S-20", soundEpub, [] { return with(soundEpub(), "OPS/c.xhtml", {}); }},
        {"P-S-20", soundMoodle, [] { return with(soundMoodle(), "files/86/86f7e437faa5a7fce15d1ddcb9eaeaea377667b8", {}); }},
        {"P-S-20", soundScorm, [] { return changed(soundScorm(), "imsmanifest.xml", "href=\"a.png\"", "href=\"A.PNG\""); }},
        {"P-S-21", soundScorm, [] { return with(soundScorm(), "extra.html", pageWith({})); }},
        {"P-S-22", soundScorm, [] { return changed(soundScorm(), "imsmanifest.xml", " identifierref=\"r\"", ""); }},
        {"P-S-22", soundEpub, [] { return changed(soundEpub(), "OPS/book.opf", "<itemref idref=\"c\"/>", ""); }},
        {"P-S-22", soundEpub, [] { return changed(soundEpub(), "OPS/book.opf", " properties=\"nav\"", ""); }},
        {"P-S-22", soundSite, [] { return PackageFiles{{QStringLiteral("one.html"), pageWith({})}}; }},
        {"P-S-23", soundScorm, [] { return changed(soundScorm(), "imsmanifest.xml", "identifierref=\"r\"", "identifierref=\"z\""); }},
        {"P-S-24", soundScorm, [] { return with(soundScorm(), "a.js", "let a = 1;"); }},
        {"P-S-25", soundScorm, [] { return page("<img src=\"https://pictures.example/a.png\" alt=\"A loaf\">"); }},
        {"P-S-25", soundScorm, [] { return page("<style>body { background: url(//pictures.example/b.png) }</style>"); }},
        {"P-S-26", soundScorm, [] { return page("<script src=\"https://www.google-analytics.com/analytics.js\"></script>"); }},
        {"P-S-26", soundScorm, [] { return page("<script>load('https://static.hotjar.com/c')</script>"); }},
        {"P-S-27", soundScorm, [] { return page("<a href=\"more.html\">The oven</a>"); }},
        {"P-S-28", soundEpub, [] { PackageFiles book = soundEpub(); book.move(0, 2); return book; }},
        {"P-S-29", soundScorm, [] { return PackageFiles{}; }},
        {"P-S-30", soundScorm, [] { PackageFiles inside; for (const auto& [name, bytes] : soundScorm()) inside.append({QStringLiteral("course/") + name, bytes}); return inside; }},
        {"P-S-31", soundScorm, [] { return with(soundScorm(), ".DS_Store", "x"); }},
        {"P-S-32", soundScorm, [] { return changed(soundScorm(), "imsmanifest.xml", "<file href=\"a.png\"/>", "<file href=\"a.png\"/><file href=\"../../etc/passwd\"/>"); }},
        {"P-S-33", soundScorm, [] { return changed(soundScorm(), "imsmanifest.xml", "<file href=\"a.png\"/>", "<file href=\"a.png\"/><file href=\"https://example.org/a.html\"/>"); }},
        {"P-S-35", soundScorm, [] { return page(QByteArray("<div>").repeated(5000)); }},
        {"P-S-36", soundScorm, [] { return changed(soundScorm(), "imsmanifest.xml", " adlcp:scormtype=\"sco\"", ""); }},
        {"P-S-36", soundScorm, [] { return changed(soundScorm(), "imsmanifest.xml", "<schemaversion>1.2</schemaversion>", ""); }},
        {"P-S-37", soundScorm, [] { return changed(page("caf\xe9"), "index.html", "<meta charset=\"utf-8\">", ""); }},
        {"P-S-38", soundScorm, [] { return PackageFiles{{QStringLiteral("mimetype"), "application/vnd.microvet.course+zip"}, {QStringLiteral("course.json"), "{"}}; }},
        {"P-C-01", soundEpub, [] { return changed(soundEpub(), "OPS/book.opf", "<dc:title>Baking bread</dc:title>", ""); }},
        {"P-C-02", soundMoodle, [] { return changed(soundMoodle(), "course/course.xml", "<lang>en</lang>", ""); }},
        {"P-C-03", soundScorm, [] { return with(soundScorm(), "index.html", "<html lang=\"en\"><title>Dough</title><h1>Dough</h1>"); }},
        {"P-C-04", soundScorm, [] { return changed(soundScorm(), "imsmanifest.xml", "<description><langstring>CC BY-SA 4.0</langstring></description></rights>", "</rights>"); }},
        {"P-C-05", soundScorm, [] { return changed(soundScorm(), "imsmanifest.xml", "CC BY-SA 4.0", "CC BY-NC-ND 4.0"); }},
        {"P-C-06", soundEpub, [] { return changed(soundEpub(), "OPS/book.opf", "<dc:rights>CC BY 4.0</dc:rights>", "<dc:rights>CC BY 4.0</dc:rights><dc:rights>CC BY-SA 4.0</dc:rights>"); }},
        {"P-C-07", soundEpub, [] { return changed(soundEpub(), "OPS/book.opf", "<dc:creator>Ada Baker</dc:creator>", ""); }},
        {"P-C-09", soundScorm, [] { return page("<p>Lorem ipsum dolor</p>"); }},
        {"P-C-10", soundCartridge, [] { return with(soundCartridge(), "quiz.xml", "<questestinterop/>"); }},
        {"P-C-11", soundEpub, [] { return changed(soundEpub(), "OPS/book.opf", "<dc:language>en", "<dc:language>tlh"); }},
        {"P-C-12", soundEpub, [] { return changed(soundEpub(), "OPS/book.opf", "CC BY 4.0", "All rights reserved"); }},
        {"P-C-13", soundMoodle, [] { return with(soundMoodle(), "users.xml", "<users><user id=\"2\"/></users>"); }},
        {"P-Q-01", soundScorm, [] { return page("<img src=\"a.png\">"); }},
        {"P-Q-02", soundScorm, [] { return changed(soundScorm(), "index.html", " lang=\"en\"", ""); }},
        {"P-Q-03", soundScorm, [] { return changed(soundScorm(), "index.html", "<title>Dough</title>", ""); }},
        {"P-Q-04", soundScorm, [] { return page("<h4>Oven</h4>"); }},
        {"P-Q-05", soundScorm, [] { return changed(soundScorm(), "index.html", "<h1>Dough</h1>", ""); }},
        {"P-Q-06", soundScorm, [] { return page("<table><tr><td>Flour</td><td>500 g</td></tr><tr><td>Salt</td><td>10 g</td></tr></table>"); }},
        {"P-Q-07", soundScorm, [] { return page("<a href=\"a.png\"></a>"); }},
        {"P-Q-08", soundScorm, [] { return page("<a href=\"a.png\">Click here!</a>"); }},
        {"P-Q-09", soundScorm, [] { return page("<video src=\"a.png\"></video>"); }},
        {"P-Q-10", soundScorm, [] { return page("<audio src=\"a.png\"></audio>"); }},
        {"P-Q-11", soundScorm, [] { return page("<iframe src=\"index.html\"></iframe>"); }},
        {"P-Q-12", soundScorm, [] { return page("<audio src=\"a.png\" autoplay></audio>"); }},
        {"P-Q-13", soundScorm, [] { return page("<input type=\"text\">"); }},
        {"P-Q-14", soundScorm, [] { return page("<meta name=\"viewport\" content=\"width=device-width, user-scalable=no\">"); }},
        {"P-Q-15", soundScorm, [] { return changed(soundScorm(), "imsmanifest.xml", "Educational Objective", "Discipline"); }},
        {"P-Q-16", soundScorm, [] { return page("<meta http-equiv=\"refresh\" content=\"20; url=a.png\">"); }},
    };
    return list;
}

} // namespace

TEST(PackageRules, eachFindsItsFlawAndNothingInASoundPackage)
{
    for (const Case& one : cases()) {
        const report::Report sound = verified(one.sound()), faulty = verified(one.faulty());
        EXPECT_FALSE(finds(sound, one.rule)) << one.rule << '\n' << told(sound);
        EXPECT_TRUE(finds(faulty, one.rule)) << one.rule << '\n' << told(faulty);
    }
}

TEST(PackageRules, haveWordsASourceAndATest)
{
    // Tested apart: damaged, bombs, passwords, foreign names, links, limits, sizes, seals, shared passages.
    QSet<QString> tested{QStringLiteral("P-S-01"), QStringLiteral("P-S-03"), QStringLiteral("P-S-04"), QStringLiteral("P-S-08"), QStringLiteral("P-S-09"),
                         QStringLiteral("P-S-15"), QStringLiteral("P-S-16"), QStringLiteral("P-S-34"), QStringLiteral("P-S-39"), QStringLiteral("P-S-40"), QStringLiteral("P-S-41"), QStringLiteral("P-S-42"), QStringLiteral("P-C-08")};
    for (const Case& one : cases()) tested.insert(QString::fromLatin1(one.rule));
    QSet<QString> ids;
    for (const verification::PackageRule& rule : verification::packageRules()) {
        const QString id = QString::fromLatin1(rule.id);
        EXPECT_FALSE(ids.contains(id)) << rule.id;
        ids.insert(id);
        EXPECT_TRUE(tested.contains(id)) << rule.id;
        EXPECT_NE(verification::packageText(id), nullptr) << rule.id;
        EXPECT_STRNE(rule.source, "");
    }
    for (const rules::RuleText& text : verification::packageTexts()) {
        EXPECT_TRUE(ids.contains(QString::fromLatin1(text.key).section(u'/', 0, 0))) << text.key;
        for (const char* words : {text.what, text.why, text.how}) EXPECT_GT(qstrlen(words), 10U) << text.key;
    }
}

TEST(PackageRules, followTheRuleFile)
{
    verification::Options options;
    options.rules.off.append(QStringLiteral("P-Q-01"));
    options.rules.severities.insert(QStringLiteral("P-S-21"), rules::Severity::Error);
    const PackageFiles files = with(page("<img src=\"a.png\">"), "extra.html", pageWith({}));
    const report::Report report = verified(files, options);
    EXPECT_FALSE(finds(report, "P-Q-01"));
    EXPECT_EQ(verdictOf(report, "quality"), report::Verdict::Pass) << told(report);
    EXPECT_EQ(verdictOf(report, "structure"), report::Verdict::Fail);

    const auto small = rules::parseRuleSet(R"({"id":"s","title":"S","version":"1","extends":"microvet-repository",
        "parameters":{"packageSizeMost":0.00001,"packageFileMost":0.00001,"packagePassWarnings":0,"packageFileTypes":["html","xml"]}})");
    ASSERT_TRUE(small) << qPrintable(small.error().text);
    options.rules = *small;
    const report::Report narrow = verified(soundScorm(), options);
    for (const char* rule : {"P-S-14", "P-S-15", "P-S-16"}) EXPECT_TRUE(finds(narrow, rule)) << rule;
    EXPECT_EQ(verdictOf(narrow, "structure"), report::Verdict::Look);
}

TEST(PackageRules, followTheNamesAndTheLayoutOfTheRuleFile)
{
    const auto rulesWith = [](const char* parameters) {
        verification::Options options;
        const auto own = rules::parseRuleSet(QByteArray(R"({"id":"s","title":"S","version":"1","extends":"microvet-repository","parameters":)") + parameters + "}");
        EXPECT_TRUE(own) << qPrintable(own.error().text);
        if (own) options.rules = *own;
        return options;
    };
    const report::Report open = verified(soundScorm());
    EXPECT_FALSE(finds(open, "P-S-39") || finds(open, "P-S-40"));
    const report::Report met = verified(soundScorm(), rulesWith(R"({"packageNames":["*.HTML","*.xml","*.png","*.css","*.js"],"packageLayout":["imsmanifest.xml","*.html"]})"));
    EXPECT_FALSE(finds(met, "P-S-39") || finds(met, "P-S-40")) << told(met);
    const report::Report missed = verified(soundScorm(), rulesWith(R"({"packageNames":["*.xml"],"packageLayout":["LICENSE.txt"]})"));
    EXPECT_TRUE(finds(missed, "P-S-39") && finds(missed, "P-S-40")) << told(missed);
    EXPECT_EQ(verdictOf(missed, "structure"), report::Verdict::Fail);
}

TEST(PackageRules, soundPackagesPass)
{
    for (const auto& [make, code] : std::initializer_list<std::pair<PackageFiles (*)(), const char*>>{{soundScorm, "scorm12"}, {soundCartridge, "imscc13"}, {soundEpub, "epub3"}, {soundMoodle, "moodle"}, {soundSite, "site"}}) {
        const report::Report report = verified(make());
        EXPECT_EQ(report.count(report::Level::Error), 0) << code << '\n' << told(report);
        EXPECT_EQ(verdictOf(report, "structure"), report::Verdict::Pass) << code << '\n' << told(report);
        EXPECT_EQ(verdictOf(report, "quality"), report::Verdict::Pass) << code << '\n' << told(report);
        if (qstrcmp(code, "site") != 0) { EXPECT_EQ(report.title, QStringLiteral("Baking bread")) << code; }
    }
}

TEST(PackageRules, oneRuleDoesNotFillTheReport)
{
    PackageFiles files = soundScorm();
    for (int i = 0; i < 200; ++i) files.append({QStringLiteral("p%1.html").arg(i), pageWith("<img src=\"a.png\">")});
    const report::Report report = verified(files);
    int told = 0;
    for (const report::Entry& entry : report.entries) told += entry.rule == QLatin1String("P-Q-01");
    EXPECT_EQ(told, 51);
}

} // namespace microvet::tests
