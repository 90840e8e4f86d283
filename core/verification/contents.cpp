#include "core/verification/contents.h"

#include "core/verification/html_page.h"
#include "core/verification/parameters.h"
#include "core/packages/xml.h"

#include <QRegularExpression>

namespace microvet::verification {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::verification) };

constexpr qint64 largestScript = 8 << 20;
constexpr qint64 largestText = 4 << 20;

const QSet<QString>& set(const char* kind)
{
    static const QHash<QByteArray, QSet<QString>> sets{
        {"picture", {QStringLiteral("png"), QStringLiteral("jpg"), QStringLiteral("jpeg"), QStringLiteral("gif"), QStringLiteral("webp"), QStringLiteral("svg"), QStringLiteral("avif"), QStringLiteral("bmp")}},
        {"sound", {QStringLiteral("mp3"), QStringLiteral("m4a"), QStringLiteral("ogg"), QStringLiteral("oga"), QStringLiteral("opus"), QStringLiteral("wav"), QStringLiteral("flac")}},
        {"film", {QStringLiteral("mp4"), QStringLiteral("m4v"), QStringLiteral("webm"), QStringLiteral("ogv"), QStringLiteral("mov"), QStringLiteral("avi"), QStringLiteral("flv")}},
        {"document", {QStringLiteral("pdf"), QStringLiteral("doc"), QStringLiteral("docx"), QStringLiteral("ppt"), QStringLiteral("pptx"), QStringLiteral("ppsx"), QStringLiteral("xls"), QStringLiteral("xlsx"),
                      QStringLiteral("odt"), QStringLiteral("odp"), QStringLiteral("ods"), QStringLiteral("rtf"), QStringLiteral("h5p"), QStringLiteral("swf")}}};
    return *sets.constFind(QByteArray(kind));
}

/// Names that a learning platform fills in when it shows the page.
bool isFilledIn(const QString& address)
{
    return address.contains(QLatin1String("$IMS-CC-FILEBASE$")) || address.contains(QLatin1String("%24IMS-CC-FILEBASE")) || address.contains(QLatin1String("IMS_CC_FILEBASE"))
        || address.contains(QLatin1String("@@")) || address.startsWith(u'$') || address.startsWith(QLatin1String("%24")) || address.contains(QLatin1String("{{"))
        || address.contains(QLatin1String("${")) || address.startsWith(u'/');
}

} // namespace

Contents::Contents(Reading& reading)
    : m_reading(reading)
    , m_trackers(parameterList(reading.findings.rules(), "packageTrackers"))
    , m_linkTexts(parameterList(reading.findings.rules(), "linkTexts"))
    , m_placeholders(parameterList(reading.findings.rules(), "placeholders"))
{
}

void Contents::read()
{
    const bool course = m_reading.format.kind == FormatKind::Course;
    for (qsizetype i = 0; i < m_reading.package.entries().size(); ++i) {
        const PackageEntry& entry = m_reading.package.entries()[i];
        if (entry.folder || entry.link || entry.name.startsWith(QLatin1String("__MACOSX/")) || entry.name.section(u'/', -1).startsWith(QLatin1String("._"))) continue;
        const QString extension = entry.name.section(u'/', -1).section(u'.', -1).toLower();
        if (set("picture").contains(extension)) ++m_reading.pictures;
        if (set("sound").contains(extension)) ++m_reading.sounds;
        if (set("film").contains(extension)) ++m_reading.films;
        if (extension == QLatin1String("svg")) picture(i);
        if (course) continue;
        if (set("document").contains(extension)) m_documents[extension].append(entry.name);
        else if (extension == QLatin1String("html") || extension == QLatin1String("htm") || extension == QLatin1String("xhtml")) page(i, extension);
        else if (extension == QLatin1String("css")) css(i);
        else if (extension == QLatin1String("js") || extension == QLatin1String("mjs")) javaScript(i);
        else if (extension == QLatin1String("txt") || extension == QLatin1String("md") || !entry.name.section(u'/', -1).contains(u'.')) plainText(i);
        else if (extension == QLatin1String("xml") && entry.name != m_reading.format.prefix + QLatin1String("META-INF/container.xml"))
            if (const auto bytes = m_reading.text(i, largestXml)) readXmlContents(*this, *bytes, entry.name);
    }
    tellHosts();
    if (!m_scripts.isEmpty()) m_reading.findings.add("P-S-24", m_scripts.constFirst(), {int(m_scripts.size()), QStringList(m_scripts.mid(0, 3)).join(QStringLiteral(", "))});
    m_reading.scripts = int(m_scripts.size());
    for (auto it = m_documents.cbegin(); it != m_documents.cend(); ++it)
        for (const char* part : {"content", "quality"})
            m_reading.findings.notDone(QString::fromLatin1(part), Tr::tr("Files of the type %1 were not read: %2.").arg(it.key(), QStringList(it.value().mid(0, 3)).join(QStringLiteral(", "))));
}

