#include "ui/editors/page.h"

#include <QLabel>
#include <QVBoxLayout>

namespace microvet::ui {

QLabel* eyebrow(const QString& text)
{
    QLabel* label = mutedLabel(text);
    setScaledFont(label, 0.92, QFont::DemiBold);
    return label;
}

void makeTitle(QWidget* field)
{
    setScaledFont(field, 1.4, QFont::DemiBold);
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

bool isEnglish(const FieldHub& hub) { return hub.content().course.language.startsWith(QLatin1String("en")); }

} // namespace microvet::ui
