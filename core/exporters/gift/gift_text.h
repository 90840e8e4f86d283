#pragma once

#include "core/exporters/questionbank/bank.h"
#include "core/exporters/questionbank/item.h"

namespace microvet::exporters {

/// Signs that mean something in GIFT behind a backslash, line breaks as "\n".
QString giftEscaped(const QString& text);

QString giftCategory(const BankCategory& category);

/// One question, in the form that Moodle's own export has. Texts are HTML.
class GiftQuestion {
public:
    GiftQuestion(const BankItem& item, const Texts& texts);

    QString written(const QStringList& tags) const;
    const QList<Loss>& losses() const { return m_losses; }

private:
    void lose(const QString& sentence) { m_losses.append({m_item.question->id.uuid(), sentence}); }
    void simplify(const Texts& texts);
    void matchGaps();
    QString answers() const;
    QString weighed(const BankAnswer& answer, bool full) const;

    BankItem m_item;
    QList<Loss> m_losses;
};

} // namespace microvet::exporters
