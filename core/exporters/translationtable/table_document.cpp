#include "core/exporters/translationtable/table_document.h"

#include "core/exporters/odt/odt_writer.h"
#include "core/model/walk.h"
#include "core/plan/markup.h"
#include "core/plan/plan.h"
#include "core/plan/words.h"
#include "core/translation/row_code.h"
#include "core/translation/text_table.h"

namespace microvet::exporters::translationtable {

using namespace model;
using namespace translation;

namespace {

/// A part of the course that has a heading of its own, and its texts.
struct Part {
    QString heading;
    int level = 2;
    QList<translation::Unit> units = {};
};

class PartFinder {
public:
    PartFinder(const Content& content, const plan::Words& words)
    {
        m_parts.append({words.text("aboutCourse")});
        forEachElement(content, [&](const ElementView& view) {
            if (const auto* module = view.as<Module>()) {
                m_module = view.index + 1;
                begin(view.id, numbered(QString::number(m_module), module->title), 2);
            } else if (const auto* unit = view.as<model::Unit>()) {
                begin(view.id, numbered(QStringLiteral("%1.%2").arg(m_module).arg(view.index + 1), unit->title), 3);
            } else if (const auto* assessment = view.as<Assessment>()) {
                const QString name = QStringLiteral("%1 %2:").arg(words.text("assessment")).arg(view.index + 1);
                begin(view.id, numbered(name, assessment->title), 2);
            } else {
                m_byElement.insert(view.id, m_byElement.value(view.parent, 0));
            }
            return true;
        });
    }

    void add(const translation::Unit& unit) { m_parts[m_byElement.value(unit.owner, 0)].units.append(unit); }
    const QList<Part>& parts() const { return m_parts; }

private:
    static QString numbered(const QString& number, const QString& title)
    {
        return plan::cleaned(number + u' ' + title).simplified();
    }

    void begin(const QUuid& element, const QString& heading, int level)
    {
        m_byElement.insert(element, m_parts.size());
        m_parts.append({heading, level});
    }

    QList<Part> m_parts;
    QHash<QUuid, qsizetype> m_byElement;
    qsizetype m_module = 0;
};

/// Styles of columns and of texts: spelling is checked by the language of each, and codes are in none.
QByteArray stylesFor(const QString& source, const QString& target)
{
    const auto column = [](const char* name, int millimetres) {
        return QStringLiteral(
                   "<style:style style:name=\"%1\" style:family=\"table-column\"><style:table-column-properties "
                   "style:column-width=\"%2cm\" style:rel-column-width=\"%3*\"/></style:style>\n")
            .arg(QLatin1String(name))
            .arg(millimetres / 10.0)
            .arg(millimetres * 10);
    };
    const auto text = [](const char* name, const QString& language, const QString& look = {}) {
        const QStringList tag = language.split(u'-');
        return QStringLiteral("<style:style style:name=\"%1\" style:family=\"paragraph\" "
                              "style:parent-style-name=\"Table_20_Contents\"><style:text-properties "
                              "fo:language=\"%2\" fo:country=\"%3\"%4/></style:style>\n")
            .arg(QLatin1String(name), tag[0], tag.value(1, QStringLiteral("none")), look);
    };
    constexpr int codeWidth = 32;
    constexpr int textWidth = (int(odtLandscapeWidth * 10) - codeWidth) / 2;
    return (column("CodeColumn", codeWidth) + column("TextColumn", textWidth) +
            text("RowCode", QStringLiteral("zxx"), QStringLiteral(" style:font-name=\"Mono\" fo:font-size=\"8pt\"")) +
            text("Original", source) + text("Translation", target.isEmpty() ? QStringLiteral("zxx") : target))
        .toUtf8();
}

class Writer {
public:
    Writer(QByteArray& out, const Content& content, const QString& target, const Translated& translated)
        : m_content(content)
        , m_source(plan::languageOf(content.course))
        , m_target(target)
        , m_translated(translated)
        , m_words(plan::Words::of(m_source))
        , m_odt(out, stylesFor(m_source, target))
    {
    }

