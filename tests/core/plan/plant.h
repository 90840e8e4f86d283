#pragma once

#include "core/model/visit.h"

/// Writes into every text of a course that fulfils a condition, through the field lists: a new field is met without a
/// line here.
namespace microvet::tests {

template<class Part, class Fn>
void plantIn(Part& part, Fn&& fn);

/// fn(QString&) for each plain text, code or address; rich text and lists of strings are filled from it.
template<class T, class Fn>
void plantAll(T& value, Fn&& fn)
{
    using namespace model;
    forEachField(value, [&](const auto&, auto& part) { plantIn(part, fn); });
}

template<class Part, class Fn>
void plantIn(Part& part, Fn&& fn)
{
    using namespace model;
    if constexpr (std::is_same_v<Part, QString>) {
        fn(part);
    } else if constexpr (std::is_same_v<Part, QStringList>) {
        for (QString& text : part)
            fn(text);
    } else if constexpr (std::is_same_v<Part, RichText>) {
        if (part.isEmpty()) part = RichText::fromPlain(QStringLiteral("x"));
        for (richtext::Block& block : part.blocks)
            for (richtext::Run& run : block.runs) {
                fn(run.text);
                if (!run.link.isEmpty()) fn(run.link);
                if (!run.lang.isEmpty()) fn(run.lang);
            }
    } else {
        model::detail::forEachNested(part, [&](auto& nested) { plantAll(nested, fn); });
    }
}

/// fn for the texts of fields that carry one of the flags, and of questions kept for assessors.
template<class T, class Fn>
void plantFlagged(T& value, unsigned flags, Fn&& fn)
{
    using namespace model;
    if constexpr (std::is_same_v<T, Question>) {
        if (value.keptForAssessors) {
            plantAll(value, fn);
            return;
        }
    }
    if constexpr (std::is_same_v<T, Essay>) {
        if (value.showModelAnswer) return; // its author wants it shown
    }
    forEachField(value, [&](const auto& field, auto& part) {
        if (field.flags & flags)
            plantIn(part, fn);
        else
            model::detail::forEachNested(part, [&](auto& nested) { plantFlagged(nested, flags, fn); });
    });
}

} // namespace microvet::tests
