#include "core/importers/cartridge/qti_body_reader.h"

#include <QCoreApplication>

#include <cmath>

namespace microvet::importers::cartridge {

using namespace model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

int percentOf(double percent) { return int(std::lround(std::clamp(percent, 0.0, 100.0))); }

} // namespace

bool BodyReader::refuse(const QString& sentence)
{
    m_said.append(sentence);
    return false;
}

bool BodyReader::unknown(const QString& type)
{
    return refuse(type.isEmpty()
                      ? Tr::tr("Such questions are not known here, so it stayed out.")
                      : Tr::tr("Questions of the type “%1” are not known here, so it stayed out.").arg(type));
}

void BodyReader::lose(const QString& sentence)
{
    if (!m_said.contains(sentence)) m_said.append(sentence);
}

QString BodyReader::plain(const QString& html) const { return richtext::toPlainText(m_text(html)).simplified(); }

OptionId BodyReader::optionFor(const QString& ident)
{
    const OptionId id = OptionId::make();
    m_answers.options.insert(ident, id);
    return id;
}

QHash<QString, double> BodyReader::sharesOf(const QtiResponse& response, bool& allOrNone) const
{
    QHash<QString, double> shares;
    bool added = false;
    for (const QtiCondition& condition : m_item.conditions) {
        if (!condition.score || *condition.score <= 0) continue;
        for (const QtiTest& test : condition.tests) {
            if (test.negated || test.kind != QtiTest::Kind::Equal || test.response != response.ident) continue;
            if (!condition.adds && condition.score < 99.5 && response.several)
                continue; // part of the points for part of the answer
            shares.insert(test.value, std::max(shares.value(test.value), *condition.score));
            added = added || (condition.adds && condition.only() && !condition.full());
        }
    }
    allOrNone = !added;
    return shares;
}

QList<AcceptedAnswer> BodyReader::accepted(const QString& response, bool& matchCase)
{
    QList<AcceptedAnswer> out;
    for (const QtiCondition& condition : m_item.conditions) {
        if (!condition.score) continue;
        for (const QtiTest& test : condition.tests) {
            const bool within = test.kind == QtiTest::Kind::Substring;
            if (test.negated || test.response != response || (!within && test.kind != QtiTest::Kind::Equal) ||
                test.value.isEmpty())
                continue;
            const QString text = within ? u'*' + test.value + u'*' : test.value;
            // The same text as a whole beside the text within others says nothing more.
            if (std::any_of(out.cbegin(), out.cend(), [&](const AcceptedAnswer& one) {
                    return one.text == text || one.text == u'*' + test.value + u'*';
                }))
                continue;
            AcceptedAnswer answer;
            answer.id = optionFor(test.value);
            answer.text = text;
            answer.percent = m_item.responses.size() > 1 || condition.adds ? 100 : percentOf(*condition.score);
            matchCase = matchCase || test.matchCase;
            out.append(answer);
        }
    }
    return out;
}

QString BodyReader::bracket(const QtiResponse& response) const
{
    const QString said =
        response.html.isEmpty() ? QString() : richtext::toPlainText(richtext::fromHtml(response.html)).simplified();
    for (const QString& name : {response.ident.section(u'_', 1), said})
        if (!name.isEmpty() && m_item.html.contains(u'[' + name + u']')) return u'[' + name + u']';
    return {};
}

bool BodyReader::isNamed(const QtiResponse& response) const
{
    return response.kind == QtiResponse::Kind::Choice && !response.several && !bracket(response).isEmpty();
}

} // namespace microvet::importers::cartridge
