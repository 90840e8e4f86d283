#include "core/plan/blocks.h"
#include "core/plan/questions/parts.h"
#include "core/plan/questions/type.h"

#include <cmath>

/// Places on a picture: every area is an option of a list as well, for the keyboard and for ears.
namespace microvet::plan {

using namespace model;

namespace {

class HotspotType : public TypeFor<Hotspot> {
    /// As they are read in the picture: from the top, then from the left.
    static QList<HotspotArea> areas(const Question& question)
    {
        QList<HotspotArea> out = in(question).areas;
        std::stable_sort(out.begin(), out.end(), [](const HotspotArea& a, const HotspotArea& b) {
            return std::pair(a.y, a.x) < std::pair(b.y, b.x);
        });
        return out;
    }

    static QString image(PageWriter& page, const Question& question)
    {
        const QString image = picture(page, in(question).image, in(question).alternativeText);
        return image.isEmpty() ? image : element("div", image, "mv-hotspot-picture");
    }

public:
    bool scored(const Question& question) const override
    {
        const QList<HotspotArea>& areas = in(question).areas;
        return std::any_of(areas.cbegin(), areas.cend(), [](const HotspotArea& area) { return area.correct; });
    }

    void form(PageWriter& page, const Question& question, const QString& name) const override
    {
        const QList<HotspotArea> all = areas(question);
        const bool several =
            std::count_if(all.cbegin(), all.cend(), [](const HotspotArea& area) { return area.correct; }) > 1;
        page.add(QStringLiteral("<div class=\"mv-hotspot\">") + image(page, question) +
                 QStringLiteral("<div class=\"mv-options\">"));
        for (const HotspotArea& area : all) {
            const QString id = area.id.toString();
            addChoice(page, several ? "checkbox" : "radio", name, id, QStringLiteral("o-") + id,
                      escaped(area.label.trimmed()));
        }
        page.add(QStringLiteral("</div></div>"));
    }

    void reading(PageWriter& page, const Question& question, const QString&) const override
    {
        QStringList labels;
        for (const HotspotArea& area : in(question).areas)
            labels.append(escaped(area.label));
        page.add(element("p", page.word("findPlaces"), "mv-task") + image(page, question));
        page.add(list("ul", mixed(labels)));
    }

    QJsonObject facts(PageWriter& page, const Question& question) const override
    {
        const auto share = [](double value) { return std::isfinite(value) ? std::clamp(value, 0.0, 1.0) : 0.0; };
        QJsonArray options;
        for (const HotspotArea& area : areas(question))
            options.append(QJsonObject{{QStringLiteral("id"), area.id.toString()},
                                       {QStringLiteral("correct"), area.correct},
                                       {QStringLiteral("feedback"), page.detachedRich(area.feedback)},
                                       {QStringLiteral("x"), share(area.x)},
                                       {QStringLiteral("y"), share(area.y)},
                                       {QStringLiteral("width"), share(area.width)},
                                       {QStringLiteral("height"), share(area.height)}});
        return {{QStringLiteral("options"), options}};
    }

    QString answer(PageWriter&, const Question& question) const override
    {
        QStringList items;
        for (const HotspotArea& area : in(question).areas)
            if (area.correct) items.append(escaped(area.label));
        return list("ul", items);
    }

    QString remarks(PageWriter& page, const Question& question) const override
    {
        QStringList items;
        for (const HotspotArea& area : areas(question))
            if (!area.feedback.isEmpty()) items.append(escaped(area.label) + page.rich(area.feedback));
        return remarkList(page, items);
    }
};

} // namespace

const QuestionType& questionType(const Hotspot&)
{
    static const HotspotType type;
    return type;
}

} // namespace microvet::plan
