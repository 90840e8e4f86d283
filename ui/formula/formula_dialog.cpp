#include "ui/formula/formula_dialog.h"

#include "ui/formula/formula_edit.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/style.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace microvet::ui {

FormulaDialog::FormulaDialog(const QString& run, const QString& language, QWidget* parent)
    : QDialog(parent)
    , m_edit(new FormulaEdit(QStringLiteral("formulaSource")))
{
    setObjectName(QStringLiteral("formulaDialog"));
    setWindowTitle(tr("Formula"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(em(this, 0.7));
    column->addWidget(m_edit);
    column->addWidget(mutedLabel(tr("A formula that cannot be read yet may stay: learners see it as it was typed, and the checks name it.")));
    column->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->setObjectName(QStringLiteral("formulaButtons"));
    if (!run.trimmed().isEmpty()) {
        auto* remove = buttons->addButton(tr("&Remove the formula"), QDialogButtonBox::DestructiveRole);
        remove->setObjectName(QStringLiteral("formulaRemove"));
        connect(remove, &QPushButton::clicked, this, [this] {
            m_edit->setSource({});
            accept();
        });
    }
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_edit->setLanguage(language);
    m_edit->setSource(richtext::formula::fromInline(run));
    m_edit->field()->setUndoRedoEnabled(true);
    m_edit->field()->selectAll();
    m_edit->field()->setFocus();
    resize(fontMetrics().averageCharWidth() * 70, sizeHint().height());
}

QString FormulaDialog::run() const
{
    const richtext::formula::Source source = m_edit->source();
    // Lines of the field are one line of the text.
    const QString line = source.text.simplified();
    return line.isEmpty() ? QString() : richtext::formula::toInline({line, source.notation});
}

} // namespace microvet::ui
