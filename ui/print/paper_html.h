#pragma once

#include "core/plan/paper.h"
#include "core/richtext/formula/formula.h"

#include <QImage>

namespace microvet::ui {

/// A picture by its address in a page ("media/<file>"), or null where there is none.
using PictureSource = std::function<QImage(const QString& address)>;

struct PaperHtmlOptions {
    bool writingLines = false; ///< room to write below each question
    /// The anchor of a chapter by its id, or nothing where the paper has none; links to it lead nowhere then.
    std::function<QString(const QString& id)> anchor = {};
};

/// What a text document of Qt shows of one chapter: its subset of HTML 4, and the pictures in it.
struct PaperHtml {
    QString html;
    QHash<QString, QImage> pictures; ///< by the address in `html`
    QHash<QString, richtext::formula::Node> formulas; ///< likewise
};

/// Formulas are images that the paper draws, links have a code and the address at the end of the chapter as well, what is
/// for the screen alone goes. `pageWidth` in CSS pixels: no picture is wider.
PaperHtml paperHtml(const plan::PaperChapter& chapter, const PictureSource& pictures, int pageWidth, const PaperHtmlOptions& options = {});

} // namespace microvet::ui
