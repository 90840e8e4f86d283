#include "core/verification/reading.h"

#include "core/verification/parameters.h"
#include "core/packages/xml.h"

#include <QCryptographicHash>

/// A Moodle backup: its own list of activities, and of files, which lie under the hash of their bytes.
namespace microvet::verification {
namespace {

constexpr qint64 largestHashed = 64 << 20;

std::optional<XmlNode> tree(Reading& reading, const QString& name)
{
    const qsizetype at = reading.package.find(name);
    if (at < 0) return {};
    const auto bytes = reading.text(at, largestXml);
    if (!bytes) return {};
    XmlNode root;
    if (const XmlFault fault = readXml(*bytes, root)) {
        addFault(reading, name, fault);
        return {};
    }
    return root;
}

QString textAt(const XmlNode& root, const char* path)
{
    const XmlNode* node = root.at(QString::fromLatin1(path));
    const QString text = node ? node->allText() : QString();
    return text == QLatin1String("$@NULL@$") ? QString() : text;
}

void readActivities(Reading& reading, const XmlNode& root)
{
    const XmlNode* activities = root.at(QStringLiteral("information/contents/activities"));
    if (!activities) return;
    for (const XmlNode* activity : activities->all(u"activity")) {
        const QString folder = textAt(*activity, "directory");
        if (folder.isEmpty()) continue;
        checkReference(reading, "P-S-20", reading.format.prefix + folder + QStringLiteral("/module.xml"), reading.format.entry, activity->line);
    }
}

void readFile(Reading& reading, const XmlNode& file, const QSet<QString>& programs)
{
    const QString name = textAt(file, "filename"), hash = textAt(file, "contenthash").toLower();
    if (name.isEmpty() || name == QLatin1String(".")) return;
    const QString list = reading.format.prefix + QStringLiteral("files.xml");
    const QString kind = textAt(file, "mimetype");
    if (kind.startsWith(QLatin1String("image/"))) ++reading.pictures;
    else if (kind.startsWith(QLatin1String("audio/"))) ++reading.sounds;
    else if (kind.startsWith(QLatin1String("video/"))) ++reading.films;
    const QString extension = name.section(u'.', -1).toLower();
    if (programs.contains(extension)) reading.findings.add("P-S-11", name, {extension}, file.line);
    if (const QString licence = textAt(file, "license"); licence.startsWith(QLatin1String("cc")) || licence == QLatin1String("allrightsreserved"))
        reading.licences.append({licence, name, false});
    const QString target = reading.format.prefix + QStringLiteral("files/") + hash.left(2) + u'/' + hash;
    const qsizetype at = reading.package.find(target);
    if (at < 0) {
        reading.findings.add("P-S-20", list, {QString(), name}, file.line);
        return;
    }
    reading.named.insert(target);
    if (reading.package.entries()[at].size > largestHashed) return;
    const auto bytes = reading.package.read(at, largestHashed);
    if (bytes && QString::fromLatin1(QCryptographicHash::hash(*bytes, QCryptographicHash::Sha1).toHex()) != hash)
        reading.findings.add("P-S-01", target, {QStringLiteral("file"), name});
}

} // namespace

void readMoodle(Reading& reading)
{
    const QString prefix = reading.format.prefix;
    if (!prefix.isEmpty()) reading.findings.add("P-S-30", reading.format.entry, {prefix});
    if (const auto backup = tree(reading, reading.format.entry)) {
        reading.title = textAt(*backup, "information/original_course_fullname");
        if (const QString version = textAt(*backup, "information/moodle_release"); !version.isEmpty()) reading.tool = QStringLiteral("Moodle ") + version;
        readActivities(reading, *backup);
    }
    if (const auto course = tree(reading, prefix + QStringLiteral("course/course.xml")))
        if (const QString language = textAt(*course, "lang"); !language.isEmpty()) reading.languages.append(language);
    if (const auto files = tree(reading, prefix + QStringLiteral("files.xml"))) {
        const QStringList list = parameterList(reading.findings.rules(), "packagePrograms");
        const QSet<QString> programs(list.cbegin(), list.cend());
        for (const XmlNode* file : files->all(u"file")) readFile(reading, *file, programs);
    }
    if (const auto users = tree(reading, prefix + QStringLiteral("users.xml")))
        if (const int people = int(users->all(u"user").size()); people > 0) reading.findings.add("P-C-13", prefix + QStringLiteral("users.xml"), {people});
}

} // namespace microvet::verification