void Contents::page(qsizetype index, const QString& extension)
{
    const QString name = m_reading.package.entries()[index].name;
    const auto bytes = m_reading.text(index, largestHtml);
    if (!bytes) return;
    ++m_reading.pages;
    bool sure = true;
    QString text = decodeHtml(*bytes, sure);
    if (!sure) m_reading.findings.add("P-S-37", name);
    const bool xhtml = m_reading.format.kind == FormatKind::Epub || extension == QLatin1String("xhtml");
    if (xhtml) addFault(m_reading, name, scanXml(*bytes, [](const QXmlStreamReader&) { return true; }));
    if (xhtml || bytes->startsWith("<?xml")) text = withoutEmptyTags(text);
    // Cartridges and backups hold pieces of pages, which the platform puts into its own.
    const bool piece = !text.contains(QLatin1String("<html"), Qt::CaseInsensitive) && !text.contains(QLatin1String("<!doctype"), Qt::CaseInsensitive);
    html(text, name, piece, true);
}

void Contents::html(const QString& source, const QString& from, bool fragment, bool localLinks)
{
    const auto page = readHtml(source, fragment, m_linkTexts);
    if (!page) {
        m_reading.findings.add("P-S-35", from, {QStringLiteral("complex")});
        for (const char* part : {"content", "quality"})
            m_reading.findings.notDone(QString::fromLatin1(part), Tr::tr("“%1” is too large or too deeply nested to be read.").arg(from.left(200)));
        return;
    }
    Findings& findings = m_reading.findings;
    for (const PageFlaw& flaw : page->flaws) findings.add(flaw.rule, from, {flaw.count, flaw.first}, fragment ? 0 : flaw.line);
    m_reading.addText(from, page->text);
    for (const QString& words : m_placeholders)
        // "TODO" and its like are words only in capitals.
        if (words.size() > 3 && page->text.contains(words, words == words.toUpper() ? Qt::CaseSensitive : Qt::CaseInsensitive)
            && QRegularExpression(QStringLiteral("(?<![\\p{L}\\p{N}])") + QRegularExpression::escape(words) + QStringLiteral("(?![\\p{L}\\p{N}])"), QRegularExpression::CaseInsensitiveOption)
                   .match(page->text).hasMatch()) {
            findings.add("P-C-09", from, {words});
            break;
        }
    if (!page->author.isEmpty() && !m_reading.authors.contains(page->author)) m_reading.authors.append(page->author);
    if (m_reading.tool.isEmpty()) m_reading.tool = page->generator;
    if (!page->language.isEmpty() && !m_reading.pageLanguages.contains(page->language)) m_reading.pageLanguages.append(page->language);
    if (m_reading.title.isEmpty() && m_reading.format.kind == FormatKind::Site && from == m_reading.format.entry) m_reading.title = page->title;
    for (const QString& licence : page->licences) m_reading.licences.append({licence, from, false});

    QSet<QString> missing;
    for (const PageLink& link : page->links) {
        if (isOutside(link.address)) {
            if (link.use != PageLink::Use::Link) load(link.address, from);
            continue;
        }
        if (!localLinks || isFilledIn(link.address)) continue;
        const QString target = targetOf(from, link.address);
        if (target.isEmpty() || missing.contains(target) || target == QLatin1String(".") || target.startsWith(QLatin1String("../"))) continue;
        // A link to a folder shows its first page.
        if (m_reading.package.find(target) < 0 && (m_reading.package.find(target + u'/') >= 0 || m_reading.package.find(target + QLatin1String("/index.html")) >= 0)) continue;
        if (!checkReference(m_reading, "P-S-27", target, from, link.line)) missing.insert(target);
    }
    script(page->scripts, from);
}

