#pragma once

#include "core/actions/comparison/comparison.h"
#include "core/base/filestore.h"
#include "core/base/result.h"
#include "core/document/history.h"
#include "core/document/media_store.h"

#include <QDialog>
#include <QTimer>

#include <memory>

QT_BEGIN_NAMESPACE
class QComboBox;
class QPushButton;
QT_END_NAMESPACE

namespace microvet::ui {

class ComparisonView;
class Notice;
class Prompts;
class Session;

/// The course as it is now beside another version of it: one that it keeps, the one approved last, or another file.
/// Stays open beside the work and follows it.
class CompareWindow : public QDialog {
    Q_OBJECT

public:
    CompareWindow(Session& session, Prompts& prompts, FileStore& disk, const QString& folder, QWidget* parent);
    ~CompareWindow() override;

    /// As if it was chosen in the window.
    void compareWithFile(const QString& path);
    void compareWithVersion(const QString& hash);

signals:
    void placeWanted(const microvet::document::Place& place);

private:
    struct Other;
    using OtherPtr = std::shared_ptr<const Other>;

    void fillChoice();
    void askFile();
    void read();
    void compare();
    void showComparison(const Result<OtherPtr>& other, const actions::Comparison& comparison);
    void updateButtons();
    void goThere();
    void copySummary();
    void saveReport();
    void say(bool good, const QString& sentence);

    Session& m_session;
    Prompts& m_prompts;
    FileStore& m_disk;
    QString m_folder;
    OtherPtr m_other; ///< as it was read; null while nothing is
    int m_asked = 0;
    QTimer m_pause; ///< runs while somebody writes
    QComboBox* m_choice;
    ComparisonView* m_view;
    Notice* m_done;
    Notice* m_trouble;
    QPushButton* m_next;
    QPushButton* m_previous;
    QPushButton* m_go;
    QPushButton* m_copy;
    QPushButton* m_save;
};

} // namespace microvet::ui
