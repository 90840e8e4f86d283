#include "ui/editors/page.h"

#include <QLabel>
#include <QVBoxLayout>

namespace microvet::ui {

QLabel* eyebrow(const QString& text)
{
    QLabel* label = mutedLabel(text);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

void makeTitle(QWidget* field)
{
    QFont font = field->font();
    font.setPointSizeF(font.pointSizeF() * 1.4);
    font.setWeight(QFont::DemiBold);
    field->setFont(font);
}

QVBoxLayout* pageColumn(QWidget* page)
{
    auto* column = new QVBoxLayout(page);
    const int margin = em(page, 0.9);
    column->setContentsMargins(margin, margin, margin, 2 * margin);
    column->setSpacing(em(page, 0.8));
    return column;
}

Section* addSectionCard(QVBoxLayout* column, const QString& title, const QString& objectName,
                        std::function<void(QVBoxLayout*)> build)
{
    auto* card = new Card;
    auto* section = new Section(title, objectName, std::move(build));
    section->setTitleScale(1.1);
    card->body()->addWidget(section);
    column->addWidget(card);
    return section;
}

} // namespace microvet::ui
