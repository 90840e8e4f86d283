#pragma once

class QWidget;

namespace microvet::ui {

/// Makes a field and the fields in it readable only: texts can still be selected and copied, what is chosen or ticked is
/// greyed. Buttons stay, as many only show something; what they would change is refused by the session. `on` false takes
/// that back, and only that.
void makeReadOnly(QWidget* field, bool on = true);

} // namespace microvet::ui
