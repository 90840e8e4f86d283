// Saves one course over and over, with another title each time, until it is killed: see kill_test.cpp.
#include "core/document/container.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>

using namespace microvet;

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QString path = app.arguments().value(1);
    document::Document document;
    document.content.course.id = model::CourseId::make();
    document.media = std::make_shared<document::MediaStore>(diskStore(), QFileInfo(path).absolutePath() + QStringLiteral("/media"));
    for (int i = 0; i < 40; ++i) {
        model::Media medium;
        medium.id = model::MediaId::make();
        medium.file = document.media->add(QByteArray(20'000, char('a' + i % 26)) + QByteArray::number(i), QStringLiteral("bin")).valueOr({});
        document.content.course.media.append(medium);
    }
    Progress progress;
    for (int i = 0;; ++i) {
        document.content.course.title = QString::number(i);
        document::SaveRequest request;
        request.path = path;
        request.expected = document.file;
        auto saved = document::save(diskStore(), request, document, systemNow, progress);
        if (!saved) return 1;
        document.file = *saved;
        document.path = path;
        std::puts("saved");
        std::fflush(stdout);
    }
}
