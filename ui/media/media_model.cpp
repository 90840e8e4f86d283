#include "ui/media/media_model.h"

#include "ui/media/media_prepare.h"
#include "ui/media/shown_medium.h"
#include "ui/session/background.h"
#include "ui/widgets/code_names.h"
#include "ui/widgets/icons.h"

#include <QPainter>
#include <QSet>

namespace microvet::ui {

namespace {
constexpr int thumbnailSide = 128; ///< pixels; enough for a row at twice the scale
constexpr int pauseAfterChange = 150; ///< milliseconds; counting uses walks the whole course
}

bool hasSource(const model::Media& medium)
{
    const model::Attribution& about = medium.attribution;
    return about.usage.isSet() || !about.author.isEmpty() || !about.source.isEmpty() || !about.licence.isEmpty();
}

QString sourceText(const model::Media& medium)
{
    if (!hasSource(medium)) return MediaModel::tr("Nothing says where it comes from");
    const model::Attribution& about = medium.attribution;
    QStringList parts;
    if (about.usage.isSet() && about.usage.known()) parts << nameOf(about.usage.value());
    if (!about.author.isEmpty()) parts << about.author;
    else if (!about.source.isEmpty()) parts << about.source;
    if (!about.licence.isEmpty()) parts << about.licence;
    return parts.join(QStringLiteral(" · "));
}

QIcon kindIcon(MediaKind kind)
{
    switch (kind) {
    case MediaKind::Picture: return icon(QStringLiteral("block-image"));
    case MediaKind::Sound: return icon(QStringLiteral("block-audio"));
    case MediaKind::Film: return icon(QStringLiteral("block-video"));
    case MediaKind::Captions: return icon(QStringLiteral("block-text"));
    case MediaKind::Document: return icon(QStringLiteral("block-download"));
    }
    return {};
}

MediaModel::MediaModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseAfterChange);
    connect(&m_pause, &QTimer::timeout, this, &MediaModel::refresh);
    connect(&session, &Session::changed, this, [this] { m_pause.start(); });
    refresh();
}

void MediaModel::refresh()
{
    m_pause.stop();
    const QList<model::Media> now = m_session.course().media;
    m_uses = model::mediaUses(m_session.content());
    m_unused.clear();
    for (const model::MediaId id : model::unusedMedia(m_session.content())) m_unused.insert(id.uuid());
    QSet<QUuid> ids;
    for (const model::Media& medium : now) ids.insert(medium.id.uuid());
    for (qsizetype row = m_media.size() - 1; row >= 0; --row) {
        if (ids.contains(m_media.at(row).id.uuid())) continue;
        beginRemoveRows({}, int(row), int(row));
        m_media.removeAt(row);
        endRemoveRows();
    }
    for (qsizetype row = 0; row < now.size(); ++row) {
        const model::MediaId id = now.at(row).id;
        if (row < m_media.size() && m_media.at(row).id == id) continue;
        const auto there = std::find_if(m_media.cbegin() + row, m_media.cend(), [id](const model::Media& m) { return m.id == id; });
        if (there == m_media.cend()) {
            beginInsertRows({}, int(row), int(row));
            m_media.insert(row, now.at(row));
            endInsertRows();
        } else {
            const int from = int(there - m_media.cbegin());
            beginMoveRows({}, from, from, {}, int(row));
            m_media.move(from, row);
            endMoveRows();
        }
    }
    m_media = now;
    if (!m_media.isEmpty()) emit dataChanged(index(0, 0), index(int(m_media.size()) - 1, ColumnCount - 1));
    emit refreshed();
}

const model::Media* MediaModel::medium(const QModelIndex& index) const
{
    return index.isValid() && index.row() < m_media.size() ? &m_media.at(index.row()) : nullptr;
}

QModelIndex MediaModel::indexOf(const QUuid& id) const
{
    for (qsizetype row = 0; row < m_media.size(); ++row)
        if (m_media.at(row).id.uuid() == id) return index(int(row), 0);
    return {};
}

const QList<model::RefView>& MediaModel::uses(const QUuid& id) const
{
    static const QList<model::RefView> none;
    const auto it = m_uses.constFind(id);
    return it == m_uses.cend() ? none : *it;
}

qint64 MediaModel::totalSize() const
{
    qint64 sum = 0;
    for (const model::Media& medium : m_media) sum += medium.size;
    return sum;
}

namespace {

/// Every sign in a frame of one shape, so that names stand one below the other: a small picture fills it, the sign of a
/// kind is half as high.
QPixmap framed(const QPixmap& sign, double height)
{
    const QSize frame(thumbnailSide, thumbnailSide * 10 / 13);
    QPixmap out(frame);
    out.fill(Qt::transparent);
    const QSize size = sign.size().scaled(QSize(frame.width(), int(frame.height() * height)), Qt::KeepAspectRatio);
    QPainter painter(&out);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(QRect(QPoint((frame.width() - size.width()) / 2, (frame.height() - size.height()) / 2), size), sign);
    return out;
}

} // namespace

