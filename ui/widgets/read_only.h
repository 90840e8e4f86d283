#pragma once

#include <QPointer>
#include <QWidget>

namespace microvet::ui {

/// Makes a field and the fields in it readable only: texts can still be selected and copied, what is chosen or ticked is
/// greyed. Buttons stay, as many only show something; what they would change is refused by the session. `on` false takes
/// that back, and only that.
void makeReadOnly(QWidget* field, bool on = true);

/// Takes a widget out of the user's hands while what stands in it is being written, so that nothing newer is lost when it is
/// shown again. The keyboard comes back to where it was.
class HoldStill {
public:
    void begin(QWidget* held);
    void end();

private:
    QPointer<QWidget> m_held;
    QPointer<QWidget> m_focus;
};

} // namespace microvet::ui
