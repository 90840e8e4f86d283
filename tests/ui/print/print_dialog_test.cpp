#include "tests/ui/shell/shell_fixture.h"

#include "ui/export/export_dialog.h"
#include "ui/print/page_view.h"
#include "ui/print/print_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>

namespace microvet::ui {
namespace {

/// What will be printed, before it is.
class PrintDialogTest : public SampleTest {
protected:
    void openDialog()
    {
        window->actions().print->trigger();
        dialog = window->findChild<PrintDialog*>();
        ASSERT_TRUE(dialog);
        waitForPages();
    }

    void waitForPages() { ASSERT_TRUE(QTest::qWaitFor([&] { return dialog->pages() > 0; }, 30000)); }

    template<class Widget> Widget* child(const char* name) { return dialog->findChild<Widget*>(QString::fromLatin1(name)); }

    void choose(const char* document)
    {
        auto* box = child<QComboBox>("exportOption.document");
        box->setCurrentIndex(box->findData(QLatin1String(document)));
        waitForPages();
    }

    PrintDialog* dialog = nullptr;
};

TEST_F(PrintDialogTest, TurnsThePages)
{
    openDialog();
    auto* view = child<PageView>("printPages");
    const int count = dialog->pages();
    ASSERT_GT(count, 3);
    EXPECT_FALSE(child<QToolButton>("printBack")->isEnabled());
    child<QToolButton>("printNext")->click();
    EXPECT_EQ(view->page(), 1);
    EXPECT_TRUE(child<QLabel>("printNumber")->text().contains(QString::number(count)));
    EXPECT_TRUE(view->accessibleName().contains(u'2')) << "whoever listens hears the page";
    view->setFocus();
    QTest::keyClick(view, Qt::Key_End);
    EXPECT_EQ(view->page(), count - 1);
    EXPECT_FALSE(child<QToolButton>("printNext")->isEnabled());
    QTest::keyClick(view, Qt::Key_PageUp);
    EXPECT_EQ(view->page(), count - 2);
    EXPECT_TRUE(child<QPushButton>("printGo")->isEnabled());
}

/// The page on the screen is the page of the PDF: there is ink where the title stands.
TEST_F(PrintDialogTest, ShowsWhatWillBePrinted)
{
    openDialog();
    const QImage page = child<PageView>("printPages")->grab().toImage();
    int dark = 0;
    for (int y = 0; y < page.height(); ++y)
        for (int x = page.width() / 3; x < page.width() * 2 / 3; ++x)
            if (qGray(page.pixel(x, y)) < 100) ++dark;
    EXPECT_GT(dark, 100);
}

TEST_F(PrintDialogTest, PrintsTheUnitsThatWereTicked)
{
    openDialog();
    choose("handout");
    const int all = dialog->pages();
    child<QPushButton>("exportOption.units")->click();
    auto* tree = dialog->findChild<QTreeWidget*>(QStringLiteral("unitChoiceTree"));
    ASSERT_TRUE(tree);
    for (int i = 0; i < tree->topLevelItemCount(); ++i) tree->topLevelItem(i)->setCheckState(0, Qt::Unchecked);
    auto* ok = tree->window()->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    EXPECT_FALSE(ok->isEnabled()) << "nothing is no handout";
    tree->topLevelItem(0)->child(0)->setCheckState(0, Qt::Checked);
    ok->click();
    EXPECT_TRUE(child<QPushButton>("exportOption.units")->text().contains(u'1'));
    waitForPages();
    EXPECT_LT(dialog->pages(), all);
}

TEST_F(PrintDialogTest, SavesThePagesAsPdf)
{
    openDialog();
    choose("worksheet");
    prompts.files = {file("sheet.pdf")};
    child<QPushButton>("printSave")->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(file("sheet.pdf")) && child<QLabel>("printNote")->text().contains(QStringLiteral("sheet.pdf")); }, 30000));
    QFile pdf(file("sheet.pdf"));
    ASSERT_TRUE(pdf.open(QIODevice::ReadOnly));
    EXPECT_TRUE(pdf.read(5) == "%PDF-");
}

TEST_F(PrintDialogTest, OpensFromTheExportWithItsChoices)
{
    window->actions().exportCourse->trigger();
    auto* from = window->findChild<ExportDialog*>();
    auto* places = from->findChild<QListWidget*>(QStringLiteral("exportFormats"));
    for (int row = 0; row < places->count(); ++row)
        if (places->item(row)->data(ExportDialog::keyRole).toString() == QLatin1String("print")) places->setCurrentRow(row);
    auto* document = from->findChild<QComboBox*>(QStringLiteral("exportOption.document"));
    document->setCurrentIndex(document->findData(QStringLiteral("trainers")));
    from->findChild<QPushButton*>(QStringLiteral("exportLook"))->click();
    dialog = window->findChild<PrintDialog*>();
    ASSERT_TRUE(dialog);
    waitForPages();
    EXPECT_EQ(child<QComboBox>("exportOption.document")->currentData().toString(), QStringLiteral("trainers"));
}

} // namespace
} // namespace microvet::ui
