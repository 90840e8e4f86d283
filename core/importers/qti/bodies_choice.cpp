#include "core/importers/qti/asked.h"

#include <QCoreApplication>

#include <cmath>

/// Choices, words in a text, places on a picture.
namespace microvet::importers::qti {

using namespace model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

constexpr qsizetype mostOptions = 300;
constexpr int largestSide = 100'000; ///< pixels of a picture

/// Which of them are right, and whether part of them earns part of the points.
struct Chosen {
    QSet<QString> right;
    bool multiple = false, partly = true;
};

Chosen chosen(const Asked& asked, const Declaration& response, const QStringList& identifiers)
{
    Chosen out;
    out.multiple = response.cardinality == QLatin1String("multiple");
    const auto only = [&](const QString& identifier) { return asked.judge.rightBut(response.identifier, {identifier}); };
    const QStringList right = asked.judge.right().value(response.identifier);
    bool partly = false;
    for (const QString& identifier : identifiers) {
        if (out.multiple ? right.contains(identifier) : asked.earnsAll(only(identifier)))
            out.right.insert(identifier);
        else if (!out.multiple)
            partly = partly || asked.judge.share(only(identifier)) >
                                   asked.judge.share(asked.judge.rightBut(response.identifier, {})) + 1e-6;
    }
    if (!out.multiple && out.right.isEmpty())
        out.right = QSet<QString>(right.cbegin(), right.cend()) & QSet<QString>(identifiers.cbegin(), identifiers.cend());
    if (out.right.isEmpty()) asked.said.append(Tr::tr("The file does not say which answer is right. Tick it by hand."));
    if (partly) asked.said.append(Tr::tr("Answers that earned part of the points earn none here."));
    if (out.multiple && right.size() > 1)
        out.partly =
            asked.judge.share(only(right.first())) > asked.judge.share(asked.judge.rightBut(response.identifier, {})) + 1e-6;
    return out;
}

/// Answers to try: each alone, the right one, a part of it.
void tryAll(const Asked& asked, const Declaration& response, const QStringList& identifiers, const QList<OptionId>& options)
{
    for (qsizetype i = 0; i < identifiers.size(); ++i)
        asked.tryOut(asked.judge.rightBut(response.identifier, {identifiers[i]}), options.value(i), identifiers[i]);
    if (response.cardinality != QLatin1String("multiple")) return;
    asked.tryOut(asked.judge.right());
    const QStringList right = asked.judge.right().value(response.identifier);
    if (right.size() > 1) asked.tryOut(asked.judge.rightBut(response.identifier, right.first(1)));
}

QList<const Node*> choicesIn(const Node& interaction)
{
    QList<const Node*> out;
    for (const char* name : {"simpleChoice", "hottext"})
        for (const Node* choice : interaction.below(name))
            if (out.size() < mostOptions) out.append(choice);
    return out;
}

/// The picture of an interaction, with its size as the item counts its places.
struct Picture {
    const Media* medium = nullptr;
    QString alternative;
    int width = 0, height = 0;
};

Picture pictureOf(const Asked& asked, const Node& interaction)
{
    Picture out;
    for (const Node& child : interaction.children) {
        if (!child.is("object") && !child.is("img") && !child.is("picture")) continue;
        const Node* image = child.is("picture") ? child.child("img") : &child;
        if (!image) continue;
        const bool object = image->is("object");
        out.medium = asked.medium(image->attribute(object ? "data" : "src"));
        out.alternative = object ? image->words().simplified() : image->attribute("alt");
        out.width = image->attribute("width").toInt();
        out.height = image->attribute("height").toInt();
        break;
    }
    if (out.medium && out.width <= 0) out.width = out.medium->width;
    if (out.medium && out.height <= 0) out.height = out.medium->height;
    out.width = std::min(out.width, largestSide);
    out.height = std::min(out.height, largestSide);
    return out;
}

/// The rectangle around a place, in shares of the picture; false where it has none.
bool setPlace(HotspotArea& to, const Area& area, const Picture& picture)
{
    double left = 0, top = 0, right = 0, bottom = 0;
    const QList<double>& n = area.numbers;
    if (area.shape == QLatin1String("circle") && n.size() >= 3)
        left = n[0] - n[2], top = n[1] - n[2], right = n[0] + n[2], bottom = n[1] + n[2];
    else if (area.shape == QLatin1String("ellipse") && n.size() >= 4)
        left = n[0] - n[2], top = n[1] - n[3], right = n[0] + n[2], bottom = n[1] + n[3];
    else if (area.shape == QLatin1String("rect") && n.size() >= 4)
        left = n[0], top = n[1], right = n[2], bottom = n[3];
    else if (area.shape == QLatin1String("default"))
        right = picture.width, bottom = picture.height;
    else if (area.shape == QLatin1String("poly") && n.size() >= 6) {
        left = right = n[0], top = bottom = n[1];
        for (qsizetype i = 0; i + 1 < n.size(); i += 2) {
            left = std::min(left, n[i]), right = std::max(right, n[i]);
            top = std::min(top, n[i + 1]), bottom = std::max(bottom, n[i + 1]);
        }
    }
    if (right <= left || bottom <= top) return false;
    const double width = picture.width, height = picture.height;
    left = std::clamp(left, 0.0, width), right = std::clamp(right, 0.0, width);
    top = std::clamp(top, 0.0, height), bottom = std::clamp(bottom, 0.0, height);
    to.x = left / width;
    to.y = top / height;
    to.width = (right - left) / width;
    to.height = (bottom - top) / height;
    return to.width > 0 && to.height > 0;
}

} // namespace

