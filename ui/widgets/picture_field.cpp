#include "ui/widgets/picture_field.h"

#include "ui/media/media_import.h"
#include "ui/media/picture_care.h"
#include "ui/media/picture_editor.h"
#include "ui/media/shown_medium.h"
#include "ui/widgets/source_fields.h"
#include "ui/widgets/style.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QImageReader>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QSvgRenderer>
#include <QVBoxLayout>

namespace microvet::ui {
namespace {

constexpr int previewSide = 1600; ///< pixels; larger pictures are read scaled

QPixmap decoded(const QByteArray& bytes, const QString& mimeType)
{
    if (mimeType == QLatin1String("image/svg+xml")) {
        QSvgRenderer svg(bytes);
        if (!svg.isValid()) return {};
        QPixmap out(svg.defaultSize().scaled(900, 900, Qt::KeepAspectRatio));
        out.fill(Qt::white);
        QPainter painter(&out);
        svg.render(&painter);
        return out;
    }
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.width() > previewSide || size.height() > previewSide)
        reader.setScaledSize(size.scaled(previewSide, previewSide, Qt::KeepAspectRatio));
    return QPixmap::fromImage(reader.read());
}

} // namespace

PictureField::PictureField(FieldHub& hub, const Binding<model::MediaRef>& to, const QString& label, QWidget* parent)
    : QWidget(parent)
    , m_hub(hub)
    , m_to(to)
    , m_label(label)
    , m_preview(new QLabel)
    , m_facts(mutedLabel({}))
    , m_problem(new QLabel)
    , m_choose(new QPushButton(tr("Choose a picture…")))
    , m_paste(new QPushButton(tr("Paste")))
    , m_edit(new QPushButton(tr("Edit…")))
    , m_remove(new QPushButton(tr("Remove")))
    , m_column(new QVBoxLayout(this))
{
    setAcceptDrops(true);
    setFocusProxy(m_choose);
    const QString name = hub.objectNameFor(to.element, to.field);
    m_choose->setObjectName(name);
    m_paste->setObjectName(name + QStringLiteral(".paste"));
    m_edit->setObjectName(name + QStringLiteral(".edit"));
    m_edit->setAccessibleName(tr("Edit the picture: %1").arg(label));
    m_edit->setToolTip(tr("Crop, turn, scale down or blur the picture"));
    m_remove->setObjectName(name + QStringLiteral(".remove"));
    m_choose->setAccessibleName(tr("Choose a picture: %1").arg(label));
    m_paste->setAccessibleName(tr("Paste a picture: %1").arg(label));
    m_remove->setAccessibleName(tr("Remove the picture: %1").arg(label));
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_problem->setObjectName(name + QStringLiteral(".problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    for (QPushButton* button : {m_choose, m_paste, m_edit, m_remove}) {
        button->setAutoDefault(false);
        button->installEventFilter(this);
    }
    const int margin = em(this, 0.6);
    m_column->setContentsMargins(margin, margin, margin, margin);
    m_column->addWidget(m_preview);
    auto* row = new QHBoxLayout;
    row->addWidget(m_choose);
    row->addWidget(m_paste);
    row->addWidget(m_edit);
    row->addWidget(m_remove);
    row->addStretch(1);
    m_column->addLayout(row);
    m_column->addWidget(m_problem);
    m_column->addWidget(m_facts);
    connect(m_choose, &QPushButton::clicked, this, &PictureField::choose);
    connect(m_paste, &QPushButton::clicked, this, &PictureField::paste);
    connect(m_edit, &QPushButton::clicked, this, &PictureField::editPicture);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        removePicture(m_hub, m_to, tr("Remove picture"));
        m_choose->setFocus();
    });
    m_hub.watch(to.element, to.field, this, [this] { refresh(); }, [this](int) { m_choose->setFocus(); });
    refresh();
}

void PictureField::setPreviewLines(int lines)
{
    m_lines = lines;
    showPreview();
}

void PictureField::setWithSource(bool with)
{
    m_withSource = with;
    showSource();
}

void PictureField::choose()
{
    auto* dialog = new QFileDialog(this, tr("Choose a picture"), {}, pictureFilter());
    dialog->setObjectName(QStringLiteral("pictureDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { take({path, {}}); });
    dialog->open();
}

void PictureField::paste()
{
    const QList<ImportSource> sources = sourcesFrom(QGuiApplication::clipboard()->mimeData());
    if (sources.isEmpty()) showProblem(tr("There is no picture to paste. Copy a picture first, or choose a file."));
    else take(sources.first());
}

void PictureField::take(const ImportSource& source)
{
    showProblem({});
    m_facts->setText(tr("The picture is being looked at…"));
    // The page may be another one when a large picture has arrived: what is to be done hangs on the session.
    Session* session = &m_hub.session();
    importOne(*session, source, MediaKind::Picture, session,
              [session, to = m_to, field = QPointer<PictureField>(this)](const Result<model::Media>& medium) {
        if (medium) useMedium(*session, to, *medium, PictureField::tr("Picture"));
        else if (!field && medium.error().kind != Error::Kind::Cancelled) MediaImporter::of(*session).say(medium.error().text);
        if (!field) return;
        field->m_facts->clear(); // what it says now is about the import
        field->refresh();
        if (!medium) field->showProblem(medium.error().text);
    });
}

void PictureField::showProblem(const QString& text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

void PictureField::editPicture()
{
    Session* session = &m_hub.session();
    openPictureEditor(*session, m_shown.uuid(), this, [session, to = m_to](const model::Media& fresh) {
        useMedium(*session, to, fresh, PictureField::tr("Edit picture"));
    });
}

void PictureField::dragEnterEvent(QDragEnterEvent* event)
{
    if (offersPicture(event->mimeData())) event->acceptProposedAction();
}

void PictureField::dropEvent(QDropEvent* event)
{
    const QList<ImportSource> sources = sourcesFrom(event->mimeData());
    if (sources.isEmpty()) return;
    event->acceptProposedAction();
    take(sources.first());
}

void PictureField::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Paste)) paste();
    else QWidget::keyPressEvent(event);
}

