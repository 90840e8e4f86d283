#include "ui/session/workplace.h"

#include <QCoreApplication>
#include <QDir>
#include <QUuid>

namespace microvet::ui {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::ui::Workplace)
};
} // namespace

Workplace Workplace::make(FileStore& disk, const QString& root, const QString& journalFolder)
{
    Workplace place;
    auto begun =
        journalFolder.isEmpty() ? document::Journal::begin(disk, root) : document::Journal::resume(disk, journalFolder);
    if (begun) {
        place.journal = std::move(*begun);
        place.mediaFolder = place.journal->mediaFolder();
    } else {
        place.trouble = Tr::tr("Your changes cannot be kept for recovery, so save often. %1").arg(begun.error().text);
        place.mediaFolder =
            QDir::temp().filePath(QStringLiteral("microvet-media-%1").arg(QUuid::createUuid().toString(QUuid::Id128)));
    }
    return place;
}

void Workplace::leave(FileStore& disk)
{
    if (mediaFolder.isEmpty()) return; // it went on to somebody else
    const Status gone = journal ? journal->close() : disk.removeTree(mediaFolder);
    Q_UNUSED(gone)
    *this = {};
}

} // namespace microvet::ui
