#include "ui/review/comment_changes.h"

#include "core/actions/review.h"
#include "ui/review/comment_text.h"
#include "ui/session/background.h"
#include "ui/session/session.h"
#include "ui/versions/comparison_text.h"
#include "ui/widgets/style.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace microvet::ui {

CommentChanges::CommentChanges(const Session& session, const model::Comment& comment, const QString& place,
                               QWidget* parent)
    : QDialog(parent)
    , m_text(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("commentChanges"));
    setWindowTitle(tr("What changed since the comment"));
    auto* page = new QVBoxLayout(this);
    const int gap = em(this, 0.5);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap);
    auto* heading = headingLabel(place, 1.05, this);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    page->addWidget(heading);
    auto* note = mutedLabel({}, this);
    note->setObjectName(QStringLiteral("commentChangesNote"));
    note->setTextFormat(Qt::PlainText);
    page->addWidget(note);
    m_text->setObjectName(QStringLiteral("commentChangesText"));
    m_text->setAccessibleName(tr("What changed"));
    m_text->setOpenLinks(false);
    m_text->setTabChangesFocus(true);
    page->addWidget(m_text, 1);
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* close = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("closeDialog"));
    close->setDefault(true);
    page->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    giveSize(this, 36, 22);

    const QString hash = actions::versionAt(session.versions(), comment.time);
    if (hash.isEmpty()) {
        note->setText(tr("The comment is from %1.").arg(writtenBy(comment.author, comment.time)));
        m_text->setPlainText(tr(
            "No version was kept before this comment was written, so the program cannot tell what has changed since."));
        return;
    }
    for (const document::Revision& version : session.versions())
        if (version.hash == hash)
            note->setText(tr("The comment is from %1. Compared with the version “%2”, which was kept last before that.")
                              .arg(writtenBy(comment.author, comment.time), version.label));
    m_text->setPlainText(tr("Comparing…"));
    using Found = Result<QList<actions::Difference>>;
    auto work = [read = session.versionReader(hash), now = session.content(),
                 element = comment.place.target]() -> Found {
        const auto before = read();
        if (!before) return before.error();
        return actions::changesIn(element, *before, now);
    };
    inBackground(this, std::move(work), [this](const Found& found) {
        if (!found)
            m_text->setPlainText(found.error().text);
        else if (found->isEmpty())
            m_text->setPlainText(tr("Nothing has changed here since."));
        else
            m_text->setHtml(comparisonHtml(*found, m_text->palette()));
    });
}

} // namespace microvet::ui
