#pragma once

#include "core/importers/importer.h"

#include <QHash>

#include <functional>
#include <optional>

namespace microvet::importers {

/// What a text of a file shows where here only text can stand, as in questions: it gets a unit of its own, one for each
/// place, and the text links there.
class ShownBeside {
public:
    explicit ShownBeside(Imported& to)
        : m_to(to)
    {
    }

    /// HTML that stands in the text instead of what `source` names in the file `base`: a link in `words`, or the words
    /// alone where `make` gives nothing (which it tells). It is asked once for each source of a place.
    QString linkTo(const QString& place, const QString& base, const QString& source, QString words,
                   const std::function<std::optional<model::Block>()>& make);
    /// Puts the units behind the course as its last module, and tells it. Once, when the course's language is known.
    void finish();

private:
    struct Beside {
        QString base;
        model::Unit unit; ///< titled by the place
        QHash<QString, QString> bySource;
    };
    Imported& m_to;
    QList<Beside> m_places;
};

} // namespace microvet::importers