bool fillChoice(const Asked& asked, const Node& interaction, Question& question)
{
    const Declaration response = asked.response(interaction);
    const QList<const Node*> choices = choicesIn(interaction);
    if (choices.isEmpty()) {
        asked.said.append(Tr::tr("There is nothing to choose from in this question, so it was left out."));
        return false;
    }
    QStringList identifiers;
    for (const Node* choice : choices) identifiers.append(choice->attribute("identifier"));
    const Chosen which = chosen(asked, response, identifiers);
    question.shuffle = interaction.attribute("shuffle") == QLatin1String("true");
    QList<OptionId> options(identifiers.size());
    if (!which.multiple && identifiers == QStringList{QStringLiteral("true"), QStringLiteral("false")} &&
        which.right.size() == 1) {
        TrueFalse body;
        body.answer = which.right.contains(QStringLiteral("true"));
        question.body = body;
        question.shuffle = true; // nothing to mix: as a new question has it
    } else {
        QList<Option> list;
        for (qsizetype i = 0; i < choices.size(); ++i) {
            Option option;
            option.id = options[i] = OptionId::make();
            option.text = asked.rich(*choices[i]);
            option.correct = which.right.contains(identifiers[i]);
            list.append(option);
        }
        if (which.multiple)
            question.body = MultipleChoice{list, {}};
        else
            question.body = SingleChoice{list, {}};
    }
    question.partialCredit = which.partly;
    tryAll(asked, response, identifiers, options);
    return true;
}

bool fillHotspot(const Asked& asked, const Node& interaction, Question& question)
{
    const Declaration response = asked.response(interaction);
    const Picture picture = pictureOf(asked, interaction);
    if (!picture.medium || picture.width <= 0 || picture.height <= 0) {
        asked.said.append(Tr::tr("The picture of this question cannot be taken, so the question was left out."));
        return false;
    }
    Hotspot body;
    body.image = MediaRef(picture.medium->id);
    body.alternativeText = picture.alternative;
    QStringList identifiers;
    QList<OptionId> options;
    bool rounded = false;
    const auto add = [&](const Area& area, const QString& label) {
        HotspotArea place;
        if (!setPlace(place, area, picture)) return false;
        place.id = OptionId::make();
        place.label = label;
        rounded = rounded || (area.shape != QLatin1String("rect") && area.shape != QLatin1String("default"));
        body.areas.append(place);
        return true;
    };
    if (interaction.is("selectPointInteraction")) {
        for (const Area& area : response.areas)
            if (area.value > 0 && body.areas.size() < mostOptions &&
                add(area, Tr::tr("Place %1").arg(body.areas.size() + 1)))
                body.areas.last().correct = true;
    } else {
        const QList<const Node*> choices = interaction.below("hotspotChoice");
        for (const Node* choice : choices) {
            if (identifiers.size() >= mostOptions) break;
            QString label = choice->attribute("hotspotLabel");
            if (label.isEmpty()) label = choice->attribute("label");
            if (label.isEmpty()) label = choice->attribute("ariaLabel");
            if (label.isEmpty()) label = choice->attribute("identifier");
            if (!add({choice->attribute("shape"), numbersOf(choice->attribute("coords")), 0}, label)) continue;
            identifiers.append(choice->attribute("identifier"));
            options.append(body.areas.last().id);
        }
        const Chosen which = chosen(asked, response, identifiers);
        for (qsizetype i = 0; i < identifiers.size(); ++i) body.areas[i].correct = which.right.contains(identifiers[i]);
        question.partialCredit = which.partly;
        tryAll(asked, response, identifiers, options);
    }
    if (body.areas.isEmpty()) {
        asked.said.append(
            Tr::tr("The file does not say which places of the picture are meant, so the question was left out."));
        return false;
    }
    if (rounded) asked.said.append(Tr::tr("Round or many-cornered places on the picture became rectangles around them."));
    question.body = body;
    return true;
}

} // namespace microvet::importers::qti
