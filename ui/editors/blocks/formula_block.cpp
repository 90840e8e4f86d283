#include "ui/editors/block_registry.h"
#include "ui/formula/formula_field.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/fields.h"

#include <QCoreApplication>

namespace microvet::ui {

namespace { struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::Blocks) }; }

QWidget* makeFormulaEditor(FieldHub& hub, const QUuid& block)
{
    auto* f = new FieldForm(hub, block);
    auto* formula = new FormulaField(hub, block);
    f->add(formula);
    auto* words = qobject_cast<TextField*>(f->text(
        Tr::tr("Alternative text"), &model::FormulaBlock::alternativeText,
        {.help = Tr::tr("Only where the words above do not say it well: what a screen reader says instead of them.")}));
    const auto show = [words](const QString& spoken) { words->setPlaceholderText(spoken); };
    QObject::connect(formula, &FormulaEdit::wordsChanged, words, show);
    show(formula->words());
    return f;
}

} // namespace microvet::ui
