#include "ui/editors/block_registry.h"
#include "ui/editors/blocks/captions_dialog.h"
#include "ui/editors/page.h"
#include "ui/richtext/rich_text_edit.h"
#include "ui/widgets/media_field.h"
#include "ui/widgets/picture_field.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

/// Sound, film and files to download.
namespace microvet::ui {

using namespace model;

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::Blocks) };

/// In the course or on the web: exactly one of the two is shown, and going to the other takes the first away, as one step
/// that can be undone.
class FileOrLink : public QWidget {
public:
    FileOrLink(FieldHub& hub, const QUuid& block, const Binding<MediaRef>& file, const Binding<QString>& link, QWidget* fileField,
               QWidget* linkField, const QString& inCourse, const QString& onWeb)
        : m_hub(hub)
        , m_file(file)
        , m_link(link)
        , m_fileField(fileField)
        , m_linkField(linkField)
        , m_here(new QRadioButton(inCourse))
        , m_web(new QRadioButton(onWeb))
    {
        m_here->setObjectName(hub.objectNameFor(block, "body.where.course"));
        m_web->setObjectName(hub.objectNameFor(block, "body.where.web"));
        hub.claimKeys(m_here);
        hub.claimKeys(m_web);
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(em(this, 0.3));
        column->addWidget(m_here);
        column->addWidget(m_web);
        column->addWidget(fileField);
        column->addWidget(linkField);
        m_onWeb = hasLink() && !hasFile();
        QObject::connect(m_here, &QRadioButton::clicked, this, [this] { choose(false); });
        QObject::connect(m_web, &QRadioButton::clicked, this, [this] { choose(true); });
        const auto refresh = [this] {
            // What is there decides; where there is nothing, what was chosen last.
            if (hasFile()) m_onWeb = false;
            else if (hasLink()) m_onWeb = true;
            showChoice();
        };
        hub.watch(file.element, file.field, this, refresh);
        hub.watch(link.element, link.field, this, refresh);
        showChoice();
    }

private:
    bool hasFile() const { return !m_file.read(m_hub.content()).value_or(MediaRef()).isNull(); }
    bool hasLink() const { return !m_link.read(m_hub.content()).value_or(QString()).isEmpty(); }

    void choose(bool web)
    {
        m_onWeb = web;
        if (web && hasFile()) m_hub.set(m_file, MediaRef(), Tr::tr("Use an address instead of the file"));
        else if (!web && hasLink()) m_hub.set(m_link, QString(), Tr::tr("Use a file instead of the address"));
        showChoice();
    }

    void showChoice()
    {
        m_here->setChecked(!m_onWeb);
        m_web->setChecked(m_onWeb);
        m_fileField->setVisible(!m_onWeb);
        m_linkField->setVisible(m_onWeb);
    }

    FieldHub& m_hub;
    Binding<MediaRef> m_file;
    Binding<QString> m_link;
    QWidget* m_fileField;
    QWidget* m_linkField;
    QRadioButton* m_here;
    QRadioButton* m_web;
    bool m_onWeb = false;
};

/// Where the program could not find the length, or the file lies on the web.
void lengthField(QVBoxLayout* column, FieldHub& hub, const QUuid& block, const Binding<MediaRef>& file)
{
    auto* holder = new QWidget;
    auto* inner = new QVBoxLayout(holder);
    inner->setContentsMargins(0, 0, 0, 0);
    column->addWidget(holder);
    const auto rebuild = [&hub, holder, inner, file, block] {
        const MediaRef ref = file.read(hub.content()).value_or(MediaRef());
        const auto* medium = ref.isNull() ? nullptr : model::find<Media>(hub.content(), ref.target());
        const QUuid shown = medium ? medium->id.uuid() : QUuid();
        if (holder->property("medium").toUuid() == shown) return;
        holder->setProperty("medium", shown);
        while (QLayoutItem* item = inner->takeAt(0)) {
            item->widget()->hide();
            item->widget()->deleteLater();
            delete item;
        }
        if (medium) {
            auto* form = new FieldForm(hub, shown);
            form->number(Tr::tr("Length"), &Media::seconds,
                         {.help = Tr::tr("Read from the file where it says so. The time that learners need is counted with it."),
                          .most = 360000, .unit = Tr::tr("s"), .none = Tr::tr("not known")});
            inner->addWidget(form);
        }
        holder->setVisible(medium != nullptr);
    };
    rebuild();
    hub.watch(file.element, file.field, holder, rebuild);
}

/// None where there is no file yet; an error where there is one that cannot be read now, so that nobody writes over it.
Result<Captions> captionsOf(FieldHub& hub, const Media* medium)
{
    if (!medium || !hub.session().media() || !hub.session().media()->contains(medium->file)) return Captions();
    const auto bytes = hub.session().media()->read(medium->file, 4 * 1024 * 1024);
    if (!bytes) return bytes.error();
    return parseCaptions(*bytes).captions;
}

