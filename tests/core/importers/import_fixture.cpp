#include "tests/core/importers/import_fixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace microvet::tests {

using namespace model;

namespace {

template<class Fn>
auto withJob(const QString& path, document::MediaStore& media, const QString& language, const Fn& fn) -> decltype(fn(std::declval<const importers::Job&>()))
{
    Progress progress;
    auto package = packages::openPackage(diskStore(), path, progress);
    if (!package) return package.error();
    const importers::Job job{**package, packages::formatOf(**package), QFileInfo(path).fileName(), path, language, media, diskStore()};
    return fn(job);
}

QString lineOf(const Block& block)
{
    const auto first = [](const QString& kind, const QString& words) { return kind + QStringLiteral(": ") + words; };
    if (const auto* text = std::get_if<TextBlock>(&block.body)) return first(QStringLiteral("text"), richtext::toPlainText(text->text).simplified());
    if (const auto* image = std::get_if<ImageBlock>(&block.body)) return first(QStringLiteral("image"), image->alternativeText);
    if (const auto* audio = std::get_if<AudioBlock>(&block.body)) return first(QStringLiteral("audio"), audio->title + audio->link);
    if (const auto* video = std::get_if<VideoBlock>(&block.body)) return first(QStringLiteral("video"), video->title + video->link);
    if (const auto* file = std::get_if<DownloadBlock>(&block.body)) return first(QStringLiteral("file"), file->title);
    if (const auto* embed = std::get_if<EmbedBlock>(&block.body)) return first(QStringLiteral("page"), embed->link);
    if (const auto* topic = std::get_if<ReflectionBlock>(&block.body)) return first(QStringLiteral("topic"), topic->title + u'/' + richtext::toPlainText(topic->prompt));
    if (const auto* activity = std::get_if<ActivityBlock>(&block.body)) return first(QStringLiteral("activity"), activity->title + u'/' + richtext::toPlainText(activity->task));
    if (std::holds_alternative<TableBlock>(block.body)) return QStringLiteral("table");
    if (const auto* list = std::get_if<LinkListBlock>(&block.body)) {
        QStringList links;
        for (const LinkItem& link : list->links) links.append(link.title + u'=' + link.link);
        return first(QStringLiteral("links"), links.join(QStringLiteral(", ")));
    }
    return QStringLiteral("other");
}

} // namespace

Result<importers::Imported> imported(const QString& path, const importers::Importer& importer, document::MediaStore& media, const QString& language)
{
    return withJob(path, media, language, [&](const importers::Job& job) {
        Progress progress;
        return importer.read(job, progress);
    });
}

bool isTaken(const QString& path, const importers::Importer& importer, document::MediaStore& media)
{
    return withJob(path, media, {}, [&](const importers::Job& job) { return Result<bool>(importer.takes(job)); }).valueOr(false);
}

void putFiles(const QString& folder, const Files& files)
{
    for (auto it = files.begin(); it != files.end(); ++it) {
        const QString path = folder + u'/' + it.key();
        EXPECT_TRUE(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        EXPECT_EQ(file.write(*it), it->size());
    }
}

bool isLost(const importers::Imported& imported, const char* words, const char* place)
{
    return std::any_of(imported.losses.cbegin(), imported.losses.cend(), [&](const importers::Loss& loss) {
        return loss.text.contains(QString::fromUtf8(words)) && (!place || loss.place == QString::fromUtf8(place));
    });
}

QStringList shapeOf(const Course& course)
{
    QStringList out;
    for (const Module& module : course.modules) {
        out.append(QStringLiteral("# ") + module.title);
        for (const Unit& unit : module.units) {
            out.append(QStringLiteral("## ") + unit.title);
            for (const Block& block : unit.blocks) out.append(lineOf(block));
        }
    }
    return out;
}

} // namespace microvet::tests
