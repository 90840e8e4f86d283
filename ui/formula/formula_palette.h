#pragma once

#include <QList>
#include <QString>

namespace microvet::ui {

/// One entry of the menus: what it is called, how it looks, and what goes into the source ("|" is where writing goes on).
struct FormulaPiece {
    QString name;
    QString shown; ///< LaTeX of its picture
    QString latex;
    QString asciiMath;
};

/// Of "structures", "signs" or "greek".
QList<FormulaPiece> formulaPieces(const QString& group);

} // namespace microvet::ui
