#pragma once

#include "ui/print/paper_pages.h"

#include <QDialog>
#include <QJsonObject>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace microvet {
class FileStore;
class Error;
} // namespace microvet

namespace microvet::ui {

class ExportJob;
class OptionFields;
class PageBrowser;
class Prompts;
class Session;
class Settings;

/// What of the course is printed, how its pages will look, and to the printer or into a PDF with it.
class PrintDialog : public QDialog {
    Q_OBJECT

public:
    PrintDialog(Session& session, Settings& settings, Prompts& prompts, FileStore& disk, QWidget* parent = nullptr);
    ~PrintDialog() override;

    /// The choices of the format "pdf".
    void setOptions(const QJsonObject& options);
    int pages() const; ///< 0 until they are laid out

private:
    QWidget* makeChoices();
    void layOut();
    void showPages(std::shared_ptr<PaperPages> pages);
    void showTrouble(const QString& text);
    void updateButtons();
    void print();
    void savePdf();

    Session& m_session;
    Settings& m_settings;
    Prompts& m_prompts;
    FileStore& m_disk;
    ExportJob* m_job;
    OptionFields* m_options = nullptr;
    QLabel* m_note = nullptr;
    QLabel* m_trouble = nullptr;
    PageBrowser* m_browser;
    QPushButton* m_print = nullptr;
    QPushButton* m_save = nullptr;
    std::shared_ptr<PaperPages> m_pages;
    int m_order = 0; ///< of the last layout that was asked for; what comes of earlier ones is dropped
};

} // namespace microvet::ui
