#pragma once

#include "core/model/totals.h"

#include <QHash>
#include <QJsonObject>

#include <functional>

/// From a course to what a learner meets: pages in order, their HTML, the questions on them, the media they need.
/// Exporters arrange what stands here; they render nothing themselves.
namespace microvet::plan {

enum class PageKind { Home, Module, Unit, Assessment, Glossary, Results, Feedback, Credits };

struct PageInfo {
    QString id; ///< stable, file-safe: the element's id, or "home", "glossary", "results", "feedback", "credits"
    PageKind kind = PageKind::Unit;
    QString title;
    QUuid element;     ///< null where the page stands for no element of the course
    int parent = -1;   ///< index of the module's page, -1 at the top
    int position = -1; ///< of the element in its list when the plan was made: looked at first
    int minutes = 0;
    int questions = 0;
};

/// What a medium is on a page.
enum class MediaUse { Picture, Sound, Film, Captions, File };

/// The answer to a question of a page, as a chapter at the end of a book prints it.
struct Answer {
    int number = 0;   ///< of the question
    QString question; ///< id of the question's element on its page
    QString html;     ///< its headings fit below an <h2>; links as on the page
};

/// One page, rendered. `html` is XHTML for inside <main>; media are addressed as "media/<file>", pages as "#<page id>".
struct Page {
    PageInfo info;
    QString html;
    QJsonObject questions; ///< question id → what the player needs to score it (see resources/player/README.md)
    QStringList media;     ///< file names below media/ that it shows
    QList<Answer> answers; ///< of Form::Book
    QMap<QString, MediaUse> leftOut; ///< files that RenderOptions::mediaLink gave no address for
};

struct Plan {
    QList<PageInfo> pages;
    QHash<QString, int> index; ///< page id → its place in `pages`
    QJsonObject course;        ///< title, language, outline and facts for the player's course chunk
};

/// How a page is written down. The default is what the player and a preview show.
struct RenderOptions {
    enum class Form {
        Interactive, ///< questions as forms; their answers stand in Page::questions
        Plain,       ///< without script: answers behind <details>, those of summative assessments left out
        Book         ///< to be read: questions as exercises, nothing folded away; answers stand in Page::answers
    };
    struct MediumLink {
        QString address;      ///< empty: the medium is not carried, and a note stands in its place
        bool missing = false; ///< the course has no bytes for it
    };
    Form form = Form::Interactive;
    QString mediaFolder = QStringLiteral("media/");
    /// Address of a page, or of an element on it where `anchor` is not empty; not set: "#page" and "#page/anchor".
    std::function<QString(const QString& pageId, const QString& anchor)> pageLink;
    /// Where a medium lies that is to be shown so; not set: below `mediaFolder`.
    std::function<MediumLink(const model::Media&, MediaUse)> mediaLink;
    bool titlePage = false;  ///< stands before the first page, which does not say again what is on it
    int questionsBefore = 0; ///< on earlier pages, where they are numbered through
    QString answersPage;     ///< id of the page that takes Page::answers, each at the anchor "a-<number>"
};

/// `times`: how long learners take; the usual factors where an organisation has none of its own.
Plan makePlan(const model::Content& content, const model::TimeFactors& times = {});
/// Renders one page alone; a preview needs no more. An unknown id gives an empty page.
Page renderPage(const model::Content& content, const Plan& plan, const QString& pageId,
                const RenderOptions& options = {});
/// File names of all media that learners see, sorted.
QStringList mediaForLearners(const model::Content& content);

/// The language the course is shown in: its own, or English where it names none that can be written down.
QString languageOf(const model::Course& course);
/// A word of the program in a language of learners ("next", "contents" …), from resources/templates/words; English
/// where that language has none.
QString learnersWord(const QString& language, const QString& key);
/// What a search finds on a page: its text without markup, questions left out where they belong to an assessment.
QString searchText(const Page& page);

} // namespace microvet::plan
