#pragma once

#include "tests/core/base/temp_folder.h"
#include "tests/core/importers/small_picture.h"
#include "tests/core/verification/package_fixture.h"

#include "core/actions/import_file.h"

#include <gtest/gtest.h>

namespace microvet::tests {

/// A file on the real disk, imported as the program does it.
class GivenFile : public testing::Test {
protected:
    QString put(const char* name, const QByteArray& bytes) const;
    Result<actions::ImportedFile> import(const QString& path, const actions::ImportWishes& wishes = {});
    Result<actions::ImportedFile> import(const char* name, const QByteArray& bytes) { return import(put(name, bytes)); }
    /// Files that lie in the folder of the media now.
    QStringList stored() const;

    TempFolder m_folder;
    QString m_media = m_folder / QStringLiteral("media-of-import");
};

/// Whether a loss says these words (UTF-8).
bool isLost(const actions::ImportedFile& imported, const char* words);
std::string lossesOf(const actions::ImportedFile& imported);

} // namespace microvet::tests
