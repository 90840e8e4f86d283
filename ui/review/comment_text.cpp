#include "ui/review/comment_text.h"

#include "core/review/words.h"
#include "ui/history/history_model.h"

#include <QComboBox>
#include <QCoreApplication>

namespace microvet::ui {
using model::CommentKind;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::ui::review)
};

constexpr CommentKind kinds[]{CommentKind::Must, CommentKind::Should, CommentKind::Question, CommentKind::Praise};

QString lines(const QString& text)
{
    QString html = text.toHtmlEscaped();
    return html.replace(u'\n', QLatin1String("<br>"));
}

QString paragraph(const QString& html, int indent = 0)
{
    return QStringLiteral("<p style=\"margin-top:0;margin-bottom:6px;margin-left:%1px\">%2</p>").arg(indent).arg(html);
}

} // namespace

QString commentIconName(CommentKind kind)
{
    switch (kind) {
    case CommentKind::Must:
        return QStringLiteral("error");
    case CommentKind::Should:
        return QStringLiteral("advice");
    case CommentKind::Praise:
        return QStringLiteral("praise");
    case CommentKind::Question:
        return QStringLiteral("question");
    case CommentKind::Unset:
        break;
    }
    return QStringLiteral("comment");
}

Ink commentInk(CommentKind kind)
{
    switch (kind) {
    case CommentKind::Must:
        return Ink::Error;
    case CommentKind::Should:
        return Ink::Advice;
    case CommentKind::Praise:
        return Ink::Good;
    case CommentKind::Question:
        return Ink::Warning;
    case CommentKind::Unset:
        break;
    }
    return Ink::Text;
}

QString commentMeaning(CommentKind kind)
{
    switch (kind) {
    case CommentKind::Must:
        return Tr::tr("The course cannot be accepted while it is open.");
    case CommentKind::Should:
        return Tr::tr("Would make the course better; the authors decide.");
    case CommentKind::Praise:
        return Tr::tr("What is good as it is. It asks for nothing.");
    case CommentKind::Question:
        return Tr::tr("Wants an answer from the authors.");
    case CommentKind::Unset:
        break;
    }
    return {};
}

void fillWithKinds(QComboBox& box)
{
    for (CommentKind kind : kinds) {
        box.addItem(icon(commentIconName(kind), commentInk(kind)), review::nameOf(kind), int(kind));
        box.setItemData(box.count() - 1, commentMeaning(kind), Qt::ToolTipRole);
    }
}

QString writtenBy(const QString& author, const QDateTime& time)
{
    const QString who = author.isEmpty() ? Tr::tr("Somebody") : author;
    //: who wrote a comment, and when
    return time.isValid() ? Tr::tr("%1, %2").arg(who, stepTime(time)) : who;
}

QString commentState(const model::Comment& comment)
{
    QStringList parts;
    if (!comment.assignee.isEmpty()) parts << Tr::tr("for %1").arg(comment.assignee);
    if (!comment.replies.isEmpty()) parts << Tr::tr("%n replies", nullptr, int(comment.replies.size()));
    if (comment.resolved) parts << Tr::tr("resolved");
    return parts.join(QStringLiteral(" · "));
}

QString commentsSummary(int open, int musts)
{
    if (open == 0) return Tr::tr("No comment is open.");
    const QString all = Tr::tr("%n comments are open.", nullptr, open);
    return musts > 0 ? all + u' ' + Tr::tr("%n of them must be seen to.", nullptr, musts) : all;
}

QString threadHtml(const review::Placed& placed, const QString& place, const QString& field)
{
    const model::Comment& comment = *placed.comment;
    QString html = paragraph(QStringLiteral("<b>%1</b>").arg(review::nameOf(comment.weight.value()).toHtmlEscaped()));
    //: a place of the course and a field of it: "Unit 2 › Picture: Alternative text"
    html += paragraph((field.isEmpty() ? place : Tr::tr("%1: %2").arg(place, field)).toHtmlEscaped());
    if (!comment.quote.isEmpty())
        html += paragraph(QStringLiteral("<i>%1</i>").arg(lines(Tr::tr("“%1”").arg(comment.quote))), 12);
    if (placed.standing == review::Standing::PassageChanged)
        html += paragraph(Tr::tr("These words stand there no more.").toHtmlEscaped());
    if (placed.standing == review::Standing::ElementRemoved)
        html += paragraph(Tr::tr("What it is about was removed from the course.").toHtmlEscaped());
    html += paragraph(lines(comment.text));
    const QString state = commentState(comment);
    const QString by = writtenBy(comment.author, comment.time);
    html += paragraph((state.isEmpty() ? by : by + QStringLiteral(" · ") + state).toHtmlEscaped());
    for (const model::Reply& reply : comment.replies)
        html += QStringLiteral("<hr>") + paragraph(lines(reply.text), 12) +
                paragraph(writtenBy(reply.author, reply.time).toHtmlEscaped(), 12);
    return html;
}

} // namespace microvet::ui
