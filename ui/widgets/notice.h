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
    void setTone(theme::Tone tone);
    theme::Tone tone() const { return m_tone; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    theme::Tone m_tone;
};

/// What came of something, in the tone of how it went; out of sight as long as there is nothing to be said.
class SaidNotice : public Notice {
    Q_OBJECT

public:
    SaidNotice(const QString& objectName, QWidget* parent);
    void say(bool fine, const QString& sentence);
};

} // namespace microvet::ui