/// Saves what was written as a new medium: the bytes of a medium never change.
void saveCaptions(FieldHub& hub, MediaField& field, const Binding<MediaRef>& to, const Captions& captions)
{
    if (!hub.session().media()) return;
    const QByteArray bytes = writeCaptions(captions);
    const auto stored = hub.session().media()->add(bytes, QStringLiteral("vtt"));
    if (!stored) return field.showProblem(stored.error().text);
    field.showProblem({});
    MediaFile file;
    file.name = field.medium() && !field.medium()->name.isEmpty() ? field.medium()->name : Tr::tr("captions") + QStringLiteral(".vtt");
    file.extension = QStringLiteral("vtt");
    file.mimeType = QStringLiteral("text/vtt");
    file.size = bytes.size();
    putMedium(hub.session(), to, file, *stored, Tr::tr("Captions"));
}

QWidget* captionsField(FieldHub& hub, const QUuid& block)
{
    const auto to = bound(block, &VideoBlock::captions);
    auto* field = new MediaField(hub, to, MediaUse::Captions, Tr::tr("Captions"));
    auto* write = new QPushButton(Tr::tr("Write or adjust…"));
    write->setObjectName(hub.objectNameFor(block, "body.captions.write"));
    write->setAccessibleName(Tr::tr("Write or adjust the captions"));
    field->addButton(write);
    QObject::connect(write, &QPushButton::clicked, field, [&hub, field, to] {
        if (!hub.session().mayEdit()) return;
        const auto captions = captionsOf(hub, field->medium());
        field->showProblem(captions ? QString() : captions.error().text);
        if (!captions) return;
        auto* dialog = new CaptionsDialog(*captions, field);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(dialog, &QDialog::accepted, field, [&hub, field, to, dialog] { saveCaptions(hub, *field, to, dialog->captions()); });
        dialog->open();
    });
    return field;
}

/// A label over a field that has no form of its own.
QWidget* labelled(const QString& text, QWidget* field)
{
    auto* cell = new QWidget;
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(cell, 0.2));
    column->addWidget(new QLabel(text));
    column->addWidget(field);
    return cell;
}

template<class T>
void whereAndLength(FieldForm& f, FieldHub& hub, const QUuid& block, MediaUse use, const QString& what, const QString& inCourse, const QString& onWeb)
{
    const auto file = bound(block, &T::file);
    auto* here = new QWidget;
    auto* column = new QVBoxLayout(here);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new MediaField(hub, file, use, what));
    lengthField(column, hub, block, file);
    auto* web = new FieldForm(hub, block);
    web->line(Tr::tr("Address"), &T::link, {.help = Tr::tr("Learners open it with a button: nothing is loaded from elsewhere by itself."),
                                            .placeholder = QStringLiteral("https://")});
    f.add(new FileOrLink(hub, block, file, bound(block, &T::link), here, web, inCourse, onWeb));
}

} // namespace

QWidget* makeAudioEditor(FieldHub& hub, const QUuid& block)
{
    auto* f = new FieldForm(hub, block);
    f->line(Tr::tr("Title"), &AudioBlock::title, {.tip = Tr::tr("Stands above it, and screen readers say it first.")});
    whereAndLength<AudioBlock>(*f, hub, block, MediaUse::Sound, Tr::tr("Sound"), Tr::tr("A sound file in this course"), Tr::tr("A recording on the web"));
    f->rich(Tr::tr("Transcript"), &AudioBlock::transcript,
            {.help = Tr::tr("What is said, word for word, for those who cannot hear it."), .lines = 3});
    return f;
}

QWidget* makeVideoEditor(FieldHub& hub, const QUuid& block)
{
    auto* f = new FieldForm(hub, block);
    f->line(Tr::tr("Title"), &VideoBlock::title, {.tip = Tr::tr("Stands above it, and screen readers say it first.")});
    whereAndLength<VideoBlock>(*f, hub, block, MediaUse::Film, Tr::tr("Film"), Tr::tr("A film file in this course"), Tr::tr("A film on the web"));
    f->add(labelled(Tr::tr("Captions"), captionsField(hub, block)));
    f->picture(Tr::tr("Picture before it starts"), &VideoBlock::poster, {.tip = Tr::tr("Shown until somebody starts the film.")});
    f->rich(Tr::tr("Transcript"), &VideoBlock::transcript,
            {.help = Tr::tr("What is said, word for word, for those who cannot hear it."), .lines = 2});
    f->rich(Tr::tr("Description"), &VideoBlock::description,
            {.help = Tr::tr("What is to be seen and not said, for those who cannot see it."), .lines = 2});
    return f;
}

QWidget* makeDownloadEditor(FieldHub& hub, const QUuid& block)
{
    auto* f = new FieldForm(hub, block);
    f->line(Tr::tr("Title"), &DownloadBlock::title, {.help = Tr::tr("Stands on the button. Learners see type and size beside it.")});
    f->add(labelled(Tr::tr("File"), new MediaField(hub, bound(block, &DownloadBlock::file), MediaUse::File, Tr::tr("File"))));
    f->rich(Tr::tr("What it is for"), &DownloadBlock::description, {.tip = Tr::tr("What learners do with the file.")});
    return f;
}

} // namespace microvet::ui
