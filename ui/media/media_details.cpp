#include "ui/media/media_details.h"

#include "core/actions/place_name.h"
#include "ui/media/media_prepare.h"
#include "ui/media/picture_care.h"
#include "ui/media/shown_medium.h"
#include "ui/session/background.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/source_fields.h"
#include "ui/widgets/style.h"

#include <QGridLayout>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace microvet::ui {

namespace {

constexpr int elementRole = Qt::UserRole;
constexpr int fieldRole = Qt::UserRole + 1;

/// Says where a medium without words comes from: that nothing does.
class SourceNotice : public Notice {
public:
    SourceNotice(FieldHub& hub, const QUuid& id, QWidget* parent)
        : Notice(theme::Tone::Warning, parent)
    {
        setObjectName(QStringLiteral("mediaNoSource"));
        setText(MediaDetails::tr("Nothing says where it comes from. Whose work is it, and may the course use it?"));
        const auto refresh = [this, &hub, id] {
            const auto* medium = model::find<model::Media>(hub.content(), id);
            setVisible(medium && !hasSource(*medium));
        };
        hub.watch(id, "attribution", this, refresh);
        refresh();
    }
};

/// A file's name: often one long word, so it is shortened in its middle.
class OneLine : public QLabel {
public:
    explicit OneLine(const QString& text)
        : QLabel(text)
    {
        setTextFormat(Qt::PlainText);
        setScaledFont(this, 1.1, QFont::DemiBold);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setToolTip(text);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.drawText(rect(), int(Qt::AlignLeading | Qt::AlignVCenter), fontMetrics().elidedText(text(), Qt::ElideMiddle, width()));
    }
};

} // namespace

