#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace microvet::ui {

class FieldHub;

/// The badge as it will be drawn, brought up to date while its words are typed.
class BadgePreview : public QWidget {
    Q_OBJECT

public:
    explicit BadgePreview(FieldHub& hub, QWidget* parent = nullptr);

private:
    void refresh();

    FieldHub& m_hub;
    QWidget* m_box; ///< hidden while the course has a picture of its own
    QLabel* m_picture;
    QByteArray m_shown;
};

} // namespace microvet::ui
