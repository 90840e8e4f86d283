#pragma once

#include "core/base/result.h"

#include <QSet>

namespace microvet {

/// A file name without folder that every usual system takes, made from a title or another wish: no separators, control
/// or reserved characters, device names, leading dots, trailing dots or spaces; at most 120 bytes in UTF-8. `fallback`
/// where nothing is left.
QString safeFileName(const QString& wish, const QString& fallback);

/// "png" from "PNG" or ".png"; "bin" where it is not one to eight ASCII letters and digits.
QString safeExtension(const QString& extension);

/// Whether an archive's entry may be written below a folder on every usual system: relative, with `/` between the parts,
/// no `..`, drive, device name, control or reserved character, no trailing dot or space. A trailing `/` marks a folder.
Status checkEntryName(const QString& name, int maxDepth = 32);

/// Equal for names that meet in one file on a system that ignores case or the form of accents.
QString collisionKey(const QString& name);

/// Takes in one name after another and refuses those that meet an earlier one, also where one is a file and the other
/// would need it as a folder.
class NameSet {
public:
    Status add(const QString& name);

private:
    QSet<QString> m_names;
    QSet<QString> m_folders;
};

} // namespace microvet
