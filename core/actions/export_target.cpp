#include "core/actions/export_target.h"

#include <QCoreApplication>

namespace microvet::actions {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions)
};

/// Endings that say what a file is, beside those of our formats: a name with one of them is no folder, and no file of
/// another kind.
const QStringList& endingsOfOthers()
{
    static const QStringList endings{
        QStringLiteral(".htm"),  QStringLiteral(".xhtml"), QStringLiteral(".pdf"),  QStringLiteral(".png"),
        QStringLiteral(".jpg"),  QStringLiteral(".jpeg"),  QStringLiteral(".gif"),  QStringLiteral(".webp"),
        QStringLiteral(".doc"),  QStringLiteral(".docx"),  QStringLiteral(".rtf"),  QStringLiteral(".md"),
        QStringLiteral(".csv"),  QStringLiteral(".gift"),  QStringLiteral(".json"), QStringLiteral(".xliff"),
        QStringLiteral(".ppt"),  QStringLiteral(".pptx"),  QStringLiteral(".xls"),  QStringLiteral(".xlsx"),
        QStringLiteral(".elp"),  QStringLiteral(".elpx"),  QStringLiteral(".tar"),  QStringLiteral(".gz"),
        QStringLiteral(".tgz"),  QStringLiteral(".7z"),    QStringLiteral(".rar"),  QStringLiteral(".mp3"),
        QStringLiteral(".mp4"),  QStringLiteral(".js"),    QStringLiteral(".css"),  QStringLiteral(".ods"),
        QStringLiteral(".odp"),  QStringLiteral(".exe"),
    };
    return endings;
}

/// Lower case, with the dot; empty where the name has none, or one that says nothing.
QString knownEnding(const exporters::Description& format, const QString& target)
{
    const QString name = target.section(u'/', -1).section(u'\\', -1).toLower();
    const qsizetype dot = name.lastIndexOf(u'.');
    if (dot < 0) return {};
    const QString ending = name.mid(dot);
    bool known = ending == format.extension || endingsOfOthers().contains(ending);
    for (const exporters::Exporter* exporter : exporters::all())
        known = known || ending == exporter->describe().extension;
    return known ? ending : QString();
}

/// Other endings under which programs take the same file.
QStringList alsoTaken(const QString& format)
{
    static const QHash<QString, QStringList> endings{
        {QStringLiteral("gift"), {QStringLiteral(".gift")}},
        {QStringLiteral("imscc"), {QStringLiteral(".zip")}},
        {QStringLiteral("elm"), {QStringLiteral(".json")}},
        {QStringLiteral("schemaorg"), {QStringLiteral(".json")}},
        {QStringLiteral("openbadge"), {QStringLiteral(".jsonld")}},
        {QStringLiteral("passport"), {QStringLiteral(".htm")}},
        {QStringLiteral("xliff"), {QStringLiteral(".xliff")}},
    };
    return endings.value(format);
}

/// Another way to what the ending asks for; empty where there is none.
QString wayTo(const exporters::Description& format, const QString& ending)
{
    const bool picture = ending == QLatin1String(".png"), paper = ending == QLatin1String(".pdf");
    if (format.id == QLatin1String("badge") && picture)
        return Tr::tr("As a PNG picture it is saved in Studio, in the window “Course passport and badge…”.");
    if (format.id == QLatin1String("passport") && (picture || paper))
        return Tr::tr("As PDF and as a picture it is saved in Studio, in the window “Course passport and badge…”.");
    if (paper && format.id != QLatin1String("badge"))
        return Tr::tr("As PDF the course is written by Studio: “microvet-studio --export pdf”.");
    return {};
}

} // namespace

Status fitsFormat(const exporters::Description& format, const QString& target, bool asFolder)
{
    const QString name = target.section(u'/', -1);
    // No format has this ending, so somebody is about to replace a course, most often the very one.
    if (target.endsWith(QLatin1String(".microvet"), Qt::CaseInsensitive))
        return Error{Error::Kind::Invalid,
                     Tr::tr("“%1” is a name for a course, which an export must not replace. Choose another name; nothing was written.")
                         .arg(name),
                     {}};
    const QString ending = knownEnding(format, target);
    if (ending.isEmpty()) return {};
    if (!asFolder && (ending == format.extension || alsoTaken(format.id).contains(ending))) return {};
    QString text = format.canBeFolder
                       ? Tr::tr("“%1” ends as a file of another kind does, but “%2” is a %3 file, or a folder, whose name has no such "
                                "ending. Choose another name; nothing was written.")
                             .arg(name, format.name, format.extension)
                       : Tr::tr("“%1” ends as a file of another kind does, but “%2” is a %3 file. Choose a name that ends in %3; nothing "
                                "was written.")
                             .arg(name, format.name, format.extension);
    if (asFolder && ending == format.extension)
        text = Tr::tr("“%1” is a name for a file, but a folder was asked for. Take the ending %2 away, or ask for the file; nothing was "
                      "written.")
                   .arg(name, ending);
    if (const QString way = wayTo(format, ending); !way.isEmpty()) text += u' ' + way;
    return Error{Error::Kind::Invalid, text, {}};
}

} // namespace microvet::actions
