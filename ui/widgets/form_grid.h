#pragma once

#include <QGridLayout>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace microvet::ui {

/// Labels and fields below each other. In place of QFormLayout where rows hold text that wraps, or sentences that come and
/// go: that one keeps heights that it has worked out before (Qt 6.4), so that rows overlap as soon as one grows.
class FormGrid : public QGridLayout {
    Q_OBJECT

public:
    explicit FormGrid(QWidget* parent = nullptr);

    /// The label stands beside the first line of the field. Returns it.
    QLabel* addRow(const QString& label, QWidget* field);
    QLabel* addRow(const QString& label, QLayout* field);
    void addRow(QLabel* label, QWidget* field);
    void addRow(QLabel* label, QLayout* field);
    /// Across both columns.
    void addRow(QWidget* whole);

private:
    QLabel* made(const QString& label, QWidget* buddy);
    void place(QLabel* label, int row);
};

} // namespace microvet::ui
