#include "core/actions/programme/selection_words.h"

#include "core/programme/people/people_names.h"

#include <algorithm>
#include <numeric>

namespace microvet::actions {

using namespace programme;
using report::escaped;
using report::HtmlPage;

namespace {

QString answerName(const SelectionWords& words, const QString& code)
{
    if (code == QLatin1String("yes")) return words("minutes.yes");
    if (code == QLatin1String("no")) return words("minutes.no");
    return code == QLatin1String("unclear") ? words("minutes.unclear") : words("minutes.open");
}

/// A table as minutes have it: heads, and rows whose first cell is their head. `widths`: of the columns on paper, per cent;
/// those that are left share the rest.
QString table(const QString& caption, const QStringList& heads, const QList<QStringList>& rows, const QList<int>& widths)
{
    HtmlPage page;
    page.cells("h", heads);
    QString columns;
    const int rest = 100 - std::accumulate(widths.begin(), widths.end(), 0);
    for (qsizetype i = 0; i < heads.size(); ++i)
        columns += QStringLiteral("<col data-width=\"%1\"/>").arg(i < widths.size() ? widths[i] : rest / int(heads.size() - widths.size()));
    QString html = QStringLiteral("<div class=\"scroll\"><table><caption class=\"hide\">%1</caption>\n<colgroup>%2</colgroup>\n<thead>%3</thead>\n<tbody>\n").arg(escaped(caption), columns, page.html);
    for (const QStringList& row : rows) {
        html += QLatin1String("<tr>");
        for (qsizetype i = 0; i < row.size(); ++i)
            html += i == 0 ? QStringLiteral("<th scope=\"row\">%1</th>").arg(inCell(row[i])) : QStringLiteral("<td>%1</td>").arg(inCell(row[i]));
        html += QLatin1String("</tr>\n");
    }
    return html + QLatin1String("</tbody></table></div>\n");
}

QString paragraph(const QString& text) { return text.isEmpty() ? QString() : QStringLiteral("<p>%1</p>\n").arg(inCell(text)); }

/// Writes the minutes, part by part.
class Minutes {
public:
    Minutes(const SelectionRecord& record, QDate day)
        : m_record(record)
        , m_scoring(record.scoring)
        , m_words(record)
        , m_ranking(rankingOf(record.scoring))
        , m_day(day)
    {
    }

    Document write()
    {
        Document document;
        document.language = m_words.language();
        document.title = m_words("minutes.title");
        document.look = QStringLiteral("main{max-width:60rem}table{margin:0 0 1rem;border:1px solid #d5dce3}tbody th{font-weight:600;color:#1d2733;min-width:8rem}td,th{hyphens:auto}.sign{break-inside:avoid}h2,h3{break-after:avoid}@media print{.scroll{overflow:visible;break-inside:avoid}tr{break-inside:avoid}table{font-size:9pt}th,td{padding:.25rem .35rem}}");
        m_page.heading(1, document.title);
        m_page.html += QStringLiteral("<p class=\"subject\">%1</p>\n").arg(escaped(m_scoring.call.title));
        facts();
        conflicts();
        criteria();
        eligibility();
        ranking();
        decisions();
        signatures();
        document.html = m_page.html;
        return document;
    }

private:
    QString numberOf(qsizetype criterion) const { return m_words.number(int(criterion) + 1) + QLatin1Char('.'); }

    void heading(const char* key) { m_page.heading(2, m_words(key)); }

    void facts()
    {
        const Call& call = m_scoring.call;
        m_page.html += QLatin1String("<dl>\n");
        m_page.row(m_words("minutes.date"), m_words.day(m_day));
        m_page.row(m_words("minutes.organisation"), m_record.programme.organisation);
        m_page.row(m_words("minutes.programme"), m_record.programme.name);
        m_page.row(m_words("minutes.opens"), m_words.day(call.opens));
        m_page.row(m_words("minutes.closes"), m_words.day(call.closes));
        m_page.row(m_words("minutes.places"), m_words.number(call.places));
        m_page.row(m_words("minutes.applications"), m_words.number(int(m_ranking.candidates.size())));
        m_page.row(m_words("minutes.responsible"), call.responsible);
        m_page.row(m_words("minutes.evaluators"), m_ranking.evaluators.join(QStringLiteral(", ")));
        m_page.html += QLatin1String("</dl>\n");
    }

