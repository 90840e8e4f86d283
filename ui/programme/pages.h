#pragma once

#include "ui/programme/programme_services.h"

#include <QList>
#include <QString>

#include <functional>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace microvet::ui {

/// A page of the programme's window. A new page is its file and one line in programmePages().
struct ProgrammePage {
    QString id;
    QString group; ///< the heading above it; the same for neighbours
    QString title;
    QString note;  ///< one sentence below the title: what this page is for
    std::function<QWidget*(const ProgrammeServices& services, QWidget* parent)> make; ///< called when it is first shown
};

const QList<ProgrammePage>& programmePages();

} // namespace microvet::ui
