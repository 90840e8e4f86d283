#pragma once

#include <QStringList>

#include <optional>

/// Where dictionaries for the spelling check lie on a computer.
namespace microvet::ui {

struct Dictionary {
    QString code;    ///< "el_GR"
    QString affixes; ///< path of the .aff
    QString words;   ///< path of the .dic
};

/// The program's own folders, those of the system, and LibreOffice's. MICROVET_DICTIONARIES, a list of folders, stands for
/// them all.
QStringList dictionaryFolders();

/// The dictionary for a language (BCP 47): its own variant, else the usual one of the language, else any.
std::optional<Dictionary> findDictionary(const QString& language, const QStringList& folders);

} // namespace microvet::ui
