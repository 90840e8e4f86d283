#include "ui/widgets/style.h"

#include "ui/widgets/icons.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPointer>
#include <QScrollArea>
#include <QStyleOptionToolButton>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace microvet::ui {
namespace {

constexpr const char* zoomProperty = "textZoom";

/// What the nearest widget around says; see setTextZoom.
double zoomAround(const QWidget* widget)
{
    for (; widget; widget = widget->parentWidget())
        if (const QVariant zoom = widget->property(zoomProperty); zoom.isValid()) return zoom.toInt() / 100.0;
    return 1;
}

/// Help and notes, as a share of the font.
constexpr double smallPrint = 0.92;

/// Keeps its colour a shade of the text when the palette changes.
class MutedLabel : public QLabel {
public:
    using QLabel::QLabel;

    void tint()
    {
        QPalette own = palette();
        const QColor muted = mutedTextColour(QApplication::palette());
        if (own.color(QPalette::WindowText) == muted) return;
        own.setColor(QPalette::WindowText, muted);
        setPalette(own);
    }

protected:
    bool event(QEvent* event) override
    {
        const bool done = QLabel::event(event);
        if (event->type() == QEvent::ParentChange || event->type() == QEvent::PaletteChange
            || event->type() == QEvent::Polish) tint();
        return done;
    }
};

/// One line that ends in "…" where there is no room.
class NoteLabel : public MutedLabel {
public:
    using MutedLabel::MutedLabel;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(rect(), int(Qt::AlignLeft | Qt::AlignVCenter), fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

/// Sets the scaled font again when the program's font changes: a size set once would stay. Qt tells the application and
/// its windows of that, not their parts.
class FontKeeper : public QObject {
public:
    FontKeeper(QWidget* widget, double scale, QFont::Weight weight)
        : QObject(widget)
        , m_widget(widget)
        , m_scale(scale)
        , m_weight(weight)
    {
        setObjectName(QStringLiteral("fontKeeper"));
        static const QPointer<QObject> ear = new Ear; // a child of the application
        all().insert(this);
        widget->installEventFilter(this);
        apply();
    }
    ~FontKeeper() override { all().remove(this); }

    static void applyBelow(const QWidget* root)
    {
        for (FontKeeper* keeper : QSet<FontKeeper*>(all()))
            if (keeper->m_widget == root || root->isAncestorOf(keeper->m_widget)) keeper->apply();
    }

    void change(double scale, QFont::Weight weight)
    {
        m_scale = scale;
        m_weight = weight;
        apply();
    }

protected:
    /// Fields are made before they are put into a page; only then is it known whether that is zoomed.
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == m_widget && event->type() == QEvent::Polish) apply();
        return false;
    }

private:
    class Ear : public QObject {
    public:
        Ear() : QObject(qApp) { qApp->installEventFilter(this); }

    protected:
        bool eventFilter(QObject* watched, QEvent* event) override
        {
            if (watched == qApp && event->type() == QEvent::ApplicationFontChange)
                for (FontKeeper* keeper : QSet<FontKeeper*>(all())) keeper->apply();
            return false;
        }
    };

    static QSet<FontKeeper*>& all()
    {
        static QSet<FontKeeper*> keepers;
        return keepers;
    }

    void apply() const
    {
        const QFont base = QApplication::font(m_widget);
        QFont font;
        const double scale = m_scale * zoomAround(m_widget);
        if (base.pointSizeF() > 0) font.setPointSizeF(base.pointSizeF() * scale);
        else font.setPixelSize(std::max(1, qRound(base.pixelSize() * scale)));
        font.setWeight(m_weight);
        m_widget->setFont(font);
    }

    QWidget* m_widget;
    double m_scale;
    QFont::Weight m_weight;
};

/// An icon needs no arrow beside it to say that it opens a menu.
class IconButton : public QToolButton {
protected:
    void initStyleOption(QStyleOptionToolButton* option) const override
    {
        QToolButton::initStyleOption(option);
        option->features &= ~QStyleOptionToolButton::HasMenu;
    }
};

/// What Tab reaches below the widget, in the order of its layouts.
void collectStops(QWidget* widget, QList<QWidget*>& stops);

void collectStops(QLayout* layout, QList<QWidget*>& stops)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem* item = layout->itemAt(i);
        if (item->widget()) collectStops(item->widget(), stops);
        else if (item->layout()) collectStops(item->layout(), stops);
    }
}

