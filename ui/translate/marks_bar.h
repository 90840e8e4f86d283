#pragma once

#include "core/translation/marks.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace microvet::ui {

/// "⟦1⟧ bold", "⟦2⟧ a link to example.org": what a mark stands for, in some words.
QString markName(const translation::Code& code);

/// The marks of one original as buttons that put them into the translation, and below them, in a sentence, what is wrong
/// with those that stand there.
class MarksBar : public QWidget {
    Q_OBJECT

public:
    explicit MarksBar(QWidget* parent = nullptr);

    void setCodes(const QList<translation::Code>& codes, qsizetype own);
    /// Shows what is wrong; `any` where something is written at all.
    void setFaults(const translation::MarkFaults& faults, bool any);
    QString fault() const;

signals:
    /// `end` is empty for what stands alone.
    void markWanted(const QString& start, const QString& end);

private:
    QHBoxLayout* m_row;
    QWidget* m_buttons;
    QLabel* m_fault;
    QList<translation::Code> m_codes;
};

} // namespace microvet::ui
