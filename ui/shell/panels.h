#pragma once

#include <QSplitter>

#include <array>

QT_BEGIN_NAMESPACE
class QAction;
QT_END_NAMESPACE

namespace microvet::ui {

class Settings;

/// The editor with a panel at either side. Panels fold; where the window is narrower than 1200 px, opening one folds the
/// other, so that the editor keeps its room.
class Panels : public QSplitter {
    Q_OBJECT

public:
    enum Side { Left, Right };

    /// The actions are checkable; they show and change what is open.
    Panels(QWidget* left, QWidget* middle, QWidget* right, QAction* showLeft, QAction* showRight, QWidget* parent = nullptr);

    bool isShown(Side side) const;
    void setShown(Side side, bool shown);
    /// Opens the panel and puts the focus into it.
    void reveal(Side side);

    /// For writing alone: no panels, until they are asked for. What was open comes back afterwards.
    void setBare(bool bare);
    bool isBare() const { return m_isBare; }

    void restore(const Settings& settings);
    void store(Settings& settings) const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    bool isNarrow() const;
    void arrange();

    std::array<QWidget*, 2> m_panel;
    std::array<QAction*, 2> m_action;
    std::array<bool, 2> m_wide{true, true};    ///< what is open where there is room for both
    std::array<bool, 2> m_narrow{true, false}; ///< at most one
    std::array<bool, 2> m_bare{false, false};
    bool m_isBare = false;
    bool m_arranging = false;
};

} // namespace microvet::ui
