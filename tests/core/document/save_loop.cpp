// Saves a course again and again until it is killed. Prints a line after each save.
#include "core/document/container.h"

#include <QCoreApplication>

#include <cstdio>

using namespace microvet;
using namespace microvet::document;

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) return 2;
    Progress progress;
    auto document = open(diskStore(), arguments[1], arguments[2], progress);
    if (!document) return 3;
    for (int number = document->content.course.title.toInt() + 1;; ++number) {
        model::Course& course = document->content.course;
        course.title = course.summary = QString::number(number);
        const auto file = document->media->add(QByteArray::number(number).repeated(2000), QStringLiteral("png"));
        if (!file) return 4;
        model::Media medium;
        medium.id = model::MediaId::make();
        medium.file = *file;
        course.media.append(medium);
        const auto state = save(diskStore(), {arguments[1], document->file}, *document, systemNow, progress);
        if (!state) {
            std::fprintf(stderr, "%s\n", qPrintable(state.error().text));
            return 5;
        }
        document->file = *state;
        std::puts("saved");
        std::fflush(stdout);
    }
}
