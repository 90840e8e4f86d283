// A course at the preview's server, for tests in a browser: says its address, and edits when a line comes in.
#include "tests/support/sample_content.h"
#include "ui/preview/http_server.h"
#include "ui/preview/preview_site.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <iostream>
#include <string>
#include <thread>

using namespace microvet;

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QTemporaryDir folder;
    const auto media = std::make_shared<document::MediaStore>(diskStore(), folder.path());
    model::Content content = test::sampleContent();
    ui::PreviewSite site("0123456789abcdef");
    site.setCourse(content, media);
    ui::HttpServer server([&site](const ui::HttpRequest& request) { return site.answer(request); });
    const Result<quint16> port = server.listen();
    if (!port) return 1;
    site.setPort(*port);
    site.setPlace(test::testId(test::sample::unitTwo), true);
    std::cout << site.address().toStdString() << std::endl;
    std::thread([&] {
        for (std::string line; std::getline(std::cin, line);)
            QMetaObject::invokeMethod(qApp, [&, text = QString::fromStdString(line)] {
                content.course.modules[0].units[0].title = text;
                site.setPlace(test::testId(test::sample::checkQuestion), false);
                site.setCourse(content, media);
            });
        QMetaObject::invokeMethod(qApp, &QCoreApplication::quit);
    }).detach();
    return QCoreApplication::exec();
}
