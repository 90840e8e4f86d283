#include "core/exporters/qti/identifier.h"
#include "core/exporters/qti/item_parts.h"
#include "core/plan/questions/parts.h"

/// Things to be put in order.
namespace microvet::exporters::qti {

using namespace model;

namespace {

/// What the scoring must know of the right order: which items may stand for each other.
struct Order {
    QStringList wanted;                 ///< class of each place
    QHash<QString, QStringList> members; ///< class → identifiers of its items
};

void isOneOf(QtiWriter& xml, qsizetype place, const QStringList& identifiers)
{
    const auto given = [&] {
        xml.element("index", {{"n", QString::number(place + 1)}}, [&] { xml.variable(QStringLiteral("RESPONSE")); });
    };
    if (identifiers.size() == 1) {
        xml.element("match", {}, [&] {
            given();
            xml.value("identifier", identifiers.first());
        });
        return;
    }
    xml.element("member", {}, [&] {
        given();
        xml.element("multiple", {}, [&] {
            for (const QString& identifier : identifiers)
                xml.value("identifier", identifier);
        });
    });
}

/// One more hit where the item of this place stands behind the one that belongs before it.
void countPlace(QtiWriter& xml, const Order& order, qsizetype place)
{
    const auto holds = [&] {
        if (place == 0) return isOneOf(xml, 0, order.members.value(order.wanted.first()));
        QStringList seen;
        xml.element("or", {}, [&] {
            for (qsizetype i = 1; i < order.wanted.size(); ++i) {
                const QString pair = order.wanted[i - 1] + u'>' + order.wanted[i];
                if (seen.contains(pair)) continue;
                seen.append(pair);
                xml.element("and", {}, [&] {
                    isOneOf(xml, place - 1, order.members.value(order.wanted[i - 1]));
                    isOneOf(xml, place, order.members.value(order.wanted[i]));
                });
            }
        });
    };
    xml.element("responseCondition", {}, [&] {
        xml.element("responseIf", {}, [&] {
            holds();
            xml.set("SHARE", [&] {
                xml.element("sum", {}, [&] {
                    xml.variable(QStringLiteral("SHARE"));
                    xml.number(1);
                });
            });
        });
    });
}

} // namespace

ItemParts partsOf(const ItemContext& context, const Ordering& body)
{
    QList<plan::Choosable> items;
    for (const OrderItem& item : body.items)
        items.append(plan::choosable(context.page, item.id.toString(), item.text));
    QHash<QString, QString> sameAs;
    plan::merged(items, sameAs);
    Order order;
    Response response;
    response.cardinality = "ordered";
    for (const plan::Choosable& item : std::as_const(items)) {
        const QString identifier = identifierOf(item.id);
        order.wanted.append(sameAs.value(item.id));
        order.members[sameAs.value(item.id)].append(identifier);
        response.correct.append(identifier);
    }
    // As on the page, the order that is shown first tells nothing and is never the right one.
    plan::mix(items);
    bool right = true;
    for (qsizetype i = 0; i < items.size(); ++i)
        right = right && sameAs.value(items[i].id) == order.wanted[i];
    if (right && !items.isEmpty()) items.append(items.takeFirst());

    ItemParts out;
    out.responses.append(response);
    out.body = [&context, items](QtiWriter& xml) {
        context.promptBefore(xml);
        xml.element("orderInteraction",
                    {{"responseIdentifier", QStringLiteral("RESPONSE")},
                     {"shuffle", context.question.shuffle ? QStringLiteral("true") : QStringLiteral("false")}},
                    [&] {
                        context.prompt(xml);
                        for (const plan::Choosable& item : items)
                            xml.element("simpleChoice", {{"identifier", identifierOf(item.id)}},
                                        [&] { xml.markup(item.markup); });
                    });
    };
    const bool partly = context.question.partialCredit;
    out.scoring = [order, partly](QtiWriter& xml) {
        const qsizetype count = order.wanted.size();
        for (qsizetype place = 0; place < count; ++place)
            countPlace(xml, order, place);
        shareOfSum(xml, count, partly);
    };
    return out;
}

} // namespace microvet::exporters::qti
