#include "ui/media/picture_editor.h"

#include "ui/media/picture_canvas.h"
#include "ui/session/background.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QVBoxLayout>

namespace microvet::ui {

using Kind = PictureStep::Kind;

PictureEditor::PictureEditor(Session& session, const model::Media& medium, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_medium(medium)
    , m_canvas(new PictureCanvas)
    , m_size(mutedLabel({}))
    , m_problem(new Notice(theme::Tone::Trouble))
{
    setObjectName(QStringLiteral("pictureEditor"));
    setWindowTitle(tr("Edit picture: %1").arg(medium.name));
    m_canvas->setObjectName(QStringLiteral("pictureCanvas"));
    m_problem->hide();
    m_tools = makeTools();

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setObjectName(QStringLiteral("pictureUse"));
    m_ok->setText(tr("Use the changed picture"));
    auto* cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setObjectName(QStringLiteral("pictureCancel"));
    cancel->setText(tr("Cancel")); // without a letter of its own: it would be that of "Crop"
    connect(buttons, &QDialogButtonBox::accepted, this, &PictureEditor::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* middle = new QHBoxLayout;
    middle->addWidget(m_canvas, 1);
    middle->addWidget(m_tools);
    auto* column = new QVBoxLayout(this);
    if (medium.attribution.licence.contains(QLatin1String("-ND"))) {
        auto* notice = new Notice(theme::Tone::Warning);
        notice->setText(tr("The licence of this picture does not allow changed versions to be published. Ask its author, or take another picture."));
        column->addWidget(notice);
    }
    column->addWidget(m_problem);
    column->addLayout(middle, 1);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 120, em(this, 28));

    connect(m_canvas, &PictureCanvas::frameChanged, this, &PictureEditor::showFrame);
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, this, [this] { goTo(m_index - 1); });
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Y), this), &QShortcut::activated, this, [this] { goTo(m_index + 1); });
    m_canvas->setFocus();
    refresh();
    if (const auto store = session.media()) {
        inBackground(this, [store, medium] { return decodedPicture(medium, *store); }, [this](Result<QImage> image) { opened(image); });
    }
}

QPushButton* PictureEditor::tool(const char* name, const QString& text, const QString& help)
{
    auto* button = new QPushButton(text);
    button->setObjectName(QString::fromLatin1(name));
    button->setToolTip(help);
    button->setAutoDefault(false);
    return button;
}

QWidget* PictureEditor::makeTools()
{
    auto* tools = new QWidget;
    auto* column = new QVBoxLayout(tools);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.45));

    m_shape = new QComboBox;
    m_shape->setObjectName(QStringLiteral("frameShape"));
    m_shape->addItem(tr("Any shape"), 0.0);
    m_shape->addItem(tr("Square (1:1)"), 1.0);
    m_shape->addItem(tr("4:3"), 4.0 / 3);
    m_shape->addItem(tr("3:2"), 3.0 / 2);
    m_shape->addItem(tr("16:9"), 16.0 / 9);
    m_shape->addItem(tr("Upright 3:4"), 3.0 / 4);
    connect(m_shape, &QComboBox::currentIndexChanged, this, [this] { m_canvas->setProportions(m_shape->currentData().toDouble()); });
    auto* shape = new QFormLayout;
    shape->addRow(tr("&Frame"), m_shape);
    column->addLayout(shape);

    auto* grid = new QGridLayout;
    const QString names[]{tr("Left"), tr("Top"), tr("Width"), tr("Height")};
    const char* ids[]{"frameLeft", "frameTop", "frameWidth", "frameHeight"};
    for (int i = 0; i < 4; ++i) {
        m_place[i] = new QSpinBox;
        m_place[i]->setObjectName(QString::fromLatin1(ids[i]));
        m_place[i]->setAccessibleName(tr("Frame, %1, in pixels").arg(names[i]));
        m_place[i]->setRange(0, 100000);
        m_place[i]->setKeyboardTracking(false);
        grid->addWidget(new QLabel(names[i]), i / 2, 2 * (i % 2));
        grid->addWidget(m_place[i], i / 2, 2 * (i % 2) + 1);
        connect(m_place[i], &QSpinBox::valueChanged, this, [this] {
            if (!m_showing) m_canvas->setFrame({m_place[0]->value(), m_place[1]->value(), m_place[2]->value(), m_place[3]->value()});
            if (!m_showing) showFrame(m_canvas->frame()); // what does not fit is put right
        });
    }
    column->addLayout(grid);

    m_crop = tool("pictureCrop", tr("&Crop to the frame"), tr("Only what is inside the frame stays"));
    auto* blur = tool("pictureBlur", tr("&Blur inside the frame"), tr("Faces, names and number plates: what was there cannot be brought back from the result"));
    connect(m_crop, &QPushButton::clicked, this, [this] { apply({Kind::Crop, m_canvas->frame()}); });
    connect(blur, &QPushButton::clicked, this, [this] { apply({Kind::Blur, m_canvas->frame()}); });
    column->addWidget(m_crop);
    column->addWidget(blur);
    m_people = new QCheckBox(tr("&Nobody can be recognised any more"));
    m_people->setObjectName(QStringLiteral("peopleBlurred"));
    column->addWidget(m_people);

    auto* left = tool("pictureLeft", tr("Turn &left"), tr("A quarter turn against the clock"));
    auto* right = tool("pictureRight", tr("Turn &right"), tr("A quarter turn with the clock"));
    connect(left, &QPushButton::clicked, this, [this] { apply({Kind::TurnLeft}); });
    connect(right, &QPushButton::clicked, this, [this] { apply({Kind::TurnRight}); });
    auto* turns = new QHBoxLayout;
    turns->addWidget(left);
    turns->addWidget(right);
    column->addLayout(turns);

    m_side = new QSpinBox;
    m_side->setObjectName(QStringLiteral("longestSide"));
    m_side->setAccessibleName(tr("Longer side after scaling, in pixels"));
    m_side->setRange(50, 20000);
    m_side->setSingleStep(100);
    m_side->setValue(pageSide);
    m_scale = tool("pictureScale", tr("&Scale down to"), tr("Makes the longer side that many pixels long"));
    connect(m_scale, &QPushButton::clicked, this, [this] { apply({Kind::ScaleDown, {}, m_side->value()}); });
    connect(m_side, &QSpinBox::valueChanged, this, &PictureEditor::refresh);
    auto* scale = new QHBoxLayout;
    scale->addWidget(m_scale);
    scale->addWidget(m_side, 1);
    column->addLayout(scale);
    column->addWidget(m_size);

    m_undo = tool("pictureUndo", tr("&Undo"), tr("Takes the last change back"));
    m_redo = tool("pictureRedo", tr("R&edo"), tr("Makes it again"));
    connect(m_undo, &QPushButton::clicked, this, [this] { goTo(m_index - 1); });
    connect(m_redo, &QPushButton::clicked, this, [this] { goTo(m_index + 1); });
    auto* back = new QHBoxLayout;
    back->addWidget(m_undo);
    back->addWidget(m_redo);
    column->addLayout(back);
    column->addStretch(1);
    return tools;
}

