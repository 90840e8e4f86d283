#pragma once

#include "tests/core/base/temp_folder.h"

#include <gtest/gtest.h>

namespace microvet::tests {

/// Namespace → file of its schema, below the folder of the version.
using Schemas = QList<QPair<const char*, const char*>>;

/// xmllint with official schemas of one version and without a network.
class SchemaValidator {
public:
    /// `open`: namespaces whose schemas are not at hand, and the elements that others refer to; these may hold anything.
    SchemaValidator(const QString& standards, const QString& version, const Schemas& schemas, const Schemas& open = {});
    testing::AssertionResult validates(const QByteArray& document) const;

private:
    TempFolder m_folder;
};

} // namespace microvet::tests
