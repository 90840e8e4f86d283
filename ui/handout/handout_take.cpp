#include "ui/handout/handout_take.h"

#include "core/model/media_use.h"
#include "core/model/state.h"
#include "ui/media/media_prepare.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

namespace microvet::ui {

using namespace importers::handout;
using namespace model;

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::HandoutDialog) };

bool isUntouched(const Module& module)
{
    return module.title.trimmed().isEmpty() && module.summary.trimmed().isEmpty()
        && std::all_of(module.units.cbegin(), module.units.cend(), [](const Unit& unit) {
               return unit.title.trimmed().isEmpty() && unit.blocks.isEmpty();
           });
}

/// On the same road as a file that is dropped: the format is looked at, place and camera are taken out.
Result<model::Media> stored(Session& session, const importers::handout::Picture& picture)
{
    const QString ending = QFileInfo(picture.name).suffix();
    QTemporaryFile file(QDir::tempPath() + QStringLiteral("/XXXXXX.") + ending);
    if (!session.media() || !file.open() || file.write(picture.bytes) != picture.bytes.size() || !file.flush())
        return Error{Error::Kind::NoAccess, {}, picture.name};
    Progress progress;
    auto medium = prepareMedium({file.fileName(), {}}, MediaKind::Picture, *session.media(), progress);
    if (!medium) return medium.error();
    medium->medium.name = picture.name;
    return medium->medium;
}

} // namespace

Taken takeHandout(Session& session, const Proposal& proposal, const QUuid& near)
{
    QHash<MediaId, model::Media> taken;
    QStringList refused;
    // Only what is taken comes into the course.
    QSet<QUuid> wanted;
    for (const Module& module : build(proposal)) forEachRef(module, [&](const RefView& ref) { wanted.insert(ref.target); });
    for (const importers::handout::Picture& picture : proposal.pictures) {
        if (!wanted.contains(picture.id.uuid()) || picture.bytes.isEmpty()) continue;
        if (const auto medium = stored(session, picture)) taken.insert(picture.id, *medium);
        else refused << picture.name;
    }
    QList<Module> modules = build(proposal, [&](MediaId id) { return taken.contains(id); });
    Taken result;
    if (modules.isEmpty()) {
        result.trouble = Tr::tr("Nothing is ticked, so there is nothing to take.");
        return result;
    }
    if (!refused.isEmpty())
        result.trouble = Tr::tr("%n pictures of the handout could not be used: %1. Save them as PNG or JPEG and add them by hand.", nullptr,
                                int(refused.size())).arg(refused.join(QStringLiteral(", ")));
    result.first = modules.first().id.uuid();
    const Course& before = session.course();
    session.edit(Tr::tr("Take in a handout"), {result.first, {}}, [&](Content& content) {
        Course& course = content.course;
        QHash<QUuid, MediaRef> media;
        for (auto it = taken.cbegin(); it != taken.cend(); ++it) media.insert(it.key().uuid(), MediaRef(addMedium(content, it.value())));
        for (Module& module : modules)
            for (Unit& unit : module.units)
                for (Block& block : unit.blocks)
                    if (auto* image = std::get_if<ImageBlock>(&block.body)) image->image = media.value(image->image.target().uuid());
        if (course.title.trimmed().isEmpty()) course.title = proposal.title;
        if (std::all_of(before.modules.cbegin(), before.modules.cend(), isUntouched)) course.modules.clear();
        qsizetype at = course.modules.size();
        const QList<QUuid> path = locate(content, near).path;
        for (qsizetype i = 0; i < course.modules.size(); ++i)
            if (path.contains(course.modules.at(i).id.uuid())) at = i + 1;
        for (const Module& module : std::as_const(modules)) course.modules.insert(at++, module);
    });
    return result;
}

} // namespace microvet::ui
