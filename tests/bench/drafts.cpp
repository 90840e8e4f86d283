#include "tests/bench/drafts.h"

#include "core/model/json.h"
#include "core/model/structure_edit.h"
#include "core/model/walk.h"
#include "tests/bench/measure.h"

#include <QFile>
#include <QJsonDocument>

#include <random>

namespace microvet::bench {

using namespace microvet::model;

Content edited(Content content, unsigned seed)
{
    std::mt19937 random(seed);
    QList<QUuid> modules, units, blocks;
    forEachElement(content, [&](const ElementView& view) {
        if (view.kind == ElementKind::Module) modules << view.id;
        if (view.kind == ElementKind::Unit) units << view.id;
        if (view.kind == ElementKind::Block) blocks << view.id;
        return view.kind != ElementKind::Block;
    });
    const auto one = [&](const QList<QUuid>& ids) { return ids[qsizetype(random() % unsigned(ids.size()))]; };
    for (int i = 0; i < editsOfAWeek; ++i) {
        modify<Unit>(content, one(units), [&](Unit& unit) { unit.title += QStringLiteral(" %1").arg(i); });
        modify<Block>(content, one(blocks), [&](Block& block) {
            if (auto* text = std::get_if<TextBlock>(&block.body))
                text->text.blocks.last().runs.append({QStringLiteral(" and more %1").arg(i), {}});
        });
        if (i % 10 == 0) moveElement(content, one(units), one(modules), 3);
        if (i % 10 == 5) removeElement(content, one(blocks));
    }
    return content;
}

void writeLines(const QString& path, const Content& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(QJsonDocument(toJson(content.course)).toJson(QJsonDocument::Indented)) < 0)
        fail(QStringLiteral("The course could not be written."));
}

} // namespace microvet::bench
