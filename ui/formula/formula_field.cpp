#include "ui/formula/formula_field.h"

#include "core/model/formula_source.h"
#include "core/plan/plan.h"
#include "ui/widgets/fields.h"

#include <QComboBox>

namespace microvet::ui {

FormulaField::FormulaField(FieldHub& hub, const QUuid& block, QWidget* parent)
    : FormulaEdit(hub.objectNameFor(block, "body.source"), parent)
    , m_hub(hub)
    , m_block(block)
{
    setFocusProxy(field());
    hub.claimKeys(field());
    hub.claimKeys(notationBox());
    setLanguage(plan::languageOf(hub.content().course));
    pull();
    connect(this, &FormulaEdit::edited, this, &FormulaField::write);
    hub.watch(block, "body.source", this, [this] { pull(); }, [this](int caret) {
        field()->setFocus();
        if (caret < 0) return;
        QTextCursor cursor = field()->textCursor();
        cursor.setPosition(std::min(caret, field()->document()->characterCount() - 1));
        field()->setTextCursor(cursor);
    });
    hub.watch(block, "body.notation", this, [this] { pull(); }, [this](int) { notationBox()->setFocus(); });
    hub.watch(hub.content().course.id.uuid(), "language", this, [this] { setLanguage(plan::languageOf(m_hub.content().course)); });
}

void FormulaField::pull()
{
    const auto* block = model::find<model::Block>(m_hub.content(), m_block);
    const auto* body = block ? std::get_if<model::FormulaBlock>(&block->body) : nullptr;
    if (body) setSource(model::sourceOf(*body));
}

void FormulaField::write(bool typing)
{
    const richtext::formula::Source now = source();
    if (typing) {
        m_hub.set(bound(m_block, &model::FormulaBlock::source), now.text, tr("Formula"), field()->textCursor().position(), true);
        return;
    }
    const auto notation = now.notation == richtext::formula::Notation::AsciiMath ? model::Notation::AsciiMath : model::Notation::Latex;
    m_hub.set(bound(m_block, &model::FormulaBlock::notation), model::Coded<model::Notation>(notation), tr("Notation of the formula"));
}

} // namespace microvet::ui
