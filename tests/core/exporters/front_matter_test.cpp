#include "tests/core/exporters/export_fixture.h"
#include "tests/support/sample_content.h"

#include "core/plan/plan.h"

/// Who paid for a course, and its history, on the first and the last page of what each format writes.
namespace microvet::tests {
namespace {

using namespace model;
using test::testId;

class FrontMatter : public Export {
protected:
    FrontMatter()
    {
        Course& course = m_content.course;
        course.language = QStringLiteral("el");
        Funding& funding = course.funding;
        funding.programme = QStringLiteral("Erasmus+ KA220");
        funding.agreementNumber = QStringLiteral("2023-1-EL01");
        funding.emblem = medium(910, QStringLiteral("Emblem"));
        funding.statement = QStringLiteral("Co-funded by the <Union>");
        funding.disclaimer = QStringLiteral("Views are those of the authors.");
        funding.partnerLogos = {medium(911, QStringLiteral("Logo of Patras")),
                                medium(912, QStringLiteral("Logo of Lyon"))};
        course.changes = {
            note(913, QStringLiteral("1.1"), QStringLiteral("Eleni Markou"), QStringLiteral("More on gloves"), true),
            note(914, QStringLiteral("1.0"), QStringLiteral("Hidden Person"), QStringLiteral("First edition"), true),
            note(915, QStringLiteral("0.7"), QStringLiteral("Eleni Markou"), QStringLiteral("Trial of the team"),
                 false)};
    }

    /// Files of the package that hold a page, by name → XHTML.
    Files pages(const QString& format, const QStringList& names)
    {
        const auto report = run(format, false);
        EXPECT_TRUE(report) << report.error().text.toStdString();
        const Files all = filesOfZip(target());
        Files found;
        for (const QString& name : names) {
            EXPECT_TRUE(all.contains(name)) << name.toStdString();
            const QByteArray bytes = all.value(name);
            found.insert(name, name.endsWith(QLatin1String(".js"))
                                   ? argumentOf(bytes)[QStringLiteral("html")].toString().toUtf8()
                                   : bytes);
        }
        return found;
    }

    void expectBoth(const QString& format, const QStringList& names)
    {
        const Files found = pages(format, names);
        for (auto it = found.begin(); it != found.end(); ++it)
            expectBoth(QString::fromUtf8(*it), format + u' ' + it.key());
    }

private:
    static ChangeNote note(int id, const QString& version, const QString& author, const QString& description,
                           bool published)
    {
        ChangeNote note;
        note.id = PartId(testId(id));
        note.date = QDate(2025, 3, 28);
        note.version = version;
        note.author = author;
        note.description = description;
        note.published = published;
        return note;
    }

    MediaRef medium(int id, const QString& title)
    {
        Media made;
        made.id = MediaId(testId(id));
        made.file =
            m_media.add("\x89PNG\r\n\x1a\n" + QByteArray(4, '\0') + "IHDR" + title.toUtf8(), QStringLiteral("png"))
                .valueOr({});
        made.mimeType = QStringLiteral("image/png");
        made.attribution.title = title;
        m_content.course.media.append(made);
        return MediaRef(made.id);
    }

    static int count(const QString& html, const QString& text) { return int(html.count(text)); }

    static void expectBoth(const QString& html, const QString& where)
    {
        const auto word = [](const char* key) { return plan::learnersWord(QStringLiteral("el"), QLatin1String(key)); };
        const auto expect = [&](const QString& text, int times = 1) {
            EXPECT_EQ(count(html, text), times) << text.toStdString() << " in " << where.toStdString();
        };
        expect(QStringLiteral(">%1</h2>").arg(word("funding")));
        expect(QStringLiteral("Erasmus+ KA220, ") +
               word("agreement").replace(QLatin1String("%1"), QStringLiteral("2023-1-EL01")));
        expect(QStringLiteral("<p>Co-funded by the &lt;Union&gt;</p>"));
        expect(QStringLiteral("Views are those of the authors."));
        expect(QStringLiteral("class=\"mv-emblem\""));
        expect(QStringLiteral("alt=\"Logo of Patras\""));
        expect(QStringLiteral("alt=\"Logo of Lyon\""));
        expect(QStringLiteral(">%1</h2>").arg(word("documentHistory")));
        for (const char* key : {"dateField", "version", "author", "whatChanged"})
            expect(QStringLiteral("<th scope=\"col\">%1</th>").arg(word(key)));
        expect(QStringLiteral("<td>1.1</td><td>Eleni Markou</td><td>More on gloves</td>"));
        expect(QStringLiteral("<td>1.0</td><td></td><td>First edition</td>"));
        expect(QStringLiteral("Trial of the team"), 0);
        expect(QStringLiteral("Hidden Person"), 0); // nobody asked them whether their name may be published
    }
};

const QStringList pagesOfSites{QStringLiteral("index.html"), QStringLiteral("pages/home.js"),
                               QStringLiteral("plain/index.html"), QStringLiteral("pages/credits.js"),
                               QStringLiteral("plain/credits.html")};

TEST_F(FrontMatter, StandsInWebsitesAndPackagesForLearningPlatforms)
{
    for (const char* format : {"site", "scorm12", "scorm2004"})
        expectBoth(QLatin1String(format), pagesOfSites);
}

TEST_F(FrontMatter, StandsInThePackageForTheRepository)
{
    expectBoth(QStringLiteral("repository"), pagesOfSites + QStringList{QStringLiteral("ATTRIBUTION.html")});
}

TEST_F(FrontMatter, StandsInBooks)
{
    expectBoth(QStringLiteral("epub"), {QStringLiteral("EPUB/home.xhtml"), QStringLiteral("EPUB/credits.xhtml")});
}

TEST_F(FrontMatter, IsNotThereWhereNobodyWroteIt)
{
    m_content.course.funding = {};
    m_content.course.changes = {};
    const Files found = pages(QStringLiteral("site"), pagesOfSites);
    for (auto it = found.begin(); it != found.end(); ++it)
        for (const char* key : {"funding", "documentHistory"})
            EXPECT_FALSE(QString::fromUtf8(*it).contains(plan::learnersWord(QStringLiteral("el"), QLatin1String(key))))
                << it.key().toStdString();
}

} // namespace
} // namespace microvet::tests
