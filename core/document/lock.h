#pragma once

#include <QLockFile>
#include <QString>

#include <memory>
#include <optional>

namespace microvet::document {

/// A note beside an open file that somebody works on it. Advice only: what guards the file is the comparison before each
/// save. Where the folder cannot be written, there is no note, and nothing is said.
class DocumentLock {
public:
    explicit DocumentLock(const QString& path);

    /// Who holds it, if somebody else does: the name of the computer.
    const std::optional<QString>& holder() const { return m_holder; }

private:
    std::unique_ptr<QLockFile> m_lock;
    std::optional<QString> m_holder;
};

} // namespace microvet::document
