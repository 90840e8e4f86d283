#include "core/plan/passport.h"

#include "core/model/totals.h"
#include "core/model/vocabulary.h"
#include "core/plan/licences.h"
#include "core/plan/markup.h"
#include "core/plan/plan.h"
#include "core/plan/words.h"

#include <QLocale>
#include <QUrl>

#include <cmath>

namespace microvet::plan {
namespace {

using namespace model;

/// Writes one page, in one language.
class Writer {
public:
    Writer(const Course& course, const QString& language)
        : m_course(course), m_language(language), m_own(languageOf(course)), m_words(Words::of(language)), m_numbers(language)
    {
    }

    Passport write() const
    {
        Passport page;
        page.language = m_language;
        page.heading = m_words.text("passport");
        page.title = text(m_course.title, m_course.titleIn);
        if (page.title.text.isEmpty()) page.title = {m_words.text("untitled")};
        page.summary = text(m_course.summary, m_course.summaryIn);
        page.outcomesName = m_words.text("outcomes");
        for (const Outcome& outcome : m_course.outcomes)
            if (const PassportText line = text(outcome.statement, outcome.statementIn); !line.text.isEmpty()) page.outcomes.append(line);
        fact(page.facts, "forWhom", {text(m_course.learners.targetGroup, m_course.learners.targetGroupIn)});
        fact(page.facts, "assessmentHow", assessment());
        fact(page.figures, "workload", {{hours()}});
        fact(page.figures, "creditPoints", {{points()}});
        fact(page.figures, "level", level());
        const Organisation& body = m_course.awardingBody;
        fact(page.foot, "awardedBy", {{body.legalName.trimmed().isEmpty() ? body.shortName.trimmed() : body.legalName.trimmed()}, {place(body)}});
        const LicenceInfo licence = licenceInfo(m_course.licence.code.trimmed());
        fact(page.foot, "licence", {{licence.name.isEmpty() ? m_words.text("noLicence") : licence.name}});
        page.foot.last().address = licence.address;
        const SupportContact& support = m_course.support;
        QList<PassportText> contact;
        const bool named = !(support.name + support.email + support.phone + support.link).trimmed().isEmpty();
        for (const QString& line : named ? QStringList{support.name, support.email, support.phone} : QStringList{body.email}) contact.append({line.trimmed()});
        fact(page.foot, "support", contact);
        page.addressName = m_words.text("passportMore");
        for (const QString& candidate : {support.link, body.homepage}) {
            page.address = QString::fromLatin1(QUrl(webAddress(candidate)).toEncoded()); // readers of QR codes know no other letters
            if (!page.address.isEmpty()) break;
        }
        page.badge = badgeFaceOf(m_course);
        page.badge.kind = m_words.text("microCredential");
        if (m_course.badge.text.trimmed().isEmpty()) page.badge.title = page.title.text;
        return page;
    }

private:
    PassportText text(const QString& own, const LangMap& others) const
    {
        if (m_language == m_own) return {own.trimmed()};
        const QString said = others.value(m_language).trimmed();
        return said.isEmpty() ? PassportText{own.trimmed(), m_own} : PassportText{said};
    }

    void fact(QList<PassportFact>& facts, const char* name, QList<PassportText> lines) const
    {
        lines.removeIf([](const PassportText& line) { return line.text.isEmpty(); });
        if (!lines.isEmpty()) facts.append({m_words.text(name), lines});
    }

    QString number(double value) const { return m_numbers.toString(value, 'g', 6); }

    QString hours() const
    {
        const double sum = hoursOf(m_course.workload);
        return sum > 0 ? m_words.text("hours").arg(number(sum)) : QString();
    }

    QString points() const
    {
        const Credit& credit = m_course.credit;
        if (!(credit.points > 0) || credit.framework == CreditFramework::None) return {};
        if (credit.framework == CreditFramework::Ects) return number(credit.points) + QStringLiteral(" ECTS");
        if (credit.framework == CreditFramework::Ecvet) return number(credit.points) + QStringLiteral(" ECVET");
        return number(credit.points);
    }

    QList<PassportText> level() const
    {
        QList<PassportText> lines;
        if (m_course.level.eqf >= 1 && m_course.level.eqf <= 8) lines.append({QStringLiteral("EQF %1").arg(m_course.level.eqf)});
        if (const auto* national = vocabulary(QStringLiteral("qdr")).find(m_course.level.nqf))
            lines.append({national->label, m_language == QLatin1String("en") ? QString() : QStringLiteral("en")});
        if (lines.isEmpty()) lines.append({m_course.level.reason.trimmed(), m_language == m_own ? QString() : m_own});
        return lines;
    }

    /// The European list has English labels; where the course says it in words, they do in its own language.
    QList<PassportText> assessment() const
    {
        const AssessmentStatement& statement = m_course.assessmentStatement;
        const PassportText said = text(statement.description, statement.descriptionIn);
        QStringList kinds;
        for (const QString& code : statement.types)
            if (const auto* item = vocabulary(QStringLiteral("assessment")).find(code)) kinds.append(item->label);
        QList<PassportText> lines;
        const bool english = m_language == QLatin1String("en");
        if (!kinds.isEmpty() && (english || said.text.isEmpty())) lines.append({kinds.join(QStringLiteral(", ")), english ? QString() : QStringLiteral("en")});
        lines.append(said);
        return lines;
    }

    QString place(const Organisation& body) const
    {
        QStringList parts{body.city.trimmed()};
        const auto country = QLocale::codeToTerritory(body.country.trimmed());
        // Qt knows a country's name in English and in its own language.
        const QLocale own(QLocale(m_language).language(), country);
        const bool native = own.territory() == country && own.language() == QLocale(m_language).language();
        parts.append(country == QLocale::AnyTerritory ? body.country.trimmed() : native && m_language != QLatin1String("en") ? own.nativeTerritoryName() : QLocale::territoryToString(country));
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }

    const Course& m_course;
    QString m_language;
    QString m_own;
    const Words& m_words;
    QLocale m_numbers;
};

} // namespace

QList<Passport> passportsOf(const Course& course)
{
    const QString own = languageOf(course);
    QList<Passport> pages{Writer(course, own).write()};
    if (own.section(u'-', 0, 0) != QLatin1String("en")) pages.append(Writer(course, QStringLiteral("en")).write());
    return pages;
}

double passportScale(const Passport& passport, bool hasCover)
{
    // Lines of the usual size: 78 characters across the whole page, 62 beside the facts.
    const auto linesOf = [](const QString& text, double width) { return std::ceil(double(text.size()) / width) + double(text.count(u'\n')); };
    double left = linesOf(passport.summary.text, 92) + linesOf(passport.title.text, 26) * 2.4;
    for (const PassportText& outcome : passport.outcomes) left += linesOf(outcome.text, 76) + 0.35;
    for (const PassportFact& fact : passport.facts) {
        left += 2.2;
        for (const PassportText& line : fact.lines) left += linesOf(line.text, 92);
    }
    const double room = hasCover ? 24 : 32; // lines that the page has for all that
    return std::clamp(std::sqrt(room / std::max(room, left)), 0.62, 1.0);
}

} // namespace microvet::plan
