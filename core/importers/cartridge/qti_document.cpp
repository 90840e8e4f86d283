#include "core/importers/cartridge/qti_document.h"

#include "core/importers/cartridge/qti_parts.h"
#include "core/importers/manifest.h"

#include <QCoreApplication>

namespace microvet::importers::cartridge {

using namespace model;
using packages::XmlNode;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

constexpr int deepestSections = 30;
constexpr int longestLimit = 527'040; ///< minutes of a year

class Reader {
public:
    Reader(const QString& entry, pages::WebPages& pages, QList<Loss>& losses)
        : m_entry(entry)
        , m_pages(pages)
        , m_losses(losses)
    {
    }

    Assessment assessment(const XmlNode& node, const QString& title)
    {
        Assessment out;
        out.id = AssessmentId::make();
        out.title = title.isEmpty() ? node.attribute(u"title").simplified() : title;
        m_place = out.title;
        for (const XmlNode* rubric : node.all(u"rubric"))
            out.intro.blocks += text(qtiHtml(*rubric)).blocks;
        for (const XmlNode* material : node.all(u"presentation_material"))
            out.intro.blocks += text(qtiHtml(*material)).blocks;
        out.intro = richtext::normalised(out.intro);
        if (const XmlNode* metadata = node.child(u"qtimetadata")) settings(qtiFields(*metadata), out);
        section(node, out, 0);
        flush(out);
        return out;
    }

private:
    RichText text(const QString& html) { return html.isEmpty() ? RichText() : m_pages.text(html, m_entry, m_place); }

    void settings(const QHash<QString, QString>& fields, Assessment& out)
    {
        const int limit = int(fields.value(QStringLiteral("qmd_timelimit")).toDouble());
        out.timeLimitMinutes = std::clamp(limit, 0, longestLimit);
        out.attempts = std::clamp(fields.value(QStringLiteral("cc_maxattempts")).toInt(), 0, 1000);
        if (const QString permitted = fields.value(QStringLiteral("qmd_feedbackpermitted")); !permitted.isEmpty())
            out.reviewAnswers = permitted.compare(QLatin1String("no"), Qt::CaseInsensitive) != 0;
    }

    /// Questions of a section that draws some of them by chance make a pool.
    void section(const XmlNode& node, Assessment& out, int depth)
    {
        const qsizetype first = out.questions.size();
        for (const XmlNode& child : node.children) {
            if (child.name == QLatin1String("item")) {
                m_items.append(qtiItem(child));
            } else if (child.name == QLatin1String("section")) {
                flush(out);
                if (depth < deepestSections)
                    section(child, out, depth + 1);
                else
                    m_losses.append({out.title, Tr::tr("Sections that lie too deep were left out.")});
            } else if (child.name == QLatin1String("bankentry_item") || child.name == QLatin1String("itemref") ||
                       child.name == QLatin1String("sectionref")) {
                m_losses.append({out.title, Tr::tr("A question that the file only refers to was left out.")});
            }
        }
        flush(out);
        const XmlNode* selection = node.at(QStringLiteral("selection_ordering/selection"));
        if (!selection) return;
        const XmlNode* number = selection->child(u"selection_number");
        const int draw = number ? number->text.trimmed().toInt() : 0;
        if (selection->child(u"sourcebank_ref"))
            m_losses.append(
                {out.title, Tr::tr("Questions that are drawn from a bank outside the file were left out.")});
        if (draw <= 0 || out.questions.size() - first <= draw) return;
        Pool pool;
        pool.id = PartId::make();
        pool.title = node.attribute(u"title").simplified();
        pool.draw = draw;
        for (qsizetype i = first; i < out.questions.size(); ++i)
            pool.questions.append(QuestionRef(out.questions[i].id));
        out.pools.append(pool);
    }

    /// The items so far as questions; parts of one become one again.
    void flush(Assessment& out)
    {
        for (qsizetype i = 0; i < m_items.size();) {
            const qsizetype used = parts(i, out);
            if (used == 0) single(m_items[i], out);
            i += std::max<qsizetype>(used, 1);
        }
        m_items.clear();
    }

    void single(const QtiItem& item, Assessment& out)
    {
        m_place = placeOf(item);
        if (auto question = questionOf(
                item, [this](const QString& html) { return text(html); }, m_losses))
            out.questions.append(*question);
    }

    /// How many items from here on were one question.
    qsizetype parts(qsizetype from, Assessment& out)
    {
        QList<const QtiItem*> list;
        const QString stem = partStem(m_items[from].ident, m_number);
        if (stem.isEmpty()) return 0;
        for (qsizetype i = from; i < m_items.size(); ++i) {
            if (partStem(m_items[i].ident, m_number) != stem || m_number != int(i - from) + 1) break;
            list.append(&m_items[i]);
        }
        if (list.isEmpty()) return 0;
        m_place = placeOf(m_items[from]);
        QList<Loss> losses;
        const auto question = joinedParts(
            list, [this](const QString& html) { return text(html); }, losses);
        if (!question) return 0;
        m_losses += losses;
        out.questions.append(*question);
        return list.size();
    }

    const QString m_entry;
    pages::WebPages& m_pages;
    QList<Loss>& m_losses;
    QList<QtiItem> m_items;
    QString m_place;
    int m_number = 0;
};

} // namespace

Result<QtiDocument> readQti(const Job& job, const QString& entry, const QString& title, pages::WebPages& pages,
                            QList<Loss>& losses)
{
    auto root = readXmlEntry(job.package, entry);
    if (!root) return root.error();
    if (root->name != QLatin1String("questestinterop"))
        return Error{Error::Kind::NotOurs,
                     Tr::tr("The file %1 has no questions of QTI 1.2, as its package says.").arg(entry), root->name};
    QtiDocument out;
    for (const char* name : {"assessment", "objectbank"})
        for (const XmlNode* node : root->all(QString::fromLatin1(name))) {
            Assessment made = Reader(entry, pages, losses).assessment(*node, title);
            if (qstrcmp(name, "objectbank") == 0) made.purpose = AssessmentKind::Formative;
            if (!made.questions.isEmpty()) out.assessments.append(made);
        }
    // Sections and items that stand alone.
    if (root->child(u"item") || root->child(u"section")) {
        const Assessment made = Reader(entry, pages, losses).assessment(*root, title);
        if (!made.questions.isEmpty()) out.assessments.append(made);
    }
    for (const Assessment& one : std::as_const(out.assessments))
        out.questions += int(one.questions.size());
    return out;
}

} // namespace microvet::importers::cartridge
