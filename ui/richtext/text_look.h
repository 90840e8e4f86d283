#pragma once

#include "ui/richtext/rich_text_edit.h"

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

    void setMisspeltParts(RichTextEdit::MisspeltParts parts) { m_misspelt = std::move(parts); }

    /// List markers, the bar of a quotation and the ground of code, below the text.
    void paintBlocks(QPainter& painter) const;

protected:
    void highlightBlock(const QString& text) override;

private:
    QTextEdit& m_edit;
    RichTextEdit::MisspeltParts m_misspelt;
};

} // namespace microvet::ui
