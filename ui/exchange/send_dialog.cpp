#include "ui/exchange/send_dialog.h"

#include "core/base/safe_name.h"
#include "core/review/comments.h"
#include "ui/exchange/media_preview.h"
#include "ui/session/background.h"
#include "ui/session/session.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QCompleter>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QGroupBox>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace microvet::ui {

namespace {

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QRadioButton* makeRadio(const char* name, QWidget* parent)
{
    auto* radio = new QRadioButton(parent);
    radio->setObjectName(QString::fromLatin1(name));
    return radio;
}

} // namespace

struct SendDialog::Sizes {
    document::CopySize copy;
    qint64 alone = 0;
};

SendDialog::SendDialog(Kind kind, Session& session, Prompts& prompts, FileStore& disk, const QString& folder,
                       const QString& me, const QString& to, QWidget* parent)
    : QDialog(parent)
    , m_kind(kind)
    , m_session(session)
    , m_prompts(prompts)
    , m_disk(disk)
    , m_folder(folder)
    , m_to(new LineField(this))
    , m_from(new LineField(this))
    , m_message(new TextField(4, this))
    , m_alone(makeRadio("sendAlone", this))
    , m_whole(makeRadio("sendWhole", this))
    , m_light(makeRadio("sendLight", this))
    , m_lightNote(mutedLabel({}, this))
    , m_notice(new Notice(theme::Tone::Trouble, this))
{
    const bool draft = kind == Kind::Draft;
    setObjectName(draft ? QStringLiteral("sendDraftDialog") : QStringLiteral("returnReviewDialog"));
    setWindowTitle(draft ? tr("Send draft for review") : tr("Return review"));
    setAttribute(Qt::WA_DeleteOnClose);
    const int gap = em(this, 0.5);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap * 2);
    page->addWidget(mutedLabel(draft ? tr("The program writes one file. Send it by mail, on a stick or through a "
                                          "shared folder. Go on writing meanwhile: what comes "
                                          "back is merged into your course.")
                                     : tr("The program writes one file with what you said about the course. Send it "
                                          "back to the authors: they take it into their "
                                          "course, also where they went on writing."),
                               this));
    m_to->setObjectName(QStringLiteral("sendTo"));
    m_to->setText(to);
    m_to->setMaxLength(200);
    m_to->setCompleter(new QCompleter(review::peopleOf(session.content()), m_to));
    m_to->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    giveTip(m_to, draft ? tr("Who is to read the draft.") : tr("Who sent you the draft."));
    m_from->setObjectName(QStringLiteral("sendFrom"));
    m_from->setText(me);
    m_from->setMaxLength(200);
    giveTip(m_from, tr("Stands on the note, so that the other knows whom it comes from."));
    m_message->setObjectName(QStringLiteral("sendMessage"));
    giveTip(m_message, draft ? tr("What you ask for, for example which module to read, and by when.")
                             : tr("What the authors should know before they read your comments."));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setVerticalSpacing(gap);
    form->addRow(tr("&To:"), m_to);
    form->addRow(tr("Your &name:"), m_from);
    form->addRow(tr("&Message:"), m_message);
    page->addLayout(form);
    page->addWidget(makeChoices());
    m_notice->setObjectName(QStringLiteral("sendTrouble"));
    m_notice->hide();
    page->addWidget(m_notice);
    page->addStretch();
    auto* buttons = new QDialogButtonBox(this);
    m_go = buttons->addButton(tr("&Save the file…"), QDialogButtonBox::AcceptRole);
    m_go->setObjectName(QStringLiteral("sendGo"));
    m_go->setDefault(true);
    m_close = buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    m_close->setObjectName(QStringLiteral("closeDialog"));
    m_close->setAutoDefault(false);
    page->addWidget(buttons);
    connect(m_go, &QPushButton::clicked, this, &SendDialog::askForFile);
    connect(m_close, &QPushButton::clicked, this, &SendDialog::reject);
    const auto update = [this] { m_go->setEnabled(!m_from->text().trimmed().isEmpty()); };
    connect(m_from, &QLineEdit::textChanged, this, update);
    update();
    (to.isEmpty() ? m_to : static_cast<QWidget*>(m_message))->setFocus();
    giveSize(this, 32, 31);
    measure();
}

QWidget* SendDialog::makeChoices()
{
    auto* group = new QGroupBox(tr("What goes out"), this);
    auto* column = new QVBoxLayout(group);
    for (QRadioButton* radio : {m_alone, m_whole, m_light})
        column->addWidget(radio);
    m_lightNote->setText(tr("Its largest pictures, sounds and films stay with you, and pictures are shown small. What "
                            "comes back is put together with the originals."));
    m_lightNote->setContentsMargins(em(this, 1.6), 0, 0, 0);
    column->addWidget(m_lightNote);
    const bool draft = m_kind == Kind::Draft;
    m_alone->setVisible(!draft);
    m_alone->setText(tr("Comments and checklist &alone, for mail"));
    m_whole->setText(draft ? tr("The &whole course") : tr("The &whole course with them"));
    m_light->setText(tr("A &light copy"));
    giveTip(m_alone, tr("A small file. The authors have the course already; your comments find their places in it."));
    giveTip(m_whole, tr("With all pictures, sounds and films, and with the versions that are kept in the file."));
    giveTip(m_light, m_lightNote->text());
    m_light->hide();
    m_lightNote->hide();
    (draft ? m_whole : m_alone)->setChecked(true);
    return group;
}

