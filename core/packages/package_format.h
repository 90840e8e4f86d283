#pragma once

#include <QString>

namespace microvet::packages {

class Package;

enum class FormatKind { Unknown, Course, Scorm12, Scorm2004, ContentPackage, Cartridge, Qti, Epub, Moodle, MoodleQuestions, Exe, Site };

struct PackageFormat {
    FormatKind kind = FormatKind::Unknown;
    QString code;   ///< stable: "scorm12", "imscc13", "qti2", "epub3", "microvet"; "unknown"
    QString name;   ///< for readers: "SCORM 1.2"
    QString prefix; ///< folder in which it lies, with "/": zipped together with its folder
    bool hasManifest = false; ///< `entry` is an imsmanifest.xml, whatever its name
    QString entry;  ///< the file by which it was known: manifest, backup file, package file
};

/// Tells the format by the files that make it one; never by the name of the package.
PackageFormat formatOf(Package& package);

} // namespace microvet::packages
