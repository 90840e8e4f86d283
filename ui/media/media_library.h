#pragma once

#include "core/base/filestore.h"
#include "ui/media/media_import.h"
#include "ui/media/media_model.h"
#include "ui/shell/theme.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace microvet::ui {

class FieldHub;
class ImportStatus;
class MediaDetails;
class Notice;
class Prompts;

/// Everything that the course holds besides its words: pictures, sounds, films, captions and documents, where each is used
/// and where it comes from. Stands beside the editor.
class MediaLibrary : public QDialog {
    Q_OBJECT

public:
    MediaLibrary(Session& session, Prompts& prompts, FileStore& disk, QWidget* parent = nullptr);

    MediaModel& media() const { return *m_model; }
    /// Brings files in, in the background and as one step.
    void add(const QList<ImportSource>& sources);
    void select(const QUuid& medium);

signals:
    /// Somebody wants to see where a medium is used.
    void placeWanted(const microvet::document::Place& place);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void makeLayout();
    void chooseFiles();
    void added(const ImportReport& report);
    void removeUnused();
    void removeChosen();
    void replaceChosen(bool keepSource);
    void editChosen();
    void saveCopy();
    void shrinkLarge();
    void updateCounts();
    void say(theme::Tone tone, const QString& text);

    Session& m_session;
    Prompts& m_prompts;
    FileStore& m_disk;
    FieldHub* m_hub;
    MediaModel* m_model;
    MediaFilter* m_filter;
    QTreeView* m_view;
    MediaDetails* m_details;
    QLineEdit* m_words;
    QComboBox* m_show;
    QPushButton* m_removeUnused;
    QPushButton* m_shrink;
    QLabel* m_counts;
    Notice* m_done;
    Notice* m_trouble;
    ImportStatus* m_status;
};

} // namespace microvet::ui
