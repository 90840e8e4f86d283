#include "core/importers/cartridge/qti_item.h"

#include <cmath>

namespace microvet::importers::cartridge {

using packages::XmlNode;

namespace {

constexpr int deepest = 100;

bool yes(const QString& value) { return value.compare(QLatin1String("yes"), Qt::CaseInsensitive) == 0; }

/// Readers of XML keep a text's line breaks; text that is no HTML is shown with them.
QString htmlOf(const XmlNode& text)
{
    const QString type = text.attribute(u"texttype").toLower();
    const QString words = text.text.trimmed();
    if (type == QLatin1String("text/html") || type == QLatin1String("text/xhtml") ||
        words.contains(QLatin1String("</")))
        return words.contains(u'<') || words.contains(u'&') ? words : words.toHtmlEscaped();
    return words.toHtmlEscaped().replace(u'\n', QLatin1String("<br>"));
}

QString source(const XmlNode& node, const char* tag)
{
    const QString uri = node.attribute(u"uri");
    return uri.isEmpty() ? QString()
                         : QStringLiteral("<%1 src=\"%2\"></%1>").arg(QLatin1String(tag), uri.toHtmlEscaped());
}

QString material(const XmlNode& node)
{
    QStringList parts;
    for (const XmlNode& child : node.children) {
        if (child.name == QLatin1String("mattext") || child.name == QLatin1String("matemtext"))
            parts.append(htmlOf(child));
        else if (child.name == QLatin1String("matimage"))
            parts.append(source(child, "img"));
        else if (child.name == QLatin1String("mataudio"))
            parts.append(source(child, "audio"));
        else if (child.name == QLatin1String("matvideo"))
            parts.append(source(child, "video"));
        else if (child.name == QLatin1String("matbreak"))
            parts.append(QStringLiteral("<br>"));
    }
    return parts.join(QString());
}

bool isResponse(const XmlNode& node)
{
    return node.name.startsWith(QLatin1String("response_")) && node.name != QLatin1String("response_label");
}

QtiResponse responseOf(const XmlNode& node)
{
    QtiResponse out;
    out.ident = node.attribute(u"ident");
    out.several = node.attribute(u"rcardinality").compare(QLatin1String("Multiple"), Qt::CaseInsensitive) == 0;
    if (node.name == QLatin1String("response_lid")) out.kind = QtiResponse::Kind::Choice;
    if (node.name == QLatin1String("response_str")) out.kind = QtiResponse::Kind::Text;
    if (node.name == QLatin1String("response_num")) out.kind = QtiResponse::Kind::Number;
    const bool ordered = node.attribute(u"rcardinality").compare(QLatin1String("Ordered"), Qt::CaseInsensitive) == 0;
    if (ordered) out.kind = out.kind == QtiResponse::Kind::Choice ? QtiResponse::Kind::Order : QtiResponse::Kind::Other;
    const auto walk = [&](const auto& self, const XmlNode& parent, int depth) -> void {
        if (depth > deepest) return;
        for (const XmlNode& child : parent.children) {
            if (child.name == QLatin1String("material")) {
                out.html += material(child);
            } else if (child.name == QLatin1String("response_label")) {
                out.labels.append({child.attribute(u"ident"), qtiHtml(child), child.attribute(u"scoring_algorithm")});
            } else {
                if (child.name == QLatin1String("render_choice")) out.shuffle = yes(child.attribute(u"shuffle"));
                if (child.name == QLatin1String("render_fib")) {
                    const QString type = child.attribute(u"fibtype").toLower();
                    if (type == QLatin1String("decimal") || type == QLatin1String("integer"))
                        out.kind = QtiResponse::Kind::Number;
                }
                const bool drawn =
                    child.name == QLatin1String("render_hotspot") || child.name == QLatin1String("render_slider");
                if (drawn || (child.name == QLatin1String("render_extension") && !ordered))
                    out.kind = QtiResponse::Kind::Other;
                self(self, child, depth + 1);
            }
        }
    };
    walk(walk, node, 0);
    return out;
}

/// Text and fields in their order; fields within the text leave a mark where they stood.
void present(const XmlNode& parent, QtiItem& out, QList<qsizetype>& fields, int depth)
{
    if (depth > deepest) return;
    for (const XmlNode& child : parent.children) {
        if (child.name == QLatin1String("material")) {
            out.html += material(child);
        } else if (isResponse(child)) {
            out.responses.append(responseOf(child));
            fields.append(out.html.size());
        } else {
            present(child, out, fields, depth + 1);
        }
    }
}

std::optional<QtiTest> testOf(const XmlNode& node)
{
    static const QHash<QString, QtiTest::Kind> kinds{{QStringLiteral("varequal"), QtiTest::Kind::Equal},
                                                     {QStringLiteral("varsubstring"), QtiTest::Kind::Substring},
                                                     {QStringLiteral("varsubset"), QtiTest::Kind::Other},
                                                     {QStringLiteral("varlt"), QtiTest::Kind::Less},
                                                     {QStringLiteral("varlte"), QtiTest::Kind::LessEqual},
                                                     {QStringLiteral("vargt"), QtiTest::Kind::Greater},
                                                     {QStringLiteral("vargte"), QtiTest::Kind::GreaterEqual},
                                                     {QStringLiteral("varinside"), QtiTest::Kind::Other},
                                                     {QStringLiteral("durequal"), QtiTest::Kind::Other},
                                                     {QStringLiteral("durlt"), QtiTest::Kind::Other},
                                                     {QStringLiteral("var_extension"), QtiTest::Kind::Other},
                                                     {QStringLiteral("unanswered"), QtiTest::Kind::Other}};
    const auto kind = kinds.constFind(node.name);
    if (kind == kinds.cend()) return {};
    return QtiTest{*kind, node.attribute(u"respident"), node.text.trimmed(), yes(node.attribute(u"case"))};
}

void addTests(const XmlNode& parent, QtiCondition& out, bool negated, bool either, int depth)
{
    if (depth > deepest) return;
    for (const XmlNode& child : parent.children) {
        if (child.name == QLatin1String("other"))
            out.other = true;
        else if (child.name == QLatin1String("not"))
            addTests(child, out, !negated, either, depth + 1);
        else if (child.name == QLatin1String("or"))
            addTests(child, out, negated, true, depth + 1);
        else if (child.name == QLatin1String("and"))
            addTests(child, out, negated, either, depth + 1);
        else if (auto test = testOf(child)) {
            test->negated = negated;
            test->either = either;
            out.tests.append(*test);
        }
    }
}

QtiCondition conditionOf(const XmlNode& node, double most)
{
    QtiCondition out;
    for (const XmlNode& child : node.children) {
        if (child.name == QLatin1String("conditionvar")) {
            addTests(child, out, false, false, 0);
        } else if (child.name == QLatin1String("setvar")) {
            if (out.score) continue; // of several scores the first
            bool ok = false;
            const double value = child.text.trimmed().toDouble(&ok);
            if (!ok || !std::isfinite(value)) continue;
            out.score = value / most * 100;
            out.adds = child.attribute(u"action").compare(QLatin1String("Add"), Qt::CaseInsensitive) == 0;
        } else if (child.name == QLatin1String("displayfeedback")) {
            out.feedback.append(child.attribute(u"linkrefid"));
        }
    }
    return out;
}

/// 100 in cartridges; elsewhere what the score can reach, as it is declared or given.
double mostOf(const XmlNode& processing)
{
    double given = 0, declared = 0;
    processing.visit([&](const XmlNode& node) {
        if (node.name == QLatin1String("decvar")) declared = std::max(declared, node.attribute(u"maxvalue").toDouble());
        if (node.name == QLatin1String("setvar")) given = std::max(given, node.text.trimmed().toDouble());
    });
    if (std::isfinite(declared) && declared > 0) return declared;
    return std::isfinite(given) && given > 0 ? given : 100;
}

void addFeedback(const XmlNode& node, QtiItem& out)
{
    const QString ident = node.attribute(u"ident");
    node.visit([&](const XmlNode& inner) {
        if (inner.name == QLatin1String("hint")) out.hint += qtiHtml(inner);
        if (inner.name == QLatin1String("solution")) out.solution += qtiHtml(inner);
    });
    bool plain = true;
    for (const XmlNode& child : node.children)
        plain = plain && child.name != QLatin1String("hint") && child.name != QLatin1String("solution");
    if (plain) out.feedback.insert(ident, qtiHtml(node));
}

} // namespace

const QtiTest* QtiCondition::only() const
{
    const QtiTest* found = nullptr;
    for (const QtiTest& test : tests) {
        if (test.negated) continue;
        if (found || test.kind != QtiTest::Kind::Equal) return nullptr;
        found = &test;
    }
    return found;
}

QString QtiItem::type() const
{
    static const QStringList labels{QStringLiteral("cc_profile"), QStringLiteral("question_type"),
                                    QStringLiteral("qmd_itemtype"), QStringLiteral("bbmd_questiontype")};
    for (const QString& label : labels) {
        QString value = fields.value(label).trimmed().toLower();
        if (value.isEmpty()) continue;
        if (value.startsWith(QLatin1String("cc."))) value = value.section(u'.', 1, 1);
        return value.replace(u' ', u'_').remove(QLatin1String("_question"));
    }
    return {};
}

QString qtiHtml(const XmlNode& node)
{
    QString out;
    node.visit([&](const XmlNode& inner) {
        if (inner.name == QLatin1String("material")) out += material(inner);
    });
    return out;
}

QHash<QString, QString> qtiFields(const XmlNode& node)
{
    QHash<QString, QString> out;
    for (const XmlNode* field : node.all(u"qtimetadatafield")) {
        const XmlNode *label = field->child(u"fieldlabel"), *entry = field->child(u"fieldentry");
        if (label && entry) out.insert(label->text.trimmed().toLower(), entry->text.trimmed());
    }
    return out;
}

QtiItem qtiItem(const XmlNode& node)
{
    QtiItem out;
    out.ident = node.attribute(u"ident");
    out.title = node.attribute(u"title").simplified();
    if (const XmlNode* metadata = node.child(u"itemmetadata")) {
        if (const XmlNode* fields = metadata->child(u"qtimetadata")) out.fields = qtiFields(*fields);
        for (const XmlNode& child : metadata->children)
            if (child.name.startsWith(QLatin1String("qmd_"))) out.fields.insert(child.name, child.text.trimmed());
    }
    QList<qsizetype> fields;
    if (const XmlNode* presentation = node.child(u"presentation")) present(*presentation, out, fields, 0);
    const auto typed = std::count_if(out.responses.cbegin(), out.responses.cend(), [](const QtiResponse& one) {
        return one.kind == QtiResponse::Kind::Text || one.kind == QtiResponse::Kind::Number;
    });
    if (typed > 1 && typed == out.responses.size())
        for (qsizetype i = fields.size() - 1; i >= 0; --i)
            out.html.insert(fields[i], QStringLiteral(" [[%1]] ").arg(i + 1));
    for (const XmlNode* processing : node.all(u"resprocessing")) {
        out.most = mostOf(*processing);
        for (const XmlNode* condition : processing->all(u"respcondition"))
            out.conditions.append(conditionOf(*condition, out.most));
    }
    for (const XmlNode* feedback : node.all(u"itemfeedback"))
        addFeedback(*feedback, out);
    return out;
}

} // namespace microvet::importers::cartridge
