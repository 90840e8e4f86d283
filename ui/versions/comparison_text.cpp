#include "ui/versions/comparison_text.h"

#include "ui/widgets/marked_words.h"

#include <QCoreApplication>
#include <QPalette>

namespace microvet::ui {

using actions::Difference;
using actions::FieldDifference;
using model::Passage;

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::Comparison) };

/// Of text that stayed, so many letters before and after a change tell where one is.
constexpr qsizetype context = 120;
/// More differences than anybody reads would hold the window up.
constexpr qsizetype mostShown = 500;

QString shortened(const QString& text, bool first, bool last)
{
    if (text.size() <= context * 2) return text;
    const QString head = text.left(context);
    const QString tail = text.right(context);
    const QString gap = QStringLiteral(" … ");
    if (first) return gap + tail;
    return last ? head + gap : head + gap + tail;
}

class Writer {
public:
    explicit Writer(const QPalette& palette) : m_palette(palette) {}

    QString write(const QList<Difference>& differences) const
    {
        if (differences.isEmpty()) return QStringLiteral("<p>%1</p>").arg(Tr::tr("Nothing differs."));
        QString html = QStringLiteral("<p><b>%1</b></p><p>%2</p>")
                           .arg(actions::summaryOf(differences).toHtmlEscaped(),
                                Tr::tr("%1 was there and is gone; %2 has come since.")
                                    .arg(marked({Passage::Removed, Tr::tr("This")}), marked({Passage::Added, Tr::tr("this")})));
        for (const Difference& difference : differences.first(std::min(mostShown, differences.size()))) html += section(difference);
        if (differences.size() > mostShown)
            html += QStringLiteral("<p>%1</p>").arg(Tr::tr("Only the first %1 differences are shown.").arg(mostShown));
        return html;
    }

private:
    QString marked(const Passage& passage) const { return markedWords({passage}, m_palette); }

    QString section(const Difference& difference) const
    {
        static const char* const kinds[]{QT_TRANSLATE_NOOP("microvet::ui::Comparison", "Added: %1"),
                                         QT_TRANSLATE_NOOP("microvet::ui::Comparison", "Removed: %1"),
                                         QT_TRANSLATE_NOOP("microvet::ui::Comparison", "Changed: %1"),
                                         QT_TRANSLATE_NOOP("microvet::ui::Comparison", "Moved: %1"),
                                         QT_TRANSLATE_NOOP("microvet::ui::Comparison", "In another place: %1")};
        QString html = QStringLiteral("<h4>%1</h4>").arg(Tr::tr(kinds[difference.kind]).arg(difference.place).toHtmlEscaped());
        for (const FieldDifference& field : difference.fields) html += paragraph(field);
        return html;
    }

    QString paragraph(const FieldDifference& field) const
    {
        QString body;
        if (field.onlyFormat()) {
            body = Tr::tr("only the format changed (bold, lists, links and the like)").toHtmlEscaped();
        } else if (field.isText()) {
            for (qsizetype i = 0; i < field.words.size(); ++i) {
                Passage passage = field.words[i];
                if (passage.kind == Passage::Same) passage.text = shortened(passage.text, i == 0, i == field.words.size() - 1);
                body += marked(passage);
            }
        } else {
            const auto value = [](const QString& text) { return text.isEmpty() ? Tr::tr("nothing") : text; };
            body = marked({Passage::Removed, value(field.before)}) + QLatin1Char(' ') + marked({Passage::Added, value(field.after)});
        }
        if (field.name.isEmpty()) return QStringLiteral("<p>%1</p>").arg(body);
        return QStringLiteral("<p>%1</p>").arg(Tr::tr("%1: %2").arg(field.name.toHtmlEscaped(), body));
    }

    const QPalette& m_palette;
};

} // namespace

QString comparisonHtml(const QList<Difference>& differences, const QPalette& palette) { return Writer(palette).write(differences); }

} // namespace microvet::ui
