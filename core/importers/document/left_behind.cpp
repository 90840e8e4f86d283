#include "core/importers/document/left_behind.h"

#include "core/packages/xml.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace microvet::importers::writing {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

struct Count {
    int comments = 0, changes = 0, boxes = 0, diagrams = 0, charts = 0, objects = 0, formulas = 0, others = 0;
    bool margins = false; ///< headers and footers with words in them
};

QList<Loss> told(const Count& count)
{
    QList<Loss> out;
    const auto tell = [&out](const QString& text) { out.append({{}, text}); };
    if (count.changes > 0)
        tell(Tr::tr("The document has changes that nobody has accepted or refused yet. They were taken as accepted."));
    if (count.comments > 0) tell(Tr::tr("%n comments were left out.", nullptr, count.comments));
    if (count.boxes > 0)
        tell(Tr::tr("%n text boxes were left out or stand elsewhere in the text. Look at the places where they were.",
                    nullptr, count.boxes));
    if (count.diagrams > 0)
        tell(Tr::tr("%n drawn diagrams (SmartArt) were left out. Save them as pictures and add them by hand.", nullptr,
                    count.diagrams));
    if (count.charts > 0)
        tell(Tr::tr("%n charts were left out. Save them as pictures and add them by hand.", nullptr, count.charts));
    if (count.formulas > 0)
        tell(Tr::tr("%n formulas or charts were left out. Enter the formulas by hand, and add charts as pictures.",
                    nullptr, count.formulas));
    if (count.objects > 0) tell(Tr::tr("%n parts made with other programs were left out.", nullptr, count.objects));
    if (count.others > 0) tell(Tr::tr("%n other documents that are part of it were left out.", nullptr, count.others));
    if (count.margins) tell(Tr::tr("Headers and footers of its pages were left out."));
    return out;
}

QByteArray bytesOf(packages::Package& package, const QString& name)
{
    const qsizetype at = package.find(name);
    return at < 0 ? QByteArray() : package.read(at, packages::largestXml).valueOr(QByteArray());
}

bool hasWords(const QByteArray& xml)
{
    bool words = false;
    packages::scanXml(xml, [&](const QXmlStreamReader& reader) {
        words = words || (reader.isCharacters() && !reader.isWhitespace());
        return !words;
    });
    return words;
}

} // namespace

QList<Loss> leftBehindInWord(packages::Package& package)
{
    Count count;
    int fallback = 0; // what is in it stands beside it once more
    packages::scanXml(bytesOf(package, QStringLiteral("word/document.xml")), [&](const QXmlStreamReader& reader) {
        const QStringView name = reader.name();
        if (reader.isEndElement() && name == QLatin1String("Fallback")) --fallback;
        if (!reader.isStartElement()) return true;
        if (name == QLatin1String("Fallback")) ++fallback;
        if (fallback > 0) return true;
        count.comments += name == QLatin1String("commentReference");
        count.changes +=
            name == QLatin1String("ins") || name == QLatin1String("del") || name == QLatin1String("moveFrom");
        count.boxes += name == QLatin1String("txbxContent");
        count.diagrams += name == QLatin1String("relIds");
        count.charts += name == QLatin1String("chart");
        count.objects += name == QLatin1String("OLEObject");
        count.others += name == QLatin1String("altChunk");
        return true;
    });
    for (const packages::PackageEntry& entry : package.entries()) {
        const bool margin =
            entry.name.startsWith(QLatin1String("word/header")) || entry.name.startsWith(QLatin1String("word/footer"));
        if (margin && entry.name.endsWith(QLatin1String(".xml")) && !count.margins)
            count.margins = hasWords(bytesOf(package, entry.name));
    }
    return told(count);
}

QList<Loss> leftBehindInOpenDocument(packages::Package& package)
{
    Count count;
    packages::scanXml(bytesOf(package, QStringLiteral("content.xml")), [&](const QXmlStreamReader& reader) {
        if (!reader.isStartElement()) return true;
        const QStringView name = reader.name();
        count.comments += name == QLatin1String("annotation");
        count.changes += name == QLatin1String("changed-region");
        count.boxes += name == QLatin1String("text-box");
        count.formulas += name == QLatin1String("object");
        count.objects += name == QLatin1String("object-ole") || name == QLatin1String("plugin");
        return true;
    });
    bool inMargin = false;
    packages::scanXml(bytesOf(package, QStringLiteral("styles.xml")), [&](const QXmlStreamReader& reader) {
        const bool margin = reader.name() == QLatin1String("header") || reader.name() == QLatin1String("footer");
        if (reader.isStartElement() && margin) inMargin = true;
        if (reader.isEndElement() && margin) inMargin = false;
        if (inMargin && reader.isCharacters() && !reader.isWhitespace()) count.margins = true;
        return !count.margins;
    });
    return told(count);
}

QList<Loss> leftBehindInRtf(const QByteArray& document)
{
    const QString text = QString::fromLatin1(document);
    const auto words = [&text](const char* pattern) {
        return int(text.count(QRegularExpression(QStringLiteral("\\\\(?:%1)(?![a-z])").arg(QLatin1String(pattern)))));
    };
    Count count;
    count.comments = words("annotation");
    count.changes = words("revised|deleted");
    count.boxes = words("shptxt");
    count.objects = words("object");
    count.margins = words("header[lrf]?|footer[lrf]?") > 0;
    QList<Loss> out = told(count);
    if (const int notes = words("footnote"); notes > 0)
        out.append({{}, Tr::tr("%n footnotes were left out. A document saved as .docx keeps them.", nullptr, notes)});
    return out;
}

QList<Loss> leftBehindInHtml(const QString& html)
{
    static const QRegularExpression parts(
        QStringLiteral("<(script|form|iframe|object|embed|video|audio|canvas|svg|math)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    QStringList found;
    for (auto it = parts.globalMatch(html); it.hasNext();)
        if (const QString name = it.next().captured(1).toLower(); !found.contains(name)) found.append(name);
    QList<Loss> losses;
    if (html.contains(QLatin1String("<html"), Qt::CaseInsensitive) &&
        !html.contains(QLatin1String("</html"), Qt::CaseInsensitive))
        losses.append({{}, Tr::tr("The page may have been cut short: its mark of the end is missing. Look whether all of "
                                  "its text is there.")});
    if (found.isEmpty()) return losses;
    found.sort();
    losses.append({{},
                   Tr::tr("What the page holds beside text, tables and pictures was left out: %1.")
                       .arg(found.join(QStringLiteral(", ")))});
    return losses;
}

} // namespace microvet::importers::writing
