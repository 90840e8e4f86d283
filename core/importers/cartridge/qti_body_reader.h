#pragma once

#include "core/importers/cartridge/qti_bodies.h"

/// What the readers of answers have in common: conditions looked through, losses told.
namespace microvet::importers::cartridge {

class BodyReader {
public:
    BodyReader(model::Question& question, const QtiItem& item, const QtiText& text, Answers& answers, QStringList& said)
        : m_question(question)
        , m_item(item)
        , m_text(text)
        , m_answers(answers)
        , m_said(said)
    {
    }

protected:
    bool refuse(const QString& sentence);
    bool unknown(const QString& type);
    void lose(const QString& sentence);
    QString plain(const QString& html) const;

    model::OptionId optionFor(const QString& ident);
    /// The idents that a full score asks for, or that add to it; in percent of what each gives.
    QHash<QString, double> sharesOf(const QtiResponse& response, bool& allOrNone) const;
    /// What may be typed into a field.
    QList<model::AcceptedAnswer> accepted(const QString& response, bool& matchCase);
    /// "[colour]" in the text, where the field is "response_colour" or says "colour"; empty where it is not there.
    QString bracket(const QtiResponse& response) const;
    bool isNamed(const QtiResponse& response) const;

    model::Question& m_question;
    const QtiItem& m_item;
    const QtiText& m_text;
    Answers& m_answers;
    QStringList& m_said;
};

/// Items with more than one field, or with fields named in the text: gaps, pairs, groups. False where it is none of
/// ours.
bool fillSeveralFields(model::Question& question, const QtiItem& item, const QtiText& text, Answers& answers,
                       QStringList& said);

} // namespace microvet::importers::cartridge
