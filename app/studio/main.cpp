#include "core/actions/organisation.h"
#include "core/base/clock.h"
#include "core/base/filestore.h"
#include "ui/print/export_command.h"
#include "ui/session/settings.h"
#include "ui/shell/prompts.h"
#include "ui/shell/studio.h"
#include "ui/shell/theme.h"
#include "ui/verification/verify_worker.h"

#include <QApplication>
#include <QDir>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QTranslator>

using namespace microvet;

namespace {

void nameProgram()
{
    QCoreApplication::setOrganizationName(QStringLiteral("microVET"));
    QCoreApplication::setApplicationName(QStringLiteral("microVET Studio"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MICROVET_VERSION));
}

void loadWords(QTranslator& words)
{
    // English has a file too: without its plural forms one reads "1 files".
    if (words.load(QLocale(), QStringLiteral("microvet"), QStringLiteral("_"), QStringLiteral(":/i18n"))
        || words.load(QStringLiteral(":/i18n/microvet_en")))
        QCoreApplication::installTranslator(&words);
}

} // namespace

int main(int argc, char** argv)
{
    if (ui::isVerifyWorker(argc, argv)) {
        QCoreApplication app(argc, argv);
        nameProgram();
        QTranslator words;
        loadWords(words);
        return ui::runVerifyWorker();
    }
    if (ui::isExportCommand(argc, argv)) {
        ui::useNoDisplay();
        QGuiApplication app(argc, argv);
        nameProgram();
        QTranslator words;
        loadWords(words);
        return ui::runExportCommand();
    }
    QApplication app(argc, argv);
    nameProgram();
    QGuiApplication::setDesktopFileName(QStringLiteral("microvet-studio"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/microvet.svg")));

    QTranslator qtWords;
    if (qtWords.load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"), QStringLiteral(":/i18n"))
        || qtWords.load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qtWords);
    QTranslator words;
    loadWords(words);

    ui::theme::apply(app);
    ui::Settings settings(std::make_unique<QSettings>());
    ui::Prompts prompts;
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    ui::Studio studio({settings, prompts, diskStore(), systemNow, QDir(data).filePath(QStringLiteral("recovery")),
                       QDir(data).filePath(QStringLiteral("templates")), QDir(data).filePath(QStringLiteral("esco")),
                       QDir(data).filePath(QStringLiteral("our") + actions::organisationSuffix()), QDir(data).filePath(QStringLiteral("reviews")),
                       nullptr, {QDir::tempPath(), QDir(QDir::tempPath()).canonicalPath(), QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)},
                       QDir(data).filePath(QStringLiteral("programme.sqlite"))});
    studio.start(QCoreApplication::arguments().mid(1));
    return QApplication::exec();
}
