#include "core/verification/reading.h"

#include "core/base/safe_name.h"
#include "core/verification/parameters.h"
#include "core/verification/programs.h"

#include <QRegularExpression>

/// Names, sizes and kinds of the files in a package, whatever its format.
namespace microvet::verification {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::verification) };

constexpr int longPath = 200;
constexpr qint64 mostReadThrough = qint64(1) << 30; ///< of one package, to see that it is sound
constexpr qint64 largestDocument = 64 << 20;        ///< searched for macros

QString extensionOf(const QString& name)
{
    const QString file = name.section(u'/', -1);
    const qsizetype dot = file.lastIndexOf(u'.');
    return dot <= 0 ? QString() : file.mid(dot + 1).toLower();
}

bool isJunk(const QString& name)
{
    const QString file = name.section(u'/', -1);
    return name.startsWith(QLatin1String("__MACOSX/")) || file == QLatin1String(".DS_Store") || file == QLatin1String("Thumbs.db")
        || file == QLatin1String("desktop.ini") || file.startsWith(QLatin1String("._")) || file.startsWith(QLatin1String("~$"));
}

/// macOS holds "ß" and "ss" for equal, as the full rules of Unicode do.
QString sharp(QString name) { return name.replace(u'ß', QLatin1String("ss")).replace(u'ẞ', QLatin1String("ss")); }

void checkName(Findings& findings, const PackageEntry& entry)
{
    const QString& name = entry.name;
    static const QRegularExpression leads(QStringLiteral("^[/\\\\]|^[A-Za-z]:|(^|[/\\\\])\\.\\.([/\\\\]|$)"));
    if (leads.match(name).hasMatch()) {
        findings.add("P-S-05", name);
        return;
    }
    if (entry.foreign) findings.add("P-S-08", name);
    if (entry.link) findings.add("P-S-09", name);
    const Status fits = checkEntryName(name);
    const QString why = fits ? QString() : fits.error().detail;
    if (why == QLatin1String("too deep") || why == QLatin1String("part too long") || why == QLatin1String("empty or too long") || name.size() > longPath)
        findings.add("P-S-10", name, {int(name.size())});
    else if (why == QLatin1String("device name")) findings.add("P-S-06", name, {QStringLiteral("device"), name});
    else if (why == QLatin1String("dot or space at the edge")) findings.add("P-S-06", name, {QStringLiteral("edge"), name});
    else if (!fits) findings.add("P-S-06", name, {QString(), name});
}

/// Programs and macros. Tells by the name, else by what is in the file.
bool checkProgram(Reading& reading, qsizetype index, const QByteArray& start, const QSet<QString>& programs)
{
    const PackageEntry& entry = reading.package.entries()[index];
    const QString extension = extensionOf(entry.name);
    // A page saved from the web may be called after its address.
    const bool savedPage = extension == QLatin1String("com") && start.trimmed().startsWith('<');
    if (programs.contains(extension) && !savedPage) {
        reading.findings.add("P-S-11", entry.name, {extension});
        return true;
    }
    if (const QString system = programIn(start); !system.isEmpty()) {
        reading.findings.add("P-S-12", entry.name, {system});
        return true;
    }
    bool macros = isMacroType(extension);
    if (!macros && (start.startsWith("PK") || start.startsWith("\xd0\xcf\x11\xe0")) && entry.size <= largestDocument) {
        const auto bytes = reading.package.read(index, largestDocument);
        macros = bytes && hasMacros(*bytes);
    }
    if (macros) reading.findings.add("P-S-13", entry.name);
    return macros;
}

/// What a rule file says of names and of the layout, as patterns ("*.html", "media/*"; "*" stops at no "/").
QList<QRegularExpression> patterns(const QStringList& wildcards)
{
    QList<QRegularExpression> list;
    for (const QString& wildcard : wildcards)
        list.append(QRegularExpression(QRegularExpression::anchoredPattern(QRegularExpression::escape(wildcard).replace(QLatin1String("\\*"), QLatin1String(".*"))),
                                       QRegularExpression::CaseInsensitiveOption));
    return list;
}

bool fitsOne(const QString& name, const QList<QRegularExpression>& list)
{
    return std::any_of(list.cbegin(), list.cend(), [&](const QRegularExpression& pattern) { return pattern.match(name).hasMatch(); });
}

