#include "core/importers/shown_beside.h"

#include "core/plan/plan.h"

#include <QCoreApplication>
#include <QUrl>

namespace microvet::importers {

using namespace model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

} // namespace

QString ShownBeside::linkTo(const QString& place, const QString& base, const QString& source, QString words,
                            const std::function<std::optional<Block>()>& make)
{
    // Texts of one place follow one another.
    if (m_places.isEmpty() || m_places.last().base != base || m_places.last().unit.title != place) {
        Beside made{base, {}, {}};
        made.unit.id = UnitId::make();
        made.unit.title = place;
        m_places.append(made);
    }
    Beside& beside = m_places.last();
    if (const auto known = beside.bySource.constFind(source); known != beside.bySource.cend()) return *known;
    const std::optional<Block> block = make();
    words = words.simplified();
    if (block && words.isEmpty() && !source.startsWith(QLatin1String("data:"), Qt::CaseInsensitive))
        words = QUrl(source).fileName();
    if (block && words.isEmpty()) words = plan::learnersWord(m_to.course.language, QStringLiteral("media"));
    QString html = words.toHtmlEscaped();
    if (block) {
        html = QStringLiteral("<a href=\"unit:%1\">%2</a>").arg(beside.unit.id.toString(), html);
        beside.unit.blocks.append(*block);
    }
    beside.bySource.insert(source, html);
    return html;
}

void ShownBeside::finish()
{
    Module module;
    module.title = plan::learnersWord(m_to.course.language, QStringLiteral("media"));
    const QList<Beside> places = std::exchange(m_places, {});
    for (Beside beside : places) {
        if (beside.unit.blocks.isEmpty()) continue;
        if (beside.unit.title.isEmpty()) beside.unit.title = module.title;
        module.units.append(beside.unit);
        m_to.losses.append({beside.unit.title, Tr::tr("%n pictures, sounds, films or files of its text stand in a unit "
                                                      "of their own now, since here it can only "
                                                      "have text. The text links to them.",
                                                      nullptr, int(beside.unit.blocks.size()))});
    }
    if (module.units.isEmpty()) return;
    module.id = ModuleId::make();
    m_to.course.modules.append(module);
}

} // namespace microvet::importers
