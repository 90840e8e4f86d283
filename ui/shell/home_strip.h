#pragma once

#include "ui/shell/message_bar.h"

#include <array>
#include <optional>

namespace microvet::ui {

/// At the top of the window, as long as it holds: what is unusual about the file of the course. Of several matters the one
/// that weighs most is shown.
class HomeStrip : public MessageBar {
    Q_OBJECT

public:
    /// The one that weighs most first.
    enum Matter { PlaceGone, HeldByOther, NoPlaceToStay, MatterCount };

    explicit HomeStrip(QWidget* parent = nullptr);

    void set(Matter matter, Kind kind, const QString& text, const QList<Action>& actions);
    void clear(Matter matter);
    void clearAll();
    bool shows(Matter matter) const { return m_shown == matter; }

private:
    void showFirst();

    struct Said {
        Kind kind;
        QString text;
        QList<Action> actions;
    };
    std::array<std::optional<Said>, MatterCount> m_said;
    Matter m_shown = MatterCount;
};

} // namespace microvet::ui
