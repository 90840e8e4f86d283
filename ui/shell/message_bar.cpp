#include "ui/shell/message_bar.h"

#include "ui/shell/theme.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace microvet::ui {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_actions(new QHBoxLayout)
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(true);
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setObjectName(QStringLiteral("messageClose"));
    m_close->setAutoRaise(true);
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setToolTip(tr("Hide this message"));
    m_close->setAccessibleName(tr("Hide this message"));
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);

    auto* row = new QHBoxLayout(this);
    const int gap = theme::gap(this);
    row->setContentsMargins(gap * 2, gap, gap, gap);
    row->setSpacing(gap);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addLayout(m_actions);
    row->addWidget(m_close);
    hide();
}

void MessageBar::say(Kind kind, const QString& text, const QList<Action>& actions)
{
    m_kind = kind;
    while (QLayoutItem* item = m_actions->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    int number = 0;
    for (const Action& action : actions) {
        auto* button = new QPushButton(action.text, this);
        button->setObjectName(QStringLiteral("messageAction%1").arg(number++));
        connect(button, &QPushButton::clicked, this, [this, run = action.run] {
            if (!m_lasting) dismiss();
            run();
        });
        m_actions->addWidget(button);
    }
    m_text->setText(text);
    setAccessibleName(text);
    dress();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString MessageBar::text() const { return isHidden() ? QString() : m_text->text(); }

void MessageBar::setLasting()
{
    m_lasting = true;
    m_close->hide();
}

void MessageBar::dismiss() { hide(); }

void MessageBar::dress()
{
    const theme::Tone tone = m_kind == Kind::Trouble ? theme::Tone::Trouble
                             : m_kind == Kind::Done  ? theme::Tone::Good
                                                     : theme::Tone::Note;
    const int size = em(this, 1.2);
    m_icon->setPixmap(toneIcon(tone).pixmap(QSize(size, size), devicePixelRatioF()));
    const QColor wanted = theme::tinted(theme::base(), tone);
    if (palette().color(QPalette::Window) == wanted) return;
    QPalette own = palette();
    own.setColor(QPalette::Window, wanted);
    setPalette(own);
}

void MessageBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange) dress();
}

} // namespace microvet::ui
