#pragma once

#include "core/model/codes.h"

#include <QList>
#include <QString>

/// What people read for the codes of the model's closed lists, in the language of the program.
namespace microvet::ui {

struct ListItem {
    QString code;
    QString label;
    QString parent = {}; ///< the code above it, in lists that are trees
};

QString nameOf(model::OutcomeKind value);
QString nameOf(model::Bloom value);
QString nameOf(model::CreditFramework value);
QString nameOf(model::StackKind value);
QString nameOf(model::Usage value);
QString nameOf(model::People value);
QString nameOf(model::Role value);
QString nameOf(model::CalloutKind value);
QString nameOf(model::ImageWidth value);
QString nameOf(model::Notation value);
QString nameOf(model::AssessmentKind value);
QString nameOf(model::EvaluationKind value);
QString nameOf(model::OriginKind value);

/// Every value but "Unset", in the order of the list.
template<class E> QList<ListItem> itemsOf()
{
    QList<ListItem> items;
    for (size_t i = 1; i < model::Codes<E>::names.size(); ++i)
        items.append({QString::fromLatin1(model::Codes<E>::names[i]), nameOf(static_cast<E>(i))});
    return items;
}

/// What people call a type of block or question, by its code in the file ("text", "knowledge-check", "single").
QString blockTypeName(const QString& type);
QString questionTypeName(const QString& type);

} // namespace microvet::ui
