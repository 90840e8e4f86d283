#pragma once

#include "ui/shell/theme.h"

#include <QLabel>

namespace microvet::ui {

/// The sign of a tone: information, done, warning, trouble.
QIcon toneIcon(theme::Tone tone);

/// A sentence that must not be overlooked, on a tinted sheet with the sign of its tone.
class Notice : public QLabel {
    Q_OBJECT

public:
    explicit Notice(theme::Tone tone, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    theme::Tone m_tone;
};

} // namespace microvet::ui
