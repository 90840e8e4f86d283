#include "ui/importing/import_files.h"

#include "core/importers/importer.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace microvet::ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::ui::ImportWindow)
};

QString starred(const QStringList& endings)
{
    QStringList all;
    for (const QString& ending : endings)
        all.append(QStringLiteral("*.") + ending);
    return all.join(u' ');
}

QString endingOf(const QString& path) { return QFileInfo(path).suffix().toLower(); }

QStringList endings()
{
    QStringList all;
    for (const importers::Importer* importer : importers::all())
        all += importer->describe().extensions;
    all.removeDuplicates();
    return all;
}

} // namespace

QString importEndings() { return starred(endings()); }

QString importFilter()
{
    //: a kind of file and its endings, as file dialogs show them
    const auto entry = [](const QString& name, const QString& stars) { return Tr::tr("%1 (%2)").arg(name, stars); };
    QStringList filters{entry(Tr::tr("All that can be imported"), importEndings() + QStringLiteral(" *.microvet"))};
    for (const importers::Importer* importer : importers::all()) {
        const importers::Description kind = importer->describe();
        filters.append(entry(kind.name, starred(kind.extensions)));
    }
    filters.append(Tr::tr("All files (*)"));
    return filters.join(QStringLiteral(";;"));
}

bool mayBeImported(const QString& path) { return endings().contains(endingOf(path)) || QFileInfo(path).isDir(); }

bool isToldAbout(const QString& path)
{
    static const QStringList told{QStringLiteral("mbz"), QStringLiteral("elp"),  QStringLiteral("pdf"),
                                  QStringLiteral("doc"), QStringLiteral("pptx"), QStringLiteral("odp"),
                                  QStringLiteral("ods"), QStringLiteral("xlsx")};
    return told.contains(endingOf(path)) || isXliff(path);
}

bool isXliff(const QString& path)
{
    const QString ending = endingOf(path);
    return ending == QLatin1String("xlf") || ending == QLatin1String("xliff");
}

QString translationFilter() { return Tr::tr("What translators send back (*.xlf *.xliff *.odt *.docx);;All files (*)"); }

} // namespace microvet::ui
