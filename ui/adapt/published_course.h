#pragma once

#include "core/base/filestore.h"
#include "core/base/result.h"
#include "core/model/content.h"

#include <functional>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace microvet::ui {

class Prompts;

/// Asks for a course file, or a package that holds one. Tells nothing where none is chosen.
void askForPublished(Prompts& prompts, QWidget* asker, const QString& title, const QString& folder,
                     const std::function<void(const QString& path)>& then);

/// Reads the courses of such files in the background, without their media. Where another one is asked for meanwhile,
/// nobody hears of the one before. A member of the object that hears of them.
class PublishedReader {
public:
    PublishedReader(FileStore& disk, QObject* receiver)
        : m_disk(disk)
        , m_receiver(receiver)
    {
    }

    void read(const QString& path, const std::function<void(const Result<model::Course>&)>& then);

private:
    FileStore& m_disk;
    QObject* m_receiver;
    int m_asked = 0;
};

} // namespace microvet::ui
