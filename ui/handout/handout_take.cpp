#include "ui/handout/handout_take.h"

#include "core/model/state.h"
#include "core/model/walk.h"
#include "ui/widgets/picture_import.h"

#include <QCoreApplication>

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

} // namespace

Taken takeHandout(Session& session, const Proposal& proposal, const QUuid& near)
{
    struct Stored { model::MediaId id; ui::Picture picture; QString file; };
    QList<Stored> stored;
    QStringList refused;
    // Only what is taken comes into the course.
    QSet<QUuid> wanted;
    for (const Module& module : build(proposal)) forEachRef(module, [&](const RefView& ref) { wanted.insert(ref.target); });
    for (const importers::handout::Picture& picture : proposal.pictures) {
        if (!wanted.contains(picture.id.uuid()) || picture.bytes.isEmpty()) continue;
        const auto checked = checkedPicture(picture.bytes, picture.name);
        const auto file = checked ? addToStore(session, *checked) : Result<QString>(checked.error());
        if (file) stored.append({picture.id, *checked, *file});
        else refused << picture.name;
    }
    QList<Module> modules = build(proposal, [&](MediaId id) {
        return std::any_of(stored.cbegin(), stored.cend(), [&](const Stored& entry) { return entry.id == id; });
    });
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
        for (const Stored& entry : std::as_const(stored))
            media.insert(entry.id.uuid(), MediaRef(mediumFor(content, entry.picture, entry.file)));
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
