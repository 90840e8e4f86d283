#pragma once

#include "core/base/clock.h"
#include "core/base/filestore.h"
#include "core/review/checklist.h"
#include "core/rules/rule_set.h"

#include <QUuid>

#include <functional>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace microvet::ui {

class ProgrammeLink;
class Prompts;
class SecretStore;
class Settings;

/// What the lists, forms and pages of the programme share.
struct ProgrammeServices {
    ProgrammeLink& link;
    Settings& settings;
    Prompts& prompts;
    FileStore& disk;
    Clock clock;
    rules::RuleSet rules;
    review::Template checklist;
    std::function<void(const QString& path)> openCourse;
    SecretStore& secrets;
    QString copiesFolder; ///< of the daily copies
    /// Shows a page, and of its list only what has that code, where one is given.
    std::function<void(const QString& section, const QString& code)> goTo = {};
    /// Asks over that window for an application to the call, whoever sends it.
    std::function<void(const QUuid& call, QWidget* over)> enterApplication = {};
    /// The sheet of an ambassador, as a part of that widget.
    std::function<QWidget*(const QUuid& person, QWidget* parent)> makeSheet = {};
};

} // namespace microvet::ui
