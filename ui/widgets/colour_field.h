#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace microvet::ui {

/// A colour as "#rrggbb": typed, or chosen in the program's colour dialog from a button that shows it. May be empty.
class ColourField : public QWidget {
    Q_OBJECT

public:
    explicit ColourField(QWidget* parent = nullptr);
    QLineEdit* edit() const { return m_edit; }
    QPushButton* button() const { return m_button; }
    void setColour(const QString& colour);
    /// What the button shows while no colour is chosen.
    void setFallback(const QString& colour);

signals:
    void edited(const QString& colour);

protected:
    void changeEvent(QEvent* event) override;

private:
    void typed();
    void choose();
    void show();

    QLineEdit* m_edit;
    QPushButton* m_button;
    QLabel* m_problem;
    QString m_colour;
    QString m_fallback;
};

} // namespace microvet::ui
