#include "ui/editors/block_list.h"

#include "core/model/media_use.h"
#include "ui/editors/block_registry.h"
#include "ui/media/media_import.h"
#include "ui/shell/mnemonics.h"
#include "ui/widgets/field_form.h"

#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace microvet::ui {
namespace {

/// Blocks that stand at once when a unit opens; the others follow while the user looks at these.
constexpr int builtAtOnce = 6;

/// A thin line across the page with a button in its middle.
class InsertBar : public QWidget {
public:
    explicit InsertBar(QToolButton* button)
    {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->addStretch(1);
        row->addWidget(button);
        row->addStretch(1);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setPen(borderColour(palette()));
        const int y = height() / 2;
        const int gap = em(this, 1.4);
        painter.drawLine(em(this, 1), y, width() / 2 - gap, y);
        painter.drawLine(width() / 2 + gap, y, width() - em(this, 1), y);
    }
};

} // namespace

BlockCard::BlockCard(FieldHub& hub, const QUuid& block, QWidget* parent)
    : Card(parent)
    , m_hub(hub)
    , m_block(block)
    , m_icon(new QLabel)
    , m_title(new QLabel)
    , m_buttons(new ItemButtons(hub, block, {}, ItemButtons::All))
    , m_menu(iconButton(QStringLiteral("more"), tr("More about this block"), hub.objectNameFor(block, "more")))
{
    setObjectName(hub.objectNameFor(block, "card"));
    QFont font = m_title->font();
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    auto* menu = new QMenu(m_menu);
    auto* more = menu->addAction(tr("&Outcomes and local context"), this, &BlockCard::showMore);
    more->setCheckable(true);
    m_menu->setMenu(menu);
    m_menu->setPopupMode(QToolButton::InstantPopup);

    auto* row = new QHBoxLayout;
    row->setSpacing(em(this, 0.35));
    row->addWidget(m_icon);
    row->addWidget(m_title, 1);
    row->addWidget(m_buttons);
    row->addWidget(m_menu);
    body()->addLayout(row);
    m_hub.markElement(block, this);
    m_hub.watch(block, "body", this, [this] {
        const auto* now = model::find<model::Block>(m_hub.content(), m_block);
        if (now && typeOf(now->body) != m_type) rebuild();
    });
    m_hub.beforeReveal(block, this, [this] {
        const auto* now = model::find<model::Block>(m_hub.content(), m_block);
        if (now && now->adaptLocally) showMore(true);
    });
    rebuild();
}

void BlockCard::rebuild()
{
    const auto* now = model::find<model::Block>(m_hub.content(), m_block);
    if (!now) return;
    m_type = typeOf(now->body);
    m_icon->setPixmap(blockIcon(m_type).pixmap(em(this, 1.1)));
    m_title->setText(blockTypeName(m_type));
    if (m_editor) {
        m_editor->hide();
        m_editor->deleteLater();
    }
    const BlockType* type = blockType(m_type);
    m_editor = type ? type->make(m_hub, m_block) : makeKeptNotice(blockTypeName(m_type));
    body()->insertWidget(1, m_editor);
    m_editor->show();
}

void BlockCard::setPlace(int index, int count)
{
    const QString what = tr("block %1, %2").arg(index + 1).arg(blockTypeName(m_type));
    m_buttons->setPlace(what, index == 0, index + 1 == count);
    m_menu->setAccessibleName(tr("More: %1").arg(what));
    setAccessibleName(what);
}

void BlockCard::showMore(bool show)
{
    m_menu->menu()->actions().first()->setChecked(show);
    if (!m_more && show) {
        auto* form = new FieldForm(m_hub, m_block);
        form->outcomes(tr("This block works towards"), &model::Block::outcomes, {.tip = tr("The learning outcomes that this block teaches; the matrix counts them.")});
        form->check(tr("Adapt to the local context"), &model::Block::adaptLocally,
                    {.help = tr("Laws, prices or places of one country: whoever takes the course over must look at it.")});
        m_more = form;
        body()->addWidget(form);
    }
    if (m_more) m_more->setVisible(show);
}

BlockList::BlockList(FieldHub& hub, const QUuid& unit, QWidget* parent)
    : QWidget(parent)
    , m_hub(hub)
    , m_unit(unit)
    , m_column(new IdColumn([this](const QUuid& id) { return makeRow(id); }))
    , m_problem(new QLabel)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.5));
    m_column->column()->setSpacing(em(this, 0.3));
    m_problem->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("blockProblem"));
    m_problem->hide();
    auto* add = new QPushButton(icon(QStringLiteral("add")), tr("Add a block"));
    add->setObjectName(QStringLiteral("addBlock"));
    add->setAutoDefault(false);
    add->setMenu(addMenu(add, [this] { return qsizetype(-1); }));
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(add);
    row->addStretch(1);
    column->addWidget(m_column);
    column->addWidget(m_problem);
    column->addLayout(row);
    connect(m_column, &IdColumn::synced, this, &BlockList::placed);
    connect(&hub, &FieldHub::pictureOffered, this, &BlockList::takePicture);
    m_hub.watch(unit, "blocks", this, [this] { refresh(); });
    m_hub.beforeReveal(unit, this, [this] { m_column->makeAll(); });
    refresh();
}