void Contents::load(const QString& address, const QString& from)
{
    const QString host = hostOf(address);
    if (host.isEmpty() || host == QLatin1String("localhost")) return;
    script(address.section(u':', address.startsWith(u'/') ? 0 : 1), from);
    QStringList& files = m_reading.hosts[host];
    if (files.size() < 100 && !files.contains(from)) files.append(from);
}

void Contents::script(const QString& code, const QString& from)
{
    for (const QString& tracker : m_trackers) {
        if (m_told.contains(tracker)) continue;
        for (qsizetype at = code.indexOf(tracker, 0, Qt::CaseInsensitive); at >= 0; at = code.indexOf(tracker, at + 1, Qt::CaseInsensitive)) {
            const QChar before = at > 0 ? code[at - 1] : QChar(u'/');
            if (before.isLetterOrNumber() || before == u'-') continue;
            m_told.insert(tracker);
            m_reading.findings.add("P-S-26", from, {tracker});
            break;
        }
    }
}

void Contents::css(qsizetype index)
{
    const auto bytes = m_reading.text(index, largestScript);
    if (!bytes) return;
    static const QRegularExpression address(QStringLiteral("(?:url\\(\\s*|@import\\s+)[\"']?\\s*([^\"')\\s;]+)"));
    const QString text = QString::fromUtf8(*bytes);
    for (auto it = address.globalMatch(text); it.hasNext();)
        if (const QString found = it.next().captured(1); isOutside(found)) load(found, m_reading.package.entries()[index].name);
}

void Contents::javaScript(qsizetype index)
{
    const QString name = m_reading.package.entries()[index].name;
    m_scripts.append(name);
    if (const auto bytes = m_reading.text(index, largestScript)) script(QString::fromUtf8(*bytes), name);
}

/// An SVG may hold scripts and load others.
void Contents::picture(qsizetype index)
{
    const QString name = m_reading.package.entries()[index].name;
    const auto bytes = m_reading.text(index, largestXml);
    if (!bytes) return;
    bool inScript = false, hasScript = false;
    (void)scanXml(*bytes, [&](const QXmlStreamReader& reader) {
        if (reader.isStartElement()) {
            const bool loads = reader.name() == QLatin1String("image") || reader.name() == QLatin1String("use") || reader.name() == QLatin1String("script");
            for (const QXmlStreamAttribute& attribute : reader.attributes())
                if (loads && attribute.name() == QLatin1String("href") && isOutside(attribute.value().toString())) load(attribute.value().toString(), name);
            inScript = reader.name() == QLatin1String("script");
            hasScript = hasScript || inScript;
        } else if (reader.isCharacters() && inScript) {
            script(reader.text().toString(), name);
        }
        return true;
    });
    if (hasScript) m_scripts.append(name);
}

void Contents::plainText(qsizetype index)
{
    const PackageEntry& entry = m_reading.package.entries()[index];
    const QString file = entry.name.section(u'/', -1).toLower();
    const bool licence = file.startsWith(QLatin1String("licen")) || file.startsWith(QLatin1String("copying"));
    if (!licence && !file.endsWith(QLatin1String(".txt")) && !file.endsWith(QLatin1String(".md"))) return;
    if (entry.size > largestText) return;
    const auto bytes = m_reading.text(index, largestText);
    if (!bytes) return;
    const QString text = QString::fromUtf8(*bytes);
    // The text of a licence beside a script library is that library's own.
    if (licence) m_reading.licences.append({text.left(4000), entry.name, !entry.name.mid(m_reading.format.prefix.size()).contains(u'/')});
    else m_reading.addText(entry.name, text);
}

void Contents::tellHosts()
{
    for (auto it = m_reading.hosts.cbegin(); it != m_reading.hosts.cend(); ++it)
        m_reading.findings.add("P-S-25", it.value().constFirst(), {it.key(), int(it.value().size())});
}

void readContents(Reading& reading) { Contents(reading).read(); }

} // namespace microvet::verification
