#include "ui/guide/guide_text.h"

#include "ui/widgets/style.h"

#include <QCoreApplication>

namespace microvet::ui {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::Guide) };

using methodology::Need;
using methodology::StepState;

constexpr int mostFindings = 12; ///< more are for the checks panel

QString paragraph(const QString& text) { return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped()); }

QString listed(const QStringList& items, const char* tag)
{
    QString html;
    for (const QString& item : items) html += QStringLiteral("<li>%1</li>").arg(item);
    return QStringLiteral("<%1>%2</%1>").arg(QLatin1String(tag), html);
}

QString example(const QString& label, const QString& text, const QPalette& palette)
{
    const QColor ground = blended(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.06);
    return QStringLiteral("<td width=\"50%\" style=\"background:%1;padding:8px\"><b>%2</b><br>%3</td>")
        .arg(ground.name(), label.toHtmlEscaped(), text.toHtmlEscaped());
}

} // namespace

QString stateName(StepState state)
{
    switch (state) {
    case StepState::ToDo: return Tr::tr("To do");
    case StepState::InWork: return Tr::tr("In work");
    case StepState::Done: return Tr::tr("Done");
    }
    return {};
}

QString usualTime(int minutes)
{
    return minutes < 120 ? Tr::tr("about %n minutes", nullptr, minutes) : Tr::tr("about %n hours", nullptr, (minutes + 30) / 60);
}

QString stepHtml(const GuideState& guide, const methodology::Step& step, const QPalette& palette)
{
    const methodology::StepStatus* status = guide.step(step.id);
    if (!status) return {};
    QString html = QStringLiteral("<h2>%1</h2>").arg(step.title.toHtmlEscaped());
    html += QStringLiteral("<p style=\"color:%1\">%2 · %3</p>")
                .arg(mutedTextColour(palette).name(), stateName(status->state).toHtmlEscaped(), usualTime(step.minutes).toHtmlEscaped());
    html += paragraph(step.purpose);
    QStringList how;
    for (const QString& sentence : step.how) how.append(sentence.toHtmlEscaped());
    html += listed(how, "ol");

    QStringList open;
    for (const Need* need : status->open)
        open.append(QStringLiteral("<a href=\"need:%1\">%2</a>").arg(QLatin1String(need->id), need->sentence().toHtmlEscaped()));
    const QList<rules::Finding> findings = guide.findingsOf(step.id);
    // What nobody has begun is to do, and no fault.
    if (status->state != StepState::ToDo)
        for (qsizetype i = 0; i < std::min<qsizetype>(findings.size(), mostFindings); ++i)
            open.append(QStringLiteral("<a href=\"finding:%1\">%2</a>").arg(i).arg(rules::textOf(findings[i]).what.toHtmlEscaped()));
    if (status->state != StepState::ToDo && findings.size() > mostFindings)
        open.append(Tr::tr("%n more stand in the checks.", nullptr, int(findings.size() - mostFindings)).toHtmlEscaped());
    html += QStringLiteral("<h3>%1</h3>").arg(Tr::tr("Still open").toHtmlEscaped());
    html += open.isEmpty() ? paragraph(Tr::tr("Nothing: this step is done.")) : listed(open, "ul");

    if (!step.good.isEmpty() || !step.weak.isEmpty())
        html += QStringLiteral("<table width=\"100%\" cellspacing=\"6\"><tr>%1%2</tr></table>")
                    .arg(example(Tr::tr("✓ A good example"), step.good, palette), example(Tr::tr("✗ A weak example"), step.weak, palette));
    return html;
}

} // namespace microvet::ui