MediaDetails::MediaDetails(FieldHub& hub, const MediaModel& media, QWidget* parent)
    : QScrollArea(parent)
    , m_hub(hub)
    , m_media(media)
{
    setObjectName(QStringLiteral("mediaDetails"));
    setAccessibleName(tr("About the chosen file"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setMinimumWidth(fontMetrics().averageCharWidth() * 46);
    build();
}

void MediaDetails::setMedium(const QUuid& id)
{
    const auto* medium = model::find<model::Media>(m_hub.content(), id);
    const QString file = medium ? medium->file : QString();
    if (id == m_id && file == m_file) return;
    m_id = medium ? id : QUuid();
    m_file = file;
    build();
}

void MediaDetails::build()
{
    if (QWidget* before = takeWidget()) { // one of its buttons may have asked for this
        before->hide();
        before->deleteLater();
    }
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setSpacing(em(this, 0.6));
    const auto* medium = model::find<model::Media>(m_hub.content(), m_id);
    if (!medium) {
        column->addWidget(mutedLabel(m_media.rowCount() ? tr("Choose a file in the list to see where it is used and where it comes from.")
                                                        : tr("The course has no pictures, sounds, films or documents yet. Drop files here, or choose “Add files…”.")));
        column->addStretch(1);
        setWidget(page);
        page->show();
        return;
    }
    const MediaKind kind = kindOfMime(medium->mimeType);
    if (kind == MediaKind::Picture) {
        auto* picture = new QLabel;
        picture->setAlignment(Qt::AlignCenter);
        picture->setFixedHeight(em(this, 7));
        column->addWidget(picture);
        const int height = em(this, 7);
        const qreal ratio = devicePixelRatioF();
        if (const auto store = m_hub.session().media())
            inBackground(picture, [medium = shownMedium(m_hub.session(), *medium), store, side = int(height * ratio * 2)] { return thumbnail(medium, *store, side); },
                         [picture, height, ratio, width = em(this, 16)](QImage image) {
                if (image.isNull()) return;
                QPixmap shown = QPixmap::fromImage(image.scaled(QSize(int(width * ratio), int(height * ratio)), Qt::KeepAspectRatio, Qt::SmoothTransformation));
                shown.setDevicePixelRatio(ratio);
                picture->setPixmap(shown);
            });
    }
    QStringList facts{kindName(kind), sizeText(medium->size)};
    if (medium->width > 0) facts << tr("%1 × %2 pixels").arg(medium->width).arg(medium->height);
    const bool isHere = !m_hub.session().media() || m_hub.session().media()->contains(medium->file);
    if (stayedWithSender(m_hub.session(), *medium)) facts << tr("it stayed with who sent this light copy");
    else if (!isHere) facts << tr("the file itself is missing");
    column->addWidget(new OneLine(medium->name.isEmpty() ? medium->file : medium->name));
    column->addWidget(mutedLabel(facts.join(QStringLiteral(" · "))));

    auto* tools = new QGridLayout;
    int place = 0;
    const auto button = [&](const QString& text, const char* id) {
        auto* made = new QPushButton(text);
        made->setObjectName(QString::fromLatin1(id));
        made->setAutoDefault(false);
        tools->addWidget(made, place / 2, place % 2);
        ++place;
        return made;
    };
    if (isHere && isEditablePicture(*medium)) connect(button(tr("&Edit…"), "mediaEdit"), &QPushButton::clicked, this, &MediaDetails::editWanted);
    auto* replace = button(tr("Re&place everywhere"), "mediaReplace");
    auto* menu = new QMenu(replace);
    connect(menu->addAction(tr("With another &work…")), &QAction::triggered, this, [this] { emit replaceWanted(false); });
    connect(menu->addAction(tr("With a newer version of the &same work…")), &QAction::triggered, this, [this] { emit replaceWanted(true); });
    replace->setMenu(menu);
    if (isHere) connect(button(tr("Save a cop&y…"), "mediaCopy"), &QPushButton::clicked, this, &MediaDetails::copyWanted);
    auto* remove = button(tr("&Remove"), "mediaRemove");
    connect(remove, &QPushButton::clicked, this, &MediaDetails::removeWanted);
    m_remove = remove;
    column->addLayout(tools);

    auto* places = new QListWidget;
    places->setObjectName(QStringLiteral("mediaPlaces"));
    places->setAccessibleName(tr("Where it is used"));
    places->setTextElideMode(Qt::ElideMiddle);
    places->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_places = places;
    const auto go = [this](QListWidgetItem* item) {
        if (item && item->data(elementRole).isValid()) emit placeWanted({item->data(elementRole).toUuid(), item->data(fieldRole).toByteArray(), -1});
    };
    connect(places, &QListWidget::itemActivated, this, go);
    connect(places, &QListWidget::itemClicked, this, go);
    column->addWidget(places);
    refreshPlaces();

    auto* care = new PictureCare(m_hub, m_id, page);
    connect(care, &PictureCare::editWanted, this, &MediaDetails::editWanted);
    connect(care, &PictureCare::problem, this, &MediaDetails::problem);
    column->addWidget(care);
    column->addWidget(new SourceNotice(m_hub, m_id, page));

    using model::Media;
    auto* form = new FieldForm(m_hub, m_id);
    form->line(tr("Name"), &Media::name, {.tip = tr("The name in the media library.")});
    sourceFields(*form, &Media::attribution, true);
    if (kind == MediaKind::Picture || kind == MediaKind::Film) form->choice(tr("Recognisable people"), &Media::people, {.tip = tr("Whether people can be recognised, and whether they agreed.")});
    column->addWidget(form);
    column->addStretch(1);
    setWidget(page);
    page->show();
    scheduleTabOrder(page);
}

void MediaDetails::refreshPlaces()
{
    if (!m_places) return;
    const QList<model::RefView>& uses = m_media.uses(m_id);
    m_places->clear();
    for (const model::RefView& use : uses) {
        auto* item = new QListWidgetItem(actions::placeName(m_hub.content(), use.owner), m_places);
        item->setData(elementRole, use.owner);
        item->setData(fieldRole, use.field);
        item->setToolTip(tr("Go to this place"));
    }
    if (uses.isEmpty()) {
        auto* item = new QListWidgetItem(tr("Nothing in the course uses it."), m_places);
        item->setFlags(Qt::NoItemFlags);
    }
    const int rows = std::clamp(int(uses.size()), 1, 4);
    m_places->setFixedHeight(rows * std::max(m_places->sizeHintForRow(0), fontMetrics().height()) + 2 * m_places->frameWidth() + 2);
    if (m_remove) {
        m_remove->setEnabled(m_media.isUnused(m_id));
        m_remove->setToolTip(m_media.isUnused(m_id) ? QString() : tr("It can be removed when nothing uses it any more"));
    }
}

} // namespace microvet::ui
