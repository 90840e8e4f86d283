#include "core/plan/questions/parts.h"

namespace microvet::plan {

using namespace model;

QString list(const char* tag, const QStringList& items, const char* cssClass)
{
    QString out;
    for (const QString& item : items)
        out += element("li", item);
    return out.isEmpty() ? out : element(tag, out, cssClass);
}

QStringList mixed(QStringList items)
{
    items.removeAll(QString());
    items.sort();
    return items;
}

QString rows(const QStringList& left, const QStringList& right)
{
    QString out;
    for (qsizetype i = 0; i < left.size() && i < right.size(); ++i)
        out += element("tr", QStringLiteral("<th scope=\"row\">%1</th><td>%2</td>").arg(left[i], right[i]));
    return out.isEmpty() ? out : element("table", element("tbody", out));
}

QString bestOf(const QList<AcceptedAnswer>& answers)
{
    QStringList best;
    for (const AcceptedAnswer& answer : answers)
        if (answer.percent >= 100) best.append(escaped(answer.text));
    return best.join(QLatin1String(" / "));
}

QString remarkList(const PageWriter& page, const QStringList& items)
{
    return items.isEmpty() ? QString() : element("p", page.word("remarks"), "mv-label") + list("ul", items);
}

QString remarksOn(PageWriter& page, const QList<AcceptedAnswer>& answers)
{
    QStringList items;
    for (const AcceptedAnswer& answer : answers)
        if (!answer.feedback.isEmpty()) items.append(escaped(answer.text) + page.rich(answer.feedback));
    return remarkList(page, items);
}

QJsonArray acceptedJson(PageWriter& page, const QList<AcceptedAnswer>& answers)
{
    QJsonArray out;
    for (const AcceptedAnswer& answer : answers)
        out.append(QJsonObject{{QStringLiteral("text"), cleaned(answer.text)},
                               {QStringLiteral("percent"), answer.percent},
                               {QStringLiteral("feedback"), page.detachedRich(answer.feedback)}});
    return out;
}

void addChoice(PageWriter& page, const char* inputType, const QString& name, const QString& value,
               const QString& optionId, const QString& label)
{
    const QString id = page.uniqueId(optionId);
    page.add(QStringLiteral(
                 "<div class=\"mv-option\" data-option=\"%1\"><input type=\"%2\" name=\"%3\" id=\"%4\" value=\"%1\"/> "
                 "<label for=\"%4\">%5</label></div>")
                 .arg(value, QLatin1String(inputType), name, id, label.isEmpty() ? page.word("emptyOption") : label));
}

Choosable choosable(PageWriter& page, const QString& id, const RichText& text)
{
    const QString plain = cleaned(richtext::toPlainText(text)).simplified();
    const QString none = page.word("emptyOption");
    return {id, plain.isEmpty() ? none : page.inlineRich(text), plain.isEmpty() ? none : plain.toHtmlEscaped()};
}

void mix(QList<Choosable>& list)
{
    std::stable_sort(list.begin(), list.end(),
                     [](const Choosable& a, const Choosable& b) { return a.text < b.text; });
}

QList<Choosable> merged(const QList<Choosable>& list, QHash<QString, QString>& idOf)
{
    QList<Choosable> out;
    QHash<QString, QString> firstOf;
    for (const Choosable& one : list) {
        if (!firstOf.contains(one.text)) {
            firstOf.insert(one.text, one.id);
            out.append(one);
        }
        idOf.insert(one.id, firstOf.value(one.text));
    }
    return out;
}

QString selectOptions(PageWriter& page, const QList<Choosable>& choices)
{
    QString out = QStringLiteral("<option value=\"\">%1</option>").arg(page.word("choose"));
    for (const Choosable& choice : choices)
        out += QStringLiteral("<option value=\"%1\">%2</option>").arg(choice.id, choice.text);
    return out;
}

void addRows(PageWriter& page, const QString& name, const QList<Choosable>& items, const QList<Choosable>& choices)
{
    const QString options = selectOptions(page, choices);
    page.add(QStringLiteral("<div class=\"mv-rows\">"));
    for (const Choosable& item : items) {
        const QString id = page.uniqueId(QStringLiteral("r-") + item.id);
        page.add(QStringLiteral("<div class=\"mv-row\" data-item=\"%1\"><label for=\"%2\">%3</label> "
                                "<select name=\"%4\" id=\"%2\">%5</select></div>")
                     .arg(item.id, id, item.markup, name, options));
    }
    page.add(QStringLiteral("</div>"));
}

QJsonArray idsOf(const QList<Choosable>& list)
{
    QJsonArray out;
    for (const Choosable& one : list)
        out.append(one.id);
    return out;
}

} // namespace microvet::plan
