#pragma once

#include "core/model/content.h"

#include <QJsonObject>

/// From a course to what a learner meets: pages in order, their HTML, the questions on them, the media they need.
/// Exporters arrange what stands here; they render nothing themselves.
namespace microvet::plan {

enum class PageKind { Home, Module, Unit, Assessment, Results, Credits };

struct PageInfo {
    QString id;       ///< stable, file-safe: the element's id, or "home", "results", "credits"
    PageKind kind = PageKind::Unit;
    QString title;
    QUuid element;    ///< null for home, results and credits
    int parent = -1;  ///< index of the module's page, -1 at the top
    int minutes = 0;
    int questions = 0;
};

/// One page, rendered. `html` is XHTML for inside <main>; media are addressed as "media/<file>", pages as "#<page id>".
struct Page {
    PageInfo info;
    QString html;
    QJsonObject questions; ///< question id → what the player needs to score it (see resources/player/README.md)
    QStringList media;     ///< file names below media/ that it shows
};

struct Plan {
    QList<PageInfo> pages;
    QJsonObject course; ///< title, language, outline and facts for the player's course chunk
};

Plan makePlan(const model::Content& content);
/// Renders one page alone; a preview needs no more.
Page renderPage(const model::Content& content, const Plan& plan, const QString& pageId);
/// File names of all media that learners see, sorted.
QStringList mediaForLearners(const model::Content& content);

} // namespace microvet::plan
