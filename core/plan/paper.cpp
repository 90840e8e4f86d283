#include "core/plan/paper.h"

#include "core/plan/assessor_pack.h"
#include "core/plan/cover.h"
#include "core/plan/markup.h"
#include "core/plan/trainer_guide.h"
#include "core/plan/words.h"

namespace microvet::plan {

using namespace model;

namespace {

const QString answersId = QStringLiteral("answers");

class PaperMaker {
public:
    PaperMaker(const Content& content, const TimeFactors& times, Paper& paper)
        : m_content(content), m_plan(makePlan(content, times)), m_words(Words::of(paper.language)), m_paper(paper)
    {
        m_options.form = RenderOptions::Form::Book;
        m_options.answersPage = answersId;
        m_options.mediaLink = [](const Media& media, MediaUse use) {
            return RenderOptions::MediumLink{use == MediaUse::Picture ? QStringLiteral("media/") + media.file : QString(), false};
        };
    }

    void addBook()
    {
        addCover();
        m_options.titlePage = true;
        for (const PageInfo& info : m_plan.pages) {
            if (info.kind == PageKind::Results || info.kind == PageKind::Feedback) continue;
            if (info.kind == PageKind::Credits) addAnswers();
            addPage(info, info.kind == PageKind::Unit ? 2 : 1);
            if (info.kind == PageKind::Home) m_paper.chapters.last().title = m_words.text("aboutCourse");
        }
    }

    void addCover() { add(renderCover(m_content, m_plan, m_paper.kindName, m_options)); }

    void addUnits(const QSet<QUuid>& units)
    {
        for (const PageInfo& info : m_plan.pages)
            if (info.kind == PageKind::Unit && (units.isEmpty() || units.contains(info.element))) addPage(info, 1);
        addAnswers();
        for (const PageInfo& info : m_plan.pages)
            if (info.kind == PageKind::Credits) addPage(info, 1); // whoever copies a sheet copies the licence and who paid with it
    }

    void add(const Page& page)
    {
        m_paper.leftOut.insert(page.leftOut);
        m_paper.chapters.append({page.info.title, 1, page.html, page.info.id});
    }

    const RenderOptions& options() const { return m_options; }

private:
    void addPage(const PageInfo& info, int level)
    {
        m_options.questionsBefore = m_paper.questions;
        const Page page = renderPage(m_content, m_plan, info.id, m_options);
        m_paper.questions += info.questions;
        m_paper.leftOut.insert(page.leftOut);
        m_paper.chapters.append({info.title, level, page.html, info.id});
        if (page.answers.isEmpty()) return;
        m_answers += element("h2", escaped(info.title));
        for (const Answer& answer : page.answers)
            m_answers += QStringLiteral("<p id=\"a-%1\">").arg(answer.number) + element("strong", escaped(m_words.text("questionNumber").replace(QLatin1String("%1"), QString::number(answer.number))))
                + QStringLiteral("</p>") + answer.html;
    }

    void addAnswers()
    {
        if (m_answers.isEmpty()) return;
        const QString title = m_words.text("answers");
        m_paper.chapters.append({title, 1, element("h1", escaped(title)) + std::exchange(m_answers, {}), answersId});
    }

    const Content& m_content;
    Plan m_plan;
    const Words& m_words;
    Paper& m_paper;
    RenderOptions m_options;
    QString m_answers;
};

} // namespace

Paper makePaper(const Content& content, PaperKind kind, const TimeFactors& times, const QSet<QUuid>& units)
{
    Paper paper;
    paper.language = languageOf(content.course);
    const Words& words = Words::of(paper.language);
    paper.title = content.course.title.trimmed().isEmpty() ? words.text("untitled") : content.course.title.trimmed();
    PaperMaker maker(content, times, paper);
    switch (kind) {
    case PaperKind::Book: maker.addBook(); break;
    case PaperKind::Handout:
        paper.kindName = words.text("handout");
        maker.addUnits(units);
        break;
    case PaperKind::Worksheet:
        paper.kindName = words.text("worksheet");
        paper.writingLines = true;
        maker.addUnits(units);
        break;
    case PaperKind::Trainer:
        paper.kindName = words.text("trainersGuide");
        maker.addCover();
        maker.add(renderTrainerGuide(content, times, maker.options()));
        break;
    case PaperKind::Assessors:
        paper.kindName = words.text("assessors");
        maker.addCover();
        maker.add(renderAssessorPack(content, maker.options()));
        break;
    }
    return paper;
}

} // namespace microvet::plan
