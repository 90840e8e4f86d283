#pragma once

#include <QAbstractButton>

namespace microvet::ui {

/// A big button of the start page: an icon, what one comes to do, and a line about it.
class DoorButton : public QAbstractButton {
    Q_OBJECT

public:
    DoorButton(const QString& icon, const QString& title, const QString& note, QWidget* parent = nullptr);

    void setPrimary(bool primary);
    /// The line about it.
    void setNote(const QString& note);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int iconSize() const;
    int padding() const;
    int textWidth(int width) const;
    QFont titleFont() const;

    QString m_note;
    bool m_primary = false;
};

} // namespace microvet::ui
