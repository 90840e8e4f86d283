#pragma once

#include <QSyntaxHighlighter>

class QPainter;
class QTextEdit;

namespace microvet::ui {

/// How marks, links and headings look while they are edited. Never touches the document's own formats, so that looks and
/// meaning cannot mix. Follows the palette.
class TextLook : public QSyntaxHighlighter {
    Q_OBJECT

public:
    explicit TextLook(QTextEdit& edit);

    /// List markers, the bar of a quotation and the ground of code, below the text.
    void paintBlocks(QPainter& painter) const;

protected:
    void highlightBlock(const QString& text) override;

private:
    QTextEdit& m_edit;
};

} // namespace microvet::ui
