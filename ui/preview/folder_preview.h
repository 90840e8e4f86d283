#pragma once

#include "ui/preview/preview.h"

#include <QTemporaryDir>

#include <memory>

namespace microvet::ui {

class ExportJob;

/// The website in a folder of its own that goes with the course; made anew at each show().
class FolderPreview : public Preview {
    Q_OBJECT

public:
    FolderPreview(Session& session, Prompts& prompts, FileStore& disk, QObject* parent = nullptr);
    ~FolderPreview() override;

    using Preview::show;
    void show(const QUuid& element) override;

private:
    Session& m_session;
    Prompts& m_prompts;
    FileStore& m_disk;
    ExportJob* m_job;
    std::unique_ptr<QTemporaryDir> m_folder;
    QUuid m_element; ///< where the browser opens
    bool m_again = false;
};

} // namespace microvet::ui
