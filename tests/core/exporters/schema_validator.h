#pragma once

#include "tests/core/base/temp_folder.h"

#include <gtest/gtest.h>

#include <QPair>

namespace microvet::tests {

/// Namespace → file of its schema, below the folder of the version.
using Schemas = QList<QPair<const char*, const char*>>;

/// xmllint with the schemas of one version, below the folder of the official ones, and without a network.
class SchemaValidator {
public:
    SchemaValidator(const QString& standards, const QString& version, const Schemas& schemas);
    testing::AssertionResult validates(const QByteArray& document) const;

private:
    TempFolder m_folder;
};

} // namespace microvet::tests
