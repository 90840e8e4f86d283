#include "ui/shell/home_strip.h"

namespace microvet::ui {

HomeStrip::HomeStrip(QWidget* parent)
    : MessageBar(parent)
{
    setObjectName(QStringLiteral("homeStrip"));
    setLasting();
}

void HomeStrip::set(Matter matter, Kind kind, const QString& text, const QList<Action>& actions)
{
    const bool same = m_said[matter] && m_said[matter]->text == text && m_said[matter]->kind == kind;
    m_said[matter] = Said{kind, text, actions};
    if (same && m_shown == matter) return; // a screen reader would hear it again
    if (matter <= m_shown) showFirst();
}

void HomeStrip::clear(Matter matter)
{
    m_said[matter].reset();
    if (m_shown == matter) showFirst();
}

void HomeStrip::clearAll()
{
    m_said = {};
    showFirst();
}

void HomeStrip::showFirst()
{
    m_shown = MatterCount;
    for (int matter = MatterCount; matter-- > 0;)
        if (m_said[size_t(matter)]) m_shown = Matter(matter);
    if (m_shown == MatterCount) return dismiss();
    const Said& said = *m_said[m_shown];
    say(said.kind, said.text, said.actions);
}

} // namespace microvet::ui
