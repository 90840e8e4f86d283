#include "core/exporters/features.h"

#include <QCoreApplication>

namespace microvet::exporters {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::exporters) };

} // namespace

const QList<Feature>& allFeatures()
{
    static const QList<Feature> all = [] {
        QList<Feature> list;
        for (int i = 0; i <= int(Feature::Checks); ++i) list.append(Feature(i));
        return list;
    }();
    return all;
}

QString nameOf(Feature feature)
{
    switch (feature) {
    case Feature::Texts: return Tr::tr("Texts, tables, lists");
    case Feature::Formulas: return Tr::tr("Formulas");
    case Feature::Pictures: return Tr::tr("Pictures with their descriptions");
    case Feature::SoundAndFilm: return Tr::tr("Sound and film");
    case Feature::Captions: return Tr::tr("Captions");
    case Feature::Downloads: return Tr::tr("Files to load down");
    case Feature::EmbeddedPages: return Tr::tr("Pages of others");
    case Feature::Glossary: return Tr::tr("Glossary");
    case Feature::Search: return Tr::tr("Search in the course");
    case Feature::Exercises: return Tr::tr("Questions");
    case Feature::Scoring: return Tr::tr("Questions that are scored");
    case Feature::Feedback: return Tr::tr("Feedback to answers");
    case Feature::Tasks: return Tr::tr("Essays and practical tasks");
    case Feature::Pools: return Tr::tr("Questions drawn by chance");
    case Feature::Attempts: return Tr::tr("Attempts and pass mark");
    case Feature::TimeLimits: return Tr::tr("Time limits");
    case Feature::Progress: return Tr::tr("Progress of the learner");
    case Feature::ResultsToPlatform: return Tr::tr("Results for the platform");
    case Feature::OutcomesToPlatform: return Tr::tr("Results for each learning outcome, for the platform");
    case Feature::Credits: return Tr::tr("Licence, credits, funding");
    case Feature::Metadata: return Tr::tr("Metadata for catalogues");
    case Feature::Source: return Tr::tr("The source, to be adapted");
    case Feature::Checks: return Tr::tr("Report of the checks");
    }
    return {};
}

Carries carriedByPages()
{
    return {{Feature::Texts, Feature::Formulas, Feature::Pictures, Feature::SoundAndFilm, Feature::Captions, Feature::Downloads, Feature::Glossary, Feature::Search,
             Feature::Exercises, Feature::Scoring, Feature::Feedback, Feature::Tasks, Feature::Pools, Feature::Attempts, Feature::TimeLimits, Feature::Progress, Feature::Credits},
            {Feature::EmbeddedPages}};
}

Carries operator+(Carries carries, const QList<Feature>& more)
{
    carries.whole += more;
    return carries;
}

} // namespace microvet::exporters