    void conflicts()
    {
        heading("minutes.conflicts");
        QList<QStringList> rows;
        for (const CandidateResult& candidate : m_ranking.candidates)
            for (const Evaluation& evaluation : m_scoring.evaluations)
                if (evaluation.application == candidate.application && !evaluation.conflict.trimmed().isEmpty())
                    rows.append({evaluation.evaluator, m_words.nameOf(m_record, candidate.person), evaluation.conflict});
        if (rows.isEmpty()) {
            m_page.html += paragraph(m_words("minutes.noConflicts"));
            return;
        }
        std::sort(rows.begin(), rows.end());
        m_page.html += table(m_words("minutes.conflicts"), {m_words.form("grid.evaluator"), m_words("minutes.candidate"), m_words("minutes.conflict")}, rows, {25, 25, 50});
        m_page.html += paragraph(m_words("minutes.conflictRule"));
    }

    void criteria()
    {
        heading("minutes.criteria");
        QList<QStringList> rows;
        for (qsizetype i = 0; i < m_scoring.criteria.criteria.size(); ++i) {
            const Criterion& one = m_scoring.criteria.criteria[i];
            const QString floor = one.floorText.trimmed().isEmpty() ? one.leastLevel : one.floorText;
            QStringList least{m_words.points(one.least), floor};
            least.removeAll(QString());
            rows.append({QStringLiteral("%1 %2").arg(numberOf(i), one.text.simplified()), one.block, m_words.points(one.most), least.join(QStringLiteral("; "))});
        }
        rows.append({m_words.form("grid.total"), {}, m_words.points(m_scoring.criteria.most()), {}});
        m_page.html += table(m_words("minutes.criteria"), {m_words.form("grid.criterion"), m_words("minutes.block"), m_words.form("grid.most"), m_words("minutes.least")}, rows, {40, 22, 20, 18});
        if (m_scoring.call.frozen.isValid())
            m_page.html += paragraph(m_words("minutes.frozen", {{QStringLiteral("time"), m_words.day(m_scoring.call.frozen.toLocalTime().date())}}));
        if (m_record.changes.isEmpty()) {
            if (m_scoring.call.frozen.isValid()) m_page.html += paragraph(m_words("minutes.noChanges"));
            return;
        }
        m_page.heading(3, m_words("minutes.changes"));
        rows.clear();
        for (const CriteriaChange& change : m_record.changes) rows.append({m_words.day(change.time.toLocalTime().date()), change.who, sentencesOf(change.what, m_words.language()).join(QLatin1Char('\n')), change.reason});
        m_page.html += table(m_words("minutes.changes"), {m_words("minutes.date"), m_words("minutes.who"), m_words("minutes.what"), m_words("minutes.reason")}, rows, {17, 17, 41, 25});
    }

    void eligibility()
    {
        if (m_scoring.criteria.requirements.isEmpty()) return;
        heading("minutes.eligibility");
        const auto eligible = std::count_if(m_ranking.candidates.begin(), m_ranking.candidates.end(), [](const CandidateResult& one) { return one.eligibility.mayBeScored(); });
        m_page.html += paragraph(m_words.paper("eligible", {{QStringLiteral("number"), m_words.number(int(eligible))}, {QStringLiteral("all"), m_words.number(int(m_ranking.candidates.size()))}}));
        const QList<Requirement>& requirements = m_scoring.criteria.requirements;
        m_page.html += QLatin1String("<ol>\n");
        for (const Requirement& one : requirements) m_page.html += QStringLiteral("<li>%1</li>\n").arg(escaped(one.text.simplified()));
        m_page.html += QLatin1String("</ol>\n");
        // All in one table, and what shows it in another: one for each candidate fills pages with little in them.
        constexpr qsizetype most = 7; // columns that fit on paper
        for (qsizetype from = 0; from < requirements.size(); from += most) {
            const qsizetype to = std::min(from + most, requirements.size());
            QStringList heads{m_words("minutes.candidate")};
            for (qsizetype i = from; i < to; ++i) heads << numberOf(i);
            QList<QStringList> rows;
            for (const Application& application : applicationsByName(m_record)) {
                QStringList row{m_words.nameOf(m_record, application.person)};
                const QList<RequirementAnswer> answers = answersOf(application);
                for (qsizetype i = from; i < to; ++i) row << answerName(m_words, answers.value(i).answer.answer);
                rows << row;
            }
            m_page.html += table(m_words("minutes.eligibility"), heads, rows, {28});
        }
        QList<QStringList> shown;
        for (const Application& application : applicationsByName(m_record)) {
            const QList<RequirementAnswer> answers = answersOf(application);
            for (qsizetype i = 0; i < answers.size(); ++i)
                if (const Eligibility& one = answers[i].answer; !one.proof.trimmed().isEmpty())
                    shown.append({m_words.nameOf(m_record, application.person), QStringLiteral("%1 %2").arg(numberOf(i), answerName(m_words, one.answer)), one.proof});
        }
        if (!shown.isEmpty()) m_page.html += table(m_words("minutes.proof"), {m_words("minutes.candidate"), m_words("minutes.finding"), m_words("minutes.proof")}, shown, {28, 20, 52});
    }

