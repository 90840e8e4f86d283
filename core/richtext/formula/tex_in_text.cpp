#include "core/richtext/formula/tex_in_text.h"

#include <QRegularExpression>

namespace microvet::richtext {

RichText withTexAsFormulas(const RichText& text)
{
    static const QRegularExpression tex(QStringLiteral("\\\\\\((.+?)\\\\\\)|\\\\\\[(.+?)\\\\\\]|\\$\\$(.+?)\\$\\$"));
    RichText out = text;
    for (Block& block : out.blocks) {
        if (block.kind == BlockKind::Code) continue;
        QList<Run> runs;
        for (const Run& run : std::as_const(block.runs)) {
            if (run.marks & (Formula | CodeMark)) {
                runs.append(run);
                continue;
            }
            qsizetype at = 0;
            const auto piece = [&](const QString& words, bool formula) {
                if (words.isEmpty()) return;
                Run part = run;
                part.text = words;
                part.marks.setFlag(Formula, formula);
                runs.append(part);
            };
            for (auto it = tex.globalMatch(run.text); it.hasNext();) {
                const auto match = it.next();
                piece(run.text.mid(at, match.capturedStart() - at), false);
                piece((match.captured(1) + match.captured(2) + match.captured(3)).trimmed(), true);
                at = match.capturedEnd();
            }
            piece(run.text.mid(at), false);
        }
        block.runs = runs;
    }
    return normalised(out);
}

} // namespace microvet::richtext
