#include "ui/widgets/media_field.h"

#include "ui/widgets/notice.h"
#include "ui/media/media_import.h"
#include "ui/media/shown_medium.h"
#include "ui/widgets/style.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QMimeDatabase>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace microvet::ui {
namespace {

QString lengthText(int seconds)
{
    const auto two = [](int n) { return QString::number(n).rightJustified(2, u'0'); };
    return seconds >= 3600 ? QString::number(seconds / 3600) + u':' + two(seconds / 60 % 60) + u':' + two(seconds % 60)
                           : QString::number(seconds / 60) + u':' + two(seconds % 60);
}

QString kindText(const model::Media& medium)
{
    const QMimeType type = QMimeDatabase().mimeTypeForName(medium.mimeType);
    return type.isValid() && !type.isDefault() ? type.comment() : medium.file.section(u'.', -1).toUpper();
}

} // namespace

MediaField::MediaField(FieldHub& hub, const Binding<model::MediaRef>& to, MediaUse use, const QString& label, QWidget* parent)
    : QWidget(parent)
    , m_hub(hub)
    , m_to(to)
    , m_use(use)
    , m_label(label)
    , m_facts(new QLabel)
    , m_problem(new Notice(theme::Tone::Warning))
    , m_choose(new QPushButton(tr("Choose a file…")))
    , m_remove(new QPushButton(tr("Remove")))
    , m_row(new QHBoxLayout)
{
    setAcceptDrops(true);
    setFocusProxy(m_choose);
    const QString name = hub.objectNameFor(to.element, to.field);
    m_choose->setObjectName(name);
    m_choose->setAccessibleName(tr("Choose a file: %1").arg(label));
    m_remove->setObjectName(name + QStringLiteral(".remove"));
    m_remove->setAccessibleName(tr("Remove the file: %1").arg(label));
    m_facts->setObjectName(name + QStringLiteral(".facts"));
    m_facts->setWordWrap(true);
    m_facts->setTextFormat(Qt::PlainText);
    m_problem->setObjectName(name + QStringLiteral(".problem"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    for (QPushButton* button : {m_choose, m_remove}) {
        button->setAutoDefault(false);
        button->installEventFilter(this);
    }
    auto* column = new QVBoxLayout(this);
    const int margin = em(this, 0.6);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(em(this, 0.4));
    column->addWidget(m_facts);
    m_row->addWidget(m_choose);
    m_row->addWidget(m_remove);
    m_row->addStretch(1);
    column->addLayout(m_row);
    column->addWidget(m_problem);
    column->addWidget(mutedLabel(acceptedSentence(use)));
    connect(m_choose, &QPushButton::clicked, this, &MediaField::choose);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_hub.edit(tr("Remove file"), {m_to.element, m_to.field}, [this](model::Content& content) { m_to.write(content, {}); });
        m_choose->setFocus();
    });
    m_hub.watch(to.element, to.field, this, [this] { refresh(); }, [this](int) { m_choose->setFocus(); });
    refresh();
}

void MediaField::addButton(QPushButton* button)
{
    button->setAutoDefault(false);
    m_row->insertWidget(m_row->count() - 1, button);
}

const model::Media* MediaField::medium() const
{
    const model::MediaRef ref = m_to.read(m_hub.content()).value_or(model::MediaRef());
    return ref.isNull() ? nullptr : model::find<model::Media>(m_hub.content(), ref.target());
}

void MediaField::refresh()
{
    const bool set = !m_to.read(m_hub.content()).value_or(model::MediaRef()).isNull();
    const model::Media* now = medium();
    m_remove->setVisible(set);
    QStringList facts;
    if (now) {
        facts << (now->name.isEmpty() ? now->file : now->name) << kindText(*now)
              << QLocale().formattedDataSize(now->size, 1, QLocale::DataSizeSIFormat);
        if (now->seconds > 0) facts << tr("length %1").arg(lengthText(now->seconds));
        if (stayedWithSender(m_hub.session(), *now)) facts << tr("it stayed with who sent this light copy");
        else if (m_hub.session().media() && !m_hub.session().media()->contains(now->file)) facts << tr("the file itself is missing");
        if (m_watched != now->id.uuid()) {
            m_watched = now->id.uuid();
            m_hub.watch(m_watched, "seconds", this, [this] { refresh(); });
        }
    } else {
        facts << (set ? tr("The file is not in the course any more. Choose it again.") : tr("No file yet. Choose one, or drop it here."));
    }
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_choose->setAccessibleDescription(m_facts->text());
    update();
}

void MediaField::choose()
{
    auto* dialog = new QFileDialog(this, tr("Choose a file: %1").arg(m_label), {}, mediaFilter(m_use));
    dialog->setObjectName(QStringLiteral("mediaDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MediaField::take);
    dialog->open();
}

void MediaField::take(const QString& path)
{
    const Result<MediaFile> file = checkedMediaFile(path, m_use);
    if (!file) return showProblem(file.error().text);
    showProblem({});
    m_facts->setText(tr("“%1” is being copied into the course…").arg(file->name));
    // A film takes its time, and the page may be another one by then: what is to be done hangs on the session.
    Session* session = &m_hub.session();
    copyIntoCourse(*session, *file, [session, to = m_to, field = QPointer<MediaField>(this), file = *file](const Result<QString>& stored) {
        if (stored) putMedium(*session, to, file, *stored, MediaField::tr("File"));
        else if (!field && stored.error().kind != Error::Kind::Cancelled) MediaImporter::of(*session).say(stored.error().text);
        if (!field) return;
        field->refresh();
        if (!stored) field->showProblem(stored.error().text);
    });
}

void MediaField::showProblem(const QString& text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

void MediaField::paste()
{
    const QString path = localFile(QGuiApplication::clipboard()->mimeData());
    if (path.isEmpty()) showProblem(tr("There is no file to paste. Copy a file in your file manager first, or choose one here."));
    else take(path);
}

void MediaField::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFile(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MediaField::dropEvent(QDropEvent* event)
{
    const QString path = localFile(event->mimeData());
    if (path.isEmpty()) return;
    event->acceptProposedAction();
    take(path);
}

bool MediaField::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste)) {
        paste();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void MediaField::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(borderColour(palette()));
    if (!medium()) pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
}

} // namespace microvet::ui