void PictureEditor::opened(const Result<QImage>& image)
{
    if (!image) return say(image.error().text);
    m_original = *image;
    m_image = m_original;
    m_canvas->setPicture(m_image);
    refresh();
}

void PictureEditor::apply(const PictureStep& step)
{
    const QImage next = applied(m_image, step);
    if (next == m_image) return;
    m_steps = m_steps.mid(0, m_index) << step;
    m_index = m_steps.size();
    m_image = next;
    const QRect frame = m_canvas->frame();
    m_canvas->setPicture(m_image);
    if (step.kind == Kind::Blur) m_canvas->setFrame(frame); // it may have to be blurred a bit further
    refresh();
}

void PictureEditor::goTo(qsizetype index)
{
    if (m_original.isNull() || index < 0 || index > m_steps.size() || index == m_index) return;
    m_index = index;
    m_image = applied(m_original, m_steps.mid(0, m_index));
    m_canvas->setPicture(m_image);
    refresh();
}

void PictureEditor::showFrame(const QRect& frame)
{
    m_showing = true;
    const int values[]{frame.left(), frame.top(), frame.width(), frame.height()};
    for (int i = 0; i < 4; ++i) m_place[i]->setValue(values[i]);
    m_showing = false;
    m_crop->setEnabled(!m_image.isNull() && frame != m_image.rect());
}

void PictureEditor::refresh()
{
    const bool ready = isReady();
    m_tools->setEnabled(ready);
    m_ok->setEnabled(ready && m_index > 0);
    m_undo->setEnabled(m_index > 0);
    m_redo->setEnabled(m_index < m_steps.size());
    m_scale->setEnabled(m_side->value() < std::max(m_image.width(), m_image.height()));
    m_crop->setEnabled(ready && m_canvas->frame() != m_image.rect());
    const QList<PictureStep> done = m_steps.mid(0, m_index);
    const bool blurred = std::any_of(done.cbegin(), done.cend(), [](const PictureStep& step) { return step.kind == Kind::Blur; });
    m_people->setEnabled(blurred);
    if (!blurred) m_people->setChecked(false);
    m_size->setText(ready ? tr("%1 × %2 pixels").arg(m_image.width()).arg(m_image.height()) : QString());
}

void PictureEditor::say(const QString& text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

void PictureEditor::accept()
{
    if (!isReady() || m_index == 0) return;
    model::Media like = m_medium;
    const QString changes = changesText(m_steps.mid(0, m_index));
    model::Attribution& about = like.attribution;
    if (!about.changes.contains(changes)) about.changes = about.changes.isEmpty() ? changes : about.changes + QStringLiteral("; ") + changes;
    if (about.usage == model::Usage::Unmodified) about.usage = model::Usage::Adapted;
    if (m_people->isChecked()) like.people = model::People::Blurred;
    m_writing = true;
    refresh();
    MediaImporter::of(m_session).runWork(m_medium.name, [image = m_image, like](document::MediaStore& store, Progress&) {
        return storedPicture(image, like, store);
    }, this, [this](const Result<model::Media>& fresh) {
        m_writing = false;
        refresh();
        if (!fresh) return say(fresh.error().text);
        emit made(*fresh);
        QDialog::accept();
    });
}

PictureEditor* openPictureEditor(Session& session, const QUuid& id, QWidget* parent, std::function<void(const model::Media&)> then)
{
    const auto* medium = model::find<model::Media>(session.content(), id);
    if (!medium || !isEditablePicture(*medium)) return nullptr;
    auto* editor = new PictureEditor(session, *medium, parent->window());
    editor->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(editor, &PictureEditor::made, editor, std::move(then));
    editor->open();
    return editor;
}

} // namespace microvet::ui
