#pragma once

#include "core/actions/send_draft.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
QT_END_NAMESPACE

namespace microvet::ui {

class Notice;
class Prompts;
class Session;
class TextField;

/// "Send draft for review…" and "Return review…": a note, what goes out and how large it is, then a file to send. The
/// course keeps the version that went out.
class SendDialog : public QDialog {
    Q_OBJECT

public:
    using Kind = review::CoverNote::Kind;

    /// `me` and `to`: names that the note begins with. Files are proposed in `folder`.
    SendDialog(Kind kind, Session& session, Prompts& prompts, FileStore& disk, const QString& folder, const QString& me,
               const QString& to, QWidget* parent);

    /// Not while the file is being written: what went out would not be kept.
    void reject() override;

signals:
    /// The file is written. The session holds a version more, to be saved.
    void sent(const QString& path, const QString& sentence);

private:
    struct Sizes;
    QWidget* makeChoices();
    void measure();
    void showSizes(const Sizes& sizes);
    void askForFile();
    void write(const QString& path);
    void written(const Result<document::Document>& document, const QString& path);
    void setBusy(bool busy);
    bool isAlone() const;
    review::CoverNote note() const;

    Kind m_kind;
    Session& m_session;
    Prompts& m_prompts;
    FileStore& m_disk;
    QString m_folder;
    bool m_busy = false;
    QLineEdit* m_to;
    QLineEdit* m_from;
    TextField* m_message;
    QRadioButton* m_alone; ///< the review without the course
    QRadioButton* m_whole;
    QRadioButton* m_light;
    QLabel* m_lightNote;
    Notice* m_notice;
    QPushButton* m_go = nullptr;
    QPushButton* m_close = nullptr;
};

} // namespace microvet::ui