    QList<RequirementAnswer> answersOf(const Application& application) const
    {
        return eligibilityOf(m_scoring.criteria.requirements, m_scoring.eligibility, application.id).answers;
    }

    QString remarksOn(const CandidateResult& candidate) const
    {
        QStringList remarks;
        // Why somebody with points has no place.
        if (candidate.status == QLatin1String("declined") || candidate.status == QLatin1String("withdrawn")) remarks << statusIn(candidate.status);
        if (candidate.late) remarks << m_words("minutes.late");
        if (candidate.equals > 0) remarks << m_words("minutes.tie");
        if (candidate.tieDecided) remarks << m_words("minutes.tieDecided", {{QStringLiteral("reason"), candidate.tieReason}});
        for (const FloorFailure& failure : candidate.floors)
            for (const Criterion& criterion : m_scoring.criteria.criteria)
                if (criterion.id == failure.criterion) remarks << m_words("minutes.belowFloor", {{QStringLiteral("criterion"), criterion.text.simplified()}});
        remarks.removeDuplicates();
        if (candidate.levelUnknown) remarks << m_words("minutes.levelUnknown");
        if (candidate.eligibility.standing != Standing::Eligible)
            remarks << QStringLiteral("%1: %2").arg(m_words("minutes.eligibility"),
                                                    answerName(m_words, candidate.eligibility.standing == Standing::Not       ? QStringLiteral("no")
                                                                        : candidate.eligibility.standing == Standing::Unclear ? QStringLiteral("unclear")
                                                                                                                              : QString()));
        else if (!candidate.missing.isEmpty())
            remarks << m_words("minutes.missing", {{QStringLiteral("names"), candidate.missing.join(QStringLiteral(", "))}});
        if (!candidate.excluded.isEmpty())
            remarks << m_words("minutes.excluded", {{QStringLiteral("names"), candidate.excluded.join(QStringLiteral(", "))}});
        return remarks.join(QLatin1Char('\n'));
    }

    void ranking()
    {
        heading("minutes.ranking");
        // Two tables that fit on paper rather than one that does not.
        QList<QStringList> rows, points;
        for (const CandidateResult& candidate : m_ranking.candidates) {
            const QString name = m_words.nameOf(m_record, candidate.person);
            rows.append({name, candidate.isRanked() ? m_words.number(candidate.rank) : QStringLiteral("–"), m_words.average(candidate.total),
                         candidate.total ? m_words.points(candidate.spread) : QString(), remarksOn(candidate)});
            QStringList row{name};
            for (const CriterionResult& result : candidate.criteria)
                row << (result.given > 1 ? QStringLiteral("%1 (±\u00a0%2)").arg(m_words.average(result.average), m_words.average(result.deviation)) : m_words.average(result.average));
            points << row;
        }
        m_page.html += table(m_words("minutes.ranking"), {m_words("minutes.candidate"), m_words("minutes.rank"), m_words("minutes.total"), m_words("minutes.spread"), m_words("minutes.remarks")}, rows, {26, 10, 13, 17, 34});
        QStringList heads{m_words("minutes.candidate")};
        // Numbers, as the criteria have them above: their words are too wide for so many columns.
        for (qsizetype i = 0; i < m_scoring.criteria.criteria.size(); ++i) heads << numberOf(i);
        m_page.heading(3, m_words("grid.averages"));
        m_page.html += table(m_words("grid.averages"), heads, points, {28});
        m_page.html += QStringLiteral("<p class=\"small\">%1</p>\n")
                           .arg(escaped(QStringLiteral("1–%1: %2 · ± %3").arg(m_words.number(int(m_scoring.criteria.criteria.size())), m_words("minutes.criteria"), m_words("minutes.deviation"))));
        byEvaluator();
    }

