#include "ui/widgets/marked_words.h"

#include "ui/widgets/icons.h"

#include <QPalette>

namespace microvet::ui {

using model::Passage;

QString markedWords(const QList<Passage>& passages, const QPalette& palette)
{
    QString html;
    for (const Passage& passage : passages) {
        const QString words = passage.text.toHtmlEscaped().replace(u'\n', QLatin1String("<br>"));
        switch (passage.kind) {
        case Passage::Same:
            html += words;
            break;
        case Passage::Removed:
            html += QStringLiteral("<span style=\"color:%1\">[−<s>%2</s>−]</span>")
                        .arg(inkColor(Ink::Error, palette).name(), words);
            break;
        case Passage::Added:
            html += QStringLiteral("<span style=\"color:%1\">[+<u>%2</u>+]</span>")
                        .arg(inkColor(Ink::Good, palette).name(), words);
            break;
        }
    }
    return html;
}

} // namespace microvet::ui
