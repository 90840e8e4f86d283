#include "core/actions/translating.h"

#include "core/actions/adapt/adapt.h"
#include "core/actions/templates.h"
#include "core/review/comments.h"
#include "core/translation/units.h"

#include <QCoreApplication>

#include <algorithm>

namespace microvet::actions {

using namespace microvet::model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions)
};

/// Who writes the comments of noteChangedTexts().
const QString noter = QStringLiteral("microVET Studio");

bool isMark(const Comment& comment)
{
    return comment.author == noter && !comment.field.isEmpty() && review::isOpen(comment);
}

/// Whether a comment on `marked` speaks of this text, too: it may name what holds it, as a row of a table does.
bool covers(const QByteArray& marked, const QByteArray& field)
{
    return field == marked || (field.startsWith(marked) && field.size() > marked.size() && field[marked.size()] == '.');
}

bool isTranslation(const Course& course)
{
    return course.origin && course.origin->relation == OriginKind::Translation;
}

/// Every text by its id, as what it says.
QHash<QString, NewText> textsOf(const Course& course)
{
    QHash<QString, NewText> texts;
    translation::forEachUnit(course, {}, [&](const translation::Unit& unit) {
        NewText text;
        text.rich = unit.rich;
        if (unit.rich.isEmpty()) text.plain = translation::wordsOf(unit.segments.constFirst().pieces);
        texts.insert(unit.id(), text);
    });
    return texts;
}

} // namespace

Result<Originals> originalsOf(FileStore& store, const document::Document& document, const QString& path)
{
    if (!isTranslation(document.content.course))
        return Error{Error::Kind::NotFound,
                     Tr::tr("This course is not a translation, so there is nothing to compare its texts with."),
                     {}};
    auto now = originalOf(store, document, path);
    if (!now) return now.error();
    Originals originals{std::move(*now), {}};
    const Course& course = originals.now.course;
    for (auto it = document.revisions.crbegin(); it != document.revisions.crend(); ++it) {
        auto content = document::revisionContent(store, document, path, it->hash);
        if (content && content->course.id == course.id && !(content->course == course))
            originals.earlier.append(std::move(*content));
    }
    return originals;
}

QHash<QString, translation::ChangedText> changedTexts(const Content& translation, const Originals& originals)
{
    QHash<QUuid, QList<const Comment*>> marks;
    for (const Comment& comment : translation.review.comments)
        if (isMark(comment)) marks[comment.place.target].append(&comment);
    QHash<QString, translation::ChangedText> changed;
    if (marks.isEmpty()) return changed;
    QList<QHash<QString, NewText>> before;
    for (const Content& earlier : originals.earlier)
        before.append(textsOf(earlier.course));
    const QUuid course = originals.now.course.id.uuid(), here = translation.course.id.uuid();
    const QHash<QString, NewText> now = textsOf(originals.now.course);
    for (auto text = now.cbegin(); text != now.cend(); ++text) {
        const QUuid owner = translation::ownerOf(text.key());
        const auto found = marks.constFind(owner == course ? here : owner);
        if (found == marks.constEnd()) continue;
        const QByteArray field = text.key().mid(text.key().indexOf(u'.') + 1).toUtf8();
        translation::ChangedText one;
        int steps = 0;
        bool exactly = false;
        for (const Comment* comment : *found) {
            if (!covers(comment->field.toUtf8(), field)) continue;
            exactly |= comment->field.toUtf8() == field;
            if (steps++ == 0) one.note = comment->text;
        }
        if (steps == 0) continue;
        // Each mark stands for one change, so that as many changes back is what was translated.
        const auto differ = [](const NewText& a, const NewText& b) { return a.plain != b.plain || a.rich != b.rich; };
        NewText at = *text;
        for (const auto& values : std::as_const(before)) {
            const auto said = values.constFind(text.key());
            if (said == values.constEnd() || !differ(*said, at)) continue;
            at = *said;
            one.before = at;
            if (--steps == 0) break;
        }
        // What only stands in the same table may not have changed at all.
        if (one.before || exactly) changed.insert(text.key(), one);
    }
    return changed;
}

bool confirmText(Content& translation, const QUuid& element, const QByteArray& field)
{
    QList<CommentId> marks;
    for (const Comment& comment : std::as_const(translation.review.comments))
        if (isMark(comment) && comment.place.target == element && covers(comment.field.toUtf8(), field))
            marks.append(comment.id);
    for (const CommentId& mark : std::as_const(marks))
        review::setResolved(translation, mark, true);
    return !marks.isEmpty();
}

Result<document::Document> translationBegun(FileStore& store, const Course& original, const document::MediaStore& media,
                                            const NewCourse& wishes, const Clock& clock, const QString& mediaFolder)
{
    auto document = copyOf(store, original, media, mediaFolder);
    if (!document) return document;
    keepOriginal(*document, original, clock);
    if (const Status begun = beginTranslation(document->content.course, wishes.language, wishes, clock); !begun)
        return begun.error();
    return document;
}

Result<document::Document> translationBegun(FileStore& store, const QString& path, const NewCourse& wishes,
                                            const Clock& clock, const QString& mediaFolder)
{
    Progress progress;
    const auto source = openPublished(store, path, mediaFolder, progress);
    if (!source) return source.error();
    return translationBegun(store, source->content.course, *source->media, wishes, clock, mediaFolder);
}

TranslationProgress progressOf(const translation::Sheet& sheet, const Course& translation)
{
    TranslationProgress progress;
    progress.language = translation.language;
    if (translation.origin) {
        progress.originalLanguage = translation.origin->language;
        progress.originalTitle = translation.origin->title;
    }
    const QHash<QUuid, translation::Tally> tallies = sheet.tallies();
    progress.whole = sheet.tally();
    TranslationProgress::Part rest{{}, translation.title, progress.whole};
    for (const Module& module : translation.modules) {
        TranslationProgress::Part part{module.id.uuid(), module.title, tallies.value(module.id.uuid())};
        for (const Unit& unit : module.units)
            part.tally += tallies.value(unit.id.uuid());
        rest.tally.texts -= part.tally.texts;
        rest.tally.done -= part.tally.done;
        rest.tally.changed -= part.tally.changed;
        rest.tally.words -= part.tally.words;
        rest.tally.wordsDone -= part.tally.wordsDone;
        progress.parts.append(part);
    }
    progress.parts.prepend(rest);
    return progress;
}

Result<TranslationProgress> translationProgress(FileStore& store, const QString& path, const QString& mediaFolder)
{
    Progress progress;
    const auto document = document::open(store, path, mediaFolder, progress);
    if (!document) return document.error();
    const auto originals = originalsOf(store, *document, path);
    if (!originals) return originals.error();
    const translation::Sheet sheet(originals->now.course, document->content,
                                   changedTexts(document->content, *originals));
    return progressOf(sheet, document->content.course);
}

} // namespace microvet::actions
