#include "core/plan/questions/parts.h"
#include "core/plan/questions/type.h"

namespace microvet::plan {

using namespace model;

namespace {

class OrderingType : public TypeFor<Ordering> {
    static QList<Choosable> items(PageWriter& page, const Question& question)
    {
        QList<Choosable> out;
        for (const OrderItem& item : in(question).items)
            out.append(choosable(page, item.id.toString(), item.text));
        return out;
    }

public:
    bool scored(const Question& question) const override { return in(question).items.size() > 1; }

    void form(PageWriter& page, const Question& question, const QString&) const override
    {
        QList<Choosable> list = items(page, question);
        mix(list);
        page.add(QStringLiteral("<ol class=\"mv-order\">"));
        for (const Choosable& item : list)
            page.add(QStringLiteral("<li class=\"mv-order-item\" data-item=\"%1\"><span class=\"mv-order-text\">%2"
                                    "</span></li>")
                         .arg(item.id, item.markup));
        page.add(QStringLiteral("</ol>"));
    }

    void reading(PageWriter& page, const Question& question, const QString&) const override
    {
        QList<Choosable> mixedItems = items(page, question);
        mix(mixedItems);
        QStringList texts;
        for (const Choosable& item : mixedItems)
            texts.append(item.markup);
        page.add(element("p", page.word("orderThese"), "mv-task") + list("ul", texts));
    }

    /// Items of the same text may stand for each other.
    QJsonObject facts(PageWriter& page, const Question& question) const override
    {
        QHash<QString, QString> sameAs;
        const QList<Choosable> all = items(page, question);
        merged(all, sameAs);
        QJsonArray out;
        for (const Choosable& item : all)
            out.append(QJsonObject{{QStringLiteral("id"), item.id}, {QStringLiteral("same"), sameAs.value(item.id)}});
        return {{QStringLiteral("items"), out}};
    }

    QString answer(PageWriter& page, const Question& question) const override
    {
        QStringList texts;
        for (const OrderItem& item : in(question).items)
            texts.append(page.inlineRich(item.text));
        return list("ol", texts);
    }
};

} // namespace

const QuestionType& questionType(const Ordering&)
{
    static const OrderingType type;
    return type;
}

} // namespace microvet::plan
