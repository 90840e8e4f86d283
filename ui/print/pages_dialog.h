#pragma once

#include "core/base/result.h"
#include "ui/print/paper_pages.h"

#include <QDialog>

#include <functional>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace microvet::ui {

class Notice;
class PageBrowser;

/// A paper without pictures, such as a letter or a list: its pages to look at, and to the printer or into a PDF with them.
class PagesDialog : public QDialog {
    Q_OBJECT

public:
    explicit PagesDialog(plan::Paper paper, QWidget* parent = nullptr);

    int pages() const; ///< 0 until they are laid out
    /// Tells whether there is a printer, in place of the system.
    void setAnyPrinter(std::function<bool()> any) { m_anyPrinter = std::move(any); }
    /// What became of it, where it is seen as long as this window is open.
    void say(bool fine, const QString& sentence);
    /// While it prints the window goes out of sight, and ends when it is known what became of it.
    void reject() override;

signals:
    /// The pages are wanted as a PDF.
    void saveWanted();
    /// To the printer, as far as this program can tell.
    void printed(int pages);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void layOut();
    void print();
    void finish(const Status& status, int count);
    void updateButtons();

    plan::Paper m_paper;
    std::function<bool()> m_anyPrinter;
    PageBrowser* m_browser;
    QLabel* m_note;
    Notice* m_trouble;
    QPushButton* m_print;
    QPushButton* m_save;
    bool m_printing = false;
    bool m_closing = false; ///< as soon as it is printed
};

} // namespace microvet::ui
