#include "core/exporters/qti/identifier.h"
#include "core/exporters/qti/item_parts.h"
#include "core/plan/markup.h"

#include <cmath>

/// Choices, true or false, places on a picture.
namespace microvet::exporters::qti {

using namespace model;

namespace {

struct Choice {
    QString identifier;
    QString xhtml; ///< one line
    bool correct = false;
};

QString yesNo(bool yes) { return yes ? QStringLiteral("true") : QStringLiteral("false"); }

/// One answer, all or nothing.
Response single(const QList<Choice>& choices)
{
    Response response;
    for (const Choice& choice : choices) {
        if (!choice.correct) continue;
        if (response.correct.isEmpty()) response.correct.append(choice.identifier);
        response.mapping.append({choice.identifier, 1});
    }
    return response;
}

/// Right ones less wrong ones, not below 0.
Response several(const QList<Choice>& choices)
{
    Response response;
    response.cardinality = "multiple";
    response.otherwise = -1;
    for (const Choice& choice : choices) {
        if (!choice.correct) continue;
        response.correct.append(choice.identifier);
        response.mapping.append({choice.identifier, 1});
    }
    return response;
}

ItemParts parts(const ItemContext& context, const QList<Choice>& choices, bool multiple)
{
    ItemParts out;
    out.responses.append(multiple ? several(choices) : single(choices));
    const qsizetype right = out.responses.first().correct.size();
    const bool partly = context.question.partialCredit;
    out.scoring = [multiple, right, partly](QtiWriter& xml) { shareOfMapping(xml, right, !multiple || partly); };
    out.remarking = [multiple](QtiWriter& xml) {
        xml.set("CHOSEN", [&] {
            if (multiple) return xml.variable(QStringLiteral("RESPONSE"));
            xml.element("multiple", {}, [&] { xml.variable(QStringLiteral("RESPONSE")); });
        });
    };
    return out;
}

void choiceInteraction(QtiWriter& xml, const ItemContext& context, const QList<Choice>& choices, bool multiple, bool shuffle)
{
    context.promptBefore(xml);
    xml.element("choiceInteraction",
                {{"responseIdentifier", QStringLiteral("RESPONSE")},
                 {"shuffle", yesNo(shuffle)},
                 {"maxChoices", multiple ? QStringLiteral("0") : QStringLiteral("1")}},
                [&] {
                    context.prompt(xml);
                    for (const Choice& choice : choices)
                        xml.element("simpleChoice", {{"identifier", choice.identifier}}, [&] { xml.markup(choice.xhtml); });
                });
}

ItemParts ofOptions(const ItemContext& context, const QList<model::Option>& options, bool multiple)
{
    QList<Choice> choices;
    for (const model::Option& option : options)
        choices.append({identifierOf(option.id.toString()), context.line(option.text), option.correct});
    ItemParts out = parts(context, choices, multiple);
    out.body = [&context, choices, multiple](QtiWriter& xml) {
        choiceInteraction(xml, context, choices, multiple, context.question.shuffle);
    };
    for (const model::Option& option : options)
        context.remark(out, identifierOf(option.id.toString()), option.feedback);
    return out;
}

/// In pixels of the picture, as shapes of HTML have it: left, top, right, bottom.
QString rectangle(const HotspotArea& area, const Media& picture)
{
    const auto pixels = [](double share, int whole) {
        return QString::number(std::lround((std::isfinite(share) ? std::clamp(share, 0.0, 1.0) : 0.0) * whole));
    };
    return QStringList{pixels(area.x, picture.width), pixels(area.y, picture.height),
                       pixels(area.x + area.width, picture.width), pixels(area.y + area.height, picture.height)}
        .join(u',');
}

void picture(QtiWriter& xml, const ItemContext& context, const Media& media, const Hotspot& body)
{
    const QString address = context.address(media), alt = plan::cleaned(body.alternativeText);
    const QString width = QString::number(media.width), height = QString::number(media.height);
    if (xml.version() == Version::V21)
        xml.plain("object", {{"data", address}, {"type", media.mimeType}, {"width", width}, {"height", height}}, alt);
    else
        xml.plain("img", {{"src", address}, {"alt", alt}, {"width", width}, {"height", height}}, {});
}

} // namespace

ItemParts partsOf(const ItemContext& context, const SingleChoice& body) { return ofOptions(context, body.options, false); }
ItemParts partsOf(const ItemContext& context, const MultipleChoice& body) { return ofOptions(context, body.options, true); }

ItemParts partsOf(const ItemContext& context, const TrueFalse& body)
{
    const QString yes = QStringLiteral("true"), no = QStringLiteral("false");
    const QList<Choice> choices{{yes, context.page.word("true"), body.answer}, {no, context.page.word("false"), !body.answer}};
    ItemParts out = parts(context, choices, false);
    out.body = [&context, choices](QtiWriter& xml) { choiceInteraction(xml, context, choices, false, false); };
    context.remark(out, yes, body.feedbackTrue);
    context.remark(out, no, body.feedbackFalse);
    return out;
}

ItemParts partsOf(const ItemContext& context, const Hotspot& body)
{
    QList<Choice> choices;
    for (const HotspotArea& area : body.areas)
        choices.append({identifierOf(area.id.toString()), plan::escaped(area.label.trimmed()), area.correct});
    const bool multiple = std::count_if(choices.cbegin(), choices.cend(), [](const Choice& c) { return c.correct; }) > 1;
    ItemParts out = parts(context, choices, multiple);
    const Media* media = context.page.media(body.image);
    if (media) out.pictures.append(media->file);
    // Areas are told in pixels: without the picture or its size their names are chosen, as in a list.
    const bool areas = media && media->width > 0 && media->height > 0 && !media->mimeType.isEmpty();
    out.body = [&context, &body, media, choices, multiple, areas](QtiWriter& xml) {
        if (!areas) {
            if (media)
                xml.markup(QStringLiteral("<p><img src=\"%1\" alt=\"%2\"/></p>")
                               .arg(context.address(*media), plan::escaped(body.alternativeText)));
            return choiceInteraction(xml, context, choices, multiple, false);
        }
        context.promptBefore(xml);
        xml.element("hotspotInteraction",
                    {{"responseIdentifier", QStringLiteral("RESPONSE")},
                     {"maxChoices", multiple ? QStringLiteral("0") : QStringLiteral("1")}},
                    [&] {
                        context.prompt(xml);
                        picture(xml, context, *media, body);
                        for (qsizetype i = 0; i < choices.size(); ++i)
                            xml.empty("hotspotChoice", {{"identifier", choices[i].identifier},
                                                        {"shape", QStringLiteral("rect")},
                                                        {"coords", rectangle(body.areas[i], *media)},
                                                        {"hotspotLabel", plan::cleaned(body.areas[i].label).simplified()}});
                    });
    };
    for (const HotspotArea& area : body.areas)
        context.remark(out, identifierOf(area.id.toString()), area.feedback);
    return out;
}

} // namespace microvet::exporters::qti
