#include "ui/translate/sheet_keeper.h"

#include "core/actions/adapt/adapt.h"
#include "ui/session/background.h"
#include "ui/session/session.h"

#include <QTemporaryDir>

namespace microvet::ui {

using actions::Originals;

SheetKeeper::SheetKeeper(Session& session, FileStore& disk, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_disk(disk)
{
    connect(&session, &Session::changed, this, &SheetKeeper::follow);
}

void SheetKeeper::read()
{
    const auto& origin = m_session.course().origin;
    m_hash = origin ? origin->contentHash : QString();
    m_busy = true;
    inBackground(
        this,
        [document = m_session.snapshot(), path = m_session.path(), &disk = m_disk] {
            return actions::originalsOf(disk, document, path);
        },
        [this](const Result<Originals>& originals) { take(originals); });
}

void SheetKeeper::readFrom(const QString& path)
{
    if (!m_session.course().origin) return;
    m_busy = true;
    auto work = [path, &disk = m_disk, id = m_session.course().origin->courseId]() -> Result<Originals> {
        const QTemporaryDir media; // only the texts are looked at
        Progress progress;
        auto document = actions::openPublished(disk, path, media.path(), progress);
        if (!document) return document.error();
        if (document->content.course.id != id)
            return Error{Error::Kind::Invalid,
                         tr("“%1” is not the course that this one was translated from. Choose another.")
                             .arg(document->content.course.title),
                         {}};
        return Originals{std::move(document->content), {}};
    };
    inBackground(this, std::move(work), [this](const Result<Originals>& originals) { take(originals); });
}

void SheetKeeper::take(const Result<Originals>& originals)
{
    m_busy = false;
    if (!originals) {
        emit failed(originals.error().text);
        return;
    }
    m_originals = *originals;
    m_ready = true;
    readMarks();
    renew();
}

void SheetKeeper::readMarks()
{
    m_comments = m_session.content().review.comments;
    m_changed = actions::changedTexts(m_session.content(), m_originals);
}

void SheetKeeper::renew()
{
    m_sheet = translation::Sheet(m_originals.now.course, m_session.content(), m_changed);
    m_sentences.reset();
    inBackground(
        this, [sheet = m_sheet] { return translation::Sentences(sheet); },
        [this, number = ++m_number](translation::Sentences sentences) {
            if (number == m_number) m_sentences = std::move(sentences);
        });
    emit renewed();
}

QList<translation::KnownSentence> SheetKeeper::sentencesIn(qsizetype pair) const
{
    return m_sentences ? m_sentences->knownIn(m_sheet, pair) : QList<translation::KnownSentence>();
}

void SheetKeeper::follow(const model::Diff& diff)
{
    const auto& origin = m_session.course().origin;
    // Improvements were taken over, or taken back: it follows another original now.
    if (!m_busy && origin && origin->contentHash != m_hash) {
        m_busy = true;
        // Later: versions that come and go with a step are not there while it is told.
        QMetaObject::invokeMethod(this, &SheetKeeper::read, Qt::QueuedConnection);
        return;
    }
    if (!m_ready) return;
    // Unequal storage says that there may be something new; reading the marks is dear.
    const QList<model::Comment>& comments = m_session.content().review.comments;
    if (comments.constData() != m_comments.constData() || comments.size() != m_comments.size()) readMarks();
    // Comments and terms come and go without any text.
    const auto holdTexts = [this](const QSet<QUuid>& elements) {
        return std::any_of(elements.cbegin(), elements.cend(), [this](const QUuid& id) {
            const model::Located place = model::locate(m_session.content(), id);
            return !place || (place.kind != model::ElementKind::Comment && !place.as<model::TermPair>());
        });
    };
    const bool sameElements = diff.removed.isEmpty() && !holdTexts(diff.added) && !holdTexts(diff.moved);
    if (!sameElements) return renew();
    emit updated(m_sheet.update(m_session.content(), diff.changed, m_changed));
}

} // namespace microvet::ui
