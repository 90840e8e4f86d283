#pragma once

#include "ui/formula/formula_picture.h"

#include <QWidget>

namespace microvet::ui {

/// Shows one formula, as large as fits into its width. A screen reader hears the words.
class FormulaView : public QWidget {
    Q_OBJECT

public:
    explicit FormulaView(QWidget* parent = nullptr);

    void setFormula(const richtext::formula::Node& root, const QString& words);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {fontMetrics().averageCharWidth() * 10, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void lay();

    richtext::formula::Node m_root;
    FormulaPicture m_picture;
};

} // namespace microvet::ui
