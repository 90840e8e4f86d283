#pragma once

#include "core/exporters/qti/item.h"
#include "core/model/content.h"

namespace microvet::exporters::qti {

struct TestFile {
    QString identifier;
    QString file;
    QStringList items; ///< identifiers
};

/// imsmanifest.xml of a package of items and tests.
QByteArray packageManifest(const model::Course& course, const plan::Plan& plan, const QList<Item>& items,
                           const QList<TestFile>& tests, Version version);

} // namespace microvet::exporters::qti