    /// What each evaluator gave in all; nothing where they stated a conflict, or gave none.
    void byEvaluator()
    {
        if (m_ranking.evaluators.size() < 2) return;
        QList<QStringList> rows;
        for (const CandidateResult& candidate : m_ranking.candidates) {
            QStringList row{m_words.nameOf(m_record, candidate.person)};
            for (const QString& evaluator : m_ranking.evaluators) {
                std::optional<double> sum;
                for (const Score& score : m_scoring.scores)
                    if (score.application == candidate.application && sameName(score.evaluator, evaluator) && doesCount(score, m_scoring))
                        sum = sum.value_or(0) + *score.points;
                row << m_words.points(sum);
            }
            rows << row;
        }
        m_page.heading(3, m_words.paper("byEvaluator"));
        m_page.html += table(m_words.paper("byEvaluator"), QStringList{m_words("minutes.candidate")} + m_ranking.evaluators, rows, {28});
    }

    void decisions()
    {
        heading("minutes.decisions");
        const Call& call = m_scoring.call;
        m_page.html += paragraph(call.decided.isValid() ? m_words("minutes.decided", {{QStringLiteral("date"), m_words.day(call.decided.toLocalTime().date())}}) : m_words("minutes.notDecided"));
        QList<QStringList> rows;
        for (const CandidateResult& candidate : m_ranking.candidates)
            for (const Application& application : m_scoring.applications)
                if (application.id == candidate.application)
                    rows.append({m_words.nameOf(m_record, candidate.person), statusIn(application.status), application.decisionReason});
        m_page.html += table(m_words("minutes.decisions"), {m_words("minutes.candidate"), m_words("minutes.status"), m_words("minutes.reason")}, rows, {28, 18, 54});
        afterwards();
    }

    QString statusIn(const QString& code) const
    {
        const QString name = m_words(("status." + code.toLatin1()).constData());
        return name.isEmpty() ? statusName(code) : name;
    }

    /// Who declined, and who moved up.
    void afterwards()
    {
        if (!m_scoring.call.decided.isValid()) return;
        QList<QStringList> rows;
        for (const CandidateResult& candidate : m_ranking.candidates)
            for (const StatusChange& change : m_record.statuses.value(candidate.application))
                if (change.at > m_scoring.call.decided && !change.from.isEmpty())
                    rows.append({m_words.nameOf(m_record, candidate.person), m_words.day(change.at.toLocalTime().date()), change.who, statusIn(change.from), statusIn(change.to), change.reason});
        if (rows.isEmpty()) return;
        m_page.heading(3, m_words.paper("afterwards"));
        m_page.html += table(m_words.paper("afterwards"), {m_words("minutes.candidate"), m_words("minutes.date"), m_words("minutes.who"), m_words.paper("from"), m_words.paper("to"), m_words("minutes.reason")}, rows, {18, 17, 15, 16, 16, 18});
    }

    void signatures()
    {
        heading("minutes.signatures");
        QStringList signers = namesIn(m_scoring.call.responsible) + m_ranking.evaluators;
        signers.removeDuplicates();
        for (const QString& signer : std::as_const(signers))
            m_page.html += QStringLiteral("<p class=\"sign\">%1: %2</p>\n").arg(escaped(signer), escaped(word(m_words.language(), QStringLiteral("common.signature"))));
    }

