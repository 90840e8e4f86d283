#include "core/plan/questions/parts.h"
#include "core/plan/questions/type.h"

namespace microvet::plan {

using namespace model;

namespace {

class CategoriseType : public TypeFor<Categorise> {
    static QList<Choosable> titles(PageWriter& page, const Categorise& body)
    {
        QList<Choosable> out;
        for (const Category& category : body.categories)
            out.append(choosable(page, category.id.toString(), category.title));
        return out;
    }

    static QList<Choosable> mixedItems(PageWriter& page, const Categorise& body)
    {
        QList<Choosable> out;
        for (const Category& category : body.categories)
            for (const OrderItem& item : category.items)
                out.append(choosable(page, item.id.toString(), item.text));
        mix(out);
        return out;
    }

public:
    bool scored(const Question& question) const override
    {
        const QList<Category>& categories = in(question).categories;
        return std::any_of(categories.cbegin(), categories.cend(),
                           [](const Category& category) { return !category.items.isEmpty(); });
    }

    void form(PageWriter& page, const Question& question, const QString& name) const override
    {
        addRows(page, name, mixedItems(page, in(question)), titles(page, in(question)));
    }

    void reading(PageWriter& page, const Question& question, const QString&) const override
    {
        QStringList groups, items;
        for (const Choosable& one : titles(page, in(question)))
            groups.append(one.markup);
        for (const Choosable& one : mixedItems(page, in(question)))
            items.append(one.markup);
        page.add(element("p", page.word("sortThese"), "mv-task"));
        page.add(list("ol", groups, "mv-categories") + list("ul", items));
    }

    QJsonObject facts(PageWriter& page, const Question& question) const override
    {
        QJsonArray items;
        for (const Category& category : in(question).categories)
            for (const OrderItem& item : category.items)
                items.append(QJsonObject{{QStringLiteral("id"), item.id.toString()},
                                         {QStringLiteral("target"), category.id.toString()}});
        return {{QStringLiteral("items"), items}, {QStringLiteral("targets"), idsOf(titles(page, in(question)))}};
    }

    QString answer(PageWriter& page, const Question& question) const override
    {
        QStringList left, right;
        for (const Category& category : in(question).categories) {
            QStringList items;
            for (const OrderItem& item : category.items)
                items.append(page.inlineRich(item.text));
            left.append(page.inlineRich(category.title));
            right.append(list("ul", items));
        }
        return rows(left, right);
    }
};

} // namespace

const QuestionType& questionType(const Categorise&)
{
    static const CategoriseType type;
    return type;
}

} // namespace microvet::plan
