#pragma once

#include "ui/programme/programme_link.h"

#include <QComboBox>

namespace microvet::ui {

/// One record of a kind, chosen by its name; typing finds it. May be none.
class ReferenceField : public QComboBox {
    Q_OBJECT

public:
    ReferenceField(ProgrammeLink& link, const programme::Kind& kind, QWidget* parent = nullptr);
    QUuid id() const { return m_id; }
    void setId(const QUuid& id);

signals:
    void edited();

private:
    void takeTyped();
    int rowOf(const QString& text) const;
    void showId();

    QUuid m_id;
    int m_pointedAt = -1; ///< row of the name that the keys stand on in the list of what fits
    bool m_filling = false;
};

} // namespace microvet::ui
