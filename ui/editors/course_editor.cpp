#include "ui/editors/course/sections.h"
#include "ui/editors/page.h"
#include "ui/editors/questions/rubric_choice.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

/// The description of the course, in sections by the question that they answer. Only an open section is built.
namespace microvet::ui {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::CourseEditor) };

void need(FieldForm& f)
{
    sections::need(f);
    f.heading(Tr::tr("Learners"));
    sections::learners(f);
}

void credential(FieldForm& f)
{
    f.heading(Tr::tr("Workload"));
    sections::workload(f);
    f.heading(Tr::tr("Credit points and level"));
    sections::credit(f);
    f.heading(Tr::tr("Assessment and recognition"));
    sections::assessmentStatement(f);
    sections::recognition(f);
    f.heading(Tr::tr("Badge"));
    sections::badge(f);
}

void people(FieldForm& f)
{
    f.heading(Tr::tr("Awarding body"));
    sections::awardingBody(f);
    f.heading(Tr::tr("Provider, if it is another organisation"));
    sections::provider(f);
    sections::contributors(f);
    f.heading(Tr::tr("Quality assurance"));
    sections::quality(f);
}

void delivery(FieldForm& f)
{
    sections::delivery(f);
    f.heading(Tr::tr("Support for learners"));
    sections::support(f);
}

void licence(FieldForm& f)
{
    sections::licence(f);
    f.heading(Tr::tr("Funding"));
    sections::funding(f);
    f.heading(Tr::tr("Version and care"));
    sections::care(f);
    sections::version(f);
}

} // namespace

QWidget* makeCourseEditor(FieldHub& hub, const QUuid& course)
{
    auto* page = new QWidget;
    auto* column = pageColumn(page);
    column->addWidget(eyebrow(Tr::tr("Course description")));
    const auto section = [&](const QString& title, const char* name, void (*fill)(FieldForm&)) {
        auto* s = addSectionCard(column, title, QString::fromLatin1(name), [&hub, course, fill](QVBoxLayout* layout) {
            auto* form = new FieldForm(hub, course);
            fill(*form);
            layout->addWidget(form);
        });
        hub.beforeReveal(course, s, [s] { s->build(); });
        return s;
    };
    section(Tr::tr("About"), "sectionAbout", sections::about)->setExpanded(true);
    section(Tr::tr("Need and learners"), "sectionNeed", need);
    section(Tr::tr("Credential and credit"), "sectionCredential", credential);
    section(Tr::tr("Organisation and people"), "sectionPeople", people);
    section(Tr::tr("Delivery and support"), "sectionDelivery", delivery);
    section(Tr::tr("Evaluation by learners"), "sectionEvaluation", sections::evaluation);
    section(Tr::tr("Licence, funding and version"), "sectionLicence", licence);
    section(Tr::tr("Rubrics"), "sectionRubrics", [](FieldForm& f) { f.add(makeRubricList(f.hub(), f.element())); });
    section(Tr::tr("Glossary and references"), "sectionWords", sections::words);
    column->addStretch(1);
    return page;
}

} // namespace microvet::ui