void collectStops(QWidget* widget, QList<QWidget*>& stops)
{
    if (widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy()) stops.append(widget);
    if (auto* tabs = qobject_cast<QTabWidget*>(widget)) { // lays its pages out by itself
        collectStops(tabs->tabBar(), stops);
        for (int i = 0; i < tabs->count(); ++i)
            collectStops(tabs->widget(i), stops);
    }
    if (auto* area = qobject_cast<QScrollArea*>(widget); area && area->widget()) collectStops(area->widget(), stops);
    if (auto* view = qobject_cast<QAbstractItemView*>(widget)) { // fields in its cells, row by row
        QList<QWidget*> cells = view->viewport()->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
        std::stable_sort(cells.begin(), cells.end(), [](const QWidget* a, const QWidget* b) {
            return std::pair(a->y(), a->x()) < std::pair(b->y(), b->x());
        });
        for (QWidget* cell : std::as_const(cells))
            collectStops(cell, stops);
    }
    if (widget->layout()) collectStops(widget->layout(), stops);
}

} // namespace

int em(const QWidget* widget, double lines) { return qRound(widget->fontMetrics().height() * lines); }

void giveSize(QWidget* window, double wide, double high)
{
    // 1366 × 768 at 125 %, without the bars of the desktop and the frame of the window.
    constexpr QSize smallLaptop(1040, 540);
    window->resize(QSize(em(window, wide), em(window, high)).boundedTo(smallLaptop));
}

QScrollArea* scrolling(QWidget* page)
{
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    return scroll;
}

