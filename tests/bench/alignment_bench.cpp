#include "core/document/container.h"
#include "tests/support/big_course.h"
#include "ui/alignment/alignment_model.h"
#include "ui/alignment/alignment_window.h"
#include "ui/session/session.h"
#include "ui/shell/prompts.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>

/// The matrix of 50 outcomes and 1,000 units, from the wish for it to painted, and a link set in it: at most 200 ms each.
int main(int argc, char** argv)
{
    using namespace microvet;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    ui::theme::apply(app, false);
    const QTemporaryDir folder;
    document::Document document;
    document.content = test::bigCourse({.outcomes = 50});
    document.media = std::make_shared<document::MediaStore>(diskStore(), folder.filePath(QStringLiteral("media")));
    ui::Session session(std::move(document));
    ui::Prompts prompts;

    constexpr double mostMs = 200;
    QList<double> opened, linked;
    int rows = 0;
    for (int round = 0; round < 9; ++round) {
        QElapsedTimer clock;
        clock.start();
        ui::AlignmentWindow window(session, prompts, diskStore());
        window.show();
        window.repaint();
        QCoreApplication::processEvents();
        opened.append(double(clock.nsecsElapsed()) / 1e6);
        rows = window.model().rowCount();
        clock.start();
        window.model().toggle(window.model().index(2, round));
        QCoreApplication::processEvents();
        linked.append(double(clock.nsecsElapsed()) / 1e6);
    }
    std::sort(opened.begin(), opened.end());
    std::sort(linked.begin(), linked.end());
    const double open = opened[opened.size() / 2], link = linked[linked.size() / 2];
    std::printf("Matrix of 50 outcomes and %d rows: open %.0f ms, link %.0f ms, target <= %.0f ms: %s\n", rows, open, link, mostMs,
                open <= mostMs && link <= mostMs ? "met" : "missed");
    return open <= mostMs && link <= mostMs ? 0 : 1;
}
