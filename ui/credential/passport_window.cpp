#include "ui/credential/passport_window.h"

#include "core/actions/export.h"
#include "core/base/safe_name.h"
#include "core/plan/badge.h"
#include "ui/credential/passport_view.h"
#include "ui/session/session.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/accessible_role.h"
#include "ui/widgets/locale_lists.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QBuffer>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace microvet::ui {
namespace {

constexpr int pictureWidth = 1654; ///< pixels: A4 at 200 dots per inch
constexpr int badgeSide = 1000;    ///< pixels

QByteArray png(const QImage& image)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

} // namespace

PassportWindow::PassportWindow(Session& session, Prompts& prompts, FileStore& disk, const QString& folder, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_prompts(prompts)
    , m_disk(disk)
    , m_folder(folder)
    , m_view(new PassportView)
    , m_languageLabel(new QLabel(tr("&Language"), this))
    , m_language(new QComboBox(this))
    , m_tooMuch(new Notice(theme::Tone::Warning, this))
    , m_done(new Notice(theme::Tone::Good, this))
    , m_trouble(new Notice(theme::Tone::Trouble, this))
{
    setObjectName(QStringLiteral("passportWindow"));
    setWindowTitle(tr("Course passport"));
    setModal(false);
    makeLayout();
    connect(m_language, &QComboBox::currentIndexChanged, this, &PassportWindow::showPage);
    connect(&session, &Session::changed, this, &PassportWindow::refresh);
    refresh();
    giveSize(this, 52, 31);
}

void PassportWindow::makeLayout()
{
    const int gap = em(this, 0.5);
    auto* scroll = new QScrollArea;
    setAccessibleRole(scroll, QAccessible::Document);
    scroll->setObjectName(QStringLiteral("passportPage"));
    scroll->setAccessibleName(tr("The course passport"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_view);
    scroll->setMinimumWidth(em(this, 20));

    auto* side = new QVBoxLayout;
    side->setSpacing(gap);
    m_languageLabel->setBuddy(m_language);
    m_language->setObjectName(QStringLiteral("passportLanguage"));
    side->addWidget(m_languageLabel);
    side->addWidget(m_language);
    side->addSpacing(gap);
    const auto add = [&](const QString& text, const char* name, auto run) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, run);
        side->addWidget(button);
        return button;
    };
    QPushButton* first = add(tr("Save as &PDF…"), "passportPdf", [this] {
        save(tr("Save the course passport"), QString(), tr("PDF documents (*.pdf)"), QStringLiteral("pdf"), [this](const QString&) -> Result<QByteArray> { return passportPdf(m_sheets); });
    });
    add(tr("Save as p&icture…"), "passportPicture", [this] {
        const int page = std::max(0, m_language->currentIndex());
        save(tr("Save the course passport"), u'-' + m_sheets[page].words.language, tr("Pictures (*.png)"), QStringLiteral("png"),
             [this, page](const QString&) -> Result<QByteArray> { return png(passportImage(m_sheets[page], pictureWidth)); });
    });
    add(tr("Save as &web page…"), "passportHtml", [this] { saveWebPage(); });
    add(tr("Save the &badge…"), "passportBadge", [this] { saveBadge(); });
    side->addWidget(mutedLabel(tr("The PDF and the web page hold every language.")));
    m_tooMuch->setText(tr("There is too much text for one page. Shorten the summary, or say in fewer words for whom the course is."));
    for (Notice* notice : {m_tooMuch, m_done, m_trouble}) {
        notice->setWordWrap(true);
        notice->hide();
        side->addWidget(notice);
    }
    m_tooMuch->setObjectName(QStringLiteral("passportTooMuch"));
    m_done->setObjectName(QStringLiteral("passportDone"));
    m_trouble->setObjectName(QStringLiteral("passportTrouble"));
    side->addStretch(1);
    auto* close = new QPushButton(tr("&Close"), this);
    close->setObjectName(QStringLiteral("closeDialog"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    side->addWidget(close);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    row->setSpacing(gap * 2);
    row->addWidget(scroll, 1);
    auto* column = new QWidget;
    column->setLayout(side);
    side->setContentsMargins(0, 0, 0, 0);
    column->setFixedWidth(std::max(em(this, 14), side->minimumSize().width()));
    row->addWidget(column);
    first->setFocus();
}

void PassportWindow::refresh()
{
    const int page = std::max(0, m_language->currentIndex());
    m_sheets = passportSheets(m_session.course(), m_session.media().get());
    const QSignalBlocker quiet(m_language);
    m_language->clear();
    for (const PassportSheet& sheet : std::as_const(m_sheets)) m_language->addItem(ownLanguageName(sheet.words.language));
    m_language->setCurrentIndex(std::min(page, int(m_sheets.size()) - 1));
    m_language->setEnabled(m_sheets.size() > 1);
    showPage(m_language->currentIndex());
}

void PassportWindow::showPage(int page)
{
    if (page < 0 || page >= m_sheets.size()) return;
    m_view->setSheet(m_sheets[page]);
    m_tooMuch->setVisible(!passportFits(m_sheets[page]));
}

void PassportWindow::save(const QString& title, const QString& ending, const QString& filter, const QString& suffix,
                          std::function<Result<QByteArray>(const QString& path)> make)
{
    const QString name = safeFileName(m_session.course().title.left(60), QStringLiteral("course")) + QStringLiteral("-passport") + ending + u'.' + suffix;
    m_prompts.askSaveFile(this, title, QDir(m_folder).filePath(name), filter, suffix, [self = QPointer(this), make](const QString& path) {
        if (!self || path.isEmpty()) return;
        const auto bytes = make(path);
        if (!bytes) return self->say(false, bytes.error().text);
        const Status written = self->m_disk.replace(path, *bytes);
        self->say(bool(written), written ? tr("Saved as “%1”.").arg(QFileInfo(path).fileName()) : written.error().text);
    });
}

void PassportWindow::saveWebPage()
{
    const QString name = safeFileName(m_session.course().title.left(60), QStringLiteral("course")) + QStringLiteral("-passport.html");
    m_prompts.askSaveFile(this, tr("Save the course passport"), QDir(m_folder).filePath(name), tr("Web pages (*.html)"), QStringLiteral("html"),
                          [self = QPointer(this)](const QString& path) {
        if (!self || path.isEmpty()) return;
        Progress progress;
        const auto report = actions::exportCourse(self->m_session.content(), *self->m_session.media(), self->m_disk, {QStringLiteral("passport"), path, false, {}}, progress);
        if (!report) return self->say(false, report.error().text);
        QStringList said{tr("Saved as “%1”.").arg(QFileInfo(path).fileName())};
        for (const exporters::Loss& loss : report->losses) said.append(loss.text);
        self->say(report->losses.isEmpty(), said.join(u' '));
    });
}

void PassportWindow::saveBadge()
{
    const QString name = safeFileName(m_session.course().title.left(60), QStringLiteral("course")) + QStringLiteral("-badge.png");
    m_prompts.askSaveFile(this, tr("Save the badge"), QDir(m_folder).filePath(name), tr("Pictures (*.png);;Drawings (*.svg)"), QStringLiteral("png"),
                          [self = QPointer(this)](const QString& path) {
        if (!self || path.isEmpty()) return;
        Session& session = self->m_session;
        if (QFileInfo(path).suffix().compare(QLatin1String("svg"), Qt::CaseInsensitive) == 0) {
            Progress progress;
            const auto report = actions::exportCourse(session.content(), *session.media(), self->m_disk, {QStringLiteral("badge"), path, false, {}}, progress);
            if (!report) return self->say(false, report.error().text);
            return self->say(report->losses.isEmpty(), report->losses.isEmpty() ? tr("Saved as “%1”.").arg(QFileInfo(path).fileName()) : report->losses.first().text);
        }
        const QImage badge = badgeArtwork(session.course(), session.media().get()).toImage({badgeSide, badgeSide});
        const Status written = self->m_disk.replace(path, png(badge));
        self->say(bool(written), written ? tr("Saved as “%1”.").arg(QFileInfo(path).fileName()) : written.error().text);
    });
}

void PassportWindow::say(bool good, const QString& text)
{
    m_done->setVisible(good);
    m_trouble->setVisible(!good);
    (good ? m_done : m_trouble)->setText(text);
}

} // namespace microvet::ui