    const SelectionRecord& m_record;
    const Scoring& m_scoring;
    SelectionWords m_words;
    Ranking m_ranking;
    QDate m_day;
    HtmlPage m_page;
};

/// What one candidate says to one subject.
QString answerTo(const SelectionRecord& record, const Application& application, const FormQuestion& question)
{
    const Person person = record.scoring.people.value(application.person);
    if (question.key == QLatin1String("unit")) return person.unit;
    if (question.key == QLatin1String("englishLevel")) return person.englishLevel;
    if (question.key == QLatin1String("experienceEducation")) return application.experienceEducation;
    if (question.key == QLatin1String("experienceMicro")) return application.experienceMicro;
    if (question.key == QLatin1String("motivation")) return application.motivation;
    for (const Answer& answer : record.answers)
        if (answer.application == application.id && question.key == QStringLiteral("question:") + answer.question.toString(QUuid::WithoutBraces)) return answer.text;
    return {};
}

} // namespace

Result<SelectionRecord> selectionRecord(Store& store, const QUuid& call)
{
    SelectionRecord record;
    auto programme = store.first<Programme>();
    if (!programme.ok()) return programme.error();
    record.programme = *std::move(programme);
    auto scoring = scoringOf(store, call);
    if (!scoring.ok()) return scoring.error();
    record.scoring = *std::move(scoring);
    Filter changes{{{"call", call}}};
    changes.order = "time";
    auto changed = store.all<CriteriaChange>(changes);
    if (!changed.ok()) return changed.error();
    record.changes = *std::move(changed);
    auto questions = questionsOf(store, call);
    if (!questions.ok()) return questions.error();
    record.questions = *std::move(questions);
    for (const CallQuestion& question : std::as_const(record.questions)) {
        const auto answers = store.all<Answer>({{{"question", question.id}}});
        if (!answers.ok()) return answers.error();
        record.answers += *answers;
    }
    for (const Application& application : std::as_const(record.scoring.applications)) {
        auto statuses = statusLogOf(store, application.id);
        if (!statuses.ok()) return statuses.error();
        record.statuses.insert(application.id, *std::move(statuses));
    }
    return record;
}

Document sideBySide(const SelectionRecord& record, const QList<QUuid>& applications)
{
    const SelectionWords words(record);
    QList<Application> shown = applicationsByName(record);
    if (!applications.isEmpty()) shown.removeIf([&](const Application& one) { return !applications.contains(one.id); });
    QList<FormQuestion> subjects = formQuestions(record.scoring.call, record.questions);
    // How to reach somebody does not help to compare.
    subjects.removeIf([](const FormQuestion& one) { return one.key == QLatin1String("name") || one.key == QLatin1String("mail") || one.key == QLatin1String("phone"); });
    Document document;
    document.language = words.language();
    document.title = words("side.title");
    document.look = QLatin1String(gridLook);
    document.landscape = true;
    document.html = QStringLiteral("<h1>%1</h1>\n<p class=\"subject\">%2</p>\n").arg(escaped(document.title), escaped(record.scoring.call.title));
    constexpr qsizetype perTable = 3;
    for (qsizetype from = 0; from < shown.size(); from += perTable) {
        const QList<Application> part = shown.mid(from, perTable);
        // Those of one table on a page of their own, so that nobody is cut off from the others.
        if (from > 0) document.html += QStringLiteral("<div class=\"mv-sheet\"><p class=\"subject\">%1, %2</p>\n").arg(escaped(document.title), escaped(record.scoring.call.title));
        document.html += QStringLiteral("<div class=\"scroll\"><table class=\"grid\"><caption class=\"hide\">%1</caption>\n<colgroup><col data-width=\"22\"/>%3</colgroup>\n<thead><tr><th scope=\"col\">%2</th>")
                             .arg(escaped(document.title), escaped(words("side.subject")), QStringLiteral("<col data-width=\"%1\"/>").arg(78 / part.size()).repeated(part.size()));
        for (const Application& one : part) {
            const bool late = isLate(one, record.scoring.call);
            document.html += QStringLiteral("<th scope=\"col\">%1%2</th>").arg(escaped(words.nameOf(record, one.person)), late ? QStringLiteral("<br/><small>%1</small>").arg(escaped(words("minutes.late"))) : QString());
        }
        document.html += QLatin1String("</tr></thead>\n<tbody>\n");
        for (const FormQuestion& subject : std::as_const(subjects)) {
            document.html += QStringLiteral("<tr><th scope=\"row\">%1</th>").arg(escaped(subject.text));
            for (const Application& one : part) document.html += QStringLiteral("<td>%1</td>").arg(inCell(answerTo(record, one, subject)));
            document.html += QLatin1String("</tr>\n");
        }
        document.html += QLatin1String("</tbody></table></div>\n");
        if (from > 0) document.html += QLatin1String("</div>\n");
    }
    return document;
}

Document selectionMinutes(const SelectionRecord& record, QDate day) { return Minutes(record, day).write(); }

} // namespace microvet::actions
