#pragma once

#include "core/exporters/questionbank/bank.h"
#include "core/exporters/questionbank/item.h"

#include <QXmlStreamWriter>

namespace microvet::exporters {

/// A file that a text shows, by the name after "@@PLUGINFILE@@/".
struct XmlFile {
    QString name;
    QByteArray bytes;
};

/// Writes questions as Moodle XML. Element names and order are those of Moodle's own export.
class QuestionXml {
public:
    /// `ordering`: Moodle's type of that name, which 4.1 has as a plug-in only; else they are matched to their places.
    QuestionXml(QXmlStreamWriter& xml, bool ordering)
        : m_xml(xml)
        , m_ordering(ordering)
    {
    }

    void write(const BankCategory& category);
    void write(const BankItem& item, const QList<XmlFile>& files, const QStringList& tags);
    QList<Loss> takeLosses() { return std::exchange(m_losses, {}); }

private:
    void text(const char* element, const QString& html, const QList<XmlFile>& files = {});
    void value(const char* element, const QString& value);
    void value(const char* element, bool value);
    void answer(const BankAnswer& answer, const char* format);
    void combinedFeedback(const BankItem& item);
    void hint(const BankItem& item);
    void headers(const BankItem& item, const QString& prompt, const QList<XmlFile>& files);
    void choice(const BankItem& item);
    void typed(const BankItem& item);
    void number(const BankItem& item);
    void matching(const BankItem& item);
    void ordering(const BankItem& item);
    void words(const BankItem& item);
    void essay(const BankItem& item);
    void lose(const BankItem& item, const QString& sentence) { m_losses.append({item.question->id.uuid(), sentence}); }

    QXmlStreamWriter& m_xml;
    bool m_ordering;
    QList<Loss> m_losses;
};

} // namespace microvet::exporters
