#pragma once

#include "ui/importing/incoming_report.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace microvet {
class FileStore;
}

namespace microvet::ui {

class Prompts;
class ReportSheet;

/// A file that comes in: chosen or dropped, read in the background, then a report, and only then anything happens.
class IncomingWindow : public QDialog {
    Q_OBJECT

public:
    /// A file, or a folder where those are taken. Not while another one is read.
    void read(const QString& path);
    const QString& path() const { return m_path; }
    void reject() override;

protected:
    IncomingWindow(const QString& name, Prompts& prompts, FileStore& disk, QWidget* parent);

    /// For the fields of the first page, in the order of Tab; a stretch follows by itself.
    QVBoxLayout* choice() const { return m_choice; }
    /// The same above the report.
    QVBoxLayout* questions() const { return m_questions; }
    QPushButton* addButton(const char* name, const QString& text);
    /// Once everything is laid out: Tab goes through these, then through the report and the buttons.
    void setOrder(const QList<QWidget*>& choice, const QList<QWidget*>& questions);

    /// The file is to be read, which ends with showReport() or refuse().
    virtual void startReading(const QString& path) = 0;
    virtual bool isReading() const = 0;
    /// It ends soon, with refuse().
    virtual void stopReading() = 0;
    virtual bool takes(const QString& path) const = 0;
    /// The user has read the report and goes on.
    virtual void go() = 0;
    /// What was read is given up.
    virtual void forget() = 0;

    void showProgress(qint64 done, qint64 total);
    /// `kind`: a line below the head; may be empty. `go`: what the button says; empty: there
    /// is nothing to go on with.
    void showReport(const QString& head, const QString& kind, const IncomingReport& report, const QString& go);
    /// Back to the first page; a sentence that says why.
    void refuse(const QString& why);

    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    enum class Page { Choice, Working, Report };

    void makePages();
    void showPage(Page page);

    QString m_path;
    QStackedWidget* m_pages;
    QVBoxLayout* m_choice = nullptr;
    QLabel* m_trouble = nullptr;
    QLabel* m_doing = nullptr;
    QProgressBar* m_bar = nullptr;
    QLabel* m_head = nullptr;
    QLabel* m_kind = nullptr;
    QVBoxLayout* m_questions = nullptr;
    ReportSheet* m_sheet;
    QPushButton* m_other;
    QPushButton* m_go;
    QPushButton* m_close;
    QWidget* m_first = nullptr; ///< of the first page
};

} // namespace microvet::ui
