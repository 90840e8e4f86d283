#pragma once

#include "ui/widgets/field_hub.h"

class QLabel;
class QPushButton;

namespace microvet::ui {

/// What a picture asks of its author, below it and without a dialog: once whether people can be recognised in a photo, and
/// whether a large photo is to be made smaller. Hidden where there is nothing to ask.
class PictureCare : public QWidget {
    Q_OBJECT

public:
    PictureCare(FieldHub& hub, const QUuid& medium, QWidget* parent = nullptr);

signals:
    /// The user wants to blur something.
    void editWanted();
    void problem(const QString& text);

private:
    void refresh();
    void answer(const QString& code);
    void shrink();

    FieldHub& m_hub;
    QUuid m_medium;
    QWidget* m_people;
    QWidget* m_large;
    QLabel* m_size;
    QPushButton* m_shrink;
};

} // namespace microvet::ui
