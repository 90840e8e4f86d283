#pragma once

#include "core/base/filestore.h"
#include "ui/credential/passport_painter.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace microvet::ui {

class Notice;
class PassportView;
class Prompts;
class Session;

/// The course passport as it will look, page by page, and the ways to hand it on: PDF, picture, web page, the badge alone.
class PassportWindow : public QDialog {
    Q_OBJECT

public:
    /// `folder`: where files are proposed to be saved.
    PassportWindow(Session& session, Prompts& prompts, FileStore& disk, const QString& folder, QWidget* parent = nullptr);

private:
    void makeLayout();
    void refresh();
    void showPage(int page);
    /// Asks where to, and writes what `make` gives for that path.
    void save(const QString& title, const QString& ending, const QString& filter, const QString& suffix, std::function<Result<QByteArray>(const QString& path)> make);
    void saveWebPage();
    void saveBadge();
    void say(bool good, const QString& text);

    Session& m_session;
    Prompts& m_prompts;
    FileStore& m_disk;
    QString m_folder;
    QList<PassportSheet> m_sheets;
    PassportView* m_view;
    QLabel* m_languageLabel;
    QComboBox* m_language;
    Notice* m_tooMuch;
    Notice* m_done;
    Notice* m_trouble;
};

} // namespace microvet::ui