bool PictureField::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste)) {
        paste();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void PictureField::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showPreview();
}

void PictureField::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(borderColour(palette()));
    if (m_shown.isNull()) pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    const qreal radius = em(this, 0.3);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void PictureField::refresh()
{
    const model::MediaId id = m_to.read(m_hub.content()).value_or(model::MediaRef()).target();
    const bool first = m_facts->text().isEmpty();
    if (id == m_shown && !first) return;
    m_shown = id;
    m_picture = {};
    m_problem->hide();
    if (m_care) {
        m_care->hide();
        m_care->deleteLater();
        m_care = nullptr;
    }
    const model::Media* medium = id.isNull() ? nullptr : model::find<model::Media>(m_hub.content(), id);
    if (medium) {
        // A file's name may be one long word that does not fit the line.
        QString facts = m_facts->fontMetrics().elidedText(medium->name.isEmpty() ? medium->file : medium->name, Qt::ElideMiddle, em(this, 16));
        if (medium->width > 0) facts += tr(" · %1 × %2 pixels").arg(medium->width).arg(medium->height);
        facts += QStringLiteral(" · ") + QLocale().formattedDataSize(medium->size, 0, QLocale::DataSizeSIFormat);
        const auto& media = m_hub.session().media();
        const model::Media shown = shownMedium(m_hub.session(), *medium);
        const auto bytes = media ? media->read(shown.file) : Result<QByteArray>(Error{Error::Kind::NotFound, {}, {}});
        if (bytes) m_picture = decoded(*bytes, shown.mimeType);
        if (shown.file != medium->file && !m_picture.isNull()) facts = tr("%1 stayed with who sent this light copy. It is shown small.").arg(medium->name);
        else if (m_picture.isNull() && stayedWithSender(m_hub.session(), *medium)) facts = tr("%1 stayed with who sent this light copy.").arg(medium->name);
        else if (!bytes && media && media->contains(medium->file)) facts = tr("%1 is not shown. %2").arg(medium->name, bytes.error().text);
        else if (m_picture.isNull()) facts = tr("%1 is missing from the file of the course. Choose it once more.").arg(medium->name);
        m_facts->setText(facts);
    } else {
        m_facts->setText(id.isNull() ? tr("Drop a picture here, paste one, or choose a file: %1.").arg(pictureKinds())
                                     : tr("The picture is gone from the course. Choose it once more."));
    }
    m_choose->setText(id.isNull() ? tr("Choose a picture…") : tr("Choose another…"));
    m_remove->setVisible(!id.isNull());
    const bool isHere = medium && m_hub.session().media() && m_hub.session().media()->contains(medium->file);
    m_edit->setVisible(isHere && isEditablePicture(*medium) && !m_picture.isNull());
    if (medium && isEditablePicture(*medium)) {
        auto* care = new PictureCare(m_hub, id.uuid(), this);
        m_care = care;
        m_column->insertWidget(2, care);
        connect(care, &PictureCare::editWanted, this, &PictureField::editPicture);
        connect(care, &PictureCare::problem, this, &PictureField::showProblem);
        m_hub.watch(id.uuid(), "file", care, [this] { QTimer::singleShot(0, this, [this] { m_shown = {}; refresh(); }); });
    }
    showPreview();
    showSource();
    update();
}

void PictureField::showPreview()
{
    m_preview->setVisible(!m_picture.isNull());
    if (m_picture.isNull()) return;
    const int height = em(this, m_lines);
    const qreal ratio = devicePixelRatioF();
    const int width = std::max(40, contentsRect().width() - 2 * em(this, 0.6));
    const QSize whole = m_picture.size();
    const QSize fit = whole.scaled(std::min(width, whole.width()), std::min(height, whole.height()), Qt::KeepAspectRatio);
    QPixmap scaled = m_picture.scaled(fit * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    scaled.setDevicePixelRatio(ratio);
    m_preview->setPixmap(scaled);
    m_preview->setFixedHeight(fit.height());
}

void PictureField::showSource()
{
    if (m_source) {
        m_source->hide();
        m_source->deleteLater();
        m_source = nullptr;
    }
    if (!m_withSource || m_shown.isNull() || !model::find<model::Media>(m_hub.content(), m_shown)) return;
    const QUuid id = m_shown.uuid();
    auto* section = new Section(tr("Where the picture comes from"), m_hub.objectNameFor(id, "source") + u'@' + m_to.element.toString(QUuid::Id128),
                                [this, id](QVBoxLayout* layout) {
        using model::Media;
        auto* form = new FieldForm(m_hub, id);
        sourceFields(*form, &Media::attribution);
        form->choice(tr("Recognisable people"), &Media::people,
                     {.help = tr("Whoever can be recognised must have agreed before the picture is published.")});
        layout->addWidget(form);
    });
    m_source = section;
    m_column->addWidget(section);
    m_hub.beforeReveal(id, section, [section] { section->build(); });
}

} // namespace microvet::ui
