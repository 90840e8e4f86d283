#include "core/actions/import_refusal.h"

#include "core/importers/importer.h"
#include "core/packages/xml.h"

#include <QCoreApplication>

namespace microvet::actions {

using packages::FormatKind;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions)
};

QString kinds()
{
    QStringList formats;
    for (const importers::Importer* importer : importers::all())
        formats.append(importer->describe().name);
    return formats.join(QStringLiteral("; "));
}

QString ofText(packages::Package& package, const QString& name)
{
    const QByteArray start = package.start(0, 4096, false).valueOr(QByteArray());
    if (start.startsWith("%PDF"))
        return Tr::tr("“%1” is a PDF, which holds no headings to read. Take the document that it was made from, or "
                      "turn it into a .docx and take that.")
            .arg(name);
    if (start.startsWith("\xd0\xcf\x11\xe0"))
        return Tr::tr("“%1” is a document of an older version of Microsoft Office, or it is locked with a password. "
                      "Open it there, take the "
                      "password away, save it as .docx and take that.")
            .arg(name);
    QString root, space;
    if (!packages::rootOf(start, root, space)) return {};
    if (root == QLatin1String("xliff"))
        return translationRefusal(name).text;
    return Tr::tr("“%1” is an XML file of a kind that is not read here (“%2”). What can be taken: %3.")
        .arg(name, root, kinds());
}

QString ofArchive(packages::Package& package, const QString& name)
{
    const auto has = [&](const char* entry) { return package.find(QString::fromLatin1(entry)) >= 0; };
    if (has("ppt/presentation.xml"))
        return Tr::tr("“%1” is a presentation, which is not read here. Save its outline as a document (.docx or .rtf) "
                      "and take that.")
            .arg(name);
    if (has("xl/workbook.xml"))
        return Tr::
            tr("“%1” is a spreadsheet, which is not read here. Copy its tables into a document (.docx) and take that.")
                .arg(name);
    if (has("h5p.json"))
        return Tr::tr("“%1” is an H5P activity, which is not read here. Open it where it was made, and copy its texts into a document "
                      "(.docx) and its questions into a question bank.")
            .arg(name);
    const qsizetype mime = package.find(QStringLiteral("mimetype"));
    if (mime >= 0 && package.read(mime, 200).valueOr(QByteArray()).startsWith("application/vnd.oasis.opendocument"))
        return Tr::tr("“%1” is an OpenDocument file other than a text, which is not read here. Save its text as .odt "
                      "and take that.")
            .arg(name);
    return {};
}

QString ofKnown(const packages::PackageFormat& format, const QString& name)
{
    switch (format.kind) {
    case FormatKind::Moodle:
        return Tr::tr("“%1” is a Moodle backup, which is not read here. In Moodle, make the backup once more with the "
                      "setting “IMS Common "
                      "Cartridge”, or export its questions as Moodle XML, and take that.")
            .arg(name);
    case FormatKind::Exe:
        return Tr::tr("“%1” is a project of eXeLearning, which is not read here. Open it there, export it as a "
                      "website, SCORM or EPUB, and "
                      "take that.")
            .arg(name);
    case FormatKind::Qti:
        return Tr::tr("“%1” holds questions in %2, a version that is not known here. QTI 1.2, 2.0 to 2.2 and 3.0 are read: export them "
                      "once more as one of these from the program that they come from, or as Moodle XML, and take that. Nothing was made.")
            .arg(name, format.name);
    case FormatKind::Unknown:
        return {};
    default:
        return Tr::tr("“%1” is a file of the kind %2, which is not read here. Export it as Common Cartridge, SCORM, "
                      "Moodle XML or a web page "
                      "and take that.")
            .arg(name, format.name);
    }
}

} // namespace

Error translationRefusal(const QString& name)
{
    return {Error::Kind::NotOurs,
            Tr::tr("“%1” holds a translation of a course. Open the course that it was made from, and choose “Take in "
                   "a translation…” in the Course menu; or use “microvet translate”.")
                .arg(name),
            {}};
}

Error importRefusal(packages::Package& package, const packages::PackageFormat& format, const QString& name)
{
    QString text = ofKnown(format, name);
    if (text.isEmpty()) text = package.isSingleFile() ? ofText(package, name) : ofArchive(package, name);
    if (text.isEmpty())
        text = Tr::tr("“%1” is of no kind that is read here. What can be taken: %2.").arg(name, kinds());
    return {Error::Kind::NotOurs, text, format.code};
}

} // namespace microvet::actions
