#include "ui/shell/studio.h"

#include "core/actions/adapt/adapt.h"
#include "core/actions/translating.h"
#include "core/actions/templates.h"
#include "core/review/review_file.h"
#include "ui/importing/import_files.h"
#include "ui/importing/import_window.h"
#include "ui/importing/translation_window.h"
#include "ui/translate/translate_dialog.h"
#include "ui/session/session.h"
#include "ui/session/settings.h"
#include "ui/shell/course_exchange.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/workspace.h"

#include <QFileInfo>

/// How what others made comes in: files of other programs, and translations.
namespace microvet::ui {

namespace {

bool isReview(const QString& path) { return path.endsWith(review::reviewFileSuffix(), Qt::CaseInsensitive); }

} // namespace

void Studio::importCourse(MainWindow* window, const QString& path)
{
    auto* dialog = new ImportWindow({settings(), prompts(), disk(), clock(), m_services.journalRoot}, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportWindow::courseWanted, this, [this, window](const std::shared_ptr<ReadCourse>& course) {
        Workplace place = std::exchange(course->place, {});
        QStringList notices{tr("This course was imported. Look through it, and save it to give it a file of its own.")};
        if (!place.trouble.isEmpty()) notices.append(place.trouble);
        show(window, std::move(course->file.document), {}, std::move(place.journal), notices, true);
    });
    dialog->show();
    if (!path.isEmpty()) dialog->read(path);
}

bool Studio::takes(const MainWindow& window, const QString& path)
{
    if (looksLikeCourse(path) || isReview(path) || mayBeImported(path)) return true;
    // Where a course is open, documents that nobody imports may be meant for its pages.
    return window.session() ? isXliff(path) : isToldAbout(path);
}

void Studio::take(MainWindow* window, const QString& path)
{
    if (isReview(path)) {
        auto* exchange = window->session() ? window->workspace()->findChild<CourseExchange*>() : nullptr;
        if (exchange)
            exchange->takeReviews({path});
        else
            window->messages().say(MessageBar::Kind::Note,
                                   tr("“%1” is a review. Open the course that it is about, and take the review in from "
                                      "the Review menu.")
                                       .arg(QFileInfo(path).fileName()));
    } else if (looksLikeCourse(path))
        openFile(window, path);
    else
        takeForeign(window, path);
}

void Studio::takeForeign(MainWindow* window, const QString& path)
{
    if (window->session() && isXliff(path))
        takeTranslation(window, path);
    else
        importCourse(window, path);
}

void Studio::translateCourse(MainWindow* window)
{
    Session* session = window->session();
    if (session && session->course().origin && session->course().origin->relation == model::OriginKind::Translation)
        return window->goTo(QStringLiteral("translate"));
    std::optional<model::Course> open;
    if (session) {
        session->endTyping();
        open = session->course();
    }
    actions::NewCourse facts;
    facts.language = settings().contentLanguage();
    facts.author = settings().authorName();
    facts.organisation.legalName = settings().organisation();
    auto* dialog = new TranslateDialog({prompts(), disk(), settings().lastFolder(), open, facts}, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, window, [this, window, dialog, open, media = session ? session->media() : nullptr] {
        openInBackground(
            window, tr("Making the course…"), {},
            [this, path = dialog->source(), wishes = dialog->wishes(), open, media](const QString& mediaFolder) {
                return path.isEmpty() ? actions::translationBegun(disk(), *open, *media, wishes, clock(), mediaFolder)
                                      : actions::translationBegun(disk(), path, wishes, clock(), mediaFolder);
            },
            [this](MainWindow* in, Opened opened) {
                if (!opened.document) {
                    in->messages().say(MessageBar::Kind::Trouble, opened.document.error().text);
                    return;
                }
                show(in, std::move(*opened.document), {}, std::move(opened.journal), opened.notices, true)
                    ->goTo(QStringLiteral("translate"));
            });
    });
    dialog->open();
}

void Studio::takeTranslation(MainWindow* window, const QString& path)
{
    if (!window->session()->mayEdit()) return;
    const auto openCourse = [this](model::CourseId id) -> std::optional<model::Content> {
        for (const MainWindow* other : std::as_const(m_windows))
            if (other->session() && other->session()->course().id == id) return other->session()->content();
        return std::nullopt;
    };
    auto* dialog = new TranslationWindow(*window->session(), {settings(), prompts(), disk(), clock(), openCourse},
                                         window->workspace());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TranslationWindow::taken, window, [window](int texts) {
        window->messages().say(MessageBar::Kind::Done,
                               tr("%n texts were changed. Undo leads back to what you had.", nullptr, texts));
    });
    connect(dialog, &TranslationWindow::courseWanted, window,
            [this, window](const model::Content& translation, const model::Content& original) {
                openInBackground(
                    window, tr("Making the course…"), {},
                    [this, translation, original, media = window->session()->media()](const QString& mediaFolder) {
                        auto document = actions::copyOf(disk(), original.course, *media, mediaFolder);
                        if (!document) return document;
                        actions::keepOriginal(*document, original.course, clock());
                        document->content = translation;
                        return document;
                    },
                    [this](MainWindow* in, Opened opened) {
                        if (!opened.document) {
                            in->messages().say(MessageBar::Kind::Trouble, opened.document.error().text);
                            return;
                        }
                        opened.notices.append(
                            tr("This is the translation, a course of its own. Save it to give it a file."));
                        show(in, std::move(*opened.document), {}, std::move(opened.journal), opened.notices, true);
                    });
            });
    dialog->open();
    if (!path.isEmpty()) dialog->read(path);
}

} // namespace microvet::ui
