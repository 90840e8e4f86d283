#pragma once

#include <QList>
#include <QString>

/// What a course can hold, and which formats carry it.
namespace microvet::exporters {

enum class Feature {
    Texts, Formulas, Pictures, SoundAndFilm, Captions, Downloads, EmbeddedPages, Glossary, Search, Exercises, Scoring, Feedback, Tasks,
    Pools, Attempts, TimeLimits, Progress, ResultsToPlatform, OutcomesToPlatform, Credits, Metadata, Source, Checks
};

enum class Carried {
    No,
    Partly, ///< to be read, or as a link or file beside
    Yes
};

struct Carries {
    QList<Feature> whole;
    QList<Feature> partly = {};

    Carried of(Feature feature) const { return whole.contains(feature) ? Carried::Yes : partly.contains(feature) ? Carried::Partly : Carried::No; }
};

/// In the order of the enumeration, which is that of tables.
const QList<Feature>& allFeatures();
QString nameOf(Feature feature);

/// What everything with the pages of the player carries.
Carries carriedByPages();
Carries operator+(Carries carries, const QList<Feature>& more);

} // namespace microvet::exporters