QColor blended(const QColor& a, const QColor& b, double share)
{
    const auto mix = [share](int x, int y) { return qRound(x * share + y * (1 - share)); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

QColor borderColour(const QPalette& palette)
{
    return blended(palette.color(QPalette::WindowText), palette.color(QPalette::Window), isHighContrast(palette) ? 1 : isDark(palette) ? 0.22 : 0.16);
}

QColor mutedTextColour(const QPalette& palette)
{
    return blended(palette.color(QPalette::Active, QPalette::Text), palette.color(QPalette::Active, QPalette::Base),
                   isHighContrast(palette) ? 0.9 : 0.66);
}

void setScaledFont(QWidget* widget, double scale, QFont::Weight weight)
{
    if (auto* keeper = widget->findChild<QObject*>(QStringLiteral("fontKeeper"), Qt::FindDirectChildrenOnly))
        static_cast<FontKeeper*>(keeper)->change(scale, weight);
    else new FontKeeper(widget, scale, weight);
}

void setTextZoom(QWidget* root, int percent)
{
    if (percent == 100 && !root->property(zoomProperty).isValid()) return;
    root->setProperty(zoomProperty, percent);
    setScaledFont(root, 1);
    FontKeeper::applyBelow(root);
}

QLabel* mutedLabel(const QString& text, QWidget* parent)
{
    auto* label = new MutedLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    setScaledFont(label, smallPrint);
    label->tint();
    return label;
}

QLabel* headingLabel(const QString& text, double scale, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    setScaledFont(label, scale, QFont::DemiBold);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QToolButton* iconButton(const QString& iconName, const QString& text, const QString& objectName)
{
    auto* button = new IconButton;
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setObjectName(objectName);
    return button;
}

PanelLayout panelLayout(QWidget* panel, QWidget* line)
{
    const int gap = panel->fontMetrics().averageCharWidth();
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(gap, gap, gap, gap / 2);
    head->setSpacing(gap / 2);
    head->addWidget(line);
    auto* tools = new QHBoxLayout;
    tools->setSpacing(gap / 3);
    head->addLayout(tools);
    column->addLayout(head);
    return {column, tools};
}

Card::Card(QWidget* parent)
    : QFrame(parent)
    , m_body(new QVBoxLayout(this))
{
    const int margin = em(this, 0.9);
    m_body->setContentsMargins(margin, em(this, 0.7), margin, margin);
    m_body->setSpacing(em(this, 0.6));
}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(borderColour(palette()));
    const QColor base = palette().color(QPalette::Base);
    painter.setBrush(isDark(palette()) ? blended(palette().color(QPalette::Window), base, 0.5) : base);
    const qreal radius = em(this, 0.4);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

Section::Section(const QString& title, const QString& objectName, std::function<void(QVBoxLayout*)> build, QWidget* parent)
    : QWidget(parent)
    , m_header(new QToolButton)
    , m_row(new QHBoxLayout)
    , m_note(new NoteLabel)
    , m_content(new QWidget)
    , m_layout(new QVBoxLayout(m_content))
    , m_build(std::move(build))
{
    m_header->setText(title);
    m_header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_header->setAutoRaise(true);
    m_header->setIcon(icon(QStringLiteral("chevron-right")));
    m_header->setObjectName(objectName);
    m_header->setAccessibleName(title);
    setScaledFont(m_header, 1, QFont::DemiBold);
    setScaledFont(m_note, smallPrint);
    m_note->setTextFormat(Qt::PlainText);

    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->addWidget(m_header);
    m_row->addWidget(m_note, 1);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(em(this, 0.7));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.5));
    column->addLayout(m_row);
    column->addWidget(m_content);
    m_content->hide();
    connect(m_header, &QToolButton::clicked, this, [this] { setExpanded(!m_expanded); });
    setExpanded(false);
}

void Section::build()
{
    if (!m_build) return;
    const auto fill = std::exchange(m_build, {});
    fill(m_layout);
    scheduleTabOrder(this);
}

void Section::setExpanded(bool expanded)
{
    if (expanded) build();
    m_content->setVisible(expanded);
    m_header->setIcon(icon(expanded ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
    const bool changed = std::exchange(m_expanded, expanded) != expanded;
    m_header->setAccessibleDescription(expanded ? tr("Open. Press to close.") : tr("Closed. Press to open."));
    if (changed) emit expandedChanged(expanded);
}

void Section::setTitle(const QString& title)
{
    m_header->setText(title);
    m_header->setAccessibleName(title);
}

void Section::addToHeader(QWidget* widget) { m_row->addWidget(widget); }

void Section::setNote(const QString& note) { m_note->setText(note); }

void Section::setTitleScale(double scale)
{
    setScaledFont(m_header, scale, QFont::DemiBold);
}

void expandAround(QWidget* widget)
{
    for (QWidget* w = widget ? widget->parentWidget() : nullptr; w; w = w->parentWidget())
        if (auto* section = qobject_cast<Section*>(w)) section->setExpanded(true);
}

void scheduleTabOrder(QWidget* widget)
{
    QWidget* page = widget;
    while (page->parentWidget() && !page->isWindow() && !qobject_cast<QAbstractScrollArea*>(page->parentWidget()->parentWidget()))
        page = page->parentWidget();
    static const char* const pending = "tabOrderPending";
    if (page->property(pending).toBool()) return;
    page->setProperty(pending, true);
    QMetaObject::invokeMethod(page, [page] {
        page->setProperty(pending, false);
        QList<QWidget*> stops;
        collectStops(page, stops);
        for (qsizetype i = 1; i < stops.size(); ++i) QWidget::setTabOrder(stops[i - 1], stops[i]);
    }, Qt::QueuedConnection);
}

void scrollTo(QWidget* widget)
{
    for (QWidget* w = widget ? widget->parentWidget() : nullptr; w; w = w->parentWidget()) {
        auto* area = qobject_cast<QScrollArea*>(w);
        if (!area || !area->widget()) continue;
        // What was just built has no place yet.
        for (QWidget* p = widget->parentWidget(); p && p != area; p = p->parentWidget())
            if (p->layout()) p->layout()->activate();
        const QRect place(widget->mapTo(area->widget(), QPoint()), widget->size());
        const int margin = em(widget, 2);
        // Qt makes sure of the caret's line alone in a text; whoever comes here wants to see the field.
        if (place.height() + 2 * margin > area->viewport()->height()) area->ensureWidgetVisible(widget, 0, margin);
        else area->ensureVisible(place.left(), place.center().y(), 0, place.height() / 2 + margin);
        return;
    }
}

} // namespace microvet::ui