    void write(Progress& progress)
    {
        heading(1, titleOf(m_content.course));
        instructions(m_words);
        if (m_source.section(u'-', 0, 0) != QLatin1String("en")) instructions(plan::Words::of(QStringLiteral("en")));
        paragraph(QStringLiteral("Preformatted_20_Text"), keyOf(m_content.course, m_target));
        PartFinder finder(m_content, m_words);
        forEachUnit(m_content.course, {}, [&](const translation::Unit& unit) {
            if (unit.isTranslatable()) finder.add(unit);
        });
        for (const Part& part : finder.parts()) {
            if (progress.cancelled()) return;
            if (!part.units.isEmpty()) writePart(part);
        }
        m_odt.end();
    }

private:
    void heading(int level, const QString& text)
    {
        m_odt.startHeading(level);
        m_odt.text(text);
        m_odt.endParagraph();
    }

    void paragraph(const QString& style, const QString& text)
    {
        m_odt.startParagraph(style);
        m_odt.asItStands(text);
        m_odt.endParagraph();
    }

    void instructions(const plan::Words& words)
    {
        m_odt.startList(QStringLiteral("Bullets"));
        for (const char* what : {"translation.write", "translation.marks", "translation.empty", "translation.back",
                                 "translation.sayLanguage"}) {
            const bool asks = qstrcmp(what, "translation.sayLanguage") == 0;
            if (asks && !m_target.isEmpty()) continue;
            m_odt.startListItem(0);
            paragraph(QStringLiteral("Text_20_body"), words.text(what));
            m_odt.endListItem();
        }
        m_odt.endList();
    }

    void cell(const QString& style, const QString& text)
    {
        m_odt.startCell(1, 1);
        paragraph(style, text);
        m_odt.endCell();
    }

    void writePart(const Part& part)
    {
        heading(part.level, part.heading);
        const QString column = QStringLiteral("TextColumn"), head = QStringLiteral("Table_20_Heading");
        m_odt.startTable(QStringList{QStringLiteral("CodeColumn"), column, column});
        m_odt.tableHead(true);
        m_odt.startRow();
        cell(head, m_words.text("translation.code"));
        cell(head, QStringLiteral("%1 (%2)").arg(m_words.text("translation.original"), m_source));
        cell(head, QStringLiteral("%1 (%2)").arg(m_words.text("translation.translation"),
                                                 m_target.isEmpty() ? TableKey::unknown() : m_target));
        m_odt.endRow();
        m_odt.tableHead(false);
        for (const translation::Unit& unit : part.units)
            for (const Segment& segment : unit.segments)
                if (segment.isTranslatable()) writeRow(unit, segment);
        m_odt.endTable();
    }

    void writeRow(const translation::Unit& unit, const Segment& segment)
    {
        m_odt.startRow();
        cell(QStringLiteral("RowCode"), rowCodeOf(unit.id(), segment).shown());
        cell(QStringLiteral("Original"), markedText(segment, linesOf(unit)));
        const Pieces* target = m_translated.find(unit.id(), segment.number);
        cell(QStringLiteral("Translation"), target ? markedText(*target, segment.codes, linesOf(unit)) : QString());
        m_odt.endRow();
    }

    const Content& m_content;
    const QString m_source;
    const QString m_target;
    const Translated& m_translated;
    const plan::Words& m_words;
    OdtWriter m_odt;
};

} // namespace

QString titleOf(const Course& course)
{
    const QString kind = plan::learnersWord(plan::languageOf(course), QStringLiteral("translation.kind"));
    return plan::cleaned(course.title.trimmed().isEmpty() ? kind : QStringLiteral("%1: %2").arg(kind, course.title))
        .simplified();
}

QString keyOf(const Course& course, const QString& target)
{
    return TableKey{course.id.uuid(), plan::languageOf(course), target}.shown();
}

QByteArray contentOf(const Content& content, const QString& target, const Translated& translated, Progress& progress)
{
    QByteArray out;
    Writer(out, content, target, translated).write(progress);
    return out;
}

} // namespace microvet::exporters::translationtable
