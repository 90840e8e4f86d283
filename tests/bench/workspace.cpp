#include "tests/bench/workspace.h"

#include "tests/bench/measure.h"
#include "tests/support/big_course.h"

#include <QDir>
#include <QFile>

#ifdef Q_OS_LINUX
#include <linux/fs.h>
#include <sys/ioctl.h>
#endif

namespace microvet::bench {

Workspace::Workspace()
    : m_folder((qEnvironmentVariable("MICROVET_BENCH_FOLDER", QDir::tempPath())) + QStringLiteral("/microvet-bench-XXXXXX"))
    , m_shared(qEnvironmentVariable("MICROVET_BENCH_FOLDER", m_folder.path()))
{
    if (!m_folder.isValid()) fail(m_folder.errorString());
}

QString Workspace::course(qint64 mediaBytes)
{
    const QString target = QStringLiteral("%1/course-%2.microvet").arg(m_shared).arg(mediaBytes);
    if (QFile::exists(target)) return target;
    const QString media = path(QStringLiteral("media"));
    document::Document document;
    document.content = test::bigCourse();
    document.media = std::make_shared<document::MediaStore>(diskStore(), media);
    Progress progress;
    if (const Status filled = test::fillMedia(document.content, *document.media, mediaBytes); !filled)
        fail(filled.error().text);
    const auto saved = document::save(diskStore(), {target}, document, systemNow, progress);
    if (!saved) fail(saved.error().text);
    (void)diskStore().removeTree(media);
    return target;
}

bool Workspace::clones() const
{
#ifdef FICLONE
    QFile from(path(QStringLiteral("clone-from")));
    QFile to(path(QStringLiteral("clone-to")));
    if (!from.open(QIODevice::ReadWrite) || !to.open(QIODevice::ReadWrite)) return false;
    from.write(QByteArray(65536, 'x'));
    from.flush();
    const bool shared = ::ioctl(to.handle(), FICLONE, from.handle()) == 0;
    from.remove();
    to.remove();
    return shared;
#else
    return false;
#endif
}

document::Document openOrFail(const QString& path, const QString& mediaFolder)
{
    Progress progress;
    auto document = document::open(diskStore(), path, mediaFolder, progress);
    if (!document) fail(document.error().text);
    return *document;
}

void typeSomething(document::History& history, int round)
{
    const auto& modules = history.now().course.modules;
    const auto& units = modules[modules.size() / 2].units;
    const QUuid block = units[units.size() / 2].blocks[0].id.uuid();
    history.edit(QStringLiteral("Edit text"), {}, [&](model::Content& content) {
        model::modify<model::Block>(content, block, [&](model::Block& b) {
            b.body = model::TextBlock{richtext::RichText::fromPlain(QStringLiteral("Words number %1").arg(round)), {}};
        });
    });
}

} // namespace microvet::bench
