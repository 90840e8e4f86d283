#pragma once

#include "core/exporters/exporter.h"

#include <QDialog>
#include <QPointer>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QStackedWidget;
QT_END_NAMESPACE

namespace microvet::ui {

class ExportJob;
class HandOverPage;
class OptionFields;
class Prompts;
class ReviewState;
class Session;
class Settings;

/// Format and target, then progress, then what came of it. The course may be edited meanwhile: the package holds what it
/// was when the export began.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(Session& session, Settings& settings, Prompts& prompts, FileStore& disk, QWidget* parent = nullptr);
    ~ExportDialog() override;

    /// What the course's approval is worth is said before, and goes into the package. It must live as long as the session.
    void follow(const ReviewState& review);

    void reject() override;
    /// A destination or format, by its id.
    void choose(const QString& key);

    static constexpr int keyRole = Qt::UserRole + 2; ///< of the list: id of a destination or format

signals:
    /// The pages of the paper with these choices are to be looked at before.
    void pagesWanted(const QJsonObject& options);

private:
    QWidget* makeChoice();
    QWidget* makeProgress();
    QWidget* makeResult();
    void fillFormats(const QString& wanted);
    void showSingleFormats(bool on);
    exporters::Description chosen() const;
    QString chosenKey() const; ///< a destination's id, or a format's
    void formatChosen();
    void targetEdited();
    void updateNote();
    void updateErrors();
    void browse();
    void start();
    void showPage(int page);
    void finished(const exporters::Report& report);
    void failed(const Error& error);

    Session& m_session;
    Settings& m_settings;
    Prompts& m_prompts;
    FileStore& m_disk;
    ExportJob* m_job;
    QPointer<const ReviewState> m_review;
    QStackedWidget* m_pages;

    QListWidget* m_formats = nullptr;
    QPushButton* m_more = nullptr;
    QLabel* m_why = nullptr;
    OptionFields* m_options = nullptr;
    QPushButton* m_look = nullptr; ///< at the pages; of paper alone
    QCheckBox* m_despite = nullptr;
    QLineEdit* m_target = nullptr;
    QCheckBox* m_asFolder = nullptr;
    QLabel* m_errors = nullptr;
    QLabel* m_approval = nullptr;
    QLabel* m_targetNote = nullptr;
    QLabel* m_trouble = nullptr;
    QLabel* m_doing = nullptr;
    QProgressBar* m_bar = nullptr;
    QLabel* m_result = nullptr;
    HandOverPage* m_handOver = nullptr;
    model::Content m_exported; ///< the course as it went into the package
    QString m_exportedTo;      ///< chosenKey() of that time
    QPushButton* m_openFolder = nullptr;
    QPushButton* m_openPage = nullptr;
    QPushButton* m_go = nullptr;
    QPushButton* m_close = nullptr;
    QString m_written; ///< the target of the export that ended
    QString m_opens;
};

} // namespace microvet::ui