QVariant MediaModel::decoration(const model::Media& medium) const
{
    const MediaKind kind = kindOfMime(medium.mimeType);
    const auto sign = [kind] { return QIcon(framed(kindIcon(kind).pixmap(thumbnailSide / 2), 0.55)); };
    if (kind != MediaKind::Picture) return sign();
    const auto it = m_thumbnails.constFind(medium.file);
    if (it == m_thumbnails.cend()) {
        m_thumbnails.insert(medium.file, {});
        m_wanted.append(medium.file);
        QMetaObject::invokeMethod(const_cast<MediaModel*>(this), &MediaModel::loadNext, Qt::QueuedConnection);
        return sign();
    }
    return it->isNull() ? sign() : QIcon(framed(QPixmap::fromImage(*it), 1));
}

void MediaModel::loadNext()
{
    const auto store = m_session.media();
    if (m_loading || m_wanted.isEmpty() || !store) return;
    const QString file = m_wanted.takeFirst();
    const auto it = std::find_if(m_media.cbegin(), m_media.cend(), [&](const model::Media& m) { return m.file == file; });
    if (it == m_media.cend()) return loadNext();
    m_loading = true;
    inBackground(this, [medium = shownMedium(m_session, *it), store] { return thumbnail(medium, *store, thumbnailSide); }, [this, file](QImage image) {
        m_loading = false;
        m_thumbnails.insert(file, image);
        for (qsizetype row = 0; row < m_media.size(); ++row)
            if (m_media.at(row).file == file) emit dataChanged(index(int(row), Name), index(int(row), Name), {Qt::DecorationRole});
        loadNext();
    });
}

QVariant MediaModel::data(const QModelIndex& at, int role) const
{
    const model::Media* medium = this->medium(at);
    if (!medium) return {};
    const QUuid id = medium->id.uuid();
    if (role == IdRole) return id;
    const int used = int(uses(id).size());
    if (role == Qt::DecorationRole && at.column() == Name) return decoration(*medium);
    // A picture keeps its size; an icon would grow to that of the thumbnails.
    if (role == Qt::DecorationRole && at.column() == Source && !hasSource(*medium)) return icon(QStringLiteral("warning"), Ink::Warning).pixmap(16);
    if (role == SortRole && at.column() == Size) return medium->size;
    if (role == SortRole && at.column() == Uses) return used;
    if (role == Qt::TextAlignmentRole && (at.column() == Size || at.column() == Uses)) return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && at.column() == Name)
        return tr("%1, %2, %3, %4").arg(medium->name, kindName(kindOfMime(medium->mimeType)),
                                        used ? tr("used %n time(s)", nullptr, used) : tr("not used"), sourceText(*medium));
    if (role != Qt::DisplayRole && role != SortRole && role != Qt::ToolTipRole) return {};
    switch (at.column()) {
    case Name: return medium->name.isEmpty() ? medium->file : medium->name;
    case Kind: return kindName(kindOfMime(medium->mimeType));
    case Size: return sizeText(medium->size);
    case Uses: return role == Qt::ToolTipRole && !used ? tr("Nothing in the course uses it") : QString::number(used);
    case Source: return sourceText(*medium);
    default: return {};
    }
}

QVariant MediaModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Name: return tr("Name");
    case Kind: return tr("Kind");
    case Size: return tr("Size");
    case Uses: return tr("Used");
    case Source: return tr("Source and licence");
    default: return {};
    }
}

MediaFilter::MediaFilter(MediaModel& media, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_media(media)
{
    setSourceModel(&media);
    setSortRole(MediaModel::SortRole);
    setSortLocaleAware(true);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void MediaFilter::setShow(Show show)
{
    m_show = show;
    invalidateFilter();
}

void MediaFilter::setWords(const QString& words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool MediaFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const model::Media* medium = m_media.medium(m_media.index(row, 0));
    if (!medium) return false;
    const MediaKind kind = kindOfMime(medium->mimeType);
    const auto shown = [&] {
        switch (m_show) {
        case Show::Everything: return true;
        case Show::Pictures: return kind == MediaKind::Picture;
        case Show::Sound: return kind == MediaKind::Sound;
        case Show::Films: return kind == MediaKind::Film;
        case Show::Captions: return kind == MediaKind::Captions;
        case Show::Documents: return kind == MediaKind::Document;
        case Show::Unused: return m_media.isUnused(medium->id.uuid());
        case Show::WithoutSource: return !hasSource(*medium);
        case Show::Unanswered: return isPhoto(*medium) && !medium->people.isSet();
        }
        return true;
    };
    if (!shown()) return false;
    const QString text = medium->name + u' ' + sourceText(*medium) + u' ' + medium->attribution.title + u' ' + medium->attribution.source;
    return std::all_of(m_words.cbegin(), m_words.cend(), [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace microvet::ui
