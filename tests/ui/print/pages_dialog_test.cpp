#include "ui/print/pages_dialog.h"

#include "tests/ui/shell/shell_fixture.h"
#include "ui/print/page_view.h"

#include <QLabel>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QToolButton>

namespace microvet::ui {
namespace {

/// A paper that is looked at before it is printed.
class PagesDialogTest : public ShellTest {
protected:
    PagesDialog* open(bool landscape, int chapters = 3)
    {
        plan::Paper paper;
        paper.language = QStringLiteral("en");
        paper.title = QStringLiteral("A list of the school");
        paper.landscape = landscape;
        for (int i = 0; i < chapters; ++i)
            paper.chapters.append({QStringLiteral("Part %1").arg(i), 1, QStringLiteral("<h1>Part %1</h1><table><tr><th>Name</th><th>Mail</th></tr><tr><td>Anna</td><td>a@example.org</td></tr></table>").arg(i)});
        dialog = new PagesDialog(paper, window);
        dialog->show();
        EXPECT_TRUE(QTest::qWaitFor([&] { return dialog->pages() > 0; }, 30000));
        return dialog;
    }

    template<class Widget> Widget* child(const char* name) { return dialog->findChild<Widget*>(QString::fromLatin1(name)); }

    /// As somebody who accepts the system's dialog with a printer that writes into a file.
    void printTo(const QString& path, int from = 0, int to = 0)
    {
        dialog->setAnyPrinter([] { return true; });
        child<QPushButton>("pagesPrint")->click();
        auto* system = dialog->findChild<QPrintDialog*>();
        ASSERT_TRUE(system);
        QPrinter* printer = system->printer();
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(path);
        if (from > 0) {
            printer->setPrintRange(QPrinter::PageRange);
            printer->setFromTo(from, to);
        }
        emit system->accepted(printer);
        system->close();
    }

    PagesDialog* dialog = nullptr;
};

TEST_F(PagesDialogTest, ShowsWhatComesOut)
{
    open(false);
    EXPECT_EQ(dialog->pages(), 3);
    auto* view = child<PageView>("printPages");
    child<QToolButton>("printNext")->click();
    EXPECT_EQ(view->page(), 1);
    EXPECT_TRUE(dialog->windowTitle().contains(QStringLiteral("A list of the school")));
    const QImage page = view->grab().toImage();
    int dark = 0;
    for (int y = 0; y < page.height(); ++y)
        for (int x = 0; x < page.width(); ++x)
            if (qGray(page.pixel(x, y)) < 100) ++dark;
    EXPECT_GT(dark, 50);
}

TEST_F(PagesDialogTest, SaysWhereThereIsNoPrinter)
{
    open(false);
    dialog->setAnyPrinter([] { return false; });
    child<QPushButton>("pagesPrint")->click();
    EXPECT_FALSE(dialog->findChild<QPrintDialog*>());
    auto* trouble = child<QLabel>("pagesTrouble");
    EXPECT_TRUE(trouble->isVisible());
    EXPECT_TRUE(trouble->text().contains(QStringLiteral("PDF"))) << "what to do instead";
    EXPECT_TRUE(child<QPushButton>("pagesSave")->isEnabled());
}

TEST_F(PagesDialogTest, PrintsThePagesThatWereChosenAndLyingOnesLying)
{
    for (const bool landscape : {false, true}) {
        open(landscape);
        int sent = 0;
        QObject::connect(dialog, &PagesDialog::printed, dialog, [&](int pages) { sent = pages; });
        const QString path = file(landscape ? "lying.pdf" : "upright.pdf");
        printTo(path, 2, 3);
        ASSERT_TRUE(QTest::qWaitFor([&] { return sent > 0; }, 30000));
        EXPECT_EQ(sent, 2);
        EXPECT_TRUE(child<QLabel>("pagesNote")->text().contains(u'2'));
        QFile pdf(path);
        ASSERT_TRUE(pdf.open(QIODevice::ReadOnly));
        const QByteArray bytes = pdf.readAll();
        EXPECT_TRUE(bytes.startsWith("%PDF-"));
        const qsizetype box = bytes.indexOf("/MediaBox [");
        ASSERT_GE(box, 0);
        const QList<QByteArray> numbers = bytes.mid(box + 11, 40).replace(']', ' ').simplified().split(' ');
        EXPECT_EQ(numbers[2].toDouble() > numbers[3].toDouble(), landscape);
        EXPECT_EQ(bytes.count("/Type /Page\n"), 2);
        dialog->close();
    }
}

TEST_F(PagesDialogTest, TellsWhatWasPrintedWhereItIsClosedMeanwhile)
{
    open(false);
    int sent = 0;
    QObject::connect(dialog, &PagesDialog::printed, dialog, [&](int pages) { sent = pages; });
    const QPointer<PagesDialog> kept(dialog);
    printTo(file("out.pdf"));
    dialog->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    ASSERT_TRUE(kept && !kept->isVisible());
    ASSERT_TRUE(QTest::qWaitFor([&] { return kept.isNull(); }, 30000));
    EXPECT_EQ(sent, 3);

    open(false);
    printTo(file("no/such/folder/out.pdf"));
    dialog->reject();
    EXPECT_FALSE(dialog->isVisible());
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog->isVisible(); }, 30000)) << "what went wrong is seen";
    EXPECT_TRUE(child<QLabel>("pagesTrouble")->isVisible());
    dialog->close();
}

TEST_F(PagesDialogTest, SaysWhereThePrinterRefuses)
{
    open(false);
    printTo(file("no/such/folder/out.pdf"));
    auto* trouble = child<QLabel>("pagesTrouble");
    ASSERT_TRUE(QTest::qWaitFor([&] { return trouble->isVisible(); }, 30000));
    EXPECT_TRUE(trouble->text().contains(QStringLiteral("printer")));
    EXPECT_TRUE(child<QPushButton>("pagesPrint")->isEnabled()) << "one can try again";
}

} // namespace
} // namespace microvet::ui
