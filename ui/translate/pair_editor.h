#pragma once

#include "core/translation/marked_text.h"
#include "core/translation/sheet.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace microvet::ui {

class MarkedEdit;
class MarksBar;

/// One paragraph: the original at the left, to be read, and the translation at the right, to be written.
class PairEditor : public QWidget {
    Q_OBJECT

public:
    explicit PairEditor(QWidget* parent = nullptr);

    void setLanguages(const QString& original, const QString& translation);
    /// Shows a paragraph; `mayEdit` is false for a course that is open for reading. Another text of the same paragraph
    /// takes the place of what stands there.
    void setPair(const translation::Sheet& sheet, qsizetype pair, bool mayEdit);
    void clear();
    /// A sentence below the translation; empty: none.
    void setNote(const QString& sentence);
    qsizetype pair() const { return m_pair; }

    MarkedEdit& original() const { return *m_original; }
    MarkedEdit& target() const { return *m_target; }
    const MarksBar& marks() const { return *m_marks; }
    /// What is written, with the marks as they were when the paragraph was shown.
    translation::Coded written() const;
    /// As if somebody had typed it.
    void write(const translation::Pieces& pieces, const QList<translation::Code>& codes);

signals:
    void edited();

private:
    void updateFaults();
    translation::Segment shape() const;

    QLabel* m_originalLabel;
    QLabel* m_targetLabel;
    MarkedEdit* m_original;
    MarkedEdit* m_target;
    MarksBar* m_marks;
    QLabel* m_note;
    qsizetype m_pair = -1;
    translation::Segment m_source;
    QList<translation::Code> m_codes;
    translation::Lines m_lines = translation::Lines::AsTheyAre;
};

} // namespace microvet::ui
