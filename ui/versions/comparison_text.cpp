#include "ui/versions/comparison_text.h"

#include "core/actions/comparison/comparison.h"
#include "ui/widgets/marked_words.h"

#include <QCoreApplication>
#include <QPalette>

namespace microvet::ui {

using actions::Difference;
using actions::FieldDifference;
using model::Passage;

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::Comparison) };

/// More differences than anybody reads would hold the window up.
constexpr qsizetype mostShown = 500;

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
            body = markedWords(actions::shortened(field.words), m_palette);
        } else {
            body = marked({Passage::Removed, actions::shownValue(field.before)}) + QLatin1Char(' ') + marked({Passage::Added, actions::shownValue(field.after)});
        }
        if (field.name.isEmpty()) return QStringLiteral("<p>%1</p>").arg(body);
        return QStringLiteral("<p>%1</p>").arg(Tr::tr("%1: %2").arg(field.name.toHtmlEscaped(), body));
    }

    const QPalette& m_palette;
};

} // namespace

QString comparisonHtml(const QList<Difference>& differences, const QPalette& palette) { return Writer(palette).write(differences); }

} // namespace microvet::ui
