#include "ui/credential/passport_window.h"
#include "ui/credential/sheet_window.h"
#include "ui/widgets/colour_field.h"
#include "ui/editors/editor_area.h"

#include "tests/ui/shell/look_checks.h"
#include "tests/ui/shell/shell_fixture.h"

#include "core/plan/badge.h"

#include <QComboBox>
#include <QLabel>
#include <QPainter>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>

namespace microvet::ui {

class PassportTest : public ShellTest {
protected:
    void openSample()
    {
        window->actions().sample->trigger();
        ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() != nullptr; }, 20000));
        prompts.answers = {QStringLiteral("discard")};
    }
    PassportWindow* openIt()
    {
        window->actions().passport->trigger();
        auto* passport = window->findChild<PassportWindow*>();
        EXPECT_TRUE(passport && QTest::qWaitForWindowExposed(passport));
        return passport;
    }
    void press(PassportWindow* passport, const char* name) { passport->findChild<QPushButton*>(QLatin1String(name))->click(); }
    static bool said(PassportWindow* passport, const char* notice) { return !passport->findChild<QLabel*>(QLatin1String(notice))->isHidden(); }
    /// What another program reads in a file.
    static QString readBy(const char* program, const QStringList& arguments)
    {
        QProcess process;
        process.start(QStandardPaths::findExecutable(QLatin1String(program)), arguments);
        EXPECT_TRUE(process.waitForFinished()) << program;
        return QString::fromUtf8(process.readAllStandardOutput());
    }
};

TEST_F(PassportTest, IsSavedInEveryForm)
{
    openSample();
    PassportWindow* passport = openIt();
    const QString pdf = folder.filePath(QStringLiteral("p.pdf")), png = folder.filePath(QStringLiteral("p.png")), html = folder.filePath(QStringLiteral("p.html"));
    prompts.files = {pdf};
    press(passport, "passportPdf");
    EXPECT_TRUE(said(passport, "passportDone"));
    EXPECT_TRUE(bytesOf(pdf).startsWith("%PDF"));
    prompts.files = {png};
    press(passport, "passportPicture");
    EXPECT_EQ(QImage(png).width(), 1654);
    // The picture's code is read by a program of others.
    EXPECT_EQ(readBy("zbarimg", {QStringLiteral("--quiet"), QStringLiteral("--raw"), png}).trimmed(), session().course().support.link.isEmpty() ? session().course().awardingBody.homepage : session().course().support.link);
    prompts.files = {html};
    press(passport, "passportHtml");
    EXPECT_TRUE(bytesOf(html).contains(session().course().title.toHtmlEscaped().toUtf8()));
    const QString badge = folder.filePath(QStringLiteral("b.png")), drawing = folder.filePath(QStringLiteral("b.svg"));
    prompts.files = {badge, drawing};
    press(passport, "passportBadge");
    EXPECT_EQ(QImage(badge).size(), QSize(1000, 1000));
    EXPECT_EQ(QImage(badge).pixelColor(2, 2).alpha(), 0) << "nothing around the seal";
    press(passport, "passportBadge");
    EXPECT_TRUE(bytesOf(drawing).contains("<svg"));
    // What cannot be written is told, and the window stays.
    prompts.files = {folder.filePath(QStringLiteral("no/such/p.pdf"))};
    press(passport, "passportPdf");
    EXPECT_TRUE(said(passport, "passportTrouble"));
}

TEST_F(PassportTest, FollowsTheCourseAndHasAPageForEachLanguage)
{
    openSample();
    PassportWindow* passport = openIt();
    auto* language = passport->findChild<QComboBox*>(QStringLiteral("passportLanguage"));
    EXPECT_EQ(language->count(), 1);
    EXPECT_FALSE(language->isEnabled());
    session().edit(QStringLiteral("x"), {}, [](model::Content& content) { content.course.language = QStringLiteral("el"); });
    ASSERT_EQ(language->count(), 2);
    EXPECT_EQ(language->itemText(0), QString::fromUtf8("Ελληνικά"));
    EXPECT_EQ(language->itemText(1), QStringLiteral("English"));
    language->setCurrentIndex(1);
    session().edit(QStringLiteral("x"), {}, [](model::Content& content) { content.course.title = QStringLiteral("Ψωμί"); });
    EXPECT_EQ(language->currentIndex(), 1) << "the page that is looked at stays";
    EXPECT_FALSE(said(passport, "passportTooMuch"));
    session().edit(QStringLiteral("x"), {}, [](model::Content& content) { content.course.summary = QStringLiteral("word ").repeated(5000); });
    language->setCurrentIndex(0);
    EXPECT_TRUE(said(passport, "passportTooMuch"));
    // From the sheet, it is one press away.
    passport->close();
    window->actions().sheet->trigger();
    window->findChild<SheetWindow*>()->findChild<QPushButton*>(QStringLiteral("sheetPassport"))->click();
    EXPECT_TRUE(window->findChild<PassportWindow*>());
}

/// Measured in the fonts of the machine: no line of the badge is wider than the seal.
TEST_F(PassportTest, WordsOfTheBadgeStayInTheSeal)
{
    const QString words = QStringLiteral("Micro-credentials in vocational education and training: first steps for trainers WWWWWWWWWWWWWWWWWWWWWWWWWWWWW");
    for (qsizetype length = 1; length <= words.size(); length += 7) {
        const QByteArray svg = plan::badgeSvg({QStringLiteral("Microcertification"), words.left(length), words.left(length), QStringLiteral("#ffffff")});
        const QImage image = Artwork::fromSvg(svg).toImage({400, 400});
        // Black letters on a white seal: outside of it nothing is dark but the ribbon.
        for (int y = 0; y < 400; ++y) {
            if (y > 278 && y < 342) continue;
            for (int x = 0; x < 400; ++x)
                if (std::hypot(x - 200, y - 200) > 178 && image.pixelColor(x, y).alpha() > 100) {
                    ASSERT_GT(image.pixelColor(x, y).lightness(), 200) << qPrintable(words.left(length)) << ' ' << x << ',' << y;
                }
        }
    }
}

TEST_F(PassportTest, TheColourIsTypedOrChosen)
{
    makeCourse(QStringLiteral("Bread"));
    prompts.answers = {QStringLiteral("discard")};
    window->workspace()->openGuide(QStringLiteral("credential"));
    auto* field = window->workspace()->editor().findChild<ColourField*>();
    ASSERT_TRUE(field);
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window));
    field->edit()->setFocus();
    QTest::keyClicks(field->edit(), QStringLiteral("C0"));
    EXPECT_TRUE(session().course().badge.colour.isEmpty()) << "not a colour yet";
    QTest::keyClicks(field->edit(), QStringLiteral("FFEE"));
    EXPECT_EQ(session().course().badge.colour, QStringLiteral("#c0ffee"));
    session().undo();
    EXPECT_TRUE(session().course().badge.colour.isEmpty());
    EXPECT_TRUE(field->edit()->text().isEmpty());
    auto* picture = window->workspace()->editor().findChild<QLabel*>(QStringLiteral("badgePreview"));
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->accessibleName(), QStringLiteral("Badge: Bread"));
    rename(QStringLiteral("Cake"));
    EXPECT_EQ(picture->accessibleName(), QStringLiteral("Badge: Cake"));
}

} // namespace microvet::ui
