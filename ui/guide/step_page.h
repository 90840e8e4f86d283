#pragma once

#include "ui/session/guide_state.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QVBoxLayout;
QT_END_NAMESPACE

namespace microvet::document {
struct Place;
}

namespace microvet::ui {

class FieldHub;

/// A step of the method: what it is for, how it is done, what is still open, and the fields to do it with.
class StepPage : public QWidget {
    Q_OBJECT

public:
    StepPage(FieldHub& hub, GuideState& guide, const QString& step, QWidget* parent = nullptr);

signals:
    /// A field of the course, or the place of a finding.
    void placeWanted(const microvet::document::Place& place);
    /// Where more of the step is done, as StepDoor names it.
    void goWanted(const QString& where);
    void stepWanted(const QString& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeHead(const methodology::Step& step, QVBoxLayout* column);
    void makeExamples(const methodology::Step& step, QVBoxLayout* column);
    void makeFields(const methodology::Step& step, QVBoxLayout* column);
    void makeFoot(QVBoxLayout* column);
    void refresh();
    void follow(const QString& link);

    FieldHub& m_hub;
    GuideState& m_guide;
    QString m_step;
    QLabel* m_sign = nullptr;
    QLabel* m_state = nullptr;
    QLabel* m_open = nullptr;
    QList<document::Place> m_places; ///< where the links of m_open lead, by their numbers
};

} // namespace microvet::ui