void checkNaming(Reading& reading)
{
    Findings& findings = reading.findings;
    const QList<QRegularExpression> names = patterns(parameterList(findings.rules(), "packageNames"));
    QStringList wrong, all;
    for (const PackageEntry& entry : reading.package.entries()) {
        if (entry.folder || entry.link) continue;
        all.append(entry.name);
        if (!names.isEmpty() && !fitsOne(entry.name, names)) wrong.append(entry.name);
    }
    if (!wrong.isEmpty()) findings.add("P-S-39", wrong.constFirst(), {wrong.constFirst(), int(wrong.size())});
    for (const QString& wanted : parameterList(findings.rules(), "packageLayout")) {
        const QList<QRegularExpression> pattern = patterns({wanted});
        if (std::none_of(all.cbegin(), all.cend(), [&](const QString& name) { return fitsOne(name, pattern); })) findings.add("P-S-40", {}, {wanted});
    }
}

} // namespace

void checkEntries(Reading& reading)
{
    Findings& findings = reading.findings;
    const QStringList programList = parameterList(findings.rules(), "packagePrograms");
    const QStringList typeList = parameterList(findings.rules(), "packageFileTypes");
    const QSet<QString> programs(programList.cbegin(), programList.cend()), types(typeList.cbegin(), typeList.cend());
    const qint64 fileMost = qint64(parameterNumber(findings.rules(), "packageFileMost", 200) * 1024 * 1024);
    const qint64 wholeMost = qint64(parameterNumber(findings.rules(), "packageSizeMost", 500) * 1024 * 1024);

    if (!reading.package.isSingleFile()) checkNaming(reading);
    NameSet names;
    QSet<QString> seen;
    QMap<QString, QStringList> otherTypes;
    QStringList junk, unreadArchives;
    qint64 total = 0, files = 0, readThrough = 0;
    bool damaged = false, allRead = true;
    for (qsizetype i = 0; i < reading.package.entries().size(); ++i) {
        const PackageEntry& entry = reading.package.entries()[i];
        if (!reading.package.isSingleFile()) checkName(findings, entry);
        if (seen.contains(entry.name)) findings.add("P-S-07", entry.name, {QStringLiteral("twice"), entry.name});
        else if (!names.add(sharp(entry.name))) findings.add("P-S-07", entry.name, {QString(), entry.name});
        seen.insert(entry.name);
        if (entry.folder || entry.link) continue;
        ++files;
        total += entry.size;
        if (entry.size > fileMost) findings.add("P-S-16", entry.name, {double(entry.size) / (1 << 20), double(fileMost) / (1 << 20)});
        if (isJunk(entry.name)) {
            junk.append(entry.name);
            continue;
        }
        const bool whole = readThrough + entry.size <= mostReadThrough;
        allRead = allRead && whole;
        if (whole) readThrough += entry.size;
        const auto start = reading.package.start(i, programStart, whole);
        if (!start) {
            if (!damaged || start.error().kind != Error::Kind::Damaged) findings.add("P-S-01", entry.name, {QStringLiteral("file"), entry.name});
            damaged = true;
            continue;
        }
        if (checkProgram(reading, i, *start, programs)) continue;
        const QString extension = extensionOf(entry.name);
        if (isArchiveStart(*start) && !isZipType(extension)) unreadArchives.append(entry.name);
        else if (!extension.isEmpty() && !types.contains(extension)) otherTypes[extension].append(entry.name);
    }
    if (files == 0) findings.add("P-S-29");
    if (total > wholeMost) findings.add("P-S-15", {}, {double(total) / (1 << 20), double(wholeMost) / (1 << 20)});
    for (auto it = otherTypes.cbegin(); it != otherTypes.cend(); ++it)
        findings.add("P-S-14", it.value().constFirst(), {QString(), it.key(), int(it.value().size())});
    if (!junk.isEmpty()) findings.add("P-S-31", junk.constFirst(), {int(junk.size())});
    if (!unreadArchives.isEmpty()) {
        findings.add("P-S-14", unreadArchives.constFirst(), {QStringLiteral("archive"), unreadArchives.constFirst(), int(unreadArchives.size())});
        findings.notDone(QStringLiteral("structure"), Tr::tr("The package holds another archive, “%1”, which was not opened.").arg(unreadArchives.constFirst().left(200)));
    }
    if (!allRead) findings.notDone(QStringLiteral("structure"), Tr::tr("The package is too large to be read to the end."));
}

} // namespace microvet::verification
