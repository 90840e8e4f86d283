#include "ui/palette/command_palette.h"

#include "ui/palette/command_model.h"
#include "ui/session/settings.h"
#include "ui/widgets/style.h"

#include <QAccessible>
#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

namespace microvet::ui {

namespace {

constexpr int keptRecent = 20;
QString recentName() { return QStringLiteral("recentCommands"); }

/// Two lines: the command with its keys at the end, and where it stands in the menus.
class CommandDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {option.fontMetrics.averageCharWidth() * 20, option.fontMetrics.height() * 5 / 2};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override
    {
        QStyleOptionViewItem option(given);
        initStyleOption(&option, index);
        option.text.clear();
        option.icon = {};
        const QWidget* widget = option.widget;
        widget->style()->drawControl(QStyle::CE_ItemViewItem, &option, painter, widget);
        const bool selected = option.state & QStyle::State_Selected;
        const bool enabled = index.data(CommandModel::EnabledRole).toBool();
        const QPalette& palette = option.palette;
        const QColor text = selected ? palette.color(QPalette::HighlightedText)
                            : enabled ? palette.color(QPalette::Text) : mutedTextColour(palette);
        const QColor quiet = selected ? text : mutedTextColour(palette);
        const int line = option.fontMetrics.height();
        const int gap = option.fontMetrics.averageCharWidth();
        QRect room = option.rect.adjusted(gap, line / 4, -gap, -line / 4);
        painter->save();
        const QRect iconPlace(room.left(), room.top() + (line * 2 - line) / 2, line, line);
        if (const auto icon = index.data(Qt::DecorationRole).value<QIcon>(); !icon.isNull())
            icon.paint(painter, QStyle::visualRect(option.direction, option.rect, iconPlace), Qt::AlignCenter,
                       selected ? QIcon::Selected : enabled ? QIcon::Normal : QIcon::Disabled);
        room.setLeft(room.left() + line + gap);
        const QString key = index.data(CommandModel::KeyRole).toString();
        const int keyWidth = key.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(key) + gap;
        const auto draw = [&](QRect place, const QColor& colour, const QString& words, Qt::Alignment side) {
            painter->setPen(colour);
            painter->drawText(QStyle::visualRect(option.direction, option.rect, place),
                              int(QStyle::visualAlignment(option.direction, side) | Qt::AlignVCenter),
                              option.fontMetrics.elidedText(words, Qt::ElideRight, place.width()));
        };
        const QRect upper(room.left(), room.top(), room.width(), line);
        painter->setFont(option.font);
        draw(upper.adjusted(0, 0, -keyWidth, 0), text, index.data().toString(), Qt::AlignLeft);
        draw(upper.adjusted(upper.width() - keyWidth, 0, 0, 0), quiet, key, Qt::AlignRight);
        draw(upper.translated(0, line), quiet, index.data(CommandModel::PathRole).toString(), Qt::AlignLeft);
        painter->restore();
    }
};

} // namespace

CommandPalette::CommandPalette(const QMainWindow& window, const model::Course* course, Settings& settings, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_model(new CommandModel(commandsOf(window), course, settings.state(recentName()).toStringList(), this))
    , m_line(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(mutedLabel(tr("Nothing has these letters in this order."), this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setWindowTitle(tr("Find a command or a page"));
    setAttribute(Qt::WA_DeleteOnClose);
    const int gap = em(this, 0.5);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap);
    m_line->setObjectName(QStringLiteral("paletteLine"));
    m_line->setAccessibleName(tr("Find a command or a page"));
    m_line->setPlaceholderText(tr("Type a few letters; Enter runs, arrow keys choose"));
    m_line->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_line->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("Commands and pages"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    m_nothing->setObjectName(QStringLiteral("paletteNothing"));
    m_nothing->hide();
    page->addWidget(m_line);
    page->addWidget(m_nothing);
    page->addWidget(m_list, 1);
    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::typed);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    choose(0);
    m_line->setFocus();
    giveSize(this, 34, 26);
}

void CommandPalette::typed()
{
    m_model->setTyped(m_line->text());
    m_nothing->setVisible(m_model->rowCount() == 0);
    choose(0);
}

void CommandPalette::choose(int row)
{
    const int last = m_model->rowCount() - 1;
    if (last < 0) return;
    const QModelIndex index = m_model->index(std::clamp(row, 0, last));
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
    // The focus is in the line; who listens hears the row as its description.
    m_line->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
    QAccessibleEvent said(m_line, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) return QDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const int row = m_list->currentIndex().row();
    const int page = std::max(1, m_list->viewport()->height() / std::max(1, m_list->sizeHintForRow(0)) - 1);
    switch (key->key()) {
    case Qt::Key_Down: choose(row + 1); return true;
    case Qt::Key_Up: choose(row - 1); return true;
    case Qt::Key_PageDown: choose(row + page); return true;
    case Qt::Key_PageUp: choose(row - page); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: run(); return true;
    default: return QDialog::eventFilter(watched, event);
    }
}

void CommandPalette::run()
{
    const QModelIndex at = m_list->currentIndex();
    if (!at.isValid()) return;
    const CommandModel::Entry entry = m_model->entryAt(at.row());
    if (!entry.enabled) {
        m_nothing->setText(tr("“%1” is not possible now.").arg(entry.text));
        m_nothing->show();
        return;
    }
    if (!entry.id.isEmpty()) {
        QStringList recent = m_settings.state(recentName()).toStringList();
        recent.removeAll(entry.id);
        recent.prepend(entry.id);
        if (recent.size() > keptRecent) recent.resize(keptRecent);
        m_settings.setState(recentName(), recent);
    }
    accept();
    if (!entry.place.isNull()) {
        emit placeWanted(entry.place);
        return;
    }
    // The command works on what has the focus, which comes back when this window has gone.
    if (entry.action) QTimer::singleShot(0, entry.action.data(), &QAction::trigger);
}

} // namespace microvet::ui
