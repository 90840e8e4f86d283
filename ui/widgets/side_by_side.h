#pragma once

#include "core/model/word_diff.h"

#include <QImage>
#include <QTextBrowser>

namespace microvet::ui {

/// Texts, values and pictures of two or three versions beside each other, in rows that begin at one height; the words
/// of each version as markedWords() shows them.
class SideBySide : public QTextBrowser {
    Q_OBJECT

public:
    struct Cell {
        QList<model::Passage> words; ///< of this version alone: see actions::passagesOf
        QString text;                ///< a value; shown below the picture where there is one
        QImage picture;
    };
    struct Row {
        QString title;
        QList<Cell> cells; ///< one for each column
        QString note = {}; ///< across all columns, in place of cells
    };

    explicit SideBySide(QWidget* parent = nullptr);

    /// The titles of the columns; a heading and a sentence stand above them, where they are not empty.
    void setRows(const QString& heading, const QString& sentence, const QStringList& columns, const QList<Row>& rows);
    /// A sentence alone.
    void say(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void write();
    QString cellHtml(const Cell& cell);

    QString m_heading;
    QString m_sentence;
    QStringList m_columns;
    QList<Row> m_rows;
    int m_pictures = 0;
};

} // namespace microvet::ui
