#pragma once

#include "ui/widgets/field_hub.h"

namespace microvet::ui {

class IdColumn;
class PictureField;

/// Several pictures, each with the buttons of a picture, and an empty one at the end that takes the next.
class PictureList : public QWidget {
    Q_OBJECT

public:
    PictureList(FieldHub& hub, const Binding<QList<model::MediaRef>>& to, const QString& one, QWidget* parent = nullptr);
    PictureField* next() const { return m_next; }

private:
    void refresh();

    FieldHub& m_hub;
    Binding<QList<model::MediaRef>> m_to;
    IdColumn* m_pictures;
    PictureField* m_next;
};

} // namespace microvet::ui
