#pragma once

#include "core/importers/importer.h"

#include <QHash>

#include <optional>

namespace microvet::importers {

/// Takes files of a package into the course: each once, cleaned of what cameras write beside the pixels, with type and
/// size entered. What is no picture, sound, film or document that a course takes is told as a loss and stays out.
class IncomingMedia {
public:
    IncomingMedia(const Job& job, Imported& to)
        : m_job(job)
        , m_to(to)
    {
    }

    /// By its name in the package, as a manifest or page writes it (percent signs decoded by the caller).
    std::optional<model::MediaId> take(const QString& entry, const QString& place);
    std::optional<model::MediaId> takeBytes(const QByteArray& bytes, const QString& name, const QString& place);
    const model::Media* find(model::MediaId id) const;

private:
    std::optional<model::MediaId> store(QByteArray bytes, const QString& extension, model::Media medium,
                                        const QString& place);
    void lose(const QString& place, const QString& text) { m_to.losses.append({place, text}); }

    const Job& m_job;
    Imported& m_to;
    QHash<QString, model::MediaId> m_taken;  ///< by name in the package; null: it could not be taken, which was told
    QHash<QString, model::MediaId> m_stored; ///< by name in the store
};

} // namespace microvet::importers
