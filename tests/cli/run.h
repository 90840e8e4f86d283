#pragma once

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

/// Runs the real program, in a folder of the test's own.
namespace microvet::cli_test {

struct Ran {
    int status = -1;
    QString out;
    QString err;
    QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
};

class Cli : public testing::Test {
protected:
    Ran run(const QStringList& arguments)
    {
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.start(QStringLiteral(MICROVET_PROGRAM), arguments);
        Ran ran;
        if (!process.waitForFinished(60'000)) return ran;
        ran.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        ran.out = QString::fromUtf8(process.readAllStandardOutput());
        ran.err = QString::fromUtf8(process.readAllStandardError());
        return ran;
    }
    Ran run(std::initializer_list<const char*> arguments)
    {
        QStringList list;
        for (const char* argument : arguments) list << QString::fromUtf8(argument);
        return run(list);
    }

    QString path(const char* name) const { return folder.filePath(QString::fromUtf8(name)); }
    QByteArray bytes(const char* name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const char* name, const QByteArray& content) const
    {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    QTemporaryDir folder;
};

} // namespace microvet::cli_test