QWidget* BlockList::makeRow(const QUuid& id)
{
    auto* row = new QWidget;
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.3));
    auto* insert = iconButton(QStringLiteral("add"), tr("Add a block here"), m_hub.objectNameFor(id, "insertBefore"));
    insert->setMenu(addMenu(insert, [this, id] { return m_column->ids().indexOf(id); }));
    insert->setPopupMode(QToolButton::InstantPopup);
    column->addWidget(new InsertBar(insert));
    column->addWidget(new BlockCard(m_hub, id));
    return row;
}

QMenu* BlockList::addMenu(QWidget* parent, std::function<qsizetype()> index)
{
    auto* menu = new QMenu(parent);
    // Filled when it opens: a unit has as many of these menus as blocks.
    connect(menu, &QMenu::aboutToShow, this, [this, menu, index] {
        if (!menu->isEmpty()) return;
        for (const BlockType& type : blockTypes()) {
            QAction* action = menu->addAction(blockIcon(type.type), blockTypeName(type.type));
            action->setObjectName(type.type);
            connect(action, &QAction::triggered, this, [this, code = type.type, index] { addBlock(code, index()); });
        }
        giveMnemonics(menu);
    });
    return menu;
}

void BlockList::refresh()
{
    QList<QUuid> ids;
    if (const auto* unit = model::find<model::Unit>(m_hub.content(), m_unit))
        for (const model::Block& block : unit->blocks) ids << block.id.uuid();
    m_column->sync(ids, builtAtOnce);
}

void BlockList::placed()
{
    const QList<QUuid>& ids = m_column->ids();
    for (int i = 0; i < ids.size(); ++i) {
        QWidget* row = m_column->widgetFor(ids[i]);
        if (!row) continue;
        row->findChild<BlockCard*>()->setPlace(i, int(ids.size()));
        if (auto* insert = row->findChild<QToolButton*>(m_hub.objectNameFor(ids[i], "insertBefore")))
            insert->setAccessibleName(tr("Add a block before block %1").arg(i + 1));
    }
}

QUuid BlockList::addBlock(const QString& type, qsizetype index)
{
    const BlockType* entry = blockType(type);
    if (!entry) return {};
    model::Block block;
    block.id = model::BlockId::make();
    block.body = entry->fresh();
    m_hub.edit(tr("Add a block"), {m_unit, "blocks"}, [&](model::Content& content) {
        model::modify<model::Unit>(content, m_unit, [&](model::Unit& unit) {
            unit.blocks.insert(index < 0 || index > unit.blocks.size() ? unit.blocks.size() : index, block);
        });
    });
    m_column->makeAll();
    const QUuid id = block.id.uuid();
    QWidget* row = m_column->widgetFor(id);
    auto* card = row ? row->findChild<BlockCard*>() : nullptr;
    if (!card) return id;
    for (QWidget* field : card->findChildren<QWidget*>())
        if (field->focusPolicy() & Qt::TabFocus && !qobject_cast<QToolButton*>(field) && !field->focusProxy()) { field->setFocus(); break; }
    QTimer::singleShot(0, card, [card] { scrollTo(card); });
    return id;
}

/// A picture pasted into a text becomes a block of its own behind it.
void BlockList::takePicture(const QUuid& element, const QMimeData* offered)
{
    const model::Located place = model::locate(m_hub.content(), element);
    qsizetype index = -1;
    for (const QUuid& id : place.path)
        if (m_column->ids().contains(id)) index = m_column->ids().indexOf(id) + 1;
    if (index < 0) return;
    const QList<ImportSource> sources = sourcesFrom(offered);
    if (sources.isEmpty()) return;
    m_problem->hide();
    const QUuid behind = m_column->ids().at(index - 1);
    Session* session = &m_hub.session();
    importOne(*session, sources.first(), MediaKind::Picture, session,
              [session, behind, unitId = m_unit, list = QPointer<BlockList>(this)](const Result<model::Media>& medium) {
        if (!medium) {
            if (!list) return MediaImporter::of(*session).say(medium.error().text);
            list->m_problem->setText(medium.error().text);
            list->m_problem->show();
            return;
        }
        model::Block block;
        block.id = model::BlockId::make();
        session->edit(BlockList::tr("Picture"), {block.id.uuid(), "body.image", -1}, [&](model::Content& content) {
            if (!model::find<model::Unit>(content, unitId)) return;
            model::ImageBlock image;
            image.image = model::MediaRef(model::addMedium(content, *medium));
            block.body = image;
            model::modify<model::Unit>(content, unitId, [&](model::Unit& unit) {
                qsizetype at = 0;
                while (at < unit.blocks.size() && unit.blocks.at(at).id.uuid() != behind) ++at;
                unit.blocks.insert(std::min(at + 1, unit.blocks.size()), block);
            });
        });
        if (list) list->m_hub.reveal({block.id.uuid(), "body.alternativeText", -1});
    });
}

} // namespace microvet::ui
