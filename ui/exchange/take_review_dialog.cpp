#include "ui/exchange/take_review_dialog.h"

#include "ui/session/background.h"
#include "ui/session/session.h"
#include "ui/widgets/style.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace microvet::ui {

struct TakeReviewDialog::Reading {
    document::Document document;
    QStringList paragraphs; ///< XHTML
    QStringList sentences;
};

namespace {

QString paragraph(const QString& text, const char* tag = "p")
{
    return QStringLiteral("<%1>%2</%1>")
        .arg(QLatin1String(tag), text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br/>")));
}

} // namespace

TakeReviewDialog::TakeReviewDialog(Session& session, FileStore& disk, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_disk(disk)
    , m_report(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("takeReviewDialog"));
    setWindowTitle(tr("Take in a review"));
    setAttribute(Qt::WA_DeleteOnClose);
    const int gap = em(this, 0.5);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap * 2);
    page->addWidget(mutedLabel(
        tr("Comments, replies and decisions come into your course; its texts stay as they are. You can undo it."),
        this));
    m_report->setObjectName(QStringLiteral("reviewReport"));
    m_report->setAccessibleName(tr("What the reviews bring"));
    m_report->setText(tr("The review is being read…"));
    m_report->setTabChangesFocus(true);
    page->addWidget(m_report, 1);
    auto* buttons = new QDialogButtonBox(this);
    m_go = buttons->addButton(tr("&Take in"), QDialogButtonBox::AcceptRole);
    m_go->setObjectName(QStringLiteral("takeGo"));
    m_go->setDefault(true);
    m_go->setEnabled(false);
    QPushButton* close = buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("closeDialog"));
    close->setAutoDefault(false);
    page->addWidget(buttons);
    connect(m_go, &QPushButton::clicked, this, &TakeReviewDialog::take);
    connect(close, &QPushButton::clicked, this, &TakeReviewDialog::reject);
    giveSize(this, 34, 20);
}

void TakeReviewDialog::read(const QStringList& paths)
{
    auto work = [&disk = m_disk, document = m_session.snapshot(), own = m_session.path(), paths] {
        Reading reading{document, {}, {}};
        for (const QString& path : paths) {
            const QString name = QFileInfo(path).fileName();
            const auto file = actions::openReview(disk, path);
            const auto taken = file ? actions::takeReview(disk, reading.document, own, *file, name)
                                    : Result<actions::TakenReview>(file.error());
            if (!taken) {
                reading.paragraphs << paragraph(name, "h3") << paragraph(taken.error().text);
                continue;
            }
            reading.document.content = taken->content;
            reading.document.revisions += taken->versions;
            reading.document.newRevisions.insert(taken->versionBytes);
            const QString from = file->note.from.simplified(), sentence = taken->sentence();
            const QString when = file->note.time.isValid()
                                     ? QLocale().toString(file->note.time.toLocalTime().date(), QLocale::LongFormat)
                                     : QString();
            //: who wrote a review and when: "Ben, 4 May 2026"
            reading.paragraphs << paragraph(from.isEmpty()   ? name
                                            : when.isEmpty() ? from
                                                             : tr("%1, %2").arg(from, when),
                                            "h3");
            if (!file->note.message.trimmed().isEmpty())
                reading.paragraphs << paragraph(tr("“%1”").arg(file->note.message.trimmed()));
            //: what a review brings: "It brings: 3 new comments and 1 decision."
            reading.paragraphs << paragraph(taken->isEmpty() ? tr("It brings nothing new.")
                                                             : tr("It brings: %1.").arg(sentence));
            for (const QString& remark : taken->remarks)
                reading.paragraphs << paragraph(remark);
            if (!taken->isEmpty())
                reading.sentences << (from.isEmpty() ? name : from) + QStringLiteral(": ") + sentence;
        }
        return reading;
    };
    inBackground(this, std::move(work), [this](const Reading& reading) { showReading(reading); });
}

void TakeReviewDialog::showReading(const Reading& reading)
{
    m_result = reading.document;
    m_sentences = reading.sentences;
    m_report->setHtml(reading.paragraphs.join(QString()));
    m_go->setEnabled(!m_sentences.isEmpty());
    (m_go->isEnabled() ? static_cast<QWidget*>(m_go) : m_report)->setFocus();
}

void TakeReviewDialog::take()
{
    m_session.edit(tr("Take in a review"), {},
                   [this](model::Content& content) { content.review = m_result.content.review; });
    m_session.takeVersions(m_result);
    emit taken(tr("The review is in the course: %1.").arg(m_sentences.join(QStringLiteral("; "))));
    accept();
}

} // namespace microvet::ui
