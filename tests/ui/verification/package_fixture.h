#pragma once

#include "core/base/zip_writer.h"
#include "core/report/report.h"
#include "tests/ui/shell/shell_fixture.h"

namespace microvet::ui {

/// Packages made by the test, in a folder of its own.
class PackageTest : public testing::Test {
protected:
    QString zip(const QString& name, const QList<std::pair<QString, QByteArray>>& files)
    {
        const QString path = folder.filePath(name);
        ZipWriter writer(diskStore(), path, QDateTime(QDate(2026, 11, 28), QTime(12, 0), Qt::UTC));
        for (const auto& [file, bytes] : files) EXPECT_TRUE(writer.add(file, bytes));
        Progress progress;
        EXPECT_TRUE(writer.finish(progress));
        return path;
    }
    QString site(const QString& name = QStringLiteral("site.zip"))
    {
        return zip(name, {{QStringLiteral("index.html"), "<!DOCTYPE html><html lang=\"en\"><head><title>Bread</title></head><body><h1>Bread</h1><p>Knead it.</p></body></html>"},
                          {QStringLiteral("pages/dough one.html"), "<!DOCTYPE html><html lang=\"en\"><head><title>Dough</title></head><body><h1>Dough</h1></body></html>"},
                          {QStringLiteral("style.css"), "p{color:#000}"}});
    }

    QTemporaryDir folder;
    FakePrompts prompts;
};

} // namespace microvet::ui
