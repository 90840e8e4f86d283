#include "core/document/container.h"
#include "tests/support/big_course.h"
#include "tests/support/every_kind.h"
#include "tests/support/moodle_course.h"
#include "tests/support/random_content.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

#include <cstdio>

/// Writes courses for tests that run the real command line: make_courses FOLDER. One holds every kind of block and
/// question, one what a Moodle is to be tried with, the others are random, with all that a hostile file may hold.
/// make_courses FOLDER big: the course of 1,000 units alone.
using namespace microvet;

namespace {

constexpr int randomCourses = 2;
constexpr qint64 bigMediaBytes = 1'000'000;

bool write(const QString& path, model::Content content, const std::shared_ptr<document::MediaStore>& media)
{
    document::Document document;
    document.content = std::move(content);
    document.media = media;
    Progress progress;
    const auto saved = document::save(diskStore(), {path}, document, systemNow, progress);
    if (!saved) std::fprintf(stderr, "%s: %s\n", qPrintable(path), qPrintable(saved.error().text));
    return bool(saved);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QDir out(app.arguments().value(1));
    const QTemporaryDir folder;
    const bool big = app.arguments().value(2) == QLatin1String("big");
    if (app.arguments().size() != (big ? 3 : 2) || !out.exists() || !folder.isValid()) return 2;
    const auto media = std::make_shared<document::MediaStore>(diskStore(), folder.path());
    if (big) {
        model::Content content = test::bigCourse();
        return test::fillMedia(content, *media, bigMediaBytes) &&
                       write(out.filePath(QStringLiteral("big.microvet")), content, media)
                   ? 0
                   : 1;
    }
    const model::Content every = test::everyKind(*media);
    bool good = write(out.filePath(QStringLiteral("every-kind.microvet")), every, media);
    good = write(out.filePath(QStringLiteral("moodle.microvet")), test::moodleCourse(*media), media) && good;
    for (int seed = 1; seed <= randomCourses; ++seed) {
        model::Content content = test::RandomContent(quint32(seed), {80, 4, true}).content();
        // Their media get bytes, of whatever kind; the last keeps the name of one that is not there.
        for (qsizetype i = 0; i + 1 < content.course.media.size(); ++i)
            content.course.media[i].file = every.course.media[i % every.course.media.size()].file;
        good = write(out.filePath(QStringLiteral("random-%1.microvet").arg(seed)), content, media) && good;
    }
    return good ? 0 : 1;
}
