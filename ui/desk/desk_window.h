#pragma once

#include "ui/desk/desk_board.h"

#include <QDialog>

namespace microvet::ui {

/// The ambassador's desk in a window of its own.
class DeskWindow : public QDialog {
    Q_OBJECT

public:
    using Services = DeskBoard::Services;
    explicit DeskWindow(const Services& services, QWidget* parent = nullptr);

    bool isLooking() const { return m_board->isLooking(); }
    const actions::Desk& desk() const { return m_board->desk(); }

signals:
    void openWanted(const QString& path);

private:
    DeskBoard* m_board;
};

} // namespace microvet::ui