void SendDialog::measure()
{
    auto work = [&disk = m_disk, document = m_session.snapshot(), path = m_session.path()] {
        return Sizes{document::sizeOfCopy(disk, document),
                     qint64(review::toBytes(actions::reviewOf(disk, document, path, {})).size())};
    };
    inBackground(this, std::move(work), [this](const Sizes& sizes) { showSizes(sizes); });
}

void SendDialog::showSizes(const Sizes& sizes)
{
    const bool draft = m_kind == Kind::Draft;
    m_alone->setText(tr("Comments and checklist &alone, for mail (%1)").arg(sizeText(sizes.alone)));
    m_whole->setText((draft ? tr("The &whole course (%1)") : tr("The &whole course with them (%1)"))
                         .arg(sizeText(sizes.copy.bytes)));
    const auto left = int(sizes.copy.leave.size());
    m_light->setText(tr("A &light copy without %n large files (%1)", nullptr, left).arg(sizeText(sizes.copy.light)));
    m_light->setVisible(left > 0);
    m_lightNote->setVisible(left > 0);
    if (draft && left > 0) m_light->setChecked(true);
}

bool SendDialog::isAlone() const { return m_kind == Kind::Review && m_alone->isChecked(); }

review::CoverNote SendDialog::note() const
{
    return {m_kind,
            m_from->text().simplified(),
            m_to->text().simplified(),
            m_message->toPlainText().trimmed(),
            m_session.clock()(),
            {}};
}

void SendDialog::askForFile()
{
    const QString own = m_session.path();
    const QString name = own.isEmpty() ? safeFileName(m_session.displayName(), QStringLiteral("course"))
                                       : QFileInfo(own).completeBaseName();
    //: ending of a file's name: "baking bread for Ben", "baking bread review by Ada"
    const QString ending = m_kind == Kind::Draft
                               ? (note().to.isEmpty() ? tr("for review") : tr("for %1").arg(note().to))
                               : tr("review by %1").arg(note().from);
    const QString suffix = isAlone() ? review::reviewFileSuffix().mid(1) : QStringLiteral("microvet");
    const QString proposal = safeFileName(name + u' ' + ending, QStringLiteral("course")) + u'.' + suffix;
    m_prompts.askSaveFile(this, windowTitle(), QDir(m_folder).filePath(proposal),
                          isAlone() ? tr("Reviews (*.microvet-review)") : tr("Courses (*.microvet)"), suffix,
                          [this](const QString& path) {
                              if (!path.isEmpty()) write(path);
                          });
}

void SendDialog::write(const QString& path)
{
    setBusy(true);
    actions::Sending sending{path, note(),
                             QStringLiteral("microVET Studio %1").arg(QCoreApplication::applicationVersion()),
                             true}; // the file dialog has asked whether a file may be replaced
    if (m_light->isChecked())
        sending.light = actions::Light{document::lightLimit, [media = m_session.media()](const QString& file) {
                                           return mediaPreview(*media, file);
                                       }};
    auto work = [&disk = m_disk, clock = m_session.clock(), document = m_session.snapshot(), own = m_session.path(),
                 sending, alone = isAlone()]() mutable -> Result<document::Document> {
        Progress progress;
        if (!alone) {
            const auto sent = actions::sendDraft(disk, document, sending, clock, progress);
            if (!sent) return sent.error();
        } else {
            document::keepRevision(document, actions::versionLabel(sending.note), sending.note.from, clock,
                                   sending.note.message);
            const Status sent =
                actions::writeReview(disk, sending.path, actions::reviewOf(disk, document, own, sending.note));
            if (!sent) return sent.error();
        }
        return document;
    };
    inBackground(this, std::move(work),
                 [this, path](const Result<document::Document>& document) { written(document, path); });
}

void SendDialog::written(const Result<document::Document>& document, const QString& path)
{
    setBusy(false);
    if (!document) {
        m_notice->setText(document.error().text);
        m_notice->show();
        return;
    }
    m_session.takeVersions(*document);
    const QString name = QDir::toNativeSeparators(path), to = note().to;
    emit sent(path, to.isEmpty() ? tr("The file to send was saved as “%1”.").arg(name)
                                 : tr("The file for %1 was saved as “%2”. Now send it.").arg(to, name));
    accept();
}

void SendDialog::reject()
{
    if (!m_busy) QDialog::reject();
}

void SendDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_go->setText(busy ? tr("Writing…") : tr("&Save the file…"));
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_to, m_from, m_message, m_alone, m_whole, m_light, m_go, m_close})
        widget->setEnabled(!busy);
    if (busy) m_notice->hide();
}

} // namespace microvet::ui
