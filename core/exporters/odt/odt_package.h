#pragma once

#include "core/exporters/package_writer.h"

#include <QDateTime>

namespace microvet::exporters {

/// What an OpenDocument text says of itself (meta.xml).
struct OdtMeta {
    QString title;
    QString language; ///< BCP 47
    QString description = {};
    QStringList keywords = {};
    QDateTime time = {};
    QString key = {}; ///< for the program that reads it back; kept by word processors
};

/// The files of an OpenDocument text, and the list of them that it needs.
class OdtPackage {
public:
    explicit OdtPackage(PackageWriter& files);

    void add(const QString& name, const QByteArray& xml);
    void add(const OdtMeta& meta);
    void addFormula(int number, const QByteArray& mathml); ///< from 1
    void addPicture(const QString& name, const QString& mimeType, const document::MediaPlace& place);

    /// Writes the list, and the whole package to its place.
    Result<qint64> finish(Progress& progress);

private:
    PackageWriter& m_files;
    QList<std::pair<QString, QString>> m_listed; ///< name → type
};

} // namespace microvet::exporters
